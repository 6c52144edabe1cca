#include "app/structure/headed_tops.h"

#include "app/structure/heading_rules.h"
#include "app/text/character_pairs.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t reach = 16;       // blocks to where a column goes on
constexpr size_t rowsThatTell = 24; // of a text, whether it is the heading's
constexpr int leastIndent = 3;     // cells by which a paragraph's first line is short
constexpr int mostIndent = 6;
// log10 of likelihood, as are all of these
constexpr double perPair = 0.4;    // of characters that the heading and no other text has
constexpr double mostForWords = 2.0;
constexpr double furtherDown = 0.5; // share of what a pair says below the first paragraph
constexpr double beginsText = 0.3;
constexpr double readsOn = 0.6;
constexpr double perBlock = 0.1;    // further than the text of the column to the left
constexpr double least = 0.3;
constexpr double never = -1.0;

using PairAt = std::pair<CharacterPair, size_t>; ///< and the row that it stands in

class HeadedTops {
public:
    HeadedTops(QStringView page, const std::vector<PageRow>& rows, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt)
        : page_(page), rows_(rows), blocks_(blocks), links_(links), dealt_(dealt) {
        for (size_t row = 0; row < rows.size(); ++row)
            for (const CharacterPair pair : pairsOf(slice(page, rows[row].text)))
                pairs_.emplace_back(pair, row);
        std::sort(pairs_.begin(), pairs_.end());
        for (const auto& [block, tops] : dealt) {
            for (const auto& [column, place] : tops.places)
                taken_.insert(place.block);
        }
    }

    void run() {
        for (auto& [block, tops] : dealt_) {
            for (size_t column = 1; column < tops.deal.columns.size(); ++column) {
                const std::vector<DealtPiece>& pieces = tops.deal.columns[column];
                if (pieces.front().heading && (pieces.back().heading || !PieceLinks::isOpen(pieces.back().piece)) && !tops.places.contains(column))
                    place(block, column, tops);
            }
        }
    }

private:
    void place(size_t block, size_t column, DealtTops& tops) {
        const auto right = tops.places.upper_bound(column);
        const bool hasLeft = right != tops.places.begin();
        const size_t left = hasLeft ? std::prev(right)->second.block : block + 1;
        if (left < block)
            return; // the columns do not stand in order
        const size_t end = std::min({right != tops.places.end() ? right->second.block : blocks_.count(), blocks_.count(), block + reach});
        const bool inText = std::any_of(tops.deal.columns.begin(), tops.deal.columns.end(), [](const auto& other) { return !other.back().heading; });
        std::optional<TopPlace> best;
        for (size_t to = left + 1; to < end && !dealt_.contains(to); ++to) {
            const double words = mayBegin(to) ? wordsOf(tops.deal.columns[column], block, to) : never;
            const double value = words < (inText ? 0.0 : perPair) ? never : words + beginning(to) - perBlock * static_cast<double>(to - left - 1);
            if (value >= (best ? best->value : least))
                best = TopPlace{to, false, false, false, value};
        }
        if (!best && hasLeft && left + 1 < end && !taken_.contains(left + 1))
            best = TopPlace{left + 1, false, false, false, 0.0};
        if (!best)
            return;
        taken_.insert(best->block);
        tops.places.emplace(column, *best);
    }

    /// No top and no text above goes on in the block.
    bool mayBegin(size_t block) {
        const Piece& above = blocks_.ends(block - 1).last;
        const Piece& first = blocks_.ends(block).first;
        return !taken_.contains(block) && RowBlocks::isBroad(first) && (endsText(above) || links_.below(above, PieceLinks::after(0, above), first) < readsOn);
    }

    [[nodiscard]] bool endsText(const Piece& last) const { return !PieceLinks::isOpen(last) || isByline(slice(page_, last.text)); }

    double beginning(size_t block) {
        const Piece& first = blocks_.ends(block).first;
        const int missing = first.measure - first.width;
        const bool isIndented = missing >= leastIndent && missing <= mostIndent;
        return (isIndented ? beginsText : 0.0) + (endsText(blocks_.ends(block - 1).last) ? beginsText : 0.0);
    }

    /// A pair of characters says as much for a text as that text has of all that the page has of it.
    [[nodiscard]] double wordsOf(const std::vector<DealtPiece>& column, size_t block, size_t to) const {
        double sum = 0;
        for (const DealtPiece& piece : column)
            for (const CharacterPair pair : pairsOf(piece.heading ? slice(page_, piece.piece.text) : QStringView()))
                sum += perPair * shareOf(pair, block, to);
        return std::min(mostForWords, sum);
    }

    [[nodiscard]] double shareOf(CharacterPair pair, size_t block, size_t to) const {
        const size_t from = blocks_.start(to), paragraph = blocks_.start(to + 1), end = std::min(rows_.size(), from + rowsThatTell);
        double all = 0, first = 0, further = 0;
        for (auto at = std::lower_bound(pairs_.begin(), pairs_.end(), PairAt{pair, 0}); at != pairs_.end() && at->first == pair; ++at) {
            const size_t row = at->second;
            if (row >= blocks_.start(block) && row < blocks_.start(block + 1))
                continue;
            all += 1;
            (row >= from && row < paragraph ? first : further) += row >= from && row < end ? 1 : 0;
        }
        return all > 0 ? (first > 0 ? first + further : furtherDown * further) / all : 0.0;
    }

    QStringView page_;
    const std::vector<PageRow>& rows_;
    RowBlocks& blocks_;
    PieceLinks& links_;
    std::map<size_t, DealtTops>& dealt_;
    std::vector<PairAt> pairs_; ///< of the page, in order
    std::set<size_t> taken_;    ///< blocks that a top stands before
};

} // namespace

void placeHeadedTops(QStringView page, const std::vector<PageRow>& rows, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt) {
    HeadedTops(page, rows, blocks, links, dealt).run();
}

} // namespace lilong
