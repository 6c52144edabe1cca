#include "app/tag/name_rules.h"

#include "app/language/foreign_sounds.h"
#include "app/tag/nicknames.h"
#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

constexpr int commonFrequency = 22; // 10·log10: some 160 times in the dictionary's corpus
constexpr int plainFrequency = 15;
constexpr int functionFrequency = 45; ///< of a character that is a word by itself: 有, 支
constexpr size_t longestChineseName = 4;
constexpr int strangeInName = -10;
constexpr int strangeGivenName = -1; ///< 10·log10: oftener elsewhere
constexpr char32_t nameDot = U'·';

bool isNameCharacter(char32_t c) { return isHan(c) || isLatinLetter(c) || c == nameDot || c == U'•'; }

bool standsInPlaceName(char32_t c) {
    return isHan(c) || isLatinLetter(c) || isAsciiDigit(c) || isOneOf(c, u"（）()-—·");
}

/// （宋词摄）: the verb is no part of the name.
FoundName withoutPhotographer(const Characters& text, FoundName name) {
    const char32_t next = text.at(static_cast<std::ptrdiff_t>(name.end));
    if (text.at(static_cast<std::ptrdiff_t>(name.end) - 1) == U'摄' && (next == U'）' || next == 0))
        --name.end;
    return name;
}

/// Peter Lang, not iPad or a single word of a foreign language.
bool isLatinName(QStringView text) {
    const QList<QStringView> words = text.split(u' ');
    return words.size() >= 2 && std::all_of(words.begin(), words.end(), [](QStringView word) {
        return word.size() > 1 && word[0].isUpper() && word[1].isLower();
    });
}

/// The Latin words that a name begins with, where they are a name: Peter Lang|用.
std::optional<FoundName> latinHead(const Characters& text, FoundName name) {
    const auto isLatin = [&](size_t i) { return isLatinLetter(text.at(static_cast<std::ptrdiff_t>(i))) || text.at(static_cast<std::ptrdiff_t>(i)) == U' '; };
    size_t end = name.start;
    while (end < name.end && isLatin(end))
        ++end;
    name.end = end;
    return isLatinName(text.slice(name.start, name.end)) ? std::optional(name) : std::nullopt;
}

/// Cuts characters off both ends that the test refuses.
template <typename Test>
FoundName trimmed(const Characters& text, FoundName name, Test belongs) {
    while (name.start < name.end && !belongs(text.at(static_cast<std::ptrdiff_t>(name.start))))
        ++name.start;
    while (name.end > name.start && !belongs(text.at(static_cast<std::ptrdiff_t>(name.end) - 1)))
        --name.end;
    return name;
}

template <typename Test>
bool allOf(const Characters& text, const FoundName& name, Test test) {
    for (size_t i = name.start; i < name.end; ++i)
        if (!test(text.at(static_cast<std::ptrdiff_t>(i))))
            return false;
    return true;
}

/// 3个家园, 十几栋楼: a number and a measure word before what would be a place.
bool isCounted(QStringView place) {
    static const QString numbers = QStringLiteral("0123456789一二三四五六七八九十几多两"), measures = QStringLiteral("个家名位幢栋层楼棵株");
    qsizetype end = 0;
    while (end < place.size() && numbers.contains(place[end]))
        ++end;
    return end > 0 && end < place.size() && measures.contains(place[end]);
}

} // namespace

bool NameRules::isCommonWord(QStringView text) const {
    const auto word = lexicon_.word(text);
    return word && word->frequency >= commonFrequency && word->wordClass != u'R';
}

bool NameRules::isWord(QStringView text) const {
    const auto word = lexicon_.word(text);
    return word && (word->wordClass != u'R' || (text.size() == 2 && word->frequency >= plainFrequency));
}

bool NameRules::isCompoundSurname(const Characters& text, size_t start) const {
    const QStringView surname = text.slice(start, start + 2);
    const auto word = lexicon_.word(surname);
    const bool isOther = word && !QStringView(u"Rw").contains(QChar(word->wordClass));
    return !isOther && !lexicon_.division(surname) && lexicon_.titleAt(text.from(start + 2)) == 0;
}

bool NameRules::mayBeGivenName(QStringView text) const {
    using Place = Lexicon::GivenPlace;
    const int odds = text.size() == 1 ? lexicon_.givenName(text, Place::Only)
                                      : std::min(lexicon_.givenName(text.left(1), Place::First), lexicon_.givenName(text.mid(1), Place::Second));
    return odds >= strangeInName && std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

bool NameRules::isQuality(QStringView text) const {
    const auto word = lexicon_.word(text);
    return word && QStringView(u"atiz").contains(QChar(word->wordClass));
}

bool NameRules::isPhrase(QStringView text) const {
    const auto first = lexicon_.word(text.left(1));
    const bool mayBeVerb = first && first->frequency >= functionFrequency && QStringView(u"vpdqu").contains(QChar(first->wordClass));
    const auto rest = lexicon_.word(text.mid(1));
    const bool isTree = text.endsWith(u'树');
    return isTree || (text.size() == 3 && mayBeVerb && rest && rest->frequency >= commonFrequency) || (text.size() > 3 && lexicon_.surnameAt(text) < 2);
}

/// A word of the dictionary that is no name of any kind, and no division's: 伟大, 小院.
bool NameRules::isPlainWord(QStringView text) const {
    const auto word = lexicon_.word(text);
    if (!word || word->frequency < plainFrequency || QStringView(u"SROZ").contains(QChar(word->wordClass)))
        return false;
    const auto level = lexicon_.divisionLevel(text); // so many streets and towns are called after ordinary words
    return !level || (*level == DivisionLevel::Street && lexicon_.division(text) == Lexicon::Division::Short);
}

std::optional<FoundName> NameRules::settled(const Characters& text, FoundName name) const {
    switch (name.kind) {
    case NameModel::Kind::Person:
        return settledPerson(text, name);
    case NameModel::Kind::Title:
        return settledTitle(text, name);
    case NameModel::Kind::Place:
        return settledPlace(text, name);
    case NameModel::Kind::Alias:
        name = Nicknames(lexicon_).titled(text, trimmed(text, name, isNameCharacter));
        return name.end - name.start > 1 && allOf(text, name, isNameCharacter) ? std::optional(name) : std::nullopt;
    }
    return std::nullopt;
}

/// A name of another language without a dot, as 热合木提: sounds, and no surname before them.
bool NameRules::isWrittenSound(const Characters& text, const FoundName& name) const {
    return name.end - name.start == 3 && !lexicon_.isSurname(text.slice(name.start, name.start + 1)) && allOf(text, name, writesForeignSound);
}

/// Where the part of a foreign name begins that ends at a dot; behind the dot where none does.
size_t NameRules::firstPartBefore(const Characters& text, size_t dot) const {
    constexpr size_t longestPart = 4;
    size_t start = dot;
    while (start > 0 && dot - start <= longestPart && writesForeignSound(text.at(static_cast<std::ptrdiff_t>(start) - 1)))
        --start;
    if (start > 0 && dot - start == 1 && lexicon_.isWord(text.slice(start - 1, dot)))
        --start; // 大|卫: 大 writes no sound elsewhere
    return dot - start > longestPart || dot - start < 2 ? dot + 1 : start;
}

/// Foreign names go on as long as their letters do: Peter Braun, and the characters that write foreign sounds around a dot.
FoundName NameRules::wholeForeign(const Characters& text, FoundName name) const {
    const auto at = [&text](size_t index) { return text.at(static_cast<std::ptrdiff_t>(index)); };
    if (isLatinLetter(at(name.end - 1)))
        while (isLatinLetter(at(name.end)) || (at(name.end) == U' ' && isLatinLetter(at(name.end + 1))))
            ++name.end;
    if (isWrittenSound(text, name) && writesForeignSound(at(name.end)) && !lexicon_.isWord(text.slice(name.end, std::min(name.end + 2, text.size()))))
        ++name.end; // 热合木|提
    if (at(name.start - 1) == nameDot)
        name.start = firstPartBefore(text, name.start - 1);
    if (!text.slice(name.start, name.end).contains(u'·'))
        return name;
    while (writesForeignSound(at(name.end)) || (at(name.end) == nameDot && writesForeignSound(at(name.end + 1))))
        ++name.end;
    size_t start = name.end;
    while (start > name.start && (writesForeignSound(at(start - 1)) || at(start - 1) == nameDot))
        --start;
    const QStringView extra = text.slice(name.start, start), whole = text.slice(name.start, name.end);
    const bool isPart = lexicon_.isWord(whole.left(whole.indexOf(u'·'))); // 大卫: 大 writes no sound elsewhere
    if (!isPart && (lexicon_.isWord(extra) || lexicon_.title(extra)))
        name.start = start;
    return name;
}

/// 两支|队伍, 一张|草图: the surname is a measure word behind a number.
bool NameRules::isMeasured(const Characters& text, const FoundName& name) const {
    const char32_t before = text.at(static_cast<std::ptrdiff_t>(name.start) - 1);
    const bool isNumber = isAsciiDigit(before) || QStringView(u"一二三四五六七八九十百千万两几多半这那每各整").contains(QChar(static_cast<char16_t>(before)));
    if (!isNumber)
        return false;
    const auto word = lexicon_.word(text.slice(name.start, name.start + 1));
    const char32_t first = text.at(static_cast<std::ptrdiff_t>(name.start));
    return (word && word->wordClass == u'q') || QStringView(u"支项班包封团").contains(QChar(static_cast<char16_t>(first)));
}

/// 周平|说，, 最后是周平|念的: one who speaks, before a mark or a particle.
bool NameRules::isSaid(const Characters& text, size_t index) const {
    const auto at = static_cast<std::ptrdiff_t>(index);
    return isOneOf(text.at(at), u"说问答讲念教唱") && isOneOf(text.at(at + 1), u"，：；。、“！？的");
}

/// 沈桂芳|拉住她的手, 周平|放下手: what stands at the name's end and hardly ever ends a name begins the next verb.
FoundName NameRules::beforeVerb(const Characters& text, FoundName name) const {
    const size_t length = name.end - name.start;
    const qsizetype surname = lexicon_.surnameAt(text.slice(name.start, name.end));
    if (surname == 0 || length < 3 || !allOf(text, name, isHan))
        return name;
    const auto verb = lexicon_.word(text.slice(name.end - 1, std::min(name.end + 1, text.size())));
    const auto place = length - static_cast<size_t>(surname) == 2 ? Lexicon::GivenPlace::Second : Lexicon::GivenPlace::Only;
    const bool isTooLong = length - static_cast<size_t>(surname) > 2;
    const bool isCommon = verb && verb->frequency >= commonFrequency;
    const bool isStrange = isCommon && lexicon_.givenName(text.slice(name.end - 1, name.end), place) < strangeGivenName;
    const bool beginsVerb = verb && QStringView(u"vd").contains(QChar(verb->wordClass)) && (isTooLong || isStrange);
    if ((beginsVerb || isSaid(text, name.end - 1)) && text.size() > name.end)
        --name.end;
    return name;
}

/// 居民房|则: the first character belongs to the word before it, and the second joins clauses.
bool NameRules::isWordsEnd(const Characters& text, const FoundName& name) const {
    if (name.end - name.start != 2 || name.start < 2)
        return false;
    const auto last = lexicon_.word(text.slice(name.end - 1, name.end));
    const bool ends = lexicon_.isWord(text.slice(name.start - 1, name.start + 1)) || lexicon_.isWord(text.slice(name.start - 2, name.start + 1));
    return ends && last && QStringView(u"cdpu").contains(QChar(last->wordClass)) && last->frequency >= functionFrequency;
}

/// 园艺师|竹青: the first character belongs to the word before it, and the rest is a name.
FoundName NameRules::behindWord(const Characters& text, FoundName name) const {
    if (name.end - name.start != 3 || name.start < 2 || !lexicon_.isSurname(text.slice(name.start + 1, name.start + 2)))
        return name;
    const auto word = lexicon_.word(text.slice(name.start - 2, name.start + 1));
    if (word && word->wordClass == u'n')
        ++name.start;
    return name;
}

std::optional<FoundName> NameRules::settledPerson(const Characters& text, FoundName name) const {
    name = trimmed(text, name, isNameCharacter);
    if (name.end - name.start < 2)
        return std::nullopt;
    name = withoutPhotographer(text, wholeForeign(text, name));
    if (name.end - name.start < 2)
        return std::nullopt;
    const auto word = lexicon_.word(text.slice(name.start, name.end));
    if (word && word->wordClass == u'S' && !lexicon_.isSurname(text.slice(name.start, name.start + 1))) {
        name.kind = NameModel::Kind::Place;
        return name;
    }
    if (allOf(text, name, [](char32_t c) { return isLatinLetter(c) || c == U' ' || c == nameDot; }))
        return isLatinName(text.slice(name.start, name.end)) ? std::optional(name) : std::nullopt;
    if (isLatinLetter(text.at(static_cast<std::ptrdiff_t>(name.start))) || isLatinLetter(text.at(static_cast<std::ptrdiff_t>(name.end) - 1)))
        return isLatinLetter(text.at(static_cast<std::ptrdiff_t>(name.start))) ? latinHead(text, name) : std::nullopt;
    name = beforeVerb(text, behindWord(text, name));
    if (isMeasured(text, name) || isWordsEnd(text, name))
        return std::nullopt;
    const bool foreign = !allOf(text, name, isHan);
    if (foreign)
        return allOf(text, name, [](char32_t c) { return isNameCharacter(c) || c == U' '; }) ? std::optional(name) : std::nullopt;
    if (name.end - name.start > longestChineseName + 2 || lexicon_.calling(text.slice(name.start, name.end)))
        return std::nullopt;
    return name;
}

std::optional<FoundName> NameRules::settledTitle(const Characters& text, FoundName name) const {
    name = trimmed(text, name, isHan);
    QStringView words = text.slice(name.start, name.end);
    if (words.size() < 2 || lexicon_.title(words))
        return std::nullopt;
    const qsizetype title = lexicon_.titleBefore(words);
    const bool familiar = QStringView(u"小老阿大").contains(words.front());
    const QStringView bare = words.chopped(title).mid(familiar ? 1 : 0); // what is left of the name
    if (title > 0)
        return bare.isEmpty() || lexicon_.title(bare) || (!lexicon_.isSurname(bare.left(1)) && lexicon_.isWord(words))
            ? std::nullopt
            : std::optional(name);
    if (familiar && words.size() <= 3) {
        if (words.size() == 3 && lexicon_.isSurname(bare.left(1)) && !lexicon_.isSurname(bare))
            --name.end; // 小武|加班: what follows the surname is the next word
        return lexicon_.isWord(words) && !lexicon_.isSurname(bare.left(1)) ? std::nullopt : std::optional(name);
    }
    if (!lexicon_.isSurname(words.left(1)) || words.size() > 3 || isPhrase(words))
        return std::nullopt;
    name.kind = NameModel::Kind::Person;
    return settledPerson(text, name);
}

/// 美丽社区, 管控小区, 现阶段居民区: a word that tells what kind, or a verb, before a word for any such place. A division's name may be
/// a word too (和平, 幸福), and so may what stands before 路 or 医院.
bool NameRules::isGeneric(QStringView place) const {
    static const QStringList endings = QStringLiteral("社区 居民区 小区 城区 街道 街镇 家园 工人新村 商业广场 城市").split(u' ');
    static const QStringList campaignWords = QStringLiteral("美丽 和谐 平安 文明 智慧 绿色 健康 温馨 宜居 活力 示范").split(u' ');
    if (place.size() > 2 && lexicon_.division(place) == Lexicon::Division::Full)
        return false;
    if (isCounted(place))
        return true;
    for (const QString& ending : endings) {
        if (!place.endsWith(ending))
            continue;
        const QStringView head = place.chopped(ending.size());
        if (head.isEmpty())
            return true;
        if (campaignWords.contains(head.toString()))
            return true; // 建设美丽社区: a town somewhere may have the name
        if (lexicon_.division(head))
            return false;
        const qsizetype first = lexicon_.longestWordAt(head);
        const auto word = lexicon_.word(head.left(first));
        const bool plain = word && word->frequency >= commonFrequency && QStringView(u"vadpcmqtrfbzkuyw").contains(QChar(word->wordClass));
        const QStringView rest = head.mid(first);
        return head.size() == 1 || (plain && (rest.isEmpty() || (rest.size() > 1 && lexicon_.isWord(rest))));
    }
    return false;
}

/// A surname and a given name behind a title, without any place suffix: 党总支书记沈玉兰.
bool NameRules::looksLikePerson(const Characters& text, const FoundName& name) const {
    const QStringView words = text.slice(name.start, name.end);
    const qsizetype suffix = lexicon_.placeSuffixBefore(words); // 组长沈安河: given names end in rivers and hills, too
    const bool mayEndName = suffix == 0 || (suffix == 1 && words.size() == 3 && lexicon_.placeSuffix(words.right(1)) == Lexicon::PlaceKind::Nature);
    const bool isShaped = words.size() <= 3 && lexicon_.isSurname(words.left(1)) && mayEndName;
    return isShaped && lexicon_.division(words) != Lexicon::Division::Full && lexicon_.titleBefore(text.before(name.start)) > 1;
}

std::optional<FoundName> NameRules::settledPlace(const Characters& text, FoundName name) const {
    name = trimmed(text, name, standsInPlaceName);
    const QStringView words = text.slice(name.start, name.end);
    if (name.end - name.start < 2 || lexicon_.placeSuffix(words) || lexicon_.title(words))
        return std::nullopt;
    if (const FoundName person = withoutPhotographer(text, name); person.end != name.end)
        return FoundName{NameModel::Kind::Person, person.start, person.end};
    if (looksLikePerson(text, name))
        return FoundName{NameModel::Kind::Person, name.start, name.end};
    if (words.size() > 5 && QStringView(u"记是与及到在").contains(words[0]) && lexicon_.placeSuffixBefore(words) >= 2)
        return settledPlace(text, {name.kind, name.start + 1, name.end}); // a verb or preposition before 恒丰里居民区
    if (!allOf(text, name, standsInPlaceName) || isGeneric(words) || isPlainWord(words))
        return std::nullopt;
    const bool openBracket = words.contains(u'（') != words.contains(u'）');
    return openBracket ? std::nullopt : std::optional(name);
}

} // namespace lilong
