#include "ui/library/text_list_model.h"

#include <QLocale>

#include <algorithm>

namespace lilong {

void TextListModel::add(std::vector<WaitingText> texts) {
    if (texts.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(texts.size()) - 1);
    std::ranges::move(texts, std::back_inserter(texts_));
    endInsertRows();
}

void TextListModel::replace(int row, DecodedText text) {
    texts_[static_cast<size_t>(row)].text = std::move(text);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void TextListModel::remove(int row) {
    beginRemoveRows({}, row, row);
    texts_.erase(texts_.begin() + row);
    endRemoveRows();
}

void TextListModel::clear() {
    beginResetModel();
    texts_.clear();
    endResetModel();
}

bool TextListModel::holds(const QString& path) const {
    return std::ranges::any_of(texts_, [&](const WaitingText& waiting) { return waiting.path == path; });
}

std::vector<DecodedText> TextListModel::texts() const {
    std::vector<DecodedText> texts;
    std::ranges::transform(texts_, std::back_inserter(texts), &WaitingText::text);
    return texts;
}

int TextListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(texts_.size());
}

int TextListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TextListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& [path, text] = at(index.row());
    if (role == Qt::ToolTipRole)
        return path;
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return text.name;
    case Size: return tr("%1 characters").arg(QLocale().toString(text.text.size()));
    case Encoding: return text.certain ? text.encoding : tr("%1 (look at it)").arg(text.encoding);
    default: return {};
    }
}

QVariant TextListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Text");
    case Size: return tr("Size");
    case Encoding: return tr("Encoding");
    default: return {};
    }
}

} // namespace lilong
