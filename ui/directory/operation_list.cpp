#include "ui/directory/operation_list.h"

#include <QHeaderView>
#include <QLocale>

namespace lilong {

namespace {

enum Column { What, When, By, ColumnCount };

} // namespace

OperationList::OperationList(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Done"), tr("When"), tr("By")});
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("History of the record"));
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
}

void OperationList::show(std::vector<Operation> operations) {
    clear();
    operations_ = std::move(operations);
    for (const Operation& operation : operations_) {
        const bool stands = !operation.takenBack.isValid();
        const QString what = stands ? operation.what.translated() : tr("%1 (taken back)").arg(operation.what.translated());
        auto* const item = new QTreeWidgetItem(
            this, {what, QLocale().toString(operation.at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")), operation.by});
        item->setToolTip(What, what);
        item->setDisabled(!stands);
    }
}

OperationId OperationList::chosen() const {
    const int row = indexOfTopLevelItem(currentItem());
    if (row < 0 || operations_[static_cast<size_t>(row)].takenBack.isValid())
        return {};
    return operations_[static_cast<size_t>(row)].id;
}

/// Who comes here by Tab has the newest in hand: of a single line the arrows would choose nothing.
void OperationList::focusInEvent(QFocusEvent* event) {
    QTreeWidget::focusInEvent(event);
    if (currentItem())
        currentItem()->setSelected(true);
}

} // namespace lilong
