#pragma once

#include "app/archive/archive.h"

#include <QAbstractListModel>

#include <optional>

namespace lilong {

/// Everything done with an issue, the newest first: what, by whom, when. What the archive keeps, and above it what is not saved yet.
class StepModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setStored(std::vector<HistoryStep> oldestFirst);
    void setUnsaved(std::vector<DoneStep> oldestFirst);

    /// Marks a step that others are compared with; empty: none.
    void setHeld(const std::optional<HistoryStep>& step);
    [[nodiscard]] bool isHeld(int row) const;
    [[nodiscard]] HistoryStep at(int row) const;

    /// The step as the archive numbers it; 0 where it is not saved yet.
    [[nodiscard]] qint64 numberAt(int row) const;
    /// The state after it, where it need not be read from the archive.
    [[nodiscard]] std::optional<Issue> stateAt(int row) const;
    /// "Typing, 王春梅, 2026-11-22 16:40"
    [[nodiscard]] QString titleAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] int unsavedCount() const { return static_cast<int>(unsaved_.size()); }

    std::vector<HistoryStep> stored_; ///< newest first, as the other
    std::vector<DoneStep> unsaved_;
    std::optional<HistoryStep> held_;
};

} // namespace lilong
