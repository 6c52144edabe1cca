#include "app/structure/recipe_lines.h"

namespace lilong {
namespace {

constexpr qsizetype shortestNearTitle = 3; // of two characters one is half the title
constexpr int lineSlack = 2;               // cells that a squeezed or spread line may differ by

/// One character of it was read wrong.
bool isNearly(const QString& printed, const QString& title) {
    if (printed.size() != title.size() || title.size() < shortestNearTitle)
        return false;
    int differing = 0;
    for (qsizetype i = 0; i < title.size(); ++i)
        differing += printed[i] != title[i];
    return differing == 1;
}

} // namespace

void lendMeasure(std::vector<Fragment>& page, int measure) {
    for (Fragment& fragment : page) {
        if (fragment.measure == 0 && fragment.lastLine <= measure + lineSlack)
            fragment.measure = measure;
    }
}

void settleStandingLines(std::vector<Fragment>& page, const RecipeLines& lines) {
    for (Fragment& fragment : page) {
        if (const auto kind = lines.kindOf(fragment.string())) {
            fragment.kind = FragmentKind::Furniture;
            fragment.furniture = *kind;
        }
    }
}

void fillMasthead(Masthead& masthead, const Recipe& recipe) {
    if (masthead.title.isEmpty() || isNearly(masthead.title, recipe.title))
        masthead.title = recipe.title;
    if (masthead.publisher.isEmpty())
        masthead.publisher = recipe.publisher;
}

} // namespace lilong
