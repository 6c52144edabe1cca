#include "ui/models/occurrence_model.h"

#include <QPoint>

#include <algorithm>

namespace lilong {
namespace {

using Standing = Occurrence::Standing;

QString noteOf(const Occurrence& occurrence) {
    switch (occurrence.standing) {
    case Standing::Free: return {};
    case Standing::Tagged: return OccurrenceModel::tr("tagged already");
    case Standing::Otherwise: return OccurrenceModel::tr("tagged otherwise: %1").arg(occurrence.name);
    case Standing::InsideName: return OccurrenceModel::tr("a piece of %1").arg(occurrence.name);
    case Standing::Refused: return OccurrenceModel::tr("you refused it");
    }
    return {};
}

QString whereOf(const NamePlace& place) {
    return place.issueName.isEmpty() ? place.article : OccurrenceModel::tr("%1 · %2").arg(place.issueName, place.article);
}

} // namespace

void OccurrenceModel::setPlaces(std::vector<NamePlace> places) {
    beginResetModel();
    rows_.clear();
    for (NamePlace& place : places) {
        rows_.push_back({std::move(place)});
        rows_.back().ticked = rows_.back().isFree();
    }
    endResetModel();
    Q_EMIT ticksChanged();
}

std::vector<NamePlace> OccurrenceModel::ticked() const {
    std::vector<NamePlace> places;
    for (const Row& row : rows_) {
        if (row.ticked)
            places.push_back(row.place);
    }
    return places;
}

int OccurrenceModel::tickedCount() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.ticked; }));
}

void OccurrenceModel::toggle(int row) {
    if (row < 0 || row >= rowCount() || !rows_[static_cast<size_t>(row)].hasBox())
        return;
    rows_[static_cast<size_t>(row)].ticked = !rows_[static_cast<size_t>(row)].ticked;
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void OccurrenceModel::toggleAll() {
    const bool all = std::all_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.ticked || !row.isFree(); });
    for (Row& row : rows_)
        row.ticked = all ? false : row.ticked || row.isFree();
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

int OccurrenceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

QVariant OccurrenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<size_t>(index.row())];
    const MatchExcerpt& excerpt = row.place.excerpt;
    switch (role) {
    case Qt::DisplayRole: return excerpt.text;
    case Qt::CheckStateRole: return row.hasBox() ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case MatchRole: return QPoint(static_cast<int>(excerpt.match.start), static_cast<int>(excerpt.match.end));
    case NoteRole: return noteOf(row.place.occurrence);
    case PlaceRole:
    case Qt::ToolTipRole: return whereOf(row.place);
    case Qt::AccessibleTextRole: {
        QStringList said{excerpt.text, noteOf(row.place.occurrence), whereOf(row.place)};
        said.removeAll(QString());
        return said.join(QStringLiteral("; "));
    }
    default: return {};
    }
}

bool OccurrenceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || !rows_[static_cast<size_t>(index.row())].hasBox())
        return false;
    if ((value.toInt() == Qt::Checked) != rows_[static_cast<size_t>(index.row())].ticked)
        toggle(index.row());
    return true;
}

Qt::ItemFlags OccurrenceModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && rows_[static_cast<size_t>(index.row())].hasBox() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace lilong
