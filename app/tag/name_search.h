#pragma once

#include "app/issue/refusals.h"
#include "app/tag/place_divisions.h"
#include "app/tag/tagged_parts.h"
#include "app/task/progress.h"

namespace lilong {

/// What the editor said of names: here, and in other issues of the newsletter.
struct EditorsWord {
    EditorsWord(const Issue& issue, const NameMemory& others) : refusals(issue->decisions, others), tagged(others.tagged) {}

    Refusals refusals;
    std::map<NameMemory::Name, QString> tagged;
};

/// Finds the names in all parts of an issue in two passes: first each text by itself, then again with what the whole issue
/// says of every name and what the editor said of it. False when the user stopped it.
[[nodiscard]] bool findNames(std::vector<TaggedPart>& parts, const Lexicon& lexicon, PlaceDivisions& divisions, const EditorsWord& word,
                             const Progress& progress);

} // namespace lilong
