#pragma once

#include "app/tag/name_evidence.h"
#include "app/tag/tagged_parts.h"

#include <QMap>

#include <map>
#include <span>

namespace lilong {

/// Finds what a text wants for a name though the model sees none, and proposes it to the evidence: what stands behind a calling or
/// beside an age; what a profile's heading sets apart (时光：“…”); a place that is called so in quotation marks; whom an article calls by
/// surname and title (时队长) but never names in full; and the titles of those whom it names.
class NameProposals {
public:
    NameProposals(const Lexicon& lexicon, const NameRules& rules, NameEvidence& evidence)
        : lexicon_(lexicon), rules_(rules), cues_(lexicon), evidence_(evidence) {}

    /// Proposes what one text wants for a name. Its names are those found so far.
    void read(const TaggedPart& part, const ScoredText& text) const;
    /// Proposes what the texts of one article say of one another. Their names are those found so far.
    /// @param texts one for each of the parts
    void readArticle(std::span<const TaggedPart> parts, std::span<const ScoredText> texts) const;

private:
    struct Bearer {
        std::int32_t lead = 0;
        int times = 0;
    };
    using Bearers = QMap<QString, QMap<QString, Bearer>>; ///< by surname and full name
    using Surnames = std::map<QString, bool>; ///< and whether somebody is named by it in full
    void proposePlaces(const TaggedPart& part) const;
    void proposeHeaded(const TaggedPart& part, const ScoredText& text) const;
    void proposeCalled(const TaggedPart& part, const ScoredText& text) const;
    [[nodiscard]] Surnames surnamesOf(std::span<const TaggedPart> parts) const;
    void collectBearers(const QString& surname, size_t start, const TaggedPart& part, const ScoredText& text, Bearers& bearers) const;
    void proposeBearers(const Bearers& bearers) const;
    void proposeTitle(size_t start, size_t behind, const TaggedPart& part, const ScoredText& text) const;
    void propose(const ScoredText& text, const FoundName& name, int given) const;
    [[nodiscard]] bool mayBeNamed(const Characters& text, const FoundName& name, qsizetype surname) const;
    [[nodiscard]] QString titledSurname(QStringView title) const;

    const Lexicon& lexicon_;
    const NameRules& rules_;
    const PersonCues cues_;
    NameEvidence& evidence_;
};

} // namespace lilong
