#include "app/tag/name_rules.h"

#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

constexpr int commonFrequency = 22; // 10·log10: some 160 times in the dictionary's corpus
constexpr size_t longestChineseName = 4;
constexpr char32_t nameDot = U'·';

bool isNameCharacter(char32_t c) { return isHan(c) || isLatinLetter(c) || c == nameDot || c == U'•'; }

bool standsInPlaceName(char32_t c) {
    return isHan(c) || isLatinLetter(c) || isAsciiDigit(c) || QStringView(u"（）()-—·").contains(QChar(static_cast<char16_t>(c)));
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

bool startsWithAny(QStringView text, const QStringList& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [text](const QString& beginning) { return text.startsWith(beginning); });
}

const QStringList& speakingVerbs() {
    static const QStringList verbs = QStringLiteral("说 介绍 表示 告诉 指出 强调 回忆 坦言 感叹 笑着 笑道 摄 认为 要求 主持 出席 带领 今年 ， （ 摄影").split(u' ');
    return verbs;
}

} // namespace

bool NameRules::isCommonWord(QStringView text) const {
    const auto word = lexicon_.word(text);
    return word && word->frequency >= commonFrequency && word->wordClass != u'R';
}

bool NameRules::hasPersonCue(const Characters& text, const FoundName& name) const {
    const QStringView before = text.before(name.start);
    if (const qsizetype length = lexicon_.titleBefore(before); length > 1)
        return true;
    return startsWithAny(text.from(name.end), speakingVerbs()) && !before.endsWith(u'的');
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
        name = trimmed(text, name, isNameCharacter);
        return name.end - name.start > 1 && allOf(text, name, isNameCharacter) ? std::optional(name) : std::nullopt;
    }
    return std::nullopt;
}

/// Names with a dot or in Latin letters go on to the last letter: 安娜·伊万诺娃, Daniel Weber.
size_t NameRules::foreignWordsEnd(const Characters& text, size_t from) const {
    size_t end = from;
    while (isLatinLetter(text.at(static_cast<std::ptrdiff_t>(end)))
           || (text.at(static_cast<std::ptrdiff_t>(end)) == U' ' && isLatinLetter(text.at(static_cast<std::ptrdiff_t>(end) + 1))))
        ++end;
    return end;
}

std::optional<FoundName> NameRules::settledPerson(const Characters& text, FoundName name) const {
    name = trimmed(text, name, isNameCharacter);
    if (name.end - name.start < 2)
        return std::nullopt;
    if (isLatinLetter(text.at(static_cast<std::ptrdiff_t>(name.end) - 1)))
        name.end = foreignWordsEnd(text, name.end);
    const bool foreign = !allOf(text, name, isHan);
    if (foreign)
        return allOf(text, name, [](char32_t c) { return isNameCharacter(c) || c == U' '; }) ? std::optional(name) : std::nullopt;
    if (name.end - name.start > longestChineseName + 2)
        return std::nullopt;
    return name;
}

std::optional<FoundName> NameRules::settledTitle(const Characters& text, FoundName name) const {
    name = trimmed(text, name, isHan);
    const QStringView words = text.slice(name.start, name.end);
    if (words.size() < 2 || lexicon_.title(words))
        return std::nullopt;
    const qsizetype title = lexicon_.titleBefore(words);
    const bool familiar = startsWithAny(words, QStringLiteral("小 老 阿 大").split(u' '));
    if (title > 0 || (familiar && words.size() <= 3))
        return name;
    if (!lexicon_.isSurname(words.left(1)) || words.size() > 3)
        return std::nullopt;
    name.kind = NameModel::Kind::Person;
    return name;
}

std::optional<FoundName> NameRules::settledPlace(const Characters& text, FoundName name) const {
    name = trimmed(text, name, standsInPlaceName);
    const QStringView words = text.slice(name.start, name.end);
    if (name.end - name.start < 2 || lexicon_.placeSuffix(words) || lexicon_.title(words))
        return std::nullopt;
    if (!allOf(text, name, standsInPlaceName))
        return std::nullopt;
    const bool openBracket = words.contains(u'（') != words.contains(u'）');
    return openBracket ? std::nullopt : std::optional(name);
}

} // namespace lilong
