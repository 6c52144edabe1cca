#include "ui/widgets/tour_card.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr int cardWidth = 360;
constexpr int border = 3;

/// Shows which pane is meant; lets everything through.
class TargetFrame : public QWidget {
public:
    explicit TargetFrame(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), border));
        painter.drawRect(rect().adjusted(border / 2, border / 2, -border / 2 - 1, -border / 2 - 1));
    }
};

QLabel* wrapped(QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TourCard::TourCard(QWidget* window)
    : QFrame(window), frame_(new TargetFrame(window)), count_(wrapped(this)), title_(wrapped(this)), text_(wrapped(this)),
      back_(new QPushButton(tr("Back"), this)), next_(new QPushButton(tr("Next  ↵"), this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(cardWidth);
    setAccessibleName(tr("Tour"));
    QFont bold = title_->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title_->setFont(bold);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* const leave = new QPushButton(tr("End  Esc"), this);
    for (auto* button : {back_, next_, leave})
        button->setFocusPolicy(Qt::NoFocus); // the card has the keys
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(leave);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    for (auto* label : {count_, title_, text_})
        layout->addWidget(label);
    layout->addLayout(buttons);
    connect(back_, &QPushButton::clicked, this, [this] { go(step_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { go(step_ + 1); });
    connect(leave, &QPushButton::clicked, this, &TourCard::end);
    window->installEventFilter(this);
    hide();
    frame_->hide();
}

void TourCard::start(std::vector<TourStep> steps) {
    std::erase_if(steps, [](const TourStep& step) { return !step.target; });
    if (steps.empty())
        return;
    steps_ = std::move(steps);
    if (!isVisible())
        focusBefore_ = QApplication::focusWidget();
    frame_->show();
    show();
    go(0);
    setFocus(Qt::OtherFocusReason);
}

void TourCard::end() {
    if (steps_.empty())
        return;
    steps_.clear();
    hide();
    frame_->hide();
    if (focusBefore_)
        focusBefore_->setFocus(Qt::OtherFocusReason);
    Q_EMIT ended();
}

void TourCard::go(int step) {
    if (step < 0)
        return;
    if (step >= static_cast<int>(steps_.size())) {
        end();
        return;
    }
    step_ = step;
    const auto& shown = steps_[static_cast<size_t>(step)];
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
    title_->setText(shown.title);
    text_->setText(shown.text);
    setAccessibleDescription(QStringLiteral("%1. %2. %3").arg(count_->text(), shown.title, shown.text));
    back_->setEnabled(step > 0);
    next_->setText(step + 1 < static_cast<int>(steps_.size()) ? tr("Next  ↵") : tr("Done  ↵"));
    place();
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QRect TourCard::targetRect() const {
    const auto& target = steps_[static_cast<size_t>(step_)].target;
    if (!target)
        return parentWidget()->rect();
    return QRect(target->mapTo(parentWidget(), QPoint()), target->size()).intersected(parentWidget()->rect());
}

// Beside the pane where there is room, below a bar, else over its lower end: the pane's first lines stay in sight.
void TourCard::place() {
    adjustSize();
    const QRect target = targetRect();
    const QRect room = parentWidget()->rect().adjusted(12, 12, -12, -12);
    frame_->setGeometry(target);
    QPoint at(target.right() + 12, target.top() + 24);
    if (at.x() + width() > room.right())
        at.setX(target.left() - 12 - width());
    if (at.x() < room.left())
        at = QPoint(target.center().x() - width() / 2, target.height() < height() ? target.bottom() + 12 : target.bottom() - height() - 24);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    frame_->raise();
    raise();
}

bool TourCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible() && !steps_.empty())
        QMetaObject::invokeMethod(this, [this] { if (!steps_.empty()) place(); }, Qt::QueuedConnection); // after the panes have moved
    return QFrame::eventFilter(watched, event);
}

void TourCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
    case Qt::Key_Space: go(step_ + 1); break;
    case Qt::Key_Left:
    case Qt::Key_Backspace: go(step_ - 1); break;
    case Qt::Key_Escape: end(); break;
    default: QFrame::keyPressEvent(event);
    }
}

void TourCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), border));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

} // namespace lilong
