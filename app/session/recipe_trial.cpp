#include "app/session/recipe_trial.h"

#include "app/issue/raw_index.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace lilong {
namespace {

/// True where a raw place is furniture of this kind.
bool isFurniture(const Issue& issue, const RawIndex& index, const RawSpan& raw, FurnitureKind kind) {
    const auto holder = index.at(raw.source, raw.span.start);
    return holder && std::any_of(issue->furniture.begin(), issue->furniture.end(), [&](const Furniture& item) {
        return item.id == holder->ref.furniture && item.kind == kind;
    });
}

QString articleText(const Issue& issue) {
    QString text;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (ref.role != PartRole::Furniture)
            text += textOf(part) + QLatin1Char('\n');
    });
    return text;
}

} // namespace

int RecipeCounts::of(FurnitureKind kind) const {
    const auto found = lines.find(kind);
    return found == lines.end() ? 0 : found->second;
}

int RecipeCounts::total() const {
    return std::accumulate(lines.begin(), lines.end(), 0, [](int sum, const auto& entry) { return sum + entry.second; });
}

RecipeCounts recipeCounts(const Recipe& recipe, const Issue& without, const Issue& with) {
    const RecipeLines known(recipe.lines);
    const RawIndex index(without.data());
    RecipeCounts counts;
    for (const Furniture& item : with->furniture) {
        const std::vector<RawSpan> raw = item.part->text.raw();
        const bool byRecipe = known.kindOf(textOf(item.part)) == item.kind && !raw.empty();
        if (byRecipe && !isFurniture(without, index, raw.front(), item.kind))
            ++counts.lines[item.kind];
    }
    counts.title = without->masthead.title != with->masthead.title;
    counts.publisher = without->masthead.publisher != with->masthead.publisher;
    counts.text = articleText(without) != articleText(with);
    return counts;
}

Result<std::optional<RecipeTrial>> tryRecipes(const std::vector<Recipe>& recipes, const QString& title, const Issue& without,
                                              const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress) {
    const std::optional<Recipe> recipe = recipeFor(recipes, title.isEmpty() ? without->masthead.title : title, without->sources);
    if (!recipe)
        return std::optional<RecipeTrial>();
    PipelineOptions own = options;
    own.recipe = *recipe;
    const Result<Issue> with = runPipeline(without->sources, without->decisions, knowledge, own, progress);
    return with.map([&](const Issue& issue) { return std::optional(RecipeTrial{*recipe, issue, recipeCounts(*recipe, without, issue)}); });
}

Result<std::vector<Recipe>> recipesIn(const QString& archivePath, const Clock& clock) {
    if (archivePath.isEmpty() || !QFileInfo::exists(archivePath))
        return std::vector<Recipe>();
    const Result<std::unique_ptr<Archive>> archive = Archive::open(archivePath, Archive::Mode::ReadOnly, clock);
    return archive ? (*archive)->recipes() : Result<std::vector<Recipe>>(tl::unexpect, archive.error());
}

std::optional<Recipe> recipeToRemember(const Issue& issue, const QStringList& rulesOff, const std::vector<Recipe>& known) {
    const Recipe learned = recipeOf(issue, rulesOff);
    if (learned.title.isEmpty())
        return std::nullopt;
    const auto older = std::find_if(known.begin(), known.end(), [&](const Recipe& recipe) { return recipe.title == learned.title; });
    const Recipe both = older == known.end() ? learned : merged(*older, learned);
    return older != known.end() && *older == both ? std::nullopt : std::optional(both);
}

} // namespace lilong
