#include "app/clean/line_roles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lilong {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// How well a width fits a full line: justified lines squeeze and spread, and marks that must not end or begin a line shorten them.
double fullLine(int distance, bool evenCells) {
    static constexpr std::array han = {0.002, 0.003, 0.004, 0.01, 0.08, 0.04, 0.72, 0.02, 0.07, 0.004};
    static constexpr std::array mixed = {0.002, 0.004, 0.01, 0.05, 0.14, 0.26, 0.37, 0.08, 0.07, 0.01};
    constexpr double elsewhere = 0.001;
    const int at = distance + 6;
    if (at < 0 || at >= static_cast<int>(han.size()))
        return elsewhere * std::exp(-0.15 * std::abs(distance));
    return (evenCells ? han : mixed)[static_cast<size_t>(at)];
}

/// What was pushed down to the next line as a whole leaves this one short.
double full(const PrintedLine& line, int width) {
    const double value = fullLine(line.cells - width, line.evenCells);
    if (line.pushedDown == 0)
        return value;
    double pushed = 0;
    for (int missing = 1; missing < line.pushedDown + 1; ++missing)
        pushed = std::max(pushed, fullLine(line.cells + missing - width, line.evenCells));
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
    if (head.beginsWithClosing)
        value += opens ? -6.0 : 0.0;
    if (head.opensItem)
        value += opens ? 0.0 : -4.0;
    if (head.indent >= 2)
        value += opens ? 0.0 : role == LineRole::Cut ? -3.0 : impossible;
    else if (keepsIndents && (role == LineRole::First || role == LineRole::Only))
        value -= 2.5;
    if (head.isCaption)
        value += role == LineRole::Aside || role == LineRole::Other ? 2.0 : -4.0;
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

ByRole likelihoodOfWidth(const PrintedLine& line, const LineFeatures& head, int measure) {
    const double anywhere = 2.0 / measure;
    const double ownLine = 1.0 / 24.0;
    const double whole = full(line, measure);
    const double byItself = ownLine * (line.cells > 2 * measure ? std::exp(-2.0) : 1.0) * (line.first < line.last ? 0.3 : 1.0);
    ByRole likelihoods;
    const auto of = [&likelihoods](LineRole role) -> double& { return likelihoods[static_cast<size_t>(role)]; };
    of(LineRole::First) = 0.9 * full(line, measure - indentLost(head)) + 0.1 * whole;
    of(LineRole::Middle) = whole;
    of(LineRole::Last) = line.cells <= measure + 2 ? anywhere : anywhere * std::exp(-3.0 * (line.cells - measure - 2));
    of(LineRole::Only) = line.cells <= measure - 2 ? anywhere : anywhere * std::exp(-1.5);
    of(LineRole::Cut) = line.cells <= measure + 2 ? anywhere : 0.0;
    of(LineRole::Other) = head.isByline ? ownLine : byItself;
    of(LineRole::Aside) = byItself;
    return likelihoods;
}

} // namespace lilong
