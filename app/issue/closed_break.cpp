#include "app/issue/closed_break.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {

bool closesABreak(const Repair& repair) {
    const QString& gap = repair.before;
    const bool white = std::all_of(gap.begin(), gap.end(), [](QChar c) { return isSpace(c.unicode()); });
    const bool lineEnd = std::any_of(gap.begin(), gap.end(), [](QChar c) { return isLineEnd(c.unicode()); });
    return white && (lineEnd || repair.effect == RepairEffect::Join || repair.rule == QLatin1String("line-break"));
}

} // namespace lilong
