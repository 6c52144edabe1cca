#pragma once

#include "app/issue/issue.h"

#include <QHash>

namespace lilong {

/// A line that a newsletter prints in every issue: a slogan, the name of a section of the paper, the text beside its QR code.
struct RecipeLine {
    FurnitureKind kind = FurnitureKind::Slogan; ///< never Noise or Unplaced
    QString text;                               ///< as repaired

    [[nodiscard]] bool operator==(const RecipeLine&) const = default;
};

/// What an editor has settled for one newsletter, kept for its next issue.
struct Recipe {
    QString title;     ///< of the newsletter; names the recipe
    QString publisher; ///< empty where it prints none
    std::vector<RecipeLine> lines = {};
    int measure = 0;           ///< width of its columns in half-width cells; 0 where it is not known
    QStringList rulesOff = {}; ///< house-style rules that are not followed, by name, sorted

    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && publisher.isEmpty() && lines.empty() && measure == 0 && rulesOff.isEmpty(); }
    /// How many of its lines are of a kind.
    [[nodiscard]] int count(FurnitureKind kind) const;
    [[nodiscard]] bool operator==(const Recipe&) const = default;
};

/// What all printings of one line have in common, whatever the issue's date and number: its letters and ideographs, and "#" for each number.
[[nodiscard]] QString lineShape(QStringView line);

/// A recipe's lines, to be asked about the lines of a page.
class RecipeLines {
public:
    RecipeLines() = default;
    explicit RecipeLines(const std::vector<RecipeLine>& lines);

    [[nodiscard]] bool isEmpty() const { return kinds_.isEmpty(); }
    /// The kind of furniture that a whole line is; nothing where the recipe does not know it.
    [[nodiscard]] std::optional<FurnitureKind> kindOf(QStringView line) const;

private:
    QHash<QString, FurnitureKind> kinds_; ///< by shape
};

/// What an issue's masthead, furniture and columns say of its newsletter. Noise and unplaced text are not learned, nor lines of hardly any letters.
[[nodiscard]] Recipe recipeOf(const Issue& issue, QStringList rulesOff = {});
/// What was known before, with what is known now: the newer one's fields and kinds count, the older one's other lines stay.
[[nodiscard]] Recipe merged(const Recipe& older, const Recipe& newer);

/// The recipe of the newsletter that some pages belong to: the one with this title; else the one whose title a page prints, or
/// most of whose lines (at least two) it prints. Nothing where none fits.
[[nodiscard]] std::optional<Recipe> recipeFor(const std::vector<Recipe>& recipes, const QString& title, const std::vector<SourcePtr>& pages);

} // namespace lilong
