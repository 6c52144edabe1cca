#include "ui/desk/desk_commands.h"

#include "app/clean/look_alikes.h"
#include "app/issue/changes.h"
#include "app/issue/portrayed_person.h"
#include "app/session/own_words.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/entities_panel.h"
#include "ui/desk/history_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/outline_panel.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/repairs_panel.h"
#include "ui/desk/review_filter_bar.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"

#include <QAction>
#include <QTreeView>

#include <algorithm>

namespace lilong {
namespace {

/// The open doubts about characters that a stretch of text was made of.
QStringList openLookAlikesIn(const Issue& issue, const PartSpan& where) {
    const std::vector<RawSpan> raw = issue.part(where.part)->text.rawOf(where.span);
    QStringList keys;
    for (const RepairPtr& doubt : issue->doubts) {
        const auto holds = [&](const RawSpan& stretch) { return stretch.source == doubt->raw.source && stretch.span.overlaps(doubt->raw.span); };
        if (doubt->rule == lookAlikeRule && doubt->state == RepairState::Proposed && std::any_of(raw.begin(), raw.end(), holds))
            keys << doubt->key;
    }
    return keys;
}

} // namespace

DeskCommands::DeskCommands(Session& session, ActionCatalogue& actions, const Panes& panes, QObject* parent)
    : QObject(parent), session_(session), panes_(panes) {
    connectEditing(actions);
    connectLayout(actions);
    connectReview(actions);
    connectViews(actions);
    connect(&panes_.proof, &QTextEdit::cursorPositionChanged, this, &DeskCommands::rememberPlace);
    rememberPlace();
}

void DeskCommands::connectEditing(ActionCatalogue& actions) {
    actions.on("edit.undo", this, [this] { session_.undo(); });
    actions.on("edit.redo", this, [this] { session_.redo(); });
    actions.on("edit.cut", this, [this] { panes_.proof.cutSelection(); });
    actions.on("edit.copy", this, [this] {
        if (panes_.source.view()->hasFocus())
            panes_.source.view()->copy();
        else
            panes_.proof.copy();
    });
    actions.on("edit.paste", this, [this] { panes_.proof.paste(); });
    actions.on("edit.selectAll", this, [this] {
        if (panes_.source.view()->hasFocus())
            panes_.source.view()->selectAll();
        else
            panes_.proof.selectAll();
    });
    connect(&session_, &Session::changed, this, [this, &actions] { enableUndo(actions); });
    enableUndo(actions);
}

void DeskCommands::enableUndo(ActionCatalogue& actions) {
    actions.action(QStringLiteral("edit.undo"))->setEnabled(session_.canUndo());
    actions.action(QStringLiteral("edit.redo"))->setEnabled(session_.canRedo());
}

void DeskCommands::connectLayout(ActionCatalogue& actions) {
    const std::pair<const char*, PartTarget> kinds[] = {
        {"desk.paragraph", PartTarget::Paragraph}, {"desk.crosshead", PartTarget::Crosshead}, {"desk.caption", PartTarget::Caption},
        {"desk.headline", PartTarget::Headline}, {"desk.kicker", PartTarget::Kicker}, {"desk.deck", PartTarget::Deck}, {"desk.byline", PartTarget::Byline}};
    for (const auto& [id, target] : kinds)
        actions.on(id, this, [this, target = target] { make(tr("Changing the kind of a block"), setKind(session_.issue(), selectedParts(), target)); });
    actions.on("desk.toFurniture", this, [this] { make(tr("Putting to the furniture"), toFurniture(session_.issue(), selectedParts())); });
    actions.on("desk.toText", this, [this] { make(tr("Putting into the text"), toText(session_.issue(), selectedParts(), lastBlock_, false)); });
    actions.on("desk.toNewArticle", this, [this] { make(tr("Putting into a new article"), toText(session_.issue(), selectedParts(), {}, true)); });
    actions.on("desk.splitBlock", this, [this] { panes_.proof.splitHere(); });
    actions.on("desk.joinBlock", this, [this] { panes_.proof.joinHere(); });
    actions.on("desk.splitArticle", this, [this] { splitArticle(); });
    actions.on("desk.joinArticle", this, [this] { joinArticle(); });
    actions.on("desk.moveUp", this, [this] { move(-1); });
    actions.on("desk.moveDown", this, [this] { move(1); });
    actions.on("desk.nest", this, [this] {
        OutlinePanel& outline = *panes_.inspector.outline();
        isInOutline() ? outline.nest() : outline.nest(currentPart().article);
    });
    actions.on("desk.unnest", this, [this] {
        OutlinePanel& outline = *panes_.inspector.outline();
        isInOutline() ? outline.unnest() : outline.unnest(currentPart().article);
    });
    actions.on("desk.profile", this, [this] { toggleProfile(); });
    actions.on("desk.cutOff", this, [this] { toggleCut(); });
}

void DeskCommands::connectReview(ActionCatalogue& actions) {
    DoubtsPanel& doubts = *panes_.inspector.doubts();
    actions.on("desk.nextDoubt", this, [&doubts] { doubts.next(); });
    actions.on("desk.previousDoubt", this, [&doubts] { doubts.previous(); });
    actions.on("desk.accept", this, [&doubts] { doubts.accept(); });
    actions.on("desk.reject", this, [&doubts] { doubts.reject(); });
    actions.on("desk.acceptGroup", this, [&doubts] { doubts.acceptGroup(); });
    actions.on("desk.skip", this, [&doubts] { doubts.skip(); });
    actions.on("desk.back", this, [&doubts] { doubts.back(); });
    actions.on("desk.takeBack", this, [this] { takeBackRepair(); });
    actions.on("desk.rawHere", this, [this] { showRawHere(); });
    actions.on("desk.filter", this, [this] { filterList(); });
    actions.on("desk.keepWord", this, [this] { keepWord(); });
}

void DeskCommands::connectViews(ActionCatalogue& actions) {
    actions.on("desk.showSource", this, [this] { panes_.source.view()->setFocus(); });
    actions.on("desk.showProof", this, [this] { panes_.proof.setFocus(); });
    QAction* const marks = actions.action(QStringLiteral("desk.showMarks"));
    marks->setEnabled(true);
    panes_.source.view()->showMarks(marks->isChecked());
    connect(marks, &QAction::toggled, panes_.source.view(), &SourceView::showMarks);
    actions.on("desk.showDoubts", this, [this] {
        panes_.inspector.goTo(panes_.inspector.doubts());
        panes_.inspector.doubts()->begin();
    });
    actions.on("desk.showRepairs", this, [this] { panes_.inspector.goTo(panes_.inspector.repairs()); });
    actions.on("desk.showNames", this, [this] { panes_.inspector.goTo(panes_.inspector.entities()); });
    actions.on("desk.showOutline", this, [this] { panes_.inspector.goTo(panes_.inspector.outline()); });
    actions.on("desk.showHistory", this, [this] { panes_.inspector.goTo(panes_.inspector.history()); });
}

// --- what the commands work on

std::vector<PartRef> DeskCommands::selectedParts() const {
    std::vector<PartRef> parts;
    for (const PartSpan& span : panes_.proof.selectedSpans())
        parts.push_back(span.part);
    return parts;
}

PartRef DeskCommands::currentPart() const {
    const ProofRow* const row = panes_.proof.currentRow();
    return row ? row->ref : PartRef{};
}

bool DeskCommands::isInOutline() const { return panes_.inspector.outline()->list()->hasFocus(); }

void DeskCommands::rememberPlace() {
    if (const PartRef part = currentPart(); !part.article.isEmpty())
        lastBlock_ = part;
}

void DeskCommands::make(const QString& label, const ProofChange& change) { panes_.proof.perform(label, change.issue, change.cursor); }

// --- layout

void DeskCommands::move(int step) {
    if (isInOutline())
        panes_.inspector.outline()->move(step);
    else
        make(step < 0 ? tr("Moving a block up") : tr("Moving a block down"), moveBlockBy(session_.issue(), currentPart(), step));
}

void DeskCommands::splitArticle() {
    const PartRef part = currentPart();
    if (part.role != PartRole::Block || part.block.isEmpty()) {
        Q_EMIT refused(tr("Put the cursor into the paragraph that the new article begins with."));
        return;
    }
    const Result<Issue> change = changes::splitArticle(session_.issue(), part.article, part.block);
    if (!change || !panes_.proof.perform(tr("Starting an article"), change)) {
        if (!change)
            Q_EMIT refused(change.error().message());
        return;
    }
    for (const ArticlePtr& article : session_.issue()->articles) {
        if (session_.issue().block(article->id, part.block))
            panes_.proof.placeCursor({{.article = article->id, .block = part.block}, 0});
    }
}

void DeskCommands::toggleProfile() {
    const ArticleId id = isInOutline() ? panes_.inspector.outline()->current() : currentPart().article;
    const Article* const article = session_.issue().article(id);
    if (!article) {
        Q_EMIT refused(tr("Put the cursor into an article first."));
        return;
    }
    const bool isProfile = article->kind == ArticleKind::Profile;
    const PersonId person = isProfile ? PersonId() : portrayedPerson(*article);
    const QString name = person.isEmpty() ? QString() : session_.issue().person(person)->name;
    const auto change = changes::setArticleKind(session_.issue(), id, isProfile ? ArticleKind::Article : ArticleKind::Profile, person);
    if (!panes_.proof.perform(isProfile ? tr("Making an ordinary article") : tr("Making a portrait"), change))
        return;
    Q_EMIT said(isProfile ? tr("An ordinary article.") : name.isEmpty() ? tr("A portrait; tag the person whom its heading names.") : tr("A portrait of %1.").arg(name));
}

void DeskCommands::toggleCut() {
    const std::optional<ProofPlace> place = panes_.proof.cursorPlace();
    const Block* const block = place ? session_.issue().block(place->part.article, place->part.block) : nullptr;
    if (!block) {
        Q_EMIT refused(tr("Put the cursor into a paragraph first."));
        return;
    }
    const bool atStart = 2 * place->offset < block->part->text.text().size();
    const bool cut = atStart ? !block->cutStart : !block->cutEnd;
    const auto change = changes::setCut(session_.issue(), place->part.article, block->id, atStart ? cut : block->cutStart, atStart ? block->cutEnd : cut);
    if (!panes_.proof.perform(cut ? tr("Marking lost text") : tr("Unmarking lost text"), change))
        return;
    if (cut)
        Q_EMIT said(atStart ? tr("The page lost the text before this paragraph.") : tr("The page lost the text behind this paragraph."));
    else
        Q_EMIT said(atStart ? tr("Nothing is lost before this paragraph.") : tr("Nothing is lost behind this paragraph."));
}

void DeskCommands::joinArticle() {
    const PartRef part = currentPart();
    const auto& articles = session_.issue()->articles;
    ArticleId before;
    for (const ArticlePtr& article : articles) {
        if (article->id == part.article)
            break;
        before = article->id;
    }
    if (part.article.isEmpty())
        Q_EMIT refused(tr("Put the cursor into an article first."));
    else
        make(tr("Joining articles"), {changes::joinArticleWithPrevious(session_.issue(), part.article), {{.article = before, .block = part.block}, 0}});
}

// --- repairs

void DeskCommands::takeBackRepair() {
    if (panes_.inspector.repairs()->hasListFocus()) {
        panes_.inspector.repairs()->takeBack();
        return;
    }
    const std::optional<ProofPlace> place = panes_.proof.cursorPlace();
    const PartPtr part = place ? session_.issue().part(place->part) : nullptr;
    qsizetype start = 0;
    for (const Run& run : part ? part->text.runs() : std::vector<Run>()) {
        // The cursor may stand at either side of what the repair wrote, or where it took something out.
        if (run.repair && place->offset >= start && place->offset <= start + run.length) {
            panes_.proof.perform(tr("Taking a repair back"), changes::reject(session_.issue(), run.repair->key));
            return;
        }
        start += run.length;
    }
    Q_EMIT refused(tr("No repair stands at the cursor."));
}

void DeskCommands::showRawHere() {
    const PartRef part = currentPart();
    const auto shown = rawParagraphs_.find(part);
    if (shown != rawParagraphs_.end() && showsRaw(session_.issue(), shown->second)) {
        panes_.proof.perform(tr("Bringing the repairs back"), hideRaw(session_.issue(), shown->second));
        return;
    }
    Result<RawShown> raw = showRaw(session_.issue(), part);
    if (!raw) {
        Q_EMIT refused(raw.error().message());
        return;
    }
    if (!panes_.proof.perform(tr("Showing the raw text"), raw->issue))
        return;
    rawParagraphs_.insert_or_assign(part, std::move(raw->paragraph));
    Q_EMIT said(tr("The raw text of this paragraph stands here; the same key brings the repairs back."));
}

void DeskCommands::filterList() {
    Inspector& inspector = panes_.inspector;
    if (inspector.currentWidget() == inspector.repairs()) {
        inspector.repairs()->filter()->enter();
        return;
    }
    inspector.setCurrentWidget(inspector.doubts());
    inspector.doubts()->filter()->enter();
}

void DeskCommands::keepWord() {
    const std::vector<PartSpan> spans = panes_.proof.selectedSpans();
    if (spans.size() != 1 || spans.front().span.isEmpty()) {
        Q_EMIT refused(tr("Select the word first."));
        return;
    }
    const QString word = slice(textOf(session_.issue().part(spans.front().part)), spans.front().span).toString();
    const Result<bool> added = addOwnWord(word);
    if (!added) {
        Q_EMIT refused(added.error().message());
        return;
    }
    Q_EMIT said(*added ? tr("“%1” is one of your words now.").arg(word) : tr("“%1” was one of your words already.").arg(word));
    const QStringList keys = openLookAlikesIn(session_.issue(), spans.front());
    if (!keys.isEmpty())
        panes_.proof.perform(tr("Keeping a word"), changes::rejectAll(session_.issue(), keys));
}

} // namespace lilong
