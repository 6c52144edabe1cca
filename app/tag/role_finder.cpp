#include "app/tag/role_finder.h"

#include "app/tag/clauses.h"
#include "app/tag/group_roles.h"
#include "app/tag/role_words.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <span>

namespace lilong {
namespace {

constexpr qsizetype longestRole = 16;
constexpr qsizetype longestAside = 26; ///< between a name and the verb that says what somebody is: ，67岁，退休前|是
constexpr qsizetype longestPredicate = 24;
constexpr qsizetype farthestPronoun = 120;
constexpr qsizetype longestQuoted = 8;
constexpr qsizetype longestGroup = 8;
constexpr QStringView sentenceEnds = u"。！？；：“”（）";

/// 在澄江大学|读书的赵玉兰 tells of the next one.
bool isAttribute(QStringView behind) { return upTo(behind, u"，。！？；：“”").contains(u'的'); }

/// The names that begin in a stretch of the part's text.
std::span<const FoundName> namesWithin(const TaggedPart& part, qsizetype start, qsizetype end) {
    const auto firstFrom = [&part](qsizetype offset) {
        return std::partition_point(part.names.begin(), part.names.end(),
                                    [&](const FoundName& name) { return part.characters.offset(name.start) < offset; });
    };
    return {firstFrom(start), firstFrom(end)};
}

bool namesPerson(const TaggedPart& part, qsizetype start, qsizetype end) {
    const auto names = namesWithin(part, start, end);
    return std::any_of(names.begin(), names.end(), [](const FoundName& name) { return name.kind != NameModel::Kind::Place; });
}

} // namespace

std::optional<FoundRole> RoleFinder::roleBefore(const TaggedPart& part, size_t index) const {
    const size_t first = firstOfRow(part, index);
    const FoundName& name = part.names[first];
    const FoundName* before = first > 0 ? &part.names[first - 1] : nullptr;
    const size_t gapStart = before ? before->end : 0;
    const QStringView gap = withoutJoint(part.characters.slice(gapStart, name.start));
    QStringView phrase = phrases_.atEnd(withoutQuotes(gap));
    const QStringView quoted = gap.endsWith(u'”') ? lastOf(gap.chopped(1), u"“") : QStringView();
    if (!phrase.isEmpty() && !quoted.isEmpty() && quoted.size() <= longestQuoted)
        phrase = quoted; // “楼道观察员”
    if (phrase.isEmpty())
        return part.context == TextContext::Byline ? bylineRole(part, name) : std::nullopt;
    FoundRole role{phrase.toString(), std::nullopt};
    const bool touches = phrase.size() == gap.size() || gap.chopped(phrase.size()) == u"的";
    if (before && before->kind == NameModel::Kind::Place && touches)
        role.place = *before;
    return role;
}

/// In 党总支书记、居委会主任王春梅 what stands before the title nearest to the name. 居民、志愿者王春梅 speaks of others, too.
RoleFinder::Roles RoleFinder::furtherRoles(const TaggedPart& part, size_t index) const {
    const size_t first = firstOfRow(part, index);
    const size_t gapStart = first > 0 ? part.names[first - 1].end : 0;
    QStringView gap = withoutJoint(part.characters.slice(gapStart, part.names[first].start));
    Roles roles;
    for (QStringView phrase = phrases_.atEnd(gap); !phrase.isEmpty(); phrase = phrases_.atEnd(gap)) {
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

/// The title that a stretch of the part's text ends with, and the place right before it; a title never reaches into a place.
std::optional<FoundRole> RoleFinder::titleIn(const TaggedPart& part, QStringView text, qsizetype at) const {
    text = withoutQuotes(text);
    const FoundName* place = nullptr;
    for (const FoundName& name : namesWithin(part, at, at + text.size()))
        if (name.kind == NameModel::Kind::Place && part.characters.offset(name.end) <= at + text.size())
            place = &name;
    const QStringView behind = place ? text.mid(part.characters.offset(place->end) - at) : text;
    const QStringView phrase = phrases_.atEnd(behind);
    if (phrase.isEmpty())
        return std::nullopt;
    return FoundRole{phrase.toString(), place && phrase.size() == behind.size() ? std::optional(*place) : std::nullopt};
}

/// True where a role, with or without its place, is all that a stretch of the text says.
bool RoleFinder::isWhole(const TaggedPart& part, const FoundRole& role, QStringView text, qsizetype at) const {
    return role.title.size() == text.size() || (role.place && part.characters.offset(role.place->start) == at);
}

/// The titles in a list of them that stands at an offset of the part's text: up to what is no title.
RoleFinder::Roles RoleFinder::titlesFrom(const TaggedPart& part, QStringView text, qsizetype at, bool atOnce) const {
    Roles roles;
    QString list = text.toString();
    if (const qsizetype last = list.lastIndexOf(u'和'); last > 0 && !phrases_.atEnd(text.left(last)).isEmpty())
        list[last] = u'、';
    for (const QString& piece : list.split(u'、')) {
        const auto role = piece.size() <= longestPredicate ? titleIn(part, piece, at) : std::nullopt;
        if (!role || saysLittle(role->title) || (atOnce && role->title.size() != piece.size()))
            break;
        roles.push_back(*role);
        at += piece.size() + 1;
    }
    return roles;
}

/// 王春梅，67岁，退休教师，…: what stands between commas and is nothing but a title, with or without its place.
RoleFinder::Roles RoleFinder::appositions(const TaggedPart& part, size_t index, QStringView sentence) const {
    Roles roles;
    qsizetype at = part.characters.offset(part.names[index].end);
    if (const qsizetype title = lexicon_.titleAt(sentence); title > 1 && isOffice(sentence.left(title)))
        roles.push_back({sentence.left(title).toString(), std::nullopt}); // 沈玉兰书记
    const QList<QStringView> pieces = sentence.split(u'，');
    for (qsizetype i = 1; i < pieces.size() && pieces[0].isEmpty(); ++i) {
        at += pieces[i - 1].size() + 1;
        if (const auto role = titleIn(part, pieces[i], at); role && isWhole(part, *role, pieces[i], at))
            roles.push_back(*role);
        else if (!pieces[i].endsWith(u'岁'))
            break;
    }
    return roles;
}

/// 是柳荫里护绿队的|“定海针”: what somebody is to a group makes him one of it.
std::optional<FoundRole> RoleFinder::groupOf(const TaggedPart& part, QStringView predicate, qsizetype at) const {
    const bool isQuoted = predicate.endsWith(u'的') && part.characters.text().mid(at + predicate.size()).startsWith(u'“');
    const QStringView group = predicate.chopped(isQuoted ? 1 : 0);
    if (!isQuoted || group.size() < 3 || !QStringView(u"队团社会").contains(group.back()))
        return std::nullopt;
    const auto places = namesWithin(part, at, at + group.size());
    if (places.empty())
        return group.size() <= longestGroup ? std::optional(FoundRole{group.toString(), std::nullopt}) : std::nullopt;
    const QStringView name = group.mid(std::max<qsizetype>(0, part.characters.offset(places.back().end) - at));
    return name.size() >= 3 && name.size() <= longestGroup ? std::optional(FoundRole{name.toString(), places.back()}) : std::nullopt;
}

/// What a sentence says that its subject is: 退休前|是|轴承厂的质检员，也是|楼组长. The first verb stands within `last` characters.
RoleFinder::Roles RoleFinder::rolesSaid(const TaggedPart& part, QStringView sentence, qsizetype start, qsizetype last) const {
    Roles roles;
    for (qsizetype verb = 0; verb < std::min(sentence.size(), last); ++verb) {
        const qsizetype length = joiningVerbs().longestAt(sentence.mid(verb));
        const QStringView word = sentence.mid(verb, length);
        if (length == 0 || (word == u"为" && verb > 0) || (isWeakVerb(word) && tellsOfOthers(lastClause(sentence.left(verb)))))
            continue;
        if (sentence.left(verb).contains(u'说'))
            break;
        const qsizetype at = start + verb + length;
        QStringView predicate = upTo(sentence.mid(verb + length), u"，");
        if (const QStringView rest = part.characters.text().mid(at); predicate.isEmpty() && rest.startsWith(u'“'))
            predicate = upTo(rest.mid(1), u"”，。"); // 负责当“纪律委员”
        const bool isQuoted = !predicate.isEmpty() && part.characters.text().mid(at).startsWith(u'“');
        if (const auto group = groupOf(part, predicate, at))
            roles.push_back(*group);
        Roles said = titlesFrom(part, predicate, isQuoted ? at + 1 : at, isQuoted || isWeakVerb(word));
        if (said.empty() && isWeakVerb(word))
            continue;
        std::move(said.begin(), said.end(), std::back_inserter(roles));
        verb += length + predicate.size(); // at the comma: 也是 may follow at once
        last = verb + 2;
    }
    return roles;
}

/// What further clauses say of their sentence's subject at their end: …，今年又回来当|队长, …，在澄江大学读|大四.
RoleFinder::Roles RoleFinder::rolesTaken(const TaggedPart& part, QStringView sentence, qsizetype start) const {
    Roles roles;
    qsizetype at = start;
    for (const QStringView clause : sentence.split(u'，')) {
        const auto role = titleIn(part, clause, at);
        if (role && !role->place && takesOffice(clause.chopped(role->title.size())))
            roles.push_back(*role);
        if (const auto work = roleOfBusiness(clause))
            roles.push_back({*work, std::nullopt});
        at += clause.size() + 1;
    }
    for (const FoundName& place : namesWithin(part, start, start + sentence.size()))
        if (place.kind == NameModel::Kind::Place && isSchool(part.text(place)) && part.characters.before(place.start).endsWith(u'在')
            && startsWithStudy(part.characters.from(place.end)) && !isAttribute(part.characters.from(place.end)))
            roles.push_back({QStringLiteral("学生"), place});
    return roles;
}

/// The text about the one named last: up to the next person and the title that stands before that one's name.
QStringView RoleFinder::storyOf(const TaggedPart& part, size_t index) const {
    size_t next = index + 1;
    while (next < part.names.size() && part.names[next].kind == NameModel::Kind::Place)
        ++next;
    if (next == part.names.size())
        return part.characters.from(part.names[index].end);
    const QStringView story = part.characters.slice(part.names[index].end, part.names[next].start);
    return story.chopped(phrases_.atEnd(story).size());
}

/// 王春梅，67岁，退休前是轴承厂的质检员，也是楼组长: what the sentence says that somebody is, up to the next person. Of several people in a
/// row the verb says it of all.
RoleFinder::Roles RoleFinder::rolesBehind(const TaggedPart& part, size_t index) const {
    index = lastOfRow(part, index);
    const size_t start = part.names[index].end;
    const QStringView story = storyOf(part, index);
    const QStringView sentence = upTo(story.left(longestAside + longestPredicate), sentenceEnds);
    Roles roles = appositions(part, index, sentence);
    const qsizetype offset = part.characters.offset(start);
    for (Roles more : {rolesSaid(part, sentence, offset, longestAside), rolesTaken(part, sentence, offset)})
        std::move(more.begin(), more.end(), std::back_inserter(roles));
    return roles;
}

/// What later sentences say of the one named last, up to the next person: 33岁的她是楼组长，也是….
RoleFinder::Roles RoleFinder::rolesOfPronoun(const TaggedPart& part, size_t index) const {
    const qsizetype start = part.characters.offset(part.names[index].end);
    const QStringView text = storyOf(part, index).left(farthestPronoun);
    Roles roles;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'他' && text[i] != u'她')
            continue;
        const bool isObject = i > 0 && isOneOf(text[i - 1].unicode(), u"让请叫劝说想像给把被对和跟喊问帮");
        if (isObject)
            continue;
        const QStringView sentence = upTo(text.mid(i + 1), sentenceEnds);
        for (Roles more : {rolesSaid(part, sentence, start + i + 1, 1), rolesTaken(part, sentence, start + i + 1)})
            std::move(more.begin(), more.end(), std::back_inserter(roles));
    }
    return roles;
}

/// What the writer of a text says of himself, outside what he quotes: 我原是|钟表厂的检验工, 去年我又担任|….
std::vector<FoundRole> RoleFinder::rolesOfWriter(const TaggedPart& part) const {
    const QStringView text = part.characters.text();
    Roles roles;
    qsizetype at = 0;
    for (QStringView rest = text; !rest.isEmpty(); rest = text.mid(++at)) {
        const QStringView sentence = upTo(rest, u"。！？；“”");
        const qsizetype self = sentence.indexOf(u'我');
        const bool isQuoted = at > 0 && text[at - 1] == u'“';
        const qsizetype office = std::max(sentence.indexOf(u"担任"), sentence.indexOf(u"当选为"));
        const qsizetype verb = office >= 0 ? office : self + 1;
        if (self >= 0 && !isQuoted && !namesPerson(part, at, at + sentence.size())) {
            Roles said = rolesSaid(part, sentence.mid(verb), at + verb, 1);
            std::move(said.begin(), said.end(), std::back_inserter(roles));
        }
        at += sentence.size();
    }
    return roles;
}

/// 王春梅（居民区党总支书记）.
std::optional<FoundRole> RoleFinder::bracketRole(const TaggedPart& part, size_t index) const {
    const size_t start = part.names[index].end;
    const QStringView behind = part.characters.from(start);
    if (!behind.startsWith(u'（'))
        return std::nullopt;
    const QStringView inside = upTo(behind.mid(1), u"），。");
    return inside.size() <= longestRole ? titleIn(part, inside, part.characters.offset(start) + 1) : std::nullopt;
}

/// What somebody does or learns, before the name: 开面馆的|王春梅, 三年级的|沈玉兰.
std::optional<FoundRole> RoleFinder::roleOfDoing(const TaggedPart& part, size_t index) const {
    QStringView before = part.characters.before(part.names[index].start);
    before.chop(addressBefore(before));
    if (!before.endsWith(u'的'))
        return std::nullopt;
    const FoundName* place = index > 0 && part.names[index - 1].kind == NameModel::Kind::Place ? &part.names[index - 1] : nullptr;
    if (place && isSchool(part.text(*place)) && startsWithStudy(part.characters.from(place->end)))
        return FoundRole{QStringLiteral("学生"), *place};
    const QStringView clause = lastClause(before.chopped(1));
    if (const auto work = roleOfWork(clause))
        return FoundRole{*work, std::nullopt};
    const qsizetype year = schoolClassBefore(clause);
    return year > 0 ? std::optional(FoundRole{clause.right(year).toString() + QStringLiteral("学生"), std::nullopt}) : std::nullopt;
}

/// 澄江路照相馆的|王春梅|师傅.
std::optional<FoundRole> RoleFinder::roleAround(const TaggedPart& part, size_t index) const {
    const FoundName& name = part.names[index];
    const QStringView behind = part.characters.from(name.end);
    const qsizetype title = lexicon_.titleAt(behind);
    if (title < 2 || index == 0 || part.names[index - 1].kind != NameModel::Kind::Place || isAnybodys(behind.left(title)))
        return std::nullopt;
    const QStringView gap = part.characters.slice(part.names[index - 1].end, name.start);
    const bool isBody = gap.endsWith(u'的') && (gap.size() == 1 || phrases_.nounAtEnd(gap.chopped(1)) == gap.size() - 1);
    if (!isBody)
        return std::nullopt;
    return FoundRole{gap.chopped(1).toString() + behind.left(title).toString(), part.names[index - 1]};
}

std::vector<FoundRole> RoleFinder::rolesOf(const TaggedPart& part, size_t index) const {
    Roles roles;
    if (const auto role = roleBefore(part, index))
        roles.push_back(*role);
    if (part.context == TextContext::Byline)
        return roles;
    for (const auto& role : {bracketRole(part, index), roleOfDoing(part, index), roleAround(part, index)})
        if (role)
            roles.push_back(*role);
    for (Roles more : {GroupRoles(lexicon_).rolesOf(part, index), furtherRoles(part, index), rolesBehind(part, index), rolesOfPronoun(part, index)})
        std::move(more.begin(), more.end(), std::back_inserter(roles));
    return roles;
}

/// The office that signs before the name: （党群中心 沈佳佳）, （银杏居民区 韩小雪）.
std::optional<FoundRole> RoleFinder::bylineRole(const TaggedPart& part, const FoundName& name) const {
    QStringView before = withoutJoint(part.characters.before(name.start).trimmed());
    if (before.endsWith(u'/') || before.endsWith(u'／'))
        before.chop(1);
    const qsizetype schoolClass = schoolClassBefore(before);
    qsizetype start = before.size() - schoolClass;
    while (start > 0 && !isPunctuation(before[start - 1].unicode()) && !before[start - 1].isSpace() && before[start - 1] != u'□')
        --start;
    const QStringView office = before.mid(start);
    const bool isCredit = office == u"文" || office == u"图";
    if ((office.size() < 2 && !isCredit) || office.size() > longestRole)
        return std::nullopt;
    return FoundRole{office.toString() + (schoolClass > 0 ? QStringLiteral("学生") : QString()), std::nullopt};
}

} // namespace lilong
