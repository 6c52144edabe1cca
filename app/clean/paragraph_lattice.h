#pragma once

#include "app/clean/page_lines.h"

#include <span>
#include <vector>

namespace lilong {

class LanguageModel;

/// How sure it is that a line end of the page stands inside a paragraph.
struct LineEnd {
    double goesOn = 0;    ///< probability that the text goes on in the next line
    double samePrinted = 0; ///< the share of it for two pieces of one printed line, torn at a quotation mark
};

/// Reads the lines of a page as printed paragraphs, all at once, instead of asking each line end by itself.
///
/// A hidden semi-Markov model: one to five raw lines are a printed line; a printed line is the first, a middle or the last line of a
/// paragraph, a paragraph by itself, or something else (heading, byline, caption), in a column of one of the page's measures. First
/// lines are two characters short where their indent was lost, middle ones fill the measure, last ones end a sentence. The line ends'
/// probabilities come from the forward-backward algorithm (Rabiner, A Tutorial on Hidden Markov Models, 1989; for segments of
/// several lines: Yu, Hidden semi-Markov models, 2010). Linear in the number of lines.
/// @param model may be null: the words then say nothing.
/// @param measuresElsewhere widths that lines have on the other sheets: a sheet of a few lines does not show its own.
/// @return one verdict for each line but the last.
[[nodiscard]] std::vector<LineEnd> readLineEnds(const PageLines& page, const LanguageModel* model, std::span<const int> measuresElsewhere = {});

} // namespace lilong
