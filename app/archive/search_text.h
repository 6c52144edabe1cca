#pragma once

#include "app/text/span.h"

#include <QString>

#include <vector>

namespace lilong {

/// One unit of search: a Han character (or kana, or hangul) by itself, or a word of letters and digits; folded, case aside.
struct SearchToken {
    QString form;
    Span span; ///< in the original text

    [[nodiscard]] bool operator==(const SearchToken&) const = default;
};
[[nodiscard]] std::vector<SearchToken> searchTokens(QStringView text);

/// The text as it is put into the index: its tokens, a space apart. Holds only letters, digits and spaces.
[[nodiscard]] QString indexedText(QStringView text);

/// What a query asks for: one exact phrase. Made of untrusted text; nothing in it is an operator.
class SearchTerm {
public:
    /// @param word the term as typed. A term without a letter or digit finds nothing.
    explicit SearchTerm(QStringView word);

    [[nodiscard]] bool isEmpty() const { return tokens_.empty(); }
    /// The term as a phrase for the index: narrower than nothing, wider than `findIn`, which has the last word.
    [[nodiscard]] QString phrase() const;
    /// Where the text holds the phrase. Between two characters the text may have white space and zero-width marks; other marks only
    /// where the term has some too.
    [[nodiscard]] std::vector<Span> findIn(QStringView text) const;

private:
    [[nodiscard]] bool standsAt(const std::vector<SearchToken>& tokens, size_t start, QStringView text) const;

    std::vector<SearchToken> tokens_;
    std::vector<bool> markBefore_; ///< whether the term has a mark before the token
};

/// The terms of a query, without those that are only marks.
[[nodiscard]] std::vector<SearchTerm> searchTerms(const QString& query);

/// Sorted, overlapping ones made one.
[[nodiscard]] std::vector<Span> mergedSpans(std::vector<Span> spans);

/// A text cut to some fifty characters around the first span, … where it was cut; the spans moved along, those outside dropped.
struct Excerpt {
    QString text;
    std::vector<Span> spans;
};
[[nodiscard]] Excerpt excerptAround(const QString& text, const std::vector<Span>& spans);

} // namespace lilong
