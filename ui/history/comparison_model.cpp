#include "ui/history/comparison_model.h"

#include <QPoint>

namespace lilong {
namespace {

using Kind = ComparedPart::Kind;

QString signOf(Kind kind) {
    switch (kind) {
    case Kind::Same: return {};
    case Kind::Changed: return QStringLiteral("≠");
    case Kind::Marked: return QStringLiteral("≈");
    case Kind::Added: return QStringLiteral("+");
    case Kind::Removed: return QStringLiteral("−");
    }
    return {};
}

QVariantList marksOf(const ComparedPart& part, int column) {
    const bool isThen = column == ComparisonModel::Then;
    const QString& text = isThen ? part.textBefore : part.textAfter;
    QVariantList marks;
    if (part.kind == Kind::Added || part.kind == Kind::Removed)
        marks.append(QPoint(0, static_cast<int>(text.size())));
    for (const TextChange& change : part.changes) {
        const Span span = isThen ? change.before : change.after;
        if (!span.isEmpty())
            marks.append(QPoint(static_cast<int>(span.start), static_cast<int>(span.end)));
    }
    return marks;
}

} // namespace

QString nameOf(Kind kind) {
    switch (kind) {
    case Kind::Same: return ComparisonModel::tr("The same");
    case Kind::Changed: return ComparisonModel::tr("Changed");
    case Kind::Marked: return ComparisonModel::tr("The same text, with other tags, repairs or kind");
    case Kind::Added: return ComparisonModel::tr("Only at the right");
    case Kind::Removed: return ComparisonModel::tr("Only at the left");
    }
    return {};
}

void ComparisonModel::setParts(std::vector<ComparedPart> parts, const QString& thenTitle, const QString& nowTitle) {
    beginResetModel();
    parts_ = std::move(parts);
    titles_[Then] = thenTitle;
    titles_[Now] = nowTitle;
    endResetModel();
}

int ComparisonModel::differenceFrom(int row, int step) const {
    for (int i = row + step; i >= 0 && i < rowCount(); i += step) {
        if (at(i).kind != Kind::Same)
            return i;
    }
    return -1;
}

int ComparisonModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(parts_.size()); }

int ComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ComparedPart& part = at(index.row());
    const QString& text = index.column() == Then ? part.textBefore : part.textAfter;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return part.kind == Kind::Same ? QVariant() : nameOf(part.kind);
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(nameOf(part.kind), text);
    case KindRole: return static_cast<int>(part.kind);
    case MarksRole: return marksOf(part, index.column());
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(titles_[section]) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return signOf(at(section).kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return nameOf(at(section).kind);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    default: return {};
    }
}

} // namespace lilong
