#pragma once

#include "app/text/character_pairs.h"
#include "app/text/span.h"

#include <unordered_map>
#include <vector>

namespace lilong {

/// Pairs of Chinese characters that a page has more than once, but not everywhere: the words of one text rather than of all. Pieces of text are known
/// by the numbers that the caller gives them. Remembers what it found for the latest piece: ask for one after the other. Not for several threads at once.
class SharedPairs {
public:
    explicit SharedPairs(QStringView page);

    /// How many such pairs stand in both pieces.
    [[nodiscard]] int count(size_t piece, Span text, size_t latest, Span latestText);

private:
    struct Known {
        bool isRead = false;
        std::vector<CharacterPair> pairs; ///< ascending
        size_t with = static_cast<size_t>(-1); ///< the latest piece that it was compared with
        int shared = 0;
    };

    Known& known(size_t piece, Span text);

    QStringView page_;
    std::unordered_map<CharacterPair, int> counts_;
    std::vector<Known> known_;
};

} // namespace lilong
