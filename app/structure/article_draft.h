#pragma once

#include "app/structure/torn_paragraphs.h"

#include <optional>

namespace lilong {

/// An article while it is put together.
struct ArticleDraft {
    ArticleKind kind = ArticleKind::Article;
    std::vector<Unit> heads; ///< in printed order, at most three
    std::optional<Unit> section = {};
    bool continuesSection = false; ///< stands under the section heading of the draft before it
    std::vector<Unit> blocks = {};
    std::optional<Unit> byline = {};

    [[nodiscard]] bool hasProse() const;
};

/// The drafts of one page, and what belongs to none of them.
struct PageDraft {
    std::vector<ArticleDraft> articles;
    std::vector<Unit> furniture;
    std::vector<Unit> unplaced;
    std::vector<std::vector<Unit>> apart = {}; ///< headings that stand away from their text, those of one text together
};

/// Deals the units of one page out to articles and profiles, in page order: headings open, bylines close.
[[nodiscard]] PageDraft draftArticles(std::vector<Unit> units);

} // namespace lilong
