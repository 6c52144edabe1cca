#pragma once

#include <QObject>

#include <functional>

class QAbstractItemView;

namespace lilong {

/// The bare keys of a list that is worked through: a letter, a digit or Enter is a decision while the list has the focus. Lives as long as the list.
class ListKeys final : public QObject {
    Q_OBJECT
public:
    /// Does what a key (Qt::Key) stands for, pressed alone or with Shift. @return false where it stands for nothing
    using Keys = std::function<bool(int key, bool shift)>;

    ListKeys(QAbstractItemView* list, Keys keys);

Q_SIGNALS:
    /// The pointer is over no line any more.
    void pointerLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractItemView* list_;
    Keys keys_;
};

} // namespace lilong
