#pragma once

#include "app/archive/authority.h"

#include <QTreeWidget>

namespace lilong {

/// The issues that name a record, to be ticked when some of them mean somebody else. Space ticks, Enter opens the issue.
class AppearanceList : public QTreeWidget {
    Q_OBJECT
public:
    explicit AppearanceList(QWidget* parent = nullptr);

    void show(std::vector<Appearance> appearances);
    [[nodiscard]] std::vector<Appearance> ticked() const;

Q_SIGNALS:
    void placeChosen(lilong::StoredIssueId issue, const lilong::PartRef& part);
    void tickedChanged();

private:
    std::vector<Appearance> appearances_;
};

} // namespace lilong
