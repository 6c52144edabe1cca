#include "app/tag/portrait_rows.h"

#include <algorithm>
#include <map>
#include <span>

namespace lilong {
namespace {

constexpr long namedInHeadings = 2; // portraits from which articles are a row of them

using Row = std::span<ArticlePtr>;

bool isPortrait(const ArticlePtr& article) { return article->kind == ArticleKind::Profile; }

bool isTagged(const Article& article) {
    return std::ranges::any_of(article.blocks, [](const BlockPtr& block) { return !block->part->mentions.empty(); });
}

/// The text names one person, and not in passing.
bool isAboutOnePerson(const Article& article) {
    std::map<PersonId, int> named;
    for (const BlockPtr& block : article.blocks)
        for (const Mention& mention : block->part->mentions)
            if (!mention.person.isEmpty())
                ++named[mention.person];
    return named.size() == 1 && named.begin()->second > 1;
}

/// The signed articles that follow one another from `first` on.
Row signedFrom(std::vector<ArticlePtr>& articles, size_t first) {
    const auto begin = articles.begin() + static_cast<qsizetype>(first);
    return {begin, std::find_if(begin, articles.end(), [](const ArticlePtr& article) { return !article->byline; })};
}

void makePortraits(Row row, const Article& feature, const Issue& before) {
    for (ArticlePtr& article : row) {
        const Article* old = before.article(article->id);
        const bool untagged = old && !isTagged(*old);
        if (!untagged || (!isPortrait(article) && !isAboutOnePerson(*article)))
            continue;
        Article changed = *article;
        changed.kind = ArticleKind::Profile;
        changed.parent = feature.id;
        article = std::make_shared<const Article>(std::move(changed));
    }
}

} // namespace

void findPortraitsInRows(IssueData& data, const Issue& before) {
    for (size_t first = 1; first < data.articles.size(); ++first) {
        const ArticlePtr feature = data.articles[first - 1];
        if (feature->byline || isPortrait(feature))
            continue;
        const Row row = signedFrom(data.articles, first);
        if (std::ranges::count_if(row, isPortrait) >= namedInHeadings)
            makePortraits(row, *feature, before);
    }
}

} // namespace lilong
