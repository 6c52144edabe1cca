#pragma once

#include "ui/desk/proof_style.h"

#include <map>
#include <span>
#include <vector>

namespace lilong {

/// The quotation marks and brackets without a partner in the proof's rows. A quotation may run over several paragraphs, so an article's
/// paragraphs are read together; an article is read again only where one of its rows differs from before.
class UnpairedIndex {
public:
    /// @return the rows, in order, whose marks differ from those that the same part had before
    std::vector<size_t> follow(const std::vector<ProofRow>& rows);
    /// The same where only the rows of one article may differ. @return places among its rows as they are now
    std::vector<size_t> followArticle(std::span<const ProofRow> before, std::span<const ProofRow> now);
    /// The marks of a part, each a span of one unit, in order.
    [[nodiscard]] const std::vector<Span>& spansOf(const PartRef& part) const;

private:
    using SpansByPart = std::map<PartRef, std::vector<Span>>; ///< only parts that have such marks
    [[nodiscard]] static SpansByPart read(std::span<const ProofRow> rows);

    std::map<PartRef, std::vector<ProofRow>> groups_; ///< the rows of an article, or another row alone, by the first one's part
    SpansByPart spans_;
};

} // namespace lilong
