#pragma once

#include "app/session/recipe_trial.h"

namespace lilong {

/// "3 slogans, 2 section names, measure 34": what a recipe knows, translated.
[[nodiscard]] QString wordingOf(const Recipe& recipe);

/// "would settle 7 lines on these pages": the result of a dry run, translated.
[[nodiscard]] QString wordingOf(const RecipeCounts& counts);

} // namespace lilong
