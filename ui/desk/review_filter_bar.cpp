#include "ui/desk/review_filter_bar.h"

#include "ui/models/outline_model.h"
#include "ui/models/repair_wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace lilong {
namespace {

QString nameOf(ReviewState state) {
    switch (state) {
    case ReviewState::Open: return ReviewFilterBar::tr("Open");
    case ReviewState::PutOff: return ReviewFilterBar::tr("Left for later");
    case ReviewState::TurnedDown: return ReviewFilterBar::tr("Turned down");
    case ReviewState::Accepted: return ReviewFilterBar::tr("Accepted");
    case ReviewState::ByRule: return ReviewFilterBar::tr("Made by a rule");
    case ReviewState::Typed: return ReviewFilterBar::tr("Typed");
    case ReviewState::Applied: return ReviewFilterBar::tr("All that was made");
    }
    return {};
}

QString nameOf(Certainty certainty) {
    switch (certainty) {
    case Certainty::Any: return ReviewFilterBar::tr("However sure");
    case Certainty::Likely: return ReviewFilterBar::tr("Sure to 80 % and more");
    case Certainty::Even: return ReviewFilterBar::tr("Sure to 50–80 %");
    case Certainty::Unlikely: return ReviewFilterBar::tr("Sure to less than 50 %");
    }
    return {};
}

QString counted(const QString& name, int count) { return ReviewFilterBar::tr("%1  ×%2").arg(name).arg(count); }

/// A field's entries behind the first. What was chosen stays chosen, even where there is none of it now.
void fill(QComboBox& field, const QList<std::pair<QString, QVariant>>& entries) {
    const QSignalBlocker quiet(&field);
    const QVariant chosen = field.currentIndex() > 0 ? field.currentData() : QVariant();
    const QString chosenName = field.currentText();
    while (field.count() > 1)
        field.removeItem(1);
    for (const auto& [name, value] : entries)
        field.addItem(name, value);
    if (!chosen.isValid())
        return;
    if (field.findData(chosen) < 0)
        field.addItem(chosenName, chosen);
    field.setCurrentIndex(field.findData(chosen));
}

} // namespace

ReviewFilterBar::ReviewFilterBar(const std::vector<ReviewState>& states, QWidget* parent) : QWidget(parent), all_(new QToolButton(this)) {
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2);
    rules_ = addField(tr("Rule"), 0);
    articles_ = addField(tr("Article"), 1);
    certainties_ = addField(tr("Certainty"), 2);
    states_ = addField(tr("State"), 3);
    rules_->addItem(tr("All rules"));
    articles_->addItem(tr("All articles"));
    for (const Certainty certainty : {Certainty::Any, Certainty::Likely, Certainty::Even, Certainty::Unlikely})
        certainties_->addItem(nameOf(certainty), static_cast<int>(certainty));
    for (const ReviewState state : states)
        states_->addItem(nameOf(state), static_cast<int>(state));
    for (QComboBox* const field : {rules_, articles_, certainties_, states_})
        connect(field, &QComboBox::currentIndexChanged, this, &ReviewFilterBar::changed);
    all_->setText(tr("%1 of %2 – show all (Esc)").arg(0).arg(0)); // a name for the screen reader before anything is filtered
    all_->setAutoRaise(true);
    all_->setFocusPolicy(Qt::NoFocus); // Escape in a field does the same
    all_->hide();
    grid->addWidget(all_, 2, 0, 1, 2);
    connect(all_, &QToolButton::clicked, this, &ReviewFilterBar::clear);
}

QComboBox* ReviewFilterBar::addField(const QString& name, int place) {
    auto* const field = new QComboBox(this);
    field->setAccessibleName(tr("Filter: %1").arg(name));
    field->setToolTip(tr("Filter: %1").arg(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(6);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->installEventFilter(this);
    static_cast<QGridLayout*>(layout())->addWidget(field, place / 2, place % 2);
    return field;
}

ReviewFilter ReviewFilterBar::filter() const {
    ReviewFilter filter;
    filter.state = static_cast<ReviewState>(states_->currentData().toInt());
    filter.certainty = static_cast<Certainty>(certainties_->currentData().toInt());
    if (rules_->currentIndex() > 0)
        filter.rule = rules_->currentData().toString();
    if (articles_->currentIndex() > 0)
        filter.article = ArticleId(articles_->currentData().toUInt());
    return filter;
}

bool ReviewFilterBar::isSet() const {
    const QComboBox* const fields[] = {rules_, articles_, certainties_, states_};
    return std::any_of(std::begin(fields), std::end(fields), [](const QComboBox* field) { return field->currentIndex() > 0; });
}

void ReviewFilterBar::clear() {
    if (!isSet())
        return;
    {
        const QSignalBlocker quiet(this); // four fields, one change
        for (QComboBox* const field : {rules_, articles_, certainties_, states_})
            field->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

void ReviewFilterBar::enter() { rules_->setFocus(Qt::ShortcutFocusReason); }

void ReviewFilterBar::setCounts(const ReviewCounts& counts, const Issue& issue) {
    QList<std::pair<QString, QVariant>> rules, articles;
    for (auto it = counts.rules.begin(); it != counts.rules.end(); ++it)
        rules.append({counted(ruleTitle(it.key()), it.value()), it.key()});
    std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const ArticlePtr& article : issue->articles) {
        if (const int count = counts.articles.value(article->id))
            articles.append({counted(titleOf(*article), count), article->id.number()});
    }
    if (const int count = counts.articles.value(ArticleId()))
        articles.append({counted(tr("In no article"), count), ArticleId().number()});
    fill(*rules_, rules);
    fill(*articles_, articles);
    for (int i = 1; i < certainties_->count(); ++i) {
        const auto certainty = static_cast<Certainty>(certainties_->itemData(i).toInt());
        certainties_->setItemText(i, counted(nameOf(certainty), counts.certainties.value(certainty)));
    }
}

void ReviewFilterBar::setShown(int shown, int all) {
    all_->setText(tr("%1 of %2 – show all (Esc)").arg(shown).arg(all));
    all_->setVisible(isSet());
}

bool ReviewFilterBar::handlesKey(const QComboBox* field, int key) {
    switch (key) {
    case Qt::Key_Escape: clear(); Q_EMIT left(); return true;
    case Qt::Key_Return: case Qt::Key_Enter: Q_EMIT left(); return true;
    case Qt::Key_Left: case Qt::Key_Right: {
        QComboBox* const fields[] = {rules_, articles_, certainties_, states_};
        const auto at = std::find(std::begin(fields), std::end(fields), field) - std::begin(fields);
        const auto count = std::ssize(fields);
        fields[(at + (key == Qt::Key_Left ? count - 1 : 1)) % count]->setFocus(Qt::TabFocusReason);
        return true;
    }
    default: return false;
    }
}

bool ReviewFilterBar::eventFilter(QObject* watched, QEvent* event) {
    const auto* const field = qobject_cast<QComboBox*>(watched);
    if (field && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        Q_EMIT countsWanted();
    if (field && event->type() == QEvent::KeyPress && handlesKey(field, static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace lilong
