#pragma once

#include "app/clean/clean.h"
#include "app/clean/found_look_alikes.h"
#include "app/issue/name_memory.h"

namespace lilong {

/// The rule's name, in keys and in CleanOptions::switchedOff.
inline const QString lookAlikeRule = QStringLiteral("look-alike");

/// The texts of an issue in which misread characters are looked for, with what is not to be touched in them: names, and words that the editor has added.
struct SearchedParts {
    std::vector<PartRef> refs;
    std::vector<SearchedText> texts;
};
[[nodiscard]] SearchedParts searchedParts(const Issue& issue, const QStringList& ownWords = {});

/// Whether a reading is put right unasked where the judge is sure of it and the page is read badly.
[[nodiscard]] bool mayBePutRightUnasked(const LookAlike& reading, QStringView text);

/// Stage after tagging: finds characters that were taken for ones that look alike, in all text that no name covers.
///
/// Those that are beyond doubt are put right, the others go to the issue's doubts with their probability; what the editor decided
/// before (issue->decisions) is honoured. Lengths stay, so mentions stay where they are. Names that look like one the issue has oftener, or that the
/// editor tagged in other issues, are asked about.
/// Errors: Cancelled. Linear in the length of the text. Any thread.
[[nodiscard]] Result<Issue> correctLookAlikes(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress,
                                              const NameMemory& names = {});

/// The same for the names of other issues alone, once it is known which newsletter the pages are of. Any thread.
[[nodiscard]] Result<Issue> askAboutKnownNames(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const NameMemory& names);

} // namespace lilong
