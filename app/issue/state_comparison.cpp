#include "app/issue/state_comparison.h"

#include <map>
#include <optional>

namespace lilong {
namespace {

using Kind = ComparedPart::Kind;

Kind kindOf(PartDifference::Kind kind) {
    switch (kind) {
    case PartDifference::Kind::Changed: return Kind::Changed;
    case PartDifference::Kind::Marked: return Kind::Marked;
    case PartDifference::Kind::Added: return Kind::Added;
    case PartDifference::Kind::Removed: return Kind::Removed;
    }
    return Kind::Same;
}

ComparedPart rowOf(const PartDifference& one) {
    return {kindOf(one.kind), one.before, one.after, one.textBefore, one.textAfter, one.changes};
}

struct ArticlePart {
    PartRef ref;
    PartPtr part;
};

std::vector<ArticlePart> partsOf(const Issue& issue, ArticleId article) {
    std::vector<ArticlePart> parts;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (ref.article == article)
            parts.push_back({ref, part});
    });
    return parts;
}

using Rows = std::vector<ComparedPart>;

/// What only the earlier state has, by the part that it stood behind.
std::map<std::optional<PartRef>, Rows> removedBehind(const std::vector<ArticlePart>& before, const std::map<PartRef, ComparedPart>& removed) {
    std::map<std::optional<PartRef>, Rows> behind;
    std::optional<PartRef> last;
    for (const ArticlePart& one : before) {
        if (const auto gone = removed.find(one.ref); gone != removed.end())
            behind[last].push_back(gone->second);
        else
            last = one.ref;
    }
    return behind;
}

} // namespace

std::vector<ComparedPart> comparedParts(const std::vector<PartDifference>& differences) {
    Rows rows;
    for (const PartDifference& one : differences)
        rows.push_back(rowOf(one));
    return rows;
}

std::vector<ComparedPart> comparedArticle(const Issue& before, const Issue& after, ArticleId article) {
    std::map<PartRef, ComparedPart> differing, removed;
    for (const ComparedPart& row : comparedParts(differencesOf(before, after, article))) {
        if (row.kind == Kind::Removed)
            removed.emplace(row.before, row);
        else
            differing.emplace(row.after, row);
    }
    auto behind = removedBehind(partsOf(before, article), removed);
    Rows rows = std::move(behind[std::nullopt]);
    for (const ArticlePart& one : partsOf(after, article)) {
        const auto found = differing.find(one.ref);
        rows.push_back(found != differing.end() ? found->second : ComparedPart{Kind::Same, one.ref, one.ref, textOf(one.part), textOf(one.part), {}});
        const Rows& gone = behind[one.ref];
        rows.insert(rows.end(), gone.begin(), gone.end());
    }
    return rows;
}

} // namespace lilong
