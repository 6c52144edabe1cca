#pragma once

#include "app/issue/occurrences.h"

#include <QAbstractListModel>

namespace lilong {

/// Places in texts, a line each, to be ticked: the words in their surroundings, a note, and where they stand.
class TickedPlaceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { MatchRole = Qt::UserRole, NoteRole, PlaceRole }; ///< the words in the text, as QPoint(start, end); the note; where

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] bool isTicked(int row) const { return lines_[static_cast<size_t>(row)].isTicked; }
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

protected:
    struct Line {
        MatchExcerpt excerpt;
        QString note;
        QString place;
        bool hasBox = false;
        bool isFree = false; ///< nothing speaks against it
        bool isTicked = false;
    };
    void setLines(std::vector<Line> lines);

private:
    std::vector<Line> lines_;
};

} // namespace lilong
