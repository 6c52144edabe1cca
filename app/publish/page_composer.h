#pragma once

#include "app/publish/galley.h"

#include <span>

namespace lilong {

/// Puts articles on pages, from the top: a feature over all columns, short pieces side by side, profiles in a row of columns
/// under their feature. What does not fit goes on on the next page. Linear in the length of the issue.
class PageComposer {
public:
    PageComposer(const Issue& issue, const SheetStyle& style, PageFonts& fonts);

    /// Error::Kind::Cancelled; asked between articles.
    [[nodiscard]] Result<std::vector<SheetPage>> compose(const Progress& progress);

private:
    /// One article or the short items under one heading, ready to be put into columns.
    struct Band {
        std::vector<ReadingItem> items;
        Galley galley;
        bool inner = false;    ///< stands under what is before it
    };

    /// Short pieces set side by side.
    struct Strip {
        std::vector<int> spans; ///< in columns, one for each piece
        std::vector<HeadBlock> heads;
        std::vector<ColumnCuts> cuts;
        double height = 0;
        double filled = 0; ///< share of the strip that is not white below a piece
    };

    [[nodiscard]] std::vector<Band> bands() const;
    void addMasthead();
    void addRunningHead();
    void newPage();
    void setGalley(Band& band);
    [[nodiscard]] double headlineSize(const Band& band, int span) const;
    [[nodiscard]] bool isShort(const Band& band) const;

    void placeBand(Band& band);
    void placeHead(HeadBlock head, double x);
    void flow(Galley& galley);
    [[nodiscard]] size_t placeAside(std::vector<Band>& all, size_t first);
    [[nodiscard]] size_t shortPieces(std::vector<Band>& all, size_t first);
    [[nodiscard]] std::optional<Strip> fullestStrip(std::span<const Band> pieces);
    [[nodiscard]] std::optional<Strip> setStrip(std::span<const Band> pieces, std::vector<int> spans);
    void placeStrip(std::span<Band> pieces, Strip strip);
    void placeColumns(Galley& galley, size_t from, const ColumnCuts& cuts, int firstColumn);
    void placeLine(GalleyLine& line, double x, double y);
    void tint(double x, double y, double height);
    void separate();
    void rule(double x, double y, double width, double thickness, Ink ink);
    int text(std::vector<SetLine> lines, double x, double baseline, Ink ink);
    [[nodiscard]] double room() const { return style_.bottom() - y_; }

    const Issue& issue_;
    const SheetStyle& style_;
    Compositor compositor_;
    std::vector<SheetPage> pages_;
    double y_ = 0;       ///< where the next band starts
    bool fresh_ = true;  ///< nothing stands on the page yet but its head
    bool leadPlaced_ = false;
};

} // namespace lilong
