#pragma once

#include "app/language/language_model.h"
#include "app/structure/reading_order.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace lilong {

/// Rates how well the lines of a page read in an order that was proposed for them: at every line that stops in mid-sentence the word model
/// says how likely the next one goes on with it. Two orders of the same lines are compared by the difference, log10 of likelihood, so about.
/// Remembers what the word model said of a break. Not for several threads at once.
class ReadingFlow {
public:
    ReadingFlow(QStringView page, const LanguageModel& model) : page_(page), model_(model) {}

    /// Without a word model nothing can be compared.
    [[nodiscard]] bool canJudge() const { return model_.isAvailable(); }
    /// @param measure cells of most full lines among them
    [[nodiscard]] double of(const std::vector<ColumnLine>& lines, int measure);

private:
    [[nodiscard]] double across(const ColumnLine& upper, const ColumnLine& lower, int measure);
    [[nodiscard]] double wordGain(Span upper, Span lower);

    QStringView page_;
    const LanguageModel& model_;
    std::unordered_map<std::uint64_t, double> gains_;
};

} // namespace lilong
