#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// A mark that has no partner.
struct UnpairedMark {
    qsizetype offset = 0; ///< in UTF-16 units
    char16_t mark = 0;
    bool isOpening = false;

    [[nodiscard]] bool operator==(const UnpairedMark&) const = default;
};

/// The marks “ ” ‘ ’ 《 》 〈 〉 （ ） 【 】 「 」 『 』 〔 〕 ( ) [ ] of a text that are not closed, or not opened. One pass with a stack:
/// a closing mark closes the nearest open one of its kind, and what was opened inside that one and is still open is unpaired. An apostrophe
/// (’ between Latin letters or digits) and a number behind which a bracket closes (1) or （a）) at a line's start are no marks.
[[nodiscard]] std::vector<UnpairedMark> unpairedMarks(QStringView text);

/// The same of paragraphs that follow one another: a quotation may run over several of them, and then each opens anew, and only the last
/// closes it. Offsets count in the paragraph. Linear.
[[nodiscard]] std::vector<std::vector<UnpairedMark>> unpairedMarks(const std::vector<QStringView>& paragraphs);

} // namespace lilong
