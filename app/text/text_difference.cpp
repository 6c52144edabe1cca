#include "app/text/text_difference.h"

#include <QList>

#include <algorithm>

namespace lilong {
namespace {

/// The texts between their common start and end, and where these lie.
struct Middle {
    Span before;
    Span after;
};

Middle middleOf(QStringView before, QStringView after) {
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before[start] == after[start])
        ++start;
    if (!isCodePointBoundary(before, start) || !isCodePointBoundary(after, start))
        --start;
    qsizetype end = 0;
    while (end < shorter - start && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    if (!isCodePointBoundary(before, before.size() - end) || !isCodePointBoundary(after, after.size() - end))
        --end;
    return {{start, before.size() - end}, {start, after.size() - end}};
}

/// Myers' greedy search over the characters of two texts: how far each diagonal reaches with each number of differences.
class ShortestScript {
public:
    ShortestScript(const QList<uint>& before, const QList<uint>& after, int most) : before_(before), after_(after), most_(most) {}

    /// True where the texts differ in no more than `most` characters.
    bool search() {
        std::vector<int> reach(static_cast<size_t>(2 * most_ + 3), 0);
        for (int d = 0; d <= most_; ++d) {
            for (int k = -d; k <= d; k += 2) {
                const int x = extended(nextOn(reach, k, d), k);
                at(reach, k) = x;
                if (x >= before_.size() && x - k >= after_.size()) {
                    trail_.push_back(reach);
                    return true;
                }
            }
            trail_.push_back(reach);
        }
        return false;
    }

    /// The changes in characters, last first.
    [[nodiscard]] std::vector<TextChange> changes() const {
        std::vector<TextChange> list;
        int x = static_cast<int>(before_.size()), y = static_cast<int>(after_.size());
        for (int d = static_cast<int>(trail_.size()) - 1; d > 0; --d) {
            const std::vector<int>& reach = trail_[static_cast<size_t>(d) - 1];
            const int k = x - y;
            const bool inserted = isInserted(reach, k, d);
            const int fromK = inserted ? k + 1 : k - 1;
            const int fromX = at(reach, fromK), fromY = fromX - fromK;
            add(list, inserted ? TextChange{{fromX, fromX}, {fromY, fromY + 1}} : TextChange{{fromX, fromX + 1}, {fromY, fromY}});
            x = fromX;
            y = fromY;
        }
        return list;
    }

private:
    int& at(std::vector<int>& reach, int k) const { return reach[static_cast<size_t>(k + most_ + 1)]; }
    [[nodiscard]] int at(const std::vector<int>& reach, int k) const { return reach[static_cast<size_t>(k + most_ + 1)]; }
    [[nodiscard]] bool isInserted(const std::vector<int>& reach, int k, int d) const { return k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1)); }
    [[nodiscard]] int nextOn(const std::vector<int>& reach, int k, int d) const {
        if (d == 0)
            return 0;
        return isInserted(reach, k, d) ? at(reach, k + 1) : at(reach, k - 1) + 1;
    }
    [[nodiscard]] int extended(int x, int k) const {
        while (x < before_.size() && x - k < after_.size() && before_[x] == after_[x - k])
            ++x;
        return x;
    }
    /// Neighbours are one change.
    static void add(std::vector<TextChange>& list, TextChange change) {
        if (list.empty() || list.back().before.start != change.before.end || list.back().after.start != change.after.end)
            list.push_back(change);
        else
            list.back() = {{change.before.start, list.back().before.end}, {change.after.start, list.back().after.end}};
    }

    const QList<uint>& before_;
    const QList<uint>& after_;
    const int most_;
    std::vector<std::vector<int>> trail_;
};

/// Where each character of a text begins, in UTF-16 units, and where the last one ends.
std::vector<qsizetype> startsOf(const QList<uint>& characters, qsizetype from) {
    std::vector<qsizetype> starts{from};
    for (const uint c : characters)
        starts.push_back(starts.back() + (c > 0xFFFF ? 2 : 1));
    return starts;
}

} // namespace

std::vector<TextChange> differencesOf(QStringView before, QStringView after, int most) {
    const Middle middle = middleOf(before, after);
    if (middle.before.isEmpty() && middle.after.isEmpty())
        return {};
    const QList<uint> old = slice(before, middle.before).toUcs4(), now = slice(after, middle.after).toUcs4();
    ShortestScript script(old, now, std::min<int>(most, static_cast<int>(old.size() + now.size())));
    if (old.isEmpty() || now.isEmpty() || !script.search())
        return {{middle.before, middle.after}};
    const std::vector<qsizetype> oldStarts = startsOf(old, middle.before.start), newStarts = startsOf(now, middle.after.start);
    const auto inUnits = [](const std::vector<qsizetype>& starts, Span span) {
        return Span{starts[static_cast<size_t>(span.start)], starts[static_cast<size_t>(span.end)]};
    };
    std::vector<TextChange> changes;
    for (const TextChange& change : script.changes())
        changes.push_back({inUnits(oldStarts, change.before), inUnits(newStarts, change.after)});
    std::reverse(changes.begin(), changes.end());
    return changes;
}

} // namespace lilong
