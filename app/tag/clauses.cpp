#include "app/tag/clauses.h"

#include <algorithm>

namespace lilong {

QStringView upTo(QStringView text, QStringView ends) {
    return text.left(std::find_first_of(text.begin(), text.end(), ends.begin(), ends.end()) - text.begin());
}

QStringView withoutQuotes(QStringView text) {
    return text.endsWith(u'”') || text.endsWith(u'’') ? text.chopped(1) : text;
}

QStringView lastOf(QStringView text, QStringView ends) {
    const auto behind = std::find_first_of(text.rbegin(), text.rend(), ends.begin(), ends.end());
    return text.last(behind - text.rbegin());
}

QStringView lastClause(QStringView text) { return lastOf(text, u"，。！？；：、“”"); }

QStringView withoutJoint(QStringView text) {
    while (!text.isEmpty() && QStringView(u"—-： :").contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace lilong
