#include "app/structure/masthead_rules.h"

#include "app/text/character_class.h"

#include <QRegularExpression>

namespace lilong {
namespace {

constexpr size_t mastheadZone = 30;      // fragments at a page's top among which a masthead is looked for
constexpr int shortestProse = 60;        // cells; what is longer is surely text
constexpr int widestMasthead = 200;      // cells, of all its lines together

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
    for (size_t i = 0; found && i < last; ++i) {
        if (page[i].kind == FragmentKind::Furniture)
            continue;
        page[i].kind = FragmentKind::Furniture;
        page[i].furniture = page[i].string().size() <= 8 ? FurnitureKind::Masthead : FurnitureKind::Slogan;
    }
}

/// The paper's own section names (综合新闻, 社区生活) stand alone beside the masthead.
void findSectionNames(std::vector<Fragment>& page) {
    static const QRegularExpression name(
        QStringLiteral("^\\p{Han}{0,4}(新闻|要闻|报道|专版|专题|专栏|天地|风采|园地|视点|聚焦|之窗|简讯|生活|服务|文化|副刊|动态|资讯|百态|人物)(\\s[A-Z' ]{3,})?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    size_t afterFurniture = 0;
    for (size_t i = 0; i < std::min(page.size(), mastheadZone) && !isProse(page[i]); ++i) {
        if (page[i].kind == FragmentKind::Furniture) {
            afterFurniture = i + 1;
        } else if ((i == 0 || i <= afterFurniture + 1) && page[i].string().size() <= 24 && name.match(page[i].string()).hasMatch()) {
            page[i].kind = FragmentKind::Furniture;
            page[i].furniture = FurnitureKind::Section;
        }
    }
}

/// The lines of a masthead that came as one: several marks of furniture and no sentence.
void findMastheadLines(std::vector<Fragment>& page) {
    static const QRegularExpression mark(
        QStringLiteral("[0-9]{4}年[0-9]{1,2}月|星期[一二三四五六日]|第[0-9]+期|主办|主编|本期[^，。]{1,2}版|第[0-9一二三四五六七八]版|内部资料|扫描二维码|扫一扫|扫码|热线|邮箱|邮编|来信请寄|副刊|[A-Z]{8,}|[A-Z]{4,} [A-Z]{3,}"));
    static const QRegularExpression folio(QStringLiteral("第[0-9一二三四五六七八]版"));
    for (size_t i = 0; i < std::min(page.size(), mastheadZone); ++i) {
        Fragment& fragment = page[i];
        if (fragment.kind == FragmentKind::Furniture || endsSentence(fragment.string()) || cells(fragment.string()) > widestMasthead)
            continue;
        int marks = 0;
        for (auto found = mark.globalMatch(fragment.string()); found.hasNext(); found.next())
            ++marks;
        // Beside a folio on the page's first line nothing else is needed.
        const bool topLine = i == 0 && folio.match(fragment.string()).hasMatch();
        if (marks >= 2 || topLine) {
            fragment.kind = FragmentKind::Furniture;
            fragment.furniture = FurnitureKind::Masthead;
        }
    }
}

} // namespace lilong
