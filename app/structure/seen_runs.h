#pragma once

#include <QStringView>

#include <cstdint>
#include <unordered_map>

namespace lilong {

/// The runs of two and three characters that stand in one piece somewhere on a page: a name or a word that the page repeats is known by them
/// where a line's end tears it, though the word model never heard of it. Time and memory grow with the page.
class SeenRuns {
public:
    explicit SeenRuns(QStringView page);

    /// How much likelier one text goes on in the other for what the page says elsewhere: log10, as fitted on made pages beside the word model.
    [[nodiscard]] double likelihood(QStringView upper, QStringView lower) const;

private:
    [[nodiscard]] int count(QStringView upper, QStringView lower) const;

    std::unordered_map<std::uint64_t, int> counts_; ///< by the characters of a run, 16 bits each
};

} // namespace lilong
