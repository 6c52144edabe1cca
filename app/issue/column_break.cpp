#include "app/issue/column_break.h"

#include <QCoreApplication>

namespace lilong {

Run columnBreak(const RawSpan& raw, QStringView before, const QString& after, bool joins) {
    Repair repair;
    repair.rule = columnsRule;
    repair.effect = joins ? RepairEffect::Join : repair.effect;
    repair.state = RepairState::Applied;
    repair.raw = raw;
    repair.before = before.toString();
    repair.after = after;
    repair.confidence = 0.9;
    if (joins)
        repair.reason = {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The paragraph goes on in the column's next line, which is not indented.")), {}};
    else
        repair.reason = {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Several columns stood in one line here; each is read on its own.")), {}};
    repair.key = repairKey(repair.rule, repair.before, after, {}, {}, static_cast<int>(raw.span.start));
    return {raw, after.size(), std::make_shared<const Repair>(std::move(repair))};
}

} // namespace lilong
