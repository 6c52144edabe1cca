#include "app/tag/training/perceptron.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr double hardlyMoved = 0.9; ///< a row that never weighs more says little in general

/// What eight bits hold, about the largest weight of one run. It is fixed because the weights of NameEvidence are in the same units: the mean
/// of several runs has smaller weights than each, and must not be blown up against them.
constexpr double largest = 20;

constexpr size_t rowCount = size_t{1} << NameModel::rowBits;

std::vector<int> labelsOf(const std::vector<FoundName>& names, size_t size) {
    using Position = NameModel::Position;
    std::vector<int> labels(size, 0);
    for (const FoundName& name : names)
        for (size_t i = name.start; i < name.end; ++i)
            labels[i] = NameModel::label(name.kind, i == name.start     ? Position::Begin
                                                    : i + 1 == name.end ? Position::End
                                                                        : Position::Inside);
    return labels;
}

} // namespace

Perceptron::Perceptron()
    : weights_{std::vector<NameModel::Scores>(rowCount), std::vector<Totals>(rowCount)},
      transitions_{std::vector<NameModel::Scores>(NameModel::rowWidth), std::vector<Totals>(NameModel::rowWidth)} {}

void Perceptron::move(Table& table, size_t row, int label, std::int32_t by) {
    table.now[row][static_cast<size_t>(label)] += by;
    table.moved[row][static_cast<size_t>(label)] += by * steps_;
}

void Perceptron::moveAll(const std::vector<FeatureList>& features, const std::vector<int>& labels,
                         const std::vector<int>& others, std::int32_t by) {
    for (size_t i = 0; i < labels.size(); ++i) {
        const int before = i == 0 ? 0 : labels[i - 1];
        if (const int otherBefore = i == 0 ? 0 : others[i - 1]; labels[i] != others[i] || before != otherBefore)
            move(transitions_, static_cast<size_t>(before), labels[i], by);
        if (labels[i] == others[i])
            continue;
        for (const std::uint32_t feature : features[i])
            move(weights_, NameModel::rowOf(feature), labels[i], by);
    }
}

void Perceptron::learn(const std::vector<FeatureList>& features, const std::vector<FoundName>& names) {
    ++steps_;
    std::vector<NameModel::Scores> emissions(features.size(), NameModel::Scores{});
    for (size_t i = 0; i < features.size(); ++i)
        for (const std::uint32_t feature : features[i])
            for (size_t label = 0; label < NameModel::rowWidth; ++label)
                emissions[i][label] += weights_.now[NameModel::rowOf(feature)][label];
    const std::vector<int> right = labelsOf(names, features.size());
    const std::vector<int> guess = bestLabels(emissions, transitions_.now);
    if (guess == right)
        return;
    moveAll(features, right, guess, 1);
    moveAll(features, guess, right, -1);
}

double Perceptron::average(const Table& table, size_t row, size_t label) const {
    return table.now[row][label] - static_cast<double>(table.moved[row][label]) / static_cast<double>(steps_ + 1);
}

double Perceptron::average(const std::vector<Perceptron>& bag, Table Perceptron::*table, size_t row, size_t label) {
    double sum = 0;
    for (const Perceptron& one : bag)
        sum += one.average(one.*table, row, label);
    return sum / static_cast<double>(bag.size());
}

NameModel Perceptron::average(const std::vector<Perceptron>& bag) {
    const auto small = [&](Table Perceptron::*table, size_t row, size_t label) {
        return static_cast<std::int8_t>(std::clamp(std::lround(average(bag, table, row, label) * 127.0 / largest), -127L, 127L));
    };
    std::vector<NameModel::Row> rows(rowCount, NameModel::Row{});
    NameModel model;
    for (size_t label = 0; label < NameModel::labels; ++label) {
        for (size_t row = 0; row < rowCount; ++row)
            rows[row][label] = small(&Perceptron::weights_, row, label);
        for (size_t from = 0; from < NameModel::labels; ++from)
            model.setTransition(static_cast<int>(from), static_cast<int>(label), small(&Perceptron::transitions_, from, label));
    }
    for (NameModel::Row& row : rows)
        if (std::all_of(row.begin(), row.end(), [](std::int8_t weight) { return std::abs(weight) * largest <= 127.0 * hardlyMoved; }))
            row.fill(0);
    model.setRows(rows);
    return model;
}

} // namespace lilong
