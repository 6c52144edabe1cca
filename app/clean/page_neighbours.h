#pragma once

#include <QStringView>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lilong {

/// Which characters stand beside which in an issue, oftener than once: what a page says twice is a candidate for what was misread once,
/// also where no dictionary has it. Filled once, sorted, then read; n log n in the length of the texts.
class PageNeighbours {
public:
    void add(QStringView text);
    /// To be called once, behind the last text.
    void finish();

    /// Calls visit(character, times) for every character that stands oftener than once behind `left`, and for those before `right`.
    template <typename Visit>
    void forEachBehind(char16_t left, Visit visit) const {
        forEach(behind_, left, visit);
    }
    template <typename Visit>
    void forEachBefore(char16_t right, Visit visit) const {
        forEach(before_, right, visit);
    }

private:
    struct Pair {
        std::uint32_t characters; ///< the one asked for, above its neighbour
        std::uint32_t times = 1;
        [[nodiscard]] bool operator<(const Pair& other) const { return characters < other.characters; }
    };
    using Pairs = std::vector<Pair>;

    static void countAlike(Pairs& pairs);
    template <typename Visit>
    static void forEach(const Pairs& pairs, char16_t of, Visit visit) {
        const std::uint32_t first = static_cast<std::uint32_t>(of) << 16U;
        for (auto it = std::lower_bound(pairs.begin(), pairs.end(), Pair{first}); it != pairs.end() && it->characters >> 16U == of; ++it)
            visit(static_cast<char16_t>(it->characters & 0xFFFFU), static_cast<int>(it->times));
    }

    Pairs behind_;
    Pairs before_;
};

} // namespace lilong
