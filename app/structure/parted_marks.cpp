#include "app/structure/parted_marks.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

namespace lilong {
namespace {

constexpr int fewLines = 2;          // that heading lines may have come in, torn at quotation marks
constexpr int longestBroken = 44;    // cells
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

} // namespace

void joinPartedMarks(std::vector<Fragment>& page, const Lexicon& lexicon, const LanguageModel& model, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        const bool begins = kept.empty() || page[i].blankLinesBefore > 0 || beginsBelow(kept.back());
        const bool parted = begins && i + 1 < page.size() && partsAMark(page[i], page[i + 1], lexicon);
        const bool goesOn = parted && i + 2 < page.size() && page[i + 2].lines > 1
            && (startsInsideSentence(page[i + 2].string()) || model.continuation(page[i + 1].string(), page[i + 2].string()) >= readsOn);
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
