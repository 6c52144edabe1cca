#pragma once

#include "app/clean/look_alike_search.h"

#include <QHash>

namespace lilong {

/// How sure another reading is: a logistic model of the evidence, of the issue's own rate of error and of what it says of the same two
/// characters elsewhere, corrected by boosted trees; trained on our own text as Tesseract read it (resources/look_alikes), so that of all
/// readings given 0.8 four in five are right.
class LookAlikeJudge {
public:
    /// Looks at all doubtful characters of an issue, in the order of its texts, to learn how often it is misread.
    LookAlikeJudge(const std::vector<LookAlike>& found, qsizetype charactersLookedAt);

    /// The probability that the reading is what was printed, as far as the texts go that the judge was trained on.
    [[nodiscard]] double probability(const LookAlike& reading) const;
    /// The same of one of those that the judge was made with, by its number: known already.
    [[nodiscard]] double probabilityOf(size_t number) const { return doubts_[number].probability; }
    /// The same of the phrase that an editor is shown: less where a character near it may be misread as well, and nothing likely is known for it.
    [[nodiscard]] double ofPhrase(const LookAlike& reading) const;
    /// How often readings of such a probability are right in other texts: somewhat seldomer.
    [[nodiscard]] static double onOtherTexts(double probability);
    /// Sure enough, on other texts, to ask nobody: there, 199 of 200 such characters and more were right. The probability is that of the phrase with two
    /// letters on either side, which another misreading may spoil.
    [[nodiscard]] static bool isSure(double probability);
    /// log10 of misread characters for each one looked at, as the others of the issue show it: one doubt alone is no proof of itself.
    [[nodiscard]] double rateWithout(const LookAlike& reading) const;
    /// The same for all of them.
    [[nodiscard]] double rate() const { return rateOf(expected_); }

private:
    struct Doubt {
        size_t text;
        qsizetype at;
        double probability;
    };
    [[nodiscard]] double rateOf(double expected) const;
    [[nodiscard]] double doubtBeside(const LookAlike& reading) const;

    std::vector<Doubt> doubts_; ///< in the order of the texts
    double expected_ = 0;        ///< how many are misread
    double expectedAtFirst_ = 0; ///< … before anything was known of the issue
    QHash<quint32, double> expectedOfPair_; ///< … as each two characters, at first
    qsizetype characters_;
};

} // namespace lilong
