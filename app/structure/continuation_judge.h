#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

#include <vector>

namespace lilong {

/// Two fragments of a page that may be pieces of one paragraph.
struct Continuation {
    size_t first = 0;
    size_t second = 0;
    double odds = 0; ///< natural logarithm of how much likelier they belong together than not
    double gain = 0; ///< what the language model says across the break, as LanguageModel::continuation
};

/// Which fragment is known to go on in which.
struct Chains {
    static constexpr size_t nobody = static_cast<size_t>(-1);
    std::vector<size_t> next;
    std::vector<size_t> previous;
    std::vector<Continuation> taken; ///< by first fragment

    explicit Chains(size_t fragments) : next(fragments, nobody), previous(fragments, nobody), taken(fragments) {}
    [[nodiscard]] bool isFree(const Continuation& pair) const { return next[pair.first] == nobody && previous[pair.second] == nobody; }
    void take(const Continuation& pair) {
        next[pair.first] = pair.second;
        previous[pair.second] = pair.first;
        taken[pair.first] = pair;
    }
};

/// Weighs whether one fragment goes on in another: by the words across the break, sentence ends, the width of the last line before and
/// the first line behind (a paragraph's first line is two characters short), brackets and quotation marks, and the page's order.
class ContinuationJudge {
public:
    /// Gain of the language model at which a word is torn for certain.
    static constexpr double tornWord = 4.0;

    ContinuationJudge(const std::vector<Fragment>& page, const Knowledge& knowledge);

    /// The pairs worth a thought, by what the two fragments look like; what stands between them is not weighed. At most some thirty for a
    /// fragment.
    [[nodiscard]] std::vector<Continuation> pairs() const;

private:
    void learnMeasure();
    void learnFirstLines();
    [[nodiscard]] double firstLine(const Fragment& fragment) const;
    void weighAllAfter(size_t i, std::vector<Continuation>& found) const;
    [[nodiscard]] double oddsOf(size_t i, size_t j, double gain) const;
    [[nodiscard]] double goingOnInTheNext(const std::vector<Continuation>& pairs) const;
    [[nodiscard]] double tail(const Fragment& fragment) const;
    [[nodiscard]] double head(size_t j, double gain) const;
    [[nodiscard]] double gainAcross(QStringView left, QStringView right) const;

    const std::vector<Fragment>& page_;
    const LanguageModel& model_;
    const Lexicon& lexicon_;
    int measure_ = 0; ///< of most lines of the page; 0 where they show none
    double fullMeansInside_ = 0; ///< odds that a fragment whose first line is full goes on from elsewhere
    std::vector<double> tails_; ///< by fragment
};

} // namespace lilong
