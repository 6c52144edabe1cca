#include "app/structure/columns_in_turn.h"

#include "app/structure/column_odds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_set>

namespace lilong {
namespace {

constexpr size_t none = static_cast<size_t>(-1);
constexpr size_t beamWidth = 256;
constexpr size_t mostColumns = 6;
constexpr size_t openKinds = 32;    // ways for marks to be open behind a foot, cut short or not
constexpr size_t stripRows = 3;     // of a strip at most, so that it shows that columns take turns
constexpr size_t enoughStrips = 10; // torn strips that are no chance
constexpr size_t mostBetween = 5;   // blocks between two torn strips of one region
constexpr double sameHeight = 0.25; // rows
// log10 of likelihood, chosen on made pages
constexpr double leftOfLast = -1.2; // a strip of the same height, which should have come before
constexpr double comesLate = -1.2;  // a strip that room is left above
constexpr double perRowLate = -0.1;
constexpr double opensAmong = -0.5; // a column beside others that have gone on already
constexpr double opensElsewhere = -1.0; // than right of the strip before
constexpr double headRoom = 0.5;    // rows that a heading is higher
constexpr double opensTier = -0.5;  // columns of another text below all that stand there
constexpr double leastFlow = -0.5;  // from a column's foot to the next one's top
constexpr double mostFlow = 1.5;
constexpr double surelyFlows = 0.8; // from which they are one text

/// Rows that no blank line parts.
struct Strip {
    size_t first = 0;
    size_t end = 0;
};

/// What a strip shows.
struct StripEnds {
    Piece first;
    Piece last;
    double rows = 0;     ///< its height
    bool isHead = false;
    bool isLine = false; ///< one row
};

struct TurnColumn {
    size_t top = none; ///< strip
    size_t foot = none;
    OpenMarks open = 0;
    bool cut = false;  ///< a picture cut its last line short
    double end = 0;    ///< how far down the page it goes, in rows
};

/// A strip put down; by index of what was put down before it.
struct TurnStep {
    int before = -1;
    size_t column = 0;  ///< from left to right when it was put down
    bool opens = false; ///< a column right of those left of it
    bool newTier = false;
};

/// A way to have put down all strips so far.
struct Turn {
    double rating = 0;
    int step = -1;
    TurnStep latest = {}; ///< kept only if the way is
    std::array<TurnColumn, mostColumns> columns = {}; ///< from left to right
    size_t count = 0;
    size_t cursor = 0; ///< the column that the last strip belongs to
    double height = 0; ///< at which that strip stands, in rows
    bool topsOnly = true;

    /// Of what matters from here on.
    [[nodiscard]] std::uint64_t fingerprint() const {
        std::uint64_t mixed = cursor;
        for (size_t i = 0; i < count; ++i)
            mixed = mixed * 0x9E3779B97F4A7C15ULL + columns[i].foot * 16 + columns[i].open + 1;
        return mixed;
    }
};

/// A way to go on from another with one more strip, not yet made: most are never looked at.
struct TurnChoice {
    double rating = 0;
    const Turn* from = nullptr;
    TurnStep step = {};
    size_t number = 0; ///< of two that are as good the first is taken
};

class TurnSearch {
public:
    TurnSearch(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links, const std::vector<Strip>& strips)
        : page_(page), rows_(rows), links_(links), strips_(strips), known_(strips.size() * openKinds) {
        for (const Strip& strip : strips) {
            StripEnds ends{wholeLine(page, rows, strip.first), wholeLine(page, rows, strip.end - 1)};
            ends.isHead = PieceLinks::isHeadingLike(ends.first) || ends.first.width > ends.first.measure + ends.first.measure / 3;
            ends.isLine = strip.end - strip.first == 1;
            ends.rows = static_cast<double>(strip.end - strip.first) + (ends.isHead ? headRoom : 0.0);
            ends_.push_back(ends);
        }
    }

    /// The strips in the order in which they are read, and whether each begins a column whose top goes on nothing.
    std::vector<std::pair<size_t, bool>> run() {
        std::vector<Turn> beam(1);
        for (size_t strip = 0; strip < strips_.size(); ++strip)
            beam = placed(beam, strip);
        for (Turn& turn : beam)
            turn.rating += flowOf(turn);
        return orderOf(*std::ranges::max_element(beam, {}, &Turn::rating));
    }

private:
    [[nodiscard]] OpenMarks openAfter(size_t strip, OpenMarks open) const {
        for (size_t row = strips_[strip].first; row < strips_[strip].end; ++row)
            open = PieceLinks::after(open, wholeLine(page_, rows_, row));
        return open;
    }

    /// What speaks for a strip below a column's foot. Many ways share their feet: each link is rated once for the latest strip.
    [[nodiscard]] double linkBelow(const TurnColumn& column, size_t strip) {
        KnownLink& link = known_[column.foot * openKinds + column.open + (column.cut ? openKinds / 2 : 0)];
        if (link.strip != strip) {
            const Piece& foot = ends_[column.foot].last;
            link = {strip, oddsAcross(page_, links_, column.cut ? PieceLinks::runOn(foot) : foot, column.open, ends_[strip].first)};
        }
        return link.odds;
    }

    /// What the columns' feet say: each goes on at the top of the column to its right.
    [[nodiscard]] double flowOf(const Turn& turn) {
        double sum = 0;
        for (size_t i = 1; i < turn.count; ++i)
            sum += std::clamp(linkBelow(turn.columns[i - 1], turn.columns[i].top), leastFlow, mostFlow);
        return sum;
    }

    std::vector<Turn> placed(const std::vector<Turn>& beam, size_t strip) {
        const Piece& top = ends_[strip].first;
        const TopOdds tops{oddsOfTop(page_, top, ColumnStart::BesideOthersBehindBlank), oddsOfTop(page_, top, ColumnStart::AmidColumns) + opensAmong,
                           oddsOfTop(page_, top, ColumnStart::BehindBlank) + (ends_[strip].isHead ? 0.0 : opensTier)};
        std::vector<TurnChoice> choices;
        for (const Turn& turn : beam)
            addChoices(turn, strip, tops, choices);
        const auto worse = [](const TurnChoice& a, const TurnChoice& b) { return a.rating != b.rating ? a.rating < b.rating : a.number > b.number; };
        std::ranges::make_heap(choices, worse);
        std::vector<Turn> kept;
        std::unordered_set<std::uint64_t> seen;
        for (; kept.size() < beamWidth && !choices.empty(); choices.pop_back()) {
            std::ranges::pop_heap(choices, worse);
            Turn turn = made(choices.back(), strip);
            if (!seen.insert(turn.fingerprint()).second)
                continue;
            steps_.push_back(turn.latest);
            turn.step = static_cast<int>(steps_.size()) - 1;
            kept.push_back(turn);
        }
        return kept;
    }

    /// What speaks for a strip as a top: of columns that all begin, among others that went on already, and below all.
    struct TopOdds {
        double beside = 0;
        double among = 0;
        double below = 0;
    };

    void addChoices(const Turn& turn, size_t strip, const TopOdds& tops, std::vector<TurnChoice>& choices) {
        const auto add = [&](double odds, TurnStep step) { choices.push_back({turn.rating + odds, &turn, step, choices.size()}); };
        for (size_t column = 0; column < turn.count; ++column)
            add(heightOdds(turn, column) + linkBelow(turn.columns[column], strip), {turn.step, column});
        const double beside = turn.count == 0 ? 0.0 : turn.topsOnly ? tops.beside : tops.among;
        for (size_t column = 0; column <= turn.count && turn.count < mostColumns; ++column)
            add(beside + (turn.count == 0 || column == turn.cursor + 1 ? 0.0 : opensElsewhere), {turn.step, column, true});
        if (turn.count > 0)
            add(flowOf(turn) + tops.below, {turn.step, 0, true, true});
    }

    /// Strips come in the order of their height on the page: one that could have come before leaves room above it.
    static double heightOdds(const Turn& turn, size_t column) {
        const double late = turn.height - turn.columns[column].end;
        const bool passedBy = std::abs(late) < sameHeight && column <= turn.cursor;
        return (passedBy ? leftOfLast : 0.0) + (late >= sameHeight ? comesLate + perRowLate * late : 0.0);
    }

    [[nodiscard]] Turn made(const TurnChoice& choice, size_t strip) const {
        Turn next = choice.step.newTier ? Turn{} : *choice.from;
        next.rating = choice.rating;
        next.latest = choice.step;
        if (choice.step.opens)
            open(next, choice.step.column, strip);
        else
            putBelow(next, next.columns[choice.step.column], strip);
        next.cursor = choice.step.column;
        return next;
    }

    void putBelow(Turn& next, TurnColumn& own, size_t strip) const {
        next.height = std::max(next.height, own.end);
        const bool cut = ends_[strip].isLine && PieceLinks::isCutShort(ends_[own.foot].last, ends_[strip].last);
        own = {own.top, strip, openAfter(strip, own.open), cut, next.height + ends_[strip].rows};
        next.topsOnly = false;
    }

    /// Tops of columns that stand side by side end at the same height, whatever headings stand above one of them.
    void open(Turn& next, size_t column, size_t strip) const {
        if (next.count > 0)
            next.height = std::max(next.height, next.columns[next.cursor].end - ends_[strip].rows);
        const auto place = next.columns.begin() + static_cast<std::ptrdiff_t>(column);
        std::move_backward(place, next.columns.begin() + static_cast<std::ptrdiff_t>(next.count), next.columns.begin() + static_cast<std::ptrdiff_t>(next.count + 1));
        *place = {strip, strip, openAfter(strip, 0), false, next.height + ends_[strip].rows};
        ++next.count;
    }

    /// Tier by tier, and in each one column by column from left to right.
    std::vector<std::pair<size_t, bool>> orderOf(const Turn& best) {
        std::vector<TurnStep> steps;
        for (int step = best.step; step >= 0; step = steps_[static_cast<size_t>(step)].before)
            steps.push_back(steps_[static_cast<size_t>(step)]);
        std::ranges::reverse(steps);
        std::vector<std::pair<size_t, bool>> order;
        std::vector<std::vector<size_t>> columns;
        for (size_t strip = 0; strip < steps.size(); ++strip) {
            if (steps[strip].newTier)
                readTier(columns, order);
            if (steps[strip].opens)
                columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(steps[strip].column), {strip});
            else
                columns[steps[strip].column].push_back(strip);
        }
        readTier(columns, order);
        return order;
    }

    void readTier(std::vector<std::vector<size_t>>& columns, std::vector<std::pair<size_t, bool>>& order) {
        for (size_t column = 0; column < columns.size(); ++column) {
            const bool starts = column == 0 || !flowsInto(columns[column - 1], columns[column].front());
            for (const size_t strip : columns[column])
                order.emplace_back(strip, starts && strip == columns[column].front());
        }
        columns.clear();
    }

    [[nodiscard]] bool flowsInto(const std::vector<size_t>& column, size_t top) {
        OpenMarks open = 0;
        for (const size_t strip : column)
            open = openAfter(strip, open);
        const Piece& foot = ends_[column.back()].last;
        return PieceLinks::isOpen(foot) && links_.below(foot, open, ends_[top].first) >= surelyFlows;
    }

    QStringView page_;
    const std::vector<PageRow>& rows_;
    PieceLinks& links_;
    const std::vector<Strip>& strips_;
    struct KnownLink {
        size_t strip = none;
        double odds = 0;
    };
    std::vector<StripEnds> ends_; ///< by strip
    std::vector<KnownLink> known_; ///< by foot, and what is open behind it
    std::vector<TurnStep> steps_;
};

std::vector<Strip> stripsOf(const std::vector<PageRow>& rows) {
    std::vector<Strip> strips;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (row == 0 || rows[row].afterBlank)
            strips.push_back({row, row});
        strips.back().end = row + 1;
    }
    return strips;
}

/// A few lines that fill their column and stop in mid-sentence.
bool isTorn(QStringView page, const std::vector<PageRow>& rows, const Strip& strip) {
    const Piece foot = wholeLine(page, rows, strip.end - 1);
    return strip.end - strip.first <= stripRows && foot.measure > 0 && foot.width <= foot.measure + 3 && PieceLinks::isOpen(foot);
}

/// Where the strips from `at` on that columns in turn left end; `at` where there are none. The last of them may end their sentences.
size_t regionEnd(QStringView page, const std::vector<PageRow>& rows, const std::vector<Strip>& strips, size_t at) {
    size_t end = at;
    size_t torn = 0;
    for (size_t i = at; i < strips.size() && i <= end + mostBetween && (torn > 0 || i == at); ++i) {
        if (isTorn(page, rows, strips[i])) {
            ++torn;
            end = i + 1;
        }
    }
    if (torn < enoughStrips)
        return at;
    while (end < strips.size() && strips[end].end - strips[end].first <= stripRows)
        ++end;
    return end;
}

} // namespace

std::optional<std::vector<ColumnLine>> columnsInTurn(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links) {
    const std::vector<Strip> strips = stripsOf(rows);
    std::vector<ColumnLine> order;
    const auto add = [&](const Strip& strip, bool starts) {
        for (size_t row = strip.first; row < strip.end; ++row)
            order.push_back({rows[row].text, 0, row == strip.first && starts});
    };
    bool found = false;
    for (size_t at = 0; at < strips.size();) {
        const size_t end = regionEnd(page, rows, strips, at);
        if (end == at) {
            add(strips[at++], true);
            continue;
        }
        std::vector<Strip> region;
        for (; at < end; ++at) {
            if (rows[strips[at].first].standsApart)
                add(strips[at], true); // imprint is no column's
            else
                region.push_back(strips[at]);
        }
        for (const auto& [strip, starts] : TurnSearch(page, rows, links, region).run())
            add(region[strip], starts);
        found = true;
    }
    return found ? std::optional(std::move(order)) : std::nullopt;
}

} // namespace lilong
