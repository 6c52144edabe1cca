#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"
#include "app/archive/search_text.h"

#include <QHash>

namespace lilong {

/// The full-text index of the archive: one document an article. It only narrows a search down; what is shown was found in the texts
/// themselves. It can be made anew from them at any time.
class SearchIndex {
public:
    explicit SearchIndex(Connection& connection) : connection_(connection) {}

    /// Puts an issue in the place of what the index holds of it. Inside the caller's writing transaction.
    [[nodiscard]] Result<void> write(StoredIssueId id, const Issue& issue);
    [[nodiscard]] Result<void> remove(StoredIssueId id);
    /// Whether the index holds exactly this issue's texts.
    [[nodiscard]] Result<bool> agrees(StoredIssueId id, const Issue& issue);

    /// Inside the caller's reading transaction.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const QString& query, int limit);

private:
    struct PartText {
        PartRef ref;
        qint64 part = 0;
        QString text;
    };
    struct Naming {
        Span span;
        QString name;
    };
    using Namings = QMultiHash<qint64, Naming>; ///< by part

    [[nodiscard]] Result<std::vector<qint64>> documentsFor(const std::vector<SearchTerm>& terms);
    [[nodiscard]] Result<std::vector<PartText>> partsOf(StoredIssueId issue, ArticleId article);
    [[nodiscard]] Result<const Namings*> namingsOf(StoredIssueId issue);
    [[nodiscard]] Result<std::vector<SearchHit>> hitsIn(qint64 document, const std::vector<SearchTerm>& terms);
    [[nodiscard]] static std::vector<SearchHit> hitsOf(const std::vector<PartText>& parts, const Namings& namings,
                                                       const std::vector<SearchTerm>& terms);

    Connection& connection_;
    QHash<StoredIssueId, Namings> namings_; ///< of the issues met in one search
};

} // namespace lilong
