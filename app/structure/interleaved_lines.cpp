#include "app/structure/interleaved_lines.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t nearby = 5;     // lines
constexpr size_t shortBlock = 8; // lines
constexpr std::ptrdiff_t mostColumns = 5;
constexpr size_t furthest = 4;   // lines up from which a line may read on
constexpr double plainly = 1.0;  // log10 of likelihood

bool holdsSeveralColumns(QStringView page, const PageRow& line) {
    if (line.measure == 0 || line.gaps.empty() || cells(slice(page, line.text)) <= line.measure + line.measure / 3)
        return false;
    return std::any_of(line.gaps.begin(), line.gaps.end(), [&](const Span& gap) {
        const int left = cells(page.mid(line.text.start, gap.start - line.text.start));
        return left >= line.measure - 6 && left <= line.measure + 2;
    });
}

/// Columns whose lines stand at different heights come as lines of their own between those that ran together.
void markAround(std::vector<PageRow>& lines, size_t i) {
    lines[i].amidColumns = true;
    for (size_t n = i; n > 0 && i - n < nearby && !lines[n].afterBlank; --n)
        lines[n - 1].amidColumns = true;
    for (size_t n = i + 1; n < lines.size() && n - i <= nearby && !lines[n].afterBlank; ++n)
        lines[n].amidColumns = true;
}

bool endsBlock(const std::vector<PageRow>& lines, size_t i) { return i + 1 == lines.size() || lines[i + 1].afterBlank; }

/// A few lines that stop in the middle of a sentence are the first lines of columns that go on below, one by one.
void markTornTops(QStringView page, std::vector<PageRow>& lines) {
    const auto isBroad = [&](const PageRow& line) { return line.measure > 0 && cells(slice(page, line.text)) >= line.measure - 6; };
    for (size_t start = 0, end = 0; start < lines.size(); start = end) {
        while (end < lines.size() && !endsBlock(lines, end))
            ++end;
        ++end;
        if (end - start > shortBlock || end == lines.size())
            continue;
        const auto broad = std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(start), lines.begin() + static_cast<std::ptrdiff_t>(end), isBroad);
        const QStringView last = slice(page, lines[end - 1].text);
        const bool stops = isBroad(lines[end - 1]) && !isSentenceEnd(codePointBefore(last, last.size()));
        for (size_t i = start; i < end; ++i) {
            lines[i].tornTop = broad > 0 && broad <= mostColumns;
            lines[i].amidColumns = lines[i].amidColumns || (stops && broad <= mostColumns);
        }
    }
}

/// What the word model says for reading on from further up, but no further than from line `first`: above 0 for it, below 0 for the line before.
double leap(QStringView page, const std::vector<PageRow>& lines, size_t first, size_t i, PieceLinks& links) {
    const Piece lower = wholeLine(page, lines, i);
    const double next = links.wordLikelihood(wholeLine(page, lines, i - 1), lower);
    if (next > 0.3)
        return -next;
    double best = 0.0;
    for (size_t up = 2; up <= std::min(furthest, i - first); ++up)
        best = std::max(best, links.wordLikelihood(wholeLine(page, lines, i - up), lower));
    return best > 0.5 ? best : 0.0;
}

/// The first line that reads on from further up does so from the tops of the columns.
void markWhatIsReadOnFrom(std::vector<PageRow>& lines) {
    constexpr size_t tops = 2;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].amidColumns || lines[i - 1].amidColumns)
            continue;
        for (size_t up = i; up > 0 && i - up < tops && !lines[up].afterBlank; --up)
            lines[up - 1].amidColumns = true;
    }
}

void markInterleaved(QStringView page, std::vector<PageRow>& lines, PieceLinks& links) {
    std::vector<double> sums(lines.size() + 1, 0.0);
    for (size_t i = 0; i < lines.size(); ++i)
        sums[i + 1] = sums[i] + (i == 0 ? 0.0 : leap(page, lines, 0, i, links));
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t from = i > nearby ? i - nearby : 0;
        const size_t to = std::min(lines.size(), i + nearby + 1);
        if (sums[to] - sums[from] > plainly)
            lines[i].amidColumns = true;
    }
    markWhatIsReadOnFrom(lines);
}

/// Blank lines part columns, or columns stand in one block side by side: row for row, or line by line.
void markBlocksOfColumns(QStringView page, std::vector<PageRow>& lines, PieceLinks& links) {
    for (size_t start = 0, end = 0; start < lines.size(); start = end) {
        bool shared = false;
        double leaps = 0.0;
        do {
            shared = shared || holdsSeveralColumns(page, lines[end]);
            leaps += end > start + 1 ? leap(page, lines, start, end, links) : 0.0;
        } while (++end < lines.size() && !lines[end].afterBlank);
        for (size_t i = start; i < end; ++i)
            lines[i].besideColumns = shared || leaps > plainly;
    }
}

} // namespace

AmidColumns markLinesAmidColumns(QStringView page, std::vector<PageRow>& lines, PieceLinks& links) {
    AmidColumns found;
    markInterleaved(page, lines, links);
    found.interleaved = static_cast<size_t>(std::count_if(lines.begin(), lines.end(), [](const PageRow& line) { return line.amidColumns; }));
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!holdsSeveralColumns(page, lines[i]))
            continue;
        ++found.shared;
        markAround(lines, i);
    }
    markTornTops(page, lines);
    markBlocksOfColumns(page, lines, links);
    return found;
}

} // namespace lilong
