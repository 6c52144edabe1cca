#pragma once

#include "app/archive/authority.h"

#include <QTreeWidget>

namespace lilong {

/// A person's roles over time; below each the sentences that say so. Enter on a sentence goes there.
class RoleTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit RoleTree(QWidget* parent = nullptr);

    void show(const std::vector<CardRole>& roles);

Q_SIGNALS:
    void placeChosen(lilong::StoredIssueId issue, const lilong::PartRef& part);

private:
    void addEvidence(QTreeWidgetItem& role, const RoleEvidence& evidence);
    void goTo(const QTreeWidgetItem* item);

    std::vector<RoleEvidence> evidence_;
};

/// 2022-12 – 2023-07, or the one date; empty where none is known.
[[nodiscard]] QString spanOf(const RecordRole& role);

} // namespace lilong
