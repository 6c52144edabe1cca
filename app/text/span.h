#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <compare>

namespace lilong {

/// A half-open stretch [start, end) of a text, in UTF-16 units, with 0 <= start <= end.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return start == end; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const { return position >= start && position < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return other.start >= start && other.end <= end; }
    /// True where the two share at least one unit.
    [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    [[nodiscard]] constexpr Span shifted(qsizetype by) const { return {start + by, end + by}; }
    [[nodiscard]] constexpr auto operator<=>(const Span&) const = default;
};

[[nodiscard]] inline QStringView slice(QStringView text, Span span) { return text.mid(span.start, span.length()); }

/// True where `position` does not stand between the two halves of a surrogate pair.
[[nodiscard]] inline bool isCodePointBoundary(QStringView text, qsizetype position) {
    return position <= 0 || position >= text.size() || !(text[position].isLowSurrogate() && text[position - 1].isHighSurrogate());
}

/// True for a span that lies inside the text and splits no surrogate pair.
[[nodiscard]] inline bool isValidSpan(QStringView text, Span span) {
    return span.start >= 0 && span.start <= span.end && span.end <= text.size() && isCodePointBoundary(text, span.start)
        && isCodePointBoundary(text, span.end);
}

} // namespace lilong
