#include "app/clean/paragraph_lattice.h"

#include "app/clean/line_features.h"
#include "app/clean/line_roles.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lilong {
namespace {

constexpr double contradiction = -8.0;
const double otherMeasure = std::log(0.02); // for a paragraph in another column's measure than the one above
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
    double prior; // natural logarithm
};

// Priors are rough shares counted in newspaper text; the widths and marks decide.
const std::array<Step, 17> steps = {{
    {LineRole::First, Place::Between, Place::Inside, std::log(0.75)},
    {LineRole::Only, Place::Between, Place::Between, std::log(0.14)},
    {LineRole::Other, Place::Between, Place::Headed, std::log(0.10)},
    {LineRole::Cut, Place::Between, Place::Interrupted, std::log(0.004)},
    {LineRole::First, Place::Headed, Place::Inside, std::log(0.56)},
    {LineRole::Only, Place::Headed, Place::Between, std::log(0.10)},
    {LineRole::Other, Place::Headed, Place::Headed, std::log(0.33)},
    {LineRole::Cut, Place::Headed, Place::Interrupted, std::log(0.004)},
    {LineRole::Middle, Place::Inside, Place::Inside, std::log(0.77)},
    {LineRole::Last, Place::Inside, Place::Between, std::log(0.22)},
    {LineRole::Cut, Place::Inside, Place::Interrupted, std::log(0.006)},
    {LineRole::Middle, Place::Interrupted, Place::Inside, std::log(0.35)},
    {LineRole::Last, Place::Interrupted, Place::Between, std::log(0.12)},
    {LineRole::Aside, Place::Interrupted, Place::Interrupted, std::log(0.40)},
    {LineRole::Other, Place::Interrupted, Place::Headed, std::log(0.02)},
    {LineRole::First, Place::Interrupted, Place::Inside, std::log(0.02)},
    {LineRole::Only, Place::Interrupted, Place::Between, std::log(0.01)},
}};

bool isClosed(Place place) { return place == Place::Between || place == Place::Headed; }

class Lattice {
public:
    Lattice(const PageLines& page, const LanguageModel* model)
        : page_(page), lines_(page.lines()), features_(featuresOf(page)), measures_(measuresOf(page)), model_(model),
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
        for (const PrintedLine& line : printed_) {
            const double share = sharesOf(line, all);
            for (size_t i = line.first; i < line.last; ++i)
                ends[i].samePrinted += share;
        }
        for (size_t i = 0; i < ends.size(); ++i) {
            for (size_t k = 0; k < measures_.size() && !barrier(i); ++k)
                ends[i].goesOn += std::exp(alpha(i + 1, Place::Inside, k) + beta(i + 1, Place::Inside, k) - all);
            ends[i].goesOn = std::min(1.0, ends[i].goesOn + ends[i].samePrinted);
        }
        return ends;
    }

private:
    /// Without a measure only a mark that no line begins with tells that the line before goes on.
    std::vector<LineEnd> byMarksAlone(std::vector<LineEnd> ends) const {
        for (size_t i = 0; i < ends.size(); ++i) {
            if (!barrier(i) && features_[i + 1].beginsWithClosing)
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
        const bool any = std::any_of(features_.begin(), features_.end(), [](const LineFeatures& line) { return line.narrowMarks > 0; });
        int best = 0;
        double most = never;
        for (narrowing_ = 0; any && narrowing_ <= 2; ++narrowing_) {
            collectPrinted();
            forward();
            if (const double likelihood = ahead(); likelihood > most) {
                most = likelihood;
                best = narrowing_;
            }
        }
        const bool isLast = any && best == narrowing_ - 1;
        narrowing_ = best;
        if (isLast)
            return;
        collectPrinted();
        forward();
    }

    void collectPrinted() {
        printed_.clear();
        byStart_.assign(lines_.size() + 1, 0);
        for (size_t i = 0; i < lines_.size(); ++i) {
            byStart_[i] = printed_.size();
            if (lines_[i].isBlank())
                continue;
            double tearing = 0;
            int width = 0;
            int narrowMarks = 0;
            bool even = true;
            for (size_t last = i; last < std::min(lines_.size(), i + mostPieces); ++last) {
                width += lines_[last].cells;
                narrowMarks += features_[last].narrowMarks;
                even = even && features_[last].evenCells;
                printed_.push_back({i, last, width - narrowMarks * narrowing_ / 2, even, features_[last].pushedDown, endingOf(features_, i, last), tearing});
                if (barrier(last) || last + 1 >= lines_.size() || !features_[last + 1].mayBeTornAbove)
                    break;
                tearing += features_[last + 1].contradictsAbove ? contradiction : 0.0;
                tearing += std::log(features_[last + 1].marksMeetAbove ? 0.5 : features_[last + 1].beginsWithClosing ? 0.2 : 0.004);
            }
        }
        byStart_[lines_.size()] = printed_.size();
        weighPrinted();
    }

    /// Every pass asks for them.
    void weighPrinted() {
        emissions_.clear();
        emissions_.reserve(printed_.size() * measures_.size() * roles.size());
        for (const PrintedLine& line : printed_) {
            for (size_t k = 0; k < measures_.size(); ++k)
                std::transform(roles.begin(), roles.end(), std::back_inserter(emissions_), [&](LineRole role) { return likelihood(line, features_[line.first], role, measures_[k], keepsIndents_); });
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

    /// What going from one printed line to the next costs by itself.
    [[nodiscard]] double transition(const Step& step, const PrintedLine& line) const {
        double value = step.prior;
        if (step.from == Place::Inside && line.first > 0 && !barrier(line.first - 1) && step.role != LineRole::Cut)
            value += readOn_[line.first - 1] + (features_[line.first].contradictsAbove ? contradiction : 0.0);
        const bool captionBelow = line.last + 1 < lines_.size() && features_[line.last + 1].isCaption;
        if (step.role == LineRole::Cut && captionBelow)
            value += 2.0;
        if (step.from == Place::Interrupted && step.role != LineRole::Aside)
            value += resumes_[line.first];
        if (isClosed(step.from) && line.first > 0 && !barrier(line.first - 1))
            value -= 0.5 * readOn_[line.first - 1];
        return value;
    }

    template <typename Visit>
    void forEachEdge(const PrintedLine& line, Visit visit) const {
        for (size_t k = 0; k < measures_.size(); ++k) {
            const double* emitted = &emissions_[(static_cast<size_t>(&line - printed_.data()) * measures_.size() + k) * roles.size()];
            for (const Step& step : steps) {
                const double weight = transition(step, line) + emitted[static_cast<size_t>(step.role)];
                if (weight == never)
                    continue;
                visit(step, k, k, weight);
                const bool opens = isClosed(step.from) && (step.role == LineRole::First || step.role == LineRole::Only);
                for (size_t other = 0; opens && other < measures_.size(); ++other) {
                    if (other != k)
                        visit(step, other, k, weight + otherMeasure);
                }
            }
        }
    }

    [[nodiscard]] size_t cell(size_t line, Place place, size_t k) const { return (line * places + static_cast<size_t>(place)) * measures_.size() + k; }
    [[nodiscard]] double alpha(size_t line, Place place, size_t k) const { return alpha_[cell(line, place, k)]; }
    [[nodiscard]] double beta(size_t line, Place place, size_t k) const { return beta_[cell(line, place, k)]; }

    /// At an empty line, a new page or an indent no line is continued: an open paragraph ends there or waits for its other piece.
    static double crossing(Place from, Place to) {
        if (from == to)
            return from == Place::Inside ? never : 0.0;
        if (from == Place::Inside)
            return to == Place::Between ? std::log(0.05) : to == Place::Interrupted ? std::log(0.25) : never;
        return from == Place::Interrupted && to == Place::Between ? std::log(0.3) : never;
    }

    void forward() {
        alpha_.assign((lines_.size() + 1) * places * measures_.size(), never);
        for (size_t k = 0; k < measures_.size(); ++k)
            alpha_[cell(0, Place::Headed, k)] = 0;
        for (size_t i = 0; i < lines_.size(); ++i) {
            if (i > 0 && barrier(i - 1))
                cross(alpha_, i, false);
            if (lines_[i].isBlank())
                copy(alpha_, i, i + 1);
            for (size_t n = byStart_[i]; n < byStart_[i + 1]; ++n) {
                const PrintedLine& line = printed_[n];
                forEachEdge(line, [&](const Step& step, size_t from, size_t to, double weight) {
                    double& sum = alpha_[cell(line.last + 1, step.to, to)];
                    sum = logSum(sum, alpha_[cell(i, step.from, from)] + weight);
                });
            }
        }
    }

    void backward() {
        beta_.assign((lines_.size() + 1) * places * measures_.size(), never);
        for (size_t k = 0; k < measures_.size(); ++k) {
            beta_[cell(lines_.size(), Place::Between, k)] = 0;
            beta_[cell(lines_.size(), Place::Headed, k)] = 0;
            beta_[cell(lines_.size(), Place::Inside, k)] = std::log(0.05);
            beta_[cell(lines_.size(), Place::Interrupted, k)] = std::log(0.3);
        }
        for (size_t i = lines_.size(); i-- > 0;) {
            if (lines_[i].isBlank())
                copy(beta_, i + 1, i);
            for (size_t n = byStart_[i]; n < byStart_[i + 1]; ++n) {
                const PrintedLine& line = printed_[n];
                forEachEdge(line, [&](const Step& step, size_t from, size_t to, double weight) {
                    double& sum = beta_[cell(i, step.from, from)];
                    sum = logSum(sum, beta_[cell(line.last + 1, step.to, to)] + weight);
                });
            }
            if (i > 0 && barrier(i - 1))
                cross(beta_, i, true);
        }
    }

    void copy(std::vector<double>& sums, size_t from, size_t to) const {
        std::copy_n(sums.begin() + static_cast<qsizetype>(cell(from, Place::Between, 0)), places * measures_.size(),
                    sums.begin() + static_cast<qsizetype>(cell(to, Place::Between, 0)));
    }

    void cross(std::vector<double>& sums, size_t line, bool backwards) const {
        for (size_t k = 0; k < measures_.size(); ++k) {
            std::array<double, places> crossed;
            crossed.fill(never);
            for (const Place from : allPlaces) {
                for (const Place to : allPlaces) {
                    const double weight = crossing(from, to);
                    const Place source = backwards ? to : from;
                    double& sum = crossed[static_cast<size_t>(backwards ? from : to)];
                    if (weight != never)
                        sum = logSum(sum, sums[cell(line, source, k)] + weight);
                }
            }
            for (const Place place : allPlaces)
                sums[cell(line, place, k)] = crossed[static_cast<size_t>(place)];
        }
    }

    [[nodiscard]] double total() const {
        double sum = never;
        for (size_t k = 0; k < measures_.size(); ++k)
            sum = logSum(sum, beta(0, Place::Headed, k));
        return sum;
    }

    /// The likelihood of the page after the forward pass.
    [[nodiscard]] double ahead() const {
        double sum = never;
        for (size_t k = 0; k < measures_.size(); ++k)
            sum = logSum(sum, logSum(alpha(lines_.size(), Place::Between, k), alpha(lines_.size(), Place::Headed, k)));
        return sum;
    }

    /// The probability of one printed line, over all that it may be.
    [[nodiscard]] double sharesOf(const PrintedLine& line, double all) const {
        if (line.first == line.last)
            return 0;
        double share = 0;
        forEachEdge(line, [&](const Step& step, size_t from, size_t to, double weight) {
            share += std::exp(alpha_[cell(line.first, step.from, from)] + weight + beta_[cell(line.last + 1, step.to, to)] - all);
        });
        return share;
    }

    const PageLines& page_;
    const std::vector<PageLine>& lines_;
    const std::vector<LineFeatures> features_;
    const std::vector<int> measures_;
    const LanguageModel* model_;
    const bool keepsIndents_;
    int narrowing_ = 0;              ///< half cells that a quotation mark is narrower than two
    std::vector<double> readOn_;     ///< by line: what the words say about reading on in the next
    std::vector<double> resumes_;    ///< by line: what they say about going on there behind a caption
    std::vector<PrintedLine> printed_;   ///< by first line
    std::vector<double> emissions_;  ///< by printed line, measure and role
    std::vector<size_t> byStart_;    ///< where the printed lines that begin with a line stand in printed_
    std::vector<double> alpha_, beta_;
};

} // namespace

std::vector<LineEnd> readLineEnds(const PageLines& page, const LanguageModel* model) { return Lattice(page, model).read(); }

} // namespace lilong
