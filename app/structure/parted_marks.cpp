#include "app/structure/parted_marks.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/text/character_class.h"

namespace lilong {
namespace {

constexpr int fewLines = 2;          // that heading lines may have come in, torn at quotation marks
constexpr int longestBroken = 44;    // cells
constexpr qsizetype longestRest = 4; // characters that fell into a line of their own, the mark included
constexpr double readsOn = 2.0;      // gain of the language model from which the text below is the rest
constexpr double sureOfMarks = 0.95; // confidence in the join

/// Nothing is open above: what comes next begins something.
bool beginsBelow(const Fragment& above) {
    return above.lines == 1 || endsSentence(above.string()) || isByline(above.string());
}

bool isShort(const Fragment& fragment) { return fragment.lines <= fewLines && cells(fragment.string()) <= longestBroken; }

bool isOneHeading(const QString& both) { return isClosing(both.back().unicode()) && couldBeHeading(both, fewLines); }

bool partsAMark(const Fragment& above, const Fragment& below, const Lexicon& lexicon) {
    if (below.blankLinesBefore > 0 || below.lines > 1 || !isShort(above) || !isShort(below))
        return false;
    if (unclosedMarks(above.string()) != 1 || unclosedMarks(below.string()) != -1)
        return false;
    const QString both = above.string() + below.string();
    return isByline(both, lexicon) || isOneHeading(both);
}

/// The rest of a heading was read into the text below it: 生” / “我从小就怕水，…. Parts it from there.
void partRests(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (Fragment& fragment : page) {
        const bool below = !kept.empty() && fragment.lines > 1 && fragment.blankLinesBefore == 0 && isShort(kept.back()) && unclosedMarks(kept.back().string()) == 1;
        const std::vector<PrintedPiece> lines = below ? printedPieces(fragment.text, sources) : std::vector<PrintedPiece>();
        const bool parts = lines.size() > 1 && lines[1].startsLine && lines[0].text.length() <= longestRest
            && unclosedMarks(slice(fragment.string(), lines[0].text)) == -1 && isOneHeading(kept.back().string() + slice(fragment.string(), lines[0].text).toString());
        if (!parts) {
            kept.push_back(std::move(fragment));
            continue;
        }
        const std::vector<TracedText> halves = fragment.text.cutAt({lines[1].text.start});
        Fragment rest = fragment;
        rest.text = withoutOuterSpace(halves[0], sources);
        rest.lines = 1;
        rest.firstLine = rest.lastLine = cells(rest.string());
        fragment.text = withoutOuterSpace(halves[1], sources);
        --fragment.lines;
        kept.push_back(std::move(rest));
        kept.push_back(std::move(fragment));
    }
    page = std::move(kept);
}

} // namespace

void joinPartedMarks(std::vector<Fragment>& page, const Lexicon& lexicon, const LanguageModel& model, const std::vector<SourcePtr>& sources) {
    partRests(page, sources);
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        const bool begins = kept.empty() || page[i].blankLinesBefore > 0 || beginsBelow(kept.back());
        const bool parted = begins && i + 1 < page.size() && partsAMark(page[i], page[i + 1], lexicon);
        const bool goesOn = parted && i + 2 < page.size() && page[i + 2].lines > 1
            && (startsInsideSentence(page[i + 2].string()) || model.continuation(page[i].string() + page[i + 1].string(), page[i + 2].string()) >= readsOn);
        kept.push_back(std::move(page[i]));
        if (!parted || goesOn)
            continue;
        ++i;
        joinAcrossBreak(kept.back().text, page[i].text, sources, brokenHeadingReason(), sureOfMarks);
        ++kept.back().lines;
        kept.back().lastLine = page[i].lastLine;
    }
    page = std::move(kept);
}

} // namespace lilong
