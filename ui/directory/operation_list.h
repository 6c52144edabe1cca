#pragma once

#include "app/archive/authority.h"

#include <QTreeWidget>

namespace lilong {

/// What was done to the authority, newest first, and what of it was taken back.
class OperationList : public QTreeWidget {
    Q_OBJECT
public:
    explicit OperationList(QWidget* parent = nullptr);

    void show(std::vector<Operation> operations);
    /// The chosen one that still stands; empty where none is.
    [[nodiscard]] OperationId chosen() const;

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    std::vector<Operation> operations_;
};

} // namespace lilong
