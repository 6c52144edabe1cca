#include "app/structure/column_search.h"

#include "app/structure/column_odds.h"
#include "app/structure/shared_pairs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace lilong {
namespace {

constexpr size_t beamWidth = 32;
constexpr size_t mostFeet = 10; ///< columns that may still go on
constexpr size_t recent = 5;    ///< lines
constexpr size_t linesKnown = 11; ///< of a column, its foot among them
// log10 of likelihood
constexpr double toTheLeft = 0.08; ///< a column, against beginning one there
constexpr double evenPace = 0.25;   ///< its lines come at even distances down the page
constexpr double sameRowAbove = 0.12; ///< of a piece and the one to its left
constexpr double otherRowAbove = 0.45;
constexpr int none = -1;

/// The foot of a column.
struct Foot {
    int piece = none;
    OpenMarks open = 0;
    int line = 0;   ///< of the piece
    int before = 0; ///< line of the piece above it
    bool waits = false; ///< others went past it
    std::array<int, linesKnown - 1> above = noPieces(); ///< the pieces above it, latest first

    static constexpr std::array<int, linesKnown - 1> noPieces() {
        std::array<int, linesKnown - 1> all{};
        all.fill(none);
        return all;
    }
};

/// One piece put down, with what was put down before it.
struct Step {
    int before = none;
    int piece = none;
    int above = none;
    int left = none; ///< for a new column: the foot of the one to its left
    OpenMarks open = 0;
};

/// A way to have placed all pieces so far.
struct Placement {
    double rating = 0.0;
    int step = none;
    Step next{}; ///< kept only if the placement is
    std::array<Foot, mostFeet> feet{}; ///< from left to right
    size_t count = 0;
    int leftAbove = none; ///< line of the piece above the latest one
    size_t cursor = 0; ///< feet left of it hold pieces of this row, or stand left of one

    /// Of the columns that went on at the piece `since` or later: what lies behind shall not crowd the beam with its variants.
    [[nodiscard]] std::uint64_t fingerprint(int since) const {
        std::uint64_t mixed = cursor;
        for (size_t i = 0; i < count; ++i) {
            if (feet[i].piece >= since)
                mixed = mixed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(feet[i].piece * 16 + feet[i].open + 1) + (static_cast<std::uint64_t>(feet[i].before + 1) << 40U)
                    + (feet[i].waits ? std::uint64_t{1} << 60U : 0U);
        }
        return mixed;
    }
};
using Beam = std::vector<Placement>;

/// A way to go on from a placement with one more piece, not yet made: most are never looked at.
struct Candidate {
    double rating = 0.0;
    const Placement* from = nullptr;
    int piece = none;
    size_t place = 0;   ///< the foot that the piece goes below, or the place of its new column
    bool isTop = false;
    size_t number = 0;  ///< of two that are as good the first is taken
};
/// To be put behind a gap: the placements that they go on from live as long.
using Candidates = std::vector<Candidate>;

/// The rating of a piece below another one; kept for the latest lower piece only.
struct RatedLink {
    int lower = none;
    double rating = 0.0;
};
constexpr size_t openKinds = 16; ///< ways for marks to be open

class ColumnSearch {
public:
    ColumnSearch(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links)
        : page_(page), lines_(lines), links_(links), pairs_(page), beats_(beatsOf(lines)) {}

    ColumnPlan run() {
        Beam beam(1);
        for (size_t line = 0; line < lines_.size(); ++line)
            beam = placeLine(std::move(beam), line);
        return planOf(beam.front());
    }

private:
    Beam placeLine(Beam beam, size_t line) {
        const size_t gaps = lines_[line].gaps.size();
        std::vector<Candidates> to(gaps + 2);
        std::vector<Beam> at(gaps + 2);
        for (Placement& placement : beam)
            placement.cursor = 0;
        at[0] = std::move(beam);
        firstPieces_.push_back(static_cast<int>(pieces_.size()));
        for (size_t from = 0; from <= gaps; ++from) {
            if (from > 0)
                at[from] = bestOf(to[from], line, false);
            for (size_t next = from + 1; next <= gaps + 1; ++next)
                placePiece(at[from], line, from, next, to[next]);
        }
        return bestOf(to[gaps + 1], line, true);
    }

    /// The best of those that differ in what matters from here on. What a whole row costs is known only once a placement is made, and is
    /// never a gain: so they are made from the best on, until no other could come among the best.
    Beam bestOf(Candidates& candidates, size_t line, bool rowEnds) {
        const auto worse = [](const Candidate& a, const Candidate& b) { return a.rating != b.rating ? a.rating < b.rating : a.number > b.number; };
        const int since = firstPieces_[line > recent ? line - recent : 0];
        std::make_heap(candidates.begin(), candidates.end(), worse);
        auto rest = candidates.end();
        Beam made;
        Beam kept;
        while (rest != candidates.begin()) {
            for (size_t n = 0; n < 2 * beamWidth && rest != candidates.begin(); ++n) {
                std::pop_heap(candidates.begin(), rest--, worse);
                made.push_back(placementOf(*rest));
                if (rowEnds)
                    made.back().rating += passColumns(made.back(), static_cast<int>(line));
            }
            kept = distinct(made, since);
            const double bound = rest == candidates.begin() ? 0.0 : candidates.front().rating;
            if (kept.size() == beamWidth && kept.back().rating >= bound)
                break;
        }
        for (Placement& placement : kept) {
            steps_.push_back(std::exchange(placement.next, Step{}));
            placement.step = static_cast<int>(steps_.size()) - 1;
        }
        return kept;
    }

    static Beam distinct(Beam& made, int since) {
        std::stable_sort(made.begin(), made.end(), [](const Placement& a, const Placement& b) { return a.rating > b.rating; });
        Beam kept;
        std::vector<std::uint64_t> seen;
        for (const Placement& placement : made) {
            const std::uint64_t print = placement.fingerprint(since);
            if (kept.size() == beamWidth)
                break;
            if (std::find(seen.begin(), seen.end(), print) != seen.end())
                continue;
            seen.push_back(print);
            kept.push_back(placement);
        }
        return kept;
    }

    /// Columns side by side go on in turn: one whose neighbour goes on from further down was passed, and waits.
    double passColumns(Placement& placement, int line) const {
        const auto beat = [this](int of) { return of == none ? none : beats_[static_cast<size_t>(of)]; };
        if (!isAmid(line))
            return 0.0;
        int latest = none;
        for (size_t i = 0; i < placement.count; ++i) {
            if (placement.feet[i].line == line && beat(placement.feet[i].before) < beat(line))
                latest = std::max(latest, beat(placement.feet[i].before));
        }
        double rating = 0.0;
        for (size_t i = 0; i < placement.count; ++i) {
            Foot& foot = placement.feet[i];
            if (!foot.waits && beat(foot.line) < latest && isAmid(foot.line)) {
                rating += oddsOfBeingPassed(pieces_[static_cast<size_t>(foot.piece)]);
                foot.waits = true;
            }
        }
        return rating;
    }

    [[nodiscard]] bool isAmid(int line) const { return lines_[static_cast<size_t>(line)].amidColumns; }

    void placePiece(const Beam& from, size_t line, size_t gap, size_t next, Candidates& to) {
        const Piece piece = pieceOf(page_, lines_, line, gap, next);
        const bool whole = gap == 0 && next == lines_[line].gaps.size() + 1;
        if (lines_[line].standsApart) {
            if (whole)
                putAside(from, piece, to);
            return;
        }
        if (from.empty() || (!whole && piece.width > piece.measure + 6))
            return;
        pieces_.push_back(piece);
        const int id = static_cast<int>(pieces_.size()) - 1;
        const double alone = oddsOfCut(page_, lines_, piece, whole);
        const bool sticks = gap == 0 && lines_[line].sticks && !(line > 0 && lines_[line - 1].standsApart);
        const bool opens = gap == 0 && lines_[line].opensColumn;
        for (const Placement& placement : from) {
            for (size_t i = placement.cursor; i < placement.count; ++i) {
                if (!opens && (!sticks || endsRowBefore(placement.feet[i], line)))
                    to.push_back({placement.rating + alone + below(placement, i, id), &placement, id, i, false, to.size()});
            }
            if (sticks)
                continue;
            for (size_t i = lines_[line].afterBlank && whole ? placement.count : placement.cursor; i <= placement.count; ++i)
                to.push_back({placement.rating + alone + asTop(placement, i, id, whole), &placement, id, i, true, to.size()});
        }
    }

    /// What belongs to no column stands by itself.
    void putAside(const Beam& from, const Piece& piece, Candidates& to) {
        pieces_.push_back(piece);
        for (const Placement& placement : from)
            to.push_back({placement.rating, &placement, static_cast<int>(pieces_.size()) - 1, placement.count, true, to.size()});
    }

    [[nodiscard]] bool endsRowBefore(const Foot& foot, size_t line) const {
        return line > 0 && foot.piece != none && pieces_[static_cast<size_t>(foot.piece)].text.end == lines_[line - 1].text.end;
    }

    /// What speaks for the piece below a foot.
    double below(const Placement& placement, size_t place, int id) {
        const Foot& foot = placement.feet[place];
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        double rating = linkBelow(foot, id) + oddsOf(likeness(foot, id), piece) + (comesAtEvenPace(foot, static_cast<int>(piece.line)) ? evenPace : 0.0);
        if (foot.waits)
            rating += oddsOfGoingOn(static_cast<int>(piece.line) - foot.line);
        const bool hasLeft = piece.text.start != lines_[piece.line].text.start && placement.leftAbove != none;
        return rating + (!hasLeft ? 0.0 : placement.leftAbove == foot.line ? sameRowAbove : -otherRowAbove);
    }

    /// Many placements share their feet: the link is rated once for each.
    double linkBelow(const Foot& foot, int id) {
        const bool cutShort = isCutShort(foot);
        const size_t at = (static_cast<size_t>(foot.piece) * 2 + (cutShort ? 1 : 0)) * openKinds + foot.open;
        ratedLinks_.resize(std::max(ratedLinks_.size(), pieces_.size() * openKinds * 2));
        RatedLink& link = ratedLinks_[at];
        if (link.lower != id) {
            const Piece& upper = pieces_[static_cast<size_t>(foot.piece)];
            link = {id, oddsBelow(page_, lines_, links_, cutShort ? PieceLinks::runOn(upper) : upper, foot.open, pieces_[static_cast<size_t>(id)])};
        }
        return link.rating;
    }

    [[nodiscard]] bool isCutShort(const Foot& foot) const {
        const int above = foot.above[0];
        return foot.piece != none && above != none && foot.above[1] != none
            && PieceLinks::isCutShort(pieces_[static_cast<size_t>(above)], pieces_[static_cast<size_t>(foot.piece)]);
    }

    ColumnLikeness likeness(const Foot& foot, int id) {
        ColumnLikeness like;
        addLine(foot.piece, id, like);
        for (size_t i = 0; i < foot.above.size() && foot.above[i] != none; ++i)
            addLine(foot.above[i], id, like);
        return like;
    }

    void addLine(int upper, int id, ColumnLikeness& like) {
        const Piece& line = pieces_[static_cast<size_t>(upper)];
        like.sharedPairs += pairs_.count(static_cast<size_t>(upper), line.text, static_cast<size_t>(id), pieces_[static_cast<size_t>(id)].text);
        if (isFullLine(line)) {
            ++like.fullLines;
            like.widest = std::max(like.widest, printedWidth(line));
        }
    }

    [[nodiscard]] bool comesAtEvenPace(const Foot& foot, int line) const {
        if (foot.before == none || !isAmid(line) || !isAmid(foot.before))
            return false;
        const auto beat = [this](int of) { return beats_[static_cast<size_t>(of)]; };
        return beat(line) - beat(foot.line) == beat(foot.line) - beat(foot.before);
    }

    /// Right below the tops of its columns, which are all there.
    [[nodiscard]] bool isBelowTops(size_t line) const {
        if (line == 0)
            return false;
        const PageRow& above = lines_[line - 1];
        return above.tier > 0 && (above.sticks || above.opensColumn);
    }

    /// What speaks for the piece as a new column's top.
    double asTop(const Placement& placement, size_t place, int id, bool whole) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        const double left = -toTheLeft * static_cast<double>(placement.count - place);
        return placement.step == none ? left : left + oddsOfTop(page_, piece, startOf(piece.line, whole));
    }

    [[nodiscard]] ColumnStart startOf(size_t line, bool whole) const {
        if (lines_[line].afterBlank)
            return whole && !isBelowTops(line) ? ColumnStart::BehindBlank : ColumnStart::BesideOthersBehindBlank;
        return lines_[line].amidColumns ? ColumnStart::AmidColumns : ColumnStart::InBlock;
    }

    Placement placementOf(const Candidate& candidate) const {
        Placement next = *candidate.from;
        next.rating = candidate.rating;
        if (lines_[pieces_[static_cast<size_t>(candidate.piece)].line].standsApart)
            next.next = {next.step, candidate.piece, none, none, 0};
        else
            candidate.isTop ? openColumn(next, candidate.piece, candidate.place) : putBelow(next, candidate.piece, candidate.place);
        return next;
    }

    void putBelow(Placement& next, int id, size_t place) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        const Foot above = next.feet[place];
        Foot& foot = next.feet[place];
        foot = {id, PieceLinks::after(above.open, piece), static_cast<int>(piece.line), above.line};
        foot.above[0] = above.piece;
        std::copy(above.above.begin(), above.above.end() - 1, foot.above.begin() + 1);
        next.leftAbove = above.line;
        next.cursor = place + 1;
        next.next = {next.step, id, above.piece, none, next.feet[place].open};
    }

    void openColumn(Placement& next, int id, size_t place) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        if (next.count == mostFeet)
            dropOldest(next, place);
        const int left = place > 0 ? next.feet[place - 1].piece : none;
        std::move_backward(next.feet.begin() + static_cast<std::ptrdiff_t>(place), next.feet.begin() + static_cast<std::ptrdiff_t>(next.count),
                           next.feet.begin() + static_cast<std::ptrdiff_t>(next.count + 1));
        next.feet[place] = {id, PieceLinks::after(0, piece), static_cast<int>(piece.line), none};
        next.leftAbove = none;
        ++next.count;
        next.cursor = place + 1;
        next.next = {next.step, id, none, left, next.feet[place].open};
    }

    /// Gives up the column that has not gone on for longest; `place` stays between the same neighbours.
    static void dropOldest(Placement& placement, size_t& place) {
        const auto begin = placement.feet.begin();
        const auto end = begin + static_cast<std::ptrdiff_t>(placement.count);
        const auto oldest = std::min_element(begin, end, [](const Foot& a, const Foot& b) { return a.piece < b.piece; });
        if (oldest - begin < static_cast<std::ptrdiff_t>(place))
            --place;
        std::move(oldest + 1, end, oldest);
        --placement.count;
    }

    ColumnPlan planOf(const Placement& best) const {
        std::vector<Step> taken;
        for (int step = best.step; step != none; step = steps_[static_cast<size_t>(step)].before)
            taken.push_back(steps_[static_cast<size_t>(step)]);
        std::reverse(taken.begin(), taken.end());
        ColumnPlan plan;
        plan.rating = best.rating;
        std::unordered_map<int, size_t> indexOf; // of a piece in the plan
        std::unordered_map<size_t, size_t> topOf;
        for (const Step& step : taken) {
            const size_t index = plan.pieces.size();
            indexOf[step.piece] = index;
            plan.pieces.push_back({pieces_[static_cast<size_t>(step.piece)], step.open, std::nullopt});
            if (step.above != none) {
                plan.pieces[index].above = indexOf[step.above];
                topOf[index] = topOf[indexOf[step.above]];
                continue;
            }
            topOf[index] = index;
            const auto left = step.left == none ? plan.tops.end() : std::find(plan.tops.begin(), plan.tops.end(), topOf[indexOf[step.left]]);
            plan.tops.insert(left == plan.tops.end() ? (step.left == none ? plan.tops.begin() : plan.tops.end()) : left + 1, index);
        }
        return plan;
    }

    QStringView page_;
    const std::vector<PageRow>& lines_;
    PieceLinks& links_;
    SharedPairs pairs_;
    std::vector<int> beats_;
    std::vector<Piece> pieces_;
    std::vector<Step> steps_;
    std::vector<int> firstPieces_; ///< of each line
    std::vector<RatedLink> ratedLinks_; ///< by upper piece, whether it was cut short, and what is open behind it
};

} // namespace

ColumnPlan bestColumns(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links) {
    return lines.empty() ? ColumnPlan{} : ColumnSearch(page, lines, links).run();
}

} // namespace lilong
