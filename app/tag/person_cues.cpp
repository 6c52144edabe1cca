#include "app/tag/person_cues.h"

#include "app/tag/clauses.h"
#include "app/tag/role_words.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

const WordTable& speakingVerbs() {
    static const WordTable verbs = WordTable::of(u"说 介绍 表示 告诉 指出 强调 回忆 坦言 感叹 笑着 笑道 摄 认为 要求 主持 出席 带领 今年 摄影");
    return verbs;
}

/// What the dictionary takes for nouns, though behind a name somebody does it.
const WordTable& nounsOfDoing() {
    static const WordTable words = WordTable::of(u"评价 主张 建议 感觉 提议 倡议 决定 计划 报告 记录 回答 总结 解释 评论 判断 估计 打算 体会 反映 反馈 设计 担保 承诺");
    return words;
}

/// True where a name is told next.
bool tellsName(QStringView before) {
    static const WordTable telling = WordTable::of(u"名叫 本名叫 真名叫 学名叫 名字叫 我叫 她叫 他叫");
    return telling.longestBefore(before) > 0;
}

/// 三年级的|王朵, 开面馆的|王春梅: what somebody learns or does for a living, before the name.
bool hasWork(QStringView before) {
    if (!before.endsWith(u'的'))
        return false;
    const QStringView clause = lastClause(before.chopped(1));
    return clause.startsWith(u"住在") || clause.startsWith(u"家住") || schoolClassBefore(clause) > 0 || roleOfWork(clause);
}

} // namespace

/// Length of the title before a name, with what joins them in a heading: 楼组长：|王春梅; 0 for none.
qsizetype PersonCues::callingBefore(QStringView before) const {
    const bool isJoined = before.endsWith(u'：') || before.endsWith(u'—');
    const QStringView bare = isJoined ? withoutJoint(before) : before;
    const qsizetype length = lexicon_.callingBefore(bare);
    return length > 1 && !(isJoined && length < bare.size() && bare.contains(u'，')) ? length + before.size() - bare.size() : 0;
}

std::vector<FoundName> PersonCues::toldNames(const Characters& text) const {
    constexpr size_t longest = 4;
    std::vector<FoundName> names;
    for (size_t start = 2; start + 2 <= text.size(); ++start) {
        if (text.at(static_cast<std::ptrdiff_t>(start) - 1) != U'叫')
            continue;
        const bool isCalling = callingBefore(text.before(start - 1)) > 1; // 这个中学生叫|应声|，
        if (!isCalling && !tellsName(text.before(start)))
            continue;
        const qsizetype surname = lexicon_.surnameAt(text.from(start));
        size_t end = start;
        while (end - start <= longest && isHan(text.at(static_cast<std::ptrdiff_t>(end))))
            ++end;
        const bool isName = surname > 0 && text.endOf(start, surname) < end && end - start <= longest;
        if (isName && lexicon_.placeSuffixBefore(text.slice(start, end)) == 0 && lexicon_.titleBefore(text.slice(start, end)) == 0)
            names.push_back({NameModel::Kind::Person, start, end});
    }
    return names;
}

bool PersonCues::runsOn(const Characters& text, const FoundName& name) const {
    const QStringView after = text.from(name.end);
    const qsizetype length = lexicon_.longestWordAt(after);
    const auto next = lexicon_.word(after.left(length));
    return length > 1 && next && next->wordClass == u'n' && lexicon_.titleAt(after) == 0 && nounsOfDoing().longestAt(after) == 0;
}

/// True where an ordinary word is more likely meant: 新生|红色|力量, 担任居委干部|初心.
bool PersonCues::readsOn(const Characters& text, const FoundName& name, qsizetype calling) const {
    const QStringView after = text.from(name.end);
    const auto next = lexicon_.word(after.left(lexicon_.longestWordAt(after)));
    const bool goesOn = next && next->wordClass == u'n' && lexicon_.longestWordAt(after) > 1 && nounsOfDoing().longestAt(after) == 0;
    const QStringView before = text.before(name.start).chopped(calling);
    const auto word = lexicon_.word(text.slice(name.start, name.end));
    const bool isTime = word && word->wordClass == u't' && lexicon_.calling(text.before(name.start).right(calling)) == Lexicon::TitleKind::Relation;
    return goesOn || isTime || (!before.isEmpty() && QStringView(u"任当做").contains(before.back()) && !before.endsWith(u"时任"));
}

/// 九岁的|云朵, 云朵|今年9岁, 云朵|，68岁: an age on either side.
bool PersonCues::hasAge(const Characters& text, const FoundName& name) const {
    static const QString numbers = QStringLiteral("0123456789一二三四五六七八九十");
    const auto isAge = [](QStringView after) {
        qsizetype end = 0;
        while (end < after.size() && numbers.contains(after[end]))
            ++end;
        return end > 0 && end < 4 && after.mid(end).startsWith(u'岁');
    };
    const QStringView after = text.from(name.end);
    const qsizetype joint = after.startsWith(u"今年") || after.startsWith(u"当年") ? 2 : after.startsWith(u'，') || after.startsWith(u'（') ? 1 : 0;
    return text.before(name.start).endsWith(u"岁的") || (joint > 0 && isAge(after.mid(joint)));
}

bool PersonCues::isDue(const Characters& text, const FoundName& name) const {
    const QStringView before = text.before(name.start);
    const qsizetype calling = callingBefore(before);
    return (calling > 1 && !readsOn(text, name, calling)) || tellsName(before) || hasAge(text, name) || hasWork(before);
}

bool PersonCues::hasCue(const Characters& text, const FoundName& name) const {
    const QStringView before = text.before(name.start);
    const QStringView words = text.slice(name.start, name.end);
    if (const qsizetype length = callingBefore(before); length > 1)
        return !rules_.isWord(words) || !readsOn(text, name, length);
    if (tellsName(before) || hasAge(text, name) || hasWork(before))
        return true;
    const QStringView after = text.from(name.end);
    const bool follows = speakingVerbs().longestAt(after) > 0 || ((after.startsWith(u'，') || after.startsWith(u'（')) && !rules_.isWord(words));
    return follows && !before.endsWith(u'的');
}

} // namespace lilong
