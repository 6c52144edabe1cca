#include "app/tag/tag_reason.h"

#include "app/language/lexicon.h"
#include "app/tag/person_cues.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype quoted = 10; // UTF-16 units of a sentence that are enough to know it again

const Mention* mentionAt(const Part& part, Span span) {
    const auto found = std::find_if(part.mentions.begin(), part.mentions.end(), [span](const Mention& mention) { return mention.span.overlaps(span); });
    return found == part.mentions.end() ? nullptr : &*found;
}

bool isNameOf(const Mention& mention, MentionKind kind) { return mention.kind == kind && mention.form == MentionForm::Name; }

/// What speaks for one mention.
class TagWitness {
public:
    TagWitness(const Issue& issue, const PartSpan& place, const Lexicon& lexicon, const NameMemory& memory)
        : issue_(issue), lexicon_(lexicon), memory_(memory), ref_(place.part), part_(*issue.part(place.part)), mention_(*mentionAt(part_, place.span)),
          said_(slice(part_.text.text(), mention_.span).toString()) {}

    [[nodiscard]] Reason reason() const {
        if (mention_.byEditor)
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "You tagged it.")), {}};
        if (const auto known = memory_.tagged.find({mention_.kind, said_}); known != memory_.tagged.end())
            return known->second.isEmpty()
                ? Reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "You tagged this name in an earlier issue.")), {}}
                : Reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "You tagged this name in an earlier issue: %1.")), {known->second}};
        if (mention_.kind == MentionKind::Place)
            return placeReason();
        return mention_.form == MentionForm::Name ? nameReason() : formReason();
    }

private:
    [[nodiscard]] static QString titleBefore(const Lexicon& lexicon, const Part& part, Span span) {
        const QStringView before = QStringView(part.text.text()).left(span.start);
        const qsizetype length = lexicon.titleBefore(before);
        return length > 1 ? before.right(length).toString() : QString();
    }

    /// The word behind a name that says that it is a person's: 说, 介绍.
    [[nodiscard]] static QString verbBehind(const Lexicon& lexicon, const Part& part, Span span) {
        const Characters text(part.text.text());
        if (!PersonCues(lexicon).hasCue(text, {NameModel::Kind::Person, text.indexOf(span.start), text.indexOf(span.end)}))
            return {};
        const QStringView behind = QStringView(part.text.text()).mid(span.end);
        return behind.left(std::max<qsizetype>(1, lexicon.longestWordAt(behind))).toString();
    }

    [[nodiscard]] std::optional<Reason> cueReason(const PartRef& ref, const Part& part, Span span) const {
        if (const QString title = titleBefore(lexicon_, part, span); !title.isEmpty())
            return Reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It stands behind “%1”.")), {title}};
        if (ref.role == PartRole::Byline)
            return Reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It stands in a byline.")), {}};
        if (const QString verb = verbBehind(lexicon_, part, span); !verb.isEmpty())
            return Reason{QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” stands behind it, as behind a person's name.")), {verb}};
        return std::nullopt;
    }

    [[nodiscard]] Reason nameReason() const {
        if (auto here = cueReason(ref_, part_, mention_.span))
            return *here;
        if (const QString place = placeOfProof(); !place.isEmpty())
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The same name is a person's elsewhere in this issue: “%1”.")), {place}};
        if (const qsizetype surname = lexicon_.surnameAt(said_); surname > 0 && surname < said_.size())
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It begins with the surname %1 and reads like a name in this sentence.")), {said_.left(surname)}};
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It reads like a name in this sentence.")), {}};
    }

    /// The words round another mention of the same name that has a cue.
    [[nodiscard]] QString placeOfProof() const {
        QString found;
        issue_.forEachPart([&](const PartRef& ref, const PartPtr& part) {
            const QStringView text = part->text.text();
            for (const Mention& other : part->mentions) {
                if (!found.isEmpty() || !isNameOf(other, mention_.kind) || slice(text, other.span) != said_)
                    continue;
                if (other.byEditor || cueReason(ref, *part, other.span))
                    found = text.mid(std::max<qsizetype>(0, other.span.start - quoted / 2), quoted + other.span.length()).toString();
            }
        });
        return found;
    }

    [[nodiscard]] Reason formReason() const {
        const Person* const person = issue_.person(mention_.person);
        if (mention_.form == MentionForm::Alias)
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The text calls %1 so.")), {person ? person->name : QString()}};
        const qsizetype length = lexicon_.titleBefore(said_);
        const QString title = length > 0 ? said_.right(length) : said_;
        if (!person)
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” is a form of address; the article names nobody whom it would fit.")), {title}};
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” is a form of address; of those whom the issue names, it fits %2.")), {title, person->name}};
    }

    [[nodiscard]] Reason placeReason() const {
        const Place* const place = issue_.place(mention_.place);
        if (lexicon_.division(said_) || (place && !place->code.isEmpty()))
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It is the name of a division of China.")), {}};
        if (const qsizetype suffix = lexicon_.placeSuffixBefore(said_); suffix > 0 && suffix < said_.size())
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It ends in “%1”, as places do.")), {said_.right(suffix)}};
        if (const QString longer = longerPlace(); !longer.isEmpty())
            return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It is short for %1, which this issue names.")), {longer}};
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It reads like a place in this sentence.")), {}};
    }

    [[nodiscard]] QString longerPlace() const {
        const auto found = std::find_if(issue_->places.begin(), issue_->places.end(),
                                        [&](const Place& place) { return place.name.size() > said_.size() && place.name.startsWith(said_); });
        return found == issue_->places.end() ? QString() : found->name;
    }

    const Issue& issue_;
    const Lexicon& lexicon_;
    const NameMemory& memory_;
    const PartRef ref_;
    const Part& part_;
    const Mention& mention_;
    const QString said_;
};

} // namespace

Reason whyTagged(const Issue& issue, const PartSpan& place, const Lexicon& lexicon, const NameMemory& memory) {
    const PartPtr part = issue.part(place.part);
    return part && mentionAt(*part, place.span) ? TagWitness(issue, place, lexicon, memory).reason() : Reason();
}

} // namespace lilong
