#include "ui/history/state_comparison_view.h"

#include "ui/history/comparison_delegate.h"

#include <QHeaderView>

namespace lilong {

StateComparisonView::StateComparisonView(QWidget* parent) : QTableView(parent), model_(new ComparisonModel(this)) {
    setModel(model_);
    setItemDelegate(new ComparisonDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns keep their width whatever is shown
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setFixedWidth(28);
    setCornerButtonEnabled(false);
    setAccessibleName(tr("Then and now"));
    setAccessibleDescription(tr("Each paragraph as it was then and as it is now"));
    // A row is as high as its text in columns of their final width, which the header has only after the table's own resize.
    fitRows_.setSingleShot(true);
    fitRows_.setInterval(0);
    connect(&fitRows_, &QTimer::timeout, this, &QTableView::resizeRowsToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { fitRows_.start(); });
}

void StateComparisonView::show(std::vector<ComparedPart> parts, const QString& thenTitle, const QString& nowTitle, const PartRef& keep) {
    model_->setParts(std::move(parts), thenTitle, nowTitle);
    resizeRowsToContents();
    fitRows_.start();
    const int kept = rowOf(keep);
    choose(std::max(0, kept >= 0 ? kept : model_->differenceFrom(-1, 1)));
}

int StateComparisonView::rowOf(const PartRef& part) const {
    int row = -1;
    for (int i = 0; i < model_->rowCount() && part != PartRef(); ++i) {
        if (model_->at(i).before == part || model_->at(i).after == part)
            row = i;
    }
    return row;
}

void StateComparisonView::choosePart(const PartRef& part) {
    if (const int row = rowOf(part); row >= 0 && row != currentIndex().row())
        choose(row);
}

void StateComparisonView::choose(int row) {
    if (row >= model_->rowCount())
        return;
    setCurrentIndex(model_->index(row, ComparisonModel::Now));
    selectRow(row);
    scrollTo(currentIndex());
}

const ComparedPart* StateComparisonView::chosen() const { return currentIndex().isValid() ? &model_->at(currentIndex().row()) : nullptr; }

bool StateComparisonView::goToDifference(int step) {
    const int row = model_->differenceFrom(currentIndex().row(), step);
    if (row >= 0)
        choose(row);
    return row >= 0;
}

} // namespace lilong
