#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// One printed line of a page's text.
struct PageLine {
    Span span;             ///< without its line end
    Span content;          ///< without white space on either side; empty for a blank line
    int indent = 0;        ///< white space before the content, in half-width cells
    int cells = 0;         ///< the content's width
    bool hasWideGap = false; ///< three blank cells or a tab inside: it holds columns side by side

    [[nodiscard]] bool isBlank() const { return content.isEmpty(); }
};

/// A page's text as lines, and the measure (line width) that its columns seem to have. Linear to make, constant to ask.
class PageLines {
public:
    explicit PageLines(QStringView text);

    [[nodiscard]] QStringView text() const { return text_; }
    [[nodiscard]] const std::vector<PageLine>& lines() const { return lines_; }
    [[nodiscard]] QStringView content(size_t line) const { return slice(text_, lines_[line].content); }
    [[nodiscard]] std::vector<QStringView> contents() const;

    /// The width, in cells, that full lines near this one have; 0 where no three lines agree on one.
    [[nodiscard]] int measureAt(size_t line) const;
    /// How many cells full lines may differ by: justified lines squeeze and spread, wide ones more.
    [[nodiscard]] static int slackOf(int measure) { return std::max(2, measure / 12); }
    /// True for a line as wide as its column: hard-broken text, not a heading or a paragraph of its own.
    [[nodiscard]] bool isFull(size_t line) const;

private:
    [[nodiscard]] int measureOf(const std::vector<int>& widths) const;

    QStringView text_;
    std::vector<PageLine> lines_;
};

} // namespace lilong
