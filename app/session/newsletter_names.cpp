#include "app/session/newsletter_names.h"

#include "app/clean/look_alikes.h"
#include "app/session/recipe_trial.h"
#include "app/tag/tag.h"

#include <QFileInfo>

namespace lilong {

Result<NameMemory> namesIn(const QString& archivePath, const QString& title, StoredIssueId open, const Clock& clock) {
    if (archivePath.isEmpty() || title.isEmpty() || !QFileInfo::exists(archivePath))
        return NameMemory();
    return Archive::open(archivePath, Archive::Mode::ReadOnly, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->nameMemory(title, open);
    });
}

QString newsletterOf(const Issue& issue, const QString& given, const std::vector<Recipe>& recipes) {
    if (!given.isEmpty())
        return given;
    const std::optional<Recipe> recipe = issue->masthead.title.isEmpty() ? recipeFor(recipes, {}, issue->sources) : std::nullopt;
    return recipe ? recipe->title : issue->masthead.title;
}

Result<Issue> withKnownNames(const Issue& issue, const NameMemory& names, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress) {
    if (names.isEmpty())
        return issue;
    return tag(issue, knowledge, progress, names).and_then([&](const Issue& tagged) { return askAboutKnownNames(tagged, knowledge, options, names); });
}

Result<Issue> withNamesOfArchive(const Issue& issue, const QString& archivePath, const Knowledge& knowledge, const CleanOptions& options, const Clock& clock,
                                 const Progress& progress) {
    return recipesIn(archivePath, clock)
        .and_then([&](const std::vector<Recipe>& recipes) { return namesIn(archivePath, newsletterOf(issue, {}, recipes), {}, clock); })
        .and_then([&](const NameMemory& names) { return withKnownNames(issue, names, knowledge, options, progress); });
}

} // namespace lilong
