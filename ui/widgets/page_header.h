#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lilong {

/// The strip at the top of a page: a way back, the page's name, and its tools at the right.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Adds a widget at the right end.
    void addTool(QWidget* tool);
    /// Adds buttons for actions.
    void addButtons(const QList<QAction*>& actions);

Q_SIGNALS:
    void backWanted();

private:
    QLabel* title_;
    QHBoxLayout* layout_;
};

/// A button that shows and does an action, with its text, keys in the tool tip.
[[nodiscard]] QToolButton* actionButton(QAction* action, QWidget* parent);

} // namespace lilong
