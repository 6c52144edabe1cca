#include "ui/widgets/file_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace lilong {

namespace {

QStringList filesOf(const QDropEvent& event) {
    QStringList files;
    for (const auto& url : event.mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

FileDrop::FileDrop(QWidget* window) : QObject(window), window_(window) {
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    const auto* const widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != window_)
        return false;
    auto& drop = static_cast<QDropEvent&>(*event);
    const QStringList files = filesOf(drop);
    if (files.isEmpty())
        return false;
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(files);
    return true;
}

} // namespace lilong
