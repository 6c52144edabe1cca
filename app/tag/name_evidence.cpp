#include "app/tag/name_evidence.h"

#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

// In units of the model's scores, a character.
constexpr int certain = 5000;
constexpr int proven = 90;
constexpr int provenName = 800;  ///< for the whole of it
constexpr int provingLead = 250; ///< of the whole name, without a cue
constexpr int wordsLead = 1000;  ///< of a name that is an ordinary word, too
constexpr int foreignPart = 800;
constexpr int givenName = 150;
constexpr int doubledCharacter = 200;
constexpr int implausible = -700; ///< as a name, without the rest of the issue
constexpr int hardlyDoubtful = -350;
constexpr int unproven = -500;
constexpr int likely = 60;
constexpr int doubtful = -120;
constexpr int shortForm = 120;
constexpr int longShortForm = 350; ///< of three characters and more: hardly anything else
constexpr int wholeName = 1500;
constexpr int wellKnown = 60;
constexpr int atHome = 100;
constexpr int farAway = -150;
constexpr int unheardOf = -250;
constexpr int taught = 900; ///< what the editor tagged in an earlier issue; a common word needs its cue in every issue

using Kind = NameModel::Kind;

constexpr int known = 160; ///< where a person may be named as well

int weightOf(Lexicon::Fame fame) { return fame == Lexicon::Fame::World ? 800 : fame == Lexicon::Fame::City ? 400 : 150; }

int total(const int (&votes)[NameModel::kinds]) { return votes[0] + votes[1] + votes[2] + votes[3]; }

/// The parts of a place name that people use for it: 定海 for 澄江路街道, 银杏三村 for 银杏三村居民区.
QStringList shortFormsOf(const QString& place) {
    static const QStringList endings = QStringLiteral("居民区 路街道 街道 小区 居委会 新村 村居民区 新村居民区 新村街道 路小区 社区 镇 乡").split(u' ');
    QStringList forms;
    for (const QString& ending : endings)
        if (place.endsWith(ending) && place.size() - ending.size() >= 2)
            forms << place.chopped(ending.size());
    return forms;
}

/// What often follows a name is no part of it, however constant.
bool mayEndName(char32_t c) {
    static const QString verbsAndParticles = QStringLiteral("说的在是和与等把被将也都就还又从对向给为到来去有没不介表告带笑摄同老先女书主");
    return isHan(c) && !(c < 0x10000 && verbsAndParticles.contains(QChar(static_cast<char16_t>(c))));
}

} // namespace

bool NameEvidence::isShapedLikePerson(const Characters& text, const FoundName& name) const {
    const size_t length = name.end - name.start;
    return (length == 2 || length == 3) && lexicon_.isSurname(text.slice(name.start, name.start + 1));
}

void NameEvidence::add(const Characters& text, TextContext context, const std::vector<FoundName>& names,
                       const std::vector<std::int32_t>& leads, const std::vector<WordInText>& placeNames) {
    const bool namesPeople = context == TextContext::Byline || context == TextContext::ProfileHeading;
    addWellKnown(text, placeNames);
    for (size_t i = 0; i < names.size(); ++i) {
        const FoundName& name = names[i];
        Candidate& candidate = candidates_[text.slice(name.start, name.end).toString()];
        ++candidate.votes[static_cast<size_t>(name.kind)];
        if (name.kind == Kind::Person)
            candidate.lead = std::max(candidate.lead, leads[i]);
        const bool standsAtEdge = context == TextContext::Byline || name.start == 0 || name.end == text.size();
        candidate.isHeading = candidate.isHeading || (namesPeople && standsAtEdge && name.kind == Kind::Person);
        candidate.isIntroduced = candidate.isIntroduced || (name.kind == Kind::Alias && rules_.isNickname(text, name));
        const bool mayBePerson = name.kind == Kind::Person || (name.kind == Kind::Place && isShapedLikePerson(text, name));
        const bool isCued = mayBePerson && cues_.hasCue(text, name);
        candidate.cues += isCued;
        candidate.due += isCued && cues_.isDue(text, name);
        if (name.kind == Kind::Title && lexicon_.isSurname(text.slice(name.start, name.start + 1)))
            titleSurnames_.insert(text.slice(name.start, name.start + 1).toString());
    }
}

void NameEvidence::addWellKnown(const Characters& text, const std::vector<WordInText>& placeNames) {
    for (const WordInText& place : placeNames) {
        if (lexicon_.isSurname(text.slice(place.start, place.start + 1)))
            continue;
        Candidate& candidate = candidates_[text.slice(place.start, place.end).toString()];
        if (total(candidate.votes) == 0 && !candidate.isKnown)
            candidate.kind = Kind::Place;
        candidate.isWellKnown = true;
    }
}

void NameEvidence::addSure(QStringView name, Kind kind) {
    Candidate& candidate = candidates_[name.toString()];
    candidate.sure = true;
    candidate.kind = kind;
}

void NameEvidence::addKnown(QStringView name, Kind kind) {
    Candidate& candidate = candidates_[name.toString()];
    candidate.isKnown = true;
    candidate.kind = kind;
}

void NameEvidence::indexCandidates() {
    table_ = WordTrie(static_cast<size_t>(candidates_.size()));
    byNumber_.clear();
    for (auto i = candidates_.begin(); i != candidates_.end(); ++i) {
        table_.add(i.key(), static_cast<std::uint32_t>(byNumber_.size()));
        byNumber_.push_back(&i.value());
    }
}

template <typename Visit>
void NameEvidence::forEachMatch(const Characters& text, Visit visit) const {
    for (size_t start = 0; start < text.size(); ++start)
        table_.forEachAt(text.from(start), [&](qsizetype length, std::uint32_t number) {
            visit(*byNumber_[number], start, text.endOf(start, length));
        });
}

void NameEvidence::addShortForms() {
    QStringList forms;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i)
        if (i->votes[static_cast<size_t>(Kind::Place)] > 0)
            forms << shortFormsOf(i.key());
    for (const QString& form : forms)
        if (!candidates_.contains(form) && rules_.isCommonWord(form))
            continue;
        else {
            Candidate& candidate = candidates_[form];
            if (total(candidate.votes) == 0)
                candidate.kind = Kind::Place;
            candidate.isShortForm = true;
        }
}

void NameEvidence::addShortName(const QString& name, int weight) {
    if (candidates_.contains(name) || rules_.isCommonWord(name))
        return;
    Candidate& candidate = candidates_[name];
    candidate.kind = weight == foreignPart ? Kind::Person : Kind::Alias; // the model takes a foreign part for a name: see asPart
    candidate.shortName = weight;
}

/// What somebody may be called by for short: 伊万 of 伊万·索科洛夫, 玉兰 and 兰兰 of 沈玉兰.
void NameEvidence::addShortNames() {
    QStringList people;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i)
        if (i->votes[static_cast<size_t>(Kind::Person)] > 0 && (i->cues > 0 || i->lead >= provingLead || i.key().contains(u'·')))
            people << i.key();
    for (const QString& name : people) {
        if (name.contains(u'·')) {
            for (const QString& part : name.split(u'·'))
                if (part.size() > 1) {
                    addShortName(part, foreignPart);
                    foreignParts_.insert(part);
                }
            continue;
        }
        const qsizetype surname = lexicon_.surnameAt(name);
        if (surname > 0 && name.size() - surname == 2)
            addShortName(name.mid(surname), givenName);
        for (const QChar c : name)
            addShortName(QString(2, c), doubledCharacter);
    }
}

void NameEvidence::count(const Characters& text, const NameFinder& finder, const std::vector<NameModel::Scores>& scores) {
    if (byNumber_.empty()) {
        addShortForms();
        addShortNames();
        indexCandidates();
    }
    forEachMatch(text, [&](Candidate& candidate, size_t start, size_t end) {
        const bool mayBePerson = candidate.votes[static_cast<size_t>(Kind::Person)] > 0 || candidate.proposals > 0;
        const std::int32_t lead = mayBePerson && !scores.empty() ? finder.lead(scores, {Kind::Person, start, end}) : implausible;
        candidate.plausible += lead > implausible;
        if (candidate.proposals > 0 && total(candidate.votes) == 0)
            candidate.lead = candidate.occurrences == 0 ? lead : std::max(candidate.lead, lead);
        const char32_t next = text.at(static_cast<std::ptrdiff_t>(end));
        candidate.sameNext = candidate.sameNext && (candidate.occurrences == 0 || candidate.next == next);
        candidate.next = next;
        ++candidate.occurrences;
    });
}

/// The kind most votes are for; a name that was taken for a person with and without a cue is a person's.
void NameEvidence::settleKind(const QString& name, Candidate& candidate) const {
    const bool isTitled = titleSurnames_.contains(name.left(1)); // 康医生 stands for somebody: for 康庄, who signs behind a title
    const bool isAlwaysCued = candidate.due > 1 && candidate.due == candidate.occurrences;
    if (candidate.cues > 0 && (candidate.votes[static_cast<size_t>(Kind::Person)] > 0 || isTitled || isAlwaysCued)) {
        candidate.kind = Kind::Person;
        return;
    }
    const auto best = std::max_element(std::begin(candidate.votes), std::end(candidate.votes));
    if (*best > 0)
        candidate.kind = static_cast<Kind>(best - std::begin(candidate.votes));
}

void NameEvidence::judgePerson(const QString& name, Candidate& candidate) const {
    if (name.contains(u'·')) {
        candidate.weight = foreignPart + 1; // a part of it says less than the whole
        return;
    }
    const int votes = candidate.votes[static_cast<size_t>(Kind::Person)];
    const bool isPhrase = rules_.isPhrase(name);
    const bool isWord = isPhrase || rules_.isWord(name);
    const bool isMostlyName = !isWord || candidate.plausible * 2 >= candidate.occurrences; // else 志愿者宣传 is no proof
    const bool isCued = candidate.isHeading || (candidate.cues > 0 && isMostlyName);
    const bool isSure = !isPhrase && candidate.lead >= (isWord ? wordsLead : provingLead);
    if (isSure || (isCued && (candidate.lead > 0 || candidate.due > 1)))
        candidate.weight = provenName / static_cast<int>(name.size());
    else if (isWord)
        candidate.weight = unproven;
    else if (candidate.cues > 0 || votes * 3 >= candidate.occurrences)
        candidate.weight = candidate.occurrences > 1 ? proven : 0;
}

/// What stands behind a title and elsewhere, never far from a name.
void NameEvidence::judgeProposal(const QString& name, Candidate& candidate) const {
    candidate.kind = Kind::Person;
    const auto word = lexicon_.word(name);
    const bool isPersons = word && word->wordClass == u'R'; // 杨柳: the dictionary knows it as somebody's
    const bool recurs = candidate.plausible >= (isPersons ? 1 : 2) && candidate.plausible * 2 >= candidate.occurrences;
    if (recurs || (candidate.plausible == candidate.occurrences && candidate.lead > hardlyDoubtful && rules_.isQuality(name)))
        candidate.weight = provenName / static_cast<int>(name.size());
}

/// True where a name's end or its fame says that it is a place.
bool NameEvidence::saysWhatItIs(QStringView place) const {
    return place.size() > 2 || lexicon_.placeSuffixBefore(place) > 0 || lexicon_.fame(place) != Lexicon::Fame::None
        || lexicon_.division(place) == Lexicon::Division::Full;
}

void NameEvidence::judgePlace(const QString& name, const PlaceDivisions& divisions, Candidate& candidate) const {
    const int votes = candidate.votes[static_cast<size_t>(Kind::Place)];
    if (votes == 0)
        candidate.weight = candidate.isWellKnown ? wellKnown : name.size() > 2 ? longShortForm : shortForm;
    else if (rules_.isCommonWord(name) && votes * 2 < candidate.occurrences)
        candidate.weight = doubtful;
    else if (votes * 3 >= candidate.occurrences && candidate.occurrences > 1)
        candidate.weight = proven;
    if (votes == 0 || divisions.home().isEmpty() || saysWhatItIs(name) || candidate.isShortForm)
        return;
    const PlaceDivisions::Nearness nearness = divisions.nearness(name);
    const auto word = lexicon_.word(name);
    if (nearness == PlaceDivisions::Nearness::Unknown && word && word->wordClass == u'S')
        return;
    if (nearness == PlaceDivisions::Nearness::Home || nearness == PlaceDivisions::Nearness::Near)
        candidate.weight += atHome;
    else
        candidate.weight += nearness == PlaceDivisions::Nearness::Far ? farAway : unheardOf;
}

/// Full names alone say where home is: short ones may be anything.
void NameEvidence::findHome(PlaceDivisions& divisions) const {
    std::vector<Place> places;
    std::vector<int> timesNamed;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i) {
        if (i->votes[static_cast<size_t>(Kind::Place)] == 0 || lexicon_.placeSuffixBefore(i.key()) == 0)
            continue;
        places.push_back({.id = {}, .name = i.key()});
        timesNamed.push_back(i->occurrences);
    }
    divisions.findHome(places, timesNamed);
}

/// A surname and one character that the same third character follows wherever they stand are the beginning of a longer name.
void NameEvidence::growWholeNames() {
    std::vector<std::pair<QString, Candidate>> grown;
    for (auto i = candidates_.begin(); i != candidates_.end(); ++i) {
        const bool mayGrow = i->kind == Kind::Person && i.key().size() == 2 && i->occurrences >= 3 && i->sameNext && mayEndName(i->next);
        if (!mayGrow || i->sure || i->isKnown)
            continue;
        Candidate longer = *i;
        longer.weight = wholeName;
        grown.emplace_back(i.key() + QString::fromUcs4(&i->next, 1), longer);
        i->weight = doubtful;
    }
    for (const auto& [name, candidate] : grown)
        candidates_.insert(name, candidate);
    if (!grown.empty())
        indexCandidates();
}

/// Of two readings, one of which is the other with one more character at an end, the likelier is kept.
void NameEvidence::judgeVariants() {
    for (auto longer = candidates_.begin(); longer != candidates_.end(); ++longer) {
        for (const bool atEnd : {true, false}) {
            const auto shorter = candidates_.find(atEnd ? longer.key().chopped(1) : longer.key().mid(1));
            if (shorter == candidates_.end() || shorter->kind != longer->kind || longer->sure || longer->isKnown
                || (total(shorter->votes) == 0 && !shorter->isKnown))
                continue;
            const bool isSuffix = atEnd && longer->kind == Kind::Place;
            const bool longerWins = isSuffix || total(longer->votes) > total(shorter->votes)
                || (shorter->occurrences == longer->occurrences && total(longer->votes) == total(shorter->votes));
            if (!longerWins)
                longer->weight = doubtful;
            else if (shorter->occurrences == longer->occurrences)
                shorter->weight = std::min(0, shorter->weight);
        }
    }
}

void NameEvidence::judge(PlaceDivisions& divisions) {
    findHome(divisions);
    for (auto i = candidates_.begin(); i != candidates_.end(); ++i) {
        if (i->sure) {
            i->weight = certain;
            continue;
        }
        if (i->isKnown && !rules_.isCommonWord(i.key())) {
            i->weight = taught;
            continue;
        }
        if (i->shortName == 0)
            settleKind(i.key(), *i);
        if (total(i->votes) == 0 && i->proposals > 0)
            judgeProposal(i.key(), *i);
        else if (i->shortName > 0)
            i->weight = i->shortName;
        else if (i->kind == Kind::Place)
            judgePlace(i.key(), divisions, *i);
        else if (i->kind == Kind::Person)
            judgePerson(i.key(), *i);
        else if (i->kind == Kind::Alias && i->isIntroduced)
            i->weight = provenName / static_cast<int>(i.key().size());
        else if (i->kind == Kind::Alias)
            i->weight = rules_.isCommonWord(i.key()) ? 0 : likely;
        if (i->isKnown)
            i->weight = std::max(i->weight, likely);
    }
    judgeVariants();
    growWholeNames();
}

std::optional<FoundName> NameEvidence::asPart(const Characters& text, const FoundName& name) const {
    if (name.kind != Kind::Person || !foreignParts_.contains(text.slice(name.start, name.end).toString()))
        return std::nullopt;
    const qsizetype title = lexicon_.titleAt(text.from(name.end));
    return title > 1 ? FoundName{Kind::Title, name.start, text.endOf(name.end, title)} : FoundName{Kind::Alias, name.start, name.end};
}

/// 王春 of an earlier issue says nothing of 王春梅.
bool NameEvidence::isInsideLonger(const std::vector<FoundName>& names, size_t start, size_t end) {
    const auto name = std::partition_point(names.begin(), names.end(), [start](const FoundName& other) { return other.end <= start; });
    return name != names.end() && name->start <= start && name->end >= end && name->end - name->start > end - start;
}

void NameEvidence::move(std::vector<NameModel::Scores>& scores, Kind kind, size_t start, size_t end, int weight) {
    using Position = NameModel::Position;
    for (size_t i = start; i < end; ++i) {
        const Position position = i == start ? Position::Begin : i + 1 == end ? Position::End : Position::Inside;
        scores[i][static_cast<size_t>(NameModel::label(kind, position))] += weight;
    }
}

/// Countries and large cities need no proof, unless somebody here has the same name.
void NameEvidence::weighKnown(const Characters& text, const std::vector<KnownPlace>& knownPlaces, std::vector<NameModel::Scores>& scores) const {
    for (const KnownPlace& place : knownPlaces) {
        const auto candidate = candidates_.constFind(text.slice(place.start, place.end).toString());
        if (candidate != candidates_.constEnd() && candidate->kind == Kind::Person)
            continue;
        const NameModel::Scores& first = scores[place.start];
        const auto begin = [&first](Kind kind) { return first[static_cast<size_t>(NameModel::label(kind, NameModel::Position::Begin))]; };
        const bool mayBePerson = begin(Kind::Person) > begin(Kind::Place) && lexicon_.isSurname(text.slice(place.start, place.start + 1)); // 韩国冬
        const int weight = mayBePerson ? std::min(weightOf(place.fame), known) : weightOf(place.fame);
        move(scores, Kind::Place, place.start, place.end, weight);
        scores[place.end - 1][static_cast<size_t>(NameModel::label(Kind::Place, NameModel::Position::Inside))] += weight * 3 / 4; // 江州|动物园
    }
}

bool NameEvidence::weigh(const Characters& text, const std::vector<KnownPlace>& knownPlaces, const std::vector<FoundName>& names,
                         std::vector<NameModel::Scores>& scores) const {
    if (scores.empty())
        return false;
    weighKnown(text, knownPlaces, scores);
    bool moved = !knownPlaces.empty();
    if (byNumber_.empty())
        return moved;
    forEachMatch(text, [&](const Candidate& candidate, size_t start, size_t end) {
        const bool isForeign = candidate.shortName == foreignPart;
        const qsizetype title = candidate.shortName > 0 && !isForeign ? lexicon_.titleAt(text.from(end)) : 0;
        if (candidate.weight == 0)
            return;
        moved = true;
        if (title > 1) // 贝克|女士, 玉兰|阿姨
            move(scores, Kind::Title, start, text.endOf(end, title), candidate.weight);
        else if (!(candidate.isKnown && isInsideLonger(names, start, end)))
            move(scores, candidate.kind, start, end, candidate.weight);
    });
    return moved;
}

} // namespace lilong
