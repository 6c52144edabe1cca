#include "app/structure/top_places.h"

#include "app/structure/assignment.h"
#include "app/structure/heading_rules.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t reach = 16;     // blocks to where a column goes on
constexpr size_t mostHeadRows = 4;
constexpr int fullSlack = 2;     // cells that a full line may leave
constexpr int lostIndent = 4;    // cells
// log10 of likelihood, as are all of these
constexpr double least = 0.2;    // for what goes on at all
constexpr double leastInTop = 0.6;   // for a block that goes on in a top: tops are torn from what is below them
constexpr double fullHead = 0.5; // a full line stands in the midst of a text
constexpr double beginsText = 0.8;   // against a line below a heading, which is no full one
constexpr double shortFoot = 0.5;
constexpr double oneLine = 1.5;      // against a line by itself, which is a heading or a caption
constexpr double elsewhere = 0.5;    // against a block that is not the next
constexpr double before = 0.4;       // against one that came earlier
constexpr double distanceCost = 0.15;
constexpr double bothSides = 0.5;    // share of what speaks for the other side
constexpr double sideBySide = 0.6;   // for the second column of a text whose first column ends there

using Column = std::pair<size_t, size_t>; ///< of a block that was dealt

/// The line at which a block or a column ends or begins.
struct End {
    Piece piece;
    OpenMarks open = 0;  ///< behind it
    double place = 0.0;  ///< on the page, as a block's number
    size_t block = 0;
    std::optional<Column> column = std::nullopt;
    bool belowOthers = false; ///< no block's very first line: nothing can be put before it
};

class TopPlaces {
public:
    TopPlaces(QStringView page, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt)
        : page_(page), blocks_(blocks), links_(links), dealt_(dealt) {}

    void run() {
        for (size_t block = 0; block < blocks_.count(); ++block)
            addEnds(block);
        findMatches();
        fitBothSides();
        fitSideBySide(best());
        place(best());
    }

private:
    [[nodiscard]] const End& foot(const Match& match) const { return feet_[match.left]; }
    [[nodiscard]] const End& head(const Match& match) const { return heads_[match.right]; }

    void addEnds(size_t block) {
        const auto found = dealt_.find(block);
        if (found == dealt_.end()) {
            addBlock(block);
            return;
        }
        double rank = 0;
        for (size_t column = 0; column < found->second.deal.columns.size(); ++column) {
            const std::vector<DealtPiece>& pieces = found->second.deal.columns[column];
            const auto place = static_cast<double>(block);
            if (!pieces.front().heading)
                heads_.push_back({pieces.front().piece, 0, place, block, Column(block, column)});
            if (!pieces.back().heading)
                feet_.push_back(footOf(pieces, place + rank++, {block, column}));
        }
    }

    static End footOf(const std::vector<DealtPiece>& pieces, double place, Column column) {
        OpenMarks open = 0;
        for (const DealtPiece& piece : pieces)
            open = PieceLinks::after(open, piece.piece);
        End foot{pieces.back().piece, open, place, column.first, column};
        const bool firstLine = pieces.size() > 1 && pieces[pieces.size() - 2].heading;
        if (firstLine)
            foot.piece.width = std::max(foot.piece.width, std::min(foot.piece.measure, foot.piece.width + lostIndent));
        return foot;
    }

    void addBlock(size_t block) {
        const auto place = static_cast<double>(block);
        OpenMarks open = 0;
        for (size_t row = blocks_.start(block); row < blocks_.start(block + 1); ++row)
            open = PieceLinks::after(open, blocks_.wholeRow(row));
        const Piece last = blocks_.ends(block).last;
        if (RowBlocks::isBroad(last) && !isByline(slice(page_, last.text)))
            feet_.push_back({last, open, place, block});
        if (!blocks_.ends(block).isShared)
            heads_.push_back(headOf(block));
    }

    /// A block's first line of text; lines of a heading may stand above it.
    [[nodiscard]] End headOf(size_t block) {
        End head{blocks_.ends(block).first, 0, static_cast<double>(block), block};
        const size_t end = blocks_.start(block) + std::min(blocks_.rows(block), mostHeadRows);
        for (size_t row = blocks_.start(block) + 1; !RowBlocks::isBroad(head.piece) && row < end; ++row) {
            head.piece = blocks_.wholeRow(row);
            head.belowOthers = true;
        }
        return head;
    }

    double worth(const End& foot, const End& head) {
        if (!PieceLinks::isOpen(foot.piece) || !RowBlocks::isBroad(head.piece) || foot.block == head.block)
            return 0.0;
        const double words = std::clamp(links_.below(foot.piece, foot.open, head.piece), -1.5, 2.5);
        const double value = words + worthOfFoot(foot) + worthOfHead(head);
        if (head.block == foot.block + 1)
            return value - (head.column ? elsewhere : 0.0);
        const double far = std::abs(head.place - (foot.place + 1));
        return value - elsewhere - (head.block < foot.block ? before : 0.0) - distanceCost * std::log2(1.0 + far);
    }

    [[nodiscard]] double worthOfFoot(const End& foot) const {
        if (foot.column)
            return 0.0;
        return (foot.piece.width + fullSlack < foot.piece.measure ? -shortFoot : 0.0) - (blocks_.rows(foot.block) == 1 ? oneLine : 0.0);
    }

    [[nodiscard]] double worthOfHead(const End& head) const {
        const bool isFull = head.piece.width + fullSlack >= head.piece.measure;
        const bool isAlone = !head.column && blocks_.rows(head.block) == 1 && !head.piece.endsSentence;
        return (isFull ? fullHead : head.belowOthers ? -beginsText : 0.0) - (isAlone ? oneLine : 0.0);
    }

    void findMatches() {
        size_t first = 0;
        for (size_t f = 0; f < feet_.size(); ++f) {
            while (first < heads_.size() && heads_[first].block + reach < feet_[f].block)
                ++first;
            for (size_t h = first; h < heads_.size() && heads_[h].block <= feet_[f].block + reach; ++h) {
                const double value = worth(feet_[f], heads_[h]);
                if (value > (heads_[h].column ? leastInTop : least))
                    matches_.push_back({f, h, value});
            }
        }
    }

    /// A column without a heading that stands between two blocks fits there on either side.
    void fitBothSides() {
        std::map<std::pair<Column, size_t>, std::pair<std::vector<size_t>, std::vector<size_t>>> slots; // by column and block behind it: above, below
        for (size_t m = 0; m < matches_.size(); ++m) {
            const End& upper = foot(matches_[m]);
            const End& lower = head(matches_[m]);
            if (upper.column && !lower.column)
                slots[{*upper.column, lower.block}].second.push_back(m);
            else if (!upper.column && lower.column)
                slots[{*lower.column, upper.block + 1}].first.push_back(m);
        }
        std::vector<double> gained(matches_.size(), 0.0);
        for (const auto& [slot, sides] : slots) {
            for (const size_t above : sides.first) {
                for (const size_t below : sides.second) {
                    gained[above] += bothSides * matches_[below].value;
                    gained[below] += bothSides * matches_[above].value;
                }
            }
        }
        for (size_t m = 0; m < matches_.size(); ++m)
            matches_[m].value += gained[m];
    }

    /// A text in two columns: where the first goes on in a block, that one's foot goes on in the second.
    void fitSideBySide(const std::vector<Match>& chosen) {
        std::map<size_t, Column> topOf; // by block
        for (const Match& match : chosen) {
            if (foot(match).column && !head(match).column)
                topOf.emplace(head(match).block, *foot(match).column);
        }
        for (Match& match : matches_) {
            if (foot(match).column || !head(match).column || head(match).column->second == 0)
                continue;
            const auto top = topOf.find(foot(match).block);
            if (top != topOf.end() && top->second == Column(head(match).column->first, head(match).column->second - 1))
                match.value += sideBySide;
        }
    }

    [[nodiscard]] std::vector<Match> best() const {
        std::vector<Match> chosen;
        for (const Chosen& choice : bestAssignment(matches_))
            chosen.push_back(matches_[choice.match]);
        return chosen;
    }

    void place(const std::vector<Match>& chosen) {
        for (auto& [block, tops] : dealt_)
            tops.places.clear();
        std::set<size_t> used;
        for (const Match& match : chosen) {
            if (foot(match).column && !head(match).column && !head(match).belowOthers) {
                placesOf(*foot(match).column)[foot(match).column->second] = {head(match).block, false, true, head(match).block == foot(match).block + 1, match.value};
                used.insert(head(match).block);
            }
        }
        for (const Match& match : chosen) {
            if (!foot(match).column && head(match).column)
                placeBelow(match, used);
        }
    }

    /// The column goes on from a block's foot.
    void placeBelow(const Match& match, std::set<size_t>& used) {
        const Column column = *head(match).column;
        const size_t below = foot(match).block + 1;
        std::map<size_t, TopPlace>& places = placesOf(column);
        if (const auto found = places.find(column.second); found != places.end())
            found->second.goesOn = found->second.block == below;
        else if (below < blocks_.count() && !dealt_.contains(below) && used.insert(below).second)
            places[column.second] = {below, true, false, column.first + 1 == below, match.value};
    }

    std::map<size_t, TopPlace>& placesOf(Column column) { return dealt_.at(column.first).places; }

    QStringView page_;
    RowBlocks& blocks_;
    PieceLinks& links_;
    std::map<size_t, DealtTops>& dealt_;
    std::vector<End> feet_; ///< both in the page's order
    std::vector<End> heads_;
    std::vector<Match> matches_;
};

} // namespace

void settleTopPlaces(QStringView page, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt) {
    TopPlaces(page, blocks, links, dealt).run();
}

} // namespace lilong
