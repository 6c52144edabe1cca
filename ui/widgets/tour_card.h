#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QPushButton;

namespace lilong {

/// One stop of a tour: the pane it points at and what to know about it.
struct TourStep {
    QPointer<QWidget> target;
    QString title;
    QString text;
};

/// A small card that points at one pane after the other. Enter and Right go on, Left goes back, Escape ends; the focus goes back
/// where it was. A child of the window, so nothing is held up.
class TourCard : public QFrame {
    Q_OBJECT
public:
    explicit TourCard(QWidget* window);

    void start(std::vector<TourStep> steps);
    void end();
    [[nodiscard]] int step() const { return step_; }

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void go(int step);
    void place();
    [[nodiscard]] QRect targetRect() const;

    std::vector<TourStep> steps_;
    int step_ = 0;
    QWidget* frame_; ///< round the pane the card points at
    QLabel* count_;
    QLabel* title_;
    QLabel* text_;
    QPushButton* back_;
    QPushButton* next_;
    QPointer<QWidget> focusBefore_;
};

} // namespace lilong
