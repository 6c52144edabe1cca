#include "ui/desk/desk_pane.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/entities_panel.h"
#include "ui/desk/everywhere_card.h"
#include "ui/desk/find_bar.h"
#include "ui/desk/find_commands.h"
#include "ui/desk/gate_card.h"
#include "ui/desk/gate_commands.h"
#include "ui/desk/inspector.h"
#include "ui/desk/masthead_card.h"
#include "ui/desk/mention_card.h"
#include "ui/desk/name_chooser.h"
#include "ui/desk/outline_panel.h"
#include "ui/desk/pane_links.h"
#include "ui/desk/proof_pane.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/repairs_panel.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"
#include "ui/desk/tag_commands.h"

#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace lilong {
namespace {

QList<QAction*> contextActions(const ActionCatalogue& actions) {
    QList<QAction*> list;
    for (const char* const id : {"edit.cut", "edit.copy", "edit.paste", "", "desk.tagPerson", "desk.tagPlace", "desk.tagAs", "desk.tagEverywhere", "desk.aboutTag", "desk.untag", "",
                                 "desk.takeBack", "desk.splitArticle", "desk.joinArticle", "desk.toFurniture", "desk.toText"})
        list.append(*id ? actions.action(QLatin1String(id)) : nullptr);
    return list;
}

} // namespace

DeskPane::DeskPane(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QWidget(parent), session_(session), splitter_(new QSplitter(Qt::Horizontal, this)), source_(new SourcePane(session, splitter_)),
      proofPane_(new ProofPane(session, actions, splitter_)), inspector_(new Inspector(session, actions, splitter_)),
      chooser_(new NameChooser(this)), everywhere_(new EverywhereCard(session, this)), mentionCard_(new MentionCard(this)),
      findBar_(new FindBar(session, *proofPane_->view(), this)), gateCheck_(new GateCheck(session, this)),
      gate_(new GateCard(session, *gateCheck_, actions.action(QStringLiteral("file.proofSheet")), this)),
      masthead_(new MastheadCard(session, this)),
      status_(new DeskStatusBar(session, this)), links_(new PaneLinks(session, {*source_, *proofPane_->view(), *inspector_}, this)),
      commands_(new DeskCommands(session, actions, {*source_, *proofPane_->view(), *inspector_}, this)),
      tags_(new TagCommands(session, actions, {*proofPane_->view(), *chooser_, *everywhere_, *mentionCard_}, this)),
      finding_(new FindCommands(session, actions, *proofPane_->view(), *findBar_, this)),
      states_(new GateCommands(session, actions, *gateCheck_, {*proofPane_->view(), *gate_, *masthead_, *inspector_->doubts()}, this)) {
    const int shares[] = {27, 48, 25};
    for (int i = 0; i < splitter_->count(); ++i)
        splitter_->setStretchFactor(i, shares[i]);
    splitter_->setSizes({295, 410, 295}); // shares: the splitter scales them to its width
    splitter_->setChildrenCollapsible(true);
    splitter_->setHandleWidth(std::max(1, splitter_->handleWidth() / 2));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter_, 1);
    layout->addWidget(mentionCard_);
    layout->addWidget(chooser_);
    layout->addWidget(everywhere_);
    layout->addWidget(findBar_);
    layout->addWidget(gate_);
    layout->addWidget(masthead_);
    layout->addWidget(status_);
    setFocusProxy(proofPane_->view());
    setAccessibleName(tr("Desk"));
    actions.bind(ActionScope::Desk, this);
    actions.bind(ActionScope::Proof, proofPane_->view());
    actions.bind(ActionScope::Doubts, inspector_->doubts()->list());
    proofPane_->view()->setContextActions(contextActions(actions));
    link();
    linkFinding();
    linkGate();
}

DeskStatusBar* DeskPane::status() const { return status_; }

DeskPane::~DeskPane() {
    for (QObject* const watcher : std::initializer_list<QObject*>{links_, finding_, states_, findBar_, gate_, masthead_})
        delete watcher; // panes move their cursors while they go
    delete status_.data(); // it looks at the session, which the desk must not outlive
}

void DeskPane::link() {
    connect(inspector_->entities(), &EntitiesPanel::mentionShown, this, [this](const MentionPlace& mention) { showMention({mention.part, mention.span}); });
    connect(inspector_->entities(), &EntitiesPanel::mentionRefused, this, [this](const PartSpan& place, MentionKind kind, const QString& text) {
        proof()->placeCursor({place.part, place.span.end});
        tags_->showRefused(place, kind, text);
    });
    connect(everywhere_, &EverywhereCard::shown, links_, &PaneLinks::showPlace);
    connect(proof(), &ProofView::refused, this, &DeskPane::refuse);
    connect(proof(), &ProofView::said, this, &DeskPane::say);
    connect(commands_, &DeskCommands::refused, this, &DeskPane::refuse);
    connect(commands_, &DeskCommands::said, this, &DeskPane::say);
    connect(tags_, &TagCommands::refused, this, &DeskPane::refuse);
    connect(tags_, &TagCommands::said, this, &DeskPane::say);
    connect(tags_, &TagCommands::started, this, &DeskPane::jobStarted);
    connect(inspector_->doubts(), &DoubtsPanel::refused, this, &DeskPane::refuse);
    connect(inspector_->repairs(), &RepairsPanel::refused, this, &DeskPane::refuse);
    connect(inspector_->entities(), &EntitiesPanel::refused, this, &DeskPane::refuse);
    connect(inspector_->outline(), &OutlinePanel::refused, this, &DeskPane::refuse);
}

void DeskPane::linkFinding() {
    connect(finding_, &FindCommands::refused, this, &DeskPane::refuse);
    connect(finding_, &FindCommands::said, this, &DeskPane::say);
    connect(finding_, &FindCommands::started, this, &DeskPane::jobStarted);
}

void DeskPane::linkGate() {
    connect(states_, &GateCommands::refused, this, &DeskPane::refuse);
    connect(states_, &GateCommands::said, this, &DeskPane::say);
    connect(states_, &GateCommands::doubtsWanted, this, [this] { inspector_->goTo(inspector_->doubts()); });
    connect(states_, &GateCommands::conflictsWanted, this, &DeskPane::conflictsWanted);
    connect(states_, &GateCommands::pageChanged, status_.data(), &DeskStatusBar::showPage);
    status_->showPage(states_->currentPage());
    // On a low screen the proof keeps its room: one card at a time.
    connect(findBar_, &FindBar::opened, gate_, &QWidget::hide);
    connect(gate_, &GateCard::opened, findBar_, &QWidget::hide);
}

void DeskPane::say(const QString& message) { status_->tell(message, DeskStatusBar::Tone::Done); }

// That the issue is only to be read is explained once; the status line says it all the time.
void DeskPane::refuse(const QString& message) {
    const bool isLocked = !message.isEmpty() && message == session_.whyLocked();
    if (isLocked && std::exchange(toldLock_, message) == message)
        return;
    status_->tell(message);
    Q_EMIT refused(message);
}

ProofView* DeskPane::proof() const { return proofPane_->view(); }

QByteArray DeskPane::saveLayout() const { return splitter_->saveState(); }

void DeskPane::restoreLayout(const QByteArray& layout) { splitter_->restoreState(layout); }

void DeskPane::showMention(const PartSpan& where) {
    proof()->select({where.part, where.span.start}, {where.part, where.span.end});
    tags_->showCardOf(where);
}

} // namespace lilong
