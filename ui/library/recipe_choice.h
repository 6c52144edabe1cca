#pragma once

#include "app/session/recipe_trial.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

namespace lilong {

/// The recipe of the newsletter that is being imported: what it knows, what a dry run would settle, and whether to follow it.
/// Hidden while no recipe is known.
class RecipeChoice final : public QWidget {
    Q_OBJECT
public:
    explicit RecipeChoice(QWidget* parent = nullptr);

    /// Offers the result of a dry run. What she chose for the same newsletter before stays; else it is on.
    void offer(std::optional<RecipeTrial> trial);
    void clear();
    /// The trial, where she follows it; else null.
    [[nodiscard]] const RecipeTrial* chosen() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox* follow_;
    QLabel* counts_;
    std::optional<RecipeTrial> trial_;
    QString title_; ///< of the recipe offered last
};

} // namespace lilong
