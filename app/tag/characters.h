#pragma once

#include "app/text/span.h"

#include <string>
#include <vector>

namespace lilong {

/// A text as code points that still knows its UTF-16 offsets: taggers count characters, the issue counts units.
class Characters {
public:
    explicit Characters(QStringView text);

    [[nodiscard]] size_t size() const { return points_.size(); }
    /// The code point at an index; U+0000 outside the text.
    [[nodiscard]] char32_t at(std::ptrdiff_t index) const {
        return index < 0 || static_cast<size_t>(index) >= points_.size() ? U'\0' : points_[static_cast<size_t>(index)];
    }
    [[nodiscard]] qsizetype offset(size_t index) const { return offsets_[index]; }
    /// The code point that starts at a UTF-16 offset (or the first behind it).
    [[nodiscard]] size_t indexOf(qsizetype utf16Offset) const;
    /// The index behind a string of so many UTF-16 units that starts at `start`.
    [[nodiscard]] size_t endOf(size_t start, qsizetype length) const {
        size_t end = start + 1;
        for (const qsizetype stop = offsets_[start] + length; offsets_[end] < stop;)
            ++end;
        return end;
    }
    [[nodiscard]] Span span(size_t from, size_t to) const { return {offsets_[from], offsets_[to]}; }
    [[nodiscard]] QStringView slice(size_t from, size_t to) const { return lilong::slice(text_, span(from, to)); }
    [[nodiscard]] QStringView from(size_t index) const { return text_.mid(offsets_[index]); }
    [[nodiscard]] QStringView before(size_t index) const { return text_.left(offsets_[index]); }
    [[nodiscard]] QStringView text() const { return text_; }

private:
    QStringView text_;
    std::u32string points_;
    std::vector<qsizetype> offsets_; ///< one more than there are code points
};

} // namespace lilong
