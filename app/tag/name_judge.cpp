#include "app/tag/name_judge.h"

#include <algorithm>

namespace lilong {
namespace {

// In units of the model's scores, a character.
constexpr int certain = 5000;
constexpr int proven = 90;
constexpr int provenName = 800;  ///< for the whole of it
constexpr int provenWholeName = 1500; ///< of three characters and more that are no word
constexpr int wordsLead = 1000;  ///< of a name that is an ordinary word, too
constexpr int hardlyDoubtful = -350;
constexpr int unproven = -500;
constexpr int onlyWord = -1000; ///< a common word that a noun follows wherever it stands
constexpr int likely = 60;
constexpr int shortForm = 120;
constexpr int longShortForm = 350; ///< of three characters and more: hardly anything else
constexpr int wellKnown = 60;
constexpr int atHome = 100;
constexpr int farAway = -150;
constexpr int unheardOf = -250;
constexpr int taught = 900; ///< what the editor tagged in an earlier issue; a common word needs its cue in every issue

using Kind = NameModel::Kind;

} // namespace

void NameJudge::weigh(const QString& name, NameCandidate& candidate) const {
    if (candidate.sure) {
        candidate.weight = certain;
        return;
    }
    if (candidate.isKnown && !rules_.isCommonWord(name)) {
        candidate.weight = taught;
        return;
    }
    const Kind supported = candidate.kind;
    if (candidate.shortName == 0)
        settleKind(name, candidate);
    weighEvidence(name, candidate);
    if (candidate.isKnown)
        candidate.weight = std::max(candidate.weight, likely);
    if (candidate.support > 0) {
        candidate.weight = std::max(candidate.kind == supported ? candidate.weight : 0, candidate.support / static_cast<int>(name.size()));
        candidate.kind = supported;
    }
}

void NameJudge::weighEvidence(const QString& name, NameCandidate& candidate) const {
    if (candidate.allVotes() == 0 && candidate.proposals > 0)
        judgeProposal(name, candidate);
    else if (candidate.shortName > 0)
        candidate.weight = candidate.shortName;
    else if (candidate.kind == Kind::Place)
        judgePlace(name, candidate);
    else if (candidate.kind == Kind::Person)
        judgePerson(name, candidate);
    else if (candidate.kind == Kind::Alias && candidate.isIntroduced)
        candidate.weight = provenName / static_cast<int>(name.size());
    else if (candidate.kind == Kind::Alias)
        candidate.weight = rules_.isCommonWord(name) ? 0 : likely;
}

/// The kind most votes are for; a name that was taken for a person with and without a cue is a person's.
void NameJudge::settleKind(const QString& name, NameCandidate& candidate) const {
    const bool isTitled = titleSurnames_.contains(name.left(1)); // 康医生 stands for somebody: for 康庄, who signs behind a title
    const bool isAlwaysCued = candidate.due > 1 && candidate.due == candidate.occurrences;
    if (candidate.cues > 0 && (candidate.votesFor(Kind::Person) > 0 || isTitled || isAlwaysCued)) {
        candidate.kind = Kind::Person;
        return;
    }
    const auto best = std::max_element(std::begin(candidate.votes), std::end(candidate.votes));
    if (*best > 0)
        candidate.kind = static_cast<Kind>(best - std::begin(candidate.votes));
}

void NameJudge::judgePerson(const QString& name, NameCandidate& candidate) const {
    if (name.contains(u'·')) {
        candidate.weight = NameCandidate::foreignPart + 1; // a part of it says less than the whole
        return;
    }
    const int votes = candidate.votesFor(Kind::Person);
    const bool isPhrase = rules_.isPhrase(name);
    const bool isWord = isPhrase || rules_.isWord(name);
    const bool isMostlyName = !isWord || candidate.plausible * 2 >= candidate.occurrences; // else 志愿者宣传 is no proof
    const bool isCued = candidate.isHeading || (candidate.cues > 0 && isMostlyName);
    const bool isSure = !isPhrase && candidate.lead >= (isWord ? wordsLead : NameCandidate::provingLead);
    if (votes > 0 && candidate.runsOn == votes && rules_.isCommonWord(name))
        candidate.weight = onlyWord;
    else if (isSure || (isCued && (candidate.lead > 0 || candidate.due > 1)))
        candidate.weight = (isWord || name.size() < 3 ? provenName : provenWholeName) / static_cast<int>(name.size());
    else if (isWord)
        candidate.weight = unproven;
    else if (candidate.cues > 0 || votes * 3 >= candidate.occurrences)
        candidate.weight = candidate.occurrences > 1 ? proven : 0;
}

/// What stands behind a title and elsewhere, never far from a name.
void NameJudge::judgeProposal(const QString& name, NameCandidate& candidate) const {
    candidate.kind = Kind::Person;
    const auto word = lexicon_.word(name);
    const bool isPersons = word && word->wordClass == u'R'; // 杨柳: the dictionary knows it as somebody's
    const bool recurs = candidate.plausible >= (isPersons ? 1 : 2) && candidate.plausible * 2 >= candidate.occurrences;
    const bool isNear = candidate.isSubject || candidate.lead > hardlyDoubtful;
    if (recurs || (candidate.plausible == candidate.occurrences && isNear && rules_.isQuality(name)))
        candidate.weight = provenName / static_cast<int>(name.size());
}

/// True where a name's end or its fame says that it is a place.
bool NameJudge::saysWhatItIs(QStringView place) const {
    return place.size() > 2 || lexicon_.placeSuffixBefore(place) > 0 || lexicon_.fame(place) != Lexicon::Fame::None
        || lexicon_.division(place) == Lexicon::Division::Full;
}

void NameJudge::judgePlace(const QString& name, NameCandidate& candidate) const {
    const int votes = candidate.votesFor(Kind::Place);
    if (votes == 0)
        candidate.weight = candidate.isWellKnown ? wellKnown : name.size() > 2 ? longShortForm : shortForm;
    else if (rules_.isCommonWord(name) && votes * 2 < candidate.occurrences)
        candidate.weight = NameCandidate::doubtful;
    else if (votes * 3 >= candidate.occurrences && candidate.occurrences > 1)
        candidate.weight = proven;
    if (votes == 0 || divisions_.home().isEmpty() || saysWhatItIs(name) || candidate.isShortForm)
        return;
    const PlaceDivisions::Nearness nearness = divisions_.nearness(name);
    const auto word = lexicon_.word(name);
    if (nearness == PlaceDivisions::Nearness::Unknown && word && word->wordClass == u'S')
        return;
    if (nearness == PlaceDivisions::Nearness::Home || nearness == PlaceDivisions::Nearness::Near)
        candidate.weight += atHome;
    else
        candidate.weight += nearness == PlaceDivisions::Nearness::Far ? farAway : unheardOf;
}

} // namespace lilong
