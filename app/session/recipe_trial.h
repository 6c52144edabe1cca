#pragma once

#include "app/archive/archive.h"
#include "app/session/pipeline.h"

#include <map>

namespace lilong {

/// What a recipe does to pages, counted.
struct RecipeCounts {
    std::map<FurnitureKind, int> lines; ///< lines that become furniture of a kind by it, and did not without it
    bool title = false;                 ///< it fills the newsletter's title
    bool publisher = false;
    bool text = false; ///< the articles read otherwise: paragraphs go on across its lines, or its rules are not followed

    [[nodiscard]] int of(FurnitureKind kind) const;
    [[nodiscard]] int total() const;
    [[nodiscard]] bool operator==(const RecipeCounts&) const = default;
};

/// Compares an issue made without a recipe with the one made with it from the same pages.
[[nodiscard]] RecipeCounts recipeCounts(const Recipe& recipe, const Issue& without, const Issue& with);

/// A dry run: the pages as the recipe would settle them, and the counts. Nothing is kept.
struct RecipeTrial {
    Recipe recipe;
    Issue issue;
    RecipeCounts counts;
};
/// @param title of the newsletter as the editor gave it; empty: the one that the pages print
/// @param without the pages as the pipeline made them without a recipe
/// @return nothing where no recipe belongs to the pages (see recipeFor). Errors: Cancelled, or a stage's own. Any thread.
[[nodiscard]] Result<std::optional<RecipeTrial>> tryRecipes(const std::vector<Recipe>& recipes, const QString& title, const Issue& without,
                                                            const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress);

/// The recipes in an archive; none where there is no such file yet. Any thread.
[[nodiscard]] Result<std::vector<Recipe>> recipesIn(const QString& archivePath, const Clock& clock);

/// What saving would add: the recipe of the issue's newsletter, with what the archive knows of it. Nothing where the issue has no
/// title or the archive knows all of it.
[[nodiscard]] std::optional<Recipe> recipeToRemember(const Issue& issue, const QStringList& rulesOff, const std::vector<Recipe>& known);

} // namespace lilong
