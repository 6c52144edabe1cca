#pragma once

#include "app/archive/connection.h"
#include "app/issue/recipe.h"

#include <QDateTime>

namespace lilong {

/// Writes a recipe over the one with its title, inside the caller's transaction. Errors: Input where it has no title.
[[nodiscard]] Result<void> writeRecipe(Connection& connection, const Recipe& recipe, const QDateTime& now);
/// All recipes by title. Errors: Archive where one holds what no recipe can.
[[nodiscard]] Result<std::vector<Recipe>> readRecipes(Connection& connection);
/// Removes the recipe with this title, if there is one.
[[nodiscard]] Result<void> removeRecipe(Connection& connection, const QString& title);

} // namespace lilong
