#include "app/tag/characters.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {

Characters::Characters(QStringView text) : text_(text) {
    points_.reserve(static_cast<size_t>(text.size()));
    offsets_.reserve(static_cast<size_t>(text.size()) + 1);
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        points_.push_back(c);
        offsets_.push_back(i);
        i += unitsOf(c);
    }
    offsets_.push_back(text.size());
}

size_t Characters::indexOf(qsizetype utf16Offset) const {
    return static_cast<size_t>(std::lower_bound(offsets_.begin(), offsets_.end(), utf16Offset) - offsets_.begin());
}

} // namespace lilong
