#include "app/issue/repair.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace lilong {
namespace {

constexpr qsizetype surroundings = 6;

QString squeezed(QStringView text) {
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

} // namespace

QString Reason::translated() const {
    QString text = QCoreApplication::translate("Reason", sentence.toUtf8().constData());
    for (const QString& particular : particulars)
        text = text.arg(particular);
    return text;
}

QString repairKey(QStringView rule, QStringView before, QStringView after, QStringView left, QStringView right, int ordinal) {
    const QString parts = QStringList{rule.toString(), before.toString(), after.toString(), squeezed(left).right(surroundings),
                                      squeezed(right).left(surroundings), QString::number(ordinal)}.join(QChar(0x1f));
    return QString::fromLatin1(QCryptographicHash::hash(parts.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace lilong
