#pragma once

#include "app/foundation/error.h"

#include <type_traits>
#include <utility>

namespace lilong::samples {

/// The value of what a test takes for granted; where there is none, the test stops with the error's own words.
template <typename T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace lilong::samples
