#include "app/structure/masthead_rows.h"

#include <QRegularExpression>

namespace lilong {
namespace {

constexpr int mostRows = 4;

bool namesPaper(QStringView text) {
    static const QRegularExpression cue(QStringLiteral(
        "第?\\s*[0-9一二三四五六七八九十]+\\s*[版期]|\\d{4}年|星期[一二三四五六日天]|农历|主办|主管|主编|扫一扫|扫码|二维码|邮箱|邮编|热线|@|刊|副刊"));
    return cue.match(text.toString()).hasMatch();
}

} // namespace

size_t endOfMasthead(const TextGrid& grid, const std::vector<GridPiece>& pieces, int measure) {
    size_t i = 0;
    for (int rows = 0; rows < mostRows && i < pieces.size(); ++rows) {
        size_t end = i;
        bool hasStop = false;
        while (end < pieces.size() && pieces[end].row == pieces[i].row)
            hasStop = grid.textOf(pieces[end++]).contains(u'。') || hasStop;
        const size_t count = end - i;
        const bool names = namesPaper(grid.page().mid(pieces[i].text.start, pieces[end - 1].text.end - pieces[i].text.start));
        const bool close = count >= 2 && pieces[i + 1].x - pieces[i].x < measure / 2 - 2;
        if (hasStop || count < 2 || !(names || close))
            break;
        i = end;
    }
    return i;
}

} // namespace lilong
