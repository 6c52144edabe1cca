#include "ui/desk/block_column.h"

#include <algorithm>
#include <cmath>

namespace lilong {

double wholePixels(double length) { return std::ceil(length - 1e-6); }

size_t BlockColumn::at(double y) const {
    const auto behind = std::partition_point(boxes_.begin(), boxes_.end(), [y](const ColumnBox& box) { return box.top <= y; });
    return behind == boxes_.begin() ? 0 : static_cast<size_t>(behind - boxes_.begin()) - 1;
}

double BlockColumn::gapBehind(size_t index) const {
    return index + 1 < boxes_.size() ? std::max(boxes_[index].below, boxes_[index + 1].above) : boxes_[index].below;
}

void BlockColumn::replace(size_t first, size_t count, const std::vector<ColumnBox>& boxes) {
    const auto from = boxes_.begin() + static_cast<std::ptrdiff_t>(first);
    if (count == boxes.size()) {
        std::copy(boxes.begin(), boxes.end(), from);
        return;
    }
    const auto at = boxes_.erase(from, from + static_cast<std::ptrdiff_t>(count));
    boxes_.insert(at, boxes.begin(), boxes.end());
}

void BlockColumn::set(size_t index, double height) {
    boxes_[index].height = height;
    boxes_[index].state = BoxState::LaidOut;
}

void BlockColumn::placeFrom(size_t first) {
    for (size_t i = first; i < boxes_.size(); ++i)
        boxes_[i].top = i == 0 ? margin_ + boxes_[0].above : bottom(i - 1) + gapBehind(i - 1);
    height_ = boxes_.empty() ? 2 * margin_ : bottom(boxes_.size() - 1) + boxes_.back().below + margin_;
}

} // namespace lilong
