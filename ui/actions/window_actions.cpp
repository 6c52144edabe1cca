#include "ui/actions/action_row.h"

#include <QtGlobal>

#define TEXT(text) QT_TRANSLATE_NOOP("Action", text)

namespace lilong {

namespace {

using Menu = ActionMenu;
using Scope = ActionScope;

constexpr ActionRow rows[] = {
    {.id = "file.import", .text = TEXT("&Import Files…"), .hint = TEXT("Bring in the raw text of printed pages"),
     .icon = "import", .keys = "Ctrl+I", .menu = Menu::File, .toolBarPlace = 11, .label = TEXT("Import")},
    {.id = "file.importFolder", .text = TEXT("Import a &Folder…"), .hint = TEXT("Bring in every text file of a folder"),
     .icon = "folder", .keys = "Ctrl+Shift+I", .menu = Menu::File},
    {.id = "file.paste", .text = TEXT("Import from the &Clipboard"), .hint = TEXT("Take the copied text as a page"),
     .icon = "paste", .keys = "Ctrl+Shift+V", .menu = Menu::File},
    {.id = "file.sample", .text = TEXT("Open the Sa&mple Issue"), .hint = TEXT("Look round with pages made for trying"),
     .icon = "sample", .keys = "Ctrl+Shift+M", .menu = Menu::File},
    {.id = "file.save", .text = TEXT("&Save"), .hint = TEXT("Save the issue into its archive"),
     .icon = "save", .keys = "Ctrl+S", .menu = Menu::File, .toolBarPlace = 12, .startsGroup = true},
    {.id = "file.saveAs", .text = TEXT("Save into &Another Archive…"), .hint = TEXT("Save the issue into an archive that you choose"),
     .icon = "save-as", .keys = "Ctrl+Shift+S", .menu = Menu::File},
    {.id = "file.print", .text = TEXT("&Print…"), .hint = TEXT("See the newspaper pages, print them or make a PDF"),
     .icon = "print", .keys = "Ctrl+P", .menu = Menu::File, .toolBarPlace = 52, .label = TEXT("Print"), .startsGroup = true},
    {.id = "file.export", .text = TEXT("&Export…"), .hint = TEXT("Write the issue as PDF, HTML, Markdown, text or JSON"),
     .icon = "export", .keys = "Ctrl+E", .menu = Menu::File, .toolBarPlace = 53, .label = TEXT("Export")},
    {.id = "file.close", .text = TEXT("&Close the Issue"), .hint = TEXT("Close the issue and go back to the library"),
     .icon = "close", .keys = "Ctrl+W", .menu = Menu::File, .startsGroup = true},
    {.id = "file.quit", .text = TEXT("&Quit"), .hint = TEXT("Close the window"),
     .icon = "quit", .keys = "Ctrl+Q", .menu = Menu::File},

    {.id = "edit.undo", .text = TEXT("&Undo"), .hint = TEXT("Take the last step back"),
     .icon = "undo", .keys = "Ctrl+Z", .menu = Menu::Edit, .toolBarPlace = 21},
    {.id = "edit.redo", .text = TEXT("&Redo"), .hint = TEXT("Do the step again that was taken back"),
     .icon = "redo", .keys = "Ctrl+Shift+Z; Ctrl+Y", .menu = Menu::Edit, .toolBarPlace = 22},
    {.id = "edit.settings", .text = TEXT("Se&ttings"), .hint = TEXT("Language, theme, fonts, folders and house style"),
     .icon = "settings", .keys = "Ctrl+,", .menu = Menu::Edit, .startsGroup = true},

    {.id = "archive.open", .text = TEXT("&Open an Archive…"), .hint = TEXT("Open an archive file (.lilong)"),
     .icon = "archive", .keys = "Ctrl+O", .menu = Menu::Archive},
    {.id = "archive.new", .text = TEXT("&New Archive…"), .hint = TEXT("Make an empty archive for a newsletter"),
     .icon = "archive-new", .keys = "Ctrl+N", .menu = Menu::Archive},
    {.id = "archive.search", .text = TEXT("&Search the Archive"), .hint = TEXT("Find words, people and places in all issues"),
     .icon = "search", .keys = "Ctrl+Shift+F", .menu = Menu::Archive, .startsGroup = true},
    {.id = "archive.openIssue", .text = TEXT("Open the &Issue"), .hint = TEXT("Put the chosen issue on the desk"),
     .icon = "desk", .keys = "Ctrl+Return", .menu = Menu::Archive, .scope = Scope::Library},
    {.id = "archive.deleteIssue", .text = TEXT("&Delete the Issue…"), .hint = TEXT("Delete the chosen issue from the archive"),
     .icon = "delete", .keys = "Del", .menu = Menu::Archive, .scope = Scope::Library},
    {.id = "archive.backup", .text = TEXT("&Back Up the Archive…"), .hint = TEXT("Write a checked copy of the archive"),
     .icon = "backup", .keys = "Ctrl+Alt+B", .menu = Menu::Archive, .startsGroup = true},
    {.id = "archive.check", .text = TEXT("&Check the Archive"), .hint = TEXT("Verify the archive file and the ledger of every issue"),
     .icon = "check", .keys = "Ctrl+Alt+K", .menu = Menu::Archive},

    {.id = "view.library", .text = TEXT("&Library"), .hint = TEXT("Show the archives and their issues"),
     .icon = "library", .keys = "Ctrl+Alt+L", .menu = Menu::View},
    {.id = "view.desk", .text = TEXT("&Desk"), .hint = TEXT("Go back to the open issue"),
     .icon = "desk", .keys = "Ctrl+Alt+D", .menu = Menu::View},
    {.id = "view.palette", .text = TEXT("All &Actions"), .hint = TEXT("Find any action by its name or pinyin"),
     .icon = "search", .keys = "Ctrl+K", .menu = Menu::View, .startsGroup = true},
    {.id = "view.fullScreen", .text = TEXT("&Full Screen"), .hint = TEXT("Fill the whole screen"),
     .icon = "full-screen", .keys = "F11", .menu = Menu::View, .checkable = true},
    {.id = "view.stop", .text = TEXT("&Stop the Running Job"), .hint = TEXT("Stop what is running; nothing is changed by it"),
     .icon = "stop", .keys = "Ctrl+.", .menu = Menu::View, .startsGroup = true},
    {.id = "view.closeMessage", .text = TEXT("&Close the Message"), .hint = TEXT("Close the message at the top of the window"),
     .icon = "close", .keys = "Ctrl+Alt+M", .menu = Menu::View},

    {.id = "import.addFiles", .text = TEXT("Add &Files…"), .hint = TEXT("Add more files to this import"),
     .icon = "import", .keys = "Ctrl+Shift+O", .menu = Menu::File, .scope = Scope::Import},
    {.id = "import.remove", .text = TEXT("&Leave the Text Out"), .hint = TEXT("Take the chosen text off the list"),
     .icon = "delete", .keys = "Alt+Del", .menu = Menu::File, .scope = Scope::Import},
    {.id = "import.take", .text = TEXT("Repair and O&pen"), .hint = TEXT("Repair the texts and open them on the desk"),
     .icon = "check", .keys = "Ctrl+Return", .menu = Menu::File, .scope = Scope::Import},

    {.id = "print.print", .text = TEXT("Print on &Paper…"), .hint = TEXT("Choose a printer and print the pages"),
     .icon = "print", .keys = "Ctrl+Return", .menu = Menu::File, .scope = Scope::Print},
    {.id = "print.pdf", .text = TEXT("Save as P&DF…"), .hint = TEXT("Write the pages into a PDF file"),
     .icon = "export", .keys = "Ctrl+Shift+P", .menu = Menu::File, .scope = Scope::Print},
    {.id = "print.zoomIn", .text = TEXT("Zoom &In"), .hint = TEXT("Show the pages larger"),
     .icon = "zoom-in", .keys = "Ctrl++; Ctrl+=", .menu = Menu::View, .scope = Scope::Print},
    {.id = "print.zoomOut", .text = TEXT("Zoom &Out"), .hint = TEXT("Show the pages smaller"),
     .icon = "zoom-out", .keys = "Ctrl+-", .menu = Menu::View, .scope = Scope::Print},
    {.id = "print.fit", .text = TEXT("&Whole Page"), .hint = TEXT("Fit a page into the window"),
     .icon = "fit", .keys = "Ctrl+0", .menu = Menu::View, .scope = Scope::Print},

    {.id = "help.shortcuts", .text = TEXT("&Keyboard Shortcuts"), .hint = TEXT("List every action with its keys"),
     .icon = "keyboard", .keys = "F1", .menu = Menu::Help},
    {.id = "help.about", .text = TEXT("&About Lilong"), .hint = TEXT("Version and licence"),
     .icon = "about", .keys = "Shift+F1", .menu = Menu::Help},
};

} // namespace

std::span<const ActionRow> windowActions() {
    return rows;
}

} // namespace lilong
