#include "ui/search/hit_model.h"

#include <QPoint>

namespace lilong {

void HitModel::setHits(std::vector<SearchHit> hits, QHash<StoredIssueId, QString> issueNames) {
    beginResetModel();
    hits_ = std::move(hits);
    issueNames_ = std::move(issueNames);
    endResetModel();
}

int HitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(hits_.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& hit = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return hit.text;
    case issueRole: return issueNames_.value(hit.issue);
    case headlineRole: return hit.headline;
    case Qt::AccessibleTextRole: return tr("%1, %2: %3").arg(issueNames_.value(hit.issue), hit.headline, hit.text);
    case matchesRole: {
        QVariantList matches;
        for (const auto& match : hit.matches)
            matches.append(QPoint(static_cast<int>(match.start), static_cast<int>(match.end)));
        return matches;
    }
    default: return {};
    }
}

} // namespace lilong
