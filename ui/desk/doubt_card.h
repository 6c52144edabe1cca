#pragma once

#include "app/issue/issue.h"

#include <QFrame>

class QLabel;
class QGridLayout;

namespace lilong {

class ActionCatalogue;

/// One doubt laid out to be decided: rule, before and after in their surroundings, reason, how sure, and a button for each answer.
class DoubtCard final : public QFrame {
    Q_OBJECT
public:
    explicit DoubtCard(ActionCatalogue& actions, QWidget* parent = nullptr);

    /// @param doubt null: the queue is empty
    void show(const RepairPtr& doubt, const std::vector<SourcePtr>& sources, const QString& place);

private:
    void addButton(QGridLayout& grid, int place, const QString& key, class QAction* action);
    void showNothing();

    QLabel* rule_;
    QLabel* place_;
    QLabel* reading_;
    QLabel* reason_;
    QWidget* answers_;
};

} // namespace lilong
