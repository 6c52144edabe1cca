#include "ui/desk/mention_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace lilong {
namespace {

constexpr RefusalScope scopes[] = {RefusalScope::Mention, RefusalScope::Issue, RefusalScope::Newsletter};

} // namespace

MentionCard::MentionCard(QWidget* parent)
    : QFrame(parent), state_(new QLabel(this)), reason_(new QLabel(this)), everywhere_(new QPushButton(tr("E  Everywhere…"), this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The tag at the cursor"));
    setToolTip(tr("← and → move the end of the tag, with Shift its start"));
    QFont bold = state_->font();
    bold.setBold(true);
    state_->setFont(bold);
    for (QLabel* const label : {state_, reason_})
        label->setTextFormat(Qt::PlainText);
    reason_->setWordWrap(true);
    auto* const layout = new QHBoxLayout(this);
    layout->addWidget(state_);
    layout->addWidget(reason_, 1);
    const QString labels[] = {tr("1  Not here"), tr("2  Not in this issue"), tr("3  Not in this newsletter")};
    for (size_t i = 0; i < std::size(scopes); ++i) {
        choices_[i] = new QPushButton(labels[i], this);
        connect(choices_[i], &QPushButton::clicked, this, [this, scope = scopes[i]] { Q_EMIT refusalWanted(scope); });
        layout->addWidget(choices_[i]);
    }
    layout->addWidget(everywhere_);
    auto* const leave = new QPushButton(tr("Leave  Esc"), this);
    layout->addWidget(leave);
    for (QPushButton* const button : findChildren<QPushButton*>())
        button->setFocusPolicy(Qt::NoFocus); // the card's keys do the same
    connect(everywhere_, &QPushButton::clicked, this, &MentionCard::everywhereWanted);
    connect(leave, &QPushButton::clicked, this, &MentionCard::leave);
    hide();
}

QString MentionCard::stateText() const {
    const QString& name = subject_.text;
    if (!subject_.refused)
        return (subject_.kind == MentionKind::Person ? tr("“%1”, a person") : tr("“%1”, a place")).arg(name)
            + (subject_.meaning.isEmpty() ? QString() : tr(": %1").arg(subject_.meaning));
    switch (*subject_.refused) {
    case RefusalScope::Mention: return tr("“%1” is tagged here no more").arg(name);
    case RefusalScope::Issue: return tr("“%1” is suggested in this issue no more").arg(name);
    case RefusalScope::Newsletter: return tr("“%1” is suggested in this newsletter no more").arg(name);
    }
    return {};
}

std::optional<RefusalScope> MentionCard::nextScope() const {
    if (!subject_.refused)
        return RefusalScope::Mention;
    if (*subject_.refused == RefusalScope::Mention)
        return RefusalScope::Issue;
    return *subject_.refused == RefusalScope::Issue && subject_.hasNewsletter ? std::optional(RefusalScope::Newsletter) : std::nullopt;
}

void MentionCard::enableChoices() {
    for (size_t i = 0; i < std::size(scopes); ++i)
        choices_[i]->setEnabled((!subject_.refused || scopes[i] > *subject_.refused) && (scopes[i] != RefusalScope::Newsletter || subject_.hasNewsletter));
    choices_[1]->setText(subject_.others > 0 ? tr("2  Not in this issue (%n more)", nullptr, subject_.others) : tr("2  Not in this issue"));
    choices_[2]->setToolTip(subject_.hasNewsletter ? QString() : tr("The issue's newsletter has no title: there is nothing to remember it by."));
    everywhere_->setEnabled(!subject_.refused);
}

void MentionCard::show(const Subject& subject) {
    subject_ = subject;
    state_->setText(stateText());
    reason_->clear();
    if (subject.refused && nextScope())
        reason_->setText(tr("Shift+F6 refuses it further."));
    enableChoices();
    setAccessibleDescription(text());
    QFrame::show();
}

void MentionCard::setReason(const QString& reason) {
    reason_->setText(reason);
    setAccessibleDescription(text());
}

QString MentionCard::text() const { return reason_->text().isEmpty() ? state_->text() : tr("%1. %2").arg(state_->text(), reason_->text()); }

void MentionCard::leave() {
    hide();
    Q_EMIT left();
}

void MentionCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_1: case Qt::Key_2: case Qt::Key_3:
        if (const int i = event->key() - Qt::Key_1; choices_[i]->isEnabled())
            Q_EMIT refusalWanted(scopes[i]);
        return;
    case Qt::Key_E:
        if (everywhere_->isEnabled())
            Q_EMIT everywhereWanted();
        return;
    case Qt::Key_Left: case Qt::Key_Right:
        if (!subject_.refused)
            Q_EMIT borderWanted(event->modifiers() & Qt::ShiftModifier, event->key() == Qt::Key_Left ? -1 : 1);
        return;
    case Qt::Key_Escape: leave(); return;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace lilong
