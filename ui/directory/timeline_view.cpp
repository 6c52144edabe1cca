#include "ui/directory/timeline_view.h"

#include "ui/library/issue_model.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lilong {

namespace {

constexpr int barsHeight = 56;
constexpr int widestBar = 26;
constexpr int gap = 2;

} // namespace

TimelineView::TimelineView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Mentions by issue"));
}

void TimelineView::show(std::vector<IssueCount> issues) {
    issues_ = std::move(issues);
    most_ = 0;
    for (const IssueCount& issue : issues_)
        most_ = std::max(most_, issue.mentions);
    chosen_ = issues_.empty() ? -1 : static_cast<int>(issues_.size()) - 1;
    setAccessibleDescription(tr("%n issue(s)", nullptr, static_cast<int>(issues_.size())));
    update();
}

QSize TimelineView::sizeHint() const {
    return {240, barsHeight + fontMetrics().height() + 8};
}

QRect TimelineView::plot() const {
    return QRect(0, 2, width(), barsHeight);
}

QRect TimelineView::barOf(int issue) const {
    const int count = static_cast<int>(issues_.size());
    const QRect area = plot();
    const double step = std::min<double>(widestBar + gap, static_cast<double>(area.width()) / count);
    const int left = area.left() + static_cast<int>(issue * step);
    const int right = area.left() + static_cast<int>((issue + 1) * step) - gap;
    const int height = std::max(3, area.height() * issues_[static_cast<size_t>(issue)].mentions / std::max(1, most_));
    return QRect(left, area.bottom() - height + 1, std::max(1, right - left), height);
}

int TimelineView::issueAt(const QPoint& place) const {
    for (int issue = 0; issue < static_cast<int>(issues_.size()); ++issue) {
        const QRect bar = barOf(issue);
        if (place.x() >= bar.left() && place.x() <= bar.right() + gap && place.y() <= plot().bottom())
            return issue;
    }
    return -1;
}

QString TimelineView::describe(int issue) const {
    const IssueCount& count = issues_[static_cast<size_t>(issue)];
    return tr("%1: %n mention(s)", nullptr, count.mentions).arg(titleOf(count.masthead));
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (issues_.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No issue names it yet."));
        return;
    }
    for (int issue = 0; issue < static_cast<int>(issues_.size()); ++issue) {
        QColor colour = palette().color(QPalette::Highlight);
        colour.setAlphaF(hasFocus() && issue == chosen_ ? 1.0F : 0.6F);
        painter.fillRect(barOf(issue), colour);
        if (hasFocus() && issue == chosen_) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawRect(barOf(issue).adjusted(-1, -1, 0, 0));
        }
    }
    paintScale(painter);
}

/// The first and the last issue's date below the bars; with the keyboard the chosen one instead.
void TimelineView::paintScale(QPainter& painter) const {
    const QRect below(0, plot().bottom() + 4, width(), fontMetrics().height());
    const auto label = [&](const IssueCount& issue) { return issue.masthead.date.isEmpty() ? titleOf(issue.masthead) : issue.masthead.date; };
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
    painter.setPen(palette().color(QPalette::Text));
    if (hasFocus() && chosen_ >= 0) {
        painter.drawText(below, Qt::AlignLeft, describe(chosen_));
        return;
    }
    const int end = barOf(static_cast<int>(issues_.size()) - 1).right();
    const QString last = label(issues_.back());
    const int lastWidth = fontMetrics().horizontalAdvance(last);
    const int firstWidth = fontMetrics().horizontalAdvance(label(issues_.front()));
    painter.drawText(below, Qt::AlignLeft, label(issues_.front()));
    const int lastLeft = std::max(firstWidth + 16, end - lastWidth);
    if (issues_.size() > 1 && lastLeft + lastWidth <= width())
        painter.drawText(below.adjusted(lastLeft, 0, 0, 0), Qt::AlignLeft, last);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    choose(issueAt(event->pos()));
}

void TimelineView::choose(int issue) {
    if (issue < 0)
        return;
    chosen_ = issue;
    Q_EMIT issueChosen(issues_[static_cast<size_t>(issue)].issue);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(issues_.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: chosen_ = std::max(0, chosen_ - 1); break;
    case Qt::Key_Right: chosen_ = std::min(last, chosen_ + 1); break;
    case Qt::Key_Home: chosen_ = 0; break;
    case Qt::Key_End: chosen_ = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(chosen_); return;
    default: QWidget::keyPressEvent(event); return;
    }
    chosen_ = std::min(chosen_, last);
    if (chosen_ >= 0)
        setAccessibleDescription(describe(chosen_));
    update();
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const int issue = issueAt(help->pos());
        if (issue >= 0)
            QToolTip::showText(help->globalPos(), describe(issue), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace lilong
