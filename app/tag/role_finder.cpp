#include "app/tag/role_finder.h"

#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestRole = 16;
constexpr qsizetype longestAside = 26; ///< between a name and the verb that says what somebody is: ，67岁，退休前|是
constexpr qsizetype longestPredicate = 24;
constexpr qsizetype farthestPronoun = 120;

WordTrie trieOf(const QString& words) {
    WordTrie trie(64);
    for (const QString& word : words.split(u' '))
        trie.add(word, 0);
    return trie;
}

/// Words that stand between the place and the title: the body in which the title is held.
const WordTrie& bodies() {
    static const WordTrie words = trieOf(QStringLiteral("居民区 居委会 居委 村委会 业委会 街道 党工委 党总支 党支部 党委 社区 小区 物业 团委 团工委 妇联 学校 医院 急诊科 "
                                                        "儿科 内科 外科 护理 办事处 机关 公司 快递公司 保安 退休 高级 急诊 中医 民政 司法所 派出所 消防 体育 音乐 美术 语文 "
                                                        "数学 英语 大学 中学 小学 幼儿园 卫生 服务中心 中心 文化 活动 老年 青年 少年 女 男 原 前 新任 新当选 现任 年轻 党小组 总支 支部 "
                                                        "纪检 宣传 组织 统战 武装 平安 城管 网格 第一 第二 第三 市 区 县 镇 乡 村 造船厂 工厂 厂 志愿者 志愿 服务队 队 民营 "
                                                        "外卖 出租车 公交 地铁 客运 货运 园艺 建筑 室内 设计 盲人 的 选举 项目 文体科 科 年级 大一 大二 大三 大四 高一 高二 高三 外籍"));
    return words;
}

const WordTrie& joiningVerbs() {
    static const WordTrie words = trieOf(QStringLiteral("是 原是 就是 也是 曾是 还是 又是 担任 任 出任 当选 当选为 作为 成为 当过 做过 当了 做了 当上 当上了 做起 当起 兼任 受聘为 "
                                                        "负责当 做 当 为"));
    return words;
}

/// Verbs that say so only where the title follows at once: 在百货公司做|会计, not 做|了一桌菜给厨师.
bool isWeakVerb(QStringView verb) { return verb == u"做" || verb == u"当" || verb == u"为"; }

/// What stands between a title and the name in headings: 党总支书记—王春梅, 主持人：周文澜.
QStringView withoutJoint(QStringView text) {
    while (!text.isEmpty() && QStringView(u"—-： :").contains(text.back()))
        text.chop(1);
    return text;
}

bool isList(QStringView between) { return between == u"、" || between == u"和" || between == u" " || between == u"与"; }

/// Up to the first of some characters.
QStringView upTo(QStringView text, QStringView ends) {
    qsizetype end = 0;
    while (end < text.size() && !ends.contains(text[end]))
        ++end;
    return text.left(end);
}

/// Titles that say too little of somebody to be a role, where a sentence ends in them.
bool saysLittle(QStringView title) { return title == u"党员" || title == u"老党员" || title == u"群众" || title == u"居民" || title == u"代表"; }

/// Words for a person of some age or standing, which are no role wherever they stand.
bool isAddress(QStringView title) {
    static const WordTrie words = trieOf(QStringLiteral("先生 女士 小姐 太太 夫人 阿姨 大叔 大妈 大爷 大姐 大哥 爷叔 老伯 老大爷 老大妈 老妇人 老汉 老者 长者 老人 独居老人 百岁老人 老寿星 "
                                                        "寿星 青年 小伙 小伙子 姑娘 小姑娘 女孩 小女孩 男孩 小男孩 少年 孩子 小囡 小朋友 朋友 好友 老友 挚友 伙伴 小伙伴 老乡 同伴 路人 "
                                                        "行人 英雄 先锋 专家 女工 男工 干部 员工 成员 老街坊 街坊 老邻居 邻家 得主 前台 客人 同学 同事 市民 群众 小弟 小妹 "
                                                        "兄弟 姐妹 师傅 老师傅 笔者 编者 指挥员 当事人 事主 主人"));
    return words.contains(title);
}

/// A post that one holds, rather than what one does for a living.
bool isOffice(QStringView title) {
    static const QStringList ends = QStringLiteral("书记 主任 委员 主席 经理 会长 社长 组长 队长 站长 所长 院长 校长 团长 班长 理事 秘书长 部长 科长 局长").split(u' ');
    return std::any_of(ends.begin(), ends.end(), [title](const QString& end) { return title.endsWith(end); });
}

/// The text without one pair of quotation marks around its end: “棒棒”志愿者 stays, “降温员” loses them.
QStringView withoutQuotes(QStringView text) {
    return text.endsWith(u'”') || text.endsWith(u'’') ? text.chopped(1) : text;
}

} // namespace

/// A dictionary noun at the text's end; 0 for none.
qsizetype RoleFinder::nounAtEnd(QStringView text) const {
    for (qsizetype length = std::min<qsizetype>(4, text.size()); length >= 2; --length) {
        const auto word = lexicon_.word(text.right(length));
        if (word)
            return QStringView(u"nOZb").contains(QChar(word->wordClass)) ? length : 0;
    }
    return 0;
}

/// Length of the post or occupation that a text ends with: one that is known, somebody's relation, or a word that says who does what by its
/// last character (规划|师, 观察|员); 0 for none.
qsizetype RoleFinder::titleAtEnd(QStringView text) const {
    if (const qsizetype known = lexicon_.callingBefore(text); known > 1 && lexicon_.calling(text.right(known)) != Lexicon::TitleKind::Honorific)
        return isAddress(text.right(known)) ? 0 : known;
    if (text.size() < 3 || !QStringView(u"员师者长手工匠生家迷商").contains(text.back()))
        return 0;
    for (const qsizetype length : {4, 3})
        if (const auto word = lexicon_.word(text.right(length)); word && word->wordClass == u'n')
            return length;
    const qsizetype doing = QStringView(u"员师者").contains(text.back()) && lexicon_.isWord(text.chopped(1).right(2)) ? 3 : 0;
    return doing;
}

/// The title at the gap's end with the bodies before it; empty where no title ends there.
QStringView RoleFinder::titlePhrase(QStringView gap) const {
    qsizetype length = titleAtEnd(gap);
    if (length < 2)
        return {};
    for (;;) {
        const QStringView rest = gap.chopped(length);
        const qsizetype title = lexicon_.titleBefore(rest);
        const qsizetype more = std::max({bodies().longestBefore(rest), title > 1 ? title : 0, nounAtEnd(rest)});
        if (more == 0 || length + more > longestRole)
            break;
        length += more;
    }
    const QStringView phrase = gap.right(length);
    return phrase.mid(phrase.lastIndexOf(u'的') + 1);
}

/// In 志愿者王芳、李娜 the role stands before the first of them.
size_t RoleFinder::firstOfList(const TaggedPart& part, size_t index) const {
    while (index > 0 && part.names[index - 1].kind == NameModel::Kind::Person
           && isList(part.characters.slice(part.names[index - 1].end, part.names[index].start)))
        --index;
    return index;
}

/// In 王芳、李娜任副主任 the verb stands behind the last of them.
size_t RoleFinder::lastOfList(const TaggedPart& part, size_t index) const {
    while (index + 1 < part.names.size() && part.names[index + 1].kind == NameModel::Kind::Person
           && isList(part.characters.slice(part.names[index].end, part.names[index + 1].start)))
        ++index;
    return index;
}

std::optional<FoundRole> RoleFinder::roleBefore(const TaggedPart& part, size_t index) const {
    const size_t first = firstOfList(part, index);
    const FoundName& name = part.names[first];
    const FoundName* before = first > 0 ? &part.names[first - 1] : nullptr;
    const size_t gapStart = before ? before->end : 0;
    const QStringView gap = withoutJoint(part.characters.slice(gapStart, name.start));
    const QStringView phrase = titlePhrase(withoutQuotes(gap));
    if (phrase.isEmpty())
        return part.context == TextContext::Byline ? bylineRole(part, name) : std::nullopt;
    FoundRole role{phrase.toString(), std::nullopt};
    const bool touches = phrase.size() == gap.size() || gap.chopped(phrase.size()) == u"的";
    if (before && before->kind == NameModel::Kind::Place && touches)
        role.place = *before;
    return role;
}

/// In 党总支书记、居委会主任王春梅 what stands before the title nearest to the name. 居民、志愿者王春梅 speaks of others, too.
std::vector<FoundRole> RoleFinder::furtherRoles(const TaggedPart& part, size_t index) const {
    const size_t first = firstOfList(part, index);
    const size_t gapStart = first > 0 ? part.names[first - 1].end : 0;
    QStringView gap = withoutJoint(part.characters.slice(gapStart, part.names[first].start));
    std::vector<FoundRole> roles;
    for (QStringView phrase = titlePhrase(gap); !phrase.isEmpty(); phrase = titlePhrase(gap)) {
        const bool isFirst = gap.size() == withoutJoint(part.characters.slice(gapStart, part.names[first].start)).size();
        if (!isFirst && !isOffice(phrase))
            break;
        gap.chop(phrase.size());
        const bool isPlaced = gap.isEmpty() && first > 0 && part.names[first - 1].kind == NameModel::Kind::Place;
        if (!isFirst)
            roles.push_back({phrase.toString(), isPlaced ? std::optional(part.names[first - 1]) : std::nullopt});
        if (!gap.endsWith(u'、') && !gap.endsWith(u'兼'))
            break;
        gap.chop(1);
    }
    return roles;
}

/// The place that ends where a title begins, among the names from `index` on.
std::optional<FoundName> RoleFinder::placeEndingAt(const TaggedPart& part, size_t end, size_t index) const {
    for (size_t i = index; i < part.names.size() && part.names[i].end <= end; ++i)
        if (part.names[i].kind == NameModel::Kind::Place && part.names[i].end == end)
            return part.names[i];
    return std::nullopt;
}

/// The titles in a list of them that stands at an offset of the part's text: up to what is no title.
std::vector<FoundRole> RoleFinder::titlesFrom(const TaggedPart& part, size_t index, QStringView text, qsizetype at, bool atOnce) const {
    std::vector<FoundRole> roles;
    for (const QStringView piece : text.split(u'、')) {
        const QStringView phrase = piece.size() <= longestPredicate ? titlePhrase(withoutQuotes(piece)) : QStringView();
        at += piece.size() + 1;
        if (phrase.isEmpty() || saysLittle(phrase) || (atOnce && phrase.size() != piece.size()))
            break;
        const size_t titleStart = part.characters.indexOf(at - 1 - phrase.size());
        roles.push_back({phrase.toString(), placeEndingAt(part, titleStart, index + 1)});
    }
    return roles;
}

/// 王春梅，67岁，退休教师，…: what stands between commas and is nothing but a title, with or without its place.
std::vector<FoundRole> RoleFinder::appositions(const TaggedPart& part, size_t index, QStringView sentence) const {
    std::vector<FoundRole> roles;
    qsizetype at = part.characters.offset(part.names[index].end);
    if (const qsizetype title = lexicon_.titleAt(sentence); title > 1 && isOffice(sentence.left(title)))
        roles.push_back({sentence.left(title).toString(), std::nullopt}); // 沈玉兰书记
    const QList<QStringView> pieces = sentence.split(u'，');
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        at += pieces[i - 1].size() + 1;
        const QStringView phrase = titlePhrase(pieces[i]);
        const size_t titleStart = part.characters.indexOf(at + pieces[i].size() - phrase.size());
        const std::optional<FoundName> place = phrase.isEmpty() ? std::nullopt : placeEndingAt(part, titleStart, index + 1);
        const bool isWhole = phrase.size() == pieces[i].size() || (place && part.characters.offset(place->start) == at);
        if (!phrase.isEmpty() && isWhole && pieces[0].isEmpty())
            roles.push_back({phrase.toString(), place});
        else if (!pieces[i].endsWith(u'岁'))
            break;
    }
    return roles;
}

/// 王春梅，67岁，退休前是轴承厂的质检员，也是楼组长: what the sentence says that somebody is, up to the next person. Of several people in a
/// row the verb says it of all.
std::vector<FoundRole> RoleFinder::rolesBehind(const TaggedPart& part, size_t index) const {
    index = lastOfList(part, index);
    const size_t start = part.names[index].end;
    size_t next = index + 1;
    while (next < part.names.size() && part.names[next].kind == NameModel::Kind::Place)
        ++next;
    const size_t stop = next < part.names.size() ? part.names[next].start : part.characters.size();
    const QStringView sentence = upTo(part.characters.slice(start, stop).left(longestAside + longestPredicate), u"。！？；：“”（）");
    std::vector<FoundRole> roles = appositions(part, index, sentence);
    for (qsizetype verb = 0, last = longestAside; verb < std::min(sentence.size(), last); ++verb) {
        const qsizetype length = joiningVerbs().longestAt(sentence.mid(verb));
        const QStringView word = sentence.mid(verb, length);
        if (length == 0 || (word == u"为" && verb > 0))
            continue;
        if (sentence.left(verb).contains(u'说'))
            break;
        const QStringView predicate = upTo(sentence.mid(verb + length), u"，");
        std::vector<FoundRole> said = titlesFrom(part, index, predicate, part.characters.offset(start) + verb + length, isWeakVerb(word));
        if (said.empty() && isWeakVerb(word))
            continue;
        std::move(said.begin(), said.end(), std::back_inserter(roles));
        verb += length + predicate.size(); // at the comma: 也是 may follow at once
        last = verb + 2;
    }
    return roles;
}

/// What later sentences say of the one named last, up to the next person: 33岁的她是楼组长.
std::vector<FoundRole> RoleFinder::rolesOfPronoun(const TaggedPart& part, size_t index) const {
    size_t next = index + 1;
    while (next < part.names.size() && part.names[next].kind == NameModel::Kind::Place)
        ++next;
    const qsizetype start = part.characters.offset(part.names[index].end);
    const size_t stop = next < part.names.size() ? part.names[next].start : part.characters.size();
    const QStringView text = part.characters.slice(part.names[index].end, stop).left(farthestPronoun);
    std::vector<FoundRole> roles;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype verb = text[i] == u'他' || text[i] == u'她' ? joiningVerbs().longestAt(text.mid(i + 1)) : 0;
        if (verb == 0)
            continue;
        const QStringView predicate = upTo(text.mid(i + 1 + verb), u"，。！？；：“”（）");
        std::vector<FoundRole> said = titlesFrom(part, index, predicate, start + i + 1 + verb, isWeakVerb(text.mid(i + 1, verb)));
        std::move(said.begin(), said.end(), std::back_inserter(roles));
    }
    return roles;
}

/// 王春梅（居民区党总支书记）.
std::optional<FoundRole> RoleFinder::bracketRole(const TaggedPart& part, size_t index) const {
    const size_t start = part.names[index].end;
    const QStringView behind = part.characters.from(start);
    if (!behind.startsWith(u'（') || part.context == TextContext::Byline)
        return std::nullopt;
    const QStringView inside = upTo(behind.mid(1), u"），。");
    const QStringView phrase = inside.size() <= longestRole ? titlePhrase(inside) : QStringView();
    if (phrase.isEmpty())
        return std::nullopt;
    const size_t titleStart = part.characters.indexOf(part.characters.offset(start) + 1 + inside.size() - phrase.size());
    return FoundRole{phrase.toString(), placeEndingAt(part, titleStart, index + 1)};
}

std::vector<FoundRole> RoleFinder::rolesOf(const TaggedPart& part, size_t index) const {
    std::vector<FoundRole> roles;
    if (const auto role = roleBefore(part, index))
        roles.push_back(*role);
    if (const auto role = bracketRole(part, index))
        roles.push_back(*role);
    for (std::vector<FoundRole> more : {furtherRoles(part, index), rolesBehind(part, index), rolesOfPronoun(part, index)})
        std::move(more.begin(), more.end(), std::back_inserter(roles));
    return roles;
}

/// The office that signs before the name: （党群中心 沈佳佳）, （银杏居民区 韩小雪）.
std::optional<FoundRole> RoleFinder::bylineRole(const TaggedPart& part, const FoundName& name) const {
    QStringView before = withoutJoint(part.characters.before(name.start).trimmed());
    if (before.endsWith(u'/') || before.endsWith(u'／'))
        before.chop(1);
    qsizetype start = before.size();
    while (start > 0 && !isPunctuation(before[start - 1].unicode()) && !before[start - 1].isSpace() && before[start - 1] != u'□')
        --start;
    const QStringView office = before.mid(start);
    const bool isCredit = office == u"文" || office == u"图";
    if ((office.size() < 2 && !isCredit) || office.size() > longestRole)
        return std::nullopt;
    return FoundRole{office.toString(), std::nullopt};
}

} // namespace lilong
