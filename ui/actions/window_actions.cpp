#include "ui/actions/action_row.h"

#include <QtGlobal>

namespace lilong {

namespace {

using Menu = ActionMenu;
using Scope = ActionScope;

constexpr ActionRow rows[] = {
    {.id = "file.import", .text = QT_TRANSLATE_NOOP("Action", "&Import Files…"), .hint = QT_TRANSLATE_NOOP("Action", "Bring in the raw text of printed pages"),
     .icon = "import", .keys = "Ctrl+I", .menu = Menu::File, .toolBarPlace = 11, .label = QT_TRANSLATE_NOOP("Action", "Import")},
    {.id = "file.importFolder", .text = QT_TRANSLATE_NOOP("Action", "Import a &Folder…"), .hint = QT_TRANSLATE_NOOP("Action", "Bring in every text file of a folder"),
     .icon = "folder", .keys = "Ctrl+Shift+I", .menu = Menu::File},
    {.id = "file.paste", .text = QT_TRANSLATE_NOOP("Action", "Import from the &Clipboard"), .hint = QT_TRANSLATE_NOOP("Action", "Take the copied text as a page"),
     .icon = "paste", .keys = "Ctrl+Shift+V", .menu = Menu::File},
    {.id = "file.sample", .text = QT_TRANSLATE_NOOP("Action", "Open the Sa&mple Issue"), .hint = QT_TRANSLATE_NOOP("Action", "Look round with pages made for trying"),
     .icon = "sample", .keys = "Ctrl+Shift+M", .menu = Menu::File},
    {.id = "file.save", .text = QT_TRANSLATE_NOOP("Action", "&Save"), .hint = QT_TRANSLATE_NOOP("Action", "Save the issue into its archive"),
     .icon = "save", .keys = "Ctrl+S", .menu = Menu::File, .toolBarPlace = 12, .startsGroup = true},
    {.id = "file.saveAs", .text = QT_TRANSLATE_NOOP("Action", "Save into &Another Archive…"), .hint = QT_TRANSLATE_NOOP("Action", "Save the issue into an archive that you choose"),
     .icon = "save-as", .keys = "Ctrl+Shift+S", .menu = Menu::File},
    {.id = "file.print", .text = QT_TRANSLATE_NOOP("Action", "&Print…"), .hint = QT_TRANSLATE_NOOP("Action", "See the newspaper pages, print them or make a PDF"),
     .icon = "print", .keys = "Ctrl+P", .menu = Menu::File, .toolBarPlace = 52, .label = QT_TRANSLATE_NOOP("Action", "Print"), .startsGroup = true},
    {.id = "file.export", .text = QT_TRANSLATE_NOOP("Action", "&Export…"), .hint = QT_TRANSLATE_NOOP("Action", "Write the issue as PDF, HTML, Markdown, text or JSON"),
     .icon = "export", .keys = "Ctrl+E", .menu = Menu::File, .toolBarPlace = 53, .label = QT_TRANSLATE_NOOP("Action", "Export")},
    {.id = "file.proofSheet", .text = QT_TRANSLATE_NOOP("Action", "Proof S&heet…"), .hint = QT_TRANSLATE_NOOP("Action", "Write the text with its numbered doubts as a PDF to be printed for a second reader"),
     .icon = "print", .keys = "Ctrl+Shift+F12", .menu = Menu::File},
    {.id = "file.close", .text = QT_TRANSLATE_NOOP("Action", "&Close the Issue"), .hint = QT_TRANSLATE_NOOP("Action", "Close the issue and go back to the library"),
     .icon = "close", .keys = "Ctrl+W", .menu = Menu::File, .startsGroup = true},
    {.id = "file.quit", .text = QT_TRANSLATE_NOOP("Action", "&Quit"), .hint = QT_TRANSLATE_NOOP("Action", "Close the window"),
     .icon = "quit", .keys = "Ctrl+Q", .menu = Menu::File},

    {.id = "edit.undo", .text = QT_TRANSLATE_NOOP("Action", "&Undo"), .hint = QT_TRANSLATE_NOOP("Action", "Take the last step back"),
     .icon = "undo", .keys = "Ctrl+Z", .menu = Menu::Edit, .toolBarPlace = 21},
    {.id = "edit.redo", .text = QT_TRANSLATE_NOOP("Action", "&Redo"), .hint = QT_TRANSLATE_NOOP("Action", "Do the step again that was taken back"),
     .icon = "redo", .keys = "Ctrl+Shift+Z; Ctrl+Y", .menu = Menu::Edit, .toolBarPlace = 22},
    {.id = "edit.settings", .text = QT_TRANSLATE_NOOP("Action", "Se&ttings"), .hint = QT_TRANSLATE_NOOP("Action", "Language, theme, fonts, folders and house style"),
     .icon = "settings", .keys = "Ctrl+,", .menu = Menu::Edit, .startsGroup = true},

    {.id = "archive.open", .text = QT_TRANSLATE_NOOP("Action", "&Open an Archive…"), .hint = QT_TRANSLATE_NOOP("Action", "Open an archive file (.lilong)"),
     .icon = "archive", .keys = "Ctrl+O", .menu = Menu::Archive},
    {.id = "archive.new", .text = QT_TRANSLATE_NOOP("Action", "&New Archive…"), .hint = QT_TRANSLATE_NOOP("Action", "Make an empty archive for a newsletter"),
     .icon = "archive-new", .keys = "Ctrl+N", .menu = Menu::Archive},
    {.id = "archive.search", .text = QT_TRANSLATE_NOOP("Action", "&Search the Archive"), .hint = QT_TRANSLATE_NOOP("Action", "Find words, people and places in all issues"),
     .icon = "search", .keys = "Ctrl+Shift+F", .menu = Menu::Archive, .startsGroup = true},
    {.id = "archive.openIssue", .text = QT_TRANSLATE_NOOP("Action", "Open the &Issue"), .hint = QT_TRANSLATE_NOOP("Action", "Put the chosen issue on the desk"),
     .icon = "desk", .keys = "Ctrl+Return", .menu = Menu::Archive, .scope = Scope::Library},
    {.id = "archive.deleteIssue", .text = QT_TRANSLATE_NOOP("Action", "&Delete the Issue…"), .hint = QT_TRANSLATE_NOOP("Action", "Delete the chosen issue from the archive"),
     .icon = "delete", .keys = "Del", .menu = Menu::Archive, .scope = Scope::Library},
    {.id = "archive.backup", .text = QT_TRANSLATE_NOOP("Action", "&Back Up the Archive…"), .hint = QT_TRANSLATE_NOOP("Action", "Write a checked copy of the archive"),
     .icon = "backup", .keys = "Ctrl+Alt+B", .menu = Menu::Archive, .startsGroup = true},
    {.id = "archive.restore", .text = QT_TRANSLATE_NOOP("Action", "&Restore from a Backup…"), .hint = QT_TRANSLATE_NOOP("Action", "List the backups of the archive and put one in its place; the present file is kept"),
     .icon = "history", .keys = "Ctrl+Alt+U", .menu = Menu::Archive},
    {.id = "archive.check", .text = QT_TRANSLATE_NOOP("Action", "&Check the Archive"), .hint = QT_TRANSLATE_NOOP("Action", "Verify the archive file and the ledger of every issue"),
     .icon = "check", .keys = "Ctrl+Alt+K", .menu = Menu::Archive},

    {.id = "directory.search", .text = QT_TRANSLATE_NOOP("Action", "Search the &Directory"), .hint = QT_TRANSLATE_NOOP("Action", "Find a person or place by name, pinyin or initials"),
     .icon = "search", .keys = "Ctrl+F", .menu = Menu::Archive, .scope = Scope::Directory, .startsGroup = true},
    {.id = "directory.edit", .text = QT_TRANSLATE_NOOP("Action", "&Edit the Card…"), .hint = QT_TRANSLATE_NOOP("Action", "Change the name, other names and notes of the card"),
     .icon = "person", .keys = "F2", .menu = Menu::Archive, .scope = Scope::Directory, .label = QT_TRANSLATE_NOOP("Action", "Edit")},
    {.id = "directory.merge", .text = QT_TRANSLATE_NOOP("Action", "&Merge into the Card…"), .hint = QT_TRANSLATE_NOOP("Action", "Say that the selected lines are the one whose card is shown"),
     .icon = "join", .keys = "Ctrl+M", .menu = Menu::Archive, .scope = Scope::Directory, .label = QT_TRANSLATE_NOOP("Action", "Merge")},
    {.id = "directory.split", .text = QT_TRANSLATE_NOOP("Action", "S&plit the Ticked Issues Off"), .hint = QT_TRANSLATE_NOOP("Action", "Say that the ticked issues name somebody else"),
     .icon = "split", .keys = "Ctrl+Shift+D", .menu = Menu::Archive, .scope = Scope::Directory, .label = QT_TRANSLATE_NOOP("Action", "Split")},
    {.id = "directory.takeBack", .text = QT_TRANSLATE_NOOP("Action", "Take &Back"), .hint = QT_TRANSLATE_NOOP("Action", "Take back what is chosen in the card's history"),
     .icon = "undo", .keys = "Ctrl+Shift+B", .menu = Menu::Archive, .scope = Scope::Directory},
    {.id = "directory.conflicts", .text = QT_TRANSLATE_NOOP("Action", "&Conflicts"), .hint = QT_TRANSLATE_NOOP("Action", "List what cannot all be true of the people and places"),
     .icon = "warning", .keys = "Ctrl+Shift+C", .menu = Menu::Archive, .scope = Scope::Directory, .checkable = true},
    {.id = "directory.export", .text = QT_TRANSLATE_NOOP("Action", "&Write a Table…"), .hint = QT_TRANSLATE_NOOP("Action", "Write all people and places as CSV for a spreadsheet"),
     .icon = "export", .keys = "Ctrl+Shift+E", .menu = Menu::Archive, .scope = Scope::Directory},
    {.id = "directory.import", .text = QT_TRANSLATE_NOOP("Action", "&Take a Table In…"), .hint = QT_TRANSLATE_NOOP("Action", "Take people and places in from a CSV table"),
     .icon = "import", .keys = "Ctrl+Shift+T", .menu = Menu::Archive, .scope = Scope::Directory},

    {.id = "view.library", .text = QT_TRANSLATE_NOOP("Action", "&Library"), .hint = QT_TRANSLATE_NOOP("Action", "Show the archives and their issues"),
     .icon = "library", .keys = "Ctrl+Alt+L", .menu = Menu::View},
    {.id = "view.directory", .text = QT_TRANSLATE_NOOP("Action", "&Directory"), .hint = QT_TRANSLATE_NOOP("Action", "Show the people and places of the archive"),
     .icon = "person", .keys = "Ctrl+Alt+P", .menu = Menu::View},
    {.id = "view.desk", .text = QT_TRANSLATE_NOOP("Action", "&Desk"), .hint = QT_TRANSLATE_NOOP("Action", "Go back to the open issue"),
     .icon = "desk", .keys = "Ctrl+Alt+D", .menu = Menu::View},
    {.id = "view.palette", .text = QT_TRANSLATE_NOOP("Action", "All &Actions"), .hint = QT_TRANSLATE_NOOP("Action", "Find any action by its name or pinyin"),
     .icon = "search", .keys = "Ctrl+K", .menu = Menu::View, .startsGroup = true},
    {.id = "view.fullScreen", .text = QT_TRANSLATE_NOOP("Action", "&Full Screen"), .hint = QT_TRANSLATE_NOOP("Action", "Fill the whole screen"),
     .icon = "full-screen", .keys = "F11", .menu = Menu::View, .checkable = true},
    {.id = "view.stop", .text = QT_TRANSLATE_NOOP("Action", "&Stop the Running Job"), .hint = QT_TRANSLATE_NOOP("Action", "Stop what is running; nothing is changed by it"),
     .icon = "stop", .keys = "Ctrl+.", .menu = Menu::View, .startsGroup = true},
    {.id = "view.closeMessage", .text = QT_TRANSLATE_NOOP("Action", "&Close the Message"), .hint = QT_TRANSLATE_NOOP("Action", "Close the message at the top of the window"),
     .icon = "close", .keys = "Ctrl+Alt+M", .menu = Menu::View},

    {.id = "import.addFiles", .text = QT_TRANSLATE_NOOP("Action", "Add &Files…"), .hint = QT_TRANSLATE_NOOP("Action", "Add more files to this import"),
     .icon = "import", .keys = "Ctrl+Shift+O", .menu = Menu::File, .scope = Scope::Import},
    {.id = "import.remove", .text = QT_TRANSLATE_NOOP("Action", "&Leave the Text Out"), .hint = QT_TRANSLATE_NOOP("Action", "Take the chosen text off the list"),
     .icon = "delete", .keys = "Alt+Del", .menu = Menu::File, .scope = Scope::Import},
    {.id = "import.take", .text = QT_TRANSLATE_NOOP("Action", "Repair and O&pen"), .hint = QT_TRANSLATE_NOOP("Action", "Repair the texts and open them on the desk"),
     .icon = "check", .keys = "Ctrl+Return", .menu = Menu::File, .scope = Scope::Import},

    {.id = "history.paragraph", .text = QT_TRANSLATE_NOOP("Action", "Bring Back T&his Paragraph"), .hint = QT_TRANSLATE_NOOP("Action", "Put the chosen paragraph back as it was then; everything else stays"),
     .icon = "undo", .keys = "Ctrl+Return", .menu = Menu::Review, .scope = Scope::History, .startsGroup = true},
    {.id = "history.article", .text = QT_TRANSLATE_NOOP("Action", "Bring Ba&ck This Article"), .hint = QT_TRANSLATE_NOOP("Action", "Put the article back as it was then; the other articles stay"),
     .icon = "undo", .keys = "Ctrl+Shift+Return", .menu = Menu::Review, .scope = Scope::History},
    {.id = "history.everything", .text = QT_TRANSLATE_NOOP("Action", "Bring Back &Everything"), .hint = QT_TRANSLATE_NOOP("Action", "Put the whole issue back as it was then"),
     .icon = "undo", .keys = "Ctrl+Alt+Return", .menu = Menu::Review, .scope = Scope::History},
    {.id = "history.next", .text = QT_TRANSLATE_NOOP("Action", "Ne&xt Difference"), .hint = QT_TRANSLATE_NOOP("Action", "Go to the next part that differs"),
     .icon = "down", .keys = "F8", .menu = Menu::Review, .scope = Scope::History},
    {.id = "history.previous", .text = QT_TRANSLATE_NOOP("Action", "Previous &Difference"), .hint = QT_TRANSLATE_NOOP("Action", "Go to the part before that differs"),
     .icon = "up", .keys = "Shift+F8", .menu = Menu::Review, .scope = Scope::History},

    {.id = "print.print", .text = QT_TRANSLATE_NOOP("Action", "Print on &Paper…"), .hint = QT_TRANSLATE_NOOP("Action", "Choose a printer and print the pages"),
     .icon = "print", .keys = "Ctrl+Return", .menu = Menu::File, .scope = Scope::Print},
    {.id = "print.pdf", .text = QT_TRANSLATE_NOOP("Action", "Save as P&DF…"), .hint = QT_TRANSLATE_NOOP("Action", "Write the pages into a PDF file"),
     .icon = "export", .keys = "Ctrl+Shift+P", .menu = Menu::File, .scope = Scope::Print},
    {.id = "print.zoomIn", .text = QT_TRANSLATE_NOOP("Action", "Zoom &In"), .hint = QT_TRANSLATE_NOOP("Action", "Show the pages larger"),
     .icon = "zoom-in", .keys = "Ctrl++; Ctrl+=", .menu = Menu::View, .scope = Scope::Print},
    {.id = "print.zoomOut", .text = QT_TRANSLATE_NOOP("Action", "Zoom &Out"), .hint = QT_TRANSLATE_NOOP("Action", "Show the pages smaller"),
     .icon = "zoom-out", .keys = "Ctrl+-", .menu = Menu::View, .scope = Scope::Print},
    {.id = "print.fit", .text = QT_TRANSLATE_NOOP("Action", "&Whole Page"), .hint = QT_TRANSLATE_NOOP("Action", "Fit a page into the window"),
     .icon = "fit", .keys = "Ctrl+0", .menu = Menu::View, .scope = Scope::Print},

    {.id = "help.shortcuts", .text = QT_TRANSLATE_NOOP("Action", "&Keyboard Shortcuts"), .hint = QT_TRANSLATE_NOOP("Action", "List every action with its keys"),
     .icon = "keyboard", .keys = "F1", .menu = Menu::Help},
    {.id = "help.about", .text = QT_TRANSLATE_NOOP("Action", "&About Lilong"), .hint = QT_TRANSLATE_NOOP("Action", "Version and licence"),
     .icon = "about", .keys = "Shift+F1", .menu = Menu::Help},
};

} // namespace

std::span<const ActionRow> windowActions() {
    return rows;
}

} // namespace lilong
