#include "ui/desk/doubt_card.h"

#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_colours.h"
#include "ui/models/repair_wording.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype contextLength = 16;
constexpr qsizetype choiceLength = 10;
constexpr int mostChoices = 9; // keys 1 to 9

QString coloured(const QString& text, const QColor& colour, const char* decoration) {
    return QStringLiteral("<span style=\"color:%1;text-decoration:%2;\">%3</span>")
        .arg(colour.name(), QLatin1String(decoration), shownText(text).toHtmlEscaped());
}

/// Before and after in their surroundings, as rich text with every value escaped.
QString readingHtml(const Repair& repair, const RepairContext& context, const DeskColours& colours) {
    QString middle;
    if (repair.effect == RepairEffect::Join)
        middle = QStringLiteral("<b>%1</b>").arg(coloured(QStringLiteral(" ⟶ "), colours.good, "none"));
    else if (repair.effect == RepairEffect::Notice)
        middle = QStringLiteral("<b>%1</b>").arg(coloured(repair.before, colours.bad, "none"));
    else
        middle = coloured(repair.before, colours.bad, "line-through") + QStringLiteral(" → <b>%1</b> ").arg(coloured(repair.after, colours.good, "none"));
    return QStringLiteral("…%1%2%3…").arg(context.before.toHtmlEscaped(), middle, context.after.toHtmlEscaped());
}

/// What taking a choice would make: how the text goes on, or the new reading in its surroundings.
QString choiceText(const Repair& repair, const std::vector<SourcePtr>& sources) {
    const RepairContext context = contextOf(repair, sources, choiceLength);
    const QString middle = repair.effect == RepairEffect::Join ? QStringLiteral(" ⟶ ") : shownText(repair.after);
    return QStringLiteral("…%1%2%3…").arg(context.before.right(choiceLength / 2), middle, context.after);
}

} // namespace

DoubtCard::DoubtCard(ActionCatalogue& actions, QWidget* parent)
    : QFrame(parent), rule_(new QLabel(this)), place_(new QLabel(this)), reading_(new QLabel(this)), reason_(new QLabel(this)), choices_(new QWidget(this)), answers_(new QWidget(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("The doubt in hand"));
    QFont bold = rule_->font();
    bold.setBold(true);
    rule_->setFont(bold);
    rule_->setTextFormat(Qt::PlainText);
    for (QLabel* const label : {rule_, reading_, reason_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    reading_->setTextFormat(Qt::RichText);
    reason_->setTextFormat(Qt::PlainText);
    auto* const answers = new QGridLayout(answers_);
    answers->setContentsMargins(0, 0, 0, 0);
    addButton(*answers, 0, tr("A"), actions.action(QStringLiteral("desk.accept")));
    addButton(*answers, 1, tr("X"), actions.action(QStringLiteral("desk.reject")));
    addButton(*answers, 2, tr("Space"), actions.action(QStringLiteral("desk.skip")));
    addButton(*answers, 3, tr("Backspace"), actions.action(QStringLiteral("desk.back")));
    auto* const layout = new QGridLayout(this);
    layout->addWidget(rule_, 0, 0);
    layout->addWidget(place_, 0, 1, Qt::AlignRight | Qt::AlignTop);
    layout->addWidget(reading_, 1, 0, 1, 2);
    layout->addWidget(reason_, 2, 0, 1, 2);
    layout->addWidget(choices_, 3, 0, 1, 2);
    layout->addWidget(answers_, 4, 0, 1, 2);
    addChoices();
    layout->setColumnStretch(0, 1);
}

void DoubtCard::addButton(QGridLayout& grid, int place, const QString& key, QAction* action) {
    auto* const button = new QToolButton(answers_);
    button->setText(tr("%1  %2").arg(key, plainTextOf(*action)));
    button->setToolTip(action->toolTip());
    button->setAccessibleName(plainTextOf(*action));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::NoFocus); // the keys do the same; the focus stays in the list
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    grid.addWidget(button, place / 2, place % 2);
}

void DoubtCard::showChoices(const std::vector<RepairPtr>& choices, const std::vector<SourcePtr>& sources) {
    const size_t count = choices.size() > 1 ? choices.size() : 0;
    choices_->setVisible(count > 0);
    for (size_t i = 0; i < choiceButtons_.size(); ++i) {
        choiceButtons_[i]->setVisible(i < count);
        if (i < count)
            choiceButtons_[i]->setText(tr("%1  %2 (%3 %)").arg(i + 1).arg(choiceText(*choices[i], sources)).arg(qRound(choices[i]->confidence * 100)));
    }
}

void DoubtCard::addChoices() {
    auto* const layout = new QVBoxLayout(choices_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int number = 1; number <= mostChoices; ++number) {
        auto* const button = new QToolButton(choices_);
        button->setText(QString::number(number));
        button->setToolTip(tr("Take this one and turn the others down (%1)").arg(number));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, number] { Q_EMIT chosen(number); });
        layout->addWidget(button);
        choiceButtons_.push_back(button);
    }
    choices_->hide();
}

void DoubtCard::showNothing(const QString& title, const QString& text) {
    rule_->setText(title);
    place_->clear();
    reading_->clear();
    reason_->setText(text);
    choices_->hide();
    answers_->hide();
}

void DoubtCard::show(const RepairPtr& doubt, const std::vector<SourcePtr>& sources, const QString& place) {
    if (!doubt) {
        showNothing(tr("No doubts left"), tr("Everything the rules were unsure of has been decided."));
        return;
    }
    const DeskColours colours(palette());
    rule_->setText(ruleTitle(doubt->rule));
    place_->setText(place);
    reading_->setText(readingHtml(*doubt, contextOf(*doubt, sources, contextLength), colours));
    reading_->setAccessibleName(readingOf(*doubt));
    reason_->setText(tr("%1 (sure to %2 %)").arg(doubt->reason.translated()).arg(std::min(99, qRound(doubt->confidence * 100)))); // a doubt is never certain
    answers_->show();
}

} // namespace lilong
