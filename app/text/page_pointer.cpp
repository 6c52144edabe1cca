#include "app/text/page_pointer.h"

#include <QRegularExpression>

namespace lilong {

bool isPagePointer(QStringView line) {
    constexpr qsizetype longest = 16;
    static const QRegularExpression pointer(QStringLiteral("^[（(【\\[▶►→]?\\s?(下转|上接|紧接|转|接|详见)\\s?第?\\s?[A-D]?[0-9一二三四五六七八]{1,2}\\s?[版页][^，。]{0,4}[）)】\\]]?$"));
    return line.size() <= longest && pointer.match(line).hasMatch();
}

} // namespace lilong
