#include "ui/models/recipe_wording.h"

#include <QCoreApplication>

namespace lilong {
namespace {

struct KindName {
    FurnitureKind kind;
    const char* counted;
};

constexpr KindName kindNames[] = {
    {FurnitureKind::Slogan, QT_TRANSLATE_N_NOOP("RecipeWording", "%n slogan(s)")},
    {FurnitureKind::Section, QT_TRANSLATE_N_NOOP("RecipeWording", "%n section name(s)")},
    {FurnitureKind::Masthead, QT_TRANSLATE_N_NOOP("RecipeWording", "%n line(s) of the masthead")},
    {FurnitureKind::Folio, QT_TRANSLATE_N_NOOP("RecipeWording", "%n folio(s)")},
    {FurnitureKind::Qr, QT_TRANSLATE_N_NOOP("RecipeWording", "%n line(s) beside QR codes")},
    {FurnitureKind::Advert, QT_TRANSLATE_N_NOOP("RecipeWording", "%n advert(s)")},
};

QString text(const char* source, int count = -1) { return QCoreApplication::translate("RecipeWording", source, nullptr, count); }

template <typename Count>
QStringList byKind(const Count& countOf) {
    QStringList parts;
    for (const KindName& name : kindNames) {
        if (const int count = countOf(name.kind); count > 0)
            parts << text(name.counted, count);
    }
    return parts;
}

QString listed(const QStringList& parts) { return parts.join(text(QT_TRANSLATE_NOOP("RecipeWording", ", "))); }

} // namespace

QString wordingOf(const Recipe& recipe) {
    QStringList parts = byKind([&](FurnitureKind kind) { return recipe.count(kind); });
    if (!recipe.publisher.isEmpty())
        parts << text(QT_TRANSLATE_NOOP("RecipeWording", "publisher %1")).arg(recipe.publisher);
    if (recipe.measure > 0)
        parts << text(QT_TRANSLATE_NOOP("RecipeWording", "measure %1")).arg(recipe.measure);
    if (!recipe.rulesOff.isEmpty())
        parts << text(QT_TRANSLATE_N_NOOP("RecipeWording", "%n rule(s) of the house style switched off"), static_cast<int>(recipe.rulesOff.size()));
    return parts.isEmpty() ? text(QT_TRANSLATE_NOOP("RecipeWording", "only its title")) : listed(parts);
}

QString wordingOf(const RecipeCounts& counts) {
    QStringList parts;
    if (counts.total() > 0)
        parts << text(QT_TRANSLATE_N_NOOP("RecipeWording", "would settle %n line(s) on these pages"), counts.total())
                + text(QT_TRANSLATE_NOOP("RecipeWording", " (%1)")).arg(listed(byKind([&](FurnitureKind kind) { return counts.of(kind); })));
    if (counts.title)
        parts << text(QT_TRANSLATE_NOOP("RecipeWording", "would fill in the title"));
    if (counts.publisher)
        parts << text(QT_TRANSLATE_NOOP("RecipeWording", "would fill in the publisher"));
    if (counts.text)
        parts << text(QT_TRANSLATE_NOOP("RecipeWording", "would change how articles are put together"));
    return parts.isEmpty() ? text(QT_TRANSLATE_NOOP("RecipeWording", "would change nothing on these pages")) : listed(parts);
}

} // namespace lilong
