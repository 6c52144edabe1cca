#include "ui/desk/tag_commands.h"

#include "app/issue/changes.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/everywhere_card.h"
#include "ui/desk/mention_card.h"
#include "ui/desk/name_chooser.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/tag_reasons.h"

#include <QAction>

#include <algorithm>

namespace lilong {
namespace {

const Mention* mentionIn(const Issue& issue, const PartSpan& place) {
    const PartPtr part = issue.part(place.part);
    if (!part)
        return nullptr;
    const auto touches = [&](const Mention& mention) {
        return place.span.isEmpty() ? place.span.start >= mention.span.start && place.span.start <= mention.span.end : mention.span.overlaps(place.span);
    };
    const auto found = std::find_if(part->mentions.begin(), part->mentions.end(), touches);
    return found == part->mentions.end() ? nullptr : &*found;
}

/// The name of whom or what a mention means; empty for nobody.
QString meantBy(const Issue& issue, const Mention& mention) {
    const Person* const person = issue.person(mention.person);
    const Place* const place = issue.place(mention.place);
    return person ? person->name : place ? place->name : QString();
}

/// Suggested tags of a text, the one at `but` aside.
int suggestionsOf(const Issue& issue, MentionKind kind, const QString& text, const PartSpan& but) {
    int count = 0;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            const bool isSuggested = !mention.byEditor && mention.kind == kind && slice(part->text.text(), mention.span) == text;
            count += isSuggested && !(ref == but.part && mention.span == but.span);
        }
    });
    return count;
}

QString labelOf(MentionKind kind) { return kind == MentionKind::Person ? TagCommands::tr("Tagging a person") : TagCommands::tr("Tagging a place"); }

} // namespace

TagCommands::TagCommands(Session& session, ActionCatalogue& actions, const Panes& panes, QObject* parent)
    : QObject(parent), session_(session), panes_(panes), reasons_(new TagReasons(session, this)), takeBack_(actions.action(QStringLiteral("desk.takeBackTags"))) {
    actions.on("desk.tagPerson", this, [this] { tagSelection(MentionKind::Person); });
    actions.on("desk.tagPlace", this, [this] { tagSelection(MentionKind::Place); });
    actions.on("desk.tagAs", this, [this] { askForName(); });
    actions.on("desk.borderLeft", this, [this] { moveNearerBorder(-1); });
    actions.on("desk.borderRight", this, [this] { moveNearerBorder(1); });
    actions.on("desk.untag", this, [this] { refuse(); });
    actions.on("desk.aboutTag", this, [this] { showCard(); });
    actions.on("desk.tagEverywhere", this, [this] { showEverywhere(); });
    actions.on("desk.takeBackTags", this, [this] { takeBackElsewhere(); });
    takeBack_->setEnabled(false); // until something was done in other issues
    connectCards();
}

void TagCommands::connectCards() {
    const auto toProof = [this] { panes_.proof.setFocus(); };
    connect(&panes_.chooser, &NameChooser::chosen, this, &TagCommands::tag);
    connect(&panes_.chooser, &NameChooser::dismissed, this, toProof);
    connect(&panes_.chooser, &NameChooser::refused, this, &TagCommands::refused);
    connect(&panes_.card, &MentionCard::left, this, toProof);
    connect(&panes_.card, &MentionCard::refusalWanted, this, &TagCommands::refuseMore);
    connect(&panes_.card, &MentionCard::borderWanted, this, [this](bool start, int step) { moveBorder(panes_.card.subject().place, start, step); });
    connect(&panes_.card, &MentionCard::everywhereWanted, this, &TagCommands::showEverywhere);
    connect(&panes_.everywhere, &EverywhereCard::applied, this, &TagCommands::tagEverywhere);
    connect(&panes_.everywhere, &EverywhereCard::failed, this, &TagCommands::refused);
    connect(&panes_.everywhere, &EverywhereCard::started, this, &TagCommands::started);
    connect(&panes_.everywhere, &EverywhereCard::left, this, [this] {
        panes_.proof.lightUp({}, true);
        panes_.proof.placeCursor({panes_.everywhere.origin().part, panes_.everywhere.origin().span.end});
        panes_.proof.setFocus();
    });
    connect(reasons_, &TagReasons::answered, this, [this](const PartSpan& place, const QString& reason) {
        if (panes_.card.isVisible() && !panes_.card.subject().refused && panes_.card.subject().place == place)
            panes_.card.setReason(reason);
    });
    connect(&panes_.proof, &QTextEdit::cursorPositionChanged, this, &TagCommands::followCursor);
    connect(&session_, &Session::changed, this, &TagCommands::followCursor);
}

// --- what the commands work on

std::optional<PartSpan> TagCommands::mentionAtCursor() const {
    const std::vector<PartSpan> spans = panes_.proof.selectedSpans();
    const Mention* const mention = spans.size() == 1 ? mentionIn(session_.issue(), spans.front()) : nullptr;
    return mention ? std::optional(PartSpan{spans.front().part, mention->span}) : std::nullopt;
}

QString TagCommands::textAt(const PartSpan& place) const { return slice(textOf(session_.issue().part(place.part)), place.span).toString(); }

std::optional<PartSpan> TagCommands::nameSelection() {
    const std::vector<PartSpan> spans = panes_.proof.selectedSpans();
    if (spans.size() == 1 && !spans.front().span.isEmpty())
        return spans.front();
    if (spans.size() <= 1)
        if (auto mention = mentionAtCursor())
            return mention;
    Q_EMIT refused(spans.size() > 1 ? tr("A name stands in one paragraph: select it alone.") : tr("Select the name first."));
    return std::nullopt;
}

/// The card goes when the cursor leaves its tag, or when what it says is true no more.
void TagCommands::followCursor() {
    if (!panes_.card.isVisible())
        return;
    const MentionCard::Subject& subject = panes_.card.subject();
    const std::optional<ProofPlace> cursor = panes_.proof.cursorPlace();
    const bool isThere = cursor && cursor->part == subject.place.part && cursor->offset >= subject.place.span.start && cursor->offset <= subject.place.span.end;
    const bool isTagged = mentionIn(session_.issue(), subject.place) != nullptr;
    if (!isThere || isTagged == subject.refused.has_value() || textAt(subject.place) != subject.text)
        panes_.card.hide();
}

// --- tagging

void TagCommands::tagSelection(MentionKind kind) {
    const std::optional<PartSpan> where = nameSelection();
    if (!where)
        return;
    const Mention* const mention = mentionIn(session_.issue(), *where);
    const QString text = textAt(*where);
    if (mention && mention->kind == kind && mention->span == where->span) // she says that the suggestion is right
        tag(*where, kind, mention->form, meantBy(session_.issue(), *mention));
    else if (kind == MentionKind::Place || looksLikeFullName(text))
        tag(*where, kind, MentionForm::Name, {});
    else
        panes_.chooser.ask(*where, text, kind, session_.issue());
}

void TagCommands::askForName() {
    if (const std::optional<PartSpan> where = nameSelection())
        panes_.chooser.ask(*where, textAt(*where), MentionKind::Person, session_.issue());
}

void TagCommands::tag(const PartSpan& where, MentionKind kind, MentionForm form, const QString& fullName) {
    const TagWish wish{textAt(where), kind, form, fullName};
    const QString burst = QStringLiteral("tag-%1").arg(++wishes_);
    panes_.everywhere.hide();
    panes_.card.hide();
    if (panes_.proof.perform(labelOf(kind), changes::tag(session_.issue(), where.part, where.span, kind, form, fullName), {}, burst))
        offerElsewhere(wish, where);
    if (!panes_.everywhere.isVisible())
        panes_.proof.setFocus();
}

/// Nothing is asked where there is nothing to tag.
void TagCommands::offerElsewhere(const TagWish& wish, const PartSpan& where) {
    const std::vector<NamePlace> places = placesIn(session_.issue(), wish);
    if (std::any_of(places.begin(), places.end(), [](const NamePlace& place) { return place.occurrence.standing == Occurrence::Standing::Free; }))
        panes_.everywhere.offer(wish, where);
}

void TagCommands::showEverywhere() {
    const std::optional<PartSpan> where = panes_.card.isVisible() ? std::optional(panes_.card.subject().place) : mentionAtCursor();
    const Mention* const mention = where ? mentionIn(session_.issue(), *where) : nullptr;
    if (!mention) {
        Q_EMIT refused(tr("Put the cursor into a tag first."));
        return;
    }
    panes_.card.hide();
    ++wishes_;
    panes_.everywhere.offer({textAt(*where), mention->kind, mention->form, meantBy(session_.issue(), *mention)}, *where);
}

void TagCommands::tagEverywhere(const std::vector<NamePlace>& here, const std::optional<StoredTags>& elsewhere) {
    const TagWish& wish = panes_.everywhere.wish();
    const PartSpan origin = panes_.everywhere.origin();
    const bool made = here.empty()
        || panes_.proof.perform(labelOf(wish.kind), changes::tagAll(session_.issue(), wish.text, spansOf(here), wish.kind, wish.form, wish.fullName), {},
                                QStringLiteral("tag-%1").arg(wishes_));
    panes_.proof.lightUp({}, true);
    panes_.proof.placeCursor({origin.part, origin.span.end});
    panes_.proof.setFocus();
    QStringList done;
    if (made && !here.empty())
        done << tr("%n more places tagged here.", nullptr, static_cast<int>(here.size()));
    if (elsewhere) {
        elsewhere_ = elsewhere;
        takeBack_->setEnabled(true);
        done << tr("%n places tagged in other issues; “%1” in the Tag menu takes them back.", nullptr, elsewhere->places).arg(plainTextOf(*takeBack_));
    }
    if (!done.isEmpty())
        Q_EMIT said(done.join(QLatin1Char(' ')));
}

void TagCommands::takeBackElsewhere() {
    if (!elsewhere_ || (takingBack_ && takingBack_->isRunning()))
        return;
    takingBack_ = std::make_unique<BackgroundJob<bool>>();
    connect(takingBack_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) { Q_EMIT refused(error.message()); });
    takingBack_->start([tags = *elsewhere_](const Progress& progress) { return takeBackInArchive(tags, SystemClock(), progress).map([] { return true; }); },
                       [this](bool) {
                           Q_EMIT said(tr("%n places in other issues are tagged no more.", nullptr, elsewhere_->places));
                           elsewhere_.reset();
                           takeBack_->setEnabled(false);
                       });
    Q_EMIT started(takingBack_.get(), tr("Taking tags back in the archive"));
}

// --- moving borders

namespace {

/// One character further, which may be two units.
qsizetype besideOf(const QString& text, qsizetype offset, int step) {
    const qsizetype next = std::clamp<qsizetype>(offset + step, 0, text.size());
    const bool isInside = next > 0 && next < text.size() && text[next].isLowSurrogate() && text[next - 1].isHighSurrogate();
    return isInside ? next + step : next;
}

} // namespace

/// The tag whose border the cursor stands at: where two meet, the one that was moved last.
std::optional<PartSpan> TagCommands::borderedAtCursor() const {
    const std::optional<ProofPlace> cursor = panes_.proof.cursorPlace();
    const bool isLast = cursor && cursor->part == bordered_.part && (cursor->offset == bordered_.span.start || cursor->offset == bordered_.span.end);
    const Mention* const last = isLast ? mentionIn(session_.issue(), bordered_) : nullptr;
    return last && last->span == bordered_.span ? bordered_ : mentionAtCursor();
}

void TagCommands::moveNearerBorder(int step) {
    const std::optional<PartSpan> place = borderedAtCursor();
    if (!place) {
        Q_EMIT refused(tr("Put the cursor into a tag first."));
        return;
    }
    const qsizetype cursor = panes_.proof.cursorPlace()->offset;
    moveBorder(*place, cursor - place->span.start < place->span.end - cursor, step);
}

void TagCommands::moveBorder(const PartSpan& place, bool start, int step) {
    PartSpan moved = place;
    qsizetype& border = start ? moved.span.start : moved.span.end;
    border = besideOf(textOf(session_.issue().part(place.part)), border, step);
    if (moved == place) {
        Q_EMIT refused(tr("The paragraph ends here."));
        return;
    }
    const bool inCard = panes_.card.hasFocus();
    borders_ += bordered_ == place ? 0 : 1;
    if (!panes_.proof.perform(tr("Moving the border of a tag"), changes::moveMention(session_.issue(), place.part, place.span, moved.span),
                              ProofPlace{moved.part, border}, QStringLiteral("border-%1").arg(borders_)))
        return;
    bordered_ = moved;
    showCardOf(moved);
    if (inCard)
        panes_.card.setFocus();
}

// --- refusing

void TagCommands::refuse() {
    const MentionCard::Subject& subject = panes_.card.subject();
    if (panes_.card.isVisible() && subject.refused && !mentionAtCursor()) {
        if (const auto scope = panes_.card.nextScope())
            refuseMore(*scope);
        return;
    }
    const std::optional<PartSpan> first = mentionAtCursor();
    const MentionKind kind = first ? mentionIn(session_.issue(), *first)->kind : MentionKind::Person;
    const QString text = first ? textAt(*first) : QString();
    Result<Issue> change = session_.issue();
    for (const PartSpan& span : panes_.proof.selectedSpans()) {
        if (change)
            change = changes::refuseMention(*change, span.part, span.span);
    }
    if (change && change->isSameAs(session_.issue())) {
        Q_EMIT refused(tr("There is no tag here."));
        return;
    }
    panes_.card.hide();
    if (panes_.proof.perform(tr("Removing a tag"), change, {}, QStringLiteral("refusal-%1").arg(++refusals_)) && first)
        showRefused(*first, kind, text);
}

void TagCommands::showRefused(const PartSpan& place, MentionKind kind, const QString& text) {
    panes_.card.show({place, kind, text, {}, suggestionsOf(session_.issue(), kind, text, place), !session_.issue()->masthead.title.isEmpty(), RefusalScope::Mention});
}

void TagCommands::refuseMore(RefusalScope scope) {
    MentionCard::Subject subject = panes_.card.subject();
    if (!subject.refused)
        ++refusals_;
    const bool hadFocus = panes_.card.hasFocus();
    panes_.card.hide();
    Result<Issue> change = changes::refuseMention(session_.issue(), subject.place.part, subject.place.span);
    if (change && scope != RefusalScope::Mention)
        change = changes::refuseName(*change, subject.kind, subject.text, scope);
    if (!panes_.proof.perform(tr("Removing a tag"), change, {}, QStringLiteral("refusal-%1").arg(refusals_)))
        return;
    subject.refused = scope;
    subject.others = suggestionsOf(session_.issue(), subject.kind, subject.text, subject.place);
    panes_.card.show(subject);
    if (hadFocus)
        panes_.card.setFocus();
}

void TagCommands::showCardOf(const PartSpan& place) {
    const Mention* const mention = mentionIn(session_.issue(), place);
    if (!mention)
        return;
    const PartSpan whole{place.part, mention->span};
    const QString text = textAt(whole), meant = meantBy(session_.issue(), *mention);
    panes_.card.show({whole, mention->kind, text, meant == text ? QString() : meant, suggestionsOf(session_.issue(), mention->kind, text, whole),
                      !session_.issue()->masthead.title.isEmpty(), {}});
    reasons_->ask(whole);
}

void TagCommands::showCard() {
    const std::optional<PartSpan> place = mentionAtCursor();
    if (!place) {
        Q_EMIT refused(tr("Put the cursor into a tag first."));
        return;
    }
    showCardOf(*place);
    panes_.card.setFocus();
}

} // namespace lilong
