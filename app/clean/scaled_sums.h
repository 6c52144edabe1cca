#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace lilong {

/// Sums of likelihoods at the places of a long chain, each row of sums times e to an exponent of its own: so that products of many small
/// numbers stay in reach without a logarithm for each (scaling, Rabiner 1989, section V.A).
class ScaledSums {
public:
    ScaledSums(size_t rows, size_t width) : width_(width), sums_(rows * width, 0.0), exponents_(rows, 0.0), begun_(rows, false) {}

    [[nodiscard]] std::span<double> row(size_t at) { return std::span(sums_).subspan(at * width_, width_); }
    [[nodiscard]] std::span<const double> row(size_t at) const { return std::span(sums_).subspan(at * width_, width_); }
    [[nodiscard]] double exponent(size_t at) const { return exponents_[at]; }

    /// What counts 1 at `from` counts this much at `to`. A row that nothing was added to yet takes the other's exponent.
    [[nodiscard]] double factor(size_t from, size_t to) {
        if (begun_[to])
            return std::exp(exponents_[from] - exponents_[to]);
        begun_[to] = true;
        exponents_[to] = exponents_[from];
        return 1.0;
    }

    /// Makes the greatest sum of a row 1.
    void scale(size_t at) {
        const std::span<double> sums = row(at);
        const double greatest = *std::max_element(sums.begin(), sums.end());
        if (greatest <= 0.0)
            return;
        for (double& sum : sums)
            sum /= greatest;
        exponents_[at] += std::log(greatest);
    }

    void copyRow(size_t from, size_t to) {
        std::copy_n(row(from).begin(), width_, row(to).begin());
        exponents_[to] = exponents_[from];
        begun_[to] = true;
    }

private:
    size_t width_;
    std::vector<double> sums_;
    std::vector<double> exponents_;
    std::vector<bool> begun_;
};

} // namespace lilong
