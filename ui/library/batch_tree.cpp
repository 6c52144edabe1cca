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

/// What becomes of an issue that the archive has already; nothing for others.
QString answerOf(const BatchOrder& order) {
    if (order.there.isEmpty())
        return {};
    switch (order.ifThere) {
    case IfThere::Skip: return BatchTree::tr("In the archive already: skipped");
    case IfThere::AddPages: return BatchTree::tr("In the archive already: its new pages are added");
    case IfThere::NewIssue: return BatchTree::tr("In the archive already: saved as one more issue");
    }
    return {};
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

QTreeWidgetItem* BatchTree::addIssue(const BatchOrder& order) {
    const QString answer = answerOf(order);
    auto* const item = new QTreeWidgetItem(this, {titleOf(order.pages.masthead), tr("%n page(s)", nullptr, static_cast<int>(order.pages.pages.size())), answer});
    QFont font = item->font(Name);
    font.setBold(true);
    item->setFont(Name, font);
    item->setExpanded(true);
    item->setToolTip(Doubt, answer);
    if (!answer.isEmpty())
        item->setIcon(Doubt, icon(QStringLiteral("doubt")));
    return item;
}

void BatchTree::addPage(QTreeWidgetItem& issue, size_t page, const BatchPage& known, const QString& doubt) {
    auto* const item = new QTreeWidgetItem(&issue, {known.text.name, printedOn(known), doubt});
    item->setData(Name, pageRole, QVariant::fromValue<qulonglong>(page));
    item->setToolTip(Doubt, doubt);
    if (!doubt.isEmpty())
        item->setIcon(Doubt, icon(QStringLiteral("doubt")));
}

void BatchTree::show(const BatchPlan& plan, const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders) {
    const std::optional<size_t> before = chosenPage();
    const int issueBefore = before ? -1 : indexOfTopLevelItem(currentItem());
    clear();
    std::optional<size_t> doubtful;
    for (const BatchOrder& order : orders) {
        auto* const issue = addIssue(order);
        for (const size_t page : order.pages.pages) {
            const QString doubt = plan.doubtOf(page);
            addPage(*issue, page, pages[page], doubt);
            if (!doubt.isEmpty() && !doubtful)
                doubtful = page;
        }
    }
    if (before && itemOf(*before))
        choose(*before);
    else if (issueBefore >= 0 && issueBefore < topLevelItemCount())
        setCurrentItem(topLevelItem(issueBefore));
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

std::optional<size_t> BatchTree::chosenIssue() const {
    auto* const item = currentItem();
    const int place = item ? indexOfTopLevelItem(item->parent() ? item->parent() : item) : -1;
    return place < 0 ? std::nullopt : std::optional(static_cast<size_t>(place));
}

void BatchTree::choose(size_t page) {
    if (auto* const item = itemOf(page)) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

} // namespace lilong
