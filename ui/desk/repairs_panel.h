#pragma once

#include "app/session/session.h"
#include "ui/models/repair_list_model.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTreeView;

namespace lilong {

class ActionCatalogue;
class ReviewFilterBar;

/// Every repair that was made, to be searched and taken back with the keys of the review queue: X takes one back (on a group: all), Enter
/// or Shift+X the whole group, Space goes on or opens a group, Backspace brings the last one back, F goes to the filter.
class RepairsPanel final : public QWidget {
    Q_OBJECT
public:
    RepairsPanel(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] QLineEdit* search() const { return search_; }
    [[nodiscard]] ReviewFilterBar* filter() const { return filter_; }
    [[nodiscard]] bool hasListFocus() const;
    /// Takes the chosen repair, or the chosen group, back; the next one is chosen.
    void takeBack();
    void takeGroupBack();
    /// Undoes the last taking back, where nothing else has been done since.
    void bringBack();

Q_SIGNALS:
    void shown(const lilong::RepairPtr& repair);
    /// The pointer is over a repair of the list; null: over none.
    void pointed(const lilong::RepairPtr& repair);
    void refused(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Taken {
        QString key;
        size_t step;
    };
    void link();
    void follow();
    void showList();
    void choose(const QString& key);
    void goOn();
    void takeBack(const QModelIndex& index);
    [[nodiscard]] QString keyAfter(const QModelIndex& index) const;
    [[nodiscard]] bool handlesKey(int key, bool shift);

    Session& session_;
    RepairListModel* model_;
    QLineEdit* search_;
    ReviewFilterBar* filter_;
    QTreeView* list_;
    QTimer pause_;
    std::vector<Taken> taken_;
    bool stale_ = true;
    bool quiet_ = false; ///< the list changes, but nobody chose anything
};

} // namespace lilong
