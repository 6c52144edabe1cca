#include "app/text/line_forms.h"

#include "app/text/character_class.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

constexpr qsizetype longestNumber = 4; // digits; a longer one at a line's end is a telephone's

} // namespace

bool isClosingOfALetter(QStringView line) {
    static constexpr std::array<QStringView, 6> closings = {u"此致", u"敬礼", u"敬礼！", u"此致敬礼", u"此致 敬礼", u"此致敬礼！"};
    return std::find(closings.begin(), closings.end(), line) != closings.end();
}

bool isBullet(QStringView line) {
    constexpr qsizetype shortest = 4;
    return line.size() > shortest && (QStringView(u"●◆★☆※▲△⊙◎○■·•").contains(line.front()) || line.startsWith(u"——"));
}

bool endsInATelephone(QStringView line) {
    qsizetype at = line.size();
    while (at > 0 && (isAsciiDigit(line[at - 1].unicode()) || line[at - 1] == u'-' || line[at - 1] == u'*'))
        --at;
    return line.size() - at > longestNumber && at > 1 && isSpace(line[at - 1].unicode());
}

bool endsInAnAmount(QStringView line) {
    static const QRegularExpression amount(QStringLiteral(
        "^[^，。；！？：“”]{1,16}([0-9.]+(毫升|公斤|千克|[克斤两根片个只条块颗粒杯碗袋包盒张瓣勺滴元份])|半[根个只斤碗杯勺]|适量|少许|若干)(（[^（）]{1,10}）)?$"));
    return amount.match(line).hasMatch();
}

bool isRowOfWords(QStringView line) {
    constexpr qsizetype longestWord = 4;
    qsizetype words = 0;
    qsizetype length = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool ends = i == line.size() || isSpace(line[i].unicode());
        if (!ends && line[i] == u'（')
            i = std::max(i, line.indexOf(u'）', i)); // 均价（元）
        else if (!ends && (!isHan(line[i].unicode()) || ++length > longestWord))
            return false;
        if (ends && length > 0) {
            ++words;
            length = 0;
        }
    }
    return words >= 3;
}

bool opensWithAWriter(QStringView line) { return QStringView(u"□■◇◆").contains(line.front()) || line.startsWith(u"作者") || line.startsWith(u"文/"); }

bool announcesAPoem(QStringView line) {
    static constexpr std::array<QStringView, 10> words = {u"（诗", u"(诗", u"诗歌", u"组诗", u"小诗", u"童谣", u"歌谣", u"一首）", u"二首）", u"三首）"};
    return line.size() <= 20 && std::any_of(words.begin(), words.end(), [line](QStringView word) { return line.contains(word); });
}

bool areEvenPhrases(QStringView left, QStringView right) {
    constexpr qsizetype shortest = 4;
    const auto ideographs = [](QStringView text) { return std::ranges::count_if(text, [](QChar c) { return isHan(c.unicode()) || c.isHighSurrogate(); }); };
    return ideographs(left) >= shortest && ideographs(left) == ideographs(right);
}

bool isSignedByAPupil(QStringView line) {
    static const QRegularExpression pupil(QStringLiteral("^\\S{2,14}班\\s\\p{Han}{2,4}$"), QRegularExpression::UseUnicodePropertiesOption);
    return pupil.match(line).hasMatch();
}

} // namespace lilong
