#pragma once

#include "app/issue/recipe.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Gives a fragment that knows no measure, neither its own nor its neighbours', the newsletter's.
void lendMeasure(std::vector<Fragment>& page, int measure);

/// Makes furniture of the fragments that the newsletter prints in every issue.
void settleStandingLines(std::vector<Fragment>& page, const RecipeLines& lines);

/// Fills title and publisher where the page prints none, or the title with a misread character.
void fillMasthead(Masthead& masthead, const Recipe& recipe);

} // namespace lilong
