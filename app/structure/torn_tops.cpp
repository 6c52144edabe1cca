#include "app/structure/torn_tops.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t longest = 8;      // lines of a block that ends in tops
constexpr size_t mostTops = 4;
constexpr size_t furthest = 6;     // blocks to the column that a top belongs to
constexpr int narrowerTop = 6;     // cells
constexpr double readsOn = 0.6;    // log10 of likelihood, as are all of these
constexpr double wordsForIt = 1.05; // for a full line in mid-sentence
constexpr double surelyReadsOn = 1.2;
constexpr double betterThere = 0.4;
constexpr double distanceCost = 0.35; // a block
constexpr double farBetterInAll = 1.2;

/// First lines of columns, from left to right; the column of the first one follows at once.
struct Tops {
    std::vector<Piece> pieces;
    bool inOneRow = false;
};

struct Move {
    Piece top;
    std::vector<Span> heads; ///< lines of its heading, if that stood in one row with another
    size_t block = 0; ///< that it belongs to
    bool goesOn = false; ///< with the block before
    double better = 0.0; ///< by how much the page reads better there
};

class TornTops {
public:
    TornTops(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links) : page_(page), lines_(lines), links_(links) {
        for (size_t i = 0; i < lines.size(); ++i) {
            if (i == 0 || lines[i].afterBlank)
                starts_.push_back(i);
        }
        starts_.push_back(lines.size());
    }

    std::optional<std::vector<ColumnLine>> run() {
        for (size_t block = 0; block + 3 < starts_.size(); ++block) {
            const bool column = starts_[block + 2] - starts_[block + 1] > 1; // a line by itself may be a heading
            if (starts_[block + 1] - starts_[block] <= longest && column && isBroad(firstOf(block + 1)))
                moveTopsOf(block);
        }
        return moves_.empty() ? std::nullopt : std::optional(order());
    }

private:
    [[nodiscard]] Piece firstOf(size_t block) const { return wholeLine(page_, lines_, starts_[block]); }
    [[nodiscard]] Piece lastOf(size_t block) const { return wholeLine(page_, lines_, starts_[block + 1] - 1); }
    [[nodiscard]] static bool isBroad(const Piece& piece) {
        return piece.measure > 0 && piece.width >= piece.measure - narrowerTop && piece.width <= piece.measure + 3;
    }

    double link(const Piece& upper, const Piece& lower) { return std::clamp(links_.below(upper, PieceLinks::after(0, upper), lower), -1.5, 2.5); }
    /// 0 where nothing says so plainly.
    double gain(const Piece& upper, const Piece& lower) {
        const double rating = link(upper, lower);
        return rating < readsOn ? 0.0 : rating;
    }

    void moveTopsOf(size_t block) {
        const size_t last = starts_[block + 1] - 1;
        if (takesTops(block, {inRow(last), true}))
            return;
        for (size_t count = std::min(mostTops, last + 1 - starts_[block]); count >= 2; --count) {
            if (takesTops(block, {rowBelowRow(last + 1 - count, last), false}))
                return;
        }
    }

    [[nodiscard]] std::vector<Piece> inRow(size_t line) const {
        std::vector<Piece> pieces;
        for (size_t from = 0, gap = 1; gap <= lines_[line].gaps.size() + 1; ++gap) {
            const Piece piece = pieceOf(page_, lines_, line, from, gap);
            if (!isBroad(piece) && gap <= lines_[line].gaps.size())
                continue;
            pieces.push_back(piece);
            from = gap;
        }
        return pieces;
    }

    [[nodiscard]] std::vector<Piece> rowBelowRow(size_t from, size_t last) const {
        std::vector<Piece> pieces;
        for (size_t i = from; i <= last; ++i)
            pieces.push_back(wholeLine(page_, lines_, i));
        return pieces;
    }

    bool takesTops(size_t block, const Tops& tops) {
        if (tops.pieces.size() < 2 || tops.pieces.size() > mostTops || !std::all_of(tops.pieces.begin(), tops.pieces.end(), isBroad))
            return false;
        if (!PieceLinks::isOpen(tops.pieces.front()) || link(tops.pieces.front(), firstOf(block + 1)) < (tops.inOneRow ? 0.3 : readsOn))
            return false;
        std::vector<Move> moves;
        double better = link(tops.pieces.front(), firstOf(block + 1)) - gain(tops.pieces.back(), firstOf(block + 1));
        size_t from = block + 2;
        for (size_t i = 1; i < tops.pieces.size(); ++i) {
            const std::optional<Move> move = placeOf(tops.pieces[i], block, from);
            if (!move)
                return false;
            from = move->block + 1;
            better += move->better - (tops.inOneRow ? 0.0 : gain(tops.pieces[i - 1], tops.pieces[i]));
            moves.push_back(*move);
        }
        if (better < farBetterInAll)
            return false;
        takeHeads(starts_[block], starts_[block + 1] - (tops.inOneRow ? 1 : tops.pieces.size()), moves);
        for (const Move& move : moves) {
            for (const Span& head : move.heads)
                taken_.insert(head.start);
            moves_.emplace(move.block, move);
            taken_.insert(move.top.text.start);
        }
        joined_.insert(starts_[block + 1]);
        return true;
    }

    /// Headings side by side come in one row, too; their second lines follow from left to right.
    void takeHeads(size_t from, size_t end, std::vector<Move>& moves) {
        size_t row = from;
        while (row < end && lines_[row].gaps.size() != moves.size())
            ++row;
        if (row == end || end - row - 1 > moves.size() + 1)
            return;
        std::vector<Span> lasts;
        for (size_t i = 0; i <= moves.size(); ++i)
            lasts.push_back(pieceOf(page_, lines_, row, i, i + 1).text);
        if (!std::all_of(lasts.begin(), lasts.end(), [&](Span head) { return cells(slice(page_, head)) < lines_[row].measure; }))
            return;
        for (size_t i = 0; i < moves.size(); ++i)
            moves[i].heads.push_back(lasts[i + 1]);
        for (size_t line = row + 1, column = 0; line < end; ++line, ++column) {
            const Span head = lines_[line].text;
            const auto readsBetter = [&](size_t a, size_t b) { return likelihood(lasts[a], head) < likelihood(lasts[b], head); };
            while (column < moves.size() && end - line < lasts.size() - column && readsBetter(column, column + 1))
                ++column;
            if (column > 0)
                moves[column - 1].heads.push_back(head);
        }
    }

    double likelihood(Span upper, Span lower) { return links_.wordLikelihood({.text = upper}, {.text = lower}); }

    std::optional<Move> placeOf(const Piece& top, size_t block, size_t from) {
        std::optional<Move> best;
        double most = betterThere;
        for (size_t to = from; to + 1 < starts_.size() && to <= block + furthest; ++to) {
            const Piece below = firstOf(to);
            const Piece above = lastOf(to - 1);
            if (!isBroad(below) || starts_[to + 1] == starts_[to] + 1 || moves_.contains(to))
                continue;
            const double goesOn = gain(above, top);
            const double readsOnThere = link(top, below);
            // A full line below a paragraph's end lost its top: that speaks for one which surely is.
            const double orphaned = readsOnThere >= wordsForIt ? std::max(0.0, -link(above, below)) : 0.0;
            const double better = readsOnThere + goesOn + orphaned - gain(above, below) - distanceCost * static_cast<double>(to - from);
            if (better < most || (readsOnThere <= 0.0 && goesOn < surelyReadsOn))
                continue;
            most = better;
            best = Move{top, {}, to, goesOn >= surelyReadsOn, better};
        }
        return best;
    }

    [[nodiscard]] std::vector<ColumnLine> order() const {
        std::vector<ColumnLine> made;
        size_t block = 0;
        for (size_t i = 0; i < lines_.size(); ++i) {
            bool startsBlock = lines_[i].afterBlank && !joined_.contains(i);
            for (; starts_[block] <= i; ++block) {
                const auto move = moves_.find(block);
                if (move == moves_.end() || starts_[block] != i)
                    continue;
                bool first = move->second.heads.empty() ? !move->second.goesOn : true;
                for (const Span& head : move->second.heads)
                    made.push_back({head, 0, std::exchange(first, false)});
                made.push_back({move->second.top.text, 0, first});
                startsBlock = false;
            }
            appendLine(i, startsBlock, made);
        }
        return made;
    }

    /// What of the line was not taken elsewhere.
    void appendLine(size_t line, bool startsBlock, std::vector<ColumnLine>& made) const {
        Span kept = lines_[line].text;
        if (const auto first = taken_.lower_bound(kept.start); first != taken_.end() && *first < kept.end)
            kept.end = endBefore(line, *first);
        if (!kept.isEmpty())
            made.push_back({kept, 0, startsBlock});
    }
    [[nodiscard]] qsizetype endBefore(size_t line, qsizetype top) const {
        for (const Span& gap : lines_[line].gaps) {
            if (gap.end == top)
                return gap.start;
        }
        return top;
    }

    QStringView page_;
    const std::vector<PageRow>& lines_;
    PieceLinks& links_;
    std::vector<size_t> starts_; ///< first line of each block, and the end
    std::map<size_t, Move> moves_; ///< by block
    std::set<qsizetype> taken_;    ///< tops, by where they start
    std::set<size_t> joined_;   ///< lines that go on below a top
};

} // namespace

std::optional<std::vector<ColumnLine>> topsTakenToTheirColumns(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links) {
    return TornTops(page, lines, links).run();
}

} // namespace lilong
