#include "ui/desk/outline_edits.h"

#include "app/issue/changes.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

struct OutlineEditsText {
    Q_DECLARE_TR_FUNCTIONS(OutlineEdits)
};

std::vector<ArticleId> childrenOf(const Issue& issue, ArticleId parent) {
    std::vector<ArticleId> children;
    for (const ArticlePtr& article : issue->articles) {
        if (article->parent == parent)
            children.push_back(article->id);
    }
    return children;
}

bool standsIn(const Issue& issue, ArticleId article, ArticleId feature) {
    for (const Article* at = issue.article(article); at; at = issue.article(at->parent)) {
        if (at->id == feature)
            return true;
    }
    return false;
}

/// The article and all that stands in it, in reading order.
std::vector<ArticleId> subtreeOf(const Issue& issue, ArticleId article) {
    std::vector<ArticleId> subtree;
    for (const ArticlePtr& other : issue->articles) {
        if (standsIn(issue, other->id, article))
            subtree.push_back(other->id);
    }
    return subtree;
}

qsizetype indexOf(const std::vector<ArticleId>& order, ArticleId article) { return std::find(order.begin(), order.end(), article) - order.begin(); }

/// Brings the articles into an order by moving those that are out of place.
Result<Issue> ordered(Result<Issue> issue, const std::vector<ArticleId>& order) {
    for (size_t i = 0; i < order.size() && issue; ++i) {
        if ((*issue)->articles[i]->id != order[i])
            issue = changes::moveArticle(*issue, order[i], static_cast<qsizetype>(i));
    }
    return issue;
}

ArticleId siblingOf(const Issue& issue, ArticleId article, int step) {
    const Article* const at = issue.article(article);
    if (!at)
        return {};
    const std::vector<ArticleId> siblings = childrenOf(issue, at->parent);
    const qsizetype index = indexOf(siblings, article) + step;
    return index < 0 || index >= static_cast<qsizetype>(siblings.size()) ? ArticleId() : siblings[static_cast<size_t>(index)];
}

} // namespace

Result<Issue> moveSubtree(const Issue& issue, ArticleId article, ArticleId parent, ArticleId before) {
    const std::vector<ArticleId> moved = subtreeOf(issue, article);
    if (moved.empty())
        return fail(Error::Kind::Input, OutlineEditsText::tr("This article is not there any more."));
    if (before == article)
        return issue;
    std::vector<ArticleId> order;
    for (const ArticlePtr& other : issue->articles) {
        if (std::find(moved.begin(), moved.end(), other->id) == moved.end())
            order.push_back(other->id);
    }
    qsizetype place = static_cast<qsizetype>(order.size());
    if (!before.isEmpty()) {
        place = indexOf(order, before);
    } else if (!parent.isEmpty()) {
        for (const ArticleId inside : subtreeOf(issue, parent)) {
            if (const qsizetype at = indexOf(order, inside); at < static_cast<qsizetype>(order.size()))
                place = at + 1;
        }
    }
    order.insert(order.begin() + std::min(place, static_cast<qsizetype>(order.size())), moved.begin(), moved.end());
    const Article* const at = issue.article(article);
    Result<Issue> nested = at->parent == parent ? Result<Issue>(issue) : changes::nestArticle(issue, article, parent);
    return ordered(std::move(nested), order);
}

Result<Issue> moveAmongSiblings(const Issue& issue, ArticleId article, int step) {
    const ArticleId neighbour = siblingOf(issue, article, step);
    if (neighbour.isEmpty())
        return fail(Error::Kind::Input, step < 0 ? OutlineEditsText::tr("This article is the first already.") : OutlineEditsText::tr("This article is the last already."));
    const ArticleId parent = issue.article(article)->parent;
    return moveSubtree(issue, article, parent, step < 0 ? neighbour : siblingOf(issue, article, 2));
}

Result<Issue> nestInPrevious(const Issue& issue, ArticleId article) {
    const ArticleId feature = siblingOf(issue, article, -1);
    if (feature.isEmpty())
        return fail(Error::Kind::Input, OutlineEditsText::tr("No article stands before this one that it could be put into."));
    return moveSubtree(issue, article, feature, {});
}

Result<Issue> takeOut(const Issue& issue, ArticleId article) {
    const Article* const at = issue.article(article);
    const Article* const feature = at ? issue.article(at->parent) : nullptr;
    if (!feature)
        return fail(Error::Kind::Input, OutlineEditsText::tr("This article stands by itself already."));
    return moveSubtree(issue, article, feature->parent, siblingOf(issue, feature->id, 1));
}

} // namespace lilong
