#include "app/clean/line_roles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lilong {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

constexpr int shortest = -6;      // cells that a line may differ from its measure by and still be told a full one
constexpr int nearMeasure = 3;    // the same for a line that tells how exact the page is: first lines are four short
constexpr double usualSlip = 0.28; // share of plain full lines that are not exactly of the measure, on poor pages
constexpr double priorLines = 8;  // lines' worth of belief in it
constexpr double exactPages = 0.02; // no page is taken to be more exact

constexpr int mostSqueezed = 2;   // cells that a paragraph's last line saves beyond its slack where it is full of marks

/// How well a width fits a full line where the page is poor: justified lines squeeze and spread, and marks that must not end or begin a
/// line shorten them.
constexpr std::array<double, 10> plainShares = {0.002, 0.003, 0.004, 0.01, 0.08, 0.04, 0.72, 0.02, 0.07, 0.004};
constexpr std::array<double, 10> mixedShares = {0.002, 0.004, 0.01, 0.05, 0.14, 0.26, 0.37, 0.08, 0.07, 0.01};
constexpr double elsewhereShare = 0.001;

/// The share of the page's lines of plain characters near a measure that miss it.
double slipOf(const PageLines& page, const std::vector<LineFeatures>& features, const std::vector<int>& measures) {
    double lines = priorLines;
    double missed = priorLines * usualSlip;
    for (size_t i = 0; i < features.size(); ++i) {
        const PageLine& line = page.lines()[i];
        if (line.isBlank() || line.hasWideGap || !features[i].evenCells || features[i].pushedDown > 0)
            continue;
        int nearest = nearMeasure + 1;
        for (const int measure : measures)
            nearest = std::min(nearest, std::abs(line.cells - measure));
        lines += nearest <= nearMeasure;
        missed += nearest <= nearMeasure && nearest > 0;
    }
    return std::clamp(missed / lines, exactPages, usualSlip);
}

/// What was pushed down to the next line as a whole leaves this one short.
double full(const PrintedLine& line, int width, const FullLines& lines) {
    const double value = lines.fit(line.cells - width, line.evenCells);
    if (line.pushedDown == 0)
        return value;
    double pushed = 0;
    for (int missing = 1; missing < line.pushedDown + 1; ++missing)
        pushed = std::max(pushed, lines.fit(line.cells + missing - width, line.evenCells));
    return 0.5 * value + 0.5 / line.pushedDown * pushed;
}

/// Cells that a first line is short by: none where its indent still stands.
int indentLost(const LineFeatures& head) { return head.indent >= 2 ? std::min(head.indent, 4) : 4; }

double endings(const PrintedLine& line, LineRole role) {
    const bool inside = role == LineRole::First || role == LineRole::Middle;
    const bool byItself = role == LineRole::Other || role == LineRole::Aside;
    switch (line.ending) {
    case LineEnding::Sentence: return inside ? 0.07 : role == LineRole::Other ? 0.04 : role == LineRole::Aside ? 0.4 : role == LineRole::Cut ? 0.15 : 0.95;
    case LineEnding::Comma: return inside ? 0.13 : role == LineRole::Cut ? 0.15 : byItself ? 0.02 : 0.004;
    case LineEnding::Colon: return inside ? 0.02 : role == LineRole::Cut ? 0.03 : byItself ? 0.01 : 0.015;
    case LineEnding::Opening: return inside ? 0.01 : 0.0005;
    case LineEnding::Open: break;
    }
    return inside ? 0.77 : role == LineRole::Cut ? 0.67 : role == LineRole::Other ? 0.93 : role == LineRole::Aside ? 0.57 : 0.002;
}

/// As a natural logarithm.
double beginnings(const LineFeatures& head, LineRole role, bool keepsIndents) {
    const bool opens = role == LineRole::First || role == LineRole::Only || role == LineRole::Other || role == LineRole::Aside;
    double value = 0;
    if (head.beginsWithClosing || head.insideDate)
        value += opens ? -6.0 : 0.0;
    if (head.opensItem)
        value += opens ? 0.0 : -4.0;
    if (head.indent >= 2)
        value += opens ? 0.0 : role == LineRole::Cut ? -3.0 : impossible;
    else if (keepsIndents && (role == LineRole::First || role == LineRole::Only))
        value -= 2.5;
    if (head.isCaption)
        value += role == LineRole::Aside || role == LineRole::Other ? 2.0 : -5.0;
    if (head.isSalutation)
        value += role == LineRole::Only ? 3.0 : -6.0;
    if (head.isByline)
        value -= 6.0;
    if (role == LineRole::Other || role == LineRole::Aside)
        value += head.hasSentenceMarks ? -1.3 : 0.0;
    else
        value += head.hasSentenceMarks ? -0.3 : -1.0;
    return value;
}

} // namespace

ByRole likelihoodOfMarks(const PrintedLine& line, const LineFeatures& head, bool keepsIndents) {
    ByRole likelihoods;
    std::transform(roles.begin(), roles.end(), likelihoods.begin(), [&](LineRole role) {
        return role == LineRole::Other && head.isByline ? std::exp(line.tearing) : endings(line, role) * std::exp(line.tearing + beginnings(head, role, keepsIndents));
    });
    return likelihoods;
}

FullLines::FullLines(const PageLines& page, const std::vector<LineFeatures>& features, const std::vector<int>& measures) {
    const double slip = slipOf(page, features, measures) / usualSlip;
    for (size_t i = 0; i < spread; ++i) {
        const int distance = static_cast<int>(i) + shortest;
        even_[i] = distance == 0 ? 1.0 - slip * usualSlip : plainShares[i] * slip;
        // Digits and latin letters are of any width: only what is far from full is judged by the page.
        mixed_[i] = mixedShares[i] * (std::abs(distance) > 2 ? slip : 1.0);
    }
    elsewhere_ = elsewhereShare * slip;
}

double FullLines::fit(int distance, bool evenCells) const {
    const int at = distance - shortest;
    if (at < 0 || at >= static_cast<int>(spread))
        return elsewhere_ * std::exp(-0.15 * std::abs(distance));
    return (evenCells ? even_ : mixed_)[static_cast<size_t>(at)];
}

ByRole likelihoodOfWidth(const PrintedLine& line, const LineFeatures& head, int measure, const FullLines& fullLines) {
    const double anywhere = 2.0 / measure;
    const double ownLine = 1.0 / 24.0;
    const double whole = full(line, measure, fullLines);
    // Pieces that were torn at a quotation mark were one line of print, so together they are hardly wider than the column.
    const bool overlong = line.first < line.last && line.cells > measure + 2;
    const double byItself = ownLine * (line.cells > 2 * measure ? std::exp(-2.0) : 1.0) * (overlong ? 0.03 : line.first < line.last ? 0.3 : 1.0);
    ByRole likelihoods;
    const auto of = [&likelihoods](LineRole role) -> double& { return likelihoods[static_cast<size_t>(role)]; };
    of(LineRole::First) = 0.9 * full(line, measure - indentLost(head), fullLines) + 0.1 * whole;
    of(LineRole::Middle) = whole;
    const int longest = measure + 2 + std::clamp(line.squeezable - 2, 0, mostSqueezed);
    of(LineRole::Last) = line.cells <= longest ? anywhere : anywhere * std::exp(-3.0 * (line.cells - longest));
    of(LineRole::Only) = line.cells <= measure - 2 ? anywhere : anywhere * std::exp(-1.5);
    of(LineRole::Cut) = line.cells <= measure + 2 ? anywhere : 0.0;
    of(LineRole::Other) = head.isByline ? ownLine : byItself;
    of(LineRole::Aside) = byItself;
    return likelihoods;
}

} // namespace lilong
