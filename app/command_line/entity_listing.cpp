#include "app/command_line/entity_listing.h"

#include "app/command_line/archive_access.h"
#include "app/command_line/command_line_text.h"
#include "app/command_line/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lilong {
namespace {

QStringList fieldsOf(const EntitySummary& entity, EntityColumns columns) {
    QStringList fields{entity.name, QString::number(entity.issues), QString::number(entity.mentions),
                       entity.aliases.join(QStringLiteral("、"))};
    if (columns == EntityColumns::WithRoles)
        fields.push_back(entity.roles.join(QStringLiteral("；")));
    return fields;
}

QString tableOf(const std::vector<EntitySummary>& entities, EntityColumns columns) {
    QStringList heads{CommandLineText::tr("Name"), CommandLineText::tr("Issues"), CommandLineText::tr("Mentions"), CommandLineText::tr("Also called")};
    if (columns == EntityColumns::WithRoles)
        heads.push_back(CommandLineText::tr("Roles"));
    Table table(heads);
    for (const EntitySummary& entity : entities)
        table.add(fieldsOf(entity, columns));
    return table.text();
}

QByteArray jsonOf(const std::vector<EntitySummary>& entities, EntityColumns columns) {
    QJsonArray array;
    for (const EntitySummary& entity : entities) {
        QJsonObject object{{QStringLiteral("name"), entity.name},
                           {QStringLiteral("aliases"), QJsonArray::fromStringList(entity.aliases)},
                           {QStringLiteral("issues"), entity.issues},
                           {QStringLiteral("mentions"), entity.mentions}};
        if (columns == EntityColumns::WithRoles)
            object.insert(QStringLiteral("roles"), QJsonArray::fromStringList(entity.roles));
        array.push_back(object);
    }
    return QJsonDocument(array).toJson();
}

} // namespace

ExitStatus listEntities(const Arguments& arguments, Console& console, EntityReader reader, EntityColumns columns) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const Result<std::vector<EntitySummary>> found = (**archive.*reader)();
    if (!found)
        return console.refuse(found.error());
    return arguments.has("json") ? console.write(jsonOf(*found, columns)) : console.write(tableOf(*found, columns));
}

} // namespace lilong
