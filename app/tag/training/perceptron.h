#pragma once

#include "app/tag/name_finder.h"

namespace lilong {

/// An averaged structured perceptron (Collins 2002) over the features of NameFeatures.
class Perceptron {
public:
    Perceptron();

    /// Tags a text with the weights so far and moves them towards the right names where it erred.
    void learn(const std::vector<FeatureList>& features, const std::vector<FoundName>& names);
    /// The weights averaged over everything learnt and over several that learnt in different orders (bagging: Breiman 1996), in eight bits.
    [[nodiscard]] static NameModel average(const std::vector<Perceptron>& bag);

private:
    using Totals = std::array<std::int64_t, NameModel::rowWidth>;

    /// Weights, and beside each the sum of its moves times the step they were made in: the average follows from both.
    struct Table {
        std::vector<NameModel::Scores> now;
        std::vector<Totals> moved;
    };
    void move(Table& table, size_t row, int label, std::int32_t by);
    void moveAll(const std::vector<FeatureList>& features, const std::vector<int>& labels, const std::vector<int>& others,
                 std::int32_t by);
    [[nodiscard]] double average(const Table& table, size_t row, size_t label) const;
    [[nodiscard]] static double average(const std::vector<Perceptron>& bag, Table Perceptron::*table, size_t row, size_t label);

    Table weights_;
    Table transitions_;
    std::int64_t steps_ = 0;
};

} // namespace lilong
