#include "app/clean/pasted_text.h"

#include "app/clean/catalogue.h"

#include <algorithm>
#include <array>

namespace lilong {
namespace {

/// The others mend what recognition and columns do to a page.
bool isForPastedText(QLatin1StringView rule) {
    constexpr std::array rules{QLatin1StringView("folding"), QLatin1StringView("spaces"), QLatin1StringView("punctuation-width"),
                               QLatin1StringView("quotation-marks"), QLatin1StringView("ellipsis-dash")};
    return std::ranges::find(rules, rule) != rules.end();
}

int apply(const Findings& findings, QString& text) {
    int changes = 0;
    for (auto found = findings.rbegin(); found != findings.rend(); ++found) { // from behind: places before stay where they are
        if (!found->certain || found->effect != RepairEffect::Replace)
            continue;
        text.replace(found->span.start, found->span.length(), found->after);
        ++changes;
    }
    return changes;
}

} // namespace

PastedText inHouseStyle(QString text, const QSet<QString>& switchedOff) {
    int changes = 0;
    for (const Rule& rule : catalogue()) {
        const QLatin1StringView name(rule.name);
        if (!isForPastedText(name) || switchedOff.contains(name))
            continue;
        const PageLines lines(text);
        const Findings findings = rule.find({text, lines});
        changes += apply(findings, text);
    }
    return {std::move(text), changes};
}

} // namespace lilong
