#include "app/structure/top_search.h"

#include "app/structure/fragment.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t beamWidth = 400;
constexpr size_t mostFeet = 6;
constexpr size_t mostGaps = 40;    // of all rows
constexpr size_t dealsKept = 40;
constexpr int narrowest = 4;       // cells of a piece between two gaps
constexpr int manyHeadLines = 3;
// log10 of likelihood, as are all of these
constexpr double impossible = -9.0;
constexpr double newHeading = -0.8;   // a column that begins with its heading
constexpr double newText = -1.3;      // or in the midst of a text
constexpr double uncutText = -0.8;    // a space within a line of text
constexpr double uncutHeading = -0.15;
constexpr double cutWithoutSpace = -0.5;
constexpr double headingAlone = -0.7;
constexpr double outOfTurn = -0.8;    // lines of headings side by side come row by row
constexpr double nextRow = -0.35;     // the pieces go round the columns from left to right
constexpr double longText = -0.7;     // a line more than tops have
constexpr double tornLine = -0.3;     // a heading's line in two pieces
constexpr int mostTextLines = 4;

/// The last piece of a column.
struct Foot {
    size_t piece = 0;
    OpenMarks open = 0;
    int headLines = 0; ///< of the column so far
    int textLines = 0;
    [[nodiscard]] bool isHeading() const { return textLines == 0; }
    int widest = 0;    ///< of its lines, in cells
    int lineWidth = 0; ///< of its last line, which may have come in two pieces
};

struct Step {
    int before = -1;
    size_t piece = 0;
    size_t column = 0;
    bool isNew = false;
    bool heading = false;
};

struct State {
    double rating = 0.0;
    int step = -1;
    std::array<Foot, mostFeet> feet{};
    size_t count = 0;
    size_t cursor = 0; ///< columns left of it hold pieces of this row
    size_t latest = 0; ///< the column of the latest piece

    [[nodiscard]] std::uint64_t fingerprint() const {
        std::uint64_t mixed = cursor;
        for (size_t i = 0; i < count; ++i)
            mixed = mixed * 0x9E3779B97F4A7C15ULL + feet[i].piece * 2 + (feet[i].isHeading() ? 2 : 1);
        return mixed;
    }
};
using Beam = std::vector<State>;

int missing(const Piece& piece) { return piece.measure - piece.width - piece.narrow / 4; }

/// Figures and quotation marks may be wider in print, and recognition loses some: so wide is a line of text.
bool isBroad(const Piece& piece) { return missing(piece) <= 6 && missing(piece) >= -3; }

double openMarksCost(OpenMarks open) { return -1.0 * std::popcount(unsigned{open}); }

class TopSearch {
public:
    TopSearch(QStringView page, const std::vector<PageRow>& rows, size_t mostColumns, PieceLinks& links)
        : page_(page), rows_(rows), mostColumns_(std::min(mostColumns, mostFeet)), links_(links) {}

    std::vector<Deal> run(size_t from, size_t end) {
        Beam beam(1);
        for (size_t row = from; row < end; ++row)
            beam = placeRow(std::move(beam), row);
        for (State& state : beam)
            state.rating += endRating(state);
        std::stable_sort(beam.begin(), beam.end(), [](const State& a, const State& b) { return a.rating > b.rating; });
        std::vector<Deal> deals;
        for (size_t i = 0; i < std::min(dealsKept, beam.size()); ++i)
            deals.push_back(dealOf(beam[i]));
        return deals;
    }

private:
    [[nodiscard]] QStringView textOf(const Piece& piece) const { return slice(page_, piece.text); }

    Beam placeRow(Beam beam, size_t row) {
        const size_t gaps = rows_[row].gaps.size();
        std::vector<Beam> at(gaps + 2);
        for (State& state : beam)
            state.cursor = 0;
        at[0] = std::move(beam);
        for (size_t from = 0; from <= gaps; ++from) {
            if (from > 0)
                prune(at[from]);
            for (size_t to = from + 1; to <= gaps + 1; ++to)
                place(at[from], row, from, to, at[to]);
        }
        prune(at[gaps + 1]);
        return std::move(at[gaps + 1]);
    }

    void place(const Beam& beam, size_t row, size_t from, size_t to, Beam& made) {
        const Piece piece = pieceOf(page_, rows_, row, from, to);
        const bool whole = from == 0 && to == rows_[row].gaps.size() + 1;
        if (beam.empty() || (!whole && piece.width < narrowest))
            return;
        const size_t id = pieces_.size();
        pieces_.push_back(piece);
        const bool cutsBlindly = to <= rows_[row].gaps.size() && rows_[row].gaps[to - 1].isEmpty();
        if (cutsBlindly && startsInsideSentence(page_.mid(piece.text.end, 2)))
            return; // no line begins with a comma
        const double cut = cutsBlindly ? cutWithoutSpace : 0.0;
        const double asHead = headingRating(piece, whole) + cut + uncutHeading * spacesWithin(row, from, to);
        const double asBody = textRating(piece) + cut + uncutText * spacesWithin(row, from, to);
        for (const State& state : beam) {
            for (const bool heading : {true, false}) {
                const double rating = state.rating + (heading ? asHead : asBody);
                if (rating > state.rating + impossible)
                    placeIn(state, id, heading, rating, made);
            }
        }
    }

    [[nodiscard]] double spacesWithin(size_t row, size_t from, size_t to) const {
        double spaces = 0;
        for (size_t gap = from; gap + 1 < to; ++gap)
            spaces += rows_[row].gaps[gap].isEmpty() ? 0.0 : 1.0;
        return spaces;
    }

    void placeIn(const State& state, size_t id, bool heading, double rating, Beam& made) {
        for (size_t column = state.cursor; column < state.count; ++column) {
            const double link = isSameLine(state, column, id, heading) ? tornLine : below(state.feet[column], pieces_[id], heading);
            if (link > impossible)
                made.push_back(putBelow(state, id, heading, column, rating + link + turnRating(state, column, id, heading)));
        }
        if (state.count == mostColumns_)
            return;
        const double opened = heading ? newHeading : newText;
        for (size_t column = state.cursor; column <= state.count; ++column) {
            const double turn = (heading && beginsLate(state, column) ? outOfTurn : 0.0) + (column <= state.latest && state.count > 0 ? nextRow : 0.0);
            made.push_back(openColumn(state, id, heading, column, rating + opened + turn + links_.asTop(pieces_[id])));
        }
    }

    /// Columns begin from left to right; a heading in larger type begins higher up.
    [[nodiscard]] static bool beginsLate(const State& state, size_t column) {
        const auto end = state.feet.begin() + static_cast<std::ptrdiff_t>(state.count);
        return std::any_of(state.feet.begin() + static_cast<std::ptrdiff_t>(column), end, [](const Foot& foot) { return foot.headLines > 0; });
    }

    /// True if heading line number `line` of a column comes too late: one to its right has as many, or any one more.
    [[nodiscard]] static bool headsBeyond(const State& state, size_t column, int line) {
        for (size_t i = 0; i < state.count; ++i) {
            if (state.feet[i].headLines > line || (i >= column && state.feet[i].headLines >= line))
                return true;
        }
        return false;
    }

    double turnRating(const State& state, size_t column, size_t id, bool heading) const {
        if (mostColumns_ == 1 || isSameLine(state, column, id, heading))
            return 0.0;
        const Foot& foot = state.feet[column];
        const double row = column <= state.latest ? nextRow : 0.0;
        if (heading)
            return row + (headsBeyond(state, column, foot.headLines + 1) ? outOfTurn : 0.0);
        return row + (foot.textLines >= mostTextLines ? longText : 0.0);
    }

    /// A wide space in a heading tears its line in two.
    [[nodiscard]] bool isSameLine(const State& state, size_t column, size_t id, bool heading) const {
        const Foot& foot = state.feet[column];
        return heading && foot.isHeading() && state.latest == column && foot.headLines > 0
            && pieces_[id].line == pieces_[foot.piece].line + 1 && foot.lineWidth + pieces_[id].width + 1 <= widestLine(foot, pieces_[id].measure);
    }

    /// Lines of a heading below the first are no wider than that.
    static int widestLine(const Foot& foot, int measure) { return foot.headLines == 1 ? measure * 3 / 4 : foot.widest + 2; }

    [[nodiscard]] Foot footOf(Foot foot, size_t id, bool heading, bool sameLine) const {
        foot.open = PieceLinks::after(foot.open, pieces_[id]);
        foot.piece = id;
        foot.headLines += heading && !sameLine ? 1 : 0;
        foot.lineWidth = pieces_[id].width + (sameLine ? foot.lineWidth + 1 : 0);
        foot.widest = std::max(foot.widest, foot.lineWidth);
        foot.textLines += heading ? 0 : 1;
        return foot;
    }

    State putBelow(const State& state, size_t id, bool heading, size_t column, double rating) {
        State next = state;
        next.rating = rating;
        next.feet[column] = footOf(state.feet[column], id, heading, isSameLine(state, column, id, heading));
        next.latest = column;
        next.cursor = column + 1;
        steps_.push_back({state.step, id, column, false, heading});
        next.step = static_cast<int>(steps_.size()) - 1;
        return next;
    }

    State openColumn(const State& state, size_t id, bool heading, size_t column, double rating) {
        State next = state;
        next.rating = rating;
        const auto at = next.feet.begin() + static_cast<std::ptrdiff_t>(column);
        std::move_backward(at, next.feet.begin() + static_cast<std::ptrdiff_t>(next.count), next.feet.begin() + static_cast<std::ptrdiff_t>(next.count + 1));
        next.feet[column] = footOf({}, id, heading, false);
        next.latest = column;
        ++next.count;
        next.cursor = column + 1;
        steps_.push_back({state.step, id, column, true, heading});
        next.step = static_cast<int>(steps_.size()) - 1;
        return next;
    }

    /// What speaks against the piece as a line of a heading.
    [[nodiscard]] double headingRating(const Piece& piece, bool whole) const {
        const QStringView text = textOf(piece);
        if (looksDoubled(text))
            return 0.0;
        const bool spread = piece.width == piece.measure && cells(text) != piece.width;
        if (spread || text.contains(QChar(u'。')) || isSalutation(text))
            return -4.0;
        const double odd = (text.endsWith(QChar(u'：')) ? -1.0 : 0.0) + (text.endsWith(QChar(u'；')) || text.endsWith(QChar(u'、')) ? -1.0 : 0.0);
        if (missing(piece) < -3)
            return odd - (whole ? 0.3 : 1.0);
        return odd - (missing(piece) <= 2 ? 1.0 : missing(piece) <= 6 ? 0.7 : 0.0);
    }

    /// The same for a line of text.
    [[nodiscard]] double textRating(const Piece& piece) const {
        const QStringView text = textOf(piece);
        if (looksDoubled(text))
            return impossible;
        if (isBroad(piece))
            return 0.0;
        if (missing(piece) < -3)
            return -2.5;
        if (piece.endsSentence || isByline(text))
            return -0.1;
        return isSalutation(text) || text.endsWith(QChar(u'：')) ? -0.4 : -2.0;
    }

    /// "小小巷巷": fake bold is set twice.
    static bool looksDoubled(QStringView text) {
        if (text.size() < 8)
            return false;
        qsizetype same = 0;
        for (qsizetype i = 0; i + 1 < text.size(); i += 2)
            same += text[i] == text[i + 1] ? 1 : 0;
        return same * 10 >= text.size() / 2 * 9;
    }

    double below(const Foot& foot, const Piece& piece, bool heading) {
        const Piece& upper = pieces_[foot.piece];
        if (heading)
            return foot.isHeading() ? headingBelow(foot, upper, piece) : impossible;
        return foot.isHeading() ? textBelowHeading(foot, upper, piece) : links_.below(upper, foot.open, piece);
    }

    double headingBelow(const Foot& foot, const Piece& upper, const Piece& piece) {
        const double words = std::clamp(links_.wordLikelihood(upper, piece), -1.0, 2.0);
        const bool phraseEnds = isClause(textOf(upper));
        const double widths = piece.width <= foot.lineWidth + 1 ? 0.2 : phraseEnds ? -0.1 : -0.8;
        const double closes = piece.marks.firstCloses & foot.open ? 0.7 : piece.marks.firstCloses & ~unsigned{foot.open} ? -1.3 : 0.0;
        return words + widths + closes - (foot.headLines >= manyHeadLines ? 1.0 : 0.2);
    }

    static bool isClause(QStringView text) { return QStringView(u"，？！”").contains(text.back()); }

    double textBelowHeading(const Foot& foot, const Piece& upper, const Piece& piece) {
        const double words = std::max(0.0, links_.wordLikelihood(upper, piece));
        const double first = missing(piece) >= 3 && missing(piece) <= 6 ? 0.6 : isBroad(piece) ? -0.4 : 0.0;
        const double inside = startsInsideSentence(textOf(piece)) ? -1.5 : 0.0;
        return first + inside - words + openMarksCost(foot.open) + std::min(0.0, links_.asTop(piece)) - (textOf(upper).endsWith(QChar(u'，')) ? 0.7 : 0.0);
    }

    double endRating(const State& state) const {
        double rating = 0;
        for (size_t i = 0; i < state.count; ++i)
            rating += state.feet[i].isHeading() ? headingAlone + openMarksCost(state.feet[i].open) : 0.0;
        return rating;
    }

    static void prune(Beam& beam) {
        std::vector<size_t> best(beam.size());
        std::iota(best.begin(), best.end(), size_t{0});
        std::sort(best.begin(), best.end(), [&beam](size_t a, size_t b) { return beam[a].rating != beam[b].rating ? beam[a].rating > beam[b].rating : a < b; });
        std::unordered_set<std::uint64_t> seen;
        Beam kept;
        for (size_t i = 0; i < best.size() && kept.size() < beamWidth; ++i) {
            if (seen.insert(beam[best[i]].fingerprint()).second)
                kept.push_back(beam[best[i]]);
        }
        beam = std::move(kept);
    }

    [[nodiscard]] Deal dealOf(const State& state) const {
        std::vector<Step> taken;
        for (int step = state.step; step >= 0; step = steps_[static_cast<size_t>(step)].before)
            taken.push_back(steps_[static_cast<size_t>(step)]);
        Deal deal{{}, state.rating};
        for (auto step = taken.rbegin(); step != taken.rend(); ++step) {
            if (step->isNew)
                deal.columns.insert(deal.columns.begin() + static_cast<std::ptrdiff_t>(step->column), std::vector<DealtPiece>{});
            deal.columns[step->column].push_back({pieces_[step->piece], step->heading});
        }
        return deal;
    }

    QStringView page_;
    const std::vector<PageRow>& rows_;
    size_t mostColumns_;
    PieceLinks& links_;
    std::vector<Piece> pieces_;
    std::vector<Step> steps_;
};

} // namespace

std::vector<Deal> bestDeals(QStringView page, const std::vector<PageRow>& rows, size_t from, size_t end, size_t mostColumns, PieceLinks& links) {
    size_t gaps = 0;
    for (size_t row = from; row < end; ++row)
        gaps += rows[row].gaps.size();
    return gaps > mostGaps || from == end ? std::vector<Deal>() : TopSearch(page, rows, mostColumns, links).run(from, end);
}

} // namespace lilong
