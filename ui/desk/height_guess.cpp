#include "ui/desk/height_guess.h"

#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr double percent = 0.01;

template <typename T>
T& at(std::vector<T>& list, int index) {
    const auto place = static_cast<size_t>(std::max(0, index));
    if (place >= list.size())
        list.resize(place + 1);
    return list[place];
}

} // namespace

double lineHeightFactor(const QTextBlockFormat& format) {
    return format.lineHeightType() == QTextBlockFormat::ProportionalHeight ? format.lineHeight() * percent : 1;
}

void HeightGuess::restart(double width) {
    width_ = width;
    faces_.clear();
    shapes_.clear();
}

/// Fonts say what a line of one character is like only by laying it out: what a face lacks comes from others.
const HeightGuess::Face& HeightGuess::faceOf(const QTextBlock& block) {
    Face& face = at(faces_, block.charFormatIndex());
    if (face.advance > 0)
        return face;
    QTextLayout probe(QStringLiteral("中"), block.charFormat().font().resolve(block.document()->defaultFont()));
    probe.beginLayout();
    QTextLine line = probe.createLine();
    line.setLeadingIncluded(true);
    line.setLineWidth(width_);
    probe.endLayout();
    face = {std::max(1.0, std::ceil(line.height())), std::max(1.0, line.cursorToX(1))};
    return face;
}

const HeightGuess::Shape& HeightGuess::shapeOf(const QTextBlock& block) {
    Shape& shape = at(shapes_, block.blockFormatIndex());
    if (shape.lineHeight > 0)
        return shape;
    const QTextBlockFormat format = block.blockFormat();
    shape = {std::round(format.topMargin()), std::round(format.bottomMargin()), std::max(1.0, width_ - format.leftMargin() - format.rightMargin()),
             format.textIndent(), lineHeightFactor(format)};
    return shape;
}

ColumnBox HeightGuess::boxFor(const QTextBlock& block) {
    const Face& face = faceOf(block);
    const Shape& shape = shapeOf(block);
    const double room = std::max(1.0, std::floor(shape.width / face.em)); // characters of a line
    const double lines = std::max(1.0, std::ceil((block.length() - 1 + shape.indent / face.em) / room));
    return {.above = shape.above, .height = wholePixels(lines * face.advance * shape.lineHeight), .below = shape.below};
}

} // namespace lilong
