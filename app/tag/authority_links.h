#pragma once

#include "app/issue/authority.h"
#include "app/issue/issue.h"

namespace lilong {

/// Says whom the people and places of an issue mean among the records of the archive. Pure; any thread. Only those without a record are
/// linked; the others serve as evidence.
///
/// For each candidate that bears the name, what speaks for and against it is added up as logarithms of odds (Fellegi & Sunter 1969): role and place,
/// the newsletter, how common the name is. It is taken where it is likely and no other comes near. Two people of one name at different
/// places stay two. What is neither likely nor unlikely becomes a record of its own, with the likeliest candidate as a question for the editor:
/// two records that are one are merged with one key, but one record that is two would have to be found out first.
/// @return one link for each person and place that had no record.
[[nodiscard]] std::vector<RecordLink> authorityLinks(const Issue& issue, const std::vector<RecordCandidate>& candidates);

} // namespace lilong
