#include "app/command_line/entity_listing.h"

#include "app/command_line/table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lilong {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("CommandLine", text); }

QStringList fieldsOf(const EntitySummary& entity, EntityColumns columns) {
    QStringList fields{entity.name, QString::number(entity.issues), QString::number(entity.mentions),
                       entity.aliases.join(QStringLiteral("、"))};
    if (columns == EntityColumns::WithRoles)
        fields.push_back(entity.roles.join(QStringLiteral("；")));
    return fields;
}

} // namespace

QString entityTable(const std::vector<EntitySummary>& entities, EntityColumns columns) {
    QStringList heads{translated(QT_TRANSLATE_NOOP("CommandLine", "Name")), translated(QT_TRANSLATE_NOOP("CommandLine", "Issues")),
                      translated(QT_TRANSLATE_NOOP("CommandLine", "Mentions")), translated(QT_TRANSLATE_NOOP("CommandLine", "Also called"))};
    if (columns == EntityColumns::WithRoles)
        heads.push_back(translated(QT_TRANSLATE_NOOP("CommandLine", "Roles")));
    Table table(heads);
    for (const EntitySummary& entity : entities)
        table.add(fieldsOf(entity, columns));
    return table.text();
}

QByteArray entityJson(const std::vector<EntitySummary>& entities, EntityColumns columns) {
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

} // namespace lilong
