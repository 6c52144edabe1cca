#include "app/issue/changes.h"
#include "app/issue/issue_draft.h"
#include "app/issue/changes_text.h"

#include <utility>

namespace lilong::changes {
namespace {

/// Moves everything of `from` to the end of `to`: heads as crossheads, a second byline as a paragraph.
void pour(IssueDraft& draft, Article& from, Article& to) {
    for (const PartRole role : {PartRole::Kicker, PartRole::Headline, PartRole::Deck}) {
        if (PartPtr part = std::exchange(*headOf(from, role), nullptr))
            to.blocks.push_back(draft.makeBlock(std::move(part), BlockType::Crosshead));
    }
    to.blocks.insert(to.blocks.end(), from.blocks.begin(), from.blocks.end());
    from.blocks.clear();
    if (!to.byline)
        to.byline = std::exchange(from.byline, nullptr);
    else if (from.byline)
        to.blocks.push_back(draft.makeBlock(std::exchange(from.byline, nullptr), BlockType::Paragraph));
}

} // namespace

Result<Issue> splitArticle(const Issue& issue, ArticleId article, BlockId firstOfNew) {
    IssueDraft draft(issue);
    const Result<size_t> place = draft.indexOfArticle(article);
    const Result<Article*> holder = draft.article(article);
    if (!holder)
        return tl::unexpected(holder.error());
    const Result<size_t> cut = indexOfBlock(**holder, firstOfNew);
    if (!cut)
        return tl::unexpected(cut.error());
    auto& blocks = (*holder)->blocks;
    auto fresh = std::make_shared<Article>(Article{.id = draft.data.nextId<ArticleId>(), .parent = (*holder)->parent, .section = (*holder)->section});
    fresh->blocks.assign(blocks.begin() + static_cast<qsizetype>(*cut), blocks.end());
    blocks.resize(*cut);
    fresh->byline = std::exchange((*holder)->byline, nullptr);
    if (isEmptyArticle(**holder))
        return fail(Error::Kind::Input, ChangesText::tr("The article begins here already."));
    draft.data.articles.insert(draft.data.articles.begin() + static_cast<qsizetype>(*place) + 1, std::move(fresh));
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> joinArticleWithPrevious(const Issue& issue, ArticleId article) {
    IssueDraft draft(issue);
    const Result<size_t> index = draft.indexOfArticle(article);
    if (!index)
        return tl::unexpected(index.error());
    if (*index == 0)
        return fail(Error::Kind::Input, ChangesText::tr("No article stands before this one."));
    const ArticleId previous = draft.data.articles[*index - 1]->id;
    pour(draft, **draft.article(article), **draft.article(previous));
    draft.removeIfEmpty(article, previous);
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> moveArticle(const Issue& issue, ArticleId article, qsizetype index) {
    IssueDraft draft(issue);
    const Result<size_t> from = draft.indexOfArticle(article);
    if (!from)
        return tl::unexpected(from.error());
    auto& articles = draft.data.articles;
    if (index < 0 || index >= static_cast<qsizetype>(articles.size()))
        return fail(Error::Kind::Input, ChangesText::tr("There is no such place in the issue."));
    const ArticlePtr moved = articles[*from];
    articles.erase(articles.begin() + static_cast<qsizetype>(*from));
    articles.insert(articles.begin() + index, moved);
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> nestArticle(const Issue& issue, ArticleId article, ArticleId parent) {
    IssueDraft draft(issue);
    const Result<Article*> nested = draft.article(article);
    if (!nested)
        return tl::unexpected(nested.error());
    if (!parent.isEmpty() && !issue.article(parent))
        return fail(Error::Kind::Input, ChangesText::tr("This article is not there any more."));
    if (!parent.isEmpty() && draft.standsIn(parent, article))
        return fail(Error::Kind::Input, ChangesText::tr("An article cannot stand in itself."));
    (*nested)->parent = parent;
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> setArticleKind(const Issue& issue, ArticleId article, ArticleKind kind, PersonId person) {
    IssueDraft draft(issue);
    const Result<Article*> changed = draft.article(article);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!person.isEmpty() && !issue.person(person))
        return fail(Error::Kind::Input, ChangesText::tr("This person is not there any more."));
    (*changed)->kind = kind;
    (*changed)->person = kind == ArticleKind::Profile ? person : PersonId();
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> setMasthead(const Issue& issue, Masthead masthead) {
    IssueDraft draft(issue);
    draft.data.masthead = std::move(masthead);
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> setState(const Issue& issue, IssueState state) {
    IssueDraft draft(issue);
    draft.data.state = state;
    draft.data.pageStates.clear(); // so it is of every page
    return issue.changedTo(std::move(draft.data));
}

} // namespace lilong::changes
