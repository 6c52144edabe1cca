#include "app/issue/issue.h"

#include <algorithm>

namespace lilong {
namespace {

/// Two shared values are equal when they are one, or say the same.
template <typename T>
bool same(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || (a && b && *a == *b);
}

template <typename T>
bool same(const std::vector<std::shared_ptr<const T>>& a, const std::vector<std::shared_ptr<const T>>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same(x, y); });
}

bool sameSource(const SourcePtr& a, const SourcePtr& b) {
    return a == b || (a->id == b->id && a->name == b->name && a->sha256 == b->sha256 && a->encoding == b->encoding && a->text == b->text);
}

} // namespace

bool Run::operator==(const Run& other) const { return raw == other.raw && length == other.length && same(repair, other.repair); }

bool Block::operator==(const Block& other) const {
    return id == other.id && type == other.type && same(part, other.part) && cutStart == other.cutStart && cutEnd == other.cutEnd;
}

bool Article::operator==(const Article& other) const {
    const bool heads = same(kicker, other.kicker) && same(headline, other.headline) && same(deck, other.deck) && same(byline, other.byline);
    return heads && id == other.id && kind == other.kind && parent == other.parent && section == other.section && person == other.person
        && same(blocks, other.blocks);
}

bool Section::operator==(const Section& other) const { return id == other.id && same(part, other.part); }

bool Furniture::operator==(const Furniture& other) const { return id == other.id && kind == other.kind && same(part, other.part); }

bool IssueData::operator==(const IssueData& other) const {
    const bool pages = std::equal(sources.begin(), sources.end(), other.sources.begin(), other.sources.end(), sameSource);
    return pages && masthead == other.masthead && state == other.state && same(articles, other.articles) && sections == other.sections
        && furniture == other.furniture && people == other.people && places == other.places && same(doubts, other.doubts)
        && decisions == other.decisions && lastId == other.lastId && pageStates == other.pageStates;
}

} // namespace lilong
