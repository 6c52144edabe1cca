#pragma once

#include "app/issue/decisions.h"
#include "app/language/language_model.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Gives a line that the extraction set into the middle of another paragraph back to the text that it opens, on pages whose line ends became
/// spaces: the paragraph reads on without it and not with it, and a text of the page that begins in mid-sentence goes on from it.
/// The move is a join that the editor can take back. What she turned down stays where it was.
void giveBackStrayLines(std::vector<Fragment>& page, const LanguageModel& model, const Decisions& decisions, const std::vector<SourcePtr>& sources);

} // namespace lilong
