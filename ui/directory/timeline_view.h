#pragma once

#include "app/archive/authority.h"

#include <QWidget>

namespace lilong {

/// A picture of how often each issue names a record: one bar an issue, oldest at the left. Hovering says which issue it is, a click or Enter
/// opens it, the arrow keys go from bar to bar.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void show(std::vector<IssueCount> issues);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void issueChosen(lilong::StoredIssueId issue);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRect barOf(int issue) const;
    [[nodiscard]] int issueAt(const QPoint& place) const;
    [[nodiscard]] QString describe(int issue) const;
    void choose(int issue);
    void paintScale(QPainter& painter) const;

    std::vector<IssueCount> issues_;
    int most_ = 0;
    int chosen_ = -1; ///< the bar the keyboard is on
};

} // namespace lilong
