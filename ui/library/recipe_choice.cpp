#include "ui/library/recipe_choice.h"

#include "ui/models/recipe_wording.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace lilong {

RecipeChoice::RecipeChoice(QWidget* parent) : QWidget(parent), follow_(new QCheckBox(this)), counts_(new QLabel(this)) {
    follow_->setText(tr("Follow the &recipe of %1").arg(QString()).trimmed()); // until one is offered
    counts_->setWordWrap(true);
    counts_->setTextFormat(Qt::PlainText);
    counts_->setIndent(20);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(follow_);
    layout->addWidget(counts_);
    connect(follow_, &QCheckBox::toggled, this, &RecipeChoice::changed);
    clear();
}

void RecipeChoice::offer(std::optional<RecipeTrial> trial) {
    trial_ = std::move(trial);
    setVisible(trial_.has_value());
    if (!trial_)
        return;
    const QString counts = tr("%1 — %2").arg(wordingOf(trial_->recipe), wordingOf(trial_->counts));
    follow_->setText(tr("Follow the &recipe of %1").arg(QString(trial_->recipe.title).replace(QLatin1Char('&'), QLatin1String("&&"))));
    follow_->setAccessibleDescription(counts);
    counts_->setText(counts);
    if (title_ == trial_->recipe.title)
        return;
    title_ = trial_->recipe.title;
    const QSignalBlocker quiet(follow_); // whoever shows it looks at the choice next
    follow_->setChecked(true);
}

void RecipeChoice::clear() {
    title_.clear();
    offer(std::nullopt);
}

const RecipeTrial* RecipeChoice::chosen() const {
    return trial_ && follow_->isChecked() ? &*trial_ : nullptr;
}

} // namespace lilong
