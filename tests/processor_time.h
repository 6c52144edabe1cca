#pragma once

#include <ctime>

namespace lilong {

/// The processor time that some work takes, in milliseconds. What else the machine does at the time does not count, so that a test may ask
/// how it grows.
template <typename Work>
[[nodiscard]] double processorTime(const Work& work) {
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace lilong
