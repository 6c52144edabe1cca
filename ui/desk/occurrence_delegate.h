#pragma once

#include <QStyledItemDelegate>

namespace lilong {

/// Shows a place where a name stands on one line: its box, the text with the name marked and in the middle of the column, why it is not ticked, and
/// where it stands.
class OccurrenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lilong
