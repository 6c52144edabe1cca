#pragma once

#include "app/issue/authority.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lilong {

/// What cannot all be true of the people and places, or looks like one person twice. The editor merges, or says that nothing is wrong.
class ConflictList : public QWidget {
    Q_OBJECT
public:
    explicit ConflictList(QWidget* parent = nullptr);

    void show(std::vector<Conflict> conflicts);
    [[nodiscard]] int count() const { return static_cast<int>(conflicts_.size()); }

Q_SIGNALS:
    void recordChosen(lilong::RecordId record);
    void mergeWanted(const std::vector<lilong::RecordId>& others, lilong::RecordId into);
    void settled(const QString& key);

private:
    [[nodiscard]] const Conflict* chosen() const;
    void enableButtons();
    void goToNextRecord();

    std::vector<Conflict> conflicts_;
    QLabel* count_;
    QTreeWidget* list_;
    QPushButton* merge_;
    QPushButton* fine_;
    size_t shown_ = 0; ///< which of the conflict's records is shown next
};

} // namespace lilong
