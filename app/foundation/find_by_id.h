#pragma once

#include <algorithm>

namespace lilong {

/// The first item with this id; null where there is none.
template <typename Items, typename Id>
[[nodiscard]] auto findById(Items& items, Id id) -> decltype(&*items.begin()) {
    const auto found = std::find_if(items.begin(), items.end(), [id](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace lilong
