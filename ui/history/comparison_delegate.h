#pragma once

#include <QStyledItemDelegate>

namespace lilong {

/// A cell of two compared states: the whole text, wrapped, the differing characters in colour and underlined (what is gone: struck through).
class ComparisonDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// For the width of the option's rectangle.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace lilong
