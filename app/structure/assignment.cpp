#include "app/structure/assignment.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace lilong {
namespace {

constexpr size_t largestExact = 200;

/// Groups of matches that share a left or a right side, directly or through others.
class Groups {
public:
    explicit Groups(const std::vector<Match>& matches) : parent_(matches.size()) {
        std::iota(parent_.begin(), parent_.end(), size_t{0});
        std::map<size_t, size_t> lefts, rights;
        for (size_t i = 0; i < matches.size(); ++i) {
            join(i, lefts.try_emplace(matches[i].left, i).first->second);
            join(i, rights.try_emplace(matches[i].right, i).first->second);
        }
    }
    std::map<size_t, std::vector<size_t>> all() {
        std::map<size_t, std::vector<size_t>> groups;
        for (size_t i = 0; i < parent_.size(); ++i)
            groups[root(i)].push_back(i);
        return groups;
    }

private:
    size_t root(size_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(size_t a, size_t b) { parent_[root(a)] = root(b); }
    std::vector<size_t> parent_;
};

std::vector<Chosen> bestFirst(const std::vector<Match>& matches, std::vector<size_t> group) {
    std::stable_sort(group.begin(), group.end(), [&](size_t a, size_t b) { return matches[a].value > matches[b].value; });
    std::set<size_t> lefts, rights;
    std::vector<Chosen> chosen;
    for (const size_t i : group) {
        if (matches[i].value <= 0 || lefts.contains(matches[i].left) || rights.contains(matches[i].right))
            continue;
        lefts.insert(matches[i].left);
        rights.insert(matches[i].right);
        chosen.push_back({i, matches[i].value});
    }
    return chosen;
}

/// Numbers the sides of a group from 0.
std::map<size_t, size_t> numbered(const std::vector<Match>& matches, const std::vector<size_t>& group, size_t Match::*side) {
    std::map<size_t, size_t> numbers;
    for (const size_t i : group)
        numbers.try_emplace(matches[i].*side, numbers.size());
    return numbers;
}

/// The Hungarian method with potentials on a table of rows × columns (rows ≤ columns), least cost. @return the column of each row
std::vector<size_t> leastCost(const std::vector<std::vector<double>>& cost) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    const size_t rows = cost.size();
    const size_t columns = cost.front().size();
    std::vector<double> u(rows + 1, 0), v(columns + 1, 0);
    std::vector<size_t> rowOf(columns + 1, 0), way(columns + 1, 0);
    for (size_t row = 1; row <= rows; ++row) {
        rowOf[0] = row;
        size_t column = 0;
        std::vector<double> least(columns + 1, infinite);
        std::vector<bool> used(columns + 1, false);
        do {
            used[column] = true;
            const size_t at = rowOf[column];
            double delta = infinite;
            size_t next = 0;
            for (size_t j = 1; j <= columns; ++j) {
                if (used[j])
                    continue;
                const double reduced = cost[at - 1][j - 1] - u[at] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (size_t j = 0; j <= columns; ++j) {
                if (used[j]) {
                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }
    std::vector<size_t> columnOf(rows);
    for (size_t j = 1; j <= columns; ++j) {
        if (rowOf[j] != 0)
            columnOf[rowOf[j] - 1] = j - 1;
    }
    return columnOf;
}

/// A group as a table for the Hungarian method.
class Table {
public:
    Table(const std::vector<Match>& matches, const std::vector<size_t>& group)
        : lefts_(numbered(matches, group, &Match::left)), rights_(numbered(matches, group, &Match::right)),
          // A column of its own for each row stands for "with nobody".
          cost_(lefts_.size(), std::vector<double>(rights_.size() + lefts_.size(), 0.0)) {
        for (const size_t i : group) {
            const auto cell = std::pair(lefts_.at(matches[i].left), rights_.at(matches[i].right));
            cost_[cell.first][cell.second] = std::min(0.0, -matches[i].value);
            at_[cell] = i;
        }
    }

    std::vector<Chosen> choose() {
        const std::vector<size_t> columnOf = leastCost(cost_);
        const double best = worth(columnOf);
        std::vector<Chosen> chosen;
        for (size_t row = 0; row < columnOf.size(); ++row) {
            double& cost = cost_[row][columnOf[row]];
            if (cost >= 0)
                continue;
            const double kept = std::exchange(cost, 0.0);
            chosen.push_back({at_.at({row, columnOf[row]}), best - worth(leastCost(cost_))});
            cost = kept;
        }
        return chosen;
    }

private:
    [[nodiscard]] double worth(const std::vector<size_t>& columnOf) const {
        double sum = 0;
        for (size_t row = 0; row < columnOf.size(); ++row)
            sum -= cost_[row][columnOf[row]];
        return sum;
    }

    std::map<size_t, size_t> lefts_, rights_;
    std::vector<std::vector<double>> cost_;
    std::map<std::pair<size_t, size_t>, size_t> at_;
};

} // namespace

std::vector<Chosen> bestAssignment(const std::vector<Match>& matches) {
    std::vector<Chosen> chosen;
    for (auto& [root, group] : Groups(matches).all()) {
        const std::vector<Chosen> best = group.size() > largestExact ? bestFirst(matches, group) : Table(matches, group).choose();
        chosen.insert(chosen.end(), best.begin(), best.end());
    }
    std::sort(chosen.begin(), chosen.end(), [](const Chosen& a, const Chosen& b) { return a.match < b.match; });
    return chosen;
}

} // namespace lilong
