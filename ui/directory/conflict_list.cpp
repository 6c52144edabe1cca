#include "ui/directory/conflict_list.h"

#include "ui/library/issue_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lilong {

namespace {

/// Two records that may be one; the other conflicts are about what somebody is said to be.
bool mayBeMerged(const Conflict& conflict) {
    return conflict.records.size() > 1 && conflict.kind != Conflict::Kind::SameOffice && conflict.kind != Conflict::Kind::TwoPlaces;
}

/// What is the matter; where nothing but their issues tells the records apart, also those.
QString textOf(const Conflict& conflict) {
    QString text = conflict.reason.translated();
    QStringList issues;
    for (const Masthead& issue : conflict.firstNamed)
        issues += titleOf(issue);
    return issues.isEmpty() ? text : text + u'\n' + ConflictList::tr("First named in: %1").arg(issues.join(QStringLiteral(" · ")));
}

} // namespace

ConflictList::ConflictList(QWidget* parent)
    : QWidget(parent), count_(new QLabel(this)), list_(new QTreeWidget(this)), merge_(new QPushButton(tr("&Merge Them"), this)),
      fine_(new QPushButton(tr("Nothing Is &Wrong"), this)) {
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setWordWrap(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Conflicts"));
    merge_->setToolTip(tr("Both are one: the first keeps its name. It can be taken back at any time."));
    fine_->setToolTip(tr("Leave it as it is and do not show it again"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(count_, 1);
    buttons->addWidget(merge_);
    buttons->addWidget(fine_);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(list_, 1);
    layout->addLayout(buttons);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &ConflictList::enableButtons);
    connect(list_, &QTreeWidget::itemActivated, this, &ConflictList::goToNextRecord);
    connect(merge_, &QPushButton::clicked, this, [this] {
        if (const Conflict* const conflict = chosen())
            Q_EMIT mergeWanted({conflict->records.begin() + 1, conflict->records.end()}, conflict->records.front());
    });
    connect(fine_, &QPushButton::clicked, this, [this] {
        if (const Conflict* const conflict = chosen())
            Q_EMIT settled(conflict->key);
    });
    enableButtons();
}

void ConflictList::show(std::vector<Conflict> conflicts) {
    const int row = std::max(0, list_->indexOfTopLevelItem(list_->currentItem()));
    list_->clear();
    conflicts_ = std::move(conflicts);
    for (const Conflict& conflict : conflicts_) {
        auto* const item = new QTreeWidgetItem(list_, {textOf(conflict)});
        item->setToolTip(0, tr("Enter shows the cards one after the other: %1").arg(conflict.names.join(QStringLiteral("、"))));
    }
    count_->setText(conflicts_.empty() ? tr("No conflicts") : tr("%n conflict(s)", nullptr, count()));
    if (!conflicts_.empty())
        list_->setCurrentItem(list_->topLevelItem(std::min(row, count() - 1)));
    enableButtons();
}

const Conflict* ConflictList::chosen() const {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    return row < 0 ? nullptr : &conflicts_[static_cast<size_t>(row)];
}

void ConflictList::enableButtons() {
    shown_ = 0;
    const Conflict* const conflict = chosen();
    merge_->setEnabled(conflict && mayBeMerged(*conflict));
    fine_->setEnabled(conflict != nullptr);
}

void ConflictList::goToNextRecord() {
    const Conflict* const conflict = chosen();
    if (!conflict || conflict->records.empty())
        return;
    Q_EMIT recordChosen(conflict->records[shown_ % conflict->records.size()]);
    ++shown_;
}

} // namespace lilong
