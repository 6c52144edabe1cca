#include "ui/history/repair_difference_model.h"

#include "ui/models/repair_wording.h"

namespace lilong {
namespace {

/// Where both states made it, what each made of it; else what became of it.
QString standingOf(const RepairPtr& repair, const RepairPtr& other) {
    if (!repair)
        return RepairDifferenceModel::tr("not there");
    switch (repair->state) {
    case RepairState::Applied: return other && other->state == RepairState::Applied ? readingOf(*repair) : RepairDifferenceModel::tr("made");
    case RepairState::Proposed: return RepairDifferenceModel::tr("open");
    case RepairState::Rejected: return RepairDifferenceModel::tr("turned down");
    }
    return {};
}

} // namespace

void RepairDifferenceModel::setDifferences(std::vector<RepairDifference> differences, const std::vector<SourcePtr>& sources) {
    beginResetModel();
    differences_ = std::move(differences);
    sources_ = sources;
    endResetModel();
}

int RepairDifferenceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(differences_.size()); }

int RepairDifferenceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RepairDifferenceModel::textAt(const QModelIndex& index) const {
    const RepairDifference& one = at(index.row());
    const RepairPtr& known = one.before ? one.before : one.after;
    switch (index.column()) {
    case Words: return textInContext(*known, sources_);
    case Then: return standingOf(one.before, one.after);
    case Now: return standingOf(one.after, one.before);
    default: return ruleTitle(known->rule);
    }
}

QVariant RepairDifferenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return textAt(index);
    case Qt::AccessibleTextRole: return tr("%1; left: %2; right: %3; %4").arg(textAt(index.siblingAtColumn(Words)), textAt(index.siblingAtColumn(Then)),
                                                                              textAt(index.siblingAtColumn(Now)), textAt(index.siblingAtColumn(Rule)));
    default: return {};
    }
}

QVariant RepairDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Words: return tr("Repair");
    case Then: return tr("At the left");
    case Now: return tr("At the right");
    default: return tr("Rule");
    }
}

} // namespace lilong
