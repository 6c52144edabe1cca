#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace lilong {

/// How often pairs and threes of Chinese characters stand in an issue: what the page says twice is seldom misread. Filled once, then
/// read. Counts are those of a hash; two phrases in a million share one.
class PagePhrases {
public:
    explicit PagePhrases(qsizetype characters);

    void add(QStringView text);
    [[nodiscard]] int count(QStringView phrase) const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t count = 0;
    };
    [[nodiscard]] size_t slotOf(std::uint32_t hash) const;

    std::vector<Slot> slots_;
};

} // namespace lilong
