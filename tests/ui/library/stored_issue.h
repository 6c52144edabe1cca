#pragma once

#include "app/archive/archive.h"
#include "app/intake/intake.h"
#include "app/issue/changes.h"

#include <QCoreApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QVariant>
#include <QWidget>

namespace lilong {

/// An issue whose page is one paragraph of one article: enough for shelves and printers, without the stages.
inline Issue issueOf(const QString& newsletter, const QString& date, const QString& text) {
    const Issue raw = Issue::fromSources(pagesOf({*decode(text.toUtf8(), newsletter)}));
    const Issue placed = *changes::furnitureToBlock(raw, raw->furniture.front().id, {}, 0);
    return *changes::setMasthead(placed, {newsletter, {}, date, QStringLiteral("总第%1期").arg(date.right(2))});
}

inline StoredIssueId store(const QString& path, const Issue& issue, const Clock& clock) {
    return *(*Archive::open(path, Archive::Mode::Create, clock))->save(issue);
}

/// The issue that a signal carried.
inline const Issue& issueIn(const QVariant& argument) {
    return *static_cast<const Issue*>(argument.constData());
}

/// Types as an input method does: QTest's keys know only ASCII.
inline void typeChinese(QWidget* widget, const QString& text) {
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(widget, &typed);
}

inline void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write %s", qPrintable(path));
}

} // namespace lilong
