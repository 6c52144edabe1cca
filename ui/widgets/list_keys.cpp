#include "ui/widgets/list_keys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace lilong {

ListKeys::ListKeys(QAbstractItemView* list, Keys keys) : QObject(list), list_(list), keys_(std::move(keys)) {
    list->installEventFilter(this);
    list->viewport()->installEventFilter(this);
}

bool ListKeys::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        // Ctrl+A is not A: what is pressed with other keys belongs to the actions.
        const bool bare = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        return bare && keys_(key->key(), key->modifiers() & Qt::ShiftModifier);
    }
    if (watched != list_ && event->type() == QEvent::Leave)
        Q_EMIT pointerLeft();
    return false;
}

} // namespace lilong
