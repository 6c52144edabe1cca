#pragma once

#include "app/archive/archive.h"

#include <QAbstractListModel>
#include <QHash>

namespace lilong {

/// The places where a search found something, each with the name of its issue.
class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int issueRole = Qt::UserRole + 1;   ///< name of the issue
    static constexpr int headlineRole = Qt::UserRole + 2;
    static constexpr int matchesRole = Qt::UserRole + 3; ///< QVariantList of QPoint(start, end) in the display text

    using QAbstractListModel::QAbstractListModel;

    /// @param issueNames how the library calls the issues
    void setHits(std::vector<SearchHit> hits, QHash<StoredIssueId, QString> issueNames);
    [[nodiscard]] const SearchHit& at(int row) const { return hits_[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<SearchHit> hits_;
    QHash<StoredIssueId, QString> issueNames_;
};

} // namespace lilong
