#include "app/clean/page_lines.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int narrowestColumn = 14;
constexpr int widestColumn = 110; ///< wider lines are paragraphs of their own
constexpr size_t nearLines = 6;

PageLine describe(QStringView text, Span span) {
    PageLine line{.span = span, .content = span};
    while (line.content.start < span.end && isSpace(text[line.content.start].unicode()))
        line.indent += cells(text[line.content.start++].unicode());
    while (line.content.end > line.content.start && isSpace(text[line.content.end - 1].unicode()))
        --line.content.end;
    int gap = 0;
    for (qsizetype i = line.content.start; i < line.content.end;) {
        const char32_t c = codePointAt(text, i);
        const int width = cells(c);
        gap = isSpace(c) ? gap + width : 0;
        line.hasWideGap = line.hasWideGap || gap >= 3 || c == U'\t';
        line.cells += width;
        i += unitsOf(c);
    }
    return line;
}

/// Width with the indent of a first line, which belongs to the measure.
int printedWidth(const PageLine& line) { return line.cells + (line.indent <= 6 ? line.indent : 0); }

} // namespace

PageLines::PageLines(QStringView text) : text_(text) {
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isLineEnd(text[i].unicode()))
            continue;
        lines_.push_back(describe(text, {start, i}));
        if (i + 1 < text.size() && text[i] == QChar::CarriageReturn && text[i + 1] == QChar::LineFeed)
            ++i;
        start = i + 1;
    }
}

/// The width that most lines agree on; of two, the wider one, for paragraphs' last lines are short by chance.
int PageLines::measureOf(const std::vector<int>& widths) const {
    int measure = 0;
    qsizetype most = 2;
    for (const int width : widths) {
        const qsizetype agreeing = std::upper_bound(widths.begin(), widths.end(), width) - std::lower_bound(widths.begin(), widths.end(), width - slackOf(width));
        if (width <= widestColumn && width >= narrowestColumn && agreeing > 2 && agreeing >= most) {
            measure = width;
            most = agreeing;
        }
    }
    return measure;
}

std::vector<QStringView> PageLines::contents() const {
    std::vector<QStringView> all;
    for (const PageLine& line : lines_)
        all.push_back(slice(text_, line.content));
    return all;
}

int PageLines::measureAt(size_t line) const {
    std::vector<int> ownBlock, wider;
    const auto gather = [&](auto step, size_t limit) {
        bool same = true;
        size_t seen = 0;
        for (size_t i = line; seen < nearLines && i != limit; ) {
            i = step(i);
            if (lines_[i].isBlank()) {
                same = false;
                continue;
            }
            ++seen;
            (same ? ownBlock : wider).push_back(printedWidth(lines_[i]));
            if (!same && seen > nearLines / 2)
                break;
        }
    };
    gather([](size_t i) { return i - 1; }, 0);
    gather([](size_t i) { return i + 1; }, lines_.size() - 1);
    ownBlock.push_back(printedWidth(lines_[line]));
    std::sort(ownBlock.begin(), ownBlock.end());
    if (const int measure = ownBlock.size() >= 3 ? measureOf(ownBlock) : 0)
        return measure;
    // A block of one or two lines is judged by its neighbours.
    wider.insert(wider.end(), ownBlock.begin(), ownBlock.end());
    std::sort(wider.begin(), wider.end());
    return measureOf(wider);
}

bool PageLines::isFull(size_t line) const {
    if (lines_[line].isBlank() || lines_[line].hasWideGap)
        return false;
    const int measure = measureAt(line);
    return measure > 0 && std::abs(printedWidth(lines_[line]) - measure) <= slackOf(measure);
}

} // namespace lilong
