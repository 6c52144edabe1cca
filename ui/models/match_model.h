#pragma once

#include "app/session/replace_everywhere.h"

#include <QAbstractListModel>

namespace lilong {

/// What a search found, a line each, with the roles of OccurrenceModel: the match in its surroundings, what would stand there instead, and
/// where it is. While something is to be replaced every line has a box, ticked from the start.
class MatchModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setMatches(std::vector<FoundText> matches, bool replacing);
    [[nodiscard]] const FoundText& matchAt(int row) const { return rows_[static_cast<size_t>(row)].found; }
    [[nodiscard]] std::vector<FoundText> ticked() const;
    [[nodiscard]] int tickedCount() const;
    /// How many stand in the open issue: they come first.
    [[nodiscard]] int countHere() const { return countHere_; }
    void toggle(int row);
    /// Ticks all, or unticks all where all are ticked.
    void toggleAll();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Row {
        FoundText found;
        bool ticked = false;
    };
    std::vector<Row> rows_;
    bool replacing_ = false;
    int countHere_ = 0;
};

} // namespace lilong
