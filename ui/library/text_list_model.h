#pragma once

#include "app/intake/intake.h"

#include <QAbstractTableModel>

namespace lilong {

/// One text that waits to be taken, and where it can be read again in another encoding.
struct WaitingText {
    QString path; ///< empty for the clipboard: it has no bytes to decode otherwise
    DecodedText text;
};

/// The texts of an import, in the order of their pages.
class TextListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Size, Encoding, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void add(std::vector<WaitingText> texts);
    void replace(int row, DecodedText text);
    void remove(int row);
    void clear();

    [[nodiscard]] const WaitingText& at(int row) const { return texts_[static_cast<size_t>(row)]; }
    [[nodiscard]] bool holds(const QString& path) const;
    [[nodiscard]] std::vector<DecodedText> texts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<WaitingText> texts_;
};

} // namespace lilong
