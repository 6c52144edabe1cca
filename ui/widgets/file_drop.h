#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace lilong {

/// Takes files dropped anywhere into a window, before a text field under the mouse would take their names as text.
class FileDrop : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget* window);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* window_;
};

} // namespace lilong
