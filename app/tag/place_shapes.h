#pragma once

#include "app/language/lexicon.h"
#include "app/tag/name_finder.h"

namespace lilong {

/// Where a place's name begins and ends in a text, whatever the model thinks: 银杏路|第二居民区 is one place, 沿|环岛东路 and 江州市|区
/// are not. Every rule looks at a few characters beside the name.
class PlaceShapes {
public:
    explicit PlaceShapes(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// Sets the ends of the places among a text's names right, and joins those that are one. The names stay apart and in order.
    void mend(const Characters& text, std::vector<FoundName>& names) const;

private:
    /// What a place may reach to without touching its neighbours.
    struct Room {
        size_t start;
        size_t end;
    };
    [[nodiscard]] FoundName mended(const Characters& text, FoundName name, const Room& room) const;
    [[nodiscard]] FoundName withoutWordBefore(const Characters& text, FoundName name) const;
    [[nodiscard]] FoundName withLostHead(const Characters& text, FoundName name, size_t roomStart) const;
    [[nodiscard]] FoundName withoutTail(const Characters& text, FoundName name) const;
    [[nodiscard]] FoundName withOrdinal(const Characters& text, FoundName name, size_t roomEnd) const;
    [[nodiscard]] FoundName withVenue(const Characters& text, FoundName name, size_t roomEnd) const;
    [[nodiscard]] size_t levelsCut(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool isLevel(QStringView place) const;
    [[nodiscard]] bool isOne(const Characters& text, const FoundName& first, const FoundName& second) const;
    [[nodiscard]] bool isKnown(QStringView place) const;
    [[nodiscard]] bool cutsWord(const Characters& text, size_t index) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
