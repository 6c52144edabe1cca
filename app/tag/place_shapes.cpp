#include "app/tag/place_shapes.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

using Kind = NameModel::Kind;

char32_t at(const Characters& text, size_t index) { return text.at(static_cast<std::ptrdiff_t>(index)); }
char32_t before(const Characters& text, size_t index) { return text.at(static_cast<std::ptrdiff_t>(index) - 1); }

/// Words of one character that stand before a place and never begin its name.
bool isParticle(char32_t c) { return isOneOf(c, u"的了着是在到往至去赴与及和从向由被把将给让跟离距登谢"); }
/// Those that some names begin with, too: 经十路, 沿江路, 来宾.
bool isPreposition(char32_t c) { return isOneOf(c, u"经沿来过回为对以当于自近连受记访"); }
/// Other characters that stand alone before a place, so that they are no part of it.
bool isSmallWord(char32_t c) {
    return isParticle(c) || isPreposition(c)
        || isOneOf(c, u"就也都还又再更最很太只仅才不没有说叫问请使令用做当据按如像等各每该本此某这那同共并或而但则即且我你他她它们个位名家座条户"
                     u"住找逛游走进出入上里外前后间中内时日月年号原抵达驻讲受听看写念送接带抬拍画买卖记访赞忆致读谢见穿去逃遇给过");
}

bool isNumeral(char32_t c) { return isAsciiDigit(c) || isOneOf(c, u"一二三四五六七八九十百零〇两"); }

size_t behindNumber(const Characters& text, size_t index) {
    while (isNumeral(at(text, index)))
        ++index;
    return index;
}

/// Length of what a number makes a part of the estate or road before it; 0 for none.
qsizetype partBehindNumber(QStringView text) {
    static const WordTable parts = WordTable::of(u"居民区 社区 小区 支弄 号院 街坊 弄 村 巷");
    return parts.longestAt(text);
}

/// Length of what stands behind a number and 第, is one of many of a kind, and says nothing by itself; 0 for none.
qsizetype partBehindOrdinal(QStringView text) {
    static const WordTable parts = WordTable::of(u"居民区 社区 小区 村 人民医院 中心医院 医院 人民小学 中心小学 实验小学 小学 实验中学 高级中学 中学 幼儿园 中心幼儿园");
    return parts.longestAt(text);
}

/// Length of a building or ground that one goes to and that is called after the place before it; 0 for none. Offices are not among them:
/// 江州县|法院.
qsizetype venueAt(QStringView text) {
    static const WordTable venues = WordTable::of(u"人民医院 中心医院 中医院 妇幼保健院 医院 卫生院 动物园 植物园 森林公园 湿地公园 口袋公园 体育公园 公园 图书馆 美术馆 博物馆 "
                                                  "纪念馆 少年宫 文化宫 体育馆 体育场 中心小学 实验小学 小学 中学 大学 幼儿园 农贸市场 菜市场 批发市场 文化广场 中心广场 "
                                                  "人民广场 广场 地铁站 火车站 汽车站 高铁站 客运站 文化中心 文化馆 体育中心 展览馆 科技馆 供热站 消防救援站 水闸 泵站 书房 "
                                                  "书屋 书院 购物中心 菜场 剧院 剧场 养老院 大桥 大厦 水库 农场 林场 机场 渡口 步道 居民区 家属院 社区食堂 湿地");
    return venues.longestAt(text);
}

/// 柳荫新村|站的, 银杏路|站，: where a line stops, not somebody who stands there.
bool isStation(QStringView place, QStringView ahead) {
    const bool mayHaveOne = place.endsWith(u"新村") || place.endsWith(u'路') || place.endsWith(u'街');
    return mayHaveOne && ahead.startsWith(u'站') && (ahead.size() == 1 || QStringView(u"的，。、）（口换下").contains(ahead[1]));
}

/// 西里社区, 北里: which side of an estate it is.
bool beginsSide(QStringView place) {
    const bool isSide = place.size() > 1 && QStringView(u"东西南北中前后").contains(place[0]) && place[1] == u'里';
    return isSide && (place.size() == 2 || place.endsWith(u"社区") || place.endsWith(u"居民区") || place.endsWith(u"小区"));
}

} // namespace

/// A division, a city or a country, or a name that says by its end that it is a place's.
bool PlaceShapes::isKnown(QStringView place) const {
    return place.size() > 1 && (lexicon_.division(place) || lexicon_.fame(place) != Lexicon::Fame::None
                                || (place.size() > 2 && lexicon_.placeSuffixBefore(place) > 0 && lexicon_.placeSuffixBefore(place) < place.size()));
}

/// True where a word of two characters stands across an index.
bool PlaceShapes::cutsWord(const Characters& text, size_t index) const {
    return index > 0 && index < text.size() && lexicon_.isWord(text.slice(index - 1, index + 1));
}

FoundName PlaceShapes::withoutWordBefore(const Characters& text, FoundName name) const {
    const auto rest = [&] { return text.slice(name.start + 1, name.end); };
    while (name.end - name.start > 2 && isParticle(at(text, name.start)) && isKnown(rest()) && !cutsWord(text, name.start + 1)
           && !lexicon_.division(text.slice(name.start, name.end)))
        ++name.start;
    if (name.end - name.start > 3 && isPreposition(at(text, name.start)) && isKnown(rest()) && !cutsWord(text, name.start + 1)
        && !lexicon_.division(text.slice(name.start, name.end)) && lexicon_.divisionAt(text.from(name.start)) == 0)
        ++name.start;
    return name;
}

/// 的【九|柳坪村】: one character is left between a word's end and the name; it is the name's own unless it is a word by itself.
FoundName PlaceShapes::withLostHead(const Characters& text, FoundName name, size_t roomStart) const {
    if (name.start < roomStart + 1 || lexicon_.division(text.slice(name.start, name.end)) || lexicon_.placeSuffixBefore(text.slice(name.start, name.end)) == 0)
        return name;
    const char32_t left = before(text, name.start);
    const char32_t further = name.start >= 2 && name.start - 1 > roomStart ? at(text, name.start - 2) : 0;
    const bool standsAlone = name.start - 1 == roomStart || further == 0 || isPunctuation(further) || isOneOf(further, u"的在到往是和与及至");
    if (isHan(left) && standsAlone && !isSmallWord(left) && !isNumeral(left))
        --name.start;
    return name;
}

/// 江州市|区, 江州县|城, 美兰湖|畔, 晨光队: what stands at the end is no part of the name.
FoundName PlaceShapes::withoutTail(const Characters& text, FoundName name) const {
    const auto rest = [&] { return text.slice(name.start, name.end - 1); };
    const char32_t last = before(text, name.end), next = at(text, name.end);
    const bool cutsCity = (last == U'市' && next == U'区') || (last == U'县' && next == U'城') || (last == U'居' && (next == U'民' || next == U'委'));
    if (cutsCity && name.end - name.start > 2 && lexicon_.divisionAt(text.from(name.end)) == 0)
        --name.end;
    else if (last == U'里' && (isAsciiDigit(next) || (name.end - name.start == 3 && !lexicon_.isWord(rest()))))
        return name; // 银井里8号, 清溪里: an estate's name, not the inside of a place
    else if (isOneOf(last, u"旁边畔侧里内外上下前后队") && isKnown(rest()) && !lexicon_.division(text.slice(name.start, name.end))
             && (!isOneOf(last, u"里内外上下前后") || lexicon_.placeSuffixBefore(rest()) > 0))
        --name.end;
    else if (isHan(next) && name.end - name.start > 2 && cutsWord(text, name.end) && lexicon_.fame(rest()) != Lexicon::Fame::None
             && (last == U'山' || lexicon_.placeSuffixBefore(text.slice(name.start, name.end)) == 0))
        --name.end;
    return name;
}

/// 银杏路|第二居民区, 澄江路|九十五弄.
FoundName PlaceShapes::withOrdinal(const Characters& text, FoundName name, size_t roomEnd) const {
    const bool isOrdinal = at(text, name.end) == U'第';
    const size_t number = name.end + (isOrdinal ? 1 : 0), behind = behindNumber(text, number);
    const bool isUnit = isOneOf(before(text, name.end), u"省市区县镇乡") || text.slice(name.start, name.end).endsWith(u"街道");
    const bool mayBePart = behind > number && !(isUnit && !isOrdinal);
    const qsizetype length = !mayBePart ? 0 : isOrdinal ? partBehindOrdinal(text.from(behind)) : partBehindNumber(text.from(behind));
    const size_t end = behind + static_cast<size_t>(length);
    if (length == 0 || end > roomEnd)
        return name;
    name.end = end;
    return withOrdinal(text, name, roomEnd);
}

/// 银杏|湿地, 江州县|文化馆: the name goes on as long as what follows is a building or ground, and no longer word begins there (小学生).
FoundName PlaceShapes::withVenue(const Characters& text, FoundName name, size_t roomEnd) const {
    const QStringView ahead = text.from(name.end);
    const QStringView words = text.slice(name.start, name.end);
    if (ahead.startsWith(u"食堂") && words.endsWith(u"社区") && name.end + 2 <= roomEnd)
        return {name.kind, name.start, name.end + 2};
    if (isStation(words, ahead) && name.end < roomEnd)
        return {name.kind, name.start, name.end + 1};
    const qsizetype length = venueAt(ahead);
    if (length == 0 || name.end + static_cast<size_t>(length) > roomEnd || lexicon_.longestWordAt(ahead) > length)
        return name;
    name.end += static_cast<size_t>(length);
    return name;
}

FoundName PlaceShapes::mended(const Characters& text, FoundName name, const Room& room) const {
    name = withLostHead(text, withoutTail(text, withoutWordBefore(text, name)), room.start);
    return withVenue(text, withOrdinal(text, name, room.end), room.end);
}

/// Two places that stand side by side are one where the second says only which part of the first it is.
bool PlaceShapes::isOne(const Characters& text, const FoundName& first, const FoundName& second) const {
    if (first.kind != Kind::Place || second.kind != Kind::Place || first.end != second.start)
        return false;
    const bool isUnit = isOneOf(before(text, first.end), u"省市区县镇乡道");
    if (!isUnit && beginsSide(text.slice(second.start, second.end)))
        return true; // 柳荫江|西里社区
    const bool isBranch = text.slice(first.start, first.end).endsWith(u"医院") && text.slice(second.start, second.end).endsWith(u"分院");
    return isBranch || withVenue(text, withOrdinal(text, first, second.end), second.end).end == second.end;
}

/// Where a name that holds two levels falls apart: 江州区|银杏路, 江州|柳荫区; its end where it is one name.
size_t PlaceShapes::levelsCut(const Characters& text, const FoundName& name) const {
    if (lexicon_.division(text.slice(name.start, name.end)))
        return name.end;
    for (const bool isInner : {true, false}) // a division behind another says most
        for (size_t cut = name.start + 2; cut + 2 <= name.end; ++cut) {
            const QStringView outer = text.slice(name.start, cut), inner = text.slice(cut, name.end);
            if (venueAt(inner) > 0 || inner.endsWith(u"开发区") || inner.endsWith(u"高新区"))
                continue; // 江州区|妇幼保健院 is one name
            const bool isFull = outer.size() > 2 && lexicon_.division(outer) == Lexicon::Division::Full;
            const bool isCity = isFull || lexicon_.fame(outer) >= Lexicon::Fame::City;
            if (isInner ? isCity && inner.size() > 2 && lexicon_.division(inner) == Lexicon::Division::Full : isFull && isLevel(inner))
                return cut;
        }
    return name.end;
}

/// True for the name of a district, an estate, a lane or a road, with something before the word for it.
bool PlaceShapes::isLevel(QStringView place) const {
    using enum Lexicon::PlaceKind;
    const qsizetype suffix = lexicon_.placeSuffixBefore(place);
    const bool isNumbered = isNumeral(place.front().unicode()) || place.startsWith(u'第') || beginsSide(place);
    if (suffix == 0 || suffix == place.size() || place.size() < 3 || isNumbered)
        return false;
    const Lexicon::PlaceKind kind = lexicon_.placeSuffix(place.right(suffix)).value_or(Nature);
    return kind == Administrative || kind == Residential || kind == Lane || kind == Road;
}

void PlaceShapes::mend(const Characters& text, std::vector<FoundName>& names) const {
    std::vector<FoundName> mendedNames;
    for (size_t i = 0; i < names.size(); ++i) {
        FoundName name = names[i];
        size_t next = i + 1;
        while (next < names.size() && isOne(text, name, names[next]))
            name.end = names[next++].end;
        i = next - 1;
        const Room room{mendedNames.empty() ? 0 : mendedNames.back().end, next < names.size() ? names[next].start : text.size()};
        name = name.kind == Kind::Place ? mended(text, name, room) : name;
        const size_t cut = name.kind == Kind::Place ? levelsCut(text, name) : name.end;
        if (cut < name.end)
            mendedNames.push_back({name.kind, name.start, cut});
        mendedNames.push_back({name.kind, cut < name.end ? cut : name.start, name.end});
    }
    names = std::move(mendedNames);
}

} // namespace lilong
