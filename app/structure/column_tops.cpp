#include "app/structure/column_tops.h"

#include "app/structure/assignment.h"
#include "app/structure/furniture_rules.h"
#include "app/structure/headed_tops.h"
#include "app/structure/top_places.h"
#include "app/text/character_class.h"
#include "app/text/character_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t longest = 16;  // rows of a block of tops
constexpr size_t mostColumns = 5;
constexpr size_t reach = 16;    // blocks to where a column goes on
// log10 of likelihood, as are all of these
constexpr int headingSlack = 3; // cells that a full line of a heading may leave
constexpr qsizetype fewLeftOver = 2; // characters that fell over a heading's edge
constexpr double readsOn = 0.6;
constexpr double wordsForIt = 1.05;   // for a full line in mid-sentence
constexpr double elsewhere = 0.5;     // against a block that is not the next
constexpr double before = 0.4;        // against one that came earlier
constexpr double distanceCost = 0.15;
constexpr double mostOrphaned = 0.8;  // for a block whose first line goes on something else than what is above it
constexpr double perPair = 0.4;       // of characters that a heading and its text have in common
constexpr double mostInCommon = 1.6;
constexpr double surelyElsewhere = 1.0;
constexpr double someWords = 0.2;
constexpr double leftOpen = 0.3;
constexpr double readsWell = 0.35;    // a row
constexpr double straightOn = 0.25;   // a row
constexpr double clearlyBetter = 1.2;

class ColumnTops {
public:
    ColumnTops(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links)
        : page_(page), rows_(rows), links_(links), blocks_(page, rows) {}

    std::optional<std::vector<PageRow>> run() {
        for (size_t block = 0; block + 1 < blocks_.count(); ++block) {
            if (mayHoldTops(block))
                dealOut(block);
        }
        if (dealt_.empty())
            return std::nullopt;
        settleTopPlaces(page_, blocks_, links_, dealt_);
        placeHeadedTops(page_, rows_, blocks_, links_, dealt_);
        std::erase_if(dealt_, [this](const auto& tops) { return isRowOfHeadings(tops.second.deal, tops.first) && tops.second.places.empty(); });
        return inOrder();
    }

private:
    [[nodiscard]] size_t firstRow(size_t block) const { return blocks_.start(block); }

    [[nodiscard]] bool mayHoldTops(size_t block) const {
        const size_t rows = blocks_.rows(block);
        if (rows > longest || rows_[firstRow(block)].measure == 0 || taken_.contains(block))
            return false;
        bool hasGap = false;
        for (size_t i = firstRow(block); i < firstRow(block + 1); ++i)
            hasGap = hasGap || !rows_[i].gaps.empty();
        return rows > 1 || hasGap;
    }

    double link(const Piece& upper, OpenMarks open, const Piece& lower) { return std::clamp(links_.below(upper, open, lower), -1.5, 2.5); }
    /// 0 where nothing says so plainly.
    double gain(const Piece& upper, const Piece& lower) {
        if (!PieceLinks::isOpen(upper))
            return 0.0;
        const double rating = link(upper, PieceLinks::after(0, upper), lower);
        return rating < readsOn ? 0.0 : rating;
    }

    void dealOut(size_t block) {
        const std::vector<Deal> asItStands = bestDeals(page_, rows_, firstRow(block), firstRow(block + 1), 1, links_);
        if (asItStands.empty())
            return;
        if (readsStraightOn(block) || asItStands.front().rating > readsWell * static_cast<double>(blocks_.rows(block)))
            return;
        const double least = solved(asItStands.front(), block).rating + clearlyBetter;
        DealtTops best;
        best.rating = least;
        for (const Deal& deal : bestDeals(page_, rows_, firstRow(block), firstRow(block + 1), mostColumns, links_)) {
            DealtTops solution = deal.columns.size() > 1 ? solved(deal, block) : DealtTops();
            const bool better = !solution.deal.columns.empty() && solution.rating >= best.rating;
            if (better && (hasRowOfHeadings(solution.deal) || isRowOfHeadings(solution.deal, block) || (solution.rating >= 0.0 && (isSupported(solution) || blocks_.ends(block + 1).isShared))))
                best = std::move(solution);
        }
        if (best.deal.columns.empty())
            return;
        for (const auto& [column, place] : best.places)
            taken_.insert(place.block);
        dealt_.emplace(block, std::move(best));
    }

    /// Some column goes on elsewhere than right below.
    [[nodiscard]] static bool isSupported(const DealtTops& solution) {
        const auto& columns = solution.deal.columns;
        const auto goesElsewhere = [](const auto& place) { return place.second.value >= surelyElsewhere && !place.second.isNext; };
        return !solution.places.empty()
            && (std::count_if(columns.begin(), columns.end(), hasText) > 1 || std::any_of(solution.places.begin(), solution.places.end(), goesElsewhere));
    }

    static bool hasText(const std::vector<DealtPiece>& column) {
        return std::any_of(column.begin(), column.end(), [](const DealtPiece& piece) { return !piece.heading && RowBlocks::isBroad(piece.piece); });
    }

    /// Headings that wide gaps part in one row, which holds no other.
    [[nodiscard]] bool beginsWithHeadingsInARow(const Deal& deal) const {
        const size_t row = deal.columns.front().front().piece.line;
        const auto isHead = [](const auto& column) { return column.front().heading; };
        const auto isFurniture = [this](const auto& column) { return furnitureKindOf(slice(page_, column.front().piece.text)).has_value(); };
        const auto isHeadElsewhere = [&](const auto& column) { return column.front().heading && column.front().piece.line != row; };
        return std::count_if(deal.columns.begin(), deal.columns.end(), isHead) > 1 && std::none_of(deal.columns.begin(), deal.columns.end(), isHeadElsewhere)
            && std::none_of(deal.columns.begin(), deal.columns.end(), isFurniture)
            && std::all_of(rows_[row].gaps.begin(), rows_[row].gaps.end(), [&](const Span& gap) { return gap.length() >= wideGap || isWithinAPiece(deal, gap); });
    }

    /// 修好了水管 也暖了人心: such a space parts phrases, where others part columns.
    [[nodiscard]] static bool isWithinAPiece(const Deal& deal, const Span& gap) {
        return std::any_of(deal.columns.begin(), deal.columns.end(), [&](const std::vector<DealtPiece>& column) {
            const Span text = column.front().piece.text;
            return text.start < gap.start && gap.end < text.end;
        });
    }

    /// A line of text below one of them: no table and no running head looks so.
    [[nodiscard]] bool hasRowOfHeadings(const Deal& deal) const { return beginsWithHeadingsInARow(deal) && std::any_of(deal.columns.begin(), deal.columns.end(), hasText); }

    /// The row and nothing else, where the columns follow one by one.
    [[nodiscard]] bool isRowOfHeadings(const Deal& deal, size_t block) const {
        return blocks_.rows(block) == 1 && beginsWithHeadingsInARow(deal)
            && std::all_of(deal.columns.begin(), deal.columns.end(), [](const auto& column) { return column.size() == 1 && column.front().heading; });
    }

    DealtTops solved(const Deal& deal, size_t block) {
        std::vector<Match> matches;
        std::vector<TopPlace> places;
        size_t texts = 0;
        for (size_t column = 0; column < deal.columns.size(); texts += deal.columns[column++].back().heading ? 0 : 1) {
            for (size_t to = block > reach ? block - reach : 1; to < std::min(blocks_.count(), block + reach); ++to) {
                const TopPlace place = to == block || dealt_.contains(to) || taken_.contains(to) ? TopPlace() : placeAt(deal.columns[column], block, to, texts);
                if (place.value <= 0.0)
                    continue;
                matches.push_back({column, to, place.value});
                places.push_back(place);
            }
        }
        DealtTops made{deal, {}, deal.rating};
        for (const std::vector<DealtPiece>& column : deal.columns)
            made.rating += wordsInCommon(column);
        for (const Chosen& choice : bestAssignment(matches)) {
            made.places.emplace(matches[choice.match].left, places[choice.match]);
            made.rating += places[choice.match].value;
        }
        for (size_t column = 0; column < deal.columns.size(); ++column) {
            const DealtPiece& foot = deal.columns[column].back();
            made.rating -= !made.places.contains(column) && !foot.heading && PieceLinks::isOpen(foot.piece) ? leftOpen : 0.0;
        }
        return made;
    }

    /// The rows go on from one to the next, as text in one column does, whatever its measure.
    bool readsStraightOn(size_t block) {
        double words = 0;
        for (size_t row = firstRow(block) + 1; row < firstRow(block + 1); ++row)
            words += links_.wordLikelihood(wholeLine(page_, rows_, row - 1), wholeLine(page_, rows_, row));
        return words > straightOn * static_cast<double>(blocks_.rows(block) - 1);
    }

    /// A heading's words come again in the text below it.
    [[nodiscard]] double wordsInCommon(const std::vector<DealtPiece>& column) const {
        QString heading;
        QString text;
        for (const DealtPiece& piece : column)
            (piece.heading ? heading : text) += slice(page_, piece.piece.text);
        return text.isEmpty() ? 0.0 : std::min(mostInCommon, perPair * static_cast<double>(pairsInCommon(heading, text)));
    }

    /// Pairs of Chinese characters that stand in both texts.
    [[nodiscard]] static size_t pairsInCommon(QStringView a, QStringView b) {
        const std::vector<CharacterPair> pairs = differentPairsOf(a), others = differentPairsOf(b);
        std::vector<CharacterPair> shared;
        std::set_intersection(pairs.begin(), pairs.end(), others.begin(), others.end(), std::back_inserter(shared));
        return shared.size();
    }

    TopPlace placeAt(const std::vector<DealtPiece>& column, size_t block, size_t to, size_t rank) {
        if (column.back().heading || blocks_.ends(to).isShared)
            return {};
        OpenMarks open = 0;
        for (const DealtPiece& piece : column)
            open = PieceLinks::after(open, piece.piece);
        const bool next = to == block + 1;
        const Piece& above = blocks_.ends(to - 1).last;
        const Piece& below = blocks_.ends(to).first;
        const bool mayBeRead = RowBlocks::isBroad(below) && PieceLinks::isOpen(column.back().piece);
        const double readsOnThere = mayBeRead ? link(column.back().piece, open, below) : 0.0;
        const double goesOn = column.front().heading || to - 1 == block ? 0.0 : gain(above, column.front().piece);
        const auto readsWellBelow = [&] { // a number fits behind nearly any word
            return !isAsciiDigit(codePointAt(page_, below.text.start)) && links_.wordLikelihood(column.back().piece, below) >= someWords;
        };
        const bool isRead = readsOnThere >= (next ? 0.3 : readsOn) && (next || goesOn >= wordsForIt || readsWellBelow());
        if (!isRead && goesOn < wordsForIt)
            return {};
        const double orphaned = isRead && !next ? std::clamp(-link(above, PieceLinks::after(0, above), below), 0.0, mostOrphaned) : 0.0;
        const double joinedNow = next || !PieceLinks::isOpen(above) ? 0.0 : std::max(0.0, links_.wordLikelihood(above, below)) + 0.3;
        const double distance = std::abs(static_cast<double>(to) - static_cast<double>(block + 1 + rank));
        const double value = (isRead ? readsOnThere : 0.0) + goesOn + orphaned - joinedNow - distanceCost * std::log2(1.0 + distance) - (next ? 0.0 : elsewhere)
            - (to < block ? before : 0.0);
        return {to, goesOn >= wordsForIt, isRead, next, value};
    }

    [[nodiscard]] std::vector<PageRow> inOrder() const {
        std::vector<PageRow> made;
        int tier = 0;
        for (size_t block = 0; block < blocks_.count(); ++block) {
            const size_t above = made.size();
            const bool joined = addTopsOf(block, made);
            const bool headed = made.size() > above && endsInHeading(block);
            if (const auto found = dealt_.find(block); found != dealt_.end()) {
                tier += opensTier(found->second) ? 1 : 0;
                const size_t first = made.size();
                for (size_t column = 0; column < found->second.deal.columns.size(); ++column) {
                    if (!found->second.places.contains(column))
                        addColumn(found->second.deal.columns[column], true, made);
                }
                for (size_t row = first; row < made.size(); ++row)
                    made[row].tier = tier;
                continue;
            }
            for (size_t row = firstRow(block); row < firstRow(block + 1); ++row)
                made.push_back(rows_[row]);
            const size_t first = made.size() - blocks_.rows(block);
            made[first].afterBlank = !joined;
            made[first].sticks = joined;
            made[first].behindHeading = !joined && headed;
            for (size_t row = first; row < made.size(); ++row)
                made[row].tier = tier;
        }
        return made;
    }

    /// Its columns stay where they are, two of them with headings.
    [[nodiscard]] static bool opensTier(const DealtTops& tops) {
        size_t headings = 0;
        for (size_t column = 0; column < tops.deal.columns.size(); ++column)
            headings += !tops.places.contains(column) && tops.deal.columns[column].front().heading ? 1 : 0;
        return headings > 1;
    }

    /// The line of a heading above it is as full as any, so that it goes on in the next.
    [[nodiscard]] bool isBrokenHeading(const std::vector<DealtPiece>& column, size_t line) const {
        int widest = 0;
        for (const DealtPiece& piece : column)
            widest = piece.heading ? std::max(widest, piece.piece.width) : widest;
        return column[line - 1].piece.width + headingSlack >= widest || column[line].piece.text.length() <= fewLeftOver
            || links_.wordLikelihood(column[line - 1].piece, column[line].piece) >= readsOn;
    }

    /// @returns true if the block goes on below the top
    bool addTopsOf(size_t block, std::vector<PageRow>& made) const {
        for (const auto& [from, solution] : dealt_) {
            for (const auto& [column, place] : solution.places) {
                if (place.block != block)
                    continue;
                addColumn(solution.deal.columns[column], !place.goesOn, made);
                return place.isRead;
            }
        }
        return false;
    }

    /// The top before the block is nothing but a heading.
    [[nodiscard]] bool endsInHeading(size_t block) const {
        for (const auto& [from, solution] : dealt_) {
            for (const auto& [column, place] : solution.places) {
                if (place.block == block)
                    return solution.deal.columns[column].back().heading;
            }
        }
        return false;
    }

    void addColumn(const std::vector<DealtPiece>& column, bool startsBlock, std::vector<PageRow>& made) const {
        for (size_t i = 0; i < column.size(); ++i) {
            const Piece& piece = column[i].piece;
            PageRow row = rows_[piece.line];
            row.text = piece.text;
            row.opensColumn = i == 0 && column[i].heading;
            row.sticks = i > 0 || !startsBlock;
            row.goesOn = i > 0 && column[i].heading && isBrokenHeading(column, i);
            row.behindHeading = i > 0 && column[i - 1].heading && !column[i].heading;
            row.afterBlank = i == 0 ? startsBlock : column[i - 1].heading && !column[i].heading;
            std::erase_if(row.gaps, [&](const Span& gap) { return gap.start <= piece.text.start || gap.end >= piece.text.end; });
            made.push_back(std::move(row));
        }
    }

    QStringView page_;
    const std::vector<PageRow>& rows_;
    PieceLinks& links_;
    RowBlocks blocks_;
    std::map<size_t, DealtTops> dealt_;
    std::set<size_t> taken_; ///< blocks that a top goes on in
};

} // namespace

std::optional<std::vector<PageRow>> topsDealt(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links) {
    return rows.empty() ? std::nullopt : ColumnTops(page, rows, links).run();
}

} // namespace lilong
