#include "app/tag/nicknames.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int surelySurname = 10; ///< 10·log10: ten times as often as not

/// The last characters of what a nickname stands behind.
bool endsCall(char32_t c) { return isOneOf(c, u"他她叫称号"); }

/// What tells the name behind a nickname: “铜锣”名叫王春梅.
const WordTable& revealed() {
    static const WordTable words = WordTable::of(u"名叫 本名 真名 大名 学名 （大名 （本名 （真名");
    return words;
}

} // namespace

/// The name in the quotation marks that open at `index`, where what stands before them introduces a nickname.
std::optional<FoundName> Nicknames::introducedAt(const Characters& text, size_t index) const {
    const char32_t opening = text.at(static_cast<std::ptrdiff_t>(index));
    if (opening != U'“' && opening != U'‘')
        return std::nullopt;
    static const WordTable cues = WordTable::of(u"绰号 外号 诨号 诨名 昵称 小名 人称 被称为 被称作 被叫做 被叫作 都叫 都喊 叫他 叫她 叫我 喊他 喊她 喊我 唤他 唤她 "
                                                         "唤我 管他叫 管她叫 称他 称她 称呼他 称呼她 绰号是 绰号叫 外号是 外号叫 小名叫 昵称是 叫他为 叫她为 "
                                                         "称他为 称她为 喊我为 得名 人送外号 送外号 外号： 绰号： 送他外号 送她外号 亲切地称为 亲切称为 绰号为 叫他作 叫她作");
    static const WordTable epithets = WordTable::of(u"小巷总理 活雷锋 贴心人 老娘舅 热心人 领头雁 主心骨 及时雨 大管家 好邻居");
    FoundName name{NameModel::Kind::Alias, index + 1, index + 1};
    while (isHan(text.at(static_cast<std::ptrdiff_t>(name.end))))
        ++name.end;
    const size_t length = name.end - name.start;
    const bool closes = text.at(static_cast<std::ptrdiff_t>(name.end)) == (opening == U'“' ? U'”' : U'’');
    const bool isName = closes && length >= 2 && length <= 5 && !epithets.contains(text.slice(name.start, name.end))
        && (cues.longestBefore(text.before(index)) > 0 || revealed().longestAt(text.from(name.end + 1)) > 0);
    return isName ? std::optional(name) : std::nullopt;
}

/// 人称“孙阿婆”: a surname with a form of address is no nickname.
FoundName Nicknames::titled(const Characters& text, FoundName name) const {
    const QStringView words = text.slice(name.start, name.end);
    const bool isSurname = words.size() > 2 && lexicon_.surname(words.left(1)).value_or(0) >= surelySurname;
    if (isSurname && lexicon_.title(words.mid(1)) == Lexicon::TitleKind::Honorific)
        name.kind = NameModel::Kind::Title;
    return name;
}

/// True for words that say what somebody is told to do: 喊她|帮忙, 叫他|别走.
bool Nicknames::isOrder(QStringView text) const {
    static const QString orders = QStringLiteral("来去回吃看帮做开关下上进出别快不要让给把搬拿送等说走跑坐站停起过到一再先也都就是去在");
    const auto first = lexicon_.word(text.left(lexicon_.longestWordAt(text)));
    const bool tellsSomebody = std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"们你我他她的了").contains(c); });
    return tellsSomebody || orders.contains(text.front()) || (first && QStringView(u"vdprcmu").contains(QChar(first->wordClass)) && text.size() > 1
                                             && lexicon_.longestWordAt(text) > 1);
}

/// 街坊都叫他|铁算盘|。: a nickname without quotation marks, up to the next mark. `index` is that of its first character.
std::optional<FoundName> Nicknames::calledAt(const Characters& text, size_t index) const {
    static const WordTable cues = WordTable::of(u"都叫他 都叫她 都喊他 都喊她 都管他叫 都管她叫 管他叫 管她叫 喊他 喊她 唤他 唤她 叫他 叫她 人称 绰号 外号 诨号 昵称 "
                                                       "绰号叫 外号叫 小名叫 人送外号");
    if (index >= text.size() || !endsCall(text.at(static_cast<std::ptrdiff_t>(index) - 1)) || cues.longestBefore(text.before(index)) == 0)
        return std::nullopt;
    FoundName name{NameModel::Kind::Alias, index, index};
    while (isHan(text.at(static_cast<std::ptrdiff_t>(name.end))))
        ++name.end;
    const size_t length = name.end - name.start;
    const bool ends = name.end == text.size() || isOneOf(text.at(static_cast<std::ptrdiff_t>(name.end)), u"，。；！”");
    const QStringView words = text.slice(name.start, name.end);
    const bool isFamiliar = length == 2 && isOneOf(text.at(static_cast<std::ptrdiff_t>(index)), u"老小阿");
    const bool isName = ends && length >= 2 && length <= 4 && !isFamiliar && !isOrder(words) && !lexicon_.title(words);
    return isName ? std::optional(name) : std::nullopt;
}

std::vector<FoundName> Nicknames::find(const Characters& text) const {
    std::vector<FoundName> found;
    for (size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text.at(static_cast<std::ptrdiff_t>(i));
        const auto name = c == U'“' || c == U'‘' ? introducedAt(text, i) : endsCall(c) ? calledAt(text, i + 1) : std::nullopt;
        if (name)
            found.push_back(titled(text, *name));
    }
    return found;
}

bool Nicknames::isOne(const Characters& text, const FoundName& name) const {
    return name.start > 0 && (introducedAt(text, name.start - 1) == name || calledAt(text, name.start) == name);
}

} // namespace lilong
