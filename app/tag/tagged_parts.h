#pragma once

#include "app/issue/issue.h"
#include "app/tag/name_evidence.h"

#include <memory>

namespace lilong {

/// One part of an issue while names are looked for in it.
struct TaggedPart {
    PartRef ref;
    PartPtr part;
    TextContext context;
    ArticleId feature;                 ///< the article that its article stands in, or that article itself
    Characters characters;             ///< of the part's own text, which `part` keeps alive
    std::vector<NameModel::Scores> scores = {};
    std::vector<FoundName> read = {};  ///< as the model reads them, before any rule
    std::vector<FoundName> names = {}; ///< none overlaps a mention that the editor made

    [[nodiscard]] QStringView text(const FoundName& name) const { return characters.slice(name.start, name.end); }
};

/// All parts but the furniture, in reading order.
[[nodiscard]] std::vector<TaggedPart> partsOf(const Issue& issue);

} // namespace lilong
