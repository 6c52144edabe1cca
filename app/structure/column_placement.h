#pragma once

#include "app/structure/column_pieces.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace lilong {

inline constexpr int noIndex = -1;

/// The foot of a column.
struct ColumnFoot {
    static constexpr size_t linesAbove = 10; ///< that it remembers
    int piece = noIndex;
    OpenMarks open = 0;
    int line = 0;   ///< of the piece
    int before = 0; ///< line of the piece above it
    bool waits = false; ///< others went past it
    std::array<int, linesAbove> above = noPieces(); ///< the pieces above it, latest first

    static constexpr std::array<int, linesAbove> noPieces() {
        std::array<int, linesAbove> all{};
        all.fill(noIndex);
        return all;
    }
};

/// One piece put down, with what was put down before it; by index.
struct PlacementStep {
    int before = noIndex;
    int piece = noIndex;
    int above = noIndex;
    int left = noIndex; ///< for a new column: the foot of the one to its left
    OpenMarks open = 0;
};

/// A way to have placed all pieces so far.
struct ColumnPlacement {
    static constexpr size_t mostFeet = 10; ///< columns that may still go on
    double rating = 0.0;
    int step = noIndex;
    PlacementStep next{}; ///< kept only if the placement is
    std::array<ColumnFoot, mostFeet> feet{}; ///< from left to right
    size_t count = 0;
    int leftAbove = noIndex; ///< line of the piece above the latest one
    size_t cursor = 0; ///< feet left of it hold pieces of this row, or stand left of one

    /// Of the columns that went on at the piece `since` or later: what lies behind shall not crowd the beam with its variants.
    [[nodiscard]] std::uint64_t fingerprint(int since) const {
        std::uint64_t mixed = cursor;
        for (size_t i = 0; i < count; ++i) {
            if (feet[i].piece >= since)
                mixed = mixed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(feet[i].piece * 16 + feet[i].open + 1) + (static_cast<std::uint64_t>(feet[i].before + 1) << 40U)
                    + (feet[i].waits ? std::uint64_t{1} << 60U : 0U);
        }
        return mixed;
    }

    /// Gives up the column that has not gone on for longest; `place` stays between the same neighbours.
    void dropOldest(size_t& place) {
        const auto end = feet.begin() + static_cast<std::ptrdiff_t>(count);
        const auto oldest = std::min_element(feet.begin(), end, [](const ColumnFoot& a, const ColumnFoot& b) { return a.piece < b.piece; });
        if (oldest - feet.begin() < static_cast<std::ptrdiff_t>(place))
            --place;
        std::move(oldest + 1, end, oldest);
        --count;
    }
};

} // namespace lilong
