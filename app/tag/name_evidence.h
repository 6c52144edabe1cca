#pragma once

#include "app/tag/person_cues.h"
#include "app/tag/place_divisions.h"

#include <QHash>
#include <QSet>

namespace lilong {

/// What a whole issue says of a name: how often the string stands there, how often it was taken for which kind of name, whether
/// a title or a verb of speaking ever stood beside it. A name proven once holds everywhere, also where it stands without a cue.
///
/// Use: `add` the names of every text, then `count` every text, then `judge`, then `weigh` the scores of every text.
class NameEvidence {
public:
    NameEvidence(const Lexicon& lexicon, const NameRules& rules) : lexicon_(lexicon), rules_(rules), cues_(lexicon) {}

    /// @param leads what the model prefers each name by (NameFinder::lead)
    /// @param placeNames the common names of places that stand in the text
    void add(const Characters& text, TextContext context, const std::vector<FoundName>& names, const std::vector<std::int32_t>& leads,
             const std::vector<WordInText>& placeNames);
    /// A name that the editor tagged: proven.
    void addSure(QStringView name, NameModel::Kind kind);
    /// A name that the editor tagged in another issue of the newsletter: needs no cue here, unless it is a common word too.
    void addKnown(QStringView name, NameModel::Kind kind);
    /// A name that the model does not see, where what stands before it wants one: 租客|明白.
    void propose(QStringView name) { ++candidates_[name.toString()].proposals; }
    /// @param scores what the model says of the text
    void count(const Characters& text, const NameFinder& finder, const std::vector<NameModel::Scores>& scores);
    /// @param divisions is told where home is
    void judge(PlaceDivisions& divisions);
    /// Moves the scores of a text towards proven names and away from disproven ones.
    /// @param knownPlaces countries, cities and counties that stand in the text
    /// @param names what was found in the text by itself, in its order
    /// @returns true if there was anything to move
    [[nodiscard]] bool weigh(const Characters& text, const std::vector<KnownPlace>& knownPlaces, const std::vector<FoundName>& names,
                             std::vector<NameModel::Scores>& scores) const;

    /// Adds a weight to each character of a name's labels.
    static void move(std::vector<NameModel::Scores>& scores, NameModel::Kind kind, size_t start, size_t end, int weight);

    /// A part of a foreign name of the issue, with the title behind it where there is one; nothing where the name is none.
    [[nodiscard]] std::optional<FoundName> asPart(const Characters& text, const FoundName& name) const;

private:
    struct Candidate {
        int votes[NameModel::kinds] = {};
        int cues = 0;
        int due = 0;               ///< of the cues, those that hold for any word
        std::int32_t lead = 0;     ///< as a person's name, where it is surest
        bool isIntroduced = false; ///< as a nickname
        int shortName = 0;         ///< weight for each character of what is a part of somebody's name: 伊万, 乐乐
        bool isHeading = false;    ///< it signs a byline, or heads a profile
        int occurrences = 0;
        char32_t next = 0;         ///< the character behind it, where it is always the same
        bool sameNext = true;
        int proposals = 0;
        int plausible = 0;         ///< occurrences that the model would not be far from taking for a person
        bool sure = false;
        bool isShortForm = false; ///< of a place that is named in full
        bool isKnown = false;     ///< the editor tagged it elsewhere
        bool isWellKnown = false; ///< a place that the dictionary holds: 盐城
        int weight = 0; ///< for each character, once judged; negative against it
        NameModel::Kind kind = NameModel::Kind::Person;
    };
    using Candidates = QHash<QString, Candidate>;

    void addWellKnown(const Characters& text, const std::vector<WordInText>& placeNames);
    [[nodiscard]] static bool isInsideLonger(const std::vector<FoundName>& names, size_t start, size_t end);
    void weighKnown(const Characters& text, const std::vector<KnownPlace>& knownPlaces, std::vector<NameModel::Scores>& scores) const;
    void addShortForms();
    void addShortNames();
    void addShortName(const QString& name, int weight);
    [[nodiscard]] bool isShapedLikePerson(const Characters& text, const FoundName& name) const;
    void settleKind(const QString& name, Candidate& candidate) const;
    void judgePerson(const QString& name, Candidate& candidate) const;
    void judgeProposal(const QString& name, Candidate& candidate) const;
    void findHome(PlaceDivisions& divisions) const;
    [[nodiscard]] bool saysWhatItIs(QStringView place) const;
    void judgePlace(const QString& name, const PlaceDivisions& divisions, Candidate& candidate) const;
    void judgeVariants();
    void growWholeNames();
    void indexCandidates();
    template <typename Visit>
    void forEachMatch(const Characters& text, Visit visit) const;

    const Lexicon& lexicon_;
    const NameRules& rules_;
    const PersonCues cues_;
    Candidates candidates_;
    QSet<QString> foreignParts_;
    QSet<QString> titleSurnames_; ///< of those who are called by a surname and a title
    std::vector<Candidate*> byNumber_;
    WordTrie table_;
};

} // namespace lilong
