#include "app/structure/listed_fragments.h"

#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestNumberedHeading = 40; // cells
constexpr int mostLines = 2; // of what needs no mark at its end

/// 一、先调脾胃再进补 over a text of its own.
bool headsAText(const std::vector<Fragment>& page, const std::vector<ListedLine>& listed, size_t i) {
    const QString& line = page[i].string();
    const bool shortLine = page[i].lines == 1 && cells(line) <= widestNumberedHeading && couldBeHeading(page[i]) && !line.contains(QChar(u'：'));
    return listed[i] == ListedLine::Item && shortLine && i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph && listed[i + 1] == ListedLine::None;
}

/// 沈玉兰 何晓萍 马国强; 银杏三村居民区 梧桐新村居民区
bool isRowOfNames(const Fragment& fragment, QStringView printed, const Lexicon& lexicon) {
    const QList<QStringView> words = printed.split(u' ', Qt::SkipEmptyParts);
    const bool free = fragment.kind != FragmentKind::Furniture && fragment.kind != FragmentKind::Byline && fragment.lines == 1;
    const auto all = [&](auto isOne) { return std::all_of(words.begin(), words.end(), isOne); };
    const bool places = words.size() >= 2 && all([&](QStringView word) { return lexicon.placeSuffixBefore(word) > 0; });
    // Of two words the first may be the place where the second one lives.
    return free && (places || (words.size() >= 3 && all([&](QStringView word) { return looksLikeName(word, lexicon); })));
}

/// 第3页 邻里 is no row of a table, whatever stands below.
bool namesThePage(const Fragment& fragment) {
    return fragment.kind == FragmentKind::Furniture && (fragment.furniture == FurnitureKind::Masthead || fragment.furniture == FurnitureKind::Folio);
}

/// 楼组长：王春梅, however often a page says it, heads her portrait.
bool namesAPerson(const Fragment& fragment, ListedLine listed) {
    return listed == ListedLine::Speech && fragment.kind == FragmentKind::ProfileHeading;
}

} // namespace

void findListedFragments(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    QStringList printed;
    for (const Fragment& fragment : page)
        printed << (namesThePage(fragment) ? QString() : asPrinted(fragment.text, sources));
    const std::vector<ListedLine> listed = listedLines(std::vector<QStringView>(printed.begin(), printed.end()));
    for (size_t i = 0; i < page.size(); ++i) {
        const bool byForm = listed[i] != ListedLine::None && listed[i] != ListedLine::Words;
        const bool isListed = byForm || isRowOfNames(page[i], printed[qsizetype(i)], lexicon);
        if (!isListed || headsAText(page, listed, i) || namesAPerson(page[i], listed[i]))
            continue;
        page[i].kind = FragmentKind::Paragraph;
        page[i].beginsItself = true;
        page[i].listed = listed[i];
        // Running text stops in mid-sentence only where it is torn, in a list as anywhere.
        const bool followed = i + 1 < page.size() && listed[i + 1] != ListedLine::None;
        const bool ofItsOwn = listed[i] == ListedLine::Row || listed[i] == ListedLine::Verse || listed[i] == ListedLine::Closing;
        page[i].endsItself = page[i].lines <= mostLines && (ofItsOwn || followed || !page[i].nearlyFillsItsLine());
    }
}

} // namespace lilong
