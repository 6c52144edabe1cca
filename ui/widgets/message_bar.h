#pragma once

#include "app/foundation/error.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace lilong {

/// One answer to a message: a button and what it does. The message closes after it.
struct MessageChoice {
    QString text;
    std::function<void()> then;
};

/// Messages at the top of the window: they say what happened, to which file and what to do, and never stand in the way.
/// The newest is on top; a screen reader is told at once. At most five are kept.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Question, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    /// An error; cancelled work is no error for her who cancelled it and is passed over.
    void report(const Error& error);
    void say(Kind kind, const QString& text, const QString& advice = {}, std::vector<MessageChoice> choices = {});
    /// Closes the newest message.
    void closeNewest();
    /// Puts the focus on the newest message's first button: Enter presses it, Escape goes back to where the focus was, as does the answer.
    void goToNewest();

    [[nodiscard]] int count() const;
    /// What the newest message says, as a screen reader hears it; empty where there is none.
    [[nodiscard]] QString newest() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addChoice(QWidget* row, MessageChoice choice);
    void addCloser(QWidget* row);
    void closeSame(const QString& message);
    void place(QWidget* row);
    void close(QWidget* row);

    void goBack();

    QVBoxLayout* rows_;
    QPointer<QWidget> before_; ///< where the focus was
};

} // namespace lilong
