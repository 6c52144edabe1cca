#include "app/publish/line_breaker.h"

#include "app/text/character_class.h"

#include <QChar>

#include <algorithm>

namespace lilong {
namespace {

constexpr double nothing = 1e-3;
/// A mark keeps this much air, in em, when it gives up its blank half.
constexpr double leastAir = 0.08;
/// Lines that would need wider gaps than this, in em, are left ragged: a hole reads worse than an edge.
constexpr double widestGap = 0.5;

struct Cell {
    char32_t c;
    GlyphMeasure measure;
    double advance;     ///< in points, the gap to the next mark already closed up
    double give;        ///< how much of it may go when the line is tight
    double giveAtEnd;   ///< the blank half that may hang over the line's end
    bool breakBefore;   ///< a line may start here
};

bool isInvisible(char32_t c) {
    return isZeroWidth(c) || isControl(c) || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE01EF);
}

bool isNarrow(char32_t c) { return !isSpace(c) && cells(c) == 1; }

bool mayBreakBetween(char32_t a, char32_t b) {
    if (isSpace(b) || isForbiddenAtLineStart(b) || isForbiddenAtLineEnd(a))
        return false;
    return !(isNarrow(a) && isNarrow(b));
}

/// A space between two characters opens a break, but not behind an opening mark or before a closing one.
bool mayBreakAtSpace(char32_t lastBefore, char32_t next) { return !isSpace(next) && !isForbiddenAtLineStart(next) && !isForbiddenAtLineEnd(lastBefore); }

/// Marks drawn in one half of their square, whose other half is blank.
bool hasBlankBehind(char32_t c) { return isChinesePunctuation(c) && isForbiddenAtLineStart(c) && c != U'—' && c != U'…' && c != U'·' && c != U'～'; }
bool hasBlankBefore(char32_t c) { return isChinesePunctuation(c) && isOpening(c); }

double blankHalf(double blank) { return std::clamp(blank - leastAir, 0.0, 0.5); }

class LineSetter {
public:
    LineSetter(const QString& text, const Setting& setting, PageFonts& fonts) : setting_(setting) {
        for (char32_t c : text.toUcs4()) {
            if (isInvisible(c))
                continue;
            if (c >= 0xD800 && c <= 0xDFFF)
                c = 0xFFFD;
            if (isLineEnd(c) || c == U'\t')
                c = U' ';
            const GlyphMeasure& measure = fonts.measure(setting.face, c);
            cells_.push_back({c, measure, measure.advance * setting.size, 0, 0, false});
        }
        while (!cells_.empty() && isSpace(cells_.back().c))
            cells_.pop_back();
        closeUp();
    }

    [[nodiscard]] std::vector<SetLine> lines() {
        size_t start = 0;
        while (start < cells_.size()) {
            bool forced = false;
            const double indent = start == 0 ? setting_.firstIndent : 0;
            const size_t end = endOfLine(start, setting_.width - indent, forced);
            made_.push_back(set(start, end, indent, forced));
            start = end;
            while (start < cells_.size() && isSpace(cells_[start].c))
                ++start;
        }
        return std::move(made_);
    }

private:
    /// Takes out the double blank between neighbouring marks and notes what each mark could still give.
    void closeUp() {
        char32_t last = U'\0'; // the character before, spaces left aside
        for (size_t i = 0; i < cells_.size(); ++i) {
            Cell& cell = cells_[i];
            const char32_t next = i + 1 < cells_.size() ? cells_[i + 1].c : U'\0';
            if (i > 0)
                cell.breakBefore = isSpace(cells_[i - 1].c) ? mayBreakAtSpace(last, cell.c) : mayBreakBetween(last, cell.c);
            if (!isSpace(cell.c))
                last = cell.c;
            const double behind = hasBlankBehind(cell.c) ? blankHalf(cell.measure.blankRight) * setting_.size : 0;
            const double beforeNext = next && hasBlankBefore(next) ? blankHalf(cells_[i + 1].measure.blankLeft) * setting_.size : 0;
            cell.giveAtEnd = behind;
            if (behind > 0 && (hasBlankBehind(next) || hasBlankBefore(next)))
                cell.advance -= std::max(behind, beforeNext), cell.giveAtEnd = 0;
            else if (hasBlankBefore(cell.c) && beforeNext > 0)
                cell.advance -= beforeNext;
            else
                cell.give = std::max(behind, beforeNext) / 2;
        }
    }

    /// The width a mark still needs when it ends the line.
    [[nodiscard]] double atEnd(const Cell& cell) const {
        return cell.measure.advance * setting_.size - (hasBlankBehind(cell.c) ? blankHalf(cell.measure.blankRight) * setting_.size : 0);
    }

    [[nodiscard]] size_t endOfLine(size_t start, double width, bool& forced) const {
        double used = 0;
        double give = 0;
        size_t lastBreak = start; // the end of the longest line found that may end there
        size_t i = start;
        for (; i < cells_.size(); ++i) {
            if (i > start && cells_[i].breakBefore)
                lastBreak = i;
            const double needed = isSpace(cells_[i].c) ? 0 : atEnd(cells_[i]);
            if (i > start && used - give + needed > width + nothing)
                break;
            used += cells_[i].advance;
            give += cells_[i].give;
        }
        if (i == cells_.size())
            return i;
        // A piece longer than any line is cut where it runs over the edge; otherwise the line ends before it.
        if (lastBreak > start && !isLongerThanLine(lastBreak, width))
            return lastBreak;
        return forcedEnd(start, i, forced);
    }

    [[nodiscard]] bool isLongerThanLine(size_t from, double width) const {
        double used = cells_[from].advance;
        for (size_t i = from + 1; i < cells_.size() && !cells_[i].breakBefore; ++i) {
            used += isSpace(cells_[i].c) ? 0 : cells_[i].advance;
            if (used > width)
                return true;
        }
        return false;
    }

    [[nodiscard]] size_t forcedEnd(size_t start, size_t end, bool& forced) const {
        for (size_t i = end; i > start + 1; --i) {
            if (!isForbiddenAtLineStart(cells_[i].c) && !isForbiddenAtLineEnd(cells_[i - 1].c) && !isSpace(cells_[i].c))
                return i;
        }
        forced = true;
        return std::max(end, start + 1);
    }

    [[nodiscard]] bool mayStretchAfter(size_t i) const {
        const char32_t a = cells_[i].c;
        const char32_t b = cells_[i + 1].c;
        const bool pair = a == b && (a == U'—' || a == U'…');
        return !pair && !(isNarrow(a) && isNarrow(b));
    }

    [[nodiscard]] SetLine set(size_t start, size_t end, double indent, bool forced) const {
        size_t shown = end;
        while (shown > start + 1 && isSpace(cells_[shown - 1].c))
            --shown;
        const double width = setting_.width - indent;
        double used = atEnd(cells_[shown - 1]);
        double give = 0;
        size_t gaps = 0;
        for (size_t i = start; i + 1 < shown; ++i) {
            used += cells_[i].advance;
            give += cells_[i].give;
            gaps += mayStretchAfter(i) ? 1 : 0;
        }
        const double tight = used > width && give > 0 ? std::min(1.0, (used - width) / give) : 0;
        // A mark at the end of a line keeps its blank half where there is room for it.
        const double slack = width - used - (cells_[shown - 1].measure.advance * setting_.size - atEnd(cells_[shown - 1]));
        const bool last = end == cells_.size();
        const bool justified = setting_.align == Align::Justify && !last && gaps > 0 && slack > 0 && slack / double(gaps) < widestGap * setting_.size;
        return placed(start, shown, indent, tight, justified ? slack / double(gaps) : 0, forced);
    }

    [[nodiscard]] SetLine placed(size_t start, size_t end, double indent, double tight, double gap, bool forced) const {
        SetLine line;
        line.size = setting_.size;
        line.heavy = setting_.heavy;
        line.forced = forced;
        double x = indent;
        for (size_t i = start; i < end; ++i) {
            const Cell& cell = cells_[i];
            line.glyphs.push_back({cell.measure.font, cell.measure.glyph, static_cast<float>(x)});
            line.text += QString::fromUcs4(&cell.c, 1);
            line.width = x + atEnd(cell);
            x += cell.advance - cell.give * tight + (i + 1 < end && mayStretchAfter(i) ? gap : 0);
        }
        align(line);
        return line;
    }

    void align(SetLine& line) const {
        const double room = setting_.width - line.width;
        const double shift = setting_.align == Align::Centre ? room / 2 : setting_.align == Align::Right ? room : 0;
        for (SetGlyph& glyph : line.glyphs)
            glyph.x += static_cast<float>(shift);
        line.width += shift;
    }

    Setting setting_;
    std::vector<Cell> cells_;
    std::vector<SetLine> made_;
};

} // namespace

bool isForbiddenAtLineStart(char32_t c) {
    static const QString marks = QStringLiteral("、。，．：；？！·…—～‥‧・％‰℃°,.:;?!%々");
    if (isClosing(c) || isOneOf(c, marks))
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Mark_SpacingCombining;
}

bool isForbiddenAtLineEnd(char32_t c) { return isOpening(c); }

std::vector<SetLine> setText(const QString& text, const Setting& setting, PageFonts& fonts) {
    return LineSetter(text, setting, fonts).lines();
}

} // namespace lilong
