#pragma once

#include <array>

namespace lilong {

/// An article while a page is read: it may still go on.
struct OpenArticle {
    static constexpr int none = -1;

    int number = 0;      ///< counted as they begin
    int last = none;     ///< fragment: its last text, while nothing but captions stands behind it
    int chain = none;    ///< its last text, in ArticleOdds' chain of texts
    int texts = 0;
    double square = 0;   ///< of its words
    int measure = 0;     ///< of its last text of many lines; 0 while nothing tells
    int heads = 0;
    std::array<int, 3> headlines = {none, none, none}; ///< fragments: its first heads, or the crosshead above what comes
    int crossheads = 0;
    int halved = 0;      ///< number of its headline, if that came in halves
    double lost = 0;     ///< for beginning without a headline
    int touched = 0;     ///< fragment that came to it last
    int person = none;   ///< whom its heads name, by PortraitNames
    int named = none;    ///< the portrayed person whom its texts named last
    bool speaks = false; ///< what is said in turn stands in it: 问：…, 答：…
    bool byline = false;
    bool profile = false;
    bool lateHeads = false;     ///< its heads came behind some of its text, and nothing else came since
    bool crossheadOpen = false; ///< nothing stands below its last crosshead yet

    [[nodiscard]] bool hasText() const { return texts > 0; }
    [[nodiscard]] bool isBareHeadline() const { return heads > 0 && texts == 0; }
};

} // namespace lilong
