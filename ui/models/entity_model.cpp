#include "ui/models/entity_model.h"

#include <QHash>

#include <algorithm>

namespace lilong {
namespace {

QString rolesOf(const Person& person, const Issue& issue) {
    QStringList roles;
    for (const Role& role : person.roles) {
        const Place* const place = issue.place(role.place);
        roles.append((place ? place->name : QString()) + role.title);
    }
    return roles.join(QStringLiteral("; "));
}

QString categoryName(PlaceCategory category) {
    switch (category) {
    case PlaceCategory::Administrative: return EntityModel::tr("administrative");
    case PlaceCategory::Residential: return EntityModel::tr("residential");
    case PlaceCategory::Lane: return EntityModel::tr("lane");
    case PlaceCategory::Road: return EntityModel::tr("road");
    case PlaceCategory::Building: return EntityModel::tr("building");
    case PlaceCategory::Other: return EntityModel::tr("place");
    }
    return {};
}

} // namespace

bool EntityModel::Row::operator==(const Row& other) const {
    const auto same = [](const MentionPlace& a, const MentionPlace& b) { return a.part == b.part && a.span == b.span; };
    return kind == other.kind && name == other.name && detail == other.detail && search == other.search
        && std::equal(mentions.begin(), mentions.end(), other.mentions.begin(), other.mentions.end(), same);
}

void EntityModel::setIssue(const Issue& issue) {
    std::vector<Row> rows;
    QHash<PersonId, size_t> people;
    QHash<PlaceId, size_t> places;
    for (const Person& person : issue->people) {
        people.insert(person.id, rows.size());
        rows.push_back({MentionKind::Person, person.name, rolesOf(person, issue), person.name + QLatin1Char('\n') + person.aliases.join(QLatin1Char('\n'))});
    }
    for (const Place& place : issue->places) {
        places.insert(place.id, rows.size());
        rows.push_back({MentionKind::Place, place.name, categoryName(place.category), place.name});
    }
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            if (mention.kind == MentionKind::Person && people.contains(mention.person))
                rows[people.value(mention.person)].mentions.push_back({ref, mention.span});
            if (mention.kind == MentionKind::Place && places.contains(mention.place))
                rows[places.value(mention.place)].mentions.push_back({ref, mention.span});
        }
    });
    if (rows == rows_)
        return;
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int EntityModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }

int EntityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EntityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<size_t>(index.row())];
    const int count = static_cast<int>(row.mentions.size());
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == SearchRole)
        return row.search;
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return (row.kind == MentionKind::Person ? tr("Person %1, %n mentions", nullptr, count) : tr("Place %1, %n mentions", nullptr, count)).arg(row.name);
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn: return row.name;
    case DetailColumn: return row.detail;
    default: return count;
    }
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case DetailColumn: return tr("Role or kind");
    case CountColumn: return tr("Mentions");
    default: return {};
    }
}

} // namespace lilong
