#pragma once

#include <QStyledItemDelegate>

#include <utility>

namespace lilong {

/// Groups in bold with their number at the right; single repairs in their surroundings. The one that the pointer is over in another pane is framed.
class RepairDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// @return true where it was another before
    bool setPointed(const QString& key) { return std::exchange(pointed_, key) != key; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QString pointed_;
};

} // namespace lilong
