#include "ui/history/repair_difference_view.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace lilong {

RepairDifferenceView::RepairDifferenceView(QWidget* parent) : QTreeView(parent), model_(new RepairDifferenceModel(this)) {
    setModel(model_);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(RepairDifferenceModel::Words, QHeaderView::Stretch);
    for (const int column : {RepairDifferenceModel::Then, RepairDifferenceModel::Now, RepairDifferenceModel::Rule})
        header()->resizeSection(column, fontMetrics().height() * (column == RepairDifferenceModel::Rule ? 10 : 7));
    setAccessibleName(tr("Repairs that differ"));
    setAccessibleDescription(tr("Every repair that stands otherwise in the two states. Enter brings it back as it was at the left."));
    connect(this, &QTreeView::doubleClicked, this, &RepairDifferenceView::restoreWanted);
}

void RepairDifferenceView::show(std::vector<RepairDifference> differences, const std::vector<SourcePtr>& sources) {
    const QString key = chosen() ? chosen()->key : QString();
    const int before = currentIndex().row();
    model_->setDifferences(std::move(differences), sources);
    int row = std::clamp(before, 0, std::max(0, model_->rowCount() - 1));
    for (int i = 0; i < model_->rowCount(); ++i) {
        if (model_->at(i).key == key)
            row = i;
    }
    choose(row);
    setVisible(model_->rowCount() > 0);
}

const RepairDifference* RepairDifferenceView::chosen() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && index.row() < model_->rowCount() ? &model_->at(index.row()) : nullptr;
}

void RepairDifferenceView::choosePart(const PartRef& part) {
    if (chosen() && chosen()->part == part)
        return;
    for (int i = 0; i < model_->rowCount(); ++i) {
        if (model_->at(i).part == part) {
            choose(i);
            return;
        }
    }
}

void RepairDifferenceView::choose(int row) {
    if (row < model_->rowCount())
        setCurrentIndex(model_->index(row, RepairDifferenceModel::Words));
}

void RepairDifferenceView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier) && chosen())
        Q_EMIT restoreWanted();
    else
        QTreeView::keyPressEvent(event);
}

} // namespace lilong
