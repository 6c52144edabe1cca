#include "app/structure/column_search.h"

#include "app/structure/column_odds.h"
#include "app/structure/column_placement.h"
#include "app/structure/heading_rules.h"
#include "app/structure/shared_pairs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace lilong {
namespace {

constexpr size_t beamWidth = 64;
constexpr size_t recent = 8;    ///< lines
// log10 of likelihood
constexpr double toTheLeft = 0.08; ///< a column, against beginning one there
constexpr double evenPace = 0.25;   ///< its lines come at even distances down the page
constexpr double sameRowAbove = 0.12; ///< of a piece and the one to its left
constexpr double otherRowAbove = 0.45;
constexpr double besideTextEnd = -1.5; ///< of a byline: an article ends below the last of its columns
constexpr int textEndRows = 4;

using Beam = std::vector<ColumnPlacement>;

/// A way to go on from a placement with one more piece, not yet made: most are never looked at.
struct Candidate {
    double rating = 0.0;
    const ColumnPlacement* from = nullptr;
    int piece = noIndex;
    size_t place = 0;   ///< the foot that the piece goes below, or the place of its new column
    bool isTop = false;
    size_t number = 0;  ///< of two that are as good the first is taken
};
/// To be put behind a gap: the placements that they go on from live as long.
using Candidates = std::vector<Candidate>;

/// The rating of a piece below another one; kept for the latest lower piece only.
struct RatedLink {
    int lower = noIndex;
    double rating = 0.0;
};
constexpr size_t openKinds = 16; ///< ways for marks to be open

class ColumnSearch {
public:
    ColumnSearch(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links)
        : page_(page), lines_(lines), links_(links), pairs_(page), beats_(beatsOf(lines)) {
        for (const PageRow& row : lines)
            isByline_.push_back(row.besideColumns && isByline(slice(page, row.text)));
    }

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
        for (ColumnPlacement& placement : beam)
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
        for (ColumnPlacement& placement : kept) {
            steps_.push_back(std::exchange(placement.next, PlacementStep{}));
            placement.step = static_cast<int>(steps_.size()) - 1;
        }
        return kept;
    }

    static Beam distinct(Beam& made, int since) {
        std::stable_sort(made.begin(), made.end(), [](const ColumnPlacement& a, const ColumnPlacement& b) { return a.rating > b.rating; });
        Beam kept;
        std::vector<std::uint64_t> seen;
        for (const ColumnPlacement& placement : made) {
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
    double passColumns(ColumnPlacement& placement, int line) const {
        const auto beat = [this](int of) { return of == noIndex ? noIndex : beats_[static_cast<size_t>(of)]; };
        if (!isAmid(line))
            return 0.0;
        int latest = noIndex;
        for (size_t i = 0; i < placement.count; ++i) {
            if (placement.feet[i].line == line && beat(placement.feet[i].before) < beat(line))
                latest = std::max(latest, beat(placement.feet[i].before));
        }
        double rating = 0.0;
        for (size_t i = 0; i < placement.count; ++i) {
            ColumnFoot& foot = placement.feet[i];
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
        for (const ColumnPlacement& placement : from) {
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
        for (const ColumnPlacement& placement : from)
            to.push_back({placement.rating, &placement, static_cast<int>(pieces_.size()) - 1, placement.count, true, to.size()});
    }

    [[nodiscard]] bool endsRowBefore(const ColumnFoot& foot, size_t line) const {
        return line > 0 && foot.piece != noIndex && pieces_[static_cast<size_t>(foot.piece)].text.end == lines_[line - 1].text.end;
    }

    /// What speaks for the piece below a foot.
    double below(const ColumnPlacement& placement, size_t place, int id) {
        const ColumnFoot& foot = placement.feet[place];
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        double rating = linkBelow(foot, id) + oddsOf(likeness(foot, id), piece) + (comesAtEvenPace(foot, static_cast<int>(piece.line)) ? evenPace : 0.0);
        if (foot.waits)
            rating += oddsOfGoingOn(static_cast<int>(piece.line) - foot.line);
        if (isByline_[piece.line] && textEndsToTheRight(placement, place, static_cast<int>(piece.line)))
            rating += besideTextEnd;
        const bool hasLeft = piece.text.start != lines_[piece.line].text.start && placement.leftAbove != noIndex;
        return rating + (!hasLeft ? 0.0 : placement.leftAbove == foot.line ? sameRowAbove : -otherRowAbove);
    }

    /// In the rows above the line a column further to the right than the foot ended a sentence, and goes no further.
    [[nodiscard]] bool textEndsToTheRight(const ColumnPlacement& placement, size_t place, int line) const {
        for (size_t i = place + 1; i < placement.count; ++i) {
            const ColumnFoot& foot = placement.feet[i];
            if (foot.line + textEndRows >= line && isAmid(foot.line) && pieces_[static_cast<size_t>(foot.piece)].endsSentence)
                return true;
        }
        return false;
    }

    /// Many placements share their feet: the link is rated once for each.
    double linkBelow(const ColumnFoot& foot, int id) {
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

    [[nodiscard]] bool isCutShort(const ColumnFoot& foot) const {
        const int above = foot.above[0];
        return foot.piece != noIndex && above != noIndex && foot.above[1] != noIndex
            && PieceLinks::isCutShort(pieces_[static_cast<size_t>(above)], pieces_[static_cast<size_t>(foot.piece)]);
    }

    ColumnLikeness likeness(const ColumnFoot& foot, int id) {
        ColumnLikeness like;
        addLine(foot.piece, id, like);
        for (size_t i = 0; i < foot.above.size() && foot.above[i] != noIndex; ++i)
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

    [[nodiscard]] bool comesAtEvenPace(const ColumnFoot& foot, int line) const {
        if (foot.before == noIndex || !isAmid(line) || !isAmid(foot.before))
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
    double asTop(const ColumnPlacement& placement, size_t place, int id, bool whole) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        const double left = -toTheLeft * static_cast<double>(placement.count - place);
        return placement.step == noIndex ? left : left + oddsOfTop(page_, piece, startOf(piece.line, whole));
    }

    [[nodiscard]] ColumnStart startOf(size_t line, bool whole) const {
        if (lines_[line].afterBlank)
            return whole && !isBelowTops(line) ? ColumnStart::BehindBlank : ColumnStart::BesideOthersBehindBlank;
        return lines_[line].amidColumns ? ColumnStart::AmidColumns : ColumnStart::InBlock;
    }

    ColumnPlacement placementOf(const Candidate& candidate) const {
        ColumnPlacement next = *candidate.from;
        next.rating = candidate.rating;
        if (lines_[pieces_[static_cast<size_t>(candidate.piece)].line].standsApart)
            next.next = {next.step, candidate.piece, noIndex, noIndex, 0};
        else
            candidate.isTop ? openColumn(next, candidate.piece, candidate.place) : putBelow(next, candidate.piece, candidate.place);
        return next;
    }

    void putBelow(ColumnPlacement& next, int id, size_t place) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        const ColumnFoot above = next.feet[place];
        ColumnFoot& foot = next.feet[place];
        foot = {id, PieceLinks::after(above.open, piece), static_cast<int>(piece.line), above.line};
        foot.above[0] = above.piece;
        std::copy(above.above.begin(), above.above.end() - 1, foot.above.begin() + 1);
        next.leftAbove = above.line;
        next.cursor = place + 1;
        next.next = {next.step, id, above.piece, noIndex, next.feet[place].open};
    }

    void openColumn(ColumnPlacement& next, int id, size_t place) const {
        const Piece& piece = pieces_[static_cast<size_t>(id)];
        if (next.count == ColumnPlacement::mostFeet)
            next.dropOldest(place);
        const int left = place > 0 ? next.feet[place - 1].piece : noIndex;
        std::move_backward(next.feet.begin() + static_cast<std::ptrdiff_t>(place), next.feet.begin() + static_cast<std::ptrdiff_t>(next.count),
                           next.feet.begin() + static_cast<std::ptrdiff_t>(next.count + 1));
        next.feet[place] = {id, PieceLinks::after(0, piece), static_cast<int>(piece.line), noIndex};
        next.leftAbove = noIndex;
        ++next.count;
        next.cursor = place + 1;
        next.next = {next.step, id, noIndex, left, next.feet[place].open};
    }

    ColumnPlan planOf(const ColumnPlacement& best) const {
        std::vector<PlacementStep> taken;
        for (int step = best.step; step != noIndex; step = steps_[static_cast<size_t>(step)].before)
            taken.push_back(steps_[static_cast<size_t>(step)]);
        std::reverse(taken.begin(), taken.end());
        ColumnPlan plan;
        plan.rating = best.rating;
        std::unordered_map<int, size_t> indexOf; // of a piece in the plan
        std::unordered_map<size_t, size_t> topOf;
        for (const PlacementStep& step : taken) {
            const size_t index = plan.pieces.size();
            indexOf[step.piece] = index;
            plan.pieces.push_back({pieces_[static_cast<size_t>(step.piece)], step.open, std::nullopt});
            if (step.above != noIndex) {
                plan.pieces[index].above = indexOf[step.above];
                topOf[index] = topOf[indexOf[step.above]];
                continue;
            }
            topOf[index] = index;
            const auto left = step.left == noIndex ? plan.tops.end() : std::find(plan.tops.begin(), plan.tops.end(), topOf[indexOf[step.left]]);
            plan.tops.insert(left == plan.tops.end() ? (step.left == noIndex ? plan.tops.begin() : plan.tops.end()) : left + 1, index);
        }
        return plan;
    }

    QStringView page_;
    const std::vector<PageRow>& lines_;
    PieceLinks& links_;
    SharedPairs pairs_;
    std::vector<int> beats_;
    std::vector<bool> isByline_;   ///< by line: in a block of columns side by side
    std::vector<Piece> pieces_;
    std::vector<PlacementStep> steps_;
    std::vector<int> firstPieces_; ///< of each line
    std::vector<RatedLink> ratedLinks_; ///< by upper piece, whether it was cut short, and what is open behind it
};

} // namespace

ColumnPlan bestColumns(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links) {
    return lines.empty() ? ColumnPlan{} : ColumnSearch(page, lines, links).run();
}

} // namespace lilong
