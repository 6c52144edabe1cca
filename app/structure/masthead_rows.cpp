#include "app/structure/masthead_rows.h"

#include <QRegularExpression>

namespace lilong {
namespace {

constexpr int mostRows = 4;

bool namesPaper(QStringView text) {
    static const QRegularExpression cue(QStringLiteral(
        "第?\\s*[0-9一二三四五六七八九十]+\\s*[版期]|\\d{4}年|星期[一二三四五六日天]|农历|主办|主管|主编|扫一扫|扫码|二维码|邮箱|邮编|热线|@|刊|副刊|(?:^|\\s)[A-D][0-9]{1,2}(?:\\s|$)"));
    return cue.match(text.toString()).hasMatch();
}

} // namespace

size_t endOfMasthead(const TextGrid& grid, const std::vector<GridPiece>& pieces, int measure) {
    size_t masthead = 0;
    size_t i = 0;
    for (int rows = 0; rows < mostRows && i < pieces.size(); ++rows) {
        const size_t end = endOfRow(pieces, i);
        const size_t count = end - i;
        const QStringView row = grid.page().mid(pieces[i].text.start, pieces[end - 1].text.end - pieces[i].text.start);
        const bool isNarrow = count >= 2 && masthead == i && pieces[i + 1].x - pieces[i].x < measure / 2 - 2;
        const bool isTitle = count == 1 && rows == 0; // if a row that names the paper follows
        if (row.contains(u'。') || (!isTitle && (count < 2 || !(namesPaper(row) || isNarrow))))
            break;
        i = end;
        masthead = isTitle ? 0 : end;
    }
    return masthead;
}

} // namespace lilong
