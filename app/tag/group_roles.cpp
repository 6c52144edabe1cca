#include "app/tag/group_roles.h"

#include "app/tag/clauses.h"
#include "app/tag/role_words.h"

namespace lilong {
namespace {

constexpr qsizetype longestList = 90; ///< of people, from its head on
constexpr qsizetype longestItem = 10; ///< before the name
constexpr qsizetype longestTitle = 10;
constexpr qsizetype farthestGroup = 60;
constexpr QStringView numbers = u"0123456789两二三四五六七八九十几";

bool joinsRow(QStringView between) { return between == u"、" || between == u"和" || between == u" " || between == u"与"; }

/// What stands behind a number of people at a text's start: 三个|退伍兵….
QStringView behindCount(QStringView text) {
    qsizetype end = 0;
    while (end < text.size() && numbers.contains(text[end]))
        ++end;
    const bool counts = end > 0 && end < text.size() && QStringView(u"个名位").contains(text[end]);
    return counts ? text.mid(end + 1) : QStringView();
}

/// 里有位…|, 中，年纪最大的|: what follows a group's name where one of the group is told of next.
bool singlesOut(QStringView rest) {
    if (rest.startsWith(u'有'))
        return !rest.contains(u'，') && lastOf(rest.left(4), u"位名个").size() < rest.left(4).size();
    const QStringView clause = lastClause(rest);
    return rest.startsWith(u'，') && clause.contains(u'最') && clause.endsWith(u'的');
}

} // namespace

size_t firstOfRow(const TaggedPart& part, size_t index) {
    while (index > 0 && part.names[index - 1].kind == NameModel::Kind::Person
           && joinsRow(part.characters.slice(part.names[index - 1].end, part.names[index].start)))
        --index;
    return index;
}

size_t lastOfRow(const TaggedPart& part, size_t index) {
    while (index + 1 < part.names.size() && part.names[index + 1].kind == NameModel::Kind::Person
           && joinsRow(part.characters.slice(part.names[index].end, part.names[index + 1].start)))
        ++index;
    return index;
}

/// 推选3名“楼道观察员”：退休教师王春梅得40票，… says it of everybody in the list.
QString GroupRoles::titleOfList(const TaggedPart& part, size_t index) const {
    const QStringView before = lastOf(part.characters.before(part.names[index].start).right(longestList), u"。！？；");
    const qsizetype colon = before.indexOf(u'：');
    const bool isSpeech = colon >= 0 && before.mid(colon + 1).startsWith(u'“');
    if (colon < 0 || isSpeech || lastClause(before).size() > longestItem)
        return {};
    const QStringView head = before.left(colon);
    for (qsizetype at = head.indexOf(u'名', 1); at > 0; at = head.indexOf(u'名', at + 1)) {
        if (!numbers.contains(head[at - 1]))
            continue;
        const QStringView rest = head.mid(at + 1);
        const bool isQuoted = rest.startsWith(u'“');
        const QStringView named = isQuoted ? upTo(rest.mid(1), u"”") : upTo(rest, u"，、：“");
        const QStringView title = phrases_.atEnd(named);
        if (!title.isEmpty() && (isQuoted || title.size() == named.size()) && !saysLittle(title))
            return named.toString();
    }
    return {};
}

/// 王春梅、周文澜两位志愿者 says it of both.
QString GroupRoles::titleOfRow(const TaggedPart& part, size_t index) const {
    const size_t last = lastOfRow(part, index);
    if (firstOfRow(part, index) == last)
        return {};
    const QStringView rest = behindCount(part.characters.from(part.names[last].end));
    for (qsizetype length = std::min(rest.size(), longestTitle); length > 1; --length)
        if (const QStringView title = phrases_.atEnd(rest.left(length)); title.size() == length)
            return title.toString();
    return {};
}

/// 业委会成员里，最年长的王春梅, 志愿者里有位护士周文澜.
QString GroupRoles::titleOfMember(const TaggedPart& part, size_t index) const {
    const QStringView before = lastOf(part.characters.before(part.names[index].start).right(farthestGroup), u"。！？；：");
    for (qsizetype at = 2; at < before.size(); ++at) {
        if ((before[at] != u'里' && before[at] != u'中') || !singlesOut(before.mid(at + 1)))
            continue;
        const QStringView group = before.left(at);
        const qsizetype body = group.endsWith(u"成员") ? officeBodies().longestBefore(group.chopped(2)) : 0;
        return (body > 1 ? group.right(body + 2) : phrases_.atEnd(group)).toString();
    }
    return {};
}

std::vector<FoundRole> GroupRoles::rolesOf(const TaggedPart& part, size_t index) const {
    std::vector<FoundRole> roles;
    for (const QString& title : {titleOfList(part, index), titleOfRow(part, index), titleOfMember(part, index)})
        if (!title.isEmpty())
            roles.push_back({title, std::nullopt});
    return roles;
}

} // namespace lilong
