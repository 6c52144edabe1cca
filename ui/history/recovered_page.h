#pragma once

#include "app/session/recovered_work.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lilong {

class PageHeader;
class StateComparisonView;

/// What a crashed window left, beside what the archive has: to be looked at before it is taken or thrown away.
class RecoveredPage final : public QWidget {
    Q_OBJECT
public:
    explicit RecoveredPage(QWidget* parent = nullptr);

    void showWork(const Recovery::Orphan& orphan, const RecoveredWork& work);
    [[nodiscard]] StateComparisonView* comparison() const { return comparison_; }

Q_SIGNALS:
    void backWanted();
    void restoreWanted();
    void discardWanted();

private:
    PageHeader* header_;
    QLabel* summary_;
    StateComparisonView* comparison_;
};

/// "Unsaved work from 2026-11-22 16:40 was found: 柳荫家园 · 14 characters in “…” differ from what is saved."
[[nodiscard]] QString described(const Recovery::Orphan& orphan, const RecoveredWork& work, const QString& title);

} // namespace lilong
