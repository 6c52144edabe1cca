#pragma once

#include "app/issue/issue.h"

#include <QFrame>

class QLabel;
class QGridLayout;
class QToolButton;

namespace lilong {

class ActionCatalogue;

/// One doubt laid out to be decided: rule, before and after in their surroundings, reason, how sure, and a button for each answer.
class DoubtCard final : public QFrame {
    Q_OBJECT
public:
    explicit DoubtCard(ActionCatalogue& actions, QWidget* parent = nullptr);

    /// @param doubt null: the queue is empty
    void show(const RepairPtr& doubt, const std::vector<SourcePtr>& sources, const QString& place);
    /// Says why there is no doubt to show.
    void showNothing(const QString& title, const QString& text);
    /// Shows doubts of which one at most is right, numbered from 1, to be chosen with one key. Fewer than two: nothing to choose.
    void showChoices(const std::vector<RepairPtr>& choices, const std::vector<SourcePtr>& sources);

Q_SIGNALS:
    void chosen(int number); ///< of the choices, from 1

private:
    void addButton(QGridLayout& grid, int place, const QString& key, class QAction* action);
    void addChoices();

    QLabel* rule_;
    QLabel* place_;
    QLabel* reading_;
    QLabel* reason_;
    QWidget* choices_;
    std::vector<QToolButton*> choiceButtons_;
    QWidget* answers_;
};

} // namespace lilong
