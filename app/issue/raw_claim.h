#pragma once

#include "app/issue/issue_draft.h"

#include <QSet>

namespace lilong {

/// Raw text that is wanted for something: it is taken out of wherever it stands, and whatever else stands there stays.
class RawClaim {
public:
    explicit RawClaim(const std::vector<PartPtr>& wanted);

    /// True where a part holds some of it.
    [[nodiscard]] bool touches(const Part& part) const;
    /// What remains of a part: a repair that reaches beyond what is wanted is taken back there, an insertion beside it goes along, and tags
    /// that keep their whole text stay. Null where nothing that counts remains.
    [[nodiscard]] PartPtr restOf(const PartPtr& part, const std::vector<SourcePtr>& sources) const;

    /// Takes it out of every part of an issue but this block and article. What is empty then goes: parts, blocks, articles, sections.
    void takeFrom(IssueDraft& draft, BlockId exceptBlock, ArticleId exceptArticle) const;

private:
    [[nodiscard]] std::vector<Span> outside(const RawSpan& raw) const;
    [[nodiscard]] bool isTouched(const Run& run) const;
    [[nodiscard]] QSet<QString> repairsTouched(const TracedText& text) const;
    [[nodiscard]] bool isBeside(SourceId source, qsizetype at) const;
    void takeFromArticle(IssueDraft& draft, ArticleId id, BlockId exceptBlock) const;

    std::vector<RawSpan> stretches_; ///< sorted, apart
};

} // namespace lilong
