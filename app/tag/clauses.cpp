#include "app/tag/clauses.h"

namespace lilong {

QStringView upTo(QStringView text, QStringView ends) {
    qsizetype end = 0;
    while (end < text.size() && !ends.contains(text[end]))
        ++end;
    return text.left(end);
}

QStringView withoutQuotes(QStringView text) {
    return text.endsWith(u'”') || text.endsWith(u'’') ? text.chopped(1) : text;
}

QStringView lastOf(QStringView text, QStringView ends) {
    qsizetype start = text.size();
    while (start > 0 && !ends.contains(text[start - 1]))
        --start;
    return text.mid(start);
}

QStringView lastClause(QStringView text) { return lastOf(text, u"，。！？；：、“”"); }

QStringView withoutJoint(QStringView text) {
    while (!text.isEmpty() && QStringView(u"—-： :").contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace lilong
