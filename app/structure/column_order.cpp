#include "app/structure/column_order.h"

#include "app/structure/assignment.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr size_t none = static_cast<size_t>(-1);
constexpr size_t reach = 50; // stretches; a page has some fifty
constexpr size_t rivals = 3; // tops that one foot may choose from
constexpr size_t nearFoot = 4; // rows
constexpr size_t fewRows = 6;  // of a block in which columns surely stand side by side
constexpr double stays = 1.0;  // log10 of likelihood, for what the search found: it weighed the whole page
constexpr double leaves = 0.3; // against another place
constexpr double crossesTier = 1.0; // against going on below the headings of other texts

/// Pieces of one column without a doubtful place among them.
struct Stretch {
    std::vector<size_t> pieces; ///< of the plan
    size_t column = 0;          ///< from left to right
    size_t above = none;        ///< the stretch that the search put it below
    size_t next = none;
    size_t before = none;
};

class ColumnOrder {
public:
    ColumnOrder(QStringView page, const std::vector<PageRow>& lines, const ColumnPlan& plan, PieceLinks& links)
        : page_(page), lines_(lines), plan_(plan), links_(links) {}

    std::vector<ColumnLine> run() {
        cutColumns();
        matchFeetWithTops();
        return linesOf(paths());
    }

private:
    const Piece& piece(size_t index) const { return plan_.pieces[index].piece; }
    const Piece& top(const Stretch& stretch) const { return piece(stretch.pieces.front()); }
    /// A line that a picture cut short as if it had run on.
    Piece foot(const Stretch& stretch) const {
        const std::vector<size_t>& pieces = stretch.pieces;
        const Piece& last = piece(pieces.back());
        return pieces.size() > 2 && PieceLinks::isCutShort(piece(pieces[pieces.size() - 2]), last) ? PieceLinks::runOn(last) : last;
    }

    bool isNextLine(const Piece& upper, const Piece& lower) const {
        return lower.line == upper.line + 1 && !lines_[lower.line].afterBlank;
    }

    /// Blocks may be out of order, and so may single lines of columns that stand at different heights.
    bool isDoubtful(size_t upper, size_t lower) {
        if (lines_[piece(lower).line].sticks && lines_[piece(lower).line].text.start == piece(lower).text.start)
            return false;
        if (!isNextLine(piece(upper), piece(lower)))
            return !lines_[piece(lower).line].amidColumns || ratingOf(upper, lower) < 0.6 ||
                   piece(lower).line > piece(upper).line + 12;
        return lines_[piece(lower).line].tornTop || (lines_[piece(lower).line].amidColumns && ratingOf(upper, lower) < -0.2);
    }

    double ratingOf(size_t upper, size_t lower) { return links_.below(piece(upper), plan_.pieces[upper].open, piece(lower)); }

    void cutColumns() {
        std::vector<size_t> below(plan_.pieces.size(), none);
        for (size_t i = 0; i < plan_.pieces.size(); ++i) {
            if (plan_.pieces[i].above)
                below[*plan_.pieces[i].above] = i;
        }
        for (size_t column = 0; column < plan_.tops.size(); ++column) {
            const size_t top = plan_.tops[column];
            for (size_t i = top, last = none; i != none; last = i, i = below[i]) {
                if (last == none || isDoubtful(last, i)) {
                    const size_t above = last == none ? none : stretches_.size() - 1;
                    stretches_.push_back({{}, column, above, none, none});
                }
                stretches_.back().pieces.push_back(i);
            }
        }
    }

    /// What speaks for reading on from the foot of one stretch at the top of another; 0 or less: nothing.
    double pairRating(size_t a, size_t b) {
        const Piece upper = foot(stretches_[a]);
        const Piece& lower = top(stretches_[b]);
        const bool open = PieceLinks::isOpen(upper);
        const bool wasBelow = stretches_[b].above == a;
        if ((!wasBelow && (!open || PieceLinks::isHeadingLike(lower))) || endsBesideAnother(a, lower))
            return 0.0;
        double rating = links_.below(upper, plan_.pieces[stretches_[a].pieces.back()].open, lower) - std::min(0.0, links_.asTop(lower));
        if (lower.line > upper.line)
            rating -= 0.1 * std::log2(static_cast<double>(lower.line - upper.line));
        else
            rating -= 0.4;
        if (isNextLine(upper, lower))
            rating += 0.3;
        if (lines_[upper.line].tier != lines_[lower.line].tier)
            rating -= crossesTier;
        return rating + (wasBelow ? stays : -leaves);
    }

    /// Text that ends its sentence at its block's foot, beside another column that ends there: what begins below is read behind both.
    bool endsBesideAnother(size_t a, const Piece& lower) const {
        const Piece upper = foot(stretches_[a]);
        const bool isBlockEnd = lines_[lower.line].afterBlank && lower.line >= fewRows && isInBlock(lower.line - fewRows, lower.line);
        if (!upper.endsSentence || !isBlockEnd || !isInBlock(upper.line, lower.line))
            return false;
        return std::any_of(stretches_.begin(), stretches_.end(), [&](const Stretch& other) {
            const size_t line = foot(other).line;
            return other.column > stretches_[a].column && line + nearFoot >= lower.line && line < lower.line && isInBlock(line, lower.line);
        });
    }

    /// No blank line stands between the line and the row before `end`.
    bool isInBlock(size_t line, size_t end) const {
        while (++line < end) {
            if (lines_[line].afterBlank)
                return false;
        }
        return true;
    }

    void join(size_t foot, size_t top) {
        stretches_[foot].next = top;
        stretches_[top].before = foot;
    }

    bool mayJoin(size_t foot, size_t top) const {
        if (stretches_[foot].next != none || stretches_[top].before != none)
            return false;
        size_t end = top;
        while (stretches_[end].next != none)
            end = stretches_[end].next;
        return end != foot;
    }

    void matchFeetWithTops() {
        std::vector<Match> matches;
        for (size_t a = 0; a < stretches_.size(); ++a) {
            std::vector<Match> ofFoot;
            for (size_t b = a > reach ? a - reach : 0; b < std::min(stretches_.size(), a + reach); ++b) {
                const double rating = a == b ? 0.0 : pairRating(a, b);
                if (rating > 0.0)
                    ofFoot.push_back({a, b, rating});
            }
            std::stable_sort(ofFoot.begin(), ofFoot.end(), [](const Match& x, const Match& y) { return x.value > y.value; });
            ofFoot.resize(std::min(ofFoot.size(), rivals));
            matches.insert(matches.end(), ofFoot.begin(), ofFoot.end());
        }
        std::vector<Match> chosen;
        for (const Chosen& choice : bestAssignment(matches))
            chosen.push_back(matches[choice.match]);
        std::stable_sort(chosen.begin(), chosen.end(), [](const Match& x, const Match& y) { return x.value > y.value; });
        for (const Match& match : chosen) {
            if (mayJoin(match.left, match.right)) // else they would go in a circle
                join(match.left, match.right);
        }
        for (size_t b = 0; b < stretches_.size(); ++b) {
            const size_t a = stretches_[b].above;
            if (a != none && top(stretches_[b]).line - foot(stretches_[a]).line <= 12 && !endsBesideAnother(a, top(stretches_[b])) && mayJoin(a, b)) {
                join(a, b);
            }
        }
    }

    /// The stretches of one path, one behind the other, as pieces.
    std::vector<size_t> pathFrom(size_t stretch) const {
        std::vector<size_t> pieces;
        for (; stretch != none; stretch = stretches_[stretch].next)
            pieces.insert(pieces.end(), stretches_[stretch].pieces.begin(), stretches_[stretch].pieces.end());
        return pieces;
    }

    /// From the page's top to its bottom, and in a row from left to right.
    std::vector<std::vector<size_t>> paths() const {
        std::vector<size_t> firsts;
        for (size_t i = 0; i < stretches_.size(); ++i) {
            if (stretches_[i].before == none)
                firsts.push_back(i);
        }
        std::stable_sort(firsts.begin(), firsts.end(), [this](size_t a, size_t b) { return stretches_[a].pieces.front() < stretches_[b].pieces.front(); });
        std::vector<std::vector<size_t>> made;
        for (const size_t first : firsts)
            made.push_back(pathFrom(first));
        return made;
    }

    /// A path that stands whole between two pieces of another is read there, behind the piece above it.
    std::vector<ColumnLine> linesOf(const std::vector<std::vector<size_t>>& paths) const {
        std::vector<size_t> pathOf(plan_.pieces.size());
        std::vector<size_t> nextOf(plan_.pieces.size(), none);
        for (size_t p = 0; p < paths.size(); ++p) {
            for (size_t i = 0; i < paths[p].size(); ++i) {
                pathOf[paths[p][i]] = p;
                nextOf[paths[p][i]] = i + 1 < paths[p].size() ? paths[p][i + 1] : none;
            }
        }
        std::vector<std::vector<size_t>> inside(plan_.pieces.size()); // paths behind each piece
        std::vector<bool> nested(paths.size(), false);
        for (size_t p = 0; p < paths.size(); ++p) {
            const auto [first, last] = std::minmax_element(paths[p].begin(), paths[p].end());
            if (*first == 0 || !lines_[piece(*first).line].afterBlank || nested[pathOf[*first - 1]])
                continue;
            const size_t goesOn = nextOf[*first - 1];
            if (goesOn != none && goesOn > *last && lines_[piece(goesOn).line].afterBlank) {
                inside[*first - 1].push_back(p);
                nested[p] = true;
            }
        }
        std::vector<ColumnLine> made;
        for (size_t p = 0; p < paths.size(); ++p) {
            if (!nested[p])
                append(paths, inside, p, made);
        }
        return made;
    }

    void append(const std::vector<std::vector<size_t>>& paths, const std::vector<std::vector<size_t>>& inside, size_t path,
                std::vector<ColumnLine>& made) const {
        size_t last = none;
        bool interrupted = true;
        for (const size_t i : paths[path]) {
            const bool keepsBlank = last != none && i == last + 1 && lines_[piece(i).line].afterBlank;
            made.push_back({piece(i).text, 0, interrupted || keepsBlank});
            interrupted = !inside[i].empty();
            for (const size_t within : inside[i])
                append(paths, inside, within, made);
            last = i;
        }
    }

    QStringView page_;
    const std::vector<PageRow>& lines_;
    const ColumnPlan& plan_;
    PieceLinks& links_;
    std::vector<Stretch> stretches_;
};

} // namespace

std::vector<ColumnLine> readingOrder(QStringView page, const std::vector<PageRow>& lines, const ColumnPlan& plan, PieceLinks& links) {
    return ColumnOrder(page, lines, plan, links).run();
}

} // namespace lilong
