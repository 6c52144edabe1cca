#include "app/clean/catalogue.h"

namespace lilong {

std::span<const Rule> catalogue() {
    static constexpr Rule rules[] = {
        {"folding", findFolding},
        {"doubled-glyphs", findDoubledGlyphs},
        {"misread-marks", findMisreadMarks},
        {"lost-quotation-mark", findLostQuotationMarks},
        {"spaces", findSpaces},
        {"punctuation-width", findPunctuationWidth},
        {"quotation-marks", findQuotationMarks},
        {"ellipsis-dash", findEllipsisAndDashes},
        {"line-break", findLineBreaks},
    };
    return rules;
}

} // namespace lilong
