#pragma once

#include "app/archive/archive.h"
#include "app/clean/clean.h"
#include "app/language/knowledge.h"

namespace lilong {

/// What the editor tagged or refused in the other issues of a newsletter, as an archive knows it: nothing where there is no such file yet, or
/// no title. @param open the issue whose own tags and decisions do not count as memory. Errors: the archive's own. Any thread.
[[nodiscard]] Result<NameMemory> namesIn(const QString& archivePath, const QString& title, StoredIssueId open, const Clock& clock);

/// The newsletter that pages belong to: as the editor gave it, as they print it, or by the recipe that fits them. Empty where nothing tells.
[[nodiscard]] QString newsletterOf(const Issue& issue, const QString& given, const std::vector<Recipe>& recipes);

/// The issue with people and places found again by what is known of the newsletter's names, and asked about where a name looks like one of them;
/// the same value where nothing is known. Errors: Cancelled. Any thread.
[[nodiscard]] Result<Issue> withKnownNames(const Issue& issue, const NameMemory& names, const Knowledge& knowledge, const CleanOptions& options,
                                           const Progress& progress);

/// The same by what an archive knows of the issue's newsletter. Errors: the archive's own, Cancelled. Any thread.
[[nodiscard]] Result<Issue> withNamesOfArchive(const Issue& issue, const QString& archivePath, const Knowledge& knowledge, const CleanOptions& options,
                                               const Clock& clock, const Progress& progress);

} // namespace lilong
