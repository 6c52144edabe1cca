#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Pages that belong to one issue of a newsletter, in the order of their numbers or else of their files.
struct PageGroup {
    std::vector<size_t> pages; ///< indexes of the pages that were given
    Masthead masthead;         ///< what they print together
};

/// A page of which it is not sure where it belongs.
struct GroupDoubt {
    size_t page = 0;
    std::vector<size_t> groups; ///< the one it was put into first, then its rivals, the likelier first
    QString reason;             ///< translated, for the editor
};

struct PageGroups {
    std::vector<PageGroup> groups; ///< by the order of their first pages
    std::vector<GroupDoubt> doubts;
};

/// What is known of a page to be grouped.
struct GroupedPage {
    QString name;      ///< the file's name, without its folder
    Masthead masthead; ///< what the page itself prints; empty where it prints nothing
    QString folio = {}; ///< the page number it prints, as text; empty where unknown
};

/// True for two mastheads of one issue: nothing that both print differs, and both print a number or both a date.
[[nodiscard]] bool areOfOneIssue(const Masthead& a, const Masthead& b);

/// Groups imported pages into issues: by title, number and date that the pages print, else by the order and the words of
/// their file names (柳荫2023-07-2 beside 柳荫2023-07-1). What prints neither is a doubt, but where its page number follows, or where its
/// file is called as those of one issue only. Pure; n log n.
[[nodiscard]] PageGroups groupPages(const std::vector<GroupedPage>& pages);

} // namespace lilong
