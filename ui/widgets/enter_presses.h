#pragma once

#include <QObject>

namespace lilong {

/// Enter presses the button that has the focus, as Space does; Qt does so in dialogs only, and this window has none. For all buttons of the
/// application as long as this lives; boxes that are ticked stay with Space.
class EnterPresses final : public QObject {
    Q_OBJECT
public:
    explicit EnterPresses(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace lilong
