#include "app/tag/role_finder.h"

#include "app/text/character_class.h"

#include <QStringList>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestRole = 16;

/// What stands between a title and the name in headings: 党总支书记—王春梅, 主持人：周文澜.
QStringView withoutJoint(QStringView text) {
    while (!text.isEmpty() && QStringView(u"—-： :").contains(text.back()))
        text.chop(1);
    return text;
}

bool isList(QStringView between) { return between == u"、" || between == u"和" || between == u" " || between == u"与"; }

/// Words that stand between the place and the title: the body in which the title is held.
const QStringList& bodies() {
    static const QStringList words = QStringLiteral("居民区 居委会 居委 村委会 业委会 街道 党工委 党总支 党支部 党委 社区 小区 物业 团委 团工委 妇联 学校 医院 急诊科 "
                                                    "儿科 内科 外科 护理 办事处 机关 公司 快递公司 保安 退休 高级 急诊 中医 民政 司法所 派出所 消防 体育 音乐 美术 语文 "
                                                    "数学 英语 大学 中学 小学 幼儿园 卫生 服务中心 中心 文化 活动 老年 青年 少年 女 男 原 前 新任 新当选 现任 年轻 党小组 总支 支部 "
                                                    "纪检 宣传 组织 统战 武装 平安 城管 网格 第一 第二 第三 市 区 县 镇 乡 村 造船厂 工厂 厂 志愿者 志愿 服务队 队 民营 "
                                                    "外卖 出租车 公交 地铁 客运 货运 园艺 建筑 室内 设计 盲人 的").split(u' ');
    return words;
}

qsizetype bodyBefore(QStringView text) {
    qsizetype longest = 0;
    for (const QString& body : bodies())
        if (body.size() > longest && text.endsWith(body))
            longest = body.size();
    return longest;
}

} // namespace

/// The title at the gap's end with the bodies before it; empty where no title ends there.
QStringView RoleFinder::titlePhrase(QStringView gap) const {
    qsizetype length = lexicon_.titleBefore(gap);
    if (length < 2)
        return {};
    for (;;) {
        const QStringView rest = gap.chopped(length);
        const qsizetype more = std::max(bodyBefore(rest), lexicon_.titleBefore(rest) > 1 ? lexicon_.titleBefore(rest) : 0);
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

std::optional<FoundRole> RoleFinder::roleOf(const TaggedPart& part, size_t index) const {
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
