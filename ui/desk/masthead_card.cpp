#include "ui/desk/masthead_card.h"

#include "app/issue/changes.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace lilong {
namespace {

QString& fieldOf(Masthead& masthead, size_t field) {
    QString* const fields[]{&masthead.title, &masthead.publisher, &masthead.date, &masthead.number};
    return *fields[field];
}

} // namespace

MastheadCard::MastheadCard(Session& session, QWidget* parent) : QFrame(parent), session_(session) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setAccessibleName(tr("Masthead"));
    const QString names[]{tr("Newsletter"), tr("Publisher"), tr("Date"), tr("Number")};
    const int shares[]{3, 4, 2, 2};
    auto* const layout = new QHBoxLayout(this);
    for (size_t i = 0; i < edits_.size(); ++i) {
        auto* const label = new QLabel(names[i], this);
        edits_[i] = new QLineEdit(this);
        edits_[i]->setAccessibleName(names[i]);
        label->setBuddy(edits_[i]);
        layout->addWidget(label);
        layout->addWidget(edits_[i], shares[i]);
    }
    static const QRegularExpression isoDate(QStringLiteral("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?"));
    edits_[Date]->setValidator(new QRegularExpressionValidator(isoDate, edits_[Date]));
    edits_[Date]->setPlaceholderText(tr("2023-07-12 or 2023-07"));
    auto* const keepButton = new QPushButton(tr("Keep  Enter"), this);
    auto* const leaveButton = new QPushButton(tr("Leave  Esc"), this);
    layout->addWidget(keepButton);
    layout->addWidget(leaveButton);
    connect(keepButton, &QPushButton::clicked, this, &MastheadCard::keep);
    connect(leaveButton, &QPushButton::clicked, this, &MastheadCard::leave);
    hide();
}

void MastheadCard::open(Field field) {
    Masthead masthead = session_.issue()->masthead;
    for (size_t i = 0; i < edits_.size(); ++i)
        edits_[i]->setText(fieldOf(masthead, i));
    show();
    Q_EMIT opened();
    edit(field)->setFocus(Qt::ShortcutFocusReason);
    edit(field)->selectAll();
}

void MastheadCard::keep() {
    if (!edit(Date)->text().isEmpty() && !edit(Date)->hasAcceptableInput()) {
        Q_EMIT refused(tr("The date is written 2023-07-12, 2023-07 or 2023."));
        edit(Date)->setFocus();
        return;
    }
    Masthead masthead = session_.issue()->masthead;
    for (size_t i = 0; i < edits_.size(); ++i)
        fieldOf(masthead, i) = edits_[i]->text().trimmed();
    const Result<void> made = session_.apply(tr("Filling in the masthead"), changes::setMasthead(session_.issue(), masthead));
    if (!made)
        Q_EMIT refused(made.error().message());
    else
        Q_EMIT said(tr("The masthead is filled in."));
    leave();
}

void MastheadCard::leave() {
    hide();
    Q_EMIT left();
}

void MastheadCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return: case Qt::Key_Enter: keep(); break;
    case Qt::Key_Escape: leave(); break;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace lilong
