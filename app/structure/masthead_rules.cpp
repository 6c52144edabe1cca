#include "app/structure/masthead_rules.h"

#include "app/structure/furniture_rules.h"
#include "app/structure/printed_lines.h"
#include "app/text/character_class.h"

#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t mastheadZone = 30;      // fragments at a page's top among which a masthead is looked for
constexpr int shortestProse = 60;        // cells; what is longer is surely text
constexpr int widestMasthead = 200;      // cells, of all its lines together

/// Without the blanks, which hold the pieces of a masthead far apart.
int inkWidth(QStringView line) {
    int width = 0;
    for (const QChar c : line)
        width += isSpace(c.unicode()) ? 0 : cells(c.unicode());
    return width;
}

/// 团结 友爱 互助: short phrases in a row, right behind a masthead.
bool isSpacedSlogan(const QString& line) {
    static const QRegularExpression phrases(QStringLiteral("^\\p{Han}{2,4}(\\s\\p{Han}{2,4}){2,5}$"), QRegularExpression::UseUnicodePropertiesOption);
    return phrases.match(line).hasMatch();
}

void makeFurniture(Fragment& fragment, FurnitureKind kind) {
    fragment.kind = FragmentKind::Furniture;
    fragment.furniture = kind;
}

bool isProse(const Fragment& fragment) {
    return fragment.kind == FragmentKind::Paragraph && (cells(fragment.string()) >= shortestProse || endsSentence(fragment.string()));
}

} // namespace

/// The furniture of a masthead hides slogans and the title itself, which have no form of their own: what stands between is furniture too.
void spreadMasthead(std::vector<Fragment>& page) {
    size_t last = 0;
    bool found = false;
    for (size_t i = 0; i < std::min(page.size(), mastheadZone) && !isProse(page[i]); ++i) {
        if (page[i].kind == FragmentKind::Furniture) {
            last = i;
            found = true;
        }
    }
    constexpr size_t topOfPage = 8;
    if (found && last + 1 < std::min(page.size(), topOfPage) && isSpacedSlogan(page[last + 1].string()))
        makeFurniture(page[last + 1], FurnitureKind::Slogan);
    for (size_t i = 0; found && i < last; ++i) {
        if (page[i].kind == FragmentKind::Furniture)
            continue;
        makeFurniture(page[i], page[i].string().size() <= 8 ? FurnitureKind::Masthead : FurnitureKind::Slogan);
    }
}

namespace {

bool isShortPhrase(const Fragment& fragment) {
    constexpr qsizetype longestName = 5;
    const QString& line = fragment.string();
    return fragment.lines == 1 && line.size() >= 2 && line.size() <= longestName
        && std::all_of(line.begin(), line.end(), [](QChar c) { return isHan(c.unicode()); });
}

/// Between empty lines, with nothing above it but the page's furniture.
bool standsApart(const std::vector<Fragment>& page, size_t i) {
    const auto isFurniture = [](const Fragment& fragment) { return fragment.kind == FragmentKind::Furniture; };
    return page[i].blankLinesBefore > 0 && page[i + 1].blankLinesBefore > 0 && std::all_of(page.begin(), page.begin() + static_cast<qsizetype>(i), isFurniture);
}

/// 第5版 / 议事厅 / a headline: two to five characters between the folio and a heading name the page.
bool standsBesideFolio(const std::vector<Fragment>& page, size_t i) {
    constexpr size_t topOfPage = 6;
    const auto isFolio = [&page](size_t at) {
        return page[at].kind == FragmentKind::Furniture && (page[at].furniture == FurnitureKind::Folio || page[at].string().endsWith(QChar(u'版')));
    };
    if (i >= topOfPage || i + 1 >= page.size() || !isShortPhrase(page[i]))
        return false;
    const Fragment& next = page[i + 1];
    return isFolio(i + 1) || (i > 0 && isFolio(i - 1) && (next.isHeading() || next.kind == FragmentKind::Furniture || standsApart(page, i)));
}

} // namespace

/// The paper's own section names (综合新闻, 社区生活) stand alone beside the masthead.
void findSectionNames(std::vector<Fragment>& page) {
    static const QRegularExpression name(
        QStringLiteral("^\\p{Han}{0,4}(新闻|要闻|报道|专版|专题|专栏|天地|风采|园地|视点|聚焦|之窗|简讯|生活|服务|文化|副刊|动态|资讯|百态|人物|来信|信箱|手册|专刊)(\\s+[A-Z' ]{3,})?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    size_t afterFurniture = 0;
    for (size_t i = 0; i < std::min(page.size(), mastheadZone) && !isProse(page[i]); ++i) {
        if (page[i].kind == FragmentKind::Furniture) {
            afterFurniture = i + 1;
        } else if (standsBesideFolio(page, i)) {
            makeFurniture(page[i], FurnitureKind::Section);
            afterFurniture = i + 1;
        } else if ((i == 0 || i <= afterFurniture + 1) && inkWidth(page[i].string()) <= 48 && name.match(page[i].string()).hasMatch()) {
            makeFurniture(page[i], FurnitureKind::Section);
        }
    }
}

namespace {

/// What a masthead is made of. Each kind counts once a line: two dates are a span of time in a text.
const std::vector<QRegularExpression>& mastheadMarks() {
    static const std::vector<QRegularExpression> marks = [] {
        constexpr const char16_t* patterns[] = {
            u"[0-9]{4}\\s?年\\s?[0-9]{1,2}\\s?月",
            u"星期[一二三四五六日天]",
            u"农历",
            u"第\\s?[0-9]+\\s?期|总第",
            u"主办|主编|承办|出版|编印|主管",
            u"[本今][期日].{1,2}版|共.版",
            u"第\\s?[0-9一二三四五六七八]{1,2}\\s?[版页]|(^|\\s)[A-D]?[0-9]{1,2}\\s?版(\\s|$)|(^|\\s)[A-D][0-9]{1,2}(\\s|$)",
            u"内部(资料|交流|刊物)|免费(交流|赠阅)|注意保存|准印证",
            u"扫描二维码|扫一扫|扫码|关注\\s?[“\"]",
            u"热线|邮箱|邮编|来[信稿]请寄",
            u"副刊|专刊",
            u"[A-Z]{8,}|[A-Z]{4,} [A-Z]{3,}",
            u"(责任编辑|责编|美编|校对|版式)\\s?[：:]",
        };
        std::vector<QRegularExpression> made;
        for (const char16_t* pattern : patterns)
            made.emplace_back(QString::fromUtf16(pattern));
        return made;
    }();
    return marks;
}

/// Where a line stands.
struct LinePlace {
    size_t line;  ///< counted from the page's top
    bool isFirst; ///< nothing but furniture stands above
};

bool showsMarks(const QString& line, LinePlace place) {
    const auto& marks = mastheadMarks();
    const auto found = std::count_if(marks.begin(), marks.end(), [&line](const QRegularExpression& mark) { return mark.match(line).hasMatch(); });
    // Beside a folio above all text nothing else is needed; deep in the page more is.
    static const QRegularExpression folio(QStringLiteral("第[0-9一二三四五六七八]版"));
    return found >= (place.line < mastheadZone ? 2 : 3) || (place.isFirst && folio.match(line).hasMatch());
}

/// 服务热线：5550-0431 扫一扫 stand side by side; a running head (柳荫月刊 第6页 人物) has a folio or a date among its words.
bool isMadeOfFurniture(const QStringList& words, LinePlace place) {
    if (words.size() < 2)
        return false;
    qsizetype furniture = 0;
    bool numbered = false;
    for (const QString& word : words) {
        const auto kind = furnitureKindOf(word);
        furniture += kind.has_value();
        numbered = numbered || kind == FurnitureKind::Folio || kind == FurnitureKind::Masthead;
    }
    return furniture == words.size() || (place.line == 0 && numbered) || (place.isFirst && 2 * furniture >= words.size()) || (place.line < mastheadZone && furniture >= 2 && furniture * 2 > words.size());
}

bool isMastheadLine(const QString& line, const QString& printed, LinePlace place) {
    if (inkWidth(line) > widestMasthead || endsSentence(line) || line.contains(QChar(u'。')))
        return false;
    return showsMarks(line, place) || isMadeOfFurniture(printed.split(QLatin1Char(' ')), place);
}

} // namespace

bool isMastheadRow(QStringView row, size_t place) {
    const QString line = row.toString().simplified();
    return isMastheadLine(line, line, {place, place == 0});
}

bool goesOnInMasthead(QStringView row) {
    static const QRegularExpression gap(QStringLiteral("\\s{3,}"));
    const QStringList words = row.toString().split(gap, Qt::SkipEmptyParts);
    return words.size() > 1 && std::any_of(words.begin(), words.end(), [](const QString& word) { return furnitureKindOf(word).value_or(FurnitureKind::Noise) != FurnitureKind::Noise; });
}

void findMastheadLines(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    bool first = true;
    for (size_t i = 0; i < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Furniture && isMastheadLine(page[i].string(), asPrinted(page[i].text, sources), {i, first}))
            makeFurniture(page[i], FurnitureKind::Masthead);
        first = first && page[i].kind == FragmentKind::Furniture;
    }
}

} // namespace lilong
