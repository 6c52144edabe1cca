#include "ui/history/step_model.h"

#include <QLocale>

#include <algorithm>

namespace lilong {
namespace {

QString timeOf(const QDateTime& at) { return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

} // namespace

void StepModel::setStored(std::vector<HistoryStep> oldestFirst) {
    beginResetModel();
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    stored_ = std::move(oldestFirst);
    endResetModel();
}

void StepModel::setUnsaved(std::vector<DoneStep> oldestFirst) {
    beginResetModel();
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    unsaved_ = std::move(oldestFirst);
    endResetModel();
}

void StepModel::setHeld(const std::optional<HistoryStep>& step) {
    held_ = step;
    Q_EMIT dataChanged(index(0), index(std::max(0, rowCount() - 1)));
}

// By time and words: its number comes with saving.
bool StepModel::isHeld(int row) const {
    const HistoryStep step = at(row);
    return held_ && held_->at == step.at && held_->label == step.label;
}

int StepModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : unsavedCount() + static_cast<int>(stored_.size()); }

HistoryStep StepModel::at(int row) const {
    if (row >= unsavedCount())
        return stored_[static_cast<size_t>(row - unsavedCount())];
    const DoneStep& step = unsaved_[static_cast<size_t>(row)];
    return {0, step.label, step.who, step.at};
}

qint64 StepModel::numberAt(int row) const { return at(row).number; }

std::optional<Issue> StepModel::stateAt(int row) const {
    return row < unsavedCount() ? std::optional(unsaved_[static_cast<size_t>(row)].issue) : std::nullopt;
}

QString StepModel::titleAt(int row) const {
    const HistoryStep step = at(row);
    return step.who.isEmpty() ? tr("%1, %2").arg(step.label, timeOf(step.at)) : tr("%1, %2, %3").arg(step.label, step.who, timeOf(step.at));
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const HistoryStep step = at(index.row());
    const QString when = step.number == 0 ? tr("%1 · not saved yet").arg(timeOf(step.at)) : timeOf(step.at);
    switch (role) {
    case Qt::DisplayRole: return QStringLiteral("%1\n%2").arg(isHeld(index.row()) ? tr("▸ %1 (at the right)").arg(step.label) : step.label, step.who.isEmpty() ? when : QStringLiteral("%1 · %2").arg(step.who, when));
    case Qt::AccessibleTextRole: return isHeld(index.row()) ? tr("%1, at the right").arg(titleAt(index.row())) : titleAt(index.row());
    default: return {};
    }
}

} // namespace lilong
