#include "app/structure/profile_heading.h"

#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr int likelyName = 0; // 10·log10 odds of a surname with its given name that the name's form outweighs running text

bool isShortHan(QStringView text) {
    return text.size() >= 2 && text.size() <= 4 && std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()) || c.isSurrogate(); });
}

/// Beside a dash and a place even a name of no known surname is one: 桂花里—中村和子.
bool couldBeName(QStringView text, const Lexicon& lexicon) {
    if (looksLikeName(text, lexicon))
        return true;
    const auto word = lexicon.word(text);
    return isShortHan(text) && (!word || word->wordClass == u'R') && lexicon.titleBefore(text) == 0 && lexicon.placeSuffixBefore(text) == 0;
}

/// Where a title ends in the line's part before the name: 居民区党总支书记|王春蓉.
std::optional<ProfileHeading> placeRoleName(QStringView line, const Lexicon& lexicon) {
    for (const qsizetype length : {3, 2, 4}) {
        if (line.size() <= length + 1)
            continue;
        const QStringView name = line.last(length).trimmed();
        const QStringView before = line.chopped(length).trimmed();
        const qsizetype title = lexicon.titleBefore(before);
        if (title > 0 && looksLikeName(name, lexicon))
            return ProfileHeading{name.toString(), before.chopped(title).toString()};
    }
    return std::nullopt;
}

/// Two sides of a dash or colon, one of them a name.
std::optional<ProfileHeading> twoSided(QStringView line, const Lexicon& lexicon) {
    static const QRegularExpression mark(QStringLiteral("^(.{2,24}?)\\s?(——|—|－|-|：|:|\\s)\\s?(.{2,24})$"));
    const QRegularExpressionMatch match = mark.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString left = match.captured(1).trimmed();
    const QString right = match.captured(3).trimmed();
    const auto sideTells = [&](const QString& side) { return lexicon.titleBefore(side) > 0 || lexicon.placeSuffixBefore(side) > 0; };
    const bool dashed = match.captured(2) != u":" && match.captured(2) != u"：" && !match.captured(2).trimmed().isEmpty();
    if ((dashed ? couldBeName(right, lexicon) : looksLikeName(right, lexicon)) && sideTells(left)) {
        const qsizetype title = lexicon.titleBefore(left);
        return ProfileHeading{right, left.chopped(title)};
    }
    if (looksLikeName(left, lexicon) && sideTells(right))
        return ProfileHeading{left, right.chopped(lexicon.titleBefore(right))};
    return std::nullopt;
}

/// The name of a foreigner at a line's end, as far to the left as the text repeats it: 美术老师安娜·贝克.
qsizetype foreignNameBefore(QStringView line, QStringView prose) {
    const qsizetype dot = line.lastIndexOf(QChar(u'·'));
    if (dot < 2 || line.size() - dot < 2)
        return 0;
    qsizetype start = dot;
    while (start > 0 && isHan(line[start - 1].unicode()) && prose.contains(line.mid(start - 1)))
        --start;
    return dot - start >= 2 ? line.size() - start : 0;
}

/// A short list of what may stand between a role and its name.
bool isNameBorder(QChar c) { return QStringView(u"”：:—").contains(c); }

/// Recognition reads a name differently each time, but rarely more than one of its characters: two of three in their places name the same
/// person, where the text has them more than once or as a name.
bool isNearlyNamedIn(QStringView name, QStringView prose, const Lexicon& lexicon) {
    constexpr qsizetype length = 3;
    int seen = 0;
    for (qsizetype i = 0; name.size() == length && i + length <= prose.size(); ++i) {
        const QStringView read = prose.mid(i, length);
        const int same = (read[0] == name[0]) + (read[1] == name[1]) + (read[2] == name[2]);
        if (same == 2 && isShortHan(read))
            seen += looksLikeName(read, lexicon) ? 2 : 1;
    }
    return seen > 1;
}

bool isNamedIn(QStringView name, QStringView prose, const Lexicon& lexicon) { return prose.contains(name) || isNearlyNamedIn(name, prose, lexicon); }

/// 沈玉兰 of 沈玉兰：井水比我有耐心, whose colon may have been read as its like.
QStringView nameBeforeColon(QStringView line) {
    const qsizetype mark = std::max(line.indexOf(u'：'), line.indexOf(u'；'));
    return mark >= 2 && mark <= 4 && line.size() > mark + 3 && !endsSentence(line) ? line.left(mark) : QStringView();
}

/// The name at a line's end that the text repeats.
qsizetype repeatedNameBefore(QStringView line, QStringView prose, const Lexicon& lexicon) {
    if (const qsizetype foreign = foreignNameBefore(line, prose))
        return foreign;
    for (const qsizetype length : {3, 2}) {
        // Behind a title a name may have a surname that is no common one.
        const bool behindTitle = line.size() >= length + 2 && lexicon.titleBefore(line.chopped(length)) > 0;
        if (behindTitle && couldBeName(line.last(length), lexicon) && isNamedIn(line.last(length), prose, lexicon))
            return length;
    }
    for (const qsizetype length : {4, 3, 2}) {
        if (line.size() < length + 2 || !looksLikeName(line.last(length), lexicon) || !prose.contains(line.last(length)))
            continue;
        // A word of the language, or a lane's name, may stand in any text: 谁家的白菜, 书香飘进柳荫巷.
        const QStringView before = line.chopped(length);
        const bool tells = lexicon.titleBefore(before) > 0 || lexicon.placeSuffixBefore(before) > 0 || isNameBorder(before.back());
        const auto word = lexicon.word(line.last(length));
        if (tells || ((!word || word->wordClass == u'R') && lexicon.placeSuffixBefore(line.last(length)) == 0))
            return length;
    }
    return 0;
}

/// 对话梧桐新村调解员周文澜: the kicker of an interview, whose headline stands below.
bool opensAnInterview(QStringView line) {
    static const QRegularExpression interview(QStringLiteral("^(本期)?(对话|专访|访谈)"));
    return interview.match(line).hasMatch();
}

} // namespace

bool looksLikeName(QStringView text, const Lexicon& lexicon) {
    if (text.contains(QChar(u'·')))
        return text.size() >= 4 && text.size() <= 12;
    const qsizetype surname = isShortHan(text) ? lexicon.surnameAt(text) : 0;
    if (surname == 0 || surname >= text.size() || text.size() - surname > 2)
        return false;
    const auto word = lexicon.word(text);
    if (word && word->wordClass != u'R' && word->frequency > 30)
        return false;
    const QStringView given = text.mid(surname);
    const int odds = given.size() == 1 ? lexicon.givenName(given, Lexicon::GivenPlace::Only)
                                       : lexicon.givenName(given.left(1), Lexicon::GivenPlace::First) + lexicon.givenName(given.mid(1), Lexicon::GivenPlace::Second);
    return odds + lexicon.surname(text.left(surname)).value_or(0) >= likelyName;
}

std::optional<ProfileHeading> profileHeading(QStringView line, const Lexicon& lexicon) {
    if (line.size() < 5 || line.size() > 32 || endsLikeText(line) || line.startsWith(u'—') || opensAnInterview(line))
        return std::nullopt;
    if (auto found = twoSided(line, lexicon))
        return found;
    static const QRegularExpression innerMark(QStringLiteral("[，。！？；“”]"));
    return innerMark.match(line).hasMatch() ? std::nullopt : placeRoleName(line, lexicon);
}

QStringView speakerIn(QStringView heading) {
    constexpr qsizetype longestQuotation = 20;
    const qsizetype name = heading.indexOf(u"：“");
    const bool quoted = name >= 2 && name <= 4 && heading.endsWith(u'”') && heading.size() - name <= longestQuotation && heading.count(u'”') == 1;
    return quoted ? heading.left(name) : QStringView();
}

std::optional<ProfileHeading> profileHeading(QStringView line, QStringView prose, const Lexicon& lexicon) {
    if (auto byForm = profileHeading(line, lexicon))
        return byForm;
    if (const QStringView speaker = speakerIn(line); !speaker.isEmpty() && couldBeName(speaker, lexicon) && prose.contains(speaker))
        return ProfileHeading{speaker.toString(), {}};
    if (const QStringView name = nameBeforeColon(line); looksLikeName(name, lexicon) && isNamedIn(name, prose, lexicon))
        return ProfileHeading{name.toString(), {}};
    static const QRegularExpression innerMark(QStringLiteral("[，。！？；、《》（）\\s]"));
    if (line.size() < 5 || line.size() > 24 || line.startsWith(u'—') || innerMark.match(line).hasMatch())
        return std::nullopt;
    if (const qsizetype name = repeatedNameBefore(line, prose, lexicon))
        return ProfileHeading{line.last(name).toString(), line.chopped(name).toString()};
    // Behind a nickname or a colon a short name is one though it might be a word: “百事通”康乐, 三月志愿者：江波.
    for (const qsizetype length : {2, 3}) {
        if (line.size() <= length + 2 || !isNameBorder(line[line.size() - length - 1]) || !isShortHan(line.last(length)))
            continue;
        const bool role = lexicon.titleBefore(line.chopped(length + 1)) > 0 && prose.contains(line.last(length));
        if (role || lexicon.surnameAt(line.last(length)) > 0)
            return ProfileHeading{line.last(length).toString(), line.chopped(length + 1).toString()};
    }
    return std::nullopt;
}

bool isTornName(QStringView above, QStringView below, const Lexicon& lexicon) {
    static const QString wordsBehindNames = QStringLiteral("于在是说和与及等为被把让有从向对给又也还就都的家");
    static const QString marksBehindNames = QStringLiteral("，。、；：！？”》");
    const auto endsAt = [&](qsizetype at) { return at >= below.size() || marksBehindNames.contains(below[at]) || wordsBehindNames.contains(below[at]); };
    for (const auto& [before, behind] : {std::pair<qsizetype, qsizetype>{1, 2}, {2, 1}}) {
        if (above.size() < before || below.size() < behind || !endsAt(behind))
            continue;
        // 方 may end 地方 as well as begin a name.
        const auto word = before == 1 && above.size() > 1 ? lexicon.word(above.last(2)) : std::nullopt;
        if (word && word->wordClass != u'R')
            continue;
        if (looksLikeName(QString(above.last(before).toString() + below.left(behind).toString()), lexicon))
            return true;
    }
    return false;
}

qsizetype nameAt(QStringView line, const Lexicon& lexicon) {
    for (const qsizetype length : {3, 2, 4}) {
        if (line.size() > length && looksLikeName(line.left(length), lexicon))
            return length;
    }
    return 0;
}

std::optional<ProfileHeading> personInHeading(QStringView heading, const Lexicon& lexicon) {
    // Beside other phrases the person is one part of the story: 封门的日子里，楼组长周文澜的三本账.
    if (QStringView(heading).contains(u'，') || heading.contains(u'、'))
        return std::nullopt;
    for (qsizetype i = 1; i + 1 < heading.size(); ++i) {
        const QStringView before = heading.left(i);
        const qsizetype title = lexicon.titleBefore(before);
        if (title < 2 || lexicon.title(before.last(title)) != Lexicon::TitleKind::Office)
            continue;
        const QStringView rest = heading.mid(i);
        const qsizetype name = looksLikeName(rest, lexicon) ? rest.size() : nameAt(rest, lexicon);
        const bool owns = name > 0 && name < rest.size() && rest[name] == QChar(u'的'); // what she has, not who she is
        if (name > 0 && !owns)
            return ProfileHeading{rest.left(name).toString(), before.chopped(title).toString()};
    }
    return std::nullopt;
}

QStringList namesOfPlace(const QString& place, const Lexicon& lexicon) {
    QStringList names;
    if (place.size() < 2)
        return names;
    names << place;
    const qsizetype suffix = lexicon.placeSuffixBefore(place);
    if (suffix > 0 && place.size() - suffix >= 2)
        names << place.chopped(suffix);
    return names;
}

} // namespace lilong
