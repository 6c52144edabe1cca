#include "ui/desk/inspector.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/entities_panel.h"
#include "ui/desk/history_panel.h"
#include "ui/desk/outline_panel.h"
#include "ui/desk/repairs_panel.h"

#include <QTabBar>

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestForTabs = 420; // pixels: a third of the narrowest window

} // namespace

Inspector::Inspector(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QTabWidget(parent), doubts_(new DoubtsPanel(session, actions, this)), repairs_(new RepairsPanel(session, actions, this)),
      entities_(new EntitiesPanel(session, this)), outline_(new OutlinePanel(session, this)),
      history_(new HistoryPanel(session, actions.action(QStringLiteral("desk.history")), this)) {
    setDocumentMode(true);
    setAccessibleName(tr("Inspector"));
    tabBar()->setExpanding(false);
    tabBar()->setAccessibleName(tr("Inspector"));
    setUsesScrollButtons(true);
    const auto doubtsTitle = [](int count) { return tr("Doubts %1").arg(count); };
    addTab(doubts_, doubtsTitle(doubts_->count()));
    addTab(repairs_, tr("Repairs"));
    addTab(entities_, tr("Names"));
    addTab(outline_, tr("Outline"));
    addTab(history_, tr("History"));
    setTabToolTip(1, tr("Applied repairs"));
    setTabToolTip(2, tr("People and places of this issue"));
    connect(doubts_, &DoubtsPanel::countChanged, this, [this, doubtsTitle](int count) { setTabText(0, doubtsTitle(count)); });
}

QSize Inspector::minimumSizeHint() const {
    return QTabWidget::minimumSizeHint().expandedTo({std::min(tabBar()->sizeHint().width(), widestForTabs), 0});
}

void Inspector::goTo(QWidget* panel) {
    setCurrentWidget(panel);
    panel->setFocus(Qt::ShortcutFocusReason);
}

} // namespace lilong
