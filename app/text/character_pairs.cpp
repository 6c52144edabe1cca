#include "app/text/character_pairs.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {

std::vector<CharacterPair> pairsOf(QStringView text) {
    std::vector<CharacterPair> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (isHan(text[i].unicode()) && isHan(text[i + 1].unicode()))
            pairs.push_back(pairAt(text, i));
    }
    return pairs;
}

std::vector<CharacterPair> differentPairsOf(QStringView text) {
    std::vector<CharacterPair> pairs = pairsOf(text);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace lilong
