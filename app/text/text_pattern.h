#pragma once

#include "app/foundation/error.h"
#include "app/text/span.h"

#include <functional>
#include <memory>
#include <vector>

namespace lilong {

/// What an editor looks for.
struct TextQuery {
    QString text;                   ///< the string, or an ICU regular expression
    bool regularExpression = false;
    bool matchCase = false;         ///< off: A finds a and Ａ finds ａ
    bool wholeWord = false;         ///< only where words begin and end, Chinese ones by ICU's dictionary

    [[nodiscard]] bool operator==(const TextQuery&) const = default;
};

/// One place that a pattern matches, and what would stand there instead.
struct PatternMatch {
    Span span; ///< never empty
    QString after;

    [[nodiscard]] bool operator==(const PatternMatch&) const = default;
};

/// A query made ready, to be asked of many texts. Copies share it; one text at a time is read by each `matchesIn`, from any thread.
class TextPattern {
public:
    /// Errors: Input in the editor's words, with the place of the fault: nothing to look for, a bracket that is not closed …
    [[nodiscard]] static Result<TextPattern> compile(const TextQuery& query);

    /// Says that the search shall stop.
    using IsStopped = std::function<bool()>;
    /// All matches in a text, in order and apart; empty ones (of `x*`) are passed over. `^` and `$` are a line's start and end.
    /// @param replacement what shall stand instead: taken as it is for a string; for an expression $1 or ${name} is a group, $0 the
    /// whole match, and a backslash takes a mark as it is.
    /// Errors: Input where the replacement names a group that is not there, or where the expression takes too long (a second a text)
    /// or too much room; Cancelled.
    [[nodiscard]] Result<std::vector<PatternMatch>> matchesIn(const QString& text, const QString& replacement = {}, const IsStopped& isStopped = {}) const;

    [[nodiscard]] const TextQuery& query() const { return query_; }

private:
    struct Compiled;
    TextPattern(TextQuery query, std::shared_ptr<const Compiled> compiled) : query_(std::move(query)), compiled_(std::move(compiled)) {}
    TextQuery query_;
    std::shared_ptr<const Compiled> compiled_;
};

} // namespace lilong
