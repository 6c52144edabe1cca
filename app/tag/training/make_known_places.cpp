// Writes resources/lexicon/known_places.txt: make_known_places FILE
// Chinese names of territories, continents and of the cities that time zones are named after, from ICU's copy of the Unicode CLDR.

#include "app/language/lexicon.h"
#include "app/text/character_class.h"

#include <QFile>
#include <QStringList>

#include <unicode/locid.h>
#include <unicode/localpointer.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/uregion.h>

#include <algorithm>
#include <memory>

namespace lilong {
namespace {

const icu::Locale& chinese() { return icu::Locale::getSimplifiedChinese(); }

QString qtText(const icu::UnicodeString& text) { return QString(reinterpret_cast<const QChar*>(text.getBuffer()), text.length()); }

constexpr QStringView properNames = u"SROZw"; ///< classes of the dictionary; w are words without one

/// Names of two to six Chinese characters, sorted, without what is an ordinary word as well.
QString line(const QString& category, QStringList names, const Lexicon& lexicon) {
    const auto isOther = [&lexicon](const QString& name) {
        const bool allHan = std::all_of(name.begin(), name.end(), [](QChar c) { return isHan(c.unicode()); });
        const auto word = lexicon.word(name);
        return name.size() < 2 || name.size() > 6 || !allHan || (word && !properNames.contains(word->wordClass));
    };
    names.removeIf(isOther);
    names.removeDuplicates();
    names.sort();
    return category + u' ' + names.join(u' ') + u'\n';
}

QStringList regionNames(URegionType type) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UEnumeration, decltype(&uenum_close)> regions(uregion_getAvailable(type, &status), uenum_close);
    QStringList names;
    while (const char* code = uenum_next(regions.get(), nullptr, &status)) {
        icu::UnicodeString name;
        names << qtText(icu::Locale("", code).getDisplayCountry(chinese(), name));
    }
    return names;
}

/// The poles' zones are named after stations, which read like names of people.
QStringList cityNames() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZoneNames> zoneNames(icu::TimeZoneNames::createInstance(chinese(), status));
    const std::unique_ptr<icu::StringEnumeration> zones(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    QStringList names;
    while (const icu::UnicodeString* zone = zones->snext(status)) {
        icu::UnicodeString name;
        if (!zone->startsWith(u"Antarctica/", 11))
            names << qtText(zoneNames->getExemplarLocationName(*zone, name));
    }
    return names;
}

bool write(const QString& path) {
    const Lexicon lexicon;
    const QString note = QStringLiteral("# Territories, continents and cities of the world, from the Unicode CLDR in ICU %1. Made by make_known_places.\n");
    const QString text = note.arg(QLatin1String(U_ICU_VERSION))
                         + line(QStringLiteral("territory"), regionNames(URGN_TERRITORY) + regionNames(URGN_CONTINENT), lexicon)
                         + line(QStringLiteral("city"), cityNames(), lexicon);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

} // namespace
} // namespace lilong

int main(int argc, char** argv) { return argc == 2 && lilong::write(QString::fromLocal8Bit(argv[1])) ? 0 : 1; }
