#include "ui/search/shortcut_page.h"

#include "ui/widgets/page_header.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {

namespace {

QTreeView* table(QAbstractItemModel& model, QWidget* parent) {
    auto* const view = new QTreeView(parent);
    view->setModel(&model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->header()->setStretchLastSection(true);
    view->setAccessibleName(ShortcutPage::tr("Actions and their keys"));
    return view;
}

} // namespace

ShortcutPage::ShortcutPage(const ActionCatalogue& catalogue, QWidget* parent) : QWidget(parent), actions_(catalogue), filter_(actions_) {
    auto* const header = new PageHeader(tr("Keyboard shortcuts"), this);
    auto* const field = new QLineEdit(this);
    field->setPlaceholderText(tr("Name, pinyin or keys"));
    field->setAccessibleName(tr("Find an action"));
    field->setClearButtonEnabled(true);
    field->setFixedWidth(260);
    header->addTool(field);
    auto* const view = table(filter_, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(view, 1);
    setFocusProxy(field);
    connect(field, &QLineEdit::textChanged, this, [this](const QString& query) { filter_.setQuery(query); });
    connect(header, &PageHeader::backWanted, this, &ShortcutPage::backWanted);
    connect(view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (auto* const action = filter_.at(index); action && action->isEnabled())
            action->trigger();
    });
}

} // namespace lilong
