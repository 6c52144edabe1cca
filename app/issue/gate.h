#pragma once

#include "app/issue/authority.h"
#include "app/issue/issue.h"

namespace lilong {

/// Something that stands in the way of printing.
struct GateFinding {
    enum class Kind {
        OpenDoubt,     ///< a proposed repair that nobody has decided
        Unplaced,      ///< text of the page that has no place yet
        CutParagraph,  ///< the page lost the text before or behind it
        UnpairedMark,  ///< a quotation mark or bracket without its partner
        UntaggedName,  ///< a name that the tagger finds and no tag covers
        EmptyMasthead, ///< title, publisher, date or number is not known
        NoBody,        ///< a heading over nothing
        NoHeading,     ///< an article without a heading
        Conflict,      ///< the archive's directory says what cannot all be true
    };
    Kind kind = Kind::OpenDoubt;
    QString key;                 ///< names the finding whenever it is found again; see changes::letPass
    QString sentence;            ///< translated, for the editor
    std::optional<PartRef> part = {}; ///< where in the issue, if anywhere
    Span span = {};              ///< in the part's text; empty at its start for the whole part
    SourceId page = {};          ///< the page concerned; empty: the whole issue
    QString repair = {};         ///< key of the doubt; OpenDoubt only
    QString conflict = {};       ///< key of the conflict; Conflict only
    bool isPassed = false;       ///< the editor let it pass

    [[nodiscard]] bool operator==(const GateFinding&) const = default;
};

/// What the gate cannot know from the issue alone.
struct GateKnowledge {
    struct Name {
        PartRef part;
        Span span;
        MentionKind kind = MentionKind::Person;
    };
    std::vector<Name> untagged = {};       ///< see untaggedNames in app/tag
    std::vector<Conflict> conflicts = {};  ///< open ones that touch the issue; see conflictsIn in app/session
};

/// Everything that stands in the way of printing, in reading order, what concerns the whole issue first; passed findings too (isPassed).
/// Linear in the issue. @param page only what concerns this page, or the whole issue; empty: all.
[[nodiscard]] std::vector<GateFinding> gateFindings(const Issue& issue, const GateKnowledge& knowledge = {}, SourceId page = {});

/// How many of them nobody let pass: the gate is open at 0.
[[nodiscard]] int openFindings(const std::vector<GateFinding>& findings);

namespace changes {

/// Lets a finding pass, or (pass = false) lets it count again. Kept as a decision under the finding's key. An open doubt cannot be
/// let pass: it is decided. Errors: Input.
[[nodiscard]] Result<Issue> letPass(const Issue& issue, const GateFinding& finding, bool pass = true);

} // namespace changes
} // namespace lilong
