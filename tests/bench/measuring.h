#pragma once

#include "app/issue/source.h"

#include <QString>

#include <functional>
#include <vector>

namespace lilong::bench {

/// Wall-clock milliseconds of one call.
[[nodiscard]] double millisecondsOf(const std::function<void()>& work);
/// Milliseconds that this process's threads worked during one call: what counts where other programs share the machine.
[[nodiscard]] double processorMillisecondsOf(const std::function<void()>& work);
/// The median of several calls, after one that is not counted.
[[nodiscard]] double medianMilliseconds(int rounds, const std::function<void()>& work);
/// The value below which a share (0 to 1) of the values lies; 0 for none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// The most memory that the process ever held, in MiB; 0 where the system does not tell.
[[nodiscard]] double peakMebibytes();

/// A page of just this many UTF-16 units: the sample issue, over and over.
[[nodiscard]] QString pageOf(qsizetype length);
[[nodiscard]] std::vector<SourcePtr> sourcesOf(const QString& page);

/// Prints one line: a name, a figure, its unit, a remark.
void print(const char* name, double figure, const char* unit, const QString& remark = {});

} // namespace lilong::bench
