#include "app/clean/paragraph_lattice.h"

#include "app/clean/line_features.h"
#include "app/clean/line_roles.h"
#include "app/clean/scaled_sums.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace lilong {
namespace {

constexpr double contradiction = -8.0; // natural logarithm
constexpr double otherMeasure = 0.02; // for a paragraph in another column's measure than the one above
constexpr double never = -std::numeric_limits<double>::infinity();
constexpr size_t mostPieces = 6; // raw lines that one printed line may be torn into

/// Where the reading stands between two printed lines.
enum class Place {
    Between,     ///< no paragraph is open
    Headed,      ///< none is, and a heading or other line by itself stands above
    Inside,      ///< a paragraph goes on
    Interrupted, ///< a paragraph that was cut by a picture or a column's edge may go on
};
constexpr size_t places = 4;
constexpr std::array allPlaces = {Place::Between, Place::Headed, Place::Inside, Place::Interrupted};

struct Step {
    LineRole role;
    Place from;
    Place to;
    double prior;
};

// Priors are rough shares counted in newspaper text; the widths and marks decide.
constexpr std::array<Step, 17> steps = {{
    {LineRole::First, Place::Between, Place::Inside, 0.75},
    {LineRole::Only, Place::Between, Place::Between, 0.14},
    {LineRole::Other, Place::Between, Place::Headed, 0.10},
    {LineRole::Cut, Place::Between, Place::Interrupted, 0.004},
    {LineRole::First, Place::Headed, Place::Inside, 0.56},
    {LineRole::Only, Place::Headed, Place::Between, 0.10},
    {LineRole::Other, Place::Headed, Place::Headed, 0.33},
    {LineRole::Cut, Place::Headed, Place::Interrupted, 0.004},
    {LineRole::Middle, Place::Inside, Place::Inside, 0.77},
    {LineRole::Last, Place::Inside, Place::Between, 0.22},
    {LineRole::Cut, Place::Inside, Place::Interrupted, 0.006},
    {LineRole::Middle, Place::Interrupted, Place::Inside, 0.35},
    {LineRole::Last, Place::Interrupted, Place::Between, 0.12},
    {LineRole::Aside, Place::Interrupted, Place::Interrupted, 0.40},
    {LineRole::Other, Place::Interrupted, Place::Headed, 0.02},
    {LineRole::First, Place::Interrupted, Place::Inside, 0.02},
    {LineRole::Only, Place::Interrupted, Place::Between, 0.01},
}};

constexpr bool isClosed(Place place) { return place == Place::Between || place == Place::Headed; }

/// A paragraph opens, perhaps in another measure than the one above.
constexpr bool opens(const Step& step) { return isClosed(step.from) && (step.role == LineRole::First || step.role == LineRole::Only); }

/// A way to read raw lines as one printed line.
struct Candidate {
    PrintedLine line;
    int width = 0; ///< in cells, quotation marks two cells wide
    int narrowMarks = 0;
    ByRole marks{}; ///< likelihood of how it begins and ends
    std::array<double, steps.size()> weights{}; ///< of the steps over it, widths left aside
};

class Lattice {
public:
    Lattice(const PageLines& page, const LanguageModel* model, std::span<const int> measuresElsewhere)
        : page_(page), lines_(page.lines()), features_(featuresOf(page)), measures_(measuresOf(page, measuresElsewhere)), fullLines_(page, features_, measures_), model_(model),
          keepsIndents_(countIndents() * 8 >= lines_.size()) {
        readOn_.assign(lines_.size(), 0.0);
    }

    std::vector<LineEnd> read() {
        std::vector<LineEnd> ends(lines_.empty() ? 0 : lines_.size() - 1);
        if (measures_.empty())
            return byMarksAlone(std::move(ends));
        askTheWords();
        askAcrossCaptions();
        measureQuotationMarks();
        backward();
        const double all = total();
        if (all == never)
            return ends;
        for (size_t n = 0; n < printed_.size(); ++n) {
            const PrintedLine& line = printed_[n].line;
            const double share = line.first == line.last ? 0.0 : sharesOf(n, all);
            for (size_t i = line.first; i < line.last; ++i)
                ends[i].samePrinted += share;
        }
        for (size_t i = 0; i < ends.size(); ++i) {
            const double goesOn = barrier(i) ? 0.0 : insideAt(i + 1, all);
            ends[i].goesOn = std::min(1.0, goesOn + ends[i].samePrinted);
        }
        return ends;
    }

private:
    /// Without a measure only a mark that no line begins with, or the rest of a date, tells that the line before goes on.
    std::vector<LineEnd> byMarksAlone(std::vector<LineEnd> ends) const {
        for (size_t i = 0; i < ends.size(); ++i) {
            if (!barrier(i) && (features_[i + 1].beginsWithClosing || features_[i + 1].insideDate))
                ends[i] = {0.97, 0.97};
        }
        return ends;
    }

    [[nodiscard]] size_t countIndents() const {
        return static_cast<size_t>(std::count_if(lines_.begin(), lines_.end(), [](const PageLine& line) { return isIndented(line); }));
    }
    static bool isIndented(const PageLine& line) { return !line.isBlank() && line.indent >= 2 && line.indent <= 8; }

    [[nodiscard]] bool barrier(size_t i) const { return features_[i].barrierBelow; }

    /// Fonts set quotation marks two, one and a half, or one cell wide: that width is right at which the page reads best.
    void measureQuotationMarks() {
        collectPrinted();
        forward();
        if (std::none_of(printed_.begin(), printed_.end(), [](const Candidate& one) { return one.narrowMarks > 0; }))
            return;
        int best = 0;
        double most = ahead();
        for (int narrowing = 1; narrowing <= 2; ++narrowing) {
            narrowMarks(narrowing);
            if (const double likelihood = ahead(); likelihood > most) {
                most = likelihood;
                best = narrowing;
            }
        }
        if (best != 2)
            narrowMarks(best);
    }

    /// @param narrowing half cells that a quotation mark is narrower than two
    void narrowMarks(int narrowing) {
        for (size_t n = 0; n < printed_.size(); ++n) {
            if (printed_[n].narrowMarks == 0)
                continue;
            printed_[n].line.cells = printed_[n].width - printed_[n].narrowMarks * narrowing / 2;
            weighWidth(n);
        }
        forward();
    }

    void collectPrinted() {
        byStart_.assign(lines_.size() + 1, 0);
        for (size_t i = 0; i < lines_.size(); ++i) {
            byStart_[i] = printed_.size();
            if (!lines_[i].isBlank())
                collectFrom(i);
        }
        byStart_[lines_.size()] = printed_.size();
        widths_.resize(printed_.size() * measures_.size());
        for (size_t n = 0; n < printed_.size(); ++n)
            weighWidth(n);
    }

    void collectFrom(size_t i) {
        double tearing = 0;
        int width = 0;
        int narrowMarks = 0;
        int squeezable = 0;
        bool even = true;
        for (size_t last = i; last < std::min(lines_.size(), i + mostPieces); ++last) {
            width += lines_[last].cells;
            narrowMarks += features_[last].narrowMarks;
            squeezable += features_[last].squeezable;
            even = even && features_[last].evenCells;
            Candidate& made = printed_.emplace_back(Candidate{{i, last, width, squeezable, even, features_[last].pushedDown, endingOf(features_, i, last), tearing}, width, narrowMarks});
            made.marks = likelihoodOfMarks(made.line, features_[i], keepsIndents_);
            made.weights = weightsOf(made.line);
            if (barrier(last) || last + 1 >= lines_.size() || !features_[last + 1].mayBeTornAbove)
                break;
            tearing += features_[last + 1].contradictsAbove ? contradiction : 0.0;
            tearing += std::log(features_[last + 1].quoteBehindQuote ? 0.1 : features_[last + 1].marksMeetAbove ? 0.5 : features_[last + 1].beginsWithClosing ? 0.2 : 0.004);
        }
    }

    void weighWidth(size_t n) {
        for (size_t k = 0; k < measures_.size(); ++k) {
            ByRole& likelihoods = widths_[n * measures_.size() + k];
            likelihoods = likelihoodOfWidth(printed_[n].line, features_[printed_[n].line.first], measures_[k], fullLines_);
            std::transform(likelihoods.begin(), likelihoods.end(), printed_[n].marks.begin(), likelihoods.begin(), std::multiplies<>());
        }
    }

    /// The words are asked only where a line stops in mid-sentence.
    void askTheWords() {
        for (size_t i = 0; model_ && i + 1 < lines_.size(); ++i) {
            if (barrier(i) || features_[i].ending != LineEnding::Open || features_[i + 1].beginsWithClosing)
                continue;
            readOn_[i] = std::clamp(0.6 * model_->continuation(page_.content(i), page_.content(i + 1)), -2.0, 4.0);
        }
    }

    /// A line that stops short in mid-sentence may go on behind a picture's caption, one to three lines further down.
    void askAcrossCaptions() {
        resumes_.assign(lines_.size(), 0.0);
        for (size_t cut = 0; model_ && cut + 2 < lines_.size(); ++cut) {
            const bool mayBeCut = !isNearlyFull(cut) || features_[cut + 1].isCaption;
            if (lines_[cut].isBlank() || features_[cut].ending == LineEnding::Sentence || !mayBeCut)
                continue;
            for (size_t next = cut + 2; next < std::min(lines_.size(), cut + 5); ++next) {
                if (!lines_[next].isBlank() && !lines_[next].hasWideGap)
                    resumes_[next] = std::max(resumes_[next], std::clamp(0.6 * model_->continuation(page_.content(cut), page_.content(next)), -1.0, 4.0));
            }
        }
    }

    [[nodiscard]] bool isNearlyFull(size_t i) const {
        return std::any_of(measures_.begin(), measures_.end(), [&](int measure) { return std::abs(lines_[i].cells - measure) <= 2; });
    }

    /// What going from one printed line to the next weighs by itself.
    [[nodiscard]] std::array<double, steps.size()> weightsOf(const PrintedLine& line) const {
        const bool follows = line.first > 0 && !barrier(line.first - 1);
        const double readOn = follows ? readOn_[line.first - 1] : 0.0;
        const double inside = follows ? std::exp(readOn + (features_[line.first].contradictsAbove ? contradiction : 0.0)) : 1.0;
        const double closed = std::exp(-0.5 * readOn);
        const double resumed = std::exp(resumes_[line.first]);
        const bool captionBelow = line.last + 1 < lines_.size() && features_[line.last + 1].isCaption;
        const double cut = captionBelow ? std::exp(3.5) : 1.0;
        std::array<double, steps.size()> weights;
        std::transform(steps.begin(), steps.end(), weights.begin(), [&](const Step& step) {
            if (step.from == Place::Inside)
                return step.prior * (step.role == LineRole::Cut ? cut : inside);
            if (step.from == Place::Interrupted)
                return step.prior * (step.role == LineRole::Aside ? 1.0 : resumed);
            return step.prior * closed * (step.role == LineRole::Cut ? cut : 1.0);
        });
        return weights;
    }

    [[nodiscard]] size_t cell(Place place, size_t k) const { return static_cast<size_t>(place) * measures_.size() + k; }

    /// Visits each way over a printed line in one measure: the step's number, and its weight with the line's width.
    template <typename Visit>
    void forEachStep(size_t n, size_t k, Visit visit) const {
        const ByRole& widths = widths_[n * measures_.size() + k];
        for (size_t s = 0; s < steps.size(); ++s)
            visit(steps[s], printed_[n].weights[s] * widths[static_cast<size_t>(steps[s].role)]);
    }

    /// What stands at a place in a measure, for a step from it: where a paragraph opens, a share of what stands there in other measures.
    [[nodiscard]] double sourceOf(const Step& step, size_t k, std::span<const double> sums) const {
        const double same = sums[cell(step.from, k)];
        if (!opens(step) || measures_.size() == 1)
            return same;
        return same + otherMeasure * (sumAt(step.from, sums) - same);
    }

    /// At an empty line, a new page or an indent no line is continued: an open paragraph ends there or waits for its other piece.
    static constexpr double crossing(Place from, Place to) {
        if (from == to)
            return from == Place::Inside ? 0.0 : 1.0;
        if (from == Place::Inside)
            return to == Place::Between ? 0.05 : to == Place::Interrupted ? 0.25 : 0.0;
        return from == Place::Interrupted && to == Place::Between ? 0.3 : 0.0;
    }

    void forward() {
        alpha_ = ScaledSums(lines_.size() + 1, places * measures_.size());
        for (size_t k = 0; k < measures_.size(); ++k)
            alpha_.row(0)[cell(Place::Headed, k)] = 1.0;
        for (size_t i = 0; i < lines_.size(); ++i) {
            alpha_.scale(i);
            if (i > 0 && barrier(i - 1))
                cross(alpha_.row(i), false);
            if (lines_[i].isBlank())
                alpha_.copyRow(i, i + 1);
            for (size_t n = byStart_[i]; n < byStart_[i + 1]; ++n)
                addAhead(n);
        }
    }

    void addAhead(size_t n) {
        const PrintedLine& line = printed_[n].line;
        const double factor = alpha_.factor(line.first, line.last + 1);
        const std::span<const double> from = std::as_const(alpha_).row(line.first);
        const std::span<double> to = alpha_.row(line.last + 1);
        for (size_t k = 0; k < measures_.size(); ++k)
            forEachStep(n, k, [&](const Step& step, double weight) { to[cell(step.to, k)] += factor * weight * sourceOf(step, k, from); });
    }

    void backward() {
        beta_ = ScaledSums(lines_.size() + 1, places * measures_.size());
        for (size_t k = 0; k < measures_.size(); ++k) {
            beta_.row(lines_.size())[cell(Place::Between, k)] = 1.0;
            beta_.row(lines_.size())[cell(Place::Headed, k)] = 1.0;
            beta_.row(lines_.size())[cell(Place::Inside, k)] = 0.05;
            beta_.row(lines_.size())[cell(Place::Interrupted, k)] = 0.3;
        }
        for (size_t i = lines_.size(); i-- > 0;) {
            if (lines_[i].isBlank())
                beta_.copyRow(i + 1, i);
            for (size_t n = byStart_[i]; n < byStart_[i + 1]; ++n)
                addBehind(n);
            if (i > 0 && barrier(i - 1))
                cross(beta_.row(i), true);
            beta_.scale(i);
        }
    }

    void addBehind(size_t n) {
        const PrintedLine& line = printed_[n].line;
        const double factor = beta_.factor(line.last + 1, line.first);
        const std::span<const double> from = std::as_const(beta_).row(line.last + 1);
        const std::span<double> to = beta_.row(line.first);
        for (size_t k = 0; k < measures_.size(); ++k) {
            forEachStep(n, k, [&](const Step& step, double weight) {
                const double value = factor * weight * from[cell(step.to, k)];
                to[cell(step.from, k)] += value;
                for (size_t other = 0; opens(step) && other < measures_.size(); ++other)
                    to[cell(step.from, other)] += other == k ? 0.0 : otherMeasure * value;
            });
        }
    }

    void cross(std::span<double> sums, bool backwards) const {
        for (size_t k = 0; k < measures_.size(); ++k) {
            std::array<double, places> crossed{};
            for (const Place from : allPlaces) {
                for (const Place to : allPlaces)
                    crossed[static_cast<size_t>(backwards ? from : to)] += crossing(from, to) * sums[cell(backwards ? to : from, k)];
            }
            for (const Place place : allPlaces)
                sums[cell(place, k)] = crossed[static_cast<size_t>(place)];
        }
    }

    [[nodiscard]] double sumAt(Place place, std::span<const double> sums) const {
        const auto first = sums.begin() + static_cast<std::ptrdiff_t>(cell(place, 0));
        return std::accumulate(first, first + static_cast<std::ptrdiff_t>(measures_.size()), 0.0);
    }

    /// The logarithm of the page's likelihood after the forward pass, without readings that end in mid-paragraph.
    [[nodiscard]] double ahead() const {
        const std::span<const double> end = alpha_.row(lines_.size());
        return std::log(sumAt(Place::Between, end) + sumAt(Place::Headed, end)) + alpha_.exponent(lines_.size());
    }

    /// The same after the backward pass, over all readings.
    [[nodiscard]] double total() const { return std::log(sumAt(Place::Headed, beta_.row(0))) + beta_.exponent(0); }

    /// The probability of standing inside a paragraph before a line.
    [[nodiscard]] double insideAt(size_t line, double all) const {
        double sum = 0;
        for (size_t k = 0; k < measures_.size(); ++k)
            sum += alpha_.row(line)[cell(Place::Inside, k)] * beta_.row(line)[cell(Place::Inside, k)];
        return sum * std::exp(alpha_.exponent(line) + beta_.exponent(line) - all);
    }

    /// The probability of one printed line, over all that it may be.
    [[nodiscard]] double sharesOf(size_t n, double all) const {
        const PrintedLine& line = printed_[n].line;
        const std::span<const double> before = alpha_.row(line.first);
        const std::span<const double> behind = beta_.row(line.last + 1);
        double share = 0;
        for (size_t k = 0; k < measures_.size(); ++k)
            forEachStep(n, k, [&](const Step& step, double weight) { share += sourceOf(step, k, before) * weight * behind[cell(step.to, k)]; });
        return share * std::exp(alpha_.exponent(line.first) + beta_.exponent(line.last + 1) - all);
    }

    const PageLines& page_;
    const std::vector<PageLine>& lines_;
    const std::vector<LineFeatures> features_;
    const std::vector<int> measures_;
    const FullLines fullLines_;
    const LanguageModel* model_;
    const bool keepsIndents_;
    std::vector<double> readOn_;      ///< by line: what the words say about reading on in the next
    std::vector<double> resumes_;     ///< by line: what they say about going on there behind a caption
    std::vector<Candidate> printed_;  ///< by first line
    std::vector<ByRole> widths_;      ///< by printed line and measure: likelihood of its looks
    std::vector<size_t> byStart_;     ///< where the printed lines that begin with a line stand in printed_
    ScaledSums alpha_{0, 0};
    ScaledSums beta_{0, 0};
};

} // namespace

std::vector<LineEnd> readLineEnds(const PageLines& page, const LanguageModel* model, std::span<const int> measuresElsewhere) {
    return Lattice(page, model, measuresElsewhere).read();
}

} // namespace lilong
