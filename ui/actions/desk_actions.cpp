#include "ui/actions/action_row.h"

#include <QtGlobal>

#define TEXT(text) QT_TRANSLATE_NOOP("Action", text)

namespace lilong {

namespace {

using Menu = ActionMenu;
using Scope = ActionScope;

constexpr ActionRow rows[] = {
    {.id = "edit.cut", .text = TEXT("Cu&t"), .hint = TEXT("Take the selected text out and keep it on the clipboard"),
     .icon = "", .keys = "Ctrl+X", .menu = Menu::Edit, .scope = Scope::Desk, .startsGroup = true},
    {.id = "edit.copy", .text = TEXT("&Copy"), .hint = TEXT("Keep the selected text on the clipboard"),
     .icon = "", .keys = "Ctrl+C", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "edit.paste", .text = TEXT("&Paste"), .hint = TEXT("Put the text of the clipboard in at the cursor; each of its lines becomes a paragraph"),
     .icon = "", .keys = "Ctrl+V", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "edit.selectAll", .text = TEXT("Select &All"), .hint = TEXT("Select the whole text of the pane"),
     .icon = "", .keys = "Ctrl+A", .menu = Menu::Edit, .scope = Scope::Desk},

    {.id = "desk.paragraph", .text = TEXT("&Paragraph"), .hint = TEXT("Make the block an ordinary paragraph"),
     .icon = "", .keys = "Ctrl+Alt+0", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.headline", .text = TEXT("&Headline"), .hint = TEXT("Make the block the headline of its article"),
     .icon = "", .keys = "Ctrl+Alt+1", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.kicker", .text = TEXT("&Kicker"), .hint = TEXT("Make the block the short line above the headline"),
     .icon = "", .keys = "Ctrl+Alt+2", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.deck", .text = TEXT("&Deck"), .hint = TEXT("Make the block the line below the headline"),
     .icon = "", .keys = "Ctrl+Alt+3", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.crosshead", .text = TEXT("&Crosshead"), .hint = TEXT("Make the block a small heading between paragraphs"),
     .icon = "", .keys = "Ctrl+Alt+4", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.caption", .text = TEXT("C&aption"), .hint = TEXT("Make the block the caption of a picture"),
     .icon = "", .keys = "Ctrl+Alt+5", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.byline", .text = TEXT("&Byline"), .hint = TEXT("Make the block the line that names the writer"),
     .icon = "", .keys = "Ctrl+Alt+6", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.toFurniture", .text = TEXT("Put to the &Furniture"), .hint = TEXT("Take the block out of its article: it belongs to the page, not to the text"),
     .icon = "", .keys = "Ctrl+Alt+7", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.toText", .text = TEXT("Put into the &Text"), .hint = TEXT("Make the furniture at the cursor a paragraph of the article where you last worked"),
     .icon = "", .keys = "Ctrl+Alt+8", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.toNewArticle", .text = TEXT("Put into a &New Article"), .hint = TEXT("Make the furniture at the cursor the first paragraph of a new article"),
     .icon = "", .keys = "Ctrl+Alt+9", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.splitBlock", .text = TEXT("&Split the Block"), .hint = TEXT("Start a new paragraph at the cursor (Enter in the proof)"),
     .icon = "", .keys = "Ctrl+Return", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.joinBlock", .text = TEXT("&Join to the Block Before"), .hint = TEXT("Make one paragraph of this block and the one before (Backspace at its start)"),
     .icon = "", .keys = "Ctrl+J", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.splitArticle", .text = TEXT("Start an A&rticle Here"), .hint = TEXT("Begin a new article with the block at the cursor"),
     .icon = "", .keys = "Ctrl+Shift+Return", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.joinArticle", .text = TEXT("Join to the Article Be&fore"), .hint = TEXT("Append this article to the one before"),
     .icon = "", .keys = "Ctrl+Shift+J", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.moveUp", .text = TEXT("Move &Up"), .hint = TEXT("Move the block, or in the outline the article, up"),
     .icon = "", .keys = "Alt+Up", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.moveDown", .text = TEXT("Move D&own"), .hint = TEXT("Move the block, or in the outline the article, down"),
     .icon = "", .keys = "Alt+Down", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.nest", .text = TEXT("&Nest the Article"), .hint = TEXT("Put the article into the one before (Tab in the outline)"),
     .icon = "", .keys = "Alt+Right", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.unnest", .text = TEXT("&Take the Article Out"), .hint = TEXT("Let the article stand by itself (Shift+Tab in the outline)"),
     .icon = "", .keys = "Alt+Left", .menu = Menu::Layout, .scope = Scope::Desk},

    {.id = "desk.tagPerson", .text = TEXT("&Person"), .hint = TEXT("Tag the selection as a person; what is not a full name asks whose it is"),
     .icon = "", .keys = "F6; Ctrl+Shift+P", .menu = Menu::Tag, .scope = Scope::Desk, .toolBarPlace = 31},
    {.id = "desk.tagPlace", .text = TEXT("P&lace"), .hint = TEXT("Tag the selection as a place"),
     .icon = "", .keys = "F7; Ctrl+Shift+L", .menu = Menu::Tag, .scope = Scope::Desk, .toolBarPlace = 32},
    {.id = "desk.tagAs", .text = TEXT("Nickname or &Title…"), .hint = TEXT("Tag the selection as a nickname or a title, and say of whom"),
     .icon = "", .keys = "Shift+F7", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.untag", .text = TEXT("&Remove the Tag"), .hint = TEXT("Remove the tags that the selection or the cursor touches"),
     .icon = "", .keys = "Shift+F6", .menu = Menu::Tag, .scope = Scope::Desk},

    {.id = "desk.nextDoubt", .text = TEXT("&Next Doubt"), .hint = TEXT("Show the next doubt of the queue"),
     .icon = "", .keys = "F8", .menu = Menu::Review, .scope = Scope::Desk, .toolBarPlace = 41, .label = TEXT("Doubts")},
    {.id = "desk.previousDoubt", .text = TEXT("&Previous Doubt"), .hint = TEXT("Show the doubt before"),
     .icon = "", .keys = "Shift+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.accept", .text = TEXT("&Accept"), .hint = TEXT("Make the proposed repair (A in the queue of doubts)"),
     .icon = "", .keys = "F9", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.reject", .text = TEXT("&Reject"), .hint = TEXT("Keep the raw text (X in the queue of doubts)"),
     .icon = "", .keys = "Shift+F9", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.acceptGroup", .text = TEXT("Accept the Whole &Group"), .hint = TEXT("Make every repair of the group (Enter on a group)"),
     .icon = "", .keys = "Ctrl+F9", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.skip", .text = TEXT("&Later"), .hint = TEXT("Leave the doubt for later (Space in the queue of doubts)"),
     .icon = "", .keys = "Ctrl+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.back", .text = TEXT("&Back"), .hint = TEXT("Go back to the last doubt and take the decision back (Backspace in the queue of doubts)"),
     .icon = "", .keys = "Ctrl+Shift+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.takeBack", .text = TEXT("&Take the Repair Back"), .hint = TEXT("Put the raw text back for the repair at the cursor or in the list"),
     .icon = "", .keys = "Ctrl+Alt+Z", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},

    {.id = "desk.showSource", .text = TEXT("Go to the So&urce"), .hint = TEXT("Put the cursor into the raw page"),
     .icon = "", .keys = "Ctrl+1", .menu = Menu::View, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.showProof", .text = TEXT("Go to the &Proof"), .hint = TEXT("Put the cursor into the proof"),
     .icon = "", .keys = "Ctrl+2", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showDoubts", .text = TEXT("Go to the D&oubts"), .hint = TEXT("Put the cursor into the queue of doubts"),
     .icon = "", .keys = "Ctrl+3", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showRepairs", .text = TEXT("Go to the Applied &Repairs"), .hint = TEXT("List every repair that was made"),
     .icon = "", .keys = "Ctrl+4", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showNames", .text = TEXT("Go to People and Pl&aces"), .hint = TEXT("List the people and places of this issue"),
     .icon = "", .keys = "Ctrl+5", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showOutline", .text = TEXT("Go to the Out&line"), .hint = TEXT("List the articles and profiles"),
     .icon = "", .keys = "Ctrl+6", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showHistory", .text = TEXT("Go to the &History"), .hint = TEXT("List every step since the issue was opened"),
     .icon = "", .keys = "Ctrl+7", .menu = Menu::View, .scope = Scope::Desk},
};

} // namespace

std::span<const ActionRow> deskActions() {
    return rows;
}

} // namespace lilong
