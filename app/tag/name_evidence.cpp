#include "app/tag/name_evidence.h"

#include "app/tag/name_judge.h"
#include "app/tag/nicknames.h"
#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

// In units of the model's scores, a character.
constexpr int givenName = 150;
constexpr int doubledCharacter = 200;
constexpr int implausible = -700; ///< as a name, without the rest of the issue
constexpr int wholeName = 1500;
constexpr std::int32_t plainlyName = 1500; ///< what the model prefers the whole name by

using Kind = NameModel::Kind;

constexpr int known = 160; ///< where a person may be named as well

int weightOf(Lexicon::Fame fame) { return fame == Lexicon::Fame::World ? 800 : fame == Lexicon::Fame::City ? 400 : 150; }

/// The parts of a place name that people use for it: 定海 for 澄江路街道, 银杏三村 for 银杏三村居民区.
QStringList shortFormsOf(const QString& place) {
    static const QStringList endings = QStringLiteral("居民区 路街道 街道 小区 居委会 新村 村 村居民区 新村居民区 新村街道 路小区 社区 镇 乡 县 市").split(u' ');
    QStringList forms;
    for (const QString& ending : endings)
        if (place.endsWith(ending) && place.size() - ending.size() >= 2)
            forms << place.chopped(ending.size());
    return forms;
}

/// What often follows a name is no part of it, however constant.
bool mayEndName(char32_t c) {
    static const QString verbsAndParticles = QStringLiteral("说的在是和与等把被将也都就还又从对向给为到来去有没不介表告带笑摄同老先女书主");
    return isHan(c) && !isOneOf(c, verbsAndParticles);
}

} // namespace

/// 石林、沈玉兰: beside somebody whose name is plainly one, and nothing but a mark of lists between them.
bool NameEvidence::isInRow(const Characters& text, const std::vector<FoundName>& names, const std::vector<std::int32_t>& leads, size_t index) const {
    const auto isNextTo = [&](size_t before, size_t other) {
        const FoundName& name = names[other];
        return names[before].kind == Kind::Person && names[before + 1].kind == Kind::Person && names[before].end + 1 == names[before + 1].start
            && text.at(static_cast<std::ptrdiff_t>(names[before].end)) == U'、' && leads[other] >= plainlyName
            && isShapedLikePerson(text, name) && !rules_.isWord(text.slice(name.start, name.end));
    };
    return (index > 0 && isNextTo(index - 1, index - 1)) || (index + 1 < names.size() && isNextTo(index, index + 1));
}

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
        if (name.kind == Kind::Person) {
            candidate.lead = std::max(candidate.lead, leads[i]);
            candidate.runsOn += cues_.runsOn(text, name);
        }
        const bool standsAtEdge = context == TextContext::Byline || name.start == 0 || name.end == text.size();
        candidate.isHeading = candidate.isHeading || (namesPeople && standsAtEdge && name.kind == Kind::Person);
        candidate.isIntroduced = candidate.isIntroduced || (name.kind == Kind::Alias && Nicknames(lexicon_).isOne(text, name));
        const bool isListed = isShapedLikePerson(text, name) && isInRow(text, names, leads, i);
        const bool mayBePerson = name.kind == Kind::Person || (name.kind == Kind::Place && isShapedLikePerson(text, name));
        const bool isCued = mayBePerson && (isListed || cues_.hasCue(text, name));
        candidate.cues += isCued;
        candidate.due += isCued && (isListed || cues_.isDue(text, name));
        if (name.kind == Kind::Title && lexicon_.isSurname(text.slice(name.start, name.start + 1)))
            titleSurnames_.insert(text.slice(name.start, name.start + 1).toString());
    }
}

void NameEvidence::addWellKnown(const Characters& text, const std::vector<WordInText>& placeNames) {
    for (const WordInText& place : placeNames) {
        if (lexicon_.isSurname(text.slice(place.start, place.start + 1)))
            continue;
        Candidate& candidate = candidates_[text.slice(place.start, place.end).toString()];
        if (candidate.allVotes() == 0 && !candidate.isKnown)
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

void NameEvidence::propose(QStringView name, bool isSubject) {
    Candidate& candidate = candidates_[name.toString()];
    ++candidate.proposals;
    candidate.isSubject = candidate.isSubject || isSubject;
}

void NameEvidence::support(QStringView name, Kind kind, int weight) {
    Candidate& candidate = candidates_[name.toString()];
    ++candidate.proposals;
    candidate.kind = kind;
    candidate.support = std::max(candidate.support, weight);
}

void NameEvidence::indexCandidates() {
    table_.emplace(static_cast<size_t>(candidates_.size()));
    byNumber_.clear();
    for (auto i = candidates_.begin(); i != candidates_.end(); ++i) {
        table_->add(i.key(), static_cast<std::uint32_t>(byNumber_.size()));
        byNumber_.push_back(&i.value());
    }
}

template <typename Visit>
void NameEvidence::forEachMatch(const Characters& text, Visit visit) const {
    for (size_t start = 0; start < text.size(); ++start)
        table_->forEachAt(text.from(start), [&](qsizetype length, std::uint32_t number) {
            visit(*byNumber_[number], start, text.endOf(start, length));
        });
}

void NameEvidence::addShortForms() {
    QStringList forms;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i)
        if (i->votesFor(Kind::Place) > 0)
            forms << shortFormsOf(i.key());
    for (const QString& form : forms)
        if (!candidates_.contains(form) && rules_.isCommonWord(form))
            continue;
        else {
            Candidate& candidate = candidates_[form];
            if (candidate.allVotes() == 0)
                candidate.kind = Kind::Place;
            candidate.isShortForm = true;
        }
}

void NameEvidence::addShortName(const QString& name, int weight) {
    if (candidates_.contains(name) || rules_.isCommonWord(name))
        return;
    Candidate& candidate = candidates_[name];
    candidate.kind = weight == NameCandidate::foreignPart ? Kind::Person : Kind::Alias; // the model takes a foreign part for a name: see asPart
    candidate.shortName = weight;
}

/// What somebody may be called by for short: 伊万 of 伊万·索科洛夫, 玉兰 and 兰兰 of 沈玉兰.
void NameEvidence::addShortNames() {
    QStringList people;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i)
        if (i->votesFor(Kind::Person) > 0 && (i->cues > 0 || i->lead >= NameCandidate::provingLead || i.key().contains(u'·')))
            people << i.key();
    for (const QString& name : people) {
        if (name.contains(u'·')) {
            for (const QString& part : name.split(u'·'))
                for (const QString& called : {part, part.size() > 2 ? part.left(2) : QString()}) // 古丽 of 古丽娜尔
                    if (called.size() > 1) {
                        addShortName(called, NameCandidate::foreignPart);
                        foreignParts_.insert(called);
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

void NameEvidence::count(const ScoredText& text) {
    if (byNumber_.empty()) {
        addShortForms();
        addShortNames();
        indexCandidates();
    }
    forEachMatch(text.characters, [&](Candidate& candidate, size_t start, size_t end) {
        const bool mayBePerson = (candidate.votesFor(Kind::Person) > 0 || candidate.proposals > 0) && !text.scores.empty();
        if (mayBePerson)
            text.open(start, end);
        const std::int32_t lead = mayBePerson ? text.lead({Kind::Person, start, end}) : implausible;
        candidate.plausible += lead > implausible;
        if (candidate.proposals > 0 && candidate.allVotes() == 0)
            candidate.lead = candidate.occurrences == 0 ? lead : std::max(candidate.lead, lead);
        const char32_t next = text.characters.at(static_cast<std::ptrdiff_t>(end));
        candidate.sameNext = candidate.sameNext && (candidate.occurrences == 0 || candidate.next == next);
        candidate.next = next;
        ++candidate.occurrences;
    });
}

/// Full names alone say where home is: short ones may be anything.
void NameEvidence::findHome(PlaceDivisions& divisions) const {
    std::vector<Place> places;
    std::vector<int> timesNamed;
    for (auto i = candidates_.cbegin(); i != candidates_.cend(); ++i) {
        if (i->votesFor(Kind::Place) == 0 || lexicon_.placeSuffixBefore(i.key()) == 0)
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
        i->weight = NameCandidate::doubtful;
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
                || (shorter->allVotes() == 0 && !shorter->isKnown))
                continue;
            const bool isSuffix = atEnd && longer->kind == Kind::Place;
            const bool longerWins = isSuffix || longer->allVotes() > shorter->allVotes()
                || (shorter->occurrences == longer->occurrences && longer->allVotes() == shorter->allVotes());
            if (!longerWins)
                longer->weight = NameCandidate::doubtful;
            else if (shorter->occurrences == longer->occurrences)
                shorter->weight = std::min(0, shorter->weight);
        }
    }
}

void NameEvidence::judge(PlaceDivisions& divisions) {
    findHome(divisions);
    const NameJudge judge(lexicon_, rules_, divisions, titleSurnames_);
    for (auto i = candidates_.begin(); i != candidates_.end(); ++i)
        judge.weigh(i.key(), *i);
    judgeVariants();
    growWholeNames();
}

/// 尚文|警官: what is somebody's full name in this issue is no part of a title.
std::optional<FoundName> NameEvidence::asWhole(const Characters& text, const FoundName& name) const {
    for (size_t end = std::min(name.end - 1, name.start + 4); name.kind == Kind::Title && end >= name.start + 2; --end) {
        const auto candidate = candidates_.constFind(text.slice(name.start, end).toString());
        const bool isFullName = candidate != candidates_.constEnd() && candidate->kind == Kind::Person && candidate->votesFor(Kind::Person) > 0
                                && candidate->shortName == 0 && lexicon_.title(text.slice(end, name.end));
        if (isFullName)
            return FoundName{Kind::Person, name.start, end};
    }
    return std::nullopt;
}

std::optional<FoundName> NameEvidence::asPart(const Characters& text, const FoundName& name) const {
    const bool isName = name.kind == Kind::Person || name.kind == Kind::Alias;
    if (!isName || !foreignParts_.contains(text.slice(name.start, name.end).toString()))
        return std::nullopt;
    const qsizetype title = lexicon_.titleAt(text.from(name.end));
    return title > 1 ? FoundName{Kind::Title, name.start, text.endOf(name.end, title)} : FoundName{Kind::Alias, name.start, name.end};
}

/// 王春 of an earlier issue says nothing of 王春梅.
bool NameEvidence::isInsideLonger(const std::vector<FoundName>& names, size_t start, size_t end) {
    const auto name = std::partition_point(names.begin(), names.end(), [start](const FoundName& other) { return other.end <= start; });
    return name != names.end() && name->start <= start && name->end >= end && name->end - name->start > end - start;
}

/// Countries and large cities need no proof, unless somebody here has the same name.
void NameEvidence::weighKnown(const ScoredText& scored, const std::vector<KnownPlace>& knownPlaces) const {
    const Characters& text = scored.characters;
    for (const KnownPlace& place : knownPlaces) {
        const auto candidate = candidates_.constFind(text.slice(place.start, place.end).toString());
        if (candidate != candidates_.constEnd() && candidate->kind == Kind::Person)
            continue;
        scored.open(place.start, place.end);
        const NameModel::Scores& first = scored.scores[place.start];
        const auto begin = [&first](Kind kind) { return first[static_cast<size_t>(NameModel::label(kind, NameModel::Position::Begin))]; };
        const bool mayBePerson = begin(Kind::Person) > begin(Kind::Place) && lexicon_.isSurname(text.slice(place.start, place.start + 1)); // 韩国冬
        const int weight = mayBePerson ? std::min(weightOf(place.fame), known) : weightOf(place.fame);
        scored.move(Kind::Place, place.start, place.end, weight);
        scored.scores[place.end - 1][static_cast<size_t>(NameModel::label(Kind::Place, NameModel::Position::Inside))] += weight * 3 / 4; // 江州|动物园
    }
}

bool NameEvidence::weigh(const ScoredText& scored, const std::vector<KnownPlace>& knownPlaces, const std::vector<FoundName>& names) const {
    if (scored.scores.empty())
        return false;
    const Characters& text = scored.characters;
    weighKnown(scored, knownPlaces);
    bool moved = !knownPlaces.empty();
    if (byNumber_.empty())
        return moved;
    forEachMatch(text, [&](const Candidate& candidate, size_t start, size_t end) {
        const bool isForeign = candidate.shortName == NameCandidate::foreignPart;
        const qsizetype title = candidate.shortName > 0 && !isForeign ? lexicon_.titleAt(text.from(end)) : 0;
        if (candidate.weight == 0)
            return;
        moved = true;
        if (title > 1) // 贝克|女士, 玉兰|阿姨
            scored.move(Kind::Title, start, text.endOf(end, title), candidate.weight);
        else if (!(candidate.isKnown && isInsideLonger(names, start, end)))
            scored.move(candidate.kind, start, end, candidate.weight);
    });
    return moved;
}

} // namespace lilong
