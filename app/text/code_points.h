#pragma once

#include <QStringView>

#include <vector>

namespace lilong {

/// Changes offsets from UTF-16 units (inside the program) to Unicode code points (in the issue JSON). Texts without
/// surrogate pairs cost nothing; others one binary search an offset.
class CodePointIndex {
public:
    explicit CodePointIndex(QStringView text);

    [[nodiscard]] qsizetype toCodePoints(qsizetype utf16Offset) const;

private:
    std::vector<qsizetype> lowSurrogates_; ///< UTF-16 offsets of second halves, ascending
};

} // namespace lilong
