#include "ui/library/batch_tree.h"

#include "ui/actions/icon.h"
#include "ui/library/issue_model.h"

#include <QHeaderView>

namespace lilong {

namespace {

constexpr int pageRole = Qt::UserRole + 1;
enum Column { Name, Printed, Doubt };

QString printedOn(const BatchPage& page) {
    const QString folio = page.folio.simplified();
    const QString masthead = page.masthead == Masthead() ? BatchTree::tr("prints neither date nor number") : titleOf(page.masthead);
    return folio.isEmpty() ? masthead : QStringLiteral("%1 · %2").arg(masthead, folio);
}

} // namespace

BatchTree::BatchTree(QWidget* parent) : QTreeWidget(parent) {
    setHeaderLabels({tr("Issue and pages"), tr("Printed on the page"), tr("Doubt")});
    setAccessibleName(tr("Issues and their pages"));
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(Name, 340);
    header()->resizeSection(Printed, 300);
}

QTreeWidgetItem* BatchTree::addIssue(const PageGroup& group) {
    auto* const item = new QTreeWidgetItem(this, {titleOf(group.masthead), tr("%n page(s)", nullptr, static_cast<int>(group.pages.size()))});
    QFont font = item->font(Name);
    font.setBold(true);
    item->setFont(Name, font);
    item->setExpanded(true);
    return item;
}

void BatchTree::addPage(QTreeWidgetItem& issue, size_t page, const BatchPage& known, const QString& doubt) {
    auto* const item = new QTreeWidgetItem(&issue, {known.text.name, printedOn(known), doubt});
    item->setData(Name, pageRole, QVariant::fromValue<qulonglong>(page));
    item->setToolTip(Doubt, doubt);
    if (!doubt.isEmpty())
        item->setIcon(Doubt, icon(QStringLiteral("doubt")));
}

void BatchTree::show(const BatchPlan& plan, const std::vector<BatchPage>& pages) {
    const auto before = chosenPage();
    clear();
    std::optional<size_t> doubtful;
    for (const auto& group : plan.issues()) {
        auto* const issue = addIssue(group);
        for (const size_t page : group.pages) {
            const QString doubt = plan.doubtOf(page);
            addPage(*issue, page, pages[page], doubt);
            if (!doubt.isEmpty() && !doubtful)
                doubtful = page;
        }
    }
    if (before && itemOf(*before))
        choose(*before);
    else if (doubtful)
        choose(*doubtful);
    else if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0)->child(0));
}

QTreeWidgetItem* BatchTree::itemOf(size_t page) const {
    for (int i = 0; i < topLevelItemCount(); ++i)
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j)
            if (auto* const item = topLevelItem(i)->child(j); item->data(Name, pageRole).toULongLong() == page)
                return item;
    return nullptr;
}

std::optional<size_t> BatchTree::chosenPage() const {
    const auto* const item = currentItem();
    return item && item->parent() ? std::optional(static_cast<size_t>(item->data(Name, pageRole).toULongLong())) : std::nullopt;
}

void BatchTree::choose(size_t page) {
    if (auto* const item = itemOf(page)) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

} // namespace lilong
