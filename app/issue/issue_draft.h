#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// An issue on its way to a changed one: a copy of the data whose articles can be written to one by one, while all that is
/// not touched stays shared with the issue it was made from. Made by the functions of changes.h only.
class IssueDraft {
public:
    explicit IssueDraft(const Issue& issue) : data(issue.data()) {}

    IssueData data;

    /// The article to be written to, or the error that there is none. Copies it: ask once per change.
    [[nodiscard]] Result<Article*> article(ArticleId id);
    [[nodiscard]] Result<size_t> indexOfArticle(ArticleId id) const;
    [[nodiscard]] Result<size_t> indexOfFurniture(FurnitureId id) const;
    [[nodiscard]] PartPtr part(const PartRef& ref) const;
    [[nodiscard]] Result<void> setPart(const PartRef& ref, PartPtr part);

    /// A new paragraph, or a block of another type, with a number of its own.
    [[nodiscard]] BlockPtr makeBlock(PartPtr part, BlockType type);
    void addFurniture(FurnitureKind kind, PartPtr part);
    /// True where `article` is `other` or stands in it, at any depth.
    [[nodiscard]] bool standsIn(ArticleId article, ArticleId other) const;
    /// Removes the article when it has neither heads nor blocks; what stood in it then stands in `heir` or nowhere.
    void removeIfEmpty(ArticleId id, ArticleId heir = {});
    /// A section heading over no article becomes furniture, so that it is still to be seen.
    void releaseUnusedSections();
    /// Removes those of the given people and places that nothing names any more. A profile of somebody whom nothing names is of whom it names now.
    void forget(const std::vector<Mention>& removed);

    /// The part that holds every raw character of a stretch's start; for an empty stretch, one that touches it.
    [[nodiscard]] std::optional<PartRef> holderOf(SourceId source, qsizetype rawOffset) const;

    void forEachPart(const std::function<void(const PartRef&, const PartPtr&)>& visit) const { lilong::forEachPart(data, visit); }
};

[[nodiscard]] Result<size_t> indexOfBlock(const Article& article, BlockId id);
/// The head a role names; nullptr for roles that are no heads.
[[nodiscard]] PartPtr* headOf(Article& article, PartRole role);
[[nodiscard]] bool isEmptyArticle(const Article& article);

} // namespace lilong
