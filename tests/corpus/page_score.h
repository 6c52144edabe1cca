#pragma once

#include "tests/corpus/page_truth.h"

#include <map>

namespace lilong::corpus {

/// What is measured. All but the first are F1 measures; see README.md for what counts as right.
enum class Measure { CharacterErrors, Paragraph, NearParagraph, Headline, Unit, Byline, Caption, Crosshead, Furniture };

/// How many were right, how many were made and how many should have been. For CharacterErrors: errors, 0, and characters.
struct Tally {
    qsizetype hits = 0;
    qsizetype made = 0;
    qsizetype wanted = 0;

    void add(const Tally& other);
    [[nodiscard]] double f1() const; ///< 1 where nothing was made and nothing wanted
};

/// The figures of one page or of several together.
struct PageScore {
    std::map<Measure, Tally> tallies;
    qsizetype goodFixes = 0;   ///< look-alike repairs, made or proposed with confidence 0.5 or more, that are right
    qsizetype allFixes = 0;
    qsizetype misread = 0;     ///< characters that the raw page misreads, at least
    qsizetype harm = 0;        ///< look-alike repairs made by themselves that are wrong
    qsizetype lost = 0;        ///< raw characters that nothing accounts for
    qsizetype twice = 0;       ///< raw characters used more than once

    void add(const PageScore& other);
    /// The measure's figure: errors per character, or F1.
    [[nodiscard]] double figure(Measure measure) const;
};

/// Compares an issue with what should have become of its page. Articles are paired by the text they share, best first.
[[nodiscard]] PageScore scorePage(const Issue& issue, const PageTruth& truth);

} // namespace lilong::corpus
