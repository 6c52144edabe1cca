#pragma once

#include "app/issue/decisions.h"
#include "app/issue/traced_text.h"

namespace lilong {

/// Walks once through a text's runs and says which raw text stands behind ascending spans: linear for all of them together.
class RawCursor {
public:
    explicit RawCursor(const TracedText& text) : text_(text) {}

    struct Origin {
        RawSpan raw;
        QString head; ///< text of a repair that reaches over the span's start
        QString tail; ///< … over its end
        bool byEditor = false; ///< touches what the editor typed or accepted: not to be written over
    };
    /// Spans must not be empty and must come in ascending order.
    [[nodiscard]] Origin originOf(Span span, const Decisions& decisions);

private:
    const TracedText& text_;
    size_t run_ = 0;
    qsizetype start_ = 0; ///< of run_'s text
};

} // namespace lilong
