#include "ui/models/repair_group_model.h"

#include "ui/models/repair_wording.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

QStringList keysOf(const std::vector<RepairPtr>& repairs) {
    QStringList keys;
    QSet<QString> seen; // a group may hold thousands
    for (const RepairPtr& repair : repairs) {
        if (seen.contains(repair->key))
            continue;
        seen.insert(repair->key);
        keys.append(repair->key);
    }
    return keys;
}

} // namespace

void RepairGroupModel::show(const std::vector<RepairPtr>& repairs, const std::vector<SourcePtr>& sources, size_t inPlace) {
    if (repairs == shown_ && sources == sources_ && inPlace == inPlace_)
        return;
    beginResetModel();
    inPlace_ = inPlace;
    sources_ = sources;
    std::vector<QString> readings = readingsOf(repairs);
    shown_ = repairs;
    readings_ = std::move(readings);
    const std::vector<Group> before = std::exchange(groups_, {});
    count_ = static_cast<int>(repairs.size());
    size_t staying = 0;
    QHash<QPair<QString, QString>, size_t> places;
    for (size_t i = 0; i < repairs.size(); ++i) {
        const RepairPtr& repair = repairs[i];
        const QString& reading = readings_[i];
        const auto key = qMakePair(repair->rule, reading);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, groups_.size());
            groups_.push_back({repair->rule, reading, {}, repair->raw});
            staying += i < inPlace ? 1 : 0;
        }
        groups_[*place].repairs.push_back(repair);
    }
    keepPlaces(before, staying);
    endResetModel();
}

/// Orders the first groups by their places, those that were shown before by the ones that they had.
void RepairGroupModel::keepPlaces(const std::vector<Group>& before, size_t count) {
    QHash<QPair<QString, QString>, RawSpan> places;
    for (const Group& group : before)
        places.insert(qMakePair(group.rule, group.reading), group.place);
    const auto end = groups_.begin() + static_cast<qsizetype>(count);
    for (auto group = groups_.begin(); group != end; ++group)
        group->place = std::min(group->place, places.value(qMakePair(group->rule, group->reading), group->place));
    std::stable_sort(groups_.begin(), end, [](const Group& a, const Group& b) { return a.place < b.place; });
}

/// A decision takes one repair out of thousands, an undo puts one in: the others' readings are there already.
std::vector<QString> RepairGroupModel::readingsOf(const std::vector<RepairPtr>& repairs) const {
    std::vector<QString> readings;
    readings.reserve(repairs.size());
    size_t old = 0;
    for (const RepairPtr& repair : repairs) {
        if (old + 1 < shown_.size() && shown_[old] != repair && shown_[old + 1] == repair)
            ++old;
        const bool isKnown = old < shown_.size() && shown_[old] == repair;
        readings.push_back(isKnown ? readings_[old++] : readingOf(*repair));
    }
    return readings;
}

RepairPtr RepairGroupModel::repairAt(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    if (isGroup(index))
        return groups_[static_cast<size_t>(index.row())].repairs.front();
    return groups_[index.internalId() - 1].repairs[static_cast<size_t>(index.row())];
}

QStringList RepairGroupModel::keysAt(const QModelIndex& index) const { return data(index, KeysRole).toStringList(); }

QModelIndex RepairGroupModel::indexOf(const QString& key) const {
    for (size_t g = 0; g < groups_.size(); ++g) {
        const std::vector<RepairPtr>& repairs = groups_[g].repairs;
        for (size_t r = 0; r < repairs.size(); ++r) {
            if (repairs[r]->key == key)
                return createIndex(static_cast<int>(r), 0, g + 1);
        }
    }
    return {};
}

QModelIndex RepairGroupModel::nextAfter(const QModelIndex& at) const {
    if (!at.isValid())
        return groups_.empty() ? QModelIndex() : index(0, 0, index(0, 0));
    if (isGroup(at))
        return index(0, 0, at);
    const QModelIndex sibling = index(at.row() + 1, 0, at.parent());
    const QModelIndex group = index(at.parent().row() + 1, 0);
    return sibling.isValid() || !group.isValid() ? sibling : index(0, 0, group);
}

QModelIndex RepairGroupModel::previousBefore(const QModelIndex& at) const {
    const bool single = at.isValid() && !isGroup(at);
    if (single && at.row() > 0)
        return index(at.row() - 1, 0, at.parent());
    const int group = !at.isValid() ? rowCount() - 1 : (single ? at.parent().row() : at.row()) - 1;
    const QModelIndex before = index(group, 0);
    return before.isValid() ? index(rowCount(before) - 1, 0, before) : QModelIndex();
}

QModelIndex RepairGroupModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column != 0 || row >= rowCount(parent) || (!parent.isValid() && groups_.empty()))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupLevel);
}

QModelIndex RepairGroupModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || isGroup(index))
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, groupLevel);
}

int RepairGroupModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(groups_.size());
    return isGroup(parent) ? static_cast<int>(groups_[static_cast<size_t>(parent.row())].repairs.size()) : 0;
}

int RepairGroupModel::columnCount(const QModelIndex&) const { return 1; }

QVariant RepairGroupModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    return isGroup(index) ? groupData(groups_[static_cast<size_t>(index.row())], role) : repairData(*repairAt(index), role);
}

QVariant RepairGroupModel::groupData(const Group& group, int role) const {
    const int size = static_cast<int>(group.repairs.size());
    switch (role) {
    case Qt::DisplayRole: return tr("%1: %2  ×%3").arg(ruleTitle(group.rule), group.reading).arg(size);
    case Qt::AccessibleTextRole: return tr("Group of %n: %1, %2", nullptr, size).arg(ruleTitle(group.rule), group.reading);
    case KeysRole: return keysOf(group.repairs);
    case RuleRole: return ruleTitle(group.rule);
    case ReadingRole: return group.reading;
    case CountRole: return size;
    case ReasonRole: case Qt::ToolTipRole: return group.repairs.front()->reason.translated();
    case SearchRole: return ruleTitle(group.rule) + QLatin1Char(' ') + group.reading;
    default: return {};
    }
}

QVariant RepairGroupModel::repairData(const Repair& repair, int role) const {
    switch (role) {
    case Qt::DisplayRole: case ContextRole: return textInContext(repair, sources_);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(ruleTitle(repair.rule), textInContext(repair, sources_));
    case KeysRole: return QStringList{repair.key};
    case RuleRole: return ruleTitle(repair.rule);
    case ReadingRole: return readingOf(repair);
    case CountRole: return 1;
    case ConfidenceRole: return repair.confidence;
    case ReasonRole: case Qt::ToolTipRole: return repair.reason.translated();
    case SearchRole: return searchText(repair, sources_);
    default: return {};
    }
}

} // namespace lilong
