#include "app/issue/column_break.h"

#include <QCoreApplication>

namespace lilong {
namespace {

QString reasonOf(ColumnBreak kind) {
    switch (kind) {
    case ColumnBreak::Joins:
        return QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The paragraph goes on in the column's next line, which is not indented."));
    case ColumnBreak::BehindHeading:
        return QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Several columns began side by side here; this one's heading ends and its text begins."));
    case ColumnBreak::BeforeByline:
        return QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A byline was read into the line of the column beside it; it is read on its own."));
    case ColumnBreak::Parts:
        break;
    }
    return QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Several columns stood in one line here; each is read on its own."));
}

} // namespace

Run columnBreak(const RawSpan& raw, QStringView before, const QString& after, ColumnBreak kind) {
    Repair repair;
    repair.rule = columnsRule;
    repair.effect = kind == ColumnBreak::Joins ? RepairEffect::Join : repair.effect;
    repair.state = RepairState::Applied;
    repair.raw = raw;
    repair.before = before.toString();
    repair.after = after;
    repair.confidence = 0.9;
    repair.reason = {reasonOf(kind), {}};
    repair.key = repairKey(repair.rule, repair.before, after, {}, {}, static_cast<int>(raw.span.start));
    return {raw, after.size(), std::make_shared<const Repair>(std::move(repair))};
}

bool isColumnBreak(const Repair& repair, ColumnBreak kind) { return repair.rule == columnsRule && repair.reason == Reason{reasonOf(kind), {}}; }

} // namespace lilong
