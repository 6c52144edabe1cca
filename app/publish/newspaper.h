#pragma once

#include "app/issue/issue.h"
#include "app/publish/export_format.h"

#include <QSizeF>

#include <memory>

class QPainter;

namespace lilong {

/// An issue laid out as newspaper pages: masthead, columns, headlines across columns, profiles, captions, page numbers,
/// Chinese line breaking (GB/T 15834: no 。，」 at a line's start, no “（ at its end). Laid out once, painted as often as wanted.
/// Needs a QGuiApplication.
class Newspaper {
public:
    /// Error::Kind::Internal where no font can show Chinese; Cancelled.
    [[nodiscard]] static Result<Newspaper> layOut(const Issue& issue, PaperSize paper, const Progress& progress);
    ~Newspaper();
    Newspaper(Newspaper&&) noexcept;
    Newspaper& operator=(Newspaper&&) noexcept;

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSizeInMillimetres() const;
    /// Paints a page (from 0) into a painter whose units are points (1/72 inch) and whose origin is the sheet's corner.
    void paint(QPainter& painter, int page) const;
    /// The characters that no installed font has, once each: a 〓 stands for them on the page. Empty when all can be shown.
    [[nodiscard]] QString charactersWithoutGlyph() const;

    struct Layout;

private:
    explicit Newspaper(std::unique_ptr<Layout> layout);
    std::unique_ptr<Layout> layout_;
};

} // namespace lilong
