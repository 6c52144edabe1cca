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

} // namespace lilong
