#include "ui/widgets/message_bar.h"

#include "ui/actions/icon.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr int mostMessages = 5;

QString iconNameOf(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Note: return QStringLiteral("about");
    case MessageBar::Kind::Question: return QStringLiteral("doubt");
    case MessageBar::Kind::Problem: return QStringLiteral("warning");
    }
    return {};
}

QLabel* iconLabel(MessageBar::Kind kind, QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setPixmap(icon(iconNameOf(kind)).pixmap(QSize(18, 18), parent->devicePixelRatioF()));
    return label;
}

QLabel* textLabel(const QString& text, const QString& advice, QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::RichText); // what is shown is escaped: file names are outside input
    label->setText(advice.isEmpty() ? text.toHtmlEscaped()
                                    : QStringLiteral("<b>%1</b> %2").arg(text.toHtmlEscaped(), advice.toHtmlEscaped()));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFrame* framedRow(QWidget* parent) {
    auto* const row = new QFrame(parent);
    row->setFrameShape(QFrame::StyledPanel);
    row->setBackgroundRole(QPalette::AlternateBase);
    row->setAutoFillBackground(true);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    return row;
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), rows_(new QVBoxLayout(this)) {
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(0);
    setAccessibleName(tr("Messages"));
    hide();
}

void MessageBar::report(const Error& error) {
    if (error.kind == Error::Kind::Cancelled)
        return;
    const QString what = error.file.isEmpty() ? error.what : QStringLiteral("%1: %2").arg(error.file, error.what);
    say(Kind::Problem, what, error.advice);
}

void MessageBar::say(Kind kind, const QString& text, const QString& advice, std::vector<MessageChoice> choices) {
    auto* const row = framedRow(this);
    row->setAccessibleName(advice.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, advice));
    closeSame(row->accessibleName());
    auto* const layout = static_cast<QHBoxLayout*>(row->layout());
    layout->addWidget(iconLabel(kind, row));
    layout->addWidget(textLabel(text, advice, row), 1);
    for (auto& choice : choices)
        addChoice(row, std::move(choice));
    addCloser(row);
    place(row);
}

void MessageBar::addChoice(QWidget* row, MessageChoice choice) {
    auto* const button = new QPushButton(choice.text, row);
    connect(button, &QPushButton::clicked, this, [this, row, then = std::move(choice.then)] {
        close(row);
        if (then)
            then();
    });
    row->layout()->addWidget(button);
}

void MessageBar::addCloser(QWidget* row) {
    auto* const closer = new QToolButton(row);
    closer->setIcon(icon(QStringLiteral("close")));
    closer->setAutoRaise(true);
    closer->setToolTip(tr("Close the message"));
    closer->setAccessibleName(tr("Close the message"));
    connect(closer, &QToolButton::clicked, this, [this, row] { close(row); });
    row->layout()->addWidget(closer);
}

/// What is asked again is one question.
void MessageBar::closeSame(const QString& message) {
    for (int i = rows_->count() - 1; i >= 0; --i)
        if (QWidget* const row = rows_->itemAt(i)->widget(); row->accessibleName() == message)
            close(row);
}

void MessageBar::place(QWidget* row) {
    rows_->insertWidget(0, row);
    if (rows_->count() > mostMessages)
        close(rows_->itemAt(rows_->count() - 1)->widget());
    show();
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::close(QWidget* row) {
    if (row->isAncestorOf(QApplication::focusWidget()))
        goBack();
    rows_->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button may be calling
    setVisible(rows_->count() > 0);
}

void MessageBar::closeNewest() {
    if (rows_->count() > 0)
        close(rows_->itemAt(0)->widget());
}

void MessageBar::goToNewest() {
    if (rows_->count() == 0)
        return;
    if (QWidget* const focus = QApplication::focusWidget(); !isAncestorOf(focus))
        before_ = focus;
    rows_->itemAt(0)->widget()->findChild<QAbstractButton*>()->setFocus(Qt::ShortcutFocusReason);
}

void MessageBar::goBack() {
    if (before_)
        before_->setFocus(Qt::OtherFocusReason);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QFrame::keyPressEvent(event);
}

int MessageBar::count() const {
    return rows_->count();
}

QString MessageBar::newest() const {
    return rows_->count() > 0 ? rows_->itemAt(0)->widget()->accessibleName() : QString();
}

} // namespace lilong
