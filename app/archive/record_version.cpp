#include "app/archive/record_version.h"

#include "app/archive/binding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lilong {
namespace {

const QLatin1StringView nameField("name");
const QLatin1StringView aliasesField("aliases");
const QLatin1StringView rolesField("roles");
const QLatin1StringView notesField("notes");
const QLatin1StringView categoryField("category");
const QLatin1StringView codeField("code");
const QLatin1StringView withinField("within");
const QLatin1StringView keptField("kept");
const QLatin1StringView titleField("title");
const QLatin1StringView placeField("place");
const QLatin1StringView fromField("from");
const QLatin1StringView toField("to");
const QLatin1StringView evidenceField("evidence");

RecordId idFrom(const QJsonValue& value) { return RecordId(static_cast<std::uint32_t>(value.toInteger())); }
qint64 numberOf(RecordId id) { return id.number(); }

QJsonObject jsonOf(const RecordRole& role) {
    return {{titleField, role.title}, {placeField, numberOf(role.place)}, {fromField, role.from}, {toField, role.to}, {evidenceField, role.evidence}};
}

RecordRole roleFrom(const QJsonObject& json) {
    return {.title = json[titleField].toString(),
            .place = idFrom(json[placeField]),
            .from = json[fromField].toString(),
            .to = json[toField].toString(),
            .byEditor = true,
            .evidence = json[evidenceField].toString()};
}

} // namespace

QString textOf(const RecordVersion& version) {
    const AuthorityRecord& record = version.record;
    QJsonArray roles;
    for (const RecordRole& role : record.roles)
        roles.append(jsonOf(role));
    const QJsonObject json{{nameField, record.name},           {aliasesField, QJsonArray::fromStringList(record.aliases)},
                           {rolesField, roles},                {notesField, record.notes},
                           {codeField, record.code},           {categoryField, storedName(record.category)},
                           {withinField, numberOf(record.within)}, {keptField, version.kept}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<RecordVersion> versionFrom(const QString& text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto category = fromStoredName<PlaceCategory>(json[categoryField].toString());
    if (json[nameField].toString().isEmpty() || !category)
        return std::nullopt;
    RecordVersion version;
    version.record.name = json[nameField].toString();
    for (const QJsonValue& alias : json[aliasesField].toArray())
        version.record.aliases += alias.toString();
    for (const QJsonValue& role : json[rolesField].toArray())
        version.record.roles.push_back(roleFrom(role.toObject()));
    version.record.notes = json[notesField].toString();
    version.record.category = *category;
    version.record.code = json[codeField].toString();
    version.record.within = idFrom(json[withinField]);
    version.kept = json[keptField].toBool();
    return version;
}

} // namespace lilong
