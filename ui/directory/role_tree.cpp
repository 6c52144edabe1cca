#include "ui/directory/role_tree.h"

#include "ui/library/issue_model.h"

#include <QHeaderView>

namespace lilong {

namespace {

enum Column { Title, When, Said, ColumnCount };
constexpr int evidenceRole = Qt::UserRole + 1; ///< index into the tree's evidence

} // namespace

QString spanOf(const RecordRole& role) {
    if (role.from.isEmpty() || role.to.isEmpty() || role.from == role.to)
        return role.from.isEmpty() ? role.to : role.from;
    return RoleTree::tr("%1 – %2").arg(role.from, role.to);
}

RoleTree::RoleTree(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Role"), tr("When"), tr("Said by")});
    setRootIsDecorated(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Roles over time"));
    header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Said, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { goTo(item); });
}

void RoleTree::show(const std::vector<CardRole>& roles) {
    clear();
    evidence_.clear();
    for (const CardRole& held : roles) {
        const QString said = held.role.issues > 0 ? tr("%n issue(s)", nullptr, held.role.issues) : tr("the editor");
        auto* const item = new QTreeWidgetItem(this, {held.role.placeName + held.role.title, spanOf(held.role), said});
        if (!held.role.evidence.isEmpty())
            new QTreeWidgetItem(item, {held.role.evidence});
        for (const RoleEvidence& evidence : held.evidence)
            addEvidence(*item, evidence);
        item->setExpanded(true);
    }
}

void RoleTree::addEvidence(QTreeWidgetItem& role, const RoleEvidence& evidence) {
    auto* const item = new QTreeWidgetItem(&role, {tr("“%1”").arg(evidence.sentence), {}, titleOf(evidence.masthead)});
    item->setToolTip(Title, evidence.sentence);
    item->setData(Title, evidenceRole, static_cast<int>(evidence_.size()));
    evidence_.push_back(evidence);
}

void RoleTree::goTo(const QTreeWidgetItem* item) {
    const QVariant index = item->data(Title, evidenceRole);
    if (!index.isValid())
        return;
    const RoleEvidence& evidence = evidence_[static_cast<size_t>(index.toInt())];
    Q_EMIT placeChosen(evidence.issue, evidence.part);
}

} // namespace lilong
