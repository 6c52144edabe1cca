#include "ui/settings/house_rules.h"

#include "app/clean/catalogue.h"
#include "app/clean/look_alikes.h"
#include "app/issue/column_break.h"
#include "app/structure/break_repair.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {

namespace {

struct Wording {
    const char* name;
    const char* text;
};

constexpr Wording wordings[] = {
    {"folding", QT_TRANSLATE_NOOP("HouseRule", "Radicals, full-width letters and digits, invisible marks")},
    {"doubled-glyphs", QT_TRANSLATE_NOOP("HouseRule", "Doubled characters of fake-bold headlines")},
    {"misread-marks", QT_TRANSLATE_NOOP("HouseRule", "Marks that text recognition mistook: 〈 for （, ] for 1, 口 for □")},
    {"lost-quotation-mark", QT_TRANSLATE_NOOP("HouseRule", "Quotation marks that text recognition did not see")},
    {"spaces", QT_TRANSLATE_NOOP("HouseRule", "Spaces between Chinese characters and round digits")},
    {"punctuation-width", QT_TRANSLATE_NOOP("HouseRule", "Half-width punctuation in Chinese text")},
    {"quotation-marks", QT_TRANSLATE_NOOP("HouseRule", "Quotation marks: paired, and nested as “‘ ’”")},
    {"ellipsis-dash", QT_TRANSLATE_NOOP("HouseRule", "Ellipsis …… and dash ——")},
    {"columns", QT_TRANSLATE_NOOP("HouseRule", "Columns that stand side by side in one line, read one after the other")},
    {"torn-paragraph", QT_TRANSLATE_NOOP("HouseRule", "Paragraphs torn apart by columns, pages and pictures, put together")},
    {"line-break", QT_TRANSLATE_NOOP("HouseRule", "Line breaks where a sentence goes on")},
    {"look-alike", QT_TRANSLATE_NOOP("HouseRule", "Characters taken for ones that look alike")},
};

// A rule that nobody has worded yet is still there to be switched off, by its name.
QString textOf(const QString& name) {
    for (const auto& wording : wordings)
        if (name == QLatin1String(wording.name))
            return QCoreApplication::translate("HouseRule", wording.text);
    return name;
}

} // namespace

std::vector<HouseRule> houseRules() {
    std::vector<HouseRule> rules;
    const auto add = [&rules](const QString& name) {
        if (std::none_of(rules.begin(), rules.end(), [&](const HouseRule& rule) { return rule.name == name; }))
            rules.push_back({name, textOf(name)});
    };
    add(columnsRule);
    for (const auto& rule : catalogue())
        add(QString::fromLatin1(rule.name));
    add(tornParagraphRule);
    add(lookAlikeRule);
    return rules;
}

} // namespace lilong
