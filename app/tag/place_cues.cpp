#include "app/tag/place_cues.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

// In units of the model's scores, a character.
constexpr int behindPreposition = 200;
constexpr int behindMark = 60;
constexpr int behindPlace = 150;
constexpr int beforePosition = 150;
constexpr int beforeNumber = 500; ///< 银杏巷|10号
constexpr int beforeMark = 60;
constexpr int strangeHead = 150;
constexpr int rareHead = 60; ///< a rare word of three characters: 财神殿|弄
constexpr int commonHead = -400;
constexpr int longEnding = 100;
constexpr int least = 150; ///< less says nothing
constexpr int most = 600;
constexpr int never = -10'000;

constexpr int commonFrequency = 20; // 10·log10: a hundred times in the dictionary's corpus

/// The last characters of the endings that are looked for: most characters are told apart by them alone.
bool mayEndPlace(char32_t c) { return isOneOf(c, u"路街弄巷同桥村区园苑院场馆寓厂道库舍头站闸屋房"); }

/// Endings of places that have a name of their own. Those of offices and shops, which belong to another place, are not among them.
const WordTable& endings() {
    static const WordTable words = WordTable::of(u"路 街 大道 大街 公路 弄 支弄 巷 胡同 桥 大桥 村 新村 小区 居民区 社区 花园 家园 佳园 苑 佳苑 公寓 青年公寓 家属院 宿舍 "
                                                    "公园 广场 联合广场 商业广场 水厂 码头 步道 水库 小学 中学 图书馆 博物馆 美术馆 纪念馆 文化宫 园 养老院 敬老院 福利院 救援站 消防救援站 供热站 水闸 书屋 书房");
    return words;
}

/// Characters that stand between words and hardly ever in a name.
bool isBetweenWords(char32_t c) { return isOneOf(c, u"的了着过在是有等由就也都还把被让请给找问说这那每各全本该另其之我你他她它们个条位名和与及祝从到往将"); }

} // namespace

int PlaceCues::oddsBefore(const Characters& text, size_t start) const {
    const char32_t c = text.at(static_cast<std::ptrdiff_t>(start) - 1);
    if (isOneOf(c, u"在到从往至去经沿过住于自进向"))
        return behindPreposition;
    if (c == 0 || isPunctuation(c))
        return behindMark;
    if (isOneOf(c, u"的和与"))
        return behindMark;
    const QStringView before = text.before(start);
    return lexicon_.placeSuffixBefore(before.right(4)) >= 1 && isOneOf(c, u"省市区县镇乡道") ? behindPlace : never;
}

int PlaceCues::oddsBehind(const Characters& text, size_t end) const {
    const char32_t c = text.at(static_cast<std::ptrdiff_t>(end));
    if (isAsciiDigit(c) && isOneOf(text.at(static_cast<std::ptrdiff_t>(end) - 1), u"路街弄巷道"))
        return beforeNumber;
    if (isOneOf(c, u"上里旁边口内外对附沿东西南北") || isAsciiDigit(c))
        return isOneOf(c, u"口边") && text.at(static_cast<std::ptrdiff_t>(end) - 1) == U'路' ? -behindPreposition - beforePosition : beforePosition; // 银杏|路口
    if (isHan(c) && lexicon_.isWord(text.slice(end - 1, std::min(end + 1, text.size()))))
        return -beforePosition;
    return c == 0 || isPunctuation(c) || isOneOf(c, u"的和与到") ? beforeMark : 0;
}

/// A head that is a common word makes a common noun (水泥|路), one that is no word a name.
int PlaceCues::oddsOfHead(QStringView head, QStringView ending) const {
    const bool isName = head.size() > 2 && isOneOf(head.back().unicode(), u"东西南北中前后上下") && !lexicon_.isWord(head.chopped(1)); // 银柳|前街
    const bool isOtherWord = lexicon_.isWord(head.toString() + ending.toString())
        || (ending.size() == 1 && !isName && lexicon_.isWord(head.right(1).toString() + ending.toString()));
    const auto word = lexicon_.word(head);
    const bool holdsParticle = std::any_of(head.begin(), head.end(), [](QChar c) { return isBetweenWords(c.unicode()); });
    if (isOtherWord || (holdsParticle && !word)) // 颐和 is a word
        return never;
    if (lexicon_.division(head) == Lexicon::Division::Full)
        return never; // 银杏镇|老街
    if (!word)
        return lexicon_.longestWordAt(head) > 1 && head.size() > 3 ? 0 : strangeHead;
    if (QStringView(u"SRZ").contains(QChar(word->wordClass)) || lexicon_.division(head))
        return strangeHead;
    return word->frequency >= commonFrequency ? commonHead : head.size() > 2 ? rareHead : 0;
}

int PlaceCues::weightOf(const Characters& text, size_t start, size_t ending, size_t end) const {
    const int before = oddsBefore(text, start);
    if (before == never)
        return 0;
    const int head = oddsOfHead(text.slice(start, ending), text.slice(ending, end));
    const int weight = before + head + oddsBehind(text, end) + (end - ending > 1 ? longEnding : 0);
    return weight < least ? 0 : std::min(weight, most);
}

/// 名叫“|听竹轩|”, “|听竹轩|”的牌子: what is called so, and ends as grounds and buildings do.
std::optional<CuedPlace> PlaceCues::called(const Characters& text, size_t end) const {
    static const WordTable cues = WordTable::of(u"名叫 名字叫 取名 取名叫 取名为 起名 起名叫 定名 定名为 命名为 挂牌 门牌 店名 店名叫 名为");
    size_t start = end;
    while (start > 0 && isHan(text.at(static_cast<std::ptrdiff_t>(start) - 1)))
        --start;
    const bool isPlace = isOneOf(text.at(static_cast<std::ptrdiff_t>(end) - 1), u"园屋房轩阁亭廊堂馆苑院站厅居里坊村");
    const bool fits = end - start >= 3 && end - start <= 6 && isPlace && text.at(static_cast<std::ptrdiff_t>(start) - 1) == U'“';
    const bool isSign = text.from(end).startsWith(u"”的牌子") || text.from(end).startsWith(u"”的招牌");
    if (!fits || (!isSign && cues.longestBefore(text.before(start - 1)) == 0))
        return std::nullopt;
    return CuedPlace{start, end, most};
}

/// 住在|北码头|附近.
std::optional<CuedPlace> PlaceCues::beside(const Characters& text, size_t end) const {
    static const WordTable verbs = WordTable::of(u"住在 家住 位于 开在 坐落在 租在 设在 搬到 来到");
    const QStringView behind = text.from(end);
    if (!behind.startsWith(u'旁') && !behind.startsWith(u"附近") && !behind.startsWith(u"对面") && !behind.startsWith(u"隔壁"))
        return std::nullopt;
    for (size_t size = 2; size <= 4 && size <= end; ++size) {
        const size_t start = end - size;
        const char32_t first = text.at(static_cast<std::ptrdiff_t>(start));
        if (!isHan(first) || isBetweenWords(first))
            return std::nullopt;
        const bool isBuilt = isOneOf(text.at(static_cast<std::ptrdiff_t>(end) - 1), u"堂塔阁亭寺庙门台宫坊桥");
        const bool isIn = text.at(static_cast<std::ptrdiff_t>(start) - 1) == U'在' && isBuilt;
        if (isIn || verbs.longestBefore(text.before(start)) > 0)
            return lexicon_.isWord(text.slice(start, end)) ? std::nullopt : std::optional(CuedPlace{start, end, strangeHead * 2});
    }
    return std::nullopt;
}

/// 法国|里昂|人, 江州省|澄江|人.
std::optional<CuedPlace> PlaceCues::homeTown(const Characters& text, size_t end) const {
    for (size_t size = 2; size <= 3; ++size)
        for (size_t outer = 2; outer <= 4 && outer + size <= end; ++outer) {
            const size_t start = end - size;
            const bool isIn = lexicon_.fame(text.slice(start - outer, start)) == Lexicon::Fame::World;
            const auto word = isIn ? lexicon_.word(text.slice(start, end)) : std::nullopt;
            if (isIn && (!word || QStringView(u"SRZ").contains(QChar(word->wordClass))))
                return CuedPlace{start, end, strangeHead * 2};
        }
    return std::nullopt;
}

std::optional<CuedPlace> PlaceCues::cuedBefore(const Characters& text, size_t end) const {
    switch (text.at(static_cast<std::ptrdiff_t>(end))) {
    case U'”': return called(text, end);
    case U'旁': case U'附': case U'对': case U'隔': return beside(text, end);
    case U'人': return homeTown(text, end);
    default: return std::nullopt;
    }
}

std::vector<CuedPlace> PlaceCues::findCalled(const Characters& text) const {
    std::vector<CuedPlace> found;
    for (size_t end = 3; end < text.size(); ++end)
        if (text.at(static_cast<std::ptrdiff_t>(end)) == U'”')
            if (const auto place = called(text, end))
                found.push_back(*place);
    return found;
}

std::vector<CuedPlace> PlaceCues::find(const Characters& text) const {
    std::vector<CuedPlace> found;
    for (size_t end = 3; end <= text.size(); ++end) {
        if (const auto cued = cuedBefore(text, end))
            found.push_back(*cued);
        if (!mayEndPlace(text.at(static_cast<std::ptrdiff_t>(end) - 1)))
            continue;
        const auto length = static_cast<size_t>(endings().longestBefore(text.before(end).right(5)));
        const size_t ending = end - length; // endings have no surrogate pairs
        CuedPlace best{0, end, 0};
        for (size_t size = 2; length > 0 && size <= 4 && ending >= size; ++size) {
            if (!isHan(text.at(static_cast<std::ptrdiff_t>(ending - size))))
                break;
            const int weight = weightOf(text, ending - size, ending, end);
            if (weight > best.weight)
                best = {ending - size, end, weight};
        }
        if (best.weight > 0)
            found.push_back(best);
    }
    return found;
}

} // namespace lilong
