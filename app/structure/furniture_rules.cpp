#include "app/structure/furniture_rules.h"

#include "app/text/page_pointer.h"

#include <QRegularExpression>

#include <vector>

namespace lilong {
namespace {

struct FurnitureRule {
    FurnitureKind kind;
    QRegularExpression whole; ///< matched against the whole line
};

QRegularExpression whole(const char16_t* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(pattern)), QRegularExpression::UseUnicodePropertiesOption);
}

const std::vector<FurnitureRule>& rules() {
    using enum FurnitureKind;
    static const std::vector<FurnitureRule> table = {
        {Qr, whole(u".{0,8}(扫描|扫一扫|扫码|长按).{0,10}(二维码|关注|公众号).{0,12}")},
        {Qr, whole(u"(欢迎)?关注\\s?[“\"].{1,16}[”\"].{0,20}")},
        {Qr, whole(u"(请)?(微信)?(扫一扫|扫码关注|扫描关注)([，,\\s][^。；]{1,12})?")},
        {Qr, whole(u"(请)?(微信)?(扫码|扫描|长按)(加入|关注|观看|看|进入|添加)[^。；，]{1,14}")},
        {Slogan, whole(u"(\\S\\s?/\\s?){3,}\\S")},
        {Folio, whole(u"(第\\s?[0-9一二三四五六七八九十]{1,3}\\s?[版页]|第[^\\s，。]版|[A-D]?[0-9]{1,2}\\s?版|[A-D]?[0-9]{1,2}|[-—]\\s?[0-9]{1,2}\\s?[-—])(\\s.{0,12})?")},
        {Masthead, whole(u".{0,12}[0-9]{4}\\s?年\\s?[0-9]{1,2}\\s?月(\\s?[0-9]{1,2}\\s?日)?(\\s.{0,40}|\\s?星期.{1,20})?")},
        {Masthead, whole(u"(星期|农历|总第|第)[^，。；]{0,6}(期|[一二三四五六日天]|月.{1,3})(\\s.{0,30})?")},
        {Masthead, whole(u"[^，。：]{2,12}[·•\\s]\\s?总?第\\s?[0-9一二三四五六七八九十百]+\\s?期")},
        {Masthead, whole(u".{2,40}(主办|主编|承办|协办|出版|编印|编辑部|印发)(\\s.{0,30})?")},
        {Masthead, whole(u"(主办|主管|主编|承办|协办|出品|编印)(单位)?\\s?[：:].{2,40}")},
        {Masthead, whole(u"农历[^，。；]{4,14}")},
        {Masthead, whole(u"[0-9]{4}\\s?年\\s?[春夏秋冬]季?[号刊](\\s.{0,20})?")},
        {Masthead, whole(u"[0-9]{4}\\s?年\\s?[0-9]{1,2}\\s?月\\s?[0-9]{1,2}\\s?日?\\s?[—－~～至到-]+\\s?([0-9]{1,2}\\s?月\\s?)?[0-9]{1,2}\\s?日?(\\s.{0,20})?")},
        {Masthead, whole(u"(今日|今天|明日|本周|本地)?天气(预报)?\\s?[：:\\s].{2,60}")},
        {Masthead, whole(u"(本期|今日|本版)?(导读|看点|要目|目录)([：:\\s].{2,90})?")},
        {Masthead, whole(u"[^，。]{3,30}[\\s（(·…]{1,8}(见|详见|[▶►→])?\\s?第?\\s?[0-9]{1,2}\\s?版[）)]?")},
        {Masthead, whole(u"(投稿|来稿|来信)(请寄|地址|邮箱)?\\s?[：:].{3,40}")},
        {Masthead, whole(u"(本期.{1,3}版|今日.{1,2}版|内部交流.{0,14}|内部(资料|刊物).{0,14}|免费(交流|赠阅).{0,6}|准印证.{1,20}|.{0,6}(责任编辑|责编|美编|美术编辑|校对|版面编辑|版式|版面设计|组版)\\s?[：:\\s].{1,30})")},
        {Noise, whole(u".{0,4}(新闻热线|热线电话|投稿邮箱|投稿信箱|读者热线|编辑部电话|电子邮箱)\\s?[：:].{3,60}")},
        {Noise, whole(u"(咨询|联系|报名|投诉|服务|监督|值班)?(电话|热线|传真|邮箱|邮编|网址|地址)\\s?[：:]\\s?[^，。]{5,40}")},
        {Masthead, whole(u"本版(编辑|摄影|美编|校对|图片|文字|供稿).{2,24}")},
        {Noise, whole(u"(\\p{Han}[\\p{Han}0-9（）()]{1,11}[：:]?\\s?[0-9-]{3,13}[\\s、]{0,2}){2,}")},
        {Noise, whole(u"[A-Z][A-Z' .,&-]{3,}")},
        // What recognition makes of a picture: a few latin letters, strokes, scattered characters.
        {Noise, whole(u"(?=.*[^\\p{Han}\\s])(?=.*\\s{5})\\S{1,3}(\\s{2,}\\S{1,3}){1,4}")},
        {Noise, whole(u"[A-Za-z]{1,3}|[\\[\\]【】丨”]|\\S{0,3}[|\\\\_~^]+\\s?\\S{0,2}")},
    };
    return table;
}

void fill(QString& field, const QString& value) {
    if (field.isEmpty())
        field = value;
}

void readDate(const QString& line, Masthead& masthead) {
    static const QRegularExpression date(QStringLiteral("([0-9]{4})\\s?年\\s?([0-9]{1,2})\\s?月(?:\\s?([0-9]{1,2})\\s?日)?"));
    const QRegularExpressionMatch match = date.match(line);
    if (!match.hasMatch())
        return;
    QString iso = match.captured(1) + QLatin1Char('-') + match.captured(2).rightJustified(2, QLatin1Char('0'));
    if (!match.captured(3).isEmpty())
        iso += QLatin1Char('-') + match.captured(3).rightJustified(2, QLatin1Char('0'));
    fill(masthead.date, iso);
}

void readNumber(const QString& line, Masthead& masthead) {
    static const QRegularExpression number(QStringLiteral("(总第|第)\\s?[0-9一二三四五六七八九十百]+\\s?期"));
    const QRegularExpressionMatch match = number.match(line);
    if (match.hasMatch())
        fill(masthead.number, match.captured(0).remove(QLatin1Char(' ')));
}

void readPublisher(const QString& line, Masthead& masthead) {
    static const QRegularExpression publisher(QStringLiteral("(?:^|\\s)([^\\s，。：:]{3,30}?)\\s?(?:联合)?(?:主办|出版|编印|印发)"));
    static const QRegularExpression labelled(QStringLiteral("(?:主办单位|主办|出版)\\s?[：:]\\s?([^\\s，。]{3,30})"));
    for (const QRegularExpression& pattern : {labelled, publisher}) {
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch())
            fill(masthead.publisher, match.captured(1));
    }
}

bool looksLikeTitle(const QString& word) {
    static const QRegularExpression title(QStringLiteral("^\\p{Han}{2,10}(报|通讯|快讯|之窗|天地|月刊|简报|家园|生活|邻里|街坊|之声|视窗|周刊)$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return title.match(word).hasMatch();
}

/// A title may be printed in two lines, place over kind: 柳荫里 / 邻里报.
void readTitle(const QStringList& words, Masthead& masthead) {
    static const QRegularExpression han(QStringLiteral("^\\p{Han}{2,6}$"), QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype i = 0; i < words.size() && masthead.title.isEmpty(); ++i) {
        static const QRegularExpression kindAlone(QStringLiteral("^(家园|生活|邻里|街坊|通讯|快讯|之窗|之声|视窗|天地|周刊|月刊|简报|社区报)$"));
        const bool alone = i > 0 && kindAlone.match(words[i]).hasMatch() && han.match(words[i - 1]).hasMatch();
        if (!looksLikeTitle(words[i]) && !alone)
            continue;
        const bool shortKind = words[i].size() <= 3;
        const bool placeBefore = i > 0 && han.match(words[i - 1]).hasMatch() && !looksLikeTitle(words[i - 1]);
        masthead.title = shortKind && placeBefore ? words[i - 1] + words[i] : words[i];
    }
}

} // namespace

std::optional<FurnitureKind> furnitureKindOf(QStringView line) {
    if (isPagePointer(line))
        return FurnitureKind::Folio;
    for (const FurnitureRule& rule : rules()) {
        if (rule.whole.match(line).hasMatch())
            return rule.kind;
    }
    return std::nullopt;
}

void readMasthead(const QStringList& lines, Masthead& masthead) {
    QStringList words;
    for (const QString& line : lines) {
        readDate(line, masthead);
        readNumber(line, masthead);
        readPublisher(line, masthead);
        words += line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    readTitle(words, masthead);
}

} // namespace lilong
