#include "app/structure/classify.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/furniture_rules.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QRegularExpression>

namespace lilong {
namespace {

constexpr size_t mastheadZone = 30;      // fragments at a page's top among which a masthead is looked for
constexpr int shortestProse = 60;        // cells; what is longer is surely text
constexpr double brokenHeading = 2.5;    // gain of the language model from which two heading lines are one
constexpr double tornText = 5.0;         // gain from which a heading-like line is the torn beginning of the next text
constexpr qsizetype fewLeftOver = 2;     // characters that fell over a headline's edge

FragmentKind kindByForm(Fragment& fragment, const Lexicon& lexicon) {
    const QString& line = fragment.string();
    if (const auto furniture = furnitureKindOf(line)) {
        fragment.furniture = *furniture;
        return FragmentKind::Furniture;
    }
    if (isByline(line))
        return FragmentKind::Byline;
    if (isCaptionByForm(line))
        return FragmentKind::Caption;
    if (!couldBeHeading(fragment))
        return FragmentKind::Paragraph;
    return profileHeading(line, lexicon) ? FragmentKind::ProfileHeading : FragmentKind::Heading;
}

bool isProse(const Fragment& fragment) {
    return fragment.kind == FragmentKind::Paragraph && (cells(fragment.string()) >= shortestProse || endsSentence(fragment.string()));
}

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

/// A heading-like line of which the next text is surely the rest is no heading but a torn paragraph.
void findTornBeginnings(std::vector<Fragment>& page, const LanguageModel& model) {
    for (size_t i = 0; i < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Heading)
            continue;
        for (size_t next = i + 1; next < std::min(page.size(), i + 4); ++next) {
            if (page[next].kind == FragmentKind::Paragraph && model.continuation(page[i].string(), page[next].string()) >= tornText) {
                page[i].kind = FragmentKind::Paragraph;
                break;
            }
        }
    }
}

} // namespace

void classify(std::vector<Fragment>& page, const Knowledge& knowledge) {
    for (Fragment& fragment : page)
        fragment.kind = kindByForm(fragment, knowledge.lexicon());
    findTornBeginnings(page, knowledge.languageModel());
    findSectionNames(page);
    spreadMasthead(page);
}

void joinBrokenHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> joined;
    for (Fragment& fragment : page) {
        const bool both = !joined.empty() && fragment.kind == FragmentKind::Heading && joined.back().kind == FragmentKind::Heading
            && fragment.blankLinesBefore == 0;
        const bool reads = both
            && (fragment.string().size() <= fewLeftOver
                || knowledge.languageModel().continuation(joined.back().string(), fragment.string()) >= brokenHeading);
        if (!reads) {
            joined.push_back(std::move(fragment));
            continue;
        }
        joinAcrossBreak(joined.back().text, fragment.text, sources, brokenHeadingReason(), 0.9);
        ++joined.back().lines;
    }
    page = std::move(joined);
}

} // namespace lilong
