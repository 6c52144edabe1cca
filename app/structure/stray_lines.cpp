#include "app/structure/stray_lines.h"

#include "app/structure/break_repair.h"
#include "app/structure/printed_lines.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t leastLines = 4;       // a paragraph of fewer may be anything
constexpr qsizetype shortestLine = 8;  // characters
constexpr double silent = 0.0;         // gain of the model below which two lines do not read on
constexpr double readsOn = 2.0;        // gain from which the paragraph reads on without the line
constexpr double opensIt = 3.0;        // gain from which a text goes on from the line
constexpr double clearly = 1.5;        // gain by which it does so better than any other text
constexpr double certainty = 0.9;

struct StrayLine {
    size_t paragraph;
    Span text;
};

class StrayLines {
public:
    StrayLines(std::vector<Fragment>& page, const LanguageModel& model, const Decisions& decisions, const std::vector<SourcePtr>& sources)
        : page_(page), model_(model), decisions_(decisions), sources_(sources) {}

    void giveBack() {
        for (size_t i = 0; i < page_.size(); ++i) {
            const auto line = strayLineOf(i);
            const auto home = line ? homeOf(*line) : std::nullopt;
            if (home)
                move(*line, *home);
        }
    }

private:
    [[nodiscard]] QStringView textOf(const StrayLine& line) const { return slice(page_[line.paragraph].string(), line.text); }

    [[nodiscard]] double gain(QStringView left, QStringView right) const { return model_.continuation(left, right); }

    /// The line that breaks a paragraph in two which reads on without it.
    [[nodiscard]] std::optional<StrayLine> strayLineOf(size_t i) const {
        const QStringView text = page_[i].string();
        const std::vector<PrintedPiece> lines = printedPieces(page_[i].text, sources_);
        const bool spaced = lines.size() >= leastLines && std::none_of(lines.begin() + 1, lines.end(), [](const PrintedPiece& line) { return line.startsLine; });
        bool breaksBefore = false;
        for (size_t at = 1; spaced && at < lines.size(); ++at) {
            const QStringView above = slice(text, lines[at - 1].text);
            const bool breaks = gain(above, slice(text, lines[at].text)) < silent;
            // The line between two such breaks is the one above this.
            if (breaks && breaksBefore && above.size() >= shortestLine && gain(text.left(lines[at - 2].text.end), text.mid(lines[at].text.start)) >= readsOn)
                return StrayLine{i, lines[at - 1].text};
            breaksBefore = breaks;
        }
        return std::nullopt;
    }

    /// The one text that goes on from the line.
    [[nodiscard]] std::optional<size_t> homeOf(const StrayLine& line) const {
        std::optional<size_t> best;
        double first = opensIt;
        double second = 0;
        for (size_t i = 0; i < page_.size(); ++i) {
            const double odds = i == line.paragraph ? 0.0 : gain(textOf(line), page_[i].string());
            if (odds >= first) {
                second = best ? first : second;
                first = odds;
                best = i;
            } else {
                second = std::max(second, odds);
            }
        }
        return first - second >= clearly ? best : std::nullopt;
    }

    void move(const StrayLine& line, size_t home) {
        std::vector<TracedText> pieces = page_[line.paragraph].text.cutAt({line.text.start, line.text.end});
        TracedText opened = withoutOuterSpace(pieces[1], sources_);
        const auto decided = decisions_.constFind(breakRepair(opened, page_[home].text, sources_, strayLineReason(), certainty).key);
        if (decided != decisions_.constEnd() && *decided == Decision::Rejected)
            return;
        joinAcrossBreak(opened, page_[home].text, sources_, strayLineReason(), certainty);
        page_[home].text = std::move(opened);
        joinAcrossBreak(pieces[0], pieces[2], sources_, strayLineReason(), certainty);
        page_[line.paragraph].text = std::move(pieces[0]);
    }

    std::vector<Fragment>& page_;
    const LanguageModel& model_;
    const Decisions& decisions_;
    const std::vector<SourcePtr>& sources_;
};

} // namespace

void giveBackStrayLines(std::vector<Fragment>& page, const LanguageModel& model, const Decisions& decisions, const std::vector<SourcePtr>& sources) {
    StrayLines(page, model, decisions, sources).giveBack();
}

} // namespace lilong
