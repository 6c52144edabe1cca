#include "app/structure/text_grid.h"

#include "app/text/character_class.h"

#include <array>

namespace lilong {
namespace {

constexpr int tabStop = 8;
constexpr int narrowestMeasure = 16;
constexpr int widestMeasure = 72;
constexpr int leastIndent = 2; // characters
constexpr int mostIndent = 5;
constexpr int fewestRowsWithGap = 6;
constexpr int fewestExpectedRows = 2; // on a page behind one that kept its look

int charactersIn(QStringView text) {
    int count = 0;
    for (qsizetype i = 0; i < text.size(); i += unitsOf(codePointAt(text, i)))
        ++count;
    return count;
}

/// A paragraph's first line: the one below begins farther to the left, by an indent.
bool isFirstLine(const std::vector<GridPiece>& pieces, size_t i) {
    for (size_t k = i + 1; k < pieces.size() && pieces[k].row <= pieces[i].row + 1; ++k) {
        const int offset = pieces[i].x - pieces[k].x;
        if (pieces[k].row == pieces[i].row + 1 && offset <= mostIndent)
            return offset >= leastIndent;
    }
    return false;
}

/// The width that most lines have or nearly have; 0 where none agree.
int commonest(const std::array<int, widestMeasure + 3>& linesOfWidth) {
    int best = 0;
    int most = 2;
    for (size_t width = narrowestMeasure; width <= widestMeasure; ++width) {
        const int lines = linesOfWidth[width - 2] + linesOfWidth[width - 1] + 2 * linesOfWidth[width] + linesOfWidth[width + 1];
        if (lines >= most) {
            most = lines;
            best = static_cast<int>(width);
        }
    }
    return best;
}

} // namespace

TextGrid::TextGrid(QStringView page) : page_(page) {
    int row = 0;
    bool newSheet = true;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= page.size(); ++i) {
        if (i < page.size() && !isLineEnd(page[i].unicode()))
            continue;
        const size_t before = pieces_.size();
        addRow({start, i}, row++);
        if (newSheet && pieces_.size() > before) {
            sheets_.push_back(before);
            newSheet = false;
        }
        newSheet = newSheet || (i < page.size() && page[i] == QChar::FormFeed);
        if (i + 1 < page.size() && page[i] == QChar::CarriageReturn && page[i + 1] == QChar::LineFeed)
            ++i;
        start = i + 1;
    }
}

void TextGrid::addRow(Span line, int row) {
    int x = 0;
    int spaces = 2; // a row's first piece is one of its own
    for (qsizetype i = line.start; i < line.end;) {
        const char32_t c = codePointAt(page_, i);
        const qsizetype end = i + unitsOf(c);
        if (isSpace(c) || isZeroWidth(c)) {
            const int step = c == U'\t' ? tabStop - x % tabStop : isZeroWidth(c) ? 0 : 1;
            spaces += c == U'\t' ? 2 : step;
            x += step;
        } else {
            if (spaces >= 2)
                pieces_.push_back({.text = {i, i}, .row = row, .x = x});
            GridPiece& piece = pieces_.back();
            piece.text.end = end;
            piece.width += cells(c) + (spaces < 2 ? spaces : 0);
            piece.length = ++x - piece.x;
            spaces = 0;
        }
        i = end;
    }
}

int TextGrid::measureOf(const std::vector<GridPiece>& pieces) const {
    std::array<int, widestMeasure + 3> linesOfWidth{};
    std::array<int, widestMeasure + 3> otherLines{}; // but paragraphs' first ones
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool isFirst = isFirstLine(pieces, i);
        for (const Span word : wordsOf(*this, pieces[i])) {
            const int width = cells(slice(page_, word));
            if (width < narrowestMeasure || width > widestMeasure)
                continue;
            ++linesOfWidth[static_cast<size_t>(width)];
            otherLines[static_cast<size_t>(width)] += !isFirst || word.start > pieces[i].text.start;
        }
    }
    const int measure = commonest(otherLines);
    return measure > 0 ? measure : commonest(linesOfWidth);
}

bool TextGrid::showsColumns(bool expected) const {
    int rows = 0;
    int rowsWithGap = 0;
    for (size_t i = 0; i < pieces_.size(); ++i) {
        const bool first = i == 0 || pieces_[i - 1].row != pieces_[i].row;
        rows += first;
        rowsWithGap += first && i + 1 < pieces_.size() && pieces_[i + 1].row == pieces_[i].row;
    }
    return rowsWithGap >= (expected ? fewestExpectedRows : fewestRowsWithGap) && rowsWithGap * 5 >= rows;
}

size_t endOfRow(const std::vector<GridPiece>& pieces, size_t i) {
    const int row = pieces[i].row;
    while (i < pieces.size() && pieces[i].row == row)
        ++i;
    return i;
}

GridPiece partOf(const TextGrid& grid, const GridPiece& piece, Span text) {
    const QStringView content = slice(grid.page(), text);
    GridPiece part = piece;
    part.text = text;
    part.x = piece.x + charactersIn(slice(grid.page(), {piece.text.start, text.start}));
    part.length = charactersIn(content);
    part.width = cells(content);
    part.isCut = piece.isCut || text.start > piece.text.start;
    return part;
}

std::vector<Span> wordsOf(const TextGrid& grid, const GridPiece& piece) {
    std::vector<Span> words;
    qsizetype start = piece.text.start;
    const auto close = [&](qsizetype end) {
        if (end > start)
            words.push_back({start, end});
    };
    for (qsizetype i = piece.text.start; i < piece.text.end; ++i) {
        if (!isSpace(grid.page()[i].unicode()))
            continue;
        close(i);
        start = i + 1;
    }
    close(piece.text.end);
    return words;
}

} // namespace lilong
