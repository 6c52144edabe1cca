#pragma once

#include "app/clean/look_alike_search.h"

namespace lilong {

/// Every doubtful character of some texts with its best other reading, in the order of the texts.
struct FoundLookAlikes {
    std::vector<LookAlike> found;
    qsizetype characters = 0; ///< looked at
    bool isPoor = false;      ///< the page turned out to be read badly
};

/// A poor page is searched more deeply; and where a reading is as good as sure, its neighbours once more in the better text: misread
/// characters often stand side by side, and what the second one makes a word with is only there when the first is put right. Such a
/// reading is never surer than the one it leans on. Words of two characters that are both misread are tried as a whole.
[[nodiscard]] FoundLookAlikes findLookAlikes(const std::vector<SearchedText>& texts, const Knowledge& knowledge);

} // namespace lilong
