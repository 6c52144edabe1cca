#include "app/clean/line_roles.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

std::array<double, 10> logarithms(std::array<double, 10> values) {
    std::transform(values.begin(), values.end(), values.begin(), [](double value) { return std::log(value); });
    return values;
}

/// How well a width fits a full line: justified lines squeeze and spread, and marks that must not end or begin a line shorten them.
double fullLine(int distance, bool evenCells) {
    static const auto han = logarithms({0.002, 0.003, 0.004, 0.01, 0.08, 0.04, 0.72, 0.02, 0.07, 0.004});
    static const auto mixed = logarithms({0.002, 0.004, 0.01, 0.05, 0.14, 0.26, 0.37, 0.08, 0.07, 0.01});
    static const double elsewhere = std::log(0.001);
    const int at = distance + 6;
    if (at < 0 || at >= static_cast<int>(han.size()))
        return elsewhere - 0.15 * std::abs(distance);
    return (evenCells ? han : mixed)[static_cast<size_t>(at)];
}

/// What was pushed down to the next line as a whole leaves this one short.
double full(const PrintedLine& line, int width) {
    double value = fullLine(line.cells - width, line.evenCells);
    if (line.pushedDown == 0)
        return value;
    double pushed = never;
    for (int missing = 1; missing < line.pushedDown + 1; ++missing)
        pushed = std::max(pushed, fullLine(line.cells + missing - width, line.evenCells));
    return logSum(std::log(0.5) + value, std::log(0.5 / line.pushedDown) + pushed);
}

/// Cells that a first line is short by: none where its indent still stands.
int indentLost(const LineFeatures& head) { return head.indent >= 2 ? std::min(head.indent, 4) : 4; }

double endings(const PrintedLine& line, LineRole role) {
    const bool inside = role == LineRole::First || role == LineRole::Middle;
    const bool byItself = role == LineRole::Other || role == LineRole::Aside;
    switch (line.ending) {
    case LineEnding::Sentence: return std::log(inside ? 0.07 : role == LineRole::Other ? 0.04 : role == LineRole::Aside ? 0.4 : role == LineRole::Cut ? 0.15 : 0.95);
    case LineEnding::Comma: return std::log(inside ? 0.13 : role == LineRole::Cut ? 0.15 : byItself ? 0.02 : 0.004);
    case LineEnding::Colon: return std::log(inside ? 0.02 : role == LineRole::Cut ? 0.03 : byItself ? 0.01 : 0.015);
    case LineEnding::Opening: return std::log(inside ? 0.01 : 0.0005);
    case LineEnding::Open: break;
    }
    return std::log(inside ? 0.77 : role == LineRole::Cut ? 0.67 : role == LineRole::Other ? 0.93 : role == LineRole::Aside ? 0.57 : 0.002);
}

double beginnings(const LineFeatures& head, LineRole role, bool keepsIndents) {
    const bool opens = role == LineRole::First || role == LineRole::Only || role == LineRole::Other || role == LineRole::Aside;
    double value = 0;
    if (head.beginsWithClosing)
        value += opens ? -6.0 : 0.0;
    if (head.opensItem)
        value += opens ? 0.0 : -4.0;
    if (head.indent >= 2)
        value += opens ? 0.0 : role == LineRole::Cut ? -3.0 : never;
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

double logSum(double a, double b) {
    constexpr double beyondPrecision = 38.0; // e^-38 is less than the last bit of any sum here
    if (a < b)
        std::swap(a, b);
    return b == never || a - b > beyondPrecision ? a : a + std::log1p(std::exp(b - a));
}

double likelihood(const PrintedLine& line, const LineFeatures& head, LineRole role, int measure, bool keepsIndents) {
    if (head.isByline && role == LineRole::Other)
        return line.tearing - std::log(24.0);
    double value = line.tearing + endings(line, role) + beginnings(head, role, keepsIndents);
    const double anywhere = -std::log(0.5 * measure);
    switch (role) {
    case LineRole::First:
        value += logSum(std::log(0.9) + full(line, measure - indentLost(head)), std::log(0.1) + full(line, measure));
        break;
    case LineRole::Middle: value += full(line, measure); break;
    case LineRole::Last: value += line.cells <= measure + 2 ? anywhere : anywhere - 3.0 * (line.cells - measure - 2); break;
    case LineRole::Only: value += line.cells <= measure - 2 ? anywhere : anywhere - 1.5; break;
    case LineRole::Cut: value += line.cells <= measure + 2 ? anywhere : never; break;
    case LineRole::Other:
    case LineRole::Aside: value += -std::log(24.0) + (line.cells > 2 * measure ? -2.0 : 0.0) + (line.first < line.last ? std::log(0.3) : 0.0); break;
    }
    return value;
}

} // namespace lilong
