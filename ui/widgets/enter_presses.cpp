#include "ui/widgets/enter_presses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace lilong {

EnterPresses::EnterPresses(QObject* parent) : QObject(parent) { QApplication::instance()->installEventFilter(this); }

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* const key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Enter || key->key() == Qt::Key_Return;
    if (!isEnter || key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (!qobject_cast<QPushButton*>(watched) && !qobject_cast<QToolButton*>(watched))
        return false;
    static_cast<QAbstractButton*>(watched)->click();
    return true;
}

} // namespace lilong
