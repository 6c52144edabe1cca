#pragma once

#include "app/language/name_model.h"

#include <numeric>

namespace lilong {

/// What was seen of one string of an issue that may be a name.
struct NameCandidate {
    // In units of the model's scores.
    static constexpr int provingLead = 250; ///< of a whole name, without a cue
    static constexpr int foreignPart = 800; ///< for each character of a part of a foreign name
    static constexpr int doubtful = -120;   ///< against each character

    int votes[NameModel::kinds] = {}; ///< how often it was taken for a name of each kind
    int cues = 0;
    int due = 0;               ///< of the cues, those that hold for any word
    int runsOn = 0;            ///< of the votes for a person, those that a noun follows at once: 红色|力量
    std::int32_t lead = 0;     ///< as a person's name, where it is surest
    bool isIntroduced = false; ///< as a nickname
    int shortName = 0;         ///< weight for each character of what is a part of somebody's name: 伊万, 乐乐
    bool isHeading = false;    ///< it signs a byline, or heads a profile
    int occurrences = 0;
    char32_t next = 0;         ///< the character behind it, where it is always the same
    bool sameNext = true;
    int proposals = 0;
    int support = 0;           ///< what the rest of an article gives the whole of it, as a name of its kind
    bool isSubject = false;    ///< where it was proposed
    int plausible = 0;         ///< occurrences that the model would not be far from taking for a person
    bool sure = false;
    bool isShortForm = false; ///< of a place that is named in full
    bool isKnown = false;     ///< the editor tagged it elsewhere
    bool isWellKnown = false; ///< a place that the dictionary holds: 盐城
    int weight = 0; ///< for each character, once judged; negative against it
    NameModel::Kind kind = NameModel::Kind::Person;

    [[nodiscard]] int votesFor(NameModel::Kind of) const { return votes[static_cast<size_t>(of)]; }
    [[nodiscard]] int allVotes() const { return std::accumulate(std::begin(votes), std::end(votes), 0); }
};

} // namespace lilong
