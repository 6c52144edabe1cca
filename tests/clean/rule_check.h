#pragma once

#include "app/clean/catalogue.h"

#include <QtTest>

namespace lilong {

inline QString text(const char* utf8) { return QString::fromUtf8(utf8); }

inline Findings found(const char* rule, const QString& page, const Knowledge* knowledge = nullptr) {
    const PageLines lines(page);
    for (const Rule& each : catalogue()) {
        if (qstrcmp(each.name, rule) == 0)
            return each.find({page, lines, knowledge});
    }
    return {};
}

/// The page with the certain findings made; doubts are shown as {before|after} where they stand, notices as {before!}.
inline QString repaired(const char* rule, const QString& page, const Knowledge* knowledge = nullptr) {
    QString made;
    qsizetype done = 0;
    Findings findings = found(rule, page, knowledge);
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
    for (const Finding& finding : findings) {
        const QString before = slice(page, finding.span).toString();
        QString after = finding.after;
        if (finding.effect == RepairEffect::Notice)
            after = QStringLiteral("{%1!}").arg(before);
        else if (!finding.certain)
            after = QStringLiteral("{%1|%2}").arg(before, finding.after);
        if (finding.span.start < done || !isValidSpan(page, finding.span))
            return QStringLiteral("findings that overlap or split a character");
        made += slice(page, {done, finding.span.start});
        made += after;
        done = finding.span.end;
    }
    made += slice(page, {done, page.size()});
    return made;
}

inline void row(const char* name, const char* raw, const char* expected) { QTest::newRow(name) << text(raw) << text(expected); }
inline void stays(const char* name, const char* raw) { row(name, raw, raw); }
inline void columns() {
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
}

} // namespace lilong
