#include "app/publish/newspaper.h"

#include "app/publish/newspaper_layout.h"
#include "app/publish/page_composer.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <map>

namespace lilong {
namespace {

QColor colourOf(Ink ink) {
    switch (ink) {
    case Ink::Black: return QColor(0x16, 0x15, 0x14);
    case Ink::Grey: return QColor(0x45, 0x42, 0x3e);
    case Ink::Accent: return QColor(0xa0, 0x1a, 0x1f);
    case Ink::Rule: return QColor(0x9a, 0x95, 0x8c);
    case Ink::Tint: return QColor(0xf6, 0xf1, 0xe6);
    }
    return Qt::black;
}

/// Fonts belong to a thread, so each painting asks for its own.
class LinePainter {
public:
    LinePainter(QPainter& painter, const std::vector<PageFont>& fonts) : painter_(painter), fonts_(fonts) {}

    void paint(const SheetPage::Text& text) {
        const std::vector<SetGlyph>& glyphs = text.line.glyphs;
        painter_.setPen(colourOf(text.ink));
        for (size_t start = 0; start < glyphs.size();) {
            size_t end = start;
            while (end < glyphs.size() && glyphs[end].font == glyphs[start].font)
                ++end;
            paintRun(text, start, end);
            start = end;
        }
    }

private:
    const QRawFont& font(quint16 index, double size) {
        const auto key = std::make_pair(index, size);
        const auto known = opened_.find(key);
        return known != opened_.end() ? known->second : opened_.emplace(key, fonts_[index].at(size)).first->second;
    }

    void paintRun(const SheetPage::Text& text, size_t start, size_t end) {
        const SetLine& line = text.line;
        QList<quint32> indexes;
        QList<QPointF> places;
        for (size_t i = start; i < end; ++i) {
            indexes << line.glyphs[i].glyph;
            places << QPointF(double(line.glyphs[i].x), 0);
        }
        const QRawFont& raw = font(line.glyphs[start].font, line.size);
        QGlyphRun run;
        run.setRawFont(raw);
        run.setGlyphIndexes(indexes);
        run.setPositions(places);
        painter_.drawGlyphRun(text.at, run);
        if (line.heavy)
            thicken(line.glyphs[start].font, indexes, places, text);
    }

    /// A bold made of the outlines: a font's own or a synthesised one would put the text into a PDF twice. The outlines are taken
    /// large and scaled down, because at the size of print they come snapped to the points of a screen.
    void thicken(quint16 index, const QList<quint32>& indexes, const QList<QPointF>& places, const SheetPage::Text& text) {
        constexpr double outlineSize = 1000;
        const QRawFont& outlines = font(index, outlineSize);
        QPainterPathStroker edge;
        edge.setWidth(outlineSize * 0.02);
        edge.setJoinStyle(Qt::RoundJoin);
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const QPointF at = text.at + places[i];
            const double scale = text.line.size / outlineSize;
            // Filled, not stroked: viewers move straight strokes to whole points of the screen, and the letter falls apart.
            QPainterPath path = edge.createStroke(outlines.pathForGlyph(indexes[i]));
            path.setFillRule(Qt::WindingFill);
            painter_.fillPath(QTransform(scale, 0, 0, scale, at.x(), at.y()).map(path), colourOf(text.ink));
        }
    }

    QPainter& painter_;
    const std::vector<PageFont>& fonts_;
    std::map<std::pair<quint16, double>, QRawFont> opened_;
};

} // namespace

Newspaper::Newspaper(std::unique_ptr<Layout> layout) : layout_(std::move(layout)) {}
Newspaper::~Newspaper() = default;
Newspaper::Newspaper(Newspaper&&) noexcept = default;
Newspaper& Newspaper::operator=(Newspaper&&) noexcept = default;

Result<Newspaper> Newspaper::layOut(const Issue& issue, PaperSize paper, const Progress& progress) {
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return fail(Error::Kind::Internal, QCoreApplication::translate("Newspaper", "Pages cannot be set without the graphics of the system."));
    Result<PageFonts> fonts = PageFonts::open();
    if (!fonts)
        return tl::unexpected(fonts.error());
    auto layout = std::make_unique<Layout>();
    layout->style = SheetStyle::of(paper);
    Result<std::vector<SheetPage>> pages = PageComposer(issue, layout->style, *fonts).compose(progress);
    if (!pages)
        return tl::unexpected(pages.error());
    layout->pages = std::move(*pages);
    layout->fonts = fonts->fonts();
    layout->missing = fonts->charactersWithoutGlyph();
    return Newspaper(std::move(layout));
}

int Newspaper::pageCount() const { return int(layout_->pages.size()); }

QSizeF Newspaper::pageSizeInMillimetres() const { return layout_->style.paper * 25.4 / 72.0; }

QString Newspaper::charactersWithoutGlyph() const { return layout_->missing; }

void Newspaper::paint(QPainter& painter, int page) const {
    if (page < 0 || page >= pageCount())
        return;
    const SheetPage& sheet = layout_->pages[size_t(page)];
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const SheetPage::Fill& fill : sheet.fills)
        painter.fillRect(fill.area, colourOf(fill.ink));
    LinePainter lines(painter, layout_->fonts);
    for (const SheetPage::Text& text : sheet.texts)
        lines.paint(text);
    painter.restore();
}

} // namespace lilong
