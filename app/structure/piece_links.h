#pragma once

#include "app/language/language_model.h"
#include "app/structure/column_pieces.h"
#include "app/structure/seen_runs.h"

#include <cstdint>
#include <unordered_map>

namespace lilong {

/// Rates how well one piece of a column stands below another: what the word model and the rest of the page say of the torn word, how full the upper line is,
/// what marks stand at the break and which quotation marks and brackets are open. In log10 of likelihood, so about; 0 says nothing.
/// Remembers what the word model said: each break is asked for once. Not for several threads at once.
class PieceLinks {
public:
    PieceLinks(QStringView page, const LanguageModel& model) : page_(page), model_(model), seen_(page) {}

    [[nodiscard]] double below(const Piece& upper, OpenMarks open, const Piece& lower);
    /// For a piece that goes on nothing: what speaks against it as the top of a column.
    [[nodiscard]] double asTop(const Piece& piece) const;
    [[nodiscard]] static OpenMarks after(OpenMarks open, const Piece& piece);

    /// The word model alone, as log10 of likelihood; 0 where no word or number stands at the break.
    [[nodiscard]] double wordLikelihood(const Piece& upper, const Piece& lower);
    /// The same with what the page says elsewhere, for text that is torn there if it goes on at all.
    [[nodiscard]] double tornWordLikelihood(const Piece& upper, const Piece& lower);
    /// Too short for its column, and no end of a sentence.
    [[nodiscard]] static bool isHeadingLike(const Piece& piece);
    /// What stands behind the number that counts or measures it.
    [[nodiscard]] static bool isMeasureWord(char32_t c);
    /// Fills its line and is no end of a sentence: it goes on.
    [[nodiscard]] static bool isOpen(const Piece& piece);
    /// A line of running text that stops short in mid-sentence: a picture stands there, behind which it goes on.
    /// @param above the line above it
    [[nodiscard]] static bool isCutShort(const Piece& above, const Piece& piece) { return isHeadingLike(piece) && isOpen(above); }
    /// The same line as if it had been let run on.
    [[nodiscard]] static Piece runOn(Piece piece);

private:
    [[nodiscard]] double acrossBreak(const Piece& upper, const Piece& lower);
    [[nodiscard]] double wordGain(const Piece& upper, const Piece& lower);

    QStringView page_;
    const LanguageModel& model_;
    SeenRuns seen_;
    std::unordered_map<std::uint64_t, double> gains_;
};

} // namespace lilong
