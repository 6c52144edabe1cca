#include "ui/actions/action_row.h"

#include <QtGlobal>

namespace lilong {

namespace {

using Menu = ActionMenu;
using Scope = ActionScope;

constexpr ActionRow rows[] = {
    {.id = "edit.cut", .text = QT_TRANSLATE_NOOP("Action", "Cu&t"), .hint = QT_TRANSLATE_NOOP("Action", "Take the selected text out and keep it on the clipboard"),
     .icon = "", .keys = "Ctrl+X", .menu = Menu::Edit, .scope = Scope::Desk, .startsGroup = true},
    {.id = "edit.copy", .text = QT_TRANSLATE_NOOP("Action", "&Copy"), .hint = QT_TRANSLATE_NOOP("Action", "Keep the selected text on the clipboard"),
     .icon = "", .keys = "Ctrl+C", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "edit.paste", .text = QT_TRANSLATE_NOOP("Action", "&Paste"), .hint = QT_TRANSLATE_NOOP("Action", "Put the text of the clipboard in at the cursor; each of its lines becomes a paragraph"),
     .icon = "", .keys = "Ctrl+V", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "edit.selectAll", .text = QT_TRANSLATE_NOOP("Action", "Select &All"), .hint = QT_TRANSLATE_NOOP("Action", "Select the whole text of the pane"),
     .icon = "", .keys = "Ctrl+A", .menu = Menu::Edit, .scope = Scope::Desk},

    {.id = "desk.find", .text = QT_TRANSLATE_NOOP("Action", "&Find…"), .hint = QT_TRANSLATE_NOOP("Action", "Find a text in the article, the issue or the archive"),
     .icon = "", .keys = "Ctrl+F", .menu = Menu::Edit, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.replace", .text = QT_TRANSLATE_NOOP("Action", "Rep&lace…"), .hint = QT_TRANSLATE_NOOP("Action", "Find a text and put another in its place, in one step"),
     .icon = "", .keys = "Ctrl+H", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "desk.findNext", .text = QT_TRANSLATE_NOOP("Action", "Find &Next"), .hint = QT_TRANSLATE_NOOP("Action", "Go to the next place that was found"),
     .icon = "", .keys = "F3", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "desk.findPrevious", .text = QT_TRANSLATE_NOOP("Action", "Find Pre&vious"), .hint = QT_TRANSLATE_NOOP("Action", "Go to the place found before"),
     .icon = "", .keys = "Shift+F3", .menu = Menu::Edit, .scope = Scope::Desk},
    {.id = "desk.takeBackReplacing", .text = QT_TRANSLATE_NOOP("Action", "Take Replacing in &Other Issues Back"), .hint = QT_TRANSLATE_NOOP("Action", "Put the other issues of the archive back as they were before the last replacing"),
     .icon = "", .keys = "Ctrl+F3", .menu = Menu::Edit, .scope = Scope::Desk},

    {.id = "desk.paragraph", .text = QT_TRANSLATE_NOOP("Action", "&Paragraph"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block an ordinary paragraph"),
     .icon = "", .keys = "Ctrl+Alt+0", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.headline", .text = QT_TRANSLATE_NOOP("Action", "&Headline"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block the headline of its article"),
     .icon = "", .keys = "Ctrl+Alt+1", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.kicker", .text = QT_TRANSLATE_NOOP("Action", "&Kicker"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block the short line above the headline"),
     .icon = "", .keys = "Ctrl+Alt+2", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.deck", .text = QT_TRANSLATE_NOOP("Action", "&Deck"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block the line below the headline"),
     .icon = "", .keys = "Ctrl+Alt+3", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.crosshead", .text = QT_TRANSLATE_NOOP("Action", "&Crosshead"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block a small heading between paragraphs"),
     .icon = "", .keys = "Ctrl+Alt+4", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.caption", .text = QT_TRANSLATE_NOOP("Action", "C&aption"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block the caption of a picture"),
     .icon = "", .keys = "Ctrl+Alt+5", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.byline", .text = QT_TRANSLATE_NOOP("Action", "&Byline"), .hint = QT_TRANSLATE_NOOP("Action", "Make the block the line that names the writer"),
     .icon = "", .keys = "Ctrl+Alt+6", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.toFurniture", .text = QT_TRANSLATE_NOOP("Action", "Put to the &Furniture"), .hint = QT_TRANSLATE_NOOP("Action", "Take the block out of its article: it belongs to the page, not to the text"),
     .icon = "", .keys = "Ctrl+Alt+7", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.toText", .text = QT_TRANSLATE_NOOP("Action", "Put into the &Text"), .hint = QT_TRANSLATE_NOOP("Action", "Make the furniture at the cursor a paragraph of the article where you last worked"),
     .icon = "", .keys = "Ctrl+Alt+8", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.toNewArticle", .text = QT_TRANSLATE_NOOP("Action", "Put into a &New Article"), .hint = QT_TRANSLATE_NOOP("Action", "Make the furniture at the cursor the first paragraph of a new article"),
     .icon = "", .keys = "Ctrl+Alt+9", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.splitBlock", .text = QT_TRANSLATE_NOOP("Action", "&Split the Block"), .hint = QT_TRANSLATE_NOOP("Action", "Start a new paragraph at the cursor (Enter in the proof)"),
     .icon = "", .keys = "Ctrl+Return", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.joinBlock", .text = QT_TRANSLATE_NOOP("Action", "&Join to the Block Before"), .hint = QT_TRANSLATE_NOOP("Action", "Make one paragraph of this block and the one before (Backspace at its start)"),
     .icon = "", .keys = "Ctrl+J", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.splitArticle", .text = QT_TRANSLATE_NOOP("Action", "Start an A&rticle Here"), .hint = QT_TRANSLATE_NOOP("Action", "Begin a new article with the block at the cursor"),
     .icon = "", .keys = "Ctrl+Shift+Return", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.joinArticle", .text = QT_TRANSLATE_NOOP("Action", "Join to the Article Be&fore"), .hint = QT_TRANSLATE_NOOP("Action", "Append this article to the one before"),
     .icon = "", .keys = "Ctrl+Shift+J", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.moveUp", .text = QT_TRANSLATE_NOOP("Action", "Move &Up"), .hint = QT_TRANSLATE_NOOP("Action", "Move the block, or in the outline the article, up"),
     .icon = "", .keys = "Alt+Up", .menu = Menu::Layout, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.moveDown", .text = QT_TRANSLATE_NOOP("Action", "Move D&own"), .hint = QT_TRANSLATE_NOOP("Action", "Move the block, or in the outline the article, down"),
     .icon = "", .keys = "Alt+Down", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.nest", .text = QT_TRANSLATE_NOOP("Action", "&Nest the Article"), .hint = QT_TRANSLATE_NOOP("Action", "Put the article into the one before (Tab in the outline)"),
     .icon = "", .keys = "Alt+Right", .menu = Menu::Layout, .scope = Scope::Desk},
    {.id = "desk.unnest", .text = QT_TRANSLATE_NOOP("Action", "&Take the Article Out"), .hint = QT_TRANSLATE_NOOP("Action", "Let the article stand by itself (Shift+Tab in the outline)"),
     .icon = "", .keys = "Alt+Left", .menu = Menu::Layout, .scope = Scope::Desk},

    {.id = "desk.profile", .text = QT_TRANSLATE_NOOP("Action", "Portrait o&f a Person"), .hint = QT_TRANSLATE_NOOP("Action", "Say that the article is a portrait of the person whom its heading names; the same key again: an ordinary article"),
     .icon = "", .keys = "Ctrl+Alt+G", .menu = Menu::Layout, .scope = Scope::Desk},

    {.id = "desk.cutOff", .text = QT_TRANSLATE_NOOP("Action", "Text Is &Lost Here"), .hint = QT_TRANSLATE_NOOP("Action", "Say that the page lost the text at that end of the paragraph which is nearer to the cursor; the same key again: nothing is lost"),
     .icon = "", .keys = "Ctrl+Alt+X", .menu = Menu::Layout, .scope = Scope::Desk},

    {.id = "desk.tagPerson", .text = QT_TRANSLATE_NOOP("Action", "&Person"), .hint = QT_TRANSLATE_NOOP("Action", "Tag the selection as a person; what is not a full name asks whose it is"),
     .icon = "", .keys = "F6; Ctrl+Shift+P", .menu = Menu::Tag, .scope = Scope::Desk, .toolBarPlace = 31},
    {.id = "desk.tagPlace", .text = QT_TRANSLATE_NOOP("Action", "P&lace"), .hint = QT_TRANSLATE_NOOP("Action", "Tag the selection as a place"),
     .icon = "", .keys = "F7; Ctrl+Shift+L", .menu = Menu::Tag, .scope = Scope::Desk, .toolBarPlace = 32},
    {.id = "desk.tagAs", .text = QT_TRANSLATE_NOOP("Action", "Nickname or &Title…"), .hint = QT_TRANSLATE_NOOP("Action", "Tag the selection as a nickname or a title, and say of whom"),
     .icon = "", .keys = "Shift+F7", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.borderLeft", .text = QT_TRANSLATE_NOOP("Action", "Border to the Le&ft"), .hint = QT_TRANSLATE_NOOP("Action", "Move that end of the tag which is nearer to the cursor one character to the left"),
     .icon = "", .keys = "Alt+Shift+Left", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.borderRight", .text = QT_TRANSLATE_NOOP("Action", "Border to the Rig&ht"), .hint = QT_TRANSLATE_NOOP("Action", "Move that end of the tag which is nearer to the cursor one character to the right"),
     .icon = "", .keys = "Alt+Shift+Right", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.tagEverywhere", .text = QT_TRANSLATE_NOOP("Action", "&Everywhere…"), .hint = QT_TRANSLATE_NOOP("Action", "List where else the name at the cursor stands, in the article, the issue or the archive, and tag it there too"),
     .icon = "", .keys = "Ctrl+F7", .menu = Menu::Tag, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.aboutTag", .text = QT_TRANSLATE_NOOP("Action", "Why Is This &Tagged?"), .hint = QT_TRANSLATE_NOOP("Action", "Show what speaks for the tag at the cursor, and refuse it here, in this issue or in this newsletter"),
     .icon = "", .keys = "Ctrl+F6", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.untag", .text = QT_TRANSLATE_NOOP("Action", "&Remove the Tag"), .hint = QT_TRANSLATE_NOOP("Action", "Remove the tags that the selection or the cursor touches, for good; the same key again: in the whole issue, then in the newsletter"),
     .icon = "", .keys = "Shift+F6", .menu = Menu::Tag, .scope = Scope::Desk},
    {.id = "desk.takeBackTags", .text = QT_TRANSLATE_NOOP("Action", "Take Tags in &Other Issues Back"), .hint = QT_TRANSLATE_NOOP("Action", "Put the other issues of the archive back as they were before the last tagging everywhere"),
     .icon = "", .keys = "Ctrl+Shift+F7", .menu = Menu::Tag, .scope = Scope::Desk},

    {.id = "desk.nextDoubt", .text = QT_TRANSLATE_NOOP("Action", "&Next Doubt"), .hint = QT_TRANSLATE_NOOP("Action", "Show the next doubt of the queue"),
     .icon = "", .keys = "F8", .menu = Menu::Review, .scope = Scope::Desk, .toolBarPlace = 41, .label = QT_TRANSLATE_NOOP("Action", "Doubts")},
    {.id = "desk.previousDoubt", .text = QT_TRANSLATE_NOOP("Action", "&Previous Doubt"), .hint = QT_TRANSLATE_NOOP("Action", "Show the doubt before"),
     .icon = "", .keys = "Shift+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.accept", .text = QT_TRANSLATE_NOOP("Action", "&Accept"), .hint = QT_TRANSLATE_NOOP("Action", "Make the proposed repair (A in the queue of doubts)"),
     .icon = "", .keys = "F9", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.reject", .text = QT_TRANSLATE_NOOP("Action", "&Reject"), .hint = QT_TRANSLATE_NOOP("Action", "Keep the raw text (X in the queue of doubts)"),
     .icon = "", .keys = "Shift+F9", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.acceptGroup", .text = QT_TRANSLATE_NOOP("Action", "Accept the Whole &Group"), .hint = QT_TRANSLATE_NOOP("Action", "Make every repair of the group (Enter on a group)"),
     .icon = "", .keys = "Ctrl+F9", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.skip", .text = QT_TRANSLATE_NOOP("Action", "&Later"), .hint = QT_TRANSLATE_NOOP("Action", "Leave the doubt for later (Space in the queue of doubts)"),
     .icon = "", .keys = "Ctrl+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.back", .text = QT_TRANSLATE_NOOP("Action", "&Back"), .hint = QT_TRANSLATE_NOOP("Action", "Go back to the last doubt and take the decision back (Backspace in the queue of doubts)"),
     .icon = "", .keys = "Ctrl+Shift+F8", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.takeBack", .text = QT_TRANSLATE_NOOP("Action", "&Take the Repair Back"), .hint = QT_TRANSLATE_NOOP("Action", "Put the raw text back for the repair at the cursor or in the list"),
     .icon = "", .keys = "Ctrl+Alt+Z", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.rawHere", .text = QT_TRANSLATE_NOOP("Action", "Sho&w the Raw Text Here"), .hint = QT_TRANSLATE_NOOP("Action", "Put the raw text of the whole paragraph back; the same key again brings the repairs back"),
     .icon = "", .keys = "Ctrl+Shift+F9", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.filter", .text = QT_TRANSLATE_NOOP("Action", "&Filter the List"), .hint = QT_TRANSLATE_NOOP("Action", "Choose by rule, article, certainty and state what the doubts or the repairs list (F in the list)"),
     .icon = "", .keys = "Ctrl+Alt+F", .menu = Menu::Review, .scope = Scope::Desk},

    {.id = "desk.keepWord", .text = QT_TRANSLATE_NOOP("Action", "Keep as a &Word"), .hint = QT_TRANSLATE_NOOP("Action", "Add the selection to your own words: what recognition may have misread in it is no doubt any more, here and in every later issue"),
     .icon = "", .keys = "Ctrl+Alt+W", .menu = Menu::Review, .scope = Scope::Desk},

    {.id = "desk.showGate", .text = QT_TRANSLATE_NOOP("Action", "What Stands in the Wa&y of Printing"), .hint = QT_TRANSLATE_NOOP("Action", "List open doubts, cut paragraphs, marks without a partner, names without a tag and whatever else has to be settled before printing"),
     .icon = "", .keys = "Ctrl+F12", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.masthead", .text = QT_TRANSLATE_NOOP("Action", "Fill In the Mast&head…"), .hint = QT_TRANSLATE_NOOP("Action", "Change the newsletter's title, publisher, date and number"),
     .icon = "", .keys = "Ctrl+Alt+H", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.nextState", .text = QT_TRANSLATE_NOOP("Action", "Page: Next &State"), .hint = QT_TRANSLATE_NOOP("Action", "Say that the page at the cursor has come a step further: cleaned, read once, read twice, ready; ready asks what stands in the way"),
     .icon = "", .keys = "F12", .menu = Menu::Review, .scope = Scope::Desk},
    {.id = "desk.previousState", .text = QT_TRANSLATE_NOOP("Action", "Page: Stat&e Before"), .hint = QT_TRANSLATE_NOOP("Action", "Put the page at the cursor a state back"),
     .icon = "", .keys = "Shift+F12", .menu = Menu::Review, .scope = Scope::Desk},

    {.id = "desk.repairAgain", .text = QT_TRANSLATE_NOOP("Action", "Repair A&gain"), .hint = QT_TRANSLATE_NOOP("Action", "Run the repair again over what you have not settled, with the house style as it is now; what you decided, typed and placed stays"),
     .icon = "", .keys = "Ctrl+Shift+R", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},
    {.id = "desk.rememberRecipe", .text = QT_TRANSLATE_NOOP("Action", "Re&member for the Next Issue of This Newsletter"), .hint = QT_TRANSLATE_NOOP("Action", "Keep this newsletter's title, slogans, section names, column measure and house style for its next issue"),
     .icon = "", .keys = "Ctrl+Alt+R", .menu = Menu::Review, .scope = Scope::Desk},

    {.id = "desk.showMarks", .text = QT_TRANSLATE_NOOP("Action", "Show Hidde&n Characters"), .hint = QT_TRANSLATE_NOOP("Action", "Show line ends, spaces, invisible and unusual characters in the raw page"),
     .icon = "", .keys = "Ctrl+F10", .menu = Menu::View, .scope = Scope::Desk, .checkable = true, .startsGroup = true},
    {.id = "desk.history", .text = QT_TRANSLATE_NOOP("Action", "E&verything Done, Then and Now"), .hint = QT_TRANSLATE_NOOP("Action", "List everything done with this issue, by whom and when; show how an article was beside how it is, and bring parts of it back"),
     .icon = "history", .keys = "Ctrl+Shift+H", .menu = Menu::Review, .scope = Scope::Desk, .startsGroup = true},

    {.id = "desk.showSource", .text = QT_TRANSLATE_NOOP("Action", "Go to the So&urce"), .hint = QT_TRANSLATE_NOOP("Action", "Put the cursor into the raw page"),
     .icon = "", .keys = "Ctrl+1", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showProof", .text = QT_TRANSLATE_NOOP("Action", "Go to the &Proof"), .hint = QT_TRANSLATE_NOOP("Action", "Put the cursor into the proof"),
     .icon = "", .keys = "Ctrl+2", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showDoubts", .text = QT_TRANSLATE_NOOP("Action", "Go to the D&oubts"), .hint = QT_TRANSLATE_NOOP("Action", "Put the cursor into the queue of doubts"),
     .icon = "", .keys = "Ctrl+3", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showRepairs", .text = QT_TRANSLATE_NOOP("Action", "Go to the Applied &Repairs"), .hint = QT_TRANSLATE_NOOP("Action", "List every repair that was made"),
     .icon = "", .keys = "Ctrl+4", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showNames", .text = QT_TRANSLATE_NOOP("Action", "Go to People and Pl&aces"), .hint = QT_TRANSLATE_NOOP("Action", "List the people and places of this issue"),
     .icon = "", .keys = "Ctrl+5", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showOutline", .text = QT_TRANSLATE_NOOP("Action", "Go to the Out&line"), .hint = QT_TRANSLATE_NOOP("Action", "List the articles and profiles"),
     .icon = "", .keys = "Ctrl+6", .menu = Menu::View, .scope = Scope::Desk},
    {.id = "desk.showHistory", .text = QT_TRANSLATE_NOOP("Action", "Go to the &History"), .hint = QT_TRANSLATE_NOOP("Action", "List every step since the issue was opened"),
     .icon = "", .keys = "Ctrl+7", .menu = Menu::View, .scope = Scope::Desk},
};

} // namespace

std::span<const ActionRow> deskActions() {
    return rows;
}

} // namespace lilong
