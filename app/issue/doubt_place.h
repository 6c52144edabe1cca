#pragma once

#include "app/issue/raw_index.h"

namespace lilong {

/// Where a doubt stands in the text, with the words that it is about, each on one line and short enough for a list.
struct DoubtPlace {
    PartRef part;
    Span span;     ///< in the part's text; between two halves: the last character of the first
    QString left;  ///< what stands before it
    QString words; ///< what it is about; between two halves: nothing
    QString right; ///< what stands behind it; between two halves: how the second begins
    bool isBetween = false; ///< asks whether one half goes on in the other: a join, or white space that is in neither
};

/// Finds doubts in the text of an issue: made once for many questions. As true as the state it was made from.
class DoubtPlaces {
public:
    explicit DoubtPlaces(const Issue& issue) : issue_(issue), index_(issue.data()) {}

    /// Nothing where the text that the doubt is about stands nowhere any more.
    [[nodiscard]] std::optional<DoubtPlace> of(const Repair& doubt) const;

private:
    struct TextPlace {
        PartRef ref;
        PartPtr part;
        qsizetype offset;
    };
    [[nodiscard]] std::optional<TextPlace> placeOf(SourceId page, qsizetype raw) const;
    [[nodiscard]] std::optional<DoubtPlace> betweenHalves(const Repair& doubt) const;

    Issue issue_;
    RawIndex index_;
};

/// A stretch of text on one line, cut in the middle where it is long.
[[nodiscard]] QString shortened(const QString& text);

} // namespace lilong
