#include "app/text/code_points.h"

#include <algorithm>

namespace lilong {

CodePointIndex::CodePointIndex(QStringView text) {
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            lowSurrogates_.push_back(i);
    }
}

qsizetype CodePointIndex::toCodePoints(qsizetype utf16Offset) const {
    return utf16Offset - (std::lower_bound(lowSurrogates_.begin(), lowSurrogates_.end(), utf16Offset) - lowSurrogates_.begin());
}

qsizetype CodePointIndex::toUtf16(qsizetype codePointOffset) const {
    // The k-th second half (from 0) stands at code point lowSurrogates_[k] - k; each one before the offset adds a unit.
    qsizetype low = 0;
    qsizetype high = static_cast<qsizetype>(lowSurrogates_.size());
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (lowSurrogates_[static_cast<size_t>(middle)] - middle <= codePointOffset)
            low = middle + 1;
        else
            high = middle;
    }
    return codePointOffset + low;
}

} // namespace lilong
