#include "app/structure/halved_headings.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_break.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace lilong {
namespace {

constexpr int widestHalf = 36;   // cells
constexpr int leastIndent = 2;   // cells by which a paragraph's first line is short, recognition having lost or added some
constexpr int lostIndent = 4;
constexpr int mostIndent = 7;
constexpr size_t furthest = 24;  // fragments between the halves
constexpr size_t leftOver = static_cast<size_t>(-1);
// log10 of odds, as are all of these
constexpr double readsOn = 0.3;
constexpr double surelyOne = 1.0;

class HalvedHeadings {
public:
    HalvedHeadings(std::vector<Fragment>& page, const LanguageModel& model, const std::vector<SourcePtr>& sources) : page_(page), model_(model), sources_(sources) {}

    void run() {
        std::vector<bool> taken(page_.size(), false);
        for (size_t second = 2; second + 1 < page_.size(); ++second) {
            const size_t first = isSecondHalf(second) ? firstHalfOf(second) : leftOver;
            if (first == leftOver)
                continue;
            joinAcrossBreak(page_[first].text, page_[second].text, sources_, brokenHeadingReason(), confidence);
            page_[first].kind = FragmentKind::Heading;
            page_[first].headsColumn = page_[first + 1].belowHeading = true;
            page_[first].halved = static_cast<int>(second);
            for (size_t i = footAbove(first, second) + 1; i < second; ++i)
                page_[i].besideHalves = page_[first].halved;
            taken[second] = true;
        }
        size_t at = 0;
        std::erase_if(page_, [&](const Fragment&) { return taken[at++]; });
    }

private:
    static constexpr double confidence = 0.8;

    /// A line by itself that is no text.
    [[nodiscard]] bool isLine(size_t i) const {
        const Fragment& line = page_[i];
        return (line.isHeading() || line.kind == FragmentKind::Paragraph || line.kind == FragmentKind::Caption) && line.lines == 1 && line.blankLinesBefore > 0
            && cells(line.string()) <= widestHalf && !endsSentence(line.string()) && !line.beginsItself && !line.endsItself;
    }
    [[nodiscard]] bool isText(size_t i) const {
        const Fragment& text = page_[i];
        return text.kind == FragmentKind::Paragraph && (text.lines > 1 || (text.measure > 0 && std::abs(text.measure - text.firstLine) <= mostIndent));
    }
    [[nodiscard]] bool opensAParagraph(size_t i) const {
        const int missing = page_[i].measure - page_[i].firstLine;
        return missing > leastIndent && missing <= mostIndent && !startsInsideSentence(page_[i].string());
    }

    [[nodiscard]] bool isSecondHalf(size_t i) const {
        const QString& line = page_[i].string();
        const size_t text = textBelow(i);
        return isLine(i) && couldBeHeadingButForMarks(page_[i]) && !startsBound(line) && !endsOpen(line) && !opensLikeADeck(line) && isText(text) && !opensAParagraph(text);
    }

    /// A photo may hang between a heading and its column's text.
    [[nodiscard]] size_t textBelow(size_t i) const { return i + 2 < page_.size() && page_[i + 1].kind == FragmentKind::Caption ? i + 2 : i + 1; }

    [[nodiscard]] static bool endsOpen(const QString& line) { return QStringView(u"，、：").contains(line.back()); }
    /// What recognition loses of a pair of marks says nothing; both halves of one say much.
    [[nodiscard]] static bool fitTogether(const QString& first, const QString& second) {
        return endsOpen(first) || (unclosedMarks(first) > 0) == (unclosedMarks(second) < 0);
    }

    [[nodiscard]] bool isFirstHalf(size_t i) const {
        const QString& line = page_[i].string();
        return isLine(i) && isText(i + 1) && opensAParagraph(i + 1) && !startsInsideSentence(line) && !line.startsWith(u'（') && !isSalutation(line) && cells(line) + lostIndent < page_[i + 1].measure;
    }

    [[nodiscard]] size_t firstHalfOf(size_t second) const {
        size_t best = leftOver;
        double most = surelyOne;
        bool isRead = false; // what stands below the second half goes on what was passed
        for (size_t first = second - 1; first-- > 0 && second - first <= furthest;) {
            isRead = isRead || goesOn(first + 1, textBelow(second));
            if (page_[first + 1].opensPage)
                break;
            if (!isRead || !isFirstHalf(first) || !fitTogether(page_[first].string(), page_[second].string()))
                continue;
            const double odds = brokenHeadingOdds(page_[first].string(), page_[second].string(), cells(page_[second].string()), model_);
            if (odds > most) {
                most = odds;
                best = first;
            }
        }
        return best;
    }

    /// Where the column below the first half ends: its text goes on below the second one.
    [[nodiscard]] size_t footAbove(size_t first, size_t second) const {
        size_t foot = second - 1;
        while (foot > first + 1 && !goesOn(foot, textBelow(second)))
            --foot;
        return foot;
    }

    [[nodiscard]] bool goesOn(size_t upper, size_t lower) const {
        return isText(upper) && page_[upper].isOpen() && page_[upper].nearlyFillsItsLine() && model_.continuation(page_[upper].string(), page_[lower].string()) >= readsOn;
    }

    std::vector<Fragment>& page_;
    const LanguageModel& model_;
    const std::vector<SourcePtr>& sources_;
};

} // namespace

void joinHalvedHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    if (knowledge.languageModel().isAvailable())
        HalvedHeadings(page, knowledge.languageModel(), sources).run();
}

} // namespace lilong
