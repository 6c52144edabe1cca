#pragma once

#include "app/issue/traced_text.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace lilong {

/// The runs of a part as one value: for each run five numbers (source, how far its raw start lies from the end of the run before,
/// raw length, text length, repair), each as a little-endian base-128 number, the second one zigzag. About five bytes a run.
/// @param numberOf the repair's number in the issue, from 1.
[[nodiscard]] QByteArray encodedRuns(const std::vector<Run>& runs, const std::function<quint64(const RepairPtr&)>& numberOf);

/// A run that was read: `repair` is the number given when it was written, 0 for none.
struct StoredRun {
    RawSpan raw;
    qsizetype length = 0;
    quint64 repair = 0;
};
/// Nothing where the bytes are not such runs. What they say about texts and repairs has still to be checked.
[[nodiscard]] std::optional<std::vector<StoredRun>> decodedRuns(const QByteArray& bytes);

} // namespace lilong
