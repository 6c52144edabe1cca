#pragma once

#include "app/archive/authority.h"

#include <QWidget>

class QLabel;
class QListView;
class QListWidget;
class QTabWidget;

namespace lilong {

class AppearanceList;
class MentionModel;
class OperationList;
class RoleTree;
class TimelineView;

/// The card of one person or place: names and notes, a timeline, roles over time, every mention in context, profile articles, the issues that
/// name it, and what was done to it.
class RecordView : public QWidget {
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);

    /// @param authority outlives the view's use of it; null or an empty record shows nothing
    void show(const Authority* authority, RecordId record);
    /// What is shown; its id is empty where nothing is.
    [[nodiscard]] const AuthorityRecord& record() const { return record_; }
    [[nodiscard]] std::vector<Appearance> tickedAppearances() const;
    [[nodiscard]] OperationId chosenOperation() const;

Q_SIGNALS:
    void placeChosen(lilong::StoredIssueId issue, const lilong::PartRef& part);
    void recordChosen(lilong::RecordId record);
    void failed(const lilong::Error& error);
    /// Ticks or the chosen operation have changed.
    void choiceChanged();

private:
    void build();
    [[nodiscard]] QWidget* head();
    void clearAll();
    void showHead(const RecordCard& card);
    void showTabs(const RecordCard& card);
    void showArticles(const RecordCard& card);
    void showInside(const RecordCard& card);

    AuthorityRecord record_;
    QLabel* name_;
    QLabel* facts_;
    QLabel* notes_;
    TimelineView* timeline_;
    QTabWidget* tabs_;
    RoleTree* roles_;
    QListView* mentionList_;
    MentionModel* mentions_;
    QListWidget* articles_;
    QListWidget* inside_;
    AppearanceList* appearances_;
    OperationList* operations_;
};

} // namespace lilong
