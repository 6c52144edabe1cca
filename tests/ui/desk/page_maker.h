#pragma once

#include "app/issue/issue.h"
#include "app/foundation/clock.h"

namespace lilong {

/// Makes issues for the desk's tests by hand, out of pieces of one raw page.
class PageMaker {
public:
    explicit PageMaker(const QString& text);

    /// The `occurrence`th place of some text in the raw page.
    [[nodiscard]] Span find(const QString& text, int occurrence = 0) const;
    /// The raw text as a part.
    [[nodiscard]] PartPtr part(const QString& text) const;

    ArticleId addArticle(const QString& headline, const QStringList& paragraphs, ArticleId parent = {});
    void addCaption(const QString& text);
    void addFurniture(const QString& text, FurnitureKind kind);
    /// A proposal to replace raw text.
    void addDoubt(const QString& key, const QString& before, const QString& after, int occurrence = 0);
    /// Applies a repair of a rule to the block at an index of the first article.
    void repair(size_t block, const QString& key, const QString& before, const QString& after);
    void mention(size_t block, const QString& text, MentionKind kind);

    [[nodiscard]] IssueData& data() { return data_; }
    /// The issue, whose ledger must be true.
    [[nodiscard]] Issue make() const;

private:
    [[nodiscard]] Article& lastArticle();
    void setBlockPart(size_t block, Part part);

    SourcePtr source_;
    IssueData data_;
};

/// A page of a neighbourhood newsletter with a headline, three paragraphs, a caption, a QR code, one applied repair, three
/// doubts in two groups, a person and a place.
[[nodiscard]] Issue canteenIssue();

class StoppedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2023, 7, 12), QTime(9, 30), Qt::UTC); }
};

} // namespace lilong
