#pragma once

#include "app/session/session.h"
#include "ui/models/repair_list_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace lilong {

class ActionCatalogue;

/// Every repair that was made, to be searched and taken back, one or a whole group.
class RepairsPanel final : public QWidget {
    Q_OBJECT
public:
    RepairsPanel(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    [[nodiscard]] bool hasListFocus() const;
    /// Takes the chosen repair, or the chosen group, back.
    void takeBack();

Q_SIGNALS:
    void shown(const lilong::RepairPtr& repair);
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void showList();

    Session& session_;
    RepairListModel* model_;
    QSortFilterProxyModel* found_;
    QLineEdit* filter_;
    QTreeView* list_;
    QTimer pause_;
    bool stale_ = true;
};

} // namespace lilong
