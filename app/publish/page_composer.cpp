#include "app/publish/page_composer.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

constexpr double hairline = 0.5;
/// Under a head at least so many lines must stand, or the page ends before it.
constexpr int linesUnderHead = 5;
/// Pieces that would make a strip lower than this, in lines, stand side by side.
constexpr int lowStrip = 11;

} // namespace

PageComposer::PageComposer(const Issue& issue, const SheetStyle& style, PageFonts& fonts)
    : issue_(issue), style_(style), compositor_(style, fonts) {}

std::vector<PageComposer::Band> PageComposer::bands() const {
    std::vector<Band> all;
    for (const ReadingItem& item : readingOrder(issue_)) {
        const bool joins = !all.empty() && all.back().inner && item.depth > 0 && !item.section;
        if (!joins) {
            all.emplace_back();
            all.back().inner = item.depth > 0;
        }
        all.back().items.push_back(item);
    }
    return all;
}

Result<std::vector<SheetPage>> PageComposer::compose(const Progress& progress) {
    newPage();
    std::vector<Band> all = bands();
    for (size_t i = 0; i < all.size();) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("Newspaper", "The page layout was stopped."));
        progress.report(double(i) / double(all.size()), QCoreApplication::translate("Newspaper", "Setting the pages"));
        const size_t aside = placeAside(all, i);
        if (aside == 0)
            placeBand(all[i]);
        i += std::max<size_t>(aside, 1);
    }
    return std::move(pages_);
}

void PageComposer::setGalley(Band& band) {
    if (!band.galley.empty())
        return;
    for (const ReadingItem& item : band.items) {
        const bool tinted = item.article->kind == ArticleKind::Profile;
        if (band.inner)
            compositor_.addInnerHead(band.galley, *item.article, tinted);
        compositor_.addBody(band.galley, *item.article, tinted);
        GalleyLine white;
        white.height = style_.leading;
        if (&item != &band.items.back())
            band.galley.push_back(white);
    }
}

double PageComposer::headlineSize(const Band& band, int span) const {
    if (!leadPlaced_)
        return style_.lead;
    // Long articles are given the larger heads.
    const double weight = band.galley.size() > 80 ? 1.15 : 1.0;
    const double share = double(span) / style_.columns;
    return std::max(style_.body * 1.5, style_.head * weight * (share > 0.99 ? 1.0 : 0.55 + 0.3 * share));
}

bool PageComposer::isShort(const Band& band) const {
    return !band.inner && double(band.galley.size()) < double(lowStrip) * style_.columns;
}

void PageComposer::placeHead(HeadBlock head, double x) {
    for (SheetPage::Text& line : head.lines) {
        line.at += QPointF(x, y_);
        pages_.back().texts.push_back(std::move(line));
    }
}

void PageComposer::placeBand(Band& band) {
    setGalley(band);
    const Section* section = band.items.front().section;
    HeadBlock sectionHead = section ? compositor_.sectionHead(*section, style_.width()) : HeadBlock{};
    HeadBlock head = band.inner ? HeadBlock{} : compositor_.head(*band.items.front().article, style_.width(), headlineSize(band, style_.columns));
    double least = sectionHead.height + head.height + style_.leading * 2;
    for (size_t i = 0; i < band.galley.size() && i < size_t(linesUnderHead); ++i)
        least += band.galley[i].height;
    if (!fresh_ && room() < least)
        newPage();
    if (!band.inner || section)
        separate();
    if (section) {
        rule(style_.marginX, y_, style_.width(), 2, Ink::Accent);
        placeHead(std::move(sectionHead), style_.marginX);
        y_ += sectionHead.height;
        rule(style_.marginX, y_, style_.width(), hairline, Ink::Accent);
        y_ += style_.leading;
    }
    const double headHeight = head.height;
    placeHead(std::move(head), style_.marginX);
    y_ += headHeight;
    leadPlaced_ = leadPlaced_ || !band.inner;
    fresh_ = false;
    flow(band.galley);
    band.galley = {};
}

/// Pours a galley into all columns, over as many pages as it takes.
void PageComposer::flow(Galley& galley) {
    size_t from = 0;
    while (from < galley.size()) {
        std::optional<ColumnCuts> cuts = balanceColumns(galley, from, style_.columns, room(), style_.leading / 2);
        if (!cuts)
            cuts = fillColumns(galley, from, style_.columns, room());
        placeColumns(galley, from, *cuts, 0);
        from = cuts->ends.back();
        y_ += cuts->tallest;
        fresh_ = false;
        if (from < galley.size())
            newPage();
    }
}

void PageComposer::placeColumns(Galley& galley, size_t from, const ColumnCuts& cuts, int firstColumn) {
    for (size_t column = 0; column < cuts.ends.size(); ++column) {
        double y = y_;
        const double x = style_.left(firstColumn + int(column));
        bool atTop = true;
        bool lastTinted = false;
        for (; from < cuts.ends[column]; ++from) {
            GalleyLine& line = galley[from];
            if (atTop && line.isWhite())
                continue;
            atTop = false;
            // The white between two profiles is no part of either, and at a column's foot it decides nothing.
            lastTinted = line.line.glyphs.empty() ? lastTinted : line.tinted;
            const double height = line.height;
            placeLine(line, x, y);
            y += height;
        }
        // A box ends where the tallest of its row does.
        if (!atTop && lastTinted)
            tint(x, y, y_ + cuts.tallest + style_.leading * 0.4 - y);
    }
}

void PageComposer::tint(double x, double y, double height) {
    pages_.back().fills.push_back({QRectF(x, y, style_.column(), height + 0.2), Ink::Tint});
}

void PageComposer::placeLine(GalleyLine& line, double x, double y) {
    SheetPage& page = pages_.back();
    if (line.tinted)
        tint(x, y, line.height);
    if (line.bar)
        page.fills.push_back({QRectF(x + (line.tinted ? style_.body / 2 : 0), y, 1.8, line.height + 0.2), Ink::Accent});
    if (line.ruleAbove)
        page.fills.push_back({QRectF(x, y, style_.column(), 1.4), Ink::Accent});
    if (!line.line.glyphs.empty())
        page.texts.push_back({std::move(line.line), {x + line.shift, y + line.baseline}, line.ink});
}

/// Puts two or three short pieces side by side where they come out at about the same height. Returns how many it placed, 0 for none.
size_t PageComposer::placeAside(std::vector<Band>& all, size_t first) {
    constexpr double wellFilled = 0.8;
    if (!leadPlaced_)
        return 0;
    std::optional<Strip> strip = fullestStrip(std::span(all).subspan(first, shortPieces(all, first)));
    if (!strip || strip->filled < wellFilled)
        return 0;
    const size_t placed = strip->spans.size();
    placeStrip(std::span(all).subspan(first, placed), std::move(*strip));
    return placed;
}

/// How many pieces from `first` on may stand in one strip: short ones that have nothing below them.
size_t PageComposer::shortPieces(std::vector<Band>& all, size_t first) {
    const size_t most = std::min({size_t(3), all.size() - first, size_t(style_.columns)});
    for (size_t i = 0; i < most; ++i) {
        Band& band = all[first + i];
        const bool hasInner = first + i + 1 < all.size() && all[first + i + 1].inner;
        if (band.inner || hasInner)
            return i;
        setGalley(band);
        if (!isShort(band))
            return i;
    }
    return most;
}

/// The strip of the first two or three pieces that leaves the least white, of all ways to share the columns out.
std::optional<PageComposer::Strip> PageComposer::fullestStrip(std::span<const Band> pieces) {
    std::optional<Strip> best;
    const auto attempt = [&](std::vector<int> spans) {
        std::optional<Strip> strip = setStrip(pieces, std::move(spans));
        if (strip && (!best || strip->filled > best->filled))
            best = std::move(strip);
    };
    for (int a = 1; pieces.size() >= 2 && a < style_.columns; ++a) {
        attempt({a, style_.columns - a});
        for (int b = 1; pieces.size() >= 3 && a + b < style_.columns; ++b)
            attempt({a, b, style_.columns - a - b});
    }
    return best;
}

/// One piece for each span of columns; nothing where one of them does not fit on what is left of the page.
std::optional<PageComposer::Strip> PageComposer::setStrip(std::span<const Band> pieces, std::vector<int> spans) {
    const double most = room() - 1.5 * style_.leading;
    Strip strip;
    double area = 0;
    for (size_t i = 0; i < spans.size(); ++i) {
        HeadBlock head = compositor_.head(*pieces[i].items.front().article, style_.span(spans[i]), headlineSize(pieces[i], spans[i]));
        std::optional<ColumnCuts> cuts = balanceColumns(pieces[i].galley, 0, spans[i], most - head.height, style_.leading / 2);
        if (!cuts)
            return std::nullopt;
        const double height = head.height + cuts->tallest;
        strip.height = std::max(strip.height, height);
        area += height * spans[i];
        strip.heads.push_back(std::move(head));
        strip.cuts.push_back(std::move(*cuts));
    }
    if (strip.height <= 0)
        return std::nullopt;
    strip.filled = area / (strip.height * style_.columns);
    strip.spans = std::move(spans);
    return strip;
}

void PageComposer::placeStrip(std::span<Band> pieces, Strip strip) {
    separate();
    const double top = y_;
    int column = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const double headHeight = strip.heads[i].height;
        y_ = top;
        placeHead(std::move(strip.heads[i]), style_.left(column));
        y_ = top + headHeight;
        placeColumns(pieces[i].galley, 0, strip.cuts[i], column);
        pieces[i].galley = {};
        column += strip.spans[i];
        if (i + 1 < pieces.size())
            pages_.back().fills.push_back({QRectF(style_.left(column) - style_.gutter / 2, top, hairline, strip.height), Ink::Rule});
    }
    y_ = top + strip.height;
    fresh_ = false;
}

/// White and a rule between what stands above and what comes.
void PageComposer::separate() {
    if (fresh_)
        return;
    y_ += style_.leading * 0.75;
    rule(style_.marginX, y_, style_.width(), hairline, Ink::Rule);
    y_ += style_.leading * 0.75;
}

void PageComposer::rule(double x, double y, double width, double thickness, Ink ink) {
    pages_.back().fills.push_back({QRectF(x, y, width, thickness), ink});
}

/// Places lines one under the other and says how many.
int PageComposer::text(std::vector<SetLine> lines, double x, double baseline, Ink ink) {
    int rows = 0;
    for (SetLine& line : lines)
        pages_.back().texts.push_back({std::move(line), {x, baseline + style_.leading * rows++}, ink});
    return rows;
}

void PageComposer::newPage() {
    const bool first = pages_.empty();
    pages_.emplace_back();
    y_ = style_.marginTop;
    fresh_ = true;
    if (first)
        addMasthead();
    else
        addRunningHead();
}

void PageComposer::addMasthead() {
    const Masthead& masthead = issue_->masthead;
    const double width = style_.width();
    rule(style_.marginX, y_, width, 4, Ink::Accent);
    y_ += 4 + style_.title * 0.12;
    const QString title = lineOf(masthead.title);
    // A page always says what it is, even where nobody has filled in the name yet. The page is Chinese in every language of the program.
    const QString shown = title.isEmpty() ? QStringLiteral("社区报") : title;
    double size = style_.title;
    while (size > style_.head && compositor_.set(shown, Face::Title, size, width, Align::Centre).size() > 1)
        size *= 0.9;
    for (SetLine& line : compositor_.set(shown, Face::Title, size, width, Align::Centre)) {
        pages_.back().texts.push_back({std::move(line), {style_.marginX, y_ + size * 0.98}, Ink::Accent});
        y_ += size * 1.25;
    }
    rule(style_.marginX, y_, width, hairline, Ink::Black);
    const double size2 = style_.body;
    const double baseline = y_ + style_.leading * 0.5 + size2 * 0.38;
    const double third = width / 3;
    const QString number = (lineOf(masthead.number) + QStringLiteral("  第1版")).trimmed();
    const int rows = std::max({text(compositor_.set(lineOf(masthead.publisher), Face::Hei, size2, third, Align::Left), style_.marginX, baseline, Ink::Black),
                               text(compositor_.set(printedDate(masthead.date), Face::Hei, size2, third, Align::Centre), style_.marginX + third, baseline, Ink::Black),
                               text(compositor_.set(number, Face::Hei, size2, third, Align::Right), style_.marginX + 2 * third, baseline, Ink::Black)});
    y_ += rows * style_.leading;
    rule(style_.marginX, y_, width, 1.2, Ink::Black);
    y_ += style_.leading * 1.1;
}

/// The running head of every page but the first: its number on the outer side, what it belongs to on the inner.
void PageComposer::addRunningHead() {
    const double width = style_.width();
    const double size = style_.body * 0.95;
    const double baseline = y_ + size * 0.4;
    const bool left = pages_.size() % 2 == 0;
    QStringList words{lineOf(issue_->masthead.title), printedDate(issue_->masthead.date)};
    words.removeAll(QString());
    const QString folio = QStringLiteral("第%1版").arg(pages_.size());
    text(compositor_.set(folio, Face::Hei, size, width, left ? Align::Left : Align::Right), style_.marginX, baseline, Ink::Black);
    std::vector<SetLine> line = compositor_.set(words.join(QStringLiteral("  ")), Face::Kai, size, width * 0.8, left ? Align::Right : Align::Left);
    line.resize(std::min<size_t>(line.size(), 1)); // it repeats the masthead, so what is too long for it is not lost
    text(std::move(line), style_.marginX + (left ? width * 0.2 : 0), baseline, Ink::Grey);
    rule(style_.marginX, y_ + size * 0.85, width, 0.8, Ink::Black);
    y_ += style_.leading * 1.4;
}

} // namespace lilong
