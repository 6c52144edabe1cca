#pragma once

#include "app/issue/issue.h"

namespace lilong {

class LookAlikes;

/// A name that differs from one the issue has more often by a single character that looks alike.
struct NearName {
    PartRef part;
    qsizetype at = 0;   ///< of the differing character in the part's text
    char16_t read = 0;
    char16_t printed = 0;
    QString name;       ///< as it stands
    QString known;      ///< as the issue has it elsewhere
};

/// Near misses among the names that are tagged in an issue, in the order of its parts. Only names of three characters and more:
/// shorter ones are alike by chance. Linear in the number of mentions.
[[nodiscard]] std::vector<NearName> nearNames(const Issue& issue, const LookAlikes& lookAlikes);

} // namespace lilong
