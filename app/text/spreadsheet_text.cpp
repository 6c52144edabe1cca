#include "app/text/spreadsheet_text.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr QChar apostrophe(u'\'');
constexpr qsizetype digitsKept = 11; // more are shown in powers of ten

bool beginsFormula(QChar c) { return QStringView(u"=+-@\t\r\n＝＋－＠").contains(c); }

bool isNumberToBeRounded(QStringView text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return isAsciiDigit(c.unicode()); });
    return digits && (text.size() > digitsKept || (text.size() > 1 && text.front() == QLatin1Char('0')));
}

/// True where the text, whatever apostrophes and spaces stand before it, would not be taken as it is.
bool needsGuard(QStringView text) {
    while (!text.isEmpty() && text.front() == apostrophe)
        text = text.sliced(1);
    if (isNumberToBeRounded(text) && !text.isEmpty())
        return true;
    while (!text.isEmpty() && text.front() == QLatin1Char(' '))
        text = text.sliced(1);
    return !text.isEmpty() && beginsFormula(text.front());
}

} // namespace

QString guardedCell(const QString& text) { return needsGuard(text) ? apostrophe + text : text; }

QString unguardedCell(const QString& cell) { return cell.startsWith(apostrophe) && needsGuard(cell) ? cell.mid(1) : cell; }

} // namespace lilong
