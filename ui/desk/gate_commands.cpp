#include "ui/desk/gate_commands.h"

#include "app/issue/page_states.h"
#include "app/issue/state_name.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/gate_card.h"
#include "ui/desk/masthead_card.h"
#include "ui/desk/proof_view.h"

#include <QAction>
#include <QTreeView>

#include <utility>

namespace lilong {
namespace {

MastheadCard::Field fieldOf(const GateFinding& empty) {
    const QString field = empty.key.section(QLatin1Char('/'), -1);
    return field == QLatin1String("title")       ? MastheadCard::Title
           : field == QLatin1String("publisher") ? MastheadCard::Publisher
           : field == QLatin1String("date")      ? MastheadCard::Date
                                                 : MastheadCard::Number;
}

} // namespace

GateCommands::GateCommands(Session& session, ActionCatalogue& actions, GateCheck& check, const Panes& panes, QObject* parent)
    : QObject(parent), session_(session), check_(check), panes_(panes) {
    actions.on("desk.nextState", this, [this] { moveState(1); });
    actions.on("desk.previousState", this, [this] { moveState(-1); });
    actions.on("desk.showGate", this, [this] { panes_.card.open({}); });
    actions.on("desk.masthead", this, [this] { panes_.masthead.open(MastheadCard::Title); });
    connectCard();
    connectMasthead();
    connect(&panes_.proof, &QTextEdit::cursorPositionChanged, this, [this] {
        if (const SourceId page = currentPage(); page != page_)
            Q_EMIT pageChanged(page_ = page);
    });
    page_ = currentPage();
}

void GateCommands::connectCard() {
    connect(&check_, &GateCheck::answered, this, &GateCommands::decideReady);
    connect(&check_, &GateCheck::failed, this, [this](const QString& message) {
        wantsReady_ = {};
        Q_EMIT refused(message);
    });
    connect(&panes_.card, &GateCard::shown, this, &GateCommands::show);
    connect(&panes_.card, &GateCard::chosen, this, &GateCommands::goTo);
    connect(&panes_.card, &GateCard::refused, this, &GateCommands::refused);
    connect(&panes_.card, &GateCard::left, this, [this] {
        wantsReady_ = {};
        panes_.proof.setFocus();
    });
}

void GateCommands::connectMasthead() {
    connect(&panes_.masthead, &MastheadCard::refused, this, &GateCommands::refused);
    connect(&panes_.masthead, &MastheadCard::said, this, &GateCommands::said);
    connect(&panes_.masthead, &MastheadCard::left, this, [this] {
        if (panes_.card.isVisible())
            panes_.card.setFocus();
        else
            panes_.proof.setFocus();
    });
}

SourceId GateCommands::currentPage() const {
    const std::vector<SourcePtr>& pages = session_.issue()->sources;
    const std::optional<ProofPlace> place = panes_.proof.cursorPlace();
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    if (!part)
        return pages.empty() ? SourceId() : pages.front()->id;
    const qsizetype size = part->text.text().size();
    const qsizetype at = std::min(place->offset, std::max<qsizetype>(0, size - 1));
    std::vector<RawSpan> raw = part->text.rawOf({at, std::min(size, at + 1)});
    if (raw.empty())
        raw = part->text.raw();
    return raw.empty() ? page_ : raw.front().source;
}

void GateCommands::moveState(int step) {
    const SourceId page = currentPage();
    if (page.isEmpty())
        return;
    const int state = static_cast<int>(pageState(session_.issue().data(), page)) + step;
    if (state > static_cast<int>(IssueState::Ready))
        Q_EMIT refused(tr("This page is ready already."));
    else if (state < static_cast<int>(IssueState::Raw))
        Q_EMIT refused(tr("This page is raw: no state comes before."));
    else if (state == static_cast<int>(IssueState::Ready)) {
        wantsReady_ = page;
        Q_EMIT said(tr("Asking the gate…"));
        check_.ask();
    } else
        setState(page, static_cast<IssueState>(state));
}

void GateCommands::setState(SourceId page, IssueState state) {
    const QString label = tr("Page state: %1").arg(stateName(state));
    if (panes_.proof.perform(label, changes::setPageState(session_.issue(), page, state)))
        Q_EMIT said(tr("The page is now: %1.").arg(stateName(state)));
}

void GateCommands::decideReady() {
    const SourceId page = std::exchange(wantsReady_, {});
    if (page.isEmpty())
        return;
    const int open = openFindings(check_.findings(page));
    if (open == 0) {
        if (panes_.card.isVisible())
            panes_.card.leave();
        setState(page, IssueState::Ready);
        return;
    }
    panes_.card.open(page);
    Q_EMIT refused(tr("The page is not ready: %n things stand in the way.", nullptr, open));
}

void GateCommands::show(const GateFinding& finding) {
    if (finding.part)
        panes_.proof.select({*finding.part, finding.span.start}, {*finding.part, finding.span.end});
}

void GateCommands::goTo(const GateFinding& finding) {
    show(finding);
    switch (finding.kind) {
    case GateFinding::Kind::OpenDoubt:
        panes_.doubts.choose(finding.repair);
        Q_EMIT doubtsWanted();
        break;
    case GateFinding::Kind::EmptyMasthead: panes_.masthead.open(fieldOf(finding)); break;
    case GateFinding::Kind::Conflict: Q_EMIT conflictsWanted(); break;
    default: panes_.proof.setFocus(); break;
    }
}

} // namespace lilong
