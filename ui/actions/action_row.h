#pragma once

#include <span>

namespace lilong {

/// The menu an action stands in, in the order of the menu bar.
enum class ActionMenu { File, Edit, Layout, Tag, Review, Archive, View, Help };

/// Where an action's shortcut works. Keys are unique inside a scope together with those of Window.
enum class ActionScope {
    Window,  ///< anywhere in the window
    Library, ///< while the focus is in the library page; the others alike
    Import,
    Batch,   ///< the import of many issues
    Print,
    Directory,
    History,
    Desk,   ///< anywhere on the desk
    Proof,  ///< in the proof (centre) only
    Doubts, ///< in the queue of doubts only: single keys without Ctrl are good here
};

/// One row of the catalogue. Texts are English and marked with QT_TRANSLATE_NOOP("Action", "…").
struct ActionRow {
    const char* id;    ///< group.verb, e.g. "desk.acceptDoubt"; never shown, never changed
    const char* text;  ///< as in a menu, with & and, where a question follows, …
    const char* hint;  ///< one sentence for tool tip, status bar and screen reader
    const char* icon;  ///< resources/icons/<icon>.svg; "" for none
    const char* keys;  ///< QKeySequence::PortableText; several are separated by "; "
    ActionMenu menu;
    ActionScope scope = ActionScope::Window;
    /// Place on the tool bar; 0: not there. Sorted by it; a separator stands where the tens change:
    /// 10–19 import, save; 20–29 undo, redo; 30–39 tags; 40–49 doubts and reading; 50–59 proof, print, export.
    int toolBarPlace = 0;
    const char* label = ""; ///< short text for the tool bar; "" for `text` itself
    bool checkable = false;
    bool startsGroup = false; ///< a separator stands before it in its menu
};

/// The window's own actions: files, undo, archive, view, help, import and print pages.
[[nodiscard]] std::span<const ActionRow> windowActions();
/// The desk's actions (desk_actions.cpp).
[[nodiscard]] std::span<const ActionRow> deskActions();

} // namespace lilong
