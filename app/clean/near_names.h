#pragma once

#include "app/issue/issue.h"
#include "app/issue/name_memory.h"

namespace lilong {

class LookAlikes;

/// A name that differs by a single character that looks alike from one the issue has more often, or from one the editor tagged in another.
struct NearName {
    PartRef part;
    qsizetype at = 0;   ///< of the differing character in the part's text
    char16_t read = 0;
    char16_t printed = 0;
    QString name;       ///< as it stands
    QString known;      ///< as the issue has it elsewhere
    QString knownFrom;  ///< … or the other issue where the editor tagged it so
};

/// Near misses among the names that are tagged in an issue, in the order of its parts. Only names of three characters and more:
/// shorter ones are alike by chance. Linear in the number of mentions and of names remembered.
[[nodiscard]] std::vector<NearName> nearNames(const Issue& issue, const LookAlikes& lookAlikes, const NameMemory& memory = {});

} // namespace lilong
