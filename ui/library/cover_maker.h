#pragma once

#include "app/archive/archive.h"

#include <QImage>

#include <array>

namespace lilong {

/// What the library shows of an issue beside its summary: its first newspaper page, small, and how far its pages have come.
struct Cover {
    QImage image; ///< null where the page cannot be laid out
    std::array<int, 5> pagesIn{}; ///< pages by IssueState

    [[nodiscard]] bool operator==(const Cover&) const = default;
};

/// The largest cover that is painted; shown smaller.
constexpr QSize coverSize(168, 236);

/// Lays an issue out and paints its first page. Any thread; needs a QGuiApplication. Errors: Cancelled.
[[nodiscard]] Result<Cover> coverOf(const Issue& issue, const Progress& progress);

/// A cover kept in a file of its own; nothing where there is none, or none that can be read.
[[nodiscard]] std::optional<Cover> readCover(const QString& path);
/// A cover that cannot be kept is made again the next time: no error.
void keepCover(const Cover& cover, const QString& path);

} // namespace lilong
