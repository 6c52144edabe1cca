#pragma once

#include "app/tag/name_candidate.h"
#include "app/tag/name_finder.h"
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
    /// @param isSubject what stands behind it wants a subject: 检票员曲折|也
    void propose(QStringView name, bool isSubject);
    /// A name that the rest of its article asks for.
    /// @param weight what speaks for the whole of it, in the model's scores
    void support(QStringView name, NameModel::Kind kind, int weight);
    void count(const ScoredText& text);
    /// @param divisions is told where home is
    void judge(PlaceDivisions& divisions);
    /// Moves the scores of a text towards proven names and away from disproven ones.
    /// @param knownPlaces countries, cities and counties that stand in the text
    /// @param names what was found in the text by itself, in its order
    /// @returns true if there was anything to move
    [[nodiscard]] bool weigh(const ScoredText& text, const std::vector<KnownPlace>& knownPlaces, const std::vector<FoundName>& names) const;

    /// The full name of somebody of the issue that a title mention begins with; nothing where there is none.
    [[nodiscard]] std::optional<FoundName> asWhole(const Characters& text, const FoundName& name) const;
    /// A part of a foreign name of the issue, with the title behind it where there is one; nothing where the name is none.
    [[nodiscard]] std::optional<FoundName> asPart(const Characters& text, const FoundName& name) const;

private:
    using Candidate = NameCandidate;
    using Candidates = QHash<QString, Candidate>;

    [[nodiscard]] bool isInRow(const Characters& text, const std::vector<FoundName>& names, const std::vector<std::int32_t>& leads, size_t index) const;
    void addWellKnown(const Characters& text, const std::vector<WordInText>& placeNames);
    [[nodiscard]] static bool isInsideLonger(const std::vector<FoundName>& names, size_t start, size_t end);
    void weighKnown(const ScoredText& text, const std::vector<KnownPlace>& knownPlaces) const;
    void addShortForms();
    void addShortNames();
    void addShortName(const QString& name, int weight);
    [[nodiscard]] bool isShapedLikePerson(const Characters& text, const FoundName& name) const;
    void findHome(PlaceDivisions& divisions) const;
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
    std::optional<WordTrie> table_; ///< of the candidates, once they are all there
};

} // namespace lilong
