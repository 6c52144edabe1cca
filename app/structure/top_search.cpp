#include "app/structure/top_search.h"

#include "app/structure/fragment.h"
#include "app/structure/top_ratings.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <utility>

namespace lilong {
namespace {

constexpr size_t beamWidth = 400;
constexpr std::ptrdiff_t lot = 600; // of states put in order at once
constexpr size_t mostFeet = 6;
constexpr size_t mostGaps = 40;    // of all rows
constexpr size_t dealsKept = 40;
constexpr int narrowest = 4;       // cells of a piece between two gaps
constexpr int manyHeadLines = 3;
// log10 of likelihood, as are all of these
constexpr double unknown = 99.0;
constexpr double nothing = -1e9;
constexpr double hopeless = 3.0;      // behind the best so far at the same place
constexpr double newHeading = -0.8;   // a column that begins with its heading
constexpr double newText = -1.3;      // or in the midst of a text
constexpr double uncutText = -0.8;    // a space within a line of text
constexpr double uncutHeading = -0.15;
constexpr double uncutWide = -2.0;
constexpr double cutWithoutSpace = -0.5;
constexpr double headingAlone = -0.7;
constexpr double outOfTurn = -0.8;    // lines of headings side by side come row by row
constexpr double nextRow = -0.35;     // the pieces go round the columns from left to right
constexpr double longText = -0.7;     // a line more than tops have
constexpr double tornLine = -0.3;     // a heading's line in two pieces
constexpr int mostTextLines = 4;

/// The last piece of a column.
struct Foot {
    std::uint32_t piece = 0;
    std::uint16_t widest = 0;    ///< of its lines, in cells
    std::uint16_t lineWidth = 0; ///< of its last line, which may have come in two pieces
    std::uint8_t headLines = 0;  ///< of the column so far
    std::uint8_t textLines = 0;
    OpenMarks open = 0;
    [[nodiscard]] bool isHeading() const { return textLines == 0; }
};

/// What is told of a state without building it: by far the most states do not last.
struct Candidate {
    double rating = 0.0;
    int before = -1;          ///< the state that it adds a piece to
    std::uint32_t piece = 0;
    std::uint8_t column = 0;
    bool isNew = false;
    bool heading = false;
    bool sameLine = false;
};

struct State {
    double rating = 0.0;
    int before = -1;
    std::uint32_t piece = 0; ///< the latest
    std::uint8_t latest = 0; ///< its column
    bool isNew = false;
    bool heading = false;
    std::uint8_t count = 0;
    std::uint8_t cursor = 0; ///< columns left of it hold pieces of this row
    std::array<Foot, mostFeet> feet{};

    [[nodiscard]] std::uint64_t fingerprint() const {
        std::uint64_t mixed = cursor;
        for (size_t i = 0; i < count; ++i)
            mixed = mixed * 0x9E3779B97F4A7C15ULL + feet[i].piece * 2 + (feet[i].isHeading() ? 2U : 1U);
        return mixed;
    }
};
using Beam = std::vector<int>; ///< of states

/// The candidates at one place of a row, without those that are far behind the best one.
struct Candidates {
    std::vector<Candidate> made;
    double best = nothing;

    void clear() {
        made.clear();
        best = nothing;
    }
    void add(const Candidate& candidate) {
        best = std::max(best, candidate.rating);
        if (!isHopeless(candidate))
            made.push_back(candidate);
    }
    [[nodiscard]] bool isHopeless(const Candidate& candidate) const { return candidate.rating < best - hopeless; }
};

double openMarksCost(OpenMarks open) { return -1.0 * std::popcount(unsigned{open}); }

class TopSearch {
public:
    TopSearch(QStringView page, const std::vector<PageRow>& rows, size_t mostColumns, PieceLinks& links)
        : page_(page), rows_(rows), mostColumns_(std::min(mostColumns, mostFeet)), links_(links) {}

    std::vector<Deal> run(size_t from, size_t end) {
        states_.emplace_back();
        Beam beam{0};
        for (size_t row = from; row < end; ++row)
            beam = placeRow(std::move(beam), row);
        for (const int state : beam)
            at(state).rating += endRating(at(state));
        std::stable_sort(beam.begin(), beam.end(), [this](int a, int b) { return at(a).rating > at(b).rating; });
        std::vector<Deal> deals;
        for (size_t i = 0; i < std::min(dealsKept, beam.size()); ++i)
            deals.push_back(dealOf(at(beam[i])));
        return deals;
    }

private:
    [[nodiscard]] QStringView textOf(const Piece& piece) const { return slice(page_, piece.text); }

    State& at(int state) { return states_[static_cast<size_t>(state)]; }
    [[nodiscard]] const State& at(int state) const { return states_[static_cast<size_t>(state)]; }

    Beam placeRow(Beam beam, size_t row) {
        const size_t gaps = rows_[row].gaps.size();
        made_.resize(std::max(made_.size(), gaps + 2));
        std::for_each(made_.begin(), made_.end(), [](Candidates& candidates) { candidates.clear(); });
        std::for_each(beam.begin(), beam.end(), [this](int state) { at(state).cursor = 0; });
        for (size_t from = 0; from <= gaps; ++from) {
            if (from > 0)
                beam = bestOf(made_[from]);
            for (size_t to = from + 1; to <= gaps + 1; ++to)
                place(beam, row, from, to, made_[to]);
        }
        return bestOf(made_[gaps + 1]);
    }

    void place(const Beam& beam, size_t row, size_t from, size_t to, Candidates& made) {
        const Piece piece = pieceOf(page_, rows_, row, from, to);
        const bool whole = from == 0 && to == rows_[row].gaps.size() + 1;
        if (beam.empty() || (!whole && piece.width < narrowest))
            return;
        const bool cutsBlindly = to <= rows_[row].gaps.size() && rows_[row].gaps[to - 1].isEmpty();
        if (cutsBlindly && startsInsideSentence(page_.mid(piece.text.end, 2)))
            return; // no line begins with a comma
        const double cut = cutsBlindly ? cutWithoutSpace : 0.0;
        setLatest(piece, headingRating(piece, textOf(piece), whole) + cut + uncut(row, from, to, uncutHeading),
                  textRating(piece, textOf(piece)) + cut + uncut(row, from, to, uncutText));
        for (const int state : beam) {
            for (const bool heading : {true, false}) {
                if ((heading ? latest_.asHead : latest_.asBody) > impossibleLine)
                    placeIn(state, heading, made);
            }
        }
    }

    void setLatest(const Piece& piece, double asHead, double asBody) {
        pieces_.push_back(piece);
        answers_.assign(pieces_.size(), Answers());
        latest_ = {asHead, asBody, links_.asTop(piece), firstLineRating(piece), startsInsideSentence(textOf(piece)) ? -1.5 : 0.0};
    }

    /// For a piece that goes over spaces, each of which costs `perSpace`.
    [[nodiscard]] double uncut(size_t row, size_t from, size_t to, double perSpace) const {
        double rating = 0;
        for (size_t gap = from; gap + 1 < to; ++gap)
            rating += (rows_[row].gaps[gap].isEmpty() ? 0.0 : perSpace) + (partsColumns(page_, rows_[row].gaps[gap]) ? uncutWide : 0.0);
        return rating;
    }

    void placeIn(int before, bool heading, Candidates& made) {
        const State& state = at(before);
        const double rating = state.rating + (heading ? latest_.asHead : latest_.asBody);
        const auto add = [&](double rated, size_t column, bool isNew, bool sameLine) {
            made.add({rated, before, static_cast<std::uint32_t>(pieces_.size() - 1), static_cast<std::uint8_t>(column), isNew, heading, sameLine});
        };
        for (size_t column = state.cursor; column < state.count; ++column) {
            const bool sameLine = heading && isSameLine(state, column);
            const double link = sameLine ? tornLine : below(state.feet[column], heading);
            if (link > impossibleLine)
                add(rating + link + (sameLine ? 0.0 : turnRating(state, column, heading)), column, false, sameLine);
        }
        if (state.count == mostColumns_)
            return;
        for (size_t column = state.cursor; column <= state.count; ++column) {
            const double turn = (heading && beginsLate(state, column) ? outOfTurn : 0.0) + (column <= state.latest && state.count > 0 ? nextRow : 0.0);
            add(rating + (heading ? newHeading : newText) + turn + latest_.asTop, column, true, false);
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

    [[nodiscard]] double turnRating(const State& state, size_t column, bool heading) const {
        if (mostColumns_ == 1)
            return 0.0;
        const Foot& foot = state.feet[column];
        const double row = column <= state.latest ? nextRow : 0.0;
        if (heading)
            return row + (headsBeyond(state, column, foot.headLines + 1) ? outOfTurn : 0.0);
        return row + (foot.textLines >= mostTextLines ? longText : 0.0);
    }

    /// A wide space in a heading tears its line in two.
    [[nodiscard]] bool isSameLine(const State& state, size_t column) const {
        const Foot& foot = state.feet[column];
        const Piece& piece = pieces_.back();
        return foot.isHeading() && state.latest == column && foot.headLines > 0 && piece.line == pieces_[foot.piece].line + 1
            && foot.lineWidth + piece.width + 1 <= widestLine(foot, piece.measure);
    }

    /// Lines of a heading below the first are no wider than that.
    static int widestLine(const Foot& foot, int measure) { return foot.headLines == 1 ? measure * 3 / 4 : foot.widest + 2; }

    [[nodiscard]] Foot footOf(Foot foot, const Candidate& made) const {
        const Piece& piece = pieces_[made.piece];
        foot.open = PieceLinks::after(foot.open, piece);
        foot.piece = made.piece;
        foot.headLines = static_cast<std::uint8_t>(foot.headLines + (made.heading && !made.sameLine ? 1 : 0));
        foot.lineWidth = static_cast<std::uint16_t>(piece.width + (made.sameLine ? foot.lineWidth + 1 : 0));
        foot.widest = std::max(foot.widest, foot.lineWidth);
        foot.textLines = static_cast<std::uint8_t>(foot.textLines + (made.heading ? 0 : 1));
        return foot;
    }

    [[nodiscard]] State stateOf(const Candidate& made) const {
        State next = at(made.before);
        next.rating = made.rating;
        next.before = made.before;
        next.piece = made.piece;
        next.isNew = made.isNew;
        next.heading = made.heading;
        next.latest = made.column;
        next.cursor = static_cast<std::uint8_t>(made.column + 1);
        const auto foot = next.feet.begin() + made.column;
        if (made.isNew) {
            std::move_backward(foot, next.feet.begin() + next.count, next.feet.begin() + next.count + 1);
            ++next.count;
        }
        *foot = footOf(made.isNew ? Foot() : *foot, made);
        return next;
    }

    /// The latest piece below the foot.
    double below(const Foot& foot, bool heading) {
        if (heading)
            return foot.isHeading() ? headingBelow(foot) : impossibleLine;
        return foot.isHeading() ? textBelowHeading(foot) : textBelow(foot);
    }

    double textBelow(const Foot& foot) {
        Answers& known = answers_[foot.piece];
        if (known.openMarks != foot.open)
            known.below = links_.below(pieces_[foot.piece], foot.open, pieces_.back());
        known.openMarks = foot.open;
        return known.below;
    }

    double words(size_t upper) {
        double& known = answers_[upper].words;
        if (known == unknown)
            known = links_.wordLikelihood(pieces_[upper], pieces_.back());
        return known;
    }

    double headingBelow(const Foot& foot) {
        const Piece& piece = pieces_.back();
        const bool phraseEnds = isClause(textOf(pieces_[foot.piece]));
        const double widths = piece.width <= foot.lineWidth + 1 ? 0.2 : phraseEnds ? -0.1 : -0.8;
        const double closes = piece.marks.firstCloses & foot.open ? 0.7 : piece.marks.firstCloses & ~unsigned{foot.open} ? -1.3 : 0.0;
        return std::clamp(words(foot.piece), -1.0, 2.0) + widths + closes - (foot.headLines >= manyHeadLines ? 1.0 : 0.2);
    }

    static bool isClause(QStringView text) { return QStringView(u"，？！”").contains(text.back()); }

    double textBelowHeading(const Foot& foot) {
        const bool phraseGoesOn = textOf(pieces_[foot.piece]).endsWith(QChar(u'，'));
        return latest_.first + latest_.inside - std::max(0.0, words(foot.piece)) + openMarksCost(foot.open) + std::min(0.0, latest_.asTop)
            - (phraseGoesOn ? 0.7 : 0.0);
    }

    double endRating(const State& state) const {
        double rating = 0;
        for (size_t i = 0; i < state.count; ++i)
            rating += state.feet[i].isHeading() ? headingAlone + openMarksCost(state.feet[i].open) : 0.0;
        return rating;
    }

    /// The best that differ: by rating, then by which came first. Few are alike, so that hardly ever more than the first lot are put in order.
    Beam bestOf(const Candidates& candidates) {
        const std::vector<Candidate>& made = candidates.made;
        ranks_.clear();
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            if (!candidates.isHopeless(made[i]))
                ranks_.push_back({made[i].rating, i});
        }
        seen_.assign(std::bit_ceil(2 * std::min(ranks_.size(), beamWidth) + 1), 0);
        Beam kept;
        for (auto from = ranks_.begin(); from != ranks_.end() && kept.size() < beamWidth;) {
            const auto to = ranks_.end() - from > lot ? from + lot : ranks_.end();
            if (to != ranks_.end())
                std::nth_element(from, to, ranks_.end());
            std::sort(from, to);
            for (; from != to && kept.size() < beamWidth; ++from)
                keep(made[from->candidate], kept);
        }
        return kept;
    }

    void keep(const Candidate& candidate, Beam& kept) {
        const State state = stateOf(candidate);
        if (!isNew(state.fingerprint()))
            return;
        kept.push_back(static_cast<int>(states_.size()));
        states_.push_back(state);
    }

    /// Remembers a fingerprint; 0, which is as good as never one, is a free slot.
    bool isNew(std::uint64_t fingerprint) {
        size_t slot = (fingerprint * 0x9E3779B97F4A7C15ULL >> 32U) & (seen_.size() - 1);
        while (seen_[slot] != 0 && seen_[slot] != fingerprint)
            slot = (slot + 1) & (seen_.size() - 1);
        return std::exchange(seen_[slot], fingerprint) != fingerprint;
    }

    [[nodiscard]] Deal dealOf(const State& last) const {
        std::vector<const State*> taken;
        for (const State* state = &last; state->before >= 0; state = &at(state->before))
            taken.push_back(state);
        Deal deal{{}, last.rating};
        for (auto step = taken.rbegin(); step != taken.rend(); ++step) {
            const State& state = **step;
            if (state.isNew)
                deal.columns.insert(deal.columns.begin() + state.latest, std::vector<DealtPiece>{});
            deal.columns[state.latest].push_back({pieces_[state.piece], state.heading});
        }
        return deal;
    }

    /// Of a candidate among others.
    struct Rank {
        double rating;
        std::uint32_t candidate;
        [[nodiscard]] bool operator<(const Rank& other) const { return rating != other.rating ? rating > other.rating : candidate < other.candidate; }
    };

    /// What the latest piece is as such, whatever it stands below.
    struct Latest {
        double asHead = 0.0;
        double asBody = 0.0;
        double asTop = 0.0;
        double first = 0.0;  ///< for it as a text's first line
        double inside = 0.0; ///< against that, where it begins within a sentence
    };

    /// What was already asked of an earlier piece and the latest one below it.
    struct Answers {
        double words = unknown;
        double below = 0.0;
        int openMarks = -1; ///< with which `below` was asked
    };

    QStringView page_;
    const std::vector<PageRow>& rows_;
    size_t mostColumns_;
    PieceLinks& links_;
    std::vector<Piece> pieces_; ///< the last one is being placed
    std::vector<Answers> answers_; ///< by piece
    Latest latest_;
    std::vector<State> states_;
    std::vector<Rank> ranks_;
    std::vector<std::uint64_t> seen_; ///< fingerprints, in an open-addressed table
    std::vector<Candidates> made_;    ///< by gap of the row at hand
};

} // namespace

std::vector<Deal> bestDeals(QStringView page, const std::vector<PageRow>& rows, size_t from, size_t end, size_t mostColumns, PieceLinks& links) {
    size_t gaps = 0;
    for (size_t row = from; row < end; ++row)
        gaps += rows[row].gaps.size();
    return gaps > mostGaps || from == end ? std::vector<Deal>() : TopSearch(page, rows, mostColumns, links).run(from, end);
}

} // namespace lilong
