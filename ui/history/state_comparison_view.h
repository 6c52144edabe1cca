#pragma once

#include "ui/history/comparison_model.h"

#include <QTableView>
#include <QTimer>

namespace lilong {

/// Two states side by side, part by part, with the differing characters marked. Arrow keys go from part to part.
class StateComparisonView final : public QTableView {
    Q_OBJECT
public:
    explicit StateComparisonView(QWidget* parent = nullptr);

    /// Shows parts and chooses the first that differs; where `keep` is still there, that part.
    void show(std::vector<ComparedPart> parts, const QString& thenTitle, const QString& nowTitle, const PartRef& keep = {});
    /// The chosen part; null where there is none.
    [[nodiscard]] const ComparedPart* chosen() const;
    /// Chooses the row of a part, of either state; nothing where it has none.
    void choosePart(const PartRef& part);
    /// Chooses the next part that differs in a direction. @return whether there was one
    bool goToDifference(int step);
    [[nodiscard]] const ComparisonModel& parts() const { return *model_; }

private:
    void choose(int row);
    [[nodiscard]] int rowOf(const PartRef& part) const;

    ComparisonModel* model_;
    QTimer fitRows_;
};

} // namespace lilong
