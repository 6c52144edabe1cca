#include "ui/models/match_model.h"

#include "ui/models/occurrence_model.h"

#include <QPoint>

#include <algorithm>

namespace lilong {
namespace {

QString whereOf(const FoundText& found) {
    const QString article = found.article.isEmpty() ? MatchModel::tr("beside the articles") : found.article;
    return found.issueName.isEmpty() ? article : MatchModel::tr("%1 · %2").arg(found.issueName, article);
}

QString insteadOf(const FoundText& found) {
    return found.match.after.isEmpty() ? MatchModel::tr("taken out") : MatchModel::tr("→ %1").arg(found.match.after);
}

} // namespace

void MatchModel::setMatches(std::vector<FoundText> matches, bool replacing) {
    beginResetModel();
    replacing_ = replacing;
    rows_.clear();
    rows_.reserve(matches.size());
    countHere_ = 0;
    for (FoundText& found : matches) {
        countHere_ += found.issue.isEmpty();
        rows_.push_back({std::move(found), replacing});
    }
    endResetModel();
    Q_EMIT ticksChanged();
}

std::vector<FoundText> MatchModel::ticked() const {
    std::vector<FoundText> list;
    for (const Row& row : rows_) {
        if (row.ticked)
            list.push_back(row.found);
    }
    return list;
}

int MatchModel::tickedCount() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.ticked; }));
}

void MatchModel::toggle(int row) {
    if (row < 0 || row >= rowCount() || !replacing_)
        return;
    rows_[static_cast<size_t>(row)].ticked = !rows_[static_cast<size_t>(row)].ticked;
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void MatchModel::toggleAll() {
    if (rows_.empty() || !replacing_)
        return;
    const bool all = tickedCount() == rowCount();
    for (Row& row : rows_)
        row.ticked = !all;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

int MatchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

QVariant MatchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<size_t>(index.row())];
    const MatchExcerpt& excerpt = row.found.excerpt;
    switch (role) {
    case Qt::DisplayRole: return excerpt.text;
    case Qt::CheckStateRole: return replacing_ ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case OccurrenceModel::MatchRole: return QPoint(static_cast<int>(excerpt.match.start), static_cast<int>(excerpt.match.end));
    case OccurrenceModel::NoteRole: return replacing_ ? insteadOf(row.found) : QString();
    case OccurrenceModel::PlaceRole:
    case Qt::ToolTipRole: return whereOf(row.found);
    case Qt::AccessibleTextRole: {
        QStringList said{excerpt.text, replacing_ ? insteadOf(row.found) : QString(), whereOf(row.found)};
        said.removeAll(QString());
        return said.join(QStringLiteral("; "));
    }
    default: return {};
    }
}

bool MatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || !replacing_)
        return false;
    if ((value.toInt() == Qt::Checked) != rows_[static_cast<size_t>(index.row())].ticked)
        toggle(index.row());
    return true;
}

Qt::ItemFlags MatchModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && replacing_ ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace lilong
