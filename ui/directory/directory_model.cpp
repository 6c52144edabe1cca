#include "ui/directory/directory_model.h"

namespace lilong {

namespace {

constexpr int pageSize = 100;

} // namespace

void DirectoryModel::ask(const Authority* authority, DirectoryQuery query) {
    beginResetModel();
    authority_ = authority;
    query_ = std::move(query);
    pages_.clear();
    total_ = 0;
    const Result<DirectoryPage> first = read(0);
    if (first) {
        total_ = first->total;
        pages_.insert(0, first->rows);
    }
    endResetModel();
    if (!first)
        Q_EMIT failed(first.error());
}

Result<DirectoryPage> DirectoryModel::read(int offset) const {
    if (!authority_)
        return DirectoryPage();
    DirectoryQuery query = query_;
    query.offset = offset;
    query.limit = pageSize;
    return authority_->directory(query);
}

const DirectoryModel::Rows& DirectoryModel::pageOf(int row) const {
    const int number = row / pageSize;
    auto found = pages_.constFind(number);
    if (found == pages_.constEnd()) {
        const Result<DirectoryPage> page = read(number * pageSize);
        if (!page)
            Q_EMIT failed(page.error());
        found = pages_.insert(number, page ? page->rows : Rows()); // what cannot be read is not asked for again and again
    }
    return *found;
}

const DirectoryRow* DirectoryModel::at(int row) const {
    if (row < 0 || row >= total_)
        return nullptr;
    const Rows& page = pageOf(row);
    const auto inPage = static_cast<size_t>(row % pageSize);
    return inPage < page.size() ? &page[inPage] : nullptr;
}

RecordId DirectoryModel::idAt(int row) const {
    const DirectoryRow* const found = at(row);
    return found ? found->id : RecordId();
}

QString DirectoryModel::nameAt(int row) const {
    const DirectoryRow* const found = at(row);
    return found ? found->name : QString();
}

int DirectoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : total_;
}

int DirectoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DirectoryModel::data(const QModelIndex& index, int role) const {
    const DirectoryRow* const row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return shown(*row, index.column());
    case Qt::ToolTipRole: return index.column() == Roles ? QVariant(row->roles.join(QLatin1Char('\n'))) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((index.column() >= Issues ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), shown(*row, index.column()).toString());
    default: return {};
    }
}

QVariant DirectoryModel::shown(const DirectoryRow& row, int column) {
    switch (column) {
    case Name: return row.aliases.isEmpty() ? row.name : tr("%1 (%2)").arg(row.name, row.aliases.join(QStringLiteral("、")));
    case Roles: return row.roles.join(QStringLiteral("；"));
    case Issues: return row.issues;
    case Mentions: return row.mentions;
    default: return {};
    }
}

QVariant DirectoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Name");
    case Roles: return query_.kind == MentionKind::Person ? tr("Roles") : tr("Lies in");
    case Issues: return tr("Issues");
    case Mentions: return tr("Mentions");
    default: return {};
    }
}

void DirectoryModel::sort(int column, Qt::SortOrder) {
    DirectoryQuery query = query_;
    query.order = column == Name ? DirectoryQuery::Order::Pinyin : DirectoryQuery::Order::MostNamed;
    if (query.order != query_.order)
        ask(authority_, std::move(query));
}

} // namespace lilong
