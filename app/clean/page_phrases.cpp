#include "app/clean/page_phrases.h"

#include "app/language/word_table.h"
#include "app/text/character_class.h"

#include <bit>

namespace lilong {

PagePhrases::PagePhrases(qsizetype characters) : slots_(std::bit_ceil(static_cast<size_t>(characters) * 4 + 16)) {}

size_t PagePhrases::slotOf(std::uint32_t hash) const {
    size_t slot = (hash ^ (hash >> 15U)) & (slots_.size() - 1);
    while (slots_[slot].count != 0 && slots_[slot].hash != hash)
        slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

void PagePhrases::add(QStringView text) {
    const auto count = [this](std::uint32_t hash) {
        Slot& slot = slots_[slotOf(hash)];
        slot.hash = hash;
        ++slot.count;
    };
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!isHan(text[i].unicode()) || !isHan(text[i + 1].unicode()))
            continue;
        const std::uint32_t pair = WordTable::hashOf(text.mid(i, 2));
        count(pair);
        if (i + 2 < text.size() && isHan(text[i + 2].unicode()))
            count(WordTable::extended(pair, text[i + 2]));
    }
}

int PagePhrases::count(QStringView phrase) const {
    return static_cast<int>(slots_[slotOf(WordTable::hashOf(phrase))].count);
}

} // namespace lilong
