#include "ui/desk/pane_links.h"

#include "app/text/character_class.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/outline_panel.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/repairs_panel.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"
#include "ui/models/repair_wording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestSentence = 300;
constexpr qsizetype shownOfHalf = 6;

bool endsSentence(QChar c) { return isSentenceEnd(c.unicode()) || isLineEnd(c.unicode()); }

Span sentenceAt(const QString& text, qsizetype offset) {
    qsizetype start = offset, end = offset;
    while (start > 0 && offset - start < longestSentence && !endsSentence(text[start - 1]))
        --start;
    while (end < text.size() && end - offset < longestSentence && !endsSentence(text[end]))
        ++end;
    if (end < text.size())
        ++end; // the mark belongs to it
    return {isCodePointBoundary(text, start) ? start : start - 1, isCodePointBoundary(text, end) ? end : end + 1};
}

} // namespace

Span pointedSpan(const TracedText& text, qsizetype offset) {
    const auto place = text.runAt(offset);
    if (place && text.runs()[place->run].repair && text.runs()[place->run].length > 0)
        return {place->start, place->start + text.runs()[place->run].length};
    return sentenceAt(text.text(), std::min(offset, text.text().size()));
}

RepairPtr doubtAt(const Issue& issue, const TracedText& text, qsizetype offset) {
    const Span character{offset, std::min(offset + 1, text.text().size())};
    for (const RawSpan& raw : character.isEmpty() ? std::vector<RawSpan>() : text.rawOf(character)) {
        for (const RepairPtr& doubt : issue->doubts) {
            if (doubt->state == RepairState::Proposed && doubt->raw.source == raw.source && doubt->raw.span.overlaps(raw.span))
                return doubt;
        }
    }
    return nullptr;
}

PaneLinks::PaneLinks(Session& session, const Panes& panes, QObject* parent) : QObject(parent), session_(session), panes_(panes) {
    cursorPause_.setSingleShot(true);
    cursorPause_.setInterval(0);
    linkSelections();
    linkPointers();
    linkScrolling();
}

// --- selection and cursor

void PaneLinks::linkSelections() {
    connect(&panes_.proof, &QTextEdit::selectionChanged, this, &PaneLinks::followProofSelection);
    connect(&panes_.proof, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!linking_)
            cursorPause_.start(); // while a key is being taken in, the issue does not know of it yet
    });
    connect(&cursorPause_, &QTimer::timeout, this, &PaneLinks::followProofCursor);
    connect(&panes_.source, &SourcePane::rawSelected, this, &PaneLinks::followSourceSelection);
    connect(panes_.source.view(), &SourceView::cursorMoved, this, &PaneLinks::followSourceCursor);
    connect(panes_.inspector.doubts(), &DoubtsPanel::shown, this, &PaneLinks::showRepair);
    connect(panes_.inspector.repairs(), &RepairsPanel::shown, this, &PaneLinks::showRepair);
    connect(panes_.inspector.outline(), &OutlinePanel::articleShown, this, &PaneLinks::showArticle);
}

std::vector<RawSpan> PaneLinks::rawOf(const PartSpan& place) const {
    const PartPtr part = session_.issue().part(place.part);
    return part && !place.span.isEmpty() ? part->text.rawOf(place.span) : std::vector<RawSpan>();
}

void PaneLinks::followProofSelection() {
    if (linking_ || !panes_.proof.textCursor().hasSelection())
        return;
    const QScopedValueRollback guard(linking_, true);
    std::vector<RawSpan> raw;
    for (const PartSpan& span : panes_.proof.selectedSpans()) {
        const std::vector<RawSpan> stretches = rawOf(span);
        raw.insert(raw.end(), stretches.begin(), stretches.end());
    }
    panes_.source.lightUp(raw, false);
    panes_.proof.lightUp({}, false);
    if (const std::vector<PartSpan> spans = panes_.proof.selectedSpans(); !spans.empty())
        showInInspector(spans.front());
}

void PaneLinks::followProofCursor() {
    const std::optional<ProofPlace> place = panes_.proof.cursorPlace();
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    if (linking_ || !part || panes_.proof.textCursor().hasSelection())
        return;
    const QScopedValueRollback guard(linking_, true);
    const qsizetype size = part->text.text().size();
    const qsizetype at = std::clamp<qsizetype>(place->offset, 0, std::max<qsizetype>(0, size - 1));
    const PartSpan character{place->part, {at, std::min(at + 1, size)}};
    panes_.source.lightUp(rawOf(character), false);
    panes_.proof.lightUp({}, false);
    showInInspector(character);
}

/// The article, and the doubt if there is one, are chosen in their lists.
void PaneLinks::showInInspector(const PartSpan& place) {
    if (!place.part.article.isEmpty())
        panes_.inspector.outline()->choose(place.part.article);
    const PartPtr part = session_.issue().part(place.part);
    if (const RepairPtr doubt = part ? doubtAt(session_.issue(), part->text, place.span.start) : nullptr)
        panes_.inspector.doubts()->chooseQuietly(doubt->key);
}

void PaneLinks::followSourceSelection(const RawSpan& raw) {
    if (linking_ || raw.span.isEmpty())
        return;
    const QScopedValueRollback guard(linking_, true);
    panes_.source.lightUp({}, false);
    // The last character is asked for, not the place behind it: that may stand in another part.
    const auto from = session_.issue().locate(raw.source, raw.span.start);
    const auto last = session_.issue().locate(raw.source, raw.span.end - 1);
    if (!from || !last)
        return;
    const PartPtr lastPart = session_.issue().part(last->part);
    const qsizetype end = lastPart->text.offsetOf(raw.source, raw.span.end).value_or(last->offset + 1);
    const bool through = end > last->offset && end <= lastPart->text.text().size();
    panes_.proof.select({from->part, from->offset}, {last->part, through ? end : last->offset});
    showInInspector({from->part, {from->offset, from->offset}});
}

std::optional<ProofPlace> PaneLinks::placeOfRaw(qsizetype raw) const {
    const auto place = session_.issue().locate(panes_.source.view()->source(), raw);
    return place ? std::optional(ProofPlace{place->part, place->offset}) : std::nullopt;
}

void PaneLinks::followSourceCursor() {
    const std::optional<ProofPlace> place = linking_ ? std::nullopt : placeOfRaw(panes_.source.view()->selectedRaw().start);
    if (!place)
        return;
    const QScopedValueRollback guard(linking_, true);
    const PartSpan character{place->part, {place->offset, place->offset + 1}};
    panes_.proof.placeCursor(*place);
    panes_.proof.lightUp({character}, false);
    showInInspector(character);
}

void PaneLinks::showRepair(const RepairPtr& repair) {
    const QScopedValueRollback guard(linking_, true);
    cursorPause_.stop(); // where the cursor was moved before is of no interest any more
    const std::vector<RawSpan> raw = shownRaw(*repair);
    panes_.source.lightUp(raw, true);
    const auto place = session_.issue().locate(raw.front().source, raw.front().span.start);
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    if (!part)
        return;
    const Span first = spanOf(raw.front(), part->text).value_or(Span{place->offset, place->offset});
    panes_.proof.placeCursor({place->part, first.start});
    panes_.proof.lightUp(placesOf(raw), true);
    if (!place->part.article.isEmpty())
        panes_.inspector.outline()->choose(place->part.article);
}

/// What of the page shows a repair. Of two halves that may belong together the ends that would meet: what lies between them may be a whole article.
std::vector<RawSpan> PaneLinks::shownRaw(const Repair& repair) const {
    const Source* const page = findSource(session_.issue()->sources, repair.raw.source);
    if (repair.effect != RepairEffect::Join || !page)
        return {repair.raw};
    const auto from = std::max<qsizetype>(0, repair.raw.span.start - shownOfHalf), to = std::min(page->text.size(), repair.raw.span.end + shownOfHalf);
    return {{repair.raw.source, {from, repair.raw.span.start}}, {repair.raw.source, {repair.raw.span.end, to}}};
}

std::vector<PartSpan> PaneLinks::placesOf(const std::vector<RawSpan>& raw) const {
    std::vector<PartSpan> places;
    for (const RawSpan& stretch : raw) {
        const auto place = session_.issue().locate(stretch.source, stretch.span.start);
        const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
        if (const std::optional<Span> span = part ? spanOf(stretch, part->text) : std::nullopt)
            places.push_back({place->part, *span});
    }
    return places;
}

void PaneLinks::showPlace(const PartSpan& place) {
    const QScopedValueRollback guard(linking_, true);
    cursorPause_.stop();
    panes_.proof.placeCursor({place.part, place.span.start});
    panes_.proof.lightUp({place}, true);
    panes_.source.lightUp(rawOf(place), true);
}

void PaneLinks::showArticle(ArticleId article) {
    const QScopedValueRollback guard(linking_, true);
    cursorPause_.stop();
    std::optional<PartRef> first;
    session_.issue().forEachPart([&](const PartRef& ref, const PartPtr&) {
        if (!first && ref.article == article)
            first = ref;
    });
    if (!first)
        return;
    panes_.proof.placeCursor({*first, 0});
    panes_.source.lightUp(rawOf({*first, {0, textOf(session_.issue().part(*first)).size()}}), false);
}

// --- pointer

void PaneLinks::linkPointers() {
    for (QWidget* const viewport : {panes_.proof.viewport(), panes_.source.view()->viewport()}) {
        viewport->setMouseTracking(true);
        viewport->installEventFilter(this);
    }
    connect(panes_.inspector.doubts(), &DoubtsPanel::pointed, this, &PaneLinks::pointAtRepair);
    connect(panes_.inspector.repairs(), &RepairsPanel::pointed, this, &PaneLinks::pointAtRepair);
}

void PaneLinks::pointSource(const std::vector<RawSpan>& raw) {
    std::vector<Span> spans;
    for (const RawSpan& stretch : raw) {
        if (stretch.source == panes_.source.view()->source()) // pointing turns no page
            spans.push_back(stretch.span);
    }
    panes_.source.view()->point(spans);
}

void PaneLinks::pointAt(const std::optional<ProofPlace>& place) {
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    if (!part) {
        panes_.proof.point({});
        pointSource({});
        panes_.inspector.doubts()->markPointed({});
        return;
    }
    const PartSpan here{place->part, pointedSpan(part->text, place->offset)};
    panes_.proof.point({here});
    pointSource(rawOf(here));
    const RepairPtr doubt = doubtAt(session_.issue(), part->text, place->offset);
    panes_.inspector.doubts()->markPointed(doubt ? doubt->key : QString());
}

void PaneLinks::pointAtRepair(const RepairPtr& repair) {
    const std::vector<RawSpan> raw = repair ? shownRaw(*repair) : std::vector<RawSpan>();
    panes_.proof.point(placesOf(raw));
    pointSource(raw);
}

/// What the inspector knows of the place, said where the pointer is.
void PaneLinks::tellAt(const QPoint& global, const std::optional<ProofPlace>& place) const {
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    const auto at = part ? part->text.runAt(place->offset) : std::nullopt;
    RepairPtr repair = part ? doubtAt(session_.issue(), part->text, place->offset) : nullptr;
    if (!repair && at)
        repair = part->text.runs()[at->run].repair;
    if (repair)
        QToolTip::showText(global, QStringLiteral("%1: %2\n%3").arg(ruleTitle(repair->rule), readingOf(*repair), repair->reason.translated()));
    else
        QToolTip::hideText();
}

bool PaneLinks::eventFilter(QObject* watched, QEvent* event) {
    const bool inProof = watched == panes_.proof.viewport();
    const auto placeUnder = [&](const QPoint& point) -> std::optional<ProofPlace> {
        if (inProof)
            return panes_.proof.placeUnder(point);
        const std::optional<qsizetype> raw = panes_.source.view()->rawUnder(point);
        return raw ? placeOfRaw(*raw) : std::nullopt;
    };
    if (event->type() == QEvent::MouseMove && static_cast<QMouseEvent*>(event)->buttons() == Qt::NoButton)
        pointAt(placeUnder(static_cast<QMouseEvent*>(event)->position().toPoint()));
    else if (event->type() == QEvent::Leave)
        pointAt({});
    else if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        tellAt(help->globalPos(), placeUnder(help->pos()));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

// --- scrolling

void PaneLinks::linkScrolling() {
    onUserScroll(panes_.proof.verticalScrollBar(), &PaneLinks::followProofScroll);
    onUserScroll(panes_.source.view()->verticalScrollBar(), &PaneLinks::followSourceScroll);
}

/// Only what the editor scrolls is followed: wheel, bar and pages. What a pane scrolls by itself keeps something in sight there.
void PaneLinks::onUserScroll(QAbstractSlider* bar, void (PaneLinks::*follow)()) {
    connect(bar, &QAbstractSlider::actionTriggered, this, [this, bar] {
        userScrolls_ = bar;
        QTimer::singleShot(0, this, [this] { userScrolls_ = nullptr; }); // at an end nothing moves
    });
    connect(bar, &QAbstractSlider::valueChanged, this, [this, bar, follow] {
        if (userScrolls_ != bar || linking_)
            return;
        const QScopedValueRollback guard(linking_, true);
        (this->*follow)();
    });
}

void PaneLinks::followProofScroll() {
    const std::optional<ProofPlace> place = panes_.proof.topPlace();
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    if (!part || part->text.text().isEmpty())
        return;
    const qsizetype at = std::min(place->offset, part->text.text().size() - 1);
    const std::vector<RawSpan> raw = part->text.rawOf({at, at + 1});
    if (raw.empty())
        return;
    panes_.source.showPage(raw.front().source);
    panes_.source.view()->scrollToTop(raw.front().span.start);
    if (!place->part.article.isEmpty())
        panes_.inspector.outline()->choose(place->part.article);
}

void PaneLinks::followSourceScroll() {
    const std::optional<ProofPlace> place = placeOfRaw(panes_.source.view()->topRaw());
    if (!place)
        return;
    panes_.proof.scrollToTop(*place);
    if (!place->part.article.isEmpty())
        panes_.inspector.outline()->choose(place->part.article);
}

} // namespace lilong
