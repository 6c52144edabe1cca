#include "app/issue/authority_cells.h"

#include "app/issue/authority_table_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

enum Column { Key, Kind, Name, Aliases, Roles, Notes, Category, Code, Within, WithinKey, ColumnCount };
enum RoleField { Title, PlaceName, PlaceKey, From, To, Evidence, RoleFieldCount };

constexpr QChar itemMark(u'；');
constexpr QChar fieldMark(u'｜');
constexpr QChar escape(u'\\');

const QString personWord = QStringLiteral("person");
const QString placeWord = QStringLiteral("place");
const std::array categoryWords{QStringLiteral("administrative"), QStringLiteral("residential"), QStringLiteral("lane"),
                               QStringLiteral("road"),           QStringLiteral("building"),    QStringLiteral("other")};

tl::unexpected<Error> wrong(const QString& why) { return fail(Error::Kind::Input, why); }

QString escaped(const QString& text) {
    QString made;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n')) {
            made += QStringLiteral("\\n");
            continue;
        }
        if (c == itemMark || c == fieldMark || c == escape)
            made += escape;
        made += c;
    }
    return made;
}

QString joined(const QStringList& texts, QChar mark) {
    QStringList all;
    for (const QString& text : texts)
        all += escaped(text);
    return all.join(mark);
}

/// Cuts a cell at a mark that no backslash stands before; what is cut out is still escaped. An empty cell holds nothing.
QStringList cutAt(QStringView cell, QChar mark) {
    QStringList pieces;
    if (cell.isEmpty())
        return pieces;
    QString piece;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == escape && i + 1 < cell.size()) {
            piece += cell[i];
            piece += cell[++i];
        } else if (cell[i] == mark) {
            pieces += std::exchange(piece, {});
        } else {
            piece += cell[i];
        }
    }
    pieces += piece;
    return pieces;
}

QString unescaped(QStringView text) {
    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool marked = text[i] == escape && i + 1 < text.size();
        const QChar c = marked ? text[++i] : text[i];
        made += marked && c == QLatin1Char('n') ? QChar(QLatin1Char('\n')) : c;
    }
    return made;
}

bool isDate(const QString& text) {
    static const QRegularExpression date(QStringLiteral(R"(^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$)"));
    return text.isEmpty() || date.match(text).hasMatch();
}

QString roleCell(const RecordRole& role, const QString& placeKey) {
    return joined({role.title, role.placeName, placeKey, role.from, role.to, role.evidence}, fieldMark);
}

Result<void> readRoles(TableRecord& line, const QString& cell) {
    for (const QString& text : cutAt(cell, itemMark)) {
        if (text.trimmed().isEmpty())
            continue;
        QStringList fields = cutAt(text, fieldMark);
        if (fields.size() > RoleFieldCount)
            return wrong(AuthorityTableText::tr("the role “%1” has more than six parts.").arg(text));
        while (fields.size() < RoleFieldCount)
            fields += QString();
        for (QString& field : fields)
            field = unescaped(field);
        if (fields[Title].trimmed().isEmpty())
            return wrong(AuthorityTableText::tr("the role “%1” has no title.").arg(text));
        for (const QString& date : {fields[From], fields[To]}) {
            if (!isDate(date))
                return wrong(AuthorityTableText::tr("“%1” is no date such as 2023-07-12, 2023-07 or 2023.").arg(date));
        }
        line.record.roles.push_back({.title = fields[Title], .placeName = fields[PlaceName], .from = fields[From], .to = fields[To], .byEditor = true, .evidence = fields[Evidence]});
        line.rolePlaceKeys += fields[PlaceKey];
    }
    return {};
}

Result<void> readKind(TableRecord& line, const QString& kind, const QString& category) {
    if (kind != personWord && kind != placeWord)
        return wrong(AuthorityTableText::tr("the kind must be “person” or “place”, not “%1”.").arg(kind));
    line.record.kind = kind == personWord ? MentionKind::Person : MentionKind::Place;
    const auto found = std::find(categoryWords.begin(), categoryWords.end(), category);
    if (!category.isEmpty() && found == categoryWords.end())
        return wrong(AuthorityTableText::tr("“%1” is no category of places.").arg(category));
    if (!category.isEmpty())
        line.record.category = static_cast<PlaceCategory>(found - categoryWords.begin());
    return {};
}

} // namespace

const QStringList& authorityColumns() {
    static const QStringList columns{QStringLiteral("key"),      QStringLiteral("kind"), QStringLiteral("name"),   QStringLiteral("aliases"),
                                     QStringLiteral("roles"),    QStringLiteral("notes"), QStringLiteral("category"), QStringLiteral("code"),
                                     QStringLiteral("within"),   QStringLiteral("within key")};
    return columns;
}

QStringList cellsOf(const TableRecord& line) {
    const AuthorityRecord& record = line.record;
    const bool place = record.kind == MentionKind::Place;
    QStringList roles;
    for (size_t i = 0; i < record.roles.size(); ++i)
        roles += roleCell(record.roles[i], line.rolePlaceKeys.value(static_cast<qsizetype>(i)));
    return {record.key,
            place ? placeWord : personWord,
            record.name,
            joined(record.aliases, itemMark),
            roles.join(itemMark),
            record.notes,
            place ? categoryWords.at(static_cast<size_t>(record.category)) : QString(),
            record.code,
            record.withinName,
            line.withinKey};
}

Result<TableRecord> recordFromCells(const QStringList& cells) {
    if (cells.size() != ColumnCount)
        return wrong(AuthorityTableText::tr("the line has %1 cells, not %2.").arg(cells.size()).arg(int(ColumnCount)));
    TableRecord line;
    line.record.key = cells[Key].trimmed();
    line.record.name = cells[Name];
    if (line.record.name.trimmed().isEmpty())
        return wrong(AuthorityTableText::tr("the name is missing."));
    for (const QString& alias : cutAt(cells[Aliases], itemMark)) {
        if (!alias.trimmed().isEmpty())
            line.record.aliases += unescaped(alias);
    }
    line.record.notes = cells[Notes];
    line.record.code = cells[Code].trimmed();
    line.record.withinName = cells[Within];
    line.withinKey = cells[WithinKey].trimmed();
    return readKind(line, cells[Kind].trimmed(), cells[Category].trimmed())
        .and_then([&] { return readRoles(line, cells[Roles]); })
        .map([&] { return std::move(line); });
}

} // namespace lilong
