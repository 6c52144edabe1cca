#include "app/tag/name_proposals.h"

#include "app/tag/place_cues.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

using Kind = NameModel::Kind;

// In units of the model's scores.
constexpr std::int32_t proposable = -600; ///< what the model may prefer nothing to a name by
constexpr std::int32_t headed = -4000;    ///< the same of one that a heading sets apart
constexpr std::int32_t titled = -1800;    ///< of one whose title the article names
constexpr std::int32_t titledWord = -1500; ///< of a common word
constexpr std::int32_t titleLeast = -1500; ///< of the title of somebody whom the article names
constexpr int margin = 300;               ///< of what is given beyond what is missing
constexpr int headMargin = 900;           ///< the same of whom a profile is about
constexpr int wholeMargin = 1200;         ///< the same of three characters and more, which hardly mean anything else
constexpr std::int32_t recurring = 150;   ///< for each further time
constexpr std::int32_t whole = 1000;      ///< of one whose last character always follows what stands before it

/// The first name of a text that does not end before an index.
auto firstBehind(const std::vector<FoundName>& names, size_t index) {
    return std::partition_point(names.begin(), names.end(), [index](const FoundName& name) { return name.end <= index; });
}

bool isTaken(const TaggedPart& part, size_t start, size_t end) {
    const auto first = firstBehind(part.names, start);
    return first != part.names.end() && first->start < end;
}

/// The same of anything but a place, which may be a person after all.
bool isNamed(const TaggedPart& part, size_t start, size_t end) {
    return isTaken(part, start, end) && firstBehind(part.names, start)->kind != Kind::Place;
}

} // namespace

/// @param given beyond what is missing here
void NameProposals::propose(const ScoredText& text, const FoundName& name, int given) const {
    evidence_.support(text.characters.slice(name.start, name.end), name.kind, std::max(0, -text.lead(name)) + given);
}

/// A surname and what may be a given name, which no title begins.
bool NameProposals::mayBeNamed(const Characters& text, const FoundName& name, qsizetype surname) const {
    const size_t given = text.endOf(name.start, surname);
    return given < name.end && rules_.mayBeGivenName(text.slice(given, name.end)) && lexicon_.titleAt(text.from(given)) == 0;
}

/// Proposes what reads as a surname and a given name behind what somebody is called or beside an age, where the model is not far from taking
/// it for one.
void NameProposals::proposeCalled(const TaggedPart& part, const ScoredText& text) const {
    constexpr auto begin = static_cast<size_t>(NameModel::label(Kind::Person, NameModel::Position::Begin));
    for (size_t start = 0; start + 2 <= part.scores.size(); ++start) {
        const bool isFar = part.scores[start][begin] - part.scores[start][0] < 2 * proposable;
        if (isFar || lexicon_.nameTraits(part.characters.at(static_cast<std::ptrdiff_t>(start))).surname == Lexicon::NameTraits::noSurname)
            continue;
        for (size_t end = start + 2; end <= std::min(start + 3, part.scores.size()); ++end) {
            const FoundName name{Kind::Person, start, end};
            if (text.lead(name) <= proposable || isTaken(part, start, end)) // most are: the titles are looked for last
                continue;
            const bool isTitled = start > 0 && isTaken(part, start - 1, start); // 何书记|干脆
            const QStringView behind = part.characters.from(end);
            const bool isSubject = !behind.isEmpty() && QStringView(u"也都却则就又才还已正便").contains(behind.front());
            if (!isTitled && cues_.isDue(part.characters, name))
                evidence_.propose(part.text(name), isSubject);
        }
    }
}

/// 时光：“我一直在”, 柳荫里—时光: what a profile's heading names by itself, before or behind a mark.
void NameProposals::proposeHeaded(const TaggedPart& part, const ScoredText& text) const {
    const Characters& characters = part.characters;
    const auto at = [&](size_t index) { return characters.at(static_cast<std::ptrdiff_t>(index)); };
    if (part.context != TextContext::ProfileHeading)
        return;
    for (size_t start = 0; start < characters.size();) {
        size_t end = start;
        while (end < characters.size() && isHan(at(end)))
            ++end;
        const bool isBefore = start == 0 && (at(end) == U'：' || at(end) == U'—');
        const bool isBehind = end == characters.size() && start > 0 && (at(start - 1) == U'：' || at(start - 1) == U'—');
        const FoundName name{Kind::Person, start, end};
        const qsizetype surname = end > start ? lexicon_.surnameAt(characters.slice(start, end)) : 0;
        if ((isBefore || isBehind) && surname > 0 && static_cast<qsizetype>(end - start) - surname <= 2 && lexicon_.titleBefore(characters.slice(start, end)) == 0
            && !isNamed(part, start, end)) {
            text.open(start, end);
            if (text.lead(name) > headed)
                propose(text, name, headMargin);
        }
        start = end + 1;
    }
}

void NameProposals::proposePlaces(const TaggedPart& part) const {
    for (const CuedPlace& place : PlaceCues(lexicon_).findCalled(part.characters))
        evidence_.addSure(part.characters.slice(place.start, place.end), Kind::Place);
}

void NameProposals::read(const TaggedPart& part, const ScoredText& text) const {
    if (part.scores.empty())
        return;
    proposePlaces(part);
    proposeHeaded(part, text);
    proposeCalled(part, text);
}

/// The surname in 沈书记, 小沈, 老沈师傅; empty where there is none or more of a name.
QString NameProposals::titledSurname(QStringView title) const {
    const qsizetype length = lexicon_.titleBefore(title);
    const bool isFamiliar = QStringView(u"小老阿大").contains(title.front());
    const QStringView bare = title.chopped(length).mid(isFamiliar && title.size() > length + 1 ? 1 : 0);
    return (length > 0 || isFamiliar) && (bare.size() == 1 || (!bare.isEmpty() && lexicon_.surnameAt(bare) == bare.size())) ? bare.toString() : QString();
}

/// What may be the full name of somebody whom the article calls by the surname that begins at `start`.
void NameProposals::collectBearers(const QString& surname, size_t start, const TaggedPart& part, const ScoredText& text, Bearers& bearers) const {
    const Characters& characters = part.characters;
    if (isNamed(part, start, start + 1))
        return;
    const size_t given = characters.endOf(start, surname.size());
    for (size_t end = given + 1; end <= std::min(given + 2, characters.size()); ++end) {
        const FoundName name{Kind::Person, start, end};
        if (!mayBeNamed(characters, name, surname.size()))
            continue;
        text.open(start, end);
        Bearer& bearer = bearers[surname][part.text(name).toString()];
        const std::int32_t lead = text.lead(name);
        bearer.lead = bearer.times == 0 ? lead : std::max(bearer.lead, lead);
        ++bearer.times;
    }
}

/// Proposes the likeliest bearer of each surname.
void NameProposals::proposeBearers(const Bearers& bearers) const {
    for (const QMap<QString, Bearer>& names : bearers) {
        const auto worth = [&names](QMap<QString, Bearer>::const_iterator one) { // 励志|成 wherever it stands
            const bool isWhole = one->times > 1 && names.value(one.key().chopped(1)).times == one->times;
            return one->lead + recurring * (one->times - 1) + (isWhole ? whole : 0);
        };
        auto best = names.begin();
        for (auto one = names.begin(); one != names.end(); ++one)
            best = worth(one) > worth(best) ? one : best;
        if (worth(best) > (rules_.isCommonWord(best.key()) ? titledWord : titled))
            evidence_.support(best.key(), Kind::Person, std::max(0, -best->lead) + (best.key().size() > 2 ? wholeMargin : margin));
    }
}

/// 沈|书记, 沈|老|先生, where somebody of the surname that ends at `behind` is named.
void NameProposals::proposeTitle(size_t start, size_t behind, const TaggedPart& part, const ScoredText& text) const {
    const Characters& characters = part.characters;
    const QStringView rest = characters.from(behind);
    const qsizetype old = rest.startsWith(u'老') ? 1 : 0;
    const qsizetype length = std::max(lexicon_.titleAt(rest), old + lexicon_.titleAt(rest.mid(old)));
    if (length < 2)
        return;
    const FoundName title{Kind::Title, start, characters.endOf(behind, length)};
    if (isTaken(part, title.start, title.end))
        return;
    text.open(title.start, title.end);
    if (text.lead(title) > titleLeast)
        propose(text, title, margin);
}

/// Whom the texts of an article call by a surname and a title, and whom they name.
NameProposals::Surnames NameProposals::surnamesOf(std::span<const TaggedPart> parts) const {
    Surnames surnames;
    for (const TaggedPart& part : parts)
        for (const FoundName& name : part.names) {
            const QStringView text = part.text(name);
            if (name.kind == Kind::Person)
                surnames[text.left(std::max<qsizetype>(1, lexicon_.surnameAt(text))).toString()] = true;
            else if (const QString surname = name.kind == Kind::Title ? titledSurname(text) : QString(); !surname.isEmpty())
                surnames.try_emplace(surname, false);
        }
    return surnames;
}

void NameProposals::readArticle(std::span<const TaggedPart> parts, std::span<const ScoredText> texts) const {
    const Surnames surnames = surnamesOf(parts);
    WordTable table(surnames.size());
    for (const auto& [surname, isNamed] : surnames)
        table.add(surname, isNamed);
    Bearers bearers;
    for (size_t p = 0; p < parts.size() && !surnames.empty(); ++p) {
        const Characters& text = parts[p].characters;
        for (size_t start = 0; start + 2 <= parts[p].scores.size(); ++start)
            table.forEachAt(text.from(start), [&](qsizetype length, std::uint32_t isNamed) {
                if (isNamed)
                    proposeTitle(start, text.endOf(start, length), parts[p], texts[p]);
                else
                    collectBearers(text.from(start).left(length).toString(), start, parts[p], texts[p], bearers);
            });
    }
    proposeBearers(bearers);
}

} // namespace lilong
