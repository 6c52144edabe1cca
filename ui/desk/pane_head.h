#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lilong {

/// The strip above a pane: a bold title, and behind it what the pane puts there.
class PaneHead final : public QWidget {
    Q_OBJECT
public:
    explicit PaneHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void add(QWidget* widget, int stretch = 0);
    void addStretch();

private:
    QLabel* title_;
    QHBoxLayout* layout_;
};

} // namespace lilong
