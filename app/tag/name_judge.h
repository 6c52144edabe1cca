#pragma once

#include "app/tag/name_candidate.h"
#include "app/tag/name_rules.h"
#include "app/tag/place_divisions.h"

#include <QSet>

namespace lilong {

/// Says from what a whole issue shows of a string whether it is a name, of what kind, and how strongly that speaks wherever it stands.
class NameJudge {
public:
    /// @param divisions know where home is
    /// @param titleSurnames of those who are called by a surname and a title
    NameJudge(const Lexicon& lexicon, const NameRules& rules, const PlaceDivisions& divisions, const QSet<QString>& titleSurnames)
        : lexicon_(lexicon), rules_(rules), divisions_(divisions), titleSurnames_(titleSurnames) {}

    /// Settles the candidate's kind and weight.
    void weigh(const QString& name, NameCandidate& candidate) const;

private:
    void weighEvidence(const QString& name, NameCandidate& candidate) const;
    void settleKind(const QString& name, NameCandidate& candidate) const;
    void judgePerson(const QString& name, NameCandidate& candidate) const;
    void judgeProposal(const QString& name, NameCandidate& candidate) const;
    [[nodiscard]] bool saysWhatItIs(QStringView place) const;
    void judgePlace(const QString& name, NameCandidate& candidate) const;

    const Lexicon& lexicon_;
    const NameRules& rules_;
    const PlaceDivisions& divisions_;
    const QSet<QString>& titleSurnames_;
};

} // namespace lilong
