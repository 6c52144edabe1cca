#include "ui/models/ticked_place_model.h"

#include <QPoint>

#include <algorithm>

namespace lilong {

void TickedPlaceModel::setLines(std::vector<Line> lines) {
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
    Q_EMIT ticksChanged();
}

int TickedPlaceModel::tickedCount() const {
    return static_cast<int>(std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.isTicked; }));
}

void TickedPlaceModel::toggle(int row) {
    if (row < 0 || row >= rowCount() || !lines_[static_cast<size_t>(row)].hasBox)
        return;
    lines_[static_cast<size_t>(row)].isTicked = !isTicked(row);
    Q_EMIT dataChanged(index(row), index(row), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void TickedPlaceModel::toggleAll() {
    const bool all = std::all_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.isTicked || !line.isFree; });
    for (Line& line : lines_)
        line.isTicked = all ? false : line.isTicked || line.isFree;
    if (!lines_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

int TickedPlaceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(lines_.size()); }

QVariant TickedPlaceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Line& line = lines_[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.excerpt.text;
    case Qt::CheckStateRole: return line.hasBox ? QVariant(line.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case MatchRole: return QPoint(static_cast<int>(line.excerpt.match.start), static_cast<int>(line.excerpt.match.end));
    case NoteRole: return line.note;
    case PlaceRole:
    case Qt::ToolTipRole: return line.place;
    case Qt::AccessibleTextRole: {
        QStringList said{line.excerpt.text, line.note, line.place};
        said.removeAll(QString());
        return said.join(QStringLiteral("; "));
    }
    default: return {};
    }
}

bool TickedPlaceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || !lines_[static_cast<size_t>(index.row())].hasBox)
        return false;
    if ((value.toInt() == Qt::Checked) != isTicked(index.row()))
        toggle(index.row());
    return true;
}

Qt::ItemFlags TickedPlaceModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && lines_[static_cast<size_t>(index.row())].hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace lilong
