#pragma once

#include "app/archive/archive.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QStackedWidget;
class QTableView;

namespace lilong {

class ActionCatalogue;
class ArchiveReader;
class BackgroundJobBase;
class CoverStore;
class HitModel;
class IssueFilter;
class IssueFilterBar;
class IssueModel;
class KnownArchives;
class Settings;

/// The room where archives and issues are: known archives and recent files at the left, the issues of the chosen archive or the
/// hits of a search at the right, and what to do first where there is nothing yet.
class LibraryPage : public QWidget {
    Q_OBJECT
public:
    LibraryPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, const Clock& clock, QWidget* parent = nullptr);

    /// Reads the archives and the chosen one's issues anew.
    void refresh();
    void search(const QString& query);
    void focusSearch();
    void openArchive(const QString& path);
    void createArchive(const QString& path);

Q_SIGNALS:
    void issueLoaded(const lilong::Issue& issue, const QString& archive, lilong::StoredIssueId id, const lilong::PartRef& place);
    void filesWanted(const QStringList& paths);
    void failed(const lilong::Error& error);
    void said(const QString& text);
    /// A question to be asked in the message bar; `yes` is called where she agrees.
    void asked(const QString& question, const QString& yesText, const std::function<void()>& yes);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);

private:
    [[nodiscard]] QWidget* side();
    [[nodiscard]] QWidget* main();
    [[nodiscard]] QWidget* emptyState();
    [[nodiscard]] QTableView* issueTable();
    [[nodiscard]] QListView* hitList();
    void connectActions();
    void connectReader();
    void fillSide();
    void showIssues(const QString& archive, const std::vector<IssueSummary>& issues);
    void showHits(const QString& query, const std::vector<SearchHit>& hits);
    void showFirstSteps();
    void filterIssues();
    void takeFocus(QWidget* view);
    void openChosen();
    void deleteChosen();
    void enableActions();
    void askSearch();
    void chooseNew();
    void chooseExisting();
    void backUp();
    [[nodiscard]] const IssueSummary* chosen() const;

    Settings& settings_;
    KnownArchives& archives_;
    ActionCatalogue& catalogue_;
    ArchiveReader* reader_;
    IssueModel* issues_;
    HitModel* hits_;
    CoverStore* covers_;
    IssueFilter* sorted_;
    IssueFilterBar* filters_;
    QListWidget* archiveList_;
    QListWidget* fileList_;
    QLabel* title_;
    QLabel* count_;
    QLineEdit* search_;
    QStackedWidget* stack_;
    QTableView* table_;
    QListView* hitView_;
    QWidget* empty_;
    QTimer searchPause_;
};

} // namespace lilong
