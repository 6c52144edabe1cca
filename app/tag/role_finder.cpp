#include "app/tag/role_finder.h"

#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestRole = 16;
constexpr qsizetype longestAside = 16; ///< between a name and the verb that says what somebody is: ，67岁，退休前|是
constexpr qsizetype longestPredicate = 24;

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

/// Who somebody is to another: the daughter, the apprentice, the landlord.
const WordTrie& relations() {
    static const WordTrie words = trieOf(QStringLiteral("丈夫 妻子 儿子 女儿 父亲 母亲 孙子 孙女 外孙 外孙女 独生子 独生女 哥哥 姐姐 弟弟 妹妹 爱人 老伴 女婿 儿媳 师父 "
                                                        "徒弟 徒弟 搭档 房东 租客 房客 邻居 球友 票友 店员"));
    return words;
}

const WordTrie& joiningVerbs() {
    static const WordTrie words = trieOf(QStringLiteral("是 原是 就是 也是 曾是 还是 担任 任 出任 当选 当选为 作为 成为 当过 做过 当了 做了 兼任 受聘为"));
    return words;
}

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
    if (const qsizetype known = lexicon_.titleBefore(text); known > 1 && lexicon_.title(text.right(known)) == Lexicon::TitleKind::Office)
        return known;
    if (const qsizetype relation = relations().longestBefore(text))
        return relation;
    if (text.size() < 3 || !QStringView(u"员师者长手工匠生").contains(text.back()))
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
    QStringView phrase = gap.right(length);
    while (phrase.startsWith(u'的'))
        phrase = phrase.mid(1);
    return phrase;
}

/// In 志愿者王芳、李娜 the role stands before the first of them.
size_t RoleFinder::firstOfList(const TaggedPart& part, size_t index) const {
    while (index > 0 && part.names[index - 1].kind == NameModel::Kind::Person
           && isList(part.characters.slice(part.names[index - 1].end, part.names[index].start)))
        --index;
    return index;
}

std::optional<FoundRole> RoleFinder::roleBefore(const TaggedPart& part, size_t index) const {
    const size_t first = firstOfList(part, index);
    const FoundName& name = part.names[first];
    const FoundName* before = first > 0 ? &part.names[first - 1] : nullptr;
    const size_t gapStart = before ? before->end : 0;
    const QStringView gap = withoutJoint(part.characters.slice(gapStart, name.start));
    const QStringView phrase = titlePhrase(gap);
    if (phrase.isEmpty())
        return part.context == TextContext::Byline ? bylineRole(part, name) : std::nullopt;
    FoundRole role{phrase.toString(), std::nullopt};
    const bool touches = phrase.size() == gap.size() || gap.chopped(phrase.size()) == u"的";
    if (before && before->kind == NameModel::Kind::Place && touches)
        role.place = *before;
    return role;
}

/// The place that ends where a title begins, among the names from `index` on.
std::optional<FoundName> RoleFinder::placeEndingAt(const TaggedPart& part, size_t end, size_t index) const {
    for (size_t i = index; i < part.names.size() && part.names[i].end <= end; ++i)
        if (part.names[i].kind == NameModel::Kind::Place && part.names[i].end == end)
            return part.names[i];
    return std::nullopt;
}

/// 王春梅，67岁，退休前是轴承厂的质检员: what the sentence says that somebody is, up to the next person.
std::vector<FoundRole> RoleFinder::rolesBehind(const TaggedPart& part, size_t index) const {
    const size_t start = part.names[index].end;
    size_t next = index + 1;
    while (next < part.names.size() && part.names[next].kind == NameModel::Kind::Place)
        ++next;
    const size_t stop = next < part.names.size() ? part.names[next].start : part.characters.size();
    const QStringView sentence = upTo(part.characters.slice(start, stop).left(longestAside + longestPredicate), u"。！？；：“”（）");
    qsizetype verb = 0, length = 0;
    while (verb < std::min(sentence.size(), longestAside) && (length = joiningVerbs().longestAt(sentence.mid(verb))) == 0)
        ++verb;
    std::vector<FoundRole> roles;
    if (length == 0 || sentence.left(verb).contains(u'说'))
        return roles;
    qsizetype at = verb + length;
    for (const QStringView piece : upTo(sentence.mid(at), u"，").split(u'、')) {
        const QStringView phrase = piece.size() <= longestPredicate ? titlePhrase(piece) : QStringView();
        at += piece.size() + 1;
        if (phrase.isEmpty() || saysLittle(phrase))
            break;
        const size_t titleStart = part.characters.indexOf(part.characters.offset(start) + at - 1 - phrase.size());
        roles.push_back({phrase.toString(), placeEndingAt(part, titleStart, index + 1)});
    }
    return roles;
}

std::vector<FoundRole> RoleFinder::rolesOf(const TaggedPart& part, size_t index) const {
    std::vector<FoundRole> roles;
    if (const auto role = roleBefore(part, index))
        roles.push_back(*role);
    for (FoundRole& role : rolesBehind(part, index))
        roles.push_back(std::move(role));
    return roles;
}

/// The office that signs before the name: （党群中心 沈佳佳）, （银杏居民区 韩小雪）.
std::optional<FoundRole> RoleFinder::bylineRole(const TaggedPart& part, const FoundName& name) const {
    QStringView before = part.characters.before(name.start).trimmed();
    qsizetype start = before.size();
    while (start > 0 && !isPunctuation(before[start - 1].unicode()) && !before[start - 1].isSpace() && before[start - 1] != u'□')
        --start;
    const QStringView office = before.mid(start);
    if (office.size() < 2 || office == u"文" || office == u"图" || office.size() > longestRole)
        return std::nullopt;
    return FoundRole{office.toString(), std::nullopt};
}

} // namespace lilong
