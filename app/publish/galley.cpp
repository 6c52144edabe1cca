#include "app/publish/galley.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

/// The ink of a Chinese character stands between 0.88 em over and 0.12 em under the baseline.
double baselineIn(double height, double size) { return (height - size) / 2 + 0.88 * size; }

constexpr double smallestHeadline = 0.62;

} // namespace

std::vector<SetLine> Compositor::set(const QString& text, Face face, double size, double width, Align align, bool heavy) {
    return setText(text, {face, size, width, 0, align, heavy}, fonts_);
}

void Compositor::addWhite(Galley& galley, double height, bool tinted, bool keep) {
    GalleyLine white;
    white.height = height;
    white.tinted = tinted;
    white.keepWithNext = keep;
    galley.push_back(white);
}

void Compositor::addLines(Galley& galley, std::vector<SetLine> lines, GalleyLine like) {
    for (SetLine& line : lines) {
        like.baseline = baselineIn(like.height, line.size);
        like.line = std::move(line);
        galley.push_back(like);
    }
}

void Compositor::addParagraph(Galley& galley, const QString& text, bool tinted) {
    const double inset = tinted ? style_.body : 0;
    const size_t first = galley.size();
    GalleyLine like;
    like.height = style_.leading;
    like.shift = inset / 2;
    like.tinted = tinted;
    addLines(galley, setText(text, {Face::Song, style_.body, style_.column() - inset, 2 * style_.body, Align::Justify}, fonts_), like);
    // Neither the first nor the last line of a paragraph stands alone in a column.
    if (galley.size() >= first + 2) {
        galley[first].keepWithNext = true;
        galley[galley.size() - 2].keepWithNext = true;
    }
}

/// Lines at a pitch of their own, with white around them so that they take whole lines of the body.
void Compositor::addToWholeLines(Galley& galley, const std::vector<SetLine>& lines, double pitch, GalleyLine like, double whiteAbove) {
    if (lines.empty())
        return;
    const double natural = double(lines.size()) * pitch;
    const double whole = std::ceil((natural + 0.2 * style_.leading) / style_.leading) * style_.leading;
    const double white = whole - natural;
    addWhite(galley, white * whiteAbove, like.tinted, true);
    like.height = pitch;
    addLines(galley, lines, like);
    addWhite(galley, white * (1 - whiteAbove), like.tinted, like.keepWithNext);
}

void Compositor::addBody(Galley& galley, const Article& article, bool tinted) {
    const double inset = tinted ? style_.body : 0;
    GalleyLine like;
    like.tinted = tinted;
    for (const BlockPtr& block : article.blocks) {
        const QString text = lineOf(block->part);
        if (block->type == BlockType::Paragraph) {
            addParagraph(galley, text, tinted);
        } else if (block->type == BlockType::Crosshead) {
            GalleyLine crosshead = like;
            crosshead.keepWithNext = true;
            addToWholeLines(galley, set(text, Face::Hei, style_.body * 1.1, style_.column(), Align::Centre), style_.leading * 1.05, crosshead, 0.6);
        } else {
            GalleyLine caption = like;
            caption.bar = true;
            caption.ink = Ink::Grey;
            caption.shift = style_.body * 0.9;
            const double size = style_.body * 0.92;
            addToWholeLines(galley, set(text, Face::Kai, size, style_.column() - style_.body * 0.9 - inset / 2, Align::Left), style_.leading * 0.88, caption, 0.5);
        }
    }
    const QString byline = lineOf(article.byline);
    if (byline.isEmpty())
        return;
    if (!galley.empty() && !article.blocks.empty())
        galley.back().keepWithNext = true;
    like.height = style_.leading;
    like.shift = inset / 2;
    addLines(galley, set(byline, Face::Kai, style_.body, style_.column() - inset, Align::Right), like);
}

void Compositor::addInnerHead(Galley& galley, const Article& article, bool tinted) {
    const double width = style_.column() - (tinted ? style_.body : 0);
    GalleyLine like;
    like.tinted = tinted;
    like.keepWithNext = true;
    like.shift = tinted ? style_.body / 2 : 0;
    const size_t first = galley.size();
    like.ink = Ink::Grey;
    addToWholeLines(galley, set(lineOf(article.kicker), Face::Kai, style_.body, width, Align::Left), style_.leading, like, 0.5);
    like.ink = Ink::Accent;
    const QString headline = lineOf(article.headline);
    double size = style_.body * 1.28;
    while (size > style_.body * 1.02 && set(headline, Face::Hei, size, width, Align::Left).size() > 1)
        size -= style_.body * 0.05;
    addToWholeLines(galley, evened(headline, size, width, Align::Left), size * 1.4, like, 0.5);
    like.ink = Ink::Grey;
    addToWholeLines(galley, set(lineOf(article.deck), Face::Kai, style_.body, width, Align::Left), style_.leading, like, 0.3);
    if (galley.size() > first)
        galley[first].ruleAbove = true;
}

void Compositor::stack(HeadBlock& block, std::vector<SetLine> lines, double pitch, Ink ink) {
    for (SetLine& line : lines) {
        const double baseline = block.height + baselineIn(pitch, line.size);
        block.lines.push_back({std::move(line), {0, baseline}, ink});
        block.height += pitch;
    }
}

/// Lines of a heading, narrowed as far as their number allows, so that no single character is left for the last.
std::vector<SetLine> Compositor::evened(const QString& text, double size, double width, Align align) {
    std::vector<SetLine> lines = set(text, Face::Hei, size, width, align, true);
    const size_t count = lines.size();
    for (double narrow = width - size / 2; narrow > width / 3 && count > 1; narrow -= size / 2) {
        std::vector<SetLine> next = set(text, Face::Hei, size, narrow, align, true);
        if (next.size() != count)
            break;
        lines = std::move(next);
        const double shift = align == Align::Centre ? (width - narrow) / 2 : 0;
        for (SetLine& line : lines) {
            line.width += shift;
            for (SetGlyph& glyph : line.glyphs)
                glyph.x += static_cast<float>(shift);
        }
    }
    return lines;
}

/// One line, smaller where it must be; else lines of about the same length, parted at a space where the print has one.
void Compositor::addHeadline(HeadBlock& block, const QString& text, double width, double size) {
    double fitting = size;
    while (fitting > size * smallestHeadline && set(text, Face::Hei, fitting, width, Align::Centre).size() > 1)
        fitting -= size * 0.06;
    std::vector<SetLine> lines = set(text, Face::Hei, fitting, width, Align::Centre, true);
    if (lines.size() > 1) {
        fitting = size * 0.82;
        lines = set(text, Face::Hei, fitting, width, Align::Centre, true);
        const size_t count = lines.size();
        const qsizetype space = text.indexOf(QLatin1Char(' '));
        if (count == 2 && space > 0) {
            std::vector<SetLine> upper = set(text.left(space), Face::Hei, fitting, width, Align::Centre, true);
            std::vector<SetLine> lower = set(text.mid(space + 1), Face::Hei, fitting, width, Align::Centre, true);
            if (upper.size() == 1 && lower.size() == 1) {
                upper.push_back(std::move(lower.front()));
                return stack(block, std::move(upper), fitting * 1.32, Ink::Black);
            }
        }
        lines = evened(text, fitting, width, Align::Centre);
    }
    stack(block, std::move(lines), fitting * 1.32, Ink::Black);
}

HeadBlock Compositor::head(const Article& article, double width, double size) {
    HeadBlock block;
    const double small = std::clamp(size * 0.5, style_.body * 1.1, style_.body * 1.6);
    stack(block, set(lineOf(article.kicker), Face::Kai, small, width, Align::Centre), small * 1.45, Ink::Grey);
    if (const QString headline = lineOf(article.headline); !headline.isEmpty())
        addHeadline(block, headline, width, size);
    stack(block, set(lineOf(article.deck), Face::Kai, small, width, Align::Centre), small * 1.45, Ink::Grey);
    if (block.height > 0)
        block.height = std::ceil((block.height + 0.45 * style_.leading) / style_.leading) * style_.leading;
    return block;
}

HeadBlock Compositor::sectionHead(const Section& section, double width) {
    HeadBlock block;
    block.height = style_.leading * 0.35;
    stack(block, set(lineOf(section.part), Face::Hei, style_.body * 1.7, width, Align::Centre, true), style_.body * 2.4, Ink::Accent);
    block.height += style_.leading * 0.35;
    return block;
}

namespace {

/// The last line before `cut` after which a column may end.
size_t allowedCut(const Galley& galley, size_t start, size_t cut) {
    for (size_t i = cut; i > start + 1; --i) {
        if (!galley[i - 1].keepWithNext)
            return i;
    }
    return cut;
}

struct Column {
    size_t end;
    double height;
};

Column fillColumn(const Galley& galley, size_t from, double most) {
    size_t i = from;
    while (i < galley.size() && galley[i].isWhite())
        ++i;
    const size_t start = i;
    double height = 0;
    while (i < galley.size() && (height + galley[i].height <= most + 0.01 || i == start))
        height += galley[i++].height;
    const size_t end = i < galley.size() ? allowedCut(galley, start, i) : i;
    for (; i > end; --i)
        height -= galley[i - 1].height;
    for (size_t k = end; k > start && galley[k - 1].isWhite(); --k)
        height -= galley[k - 1].height;
    return {end, height};
}

} // namespace

ColumnCuts fillColumns(const Galley& galley, size_t from, int columns, double height) {
    ColumnCuts cuts;
    for (int i = 0; i < columns; ++i) {
        const Column column = fillColumn(galley, from, height);
        cuts.ends.push_back(column.end);
        cuts.tallest = std::max(cuts.tallest, column.height);
        from = column.end;
    }
    return cuts;
}

std::optional<ColumnCuts> balanceColumns(const Galley& galley, size_t from, int columns, double most, double step) {
    double total = 0;
    for (size_t i = from; i < galley.size() && total <= most * columns; ++i)
        total += galley[i].height;
    // White at the columns' tops falls away, so the first try may be a little under the even share.
    for (double height = std::max(step, std::floor(total / columns / step) * step - 2 * step); height <= most + 0.01; height += step) {
        ColumnCuts cuts = fillColumns(galley, from, columns, height);
        if (cuts.ends.back() == galley.size())
            return cuts;
    }
    return {};
}

} // namespace lilong
