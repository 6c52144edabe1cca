#pragma once

#include "app/tag/name_finder.h"

namespace lilong {

/// Reads the names of a byline by what a byline is: credits (记者, 摄), offices and names in a row, with or without spaces between them:
/// □记者沈玉兰王春梅, （梧桐社区服务办高兴整理）. The likeliest row is found by dynamic programming (Bellman 1957); what a name
/// is worth follows from the statistics of surnames and given names.
class BylineNames {
public:
    explicit BylineNames(const Lexicon& lexicon) : lexicon_(lexicon) {}
    /// The names that hardly can be anything else, in order. Linear in the text's length.
    [[nodiscard]] std::vector<FoundName> find(const Characters& text) const;

private:
    class Row;
    [[nodiscard]] std::optional<int> oddsOf(QStringView name) const;
    [[nodiscard]] qsizetype creditAt(QStringView text) const;
    [[nodiscard]] qsizetype standingAt(QStringView text) const;
    [[nodiscard]] bool endsBody(QStringView text) const;
    [[nodiscard]] bool endsPlace(QStringView text) const;
    [[nodiscard]] bool endsOffice(QStringView text) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
