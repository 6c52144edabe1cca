#include "app/issue/portrayed_person.h"

#include <algorithm>
#include <map>

namespace lilong {

PersonId portrayedPerson(const Article& profile) {
    for (const PartPtr& heading : {profile.headline, profile.deck})
        for (const Mention& mention : heading ? heading->mentions : std::vector<Mention>())
            if (!mention.person.isEmpty())
                return mention.person;
    std::map<PersonId, int> counts;
    for (const BlockPtr& block : profile.blocks)
        for (const Mention& mention : block->part->mentions)
            if (!mention.person.isEmpty())
                ++counts[mention.person];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? PersonId() : most->first;
}

} // namespace lilong
