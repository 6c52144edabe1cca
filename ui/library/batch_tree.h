#pragma once

#include "app/session/batch_import.h"

#include <QTreeWidget>

namespace lilong {

/// The issues of a bulk import with their pages, and beside a page why it is not sure that it belongs there.
class BatchTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit BatchTree(QWidget* parent = nullptr);

    /// Shows a plan; the page that was chosen stays chosen, else the first that is in doubt.
    /// @param orders what becomes of each issue of the plan
    void show(const BatchPlan& plan, const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders);
    /// The issue that is chosen, or holds the chosen page, by its place in the plan.
    [[nodiscard]] std::optional<size_t> chosenIssue() const;
    /// The chosen page; nothing where an issue or none is chosen.
    [[nodiscard]] std::optional<size_t> chosenPage() const;
    void choose(size_t page);

private:
    [[nodiscard]] QTreeWidgetItem* addIssue(const BatchOrder& order);
    void addPage(QTreeWidgetItem& issue, size_t page, const BatchPage& known, const QString& doubt);
    [[nodiscard]] QTreeWidgetItem* itemOf(size_t page) const;
};

} // namespace lilong
