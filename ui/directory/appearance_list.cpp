#include "ui/directory/appearance_list.h"

#include "ui/library/issue_model.h"

#include <QHeaderView>

namespace lilong {

namespace {

enum Column { NamedIn, Name, Roles, Mentions, ColumnCount };

} // namespace

AppearanceList::AppearanceList(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Issue"), tr("Named"), tr("Roles"), tr("Mentions")});
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Issues that name this record"));
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Roles, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemChanged, this, &AppearanceList::tickedChanged);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        Q_EMIT placeChosen(appearances_[static_cast<size_t>(indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)))].issue, {});
    });
}

void AppearanceList::show(std::vector<Appearance> appearances) {
    const QSignalBlocker blocker(this);
    clear();
    appearances_ = std::move(appearances);
    for (const Appearance& appearance : appearances_) {
        auto* const item = new QTreeWidgetItem(
            this, {titleOf(appearance.masthead), appearance.name, appearance.roles.join(QStringLiteral("；")), QString::number(appearance.mentions)});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(NamedIn, Qt::Unchecked);
        item->setTextAlignment(Mentions, Qt::AlignRight | Qt::AlignVCenter);
    }
}

std::vector<Appearance> AppearanceList::ticked() const {
    std::vector<Appearance> chosen;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->checkState(NamedIn) == Qt::Checked)
            chosen.push_back(appearances_[static_cast<size_t>(row)]);
    }
    return chosen;
}

} // namespace lilong
