#include "app/clean/page_neighbours.h"

#include "app/text/character_class.h"

namespace lilong {

void PageNeighbours::add(QStringView text) {
    for (qsizetype i = 1; i < text.size(); ++i) {
        const std::uint32_t left = text[i - 1].unicode();
        const std::uint32_t right = text[i].unicode();
        if (!isHan(left) || !isHan(right))
            continue;
        behind_.push_back({left << 16U | right});
        before_.push_back({right << 16U | left});
    }
}

void PageNeighbours::finish() {
    countAlike(behind_);
    countAlike(before_);
}

/// Keeps one of each pair that is there oftener than once.
void PageNeighbours::countAlike(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    size_t kept = 0;
    for (size_t i = 0; i < pairs.size();) {
        size_t end = i + 1;
        while (end < pairs.size() && pairs[end].characters == pairs[i].characters)
            ++end;
        if (end - i > 1)
            pairs[kept++] = {pairs[i].characters, static_cast<std::uint32_t>(end - i)};
        i = end;
    }
    pairs.resize(kept);
}

} // namespace lilong
