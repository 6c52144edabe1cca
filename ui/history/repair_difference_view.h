#pragma once

#include "ui/history/repair_difference_model.h"

#include <QTreeView>

namespace lilong {

/// The list of the repairs that two compared states differ in. Enter brings the chosen one back.
class RepairDifferenceView final : public QTreeView {
    Q_OBJECT
public:
    explicit RepairDifferenceView(QWidget* parent = nullptr);

    /// Shows them and chooses the one that was chosen before, where it is still there; hides itself where there is none.
    void show(std::vector<RepairDifference> differences, const std::vector<SourcePtr>& sources);
    /// The chosen repair; null where there is none.
    [[nodiscard]] const RepairDifference* chosen() const;
    /// Chooses the first repair of a part; where one of it is chosen, that one stays.
    void choosePart(const PartRef& part);
    [[nodiscard]] const RepairDifferenceModel& repairs() const { return *model_; }

Q_SIGNALS:
    void restoreWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int row);

    RepairDifferenceModel* model_;
};

} // namespace lilong
