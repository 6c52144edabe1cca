#pragma once

#include "app/session/tag_everywhere.h"

#include <QAbstractListModel>

namespace lilong {

/// The places where a name stands, to be ticked. What may be tagged without a second thought is ticked from the start; what is tagged
/// already has no box; beside the others stands what speaks against them.
class OccurrenceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { MatchRole = Qt::UserRole, NoteRole, PlaceRole }; ///< the occurrence in the text, as QPoint(start, end); why not; where

    using QAbstractListModel::QAbstractListModel;

    void setPlaces(std::vector<NamePlace> places);
    [[nodiscard]] const NamePlace& placeAt(int row) const { return rows_[static_cast<size_t>(row)].place; }
    [[nodiscard]] std::vector<NamePlace> ticked() const;
    [[nodiscard]] int tickedCount() const;
    /// Ticks or unticks a row, where it has a box.
    void toggle(int row);
    /// Ticks every place that nothing speaks against, or unticks all where they are ticked.
    void toggleAll();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Row {
        NamePlace place;
        bool ticked = false;
        [[nodiscard]] bool hasBox() const { return place.occurrence.standing != Occurrence::Standing::Tagged; }
        [[nodiscard]] bool isFree() const { return place.occurrence.standing == Occurrence::Standing::Free; }
    };
    std::vector<Row> rows_;
};

} // namespace lilong
