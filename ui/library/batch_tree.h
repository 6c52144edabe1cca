#pragma once

#include "app/session/batch_plan.h"

#include <QTreeWidget>

namespace lilong {

/// The issues of a bulk import with their pages, and beside a page why it is not sure that it belongs there.
class BatchTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit BatchTree(QWidget* parent = nullptr);

    /// Shows a plan; the page that was chosen stays chosen, else the first that is in doubt.
    void show(const BatchPlan& plan, const std::vector<BatchPage>& pages);
    /// The chosen page; nothing where an issue or none is chosen.
    [[nodiscard]] std::optional<size_t> chosenPage() const;
    void choose(size_t page);

private:
    [[nodiscard]] QTreeWidgetItem* addIssue(const PageGroup& group);
    void addPage(QTreeWidgetItem& issue, size_t page, const BatchPage& known, const QString& doubt);
    [[nodiscard]] QTreeWidgetItem* itemOf(size_t page) const;
};

} // namespace lilong
