#pragma once

#include "app/issue/issue.h"
#include "app/issue/refusals.h"

namespace lilong::changes {

/// Every function takes an issue and gives the changed one, or the reason why it cannot be; the old value stays as it is, so
/// undo is keeping it. None can lose raw text: the result has passed Issue::changedTo.

// --- text
/// Replaces a span of a part's text as the editor's own repair. `burst` names one stretch of typing: keys with the same
/// burst grow one repair. Errors: no such part, span not valid.
[[nodiscard]] Result<Issue> typeText(const Issue& issue, const PartRef& part, Span span, const QString& text, const QString& burst);

// --- blocks
/// Cuts a block in two at an offset; the second half gets a new id (the one after is returned by `data().lastId`).
[[nodiscard]] Result<Issue> splitBlock(const Issue& issue, ArticleId article, BlockId block, qsizetype offset);
/// Joins a block to the one before it in its article.
[[nodiscard]] Result<Issue> joinWithPrevious(const Issue& issue, ArticleId article, BlockId block);
[[nodiscard]] Result<Issue> setBlockType(const Issue& issue, ArticleId article, BlockId block, BlockType type);
/// Moves a block before the one at `index` of `toArticle` (its size = at the end).
[[nodiscard]] Result<Issue> moveBlock(const Issue& issue, ArticleId article, BlockId block, ArticleId toArticle, qsizetype index);
/// Makes a block the kicker, headline, deck or byline of its article. What stood there becomes a crosshead (a byline: a paragraph) at the block's place.
[[nodiscard]] Result<Issue> promoteBlock(const Issue& issue, ArticleId article, BlockId block, PartRole role);
/// Makes a head or byline an ordinary paragraph: heads at the article's start, a byline at its end.
[[nodiscard]] Result<Issue> demoteHead(const Issue& issue, ArticleId article, PartRole role);
/// Says that the page lost text before or after the block.
[[nodiscard]] Result<Issue> setCut(const Issue& issue, ArticleId article, BlockId block, bool cutStart, bool cutEnd);

// --- articles
/// Starts a new article at a block: the block and all behind it move there. The byline moves along.
[[nodiscard]] Result<Issue> splitArticle(const Issue& issue, ArticleId article, BlockId firstOfNew);
/// Appends an article to the one before it; its heads become crossheads, its byline a paragraph where the first has one.
[[nodiscard]] Result<Issue> joinArticleWithPrevious(const Issue& issue, ArticleId article);
/// Puts an article at the place `index` among the articles, counted when it has left its old one.
[[nodiscard]] Result<Issue> moveArticle(const Issue& issue, ArticleId article, qsizetype index);
/// Sets or clears (empty id) the feature that an article stands in. Refused where a circle would arise.
[[nodiscard]] Result<Issue> nestArticle(const Issue& issue, ArticleId article, ArticleId parent);
/// `person` may be empty; it is cleared for ArticleKind::Article.
[[nodiscard]] Result<Issue> setArticleKind(const Issue& issue, ArticleId article, ArticleKind kind, PersonId person);

// --- furniture
[[nodiscard]] Result<Issue> setFurnitureKind(const Issue& issue, FurnitureId furniture, FurnitureKind kind);
/// A block leaves its article. An article left without heads and blocks is removed.
[[nodiscard]] Result<Issue> blockToFurniture(const Issue& issue, ArticleId article, BlockId block, FurnitureKind kind);
/// Furniture becomes a paragraph of an article, before the block at `index`; with an empty article id, the first of a new one.
[[nodiscard]] Result<Issue> furnitureToBlock(const Issue& issue, FurnitureId furniture, ArticleId article, qsizetype index);

// --- repairs
/// Applies a proposed (or rejected) repair and remembers the decision. A Join joins the blocks on its two sides. Open doubts that cannot
/// be right as well (see rivals.h) are turned down with it.
[[nodiscard]] Result<Issue> accept(const Issue& issue, const QString& key);
/// Turns a proposal down, or takes an applied repair back: the raw text stands again. The decision is remembered.
[[nodiscard]] Result<Issue> reject(const Issue& issue, const QString& key);
/// The same for many, as one change; of rivals the surest. Repairs that cannot be applied any more (their text has been edited) are left as they are.
[[nodiscard]] Result<Issue> acceptAll(const Issue& issue, const QStringList& keys);
[[nodiscard]] Result<Issue> rejectAll(const Issue& issue, const QStringList& keys);

// --- mentions
/// Tags a span as a person or place, by the editor. Tags it overlaps go. The person or place with that name is found
/// or made; `fullName` is for aliases and titles and may be empty for a title mention of nobody.
[[nodiscard]] Result<Issue> tag(const Issue& issue, const PartRef& part, Span span, MentionKind kind, MentionForm form, const QString& fullName);
/// The same for many places that read `text`, as one change. Nothing is done where one of them does not, or cannot be tagged.
/// Tagging forgets what was refused before of these places and of their text.
[[nodiscard]] Result<Issue> tagAll(const Issue& issue, const QString& text, const std::vector<PartSpan>& places, MentionKind kind, MentionForm form, const QString& fullName);
/// Gives the mention that stands at `span` other borders, which overlap its old ones: the editor's word. A name is then the name of whom or where it now
/// says. Errors: no such mention, no text between the borders, another mention in the way.
[[nodiscard]] Result<Issue> moveMention(const Issue& issue, const PartRef& part, Span span, Span to);
/// Removes the mentions that the span touches, and remembers it: no later run tags these places so again. People and places that nothing names any more
/// go too.
[[nodiscard]] Result<Issue> refuseMention(const Issue& issue, const PartRef& part, Span span);
/// Says that a text names nobody (or nowhere) in this issue, or in the whole newsletter: its mentions of that kind go, those that the editor set
/// stay, and no later run makes new ones. Errors: Input for RefusalScope::Mention and for an empty text.
[[nodiscard]] Result<Issue> refuseName(const Issue& issue, MentionKind kind, const QString& text, RefusalScope scope);

/// Nobody has said any more who the people and which the places are in the archive: the issue goes into another one, and saving finds out.
[[nodiscard]] Result<Issue> forgetRecords(const Issue& issue);

// --- issue
[[nodiscard]] Result<Issue> setMasthead(const Issue& issue, Masthead masthead);
/// Says how far the issue has come, and every page of it; see page_states.h for one page.
[[nodiscard]] Result<Issue> setState(const Issue& issue, IssueState state);

} // namespace lilong::changes
