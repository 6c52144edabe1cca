#pragma once

#include "app/archive/authority.h"
#include "app/session/authority_table.h"
#include "app/task/background_job.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace lilong {

class ActionCatalogue;
class ArchiveReader;
class ConflictList;
class DirectoryModel;
class RecordView;

/// The people and places of an archive: found by characters, pinyin or initials, filtered by place and title, with a card for each, and what
/// can be done with them: edit, merge, split, take back, settle conflicts, write and read tables.
class DirectoryPane : public QWidget {
    Q_OBJECT
public:
    DirectoryPane(ActionCatalogue& catalogue, const Clock& clock, QWidget* parent = nullptr);
    ~DirectoryPane() override;

    /// Reads the archive at `path`; an empty one shows nothing.
    void showArchive(const QString& path);
    void focusSearch();
    /// Whose changes these are, for the log; where empty, the system's user.
    void setEditor(const QString& name) { editor_ = name; }

    [[nodiscard]] QLineEdit* search() const { return search_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] RecordView* card() const { return card_; }
    [[nodiscard]] ConflictList* conflicts() const { return conflictList_; }

Q_SIGNALS:
    void issueLoaded(const lilong::Issue& issue, const QString& archive, lilong::StoredIssueId id, const lilong::PartRef& place);
    void failed(const lilong::Error& error);
    void said(const QString& text);
    /// A question to be asked in the message bar; `yes` is called where she agrees.
    void asked(const QString& question, const QString& yesText, const std::function<void()>& yes);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);
    void backWanted();

private:
    void build();
    [[nodiscard]] QWidget* left();
    [[nodiscard]] QWidget* filters();
    void connectParts();
    void connectActions();
    void linkEarlier();
    void reload();
    void ask();
    void fillTitles();
    [[nodiscard]] std::optional<RecordId> chosenPlace();
    void choose(RecordId record);
    void chooseLine(RecordId record, int before);
    [[nodiscard]] QString editor() const;
    void showChosen();
    void selectLine(int row);
    void enableActions();
    void editChosen();
    void mergeChosen();
    void merge(const std::vector<RecordId>& others, RecordId into);
    void splitTicked();
    void takeBack();
    void findConflicts();
    void settle(const QString& key);
    void writeTable();
    void readTable();
    void tableRead(const TableImport& table);
    [[nodiscard]] MentionKind kind() const;
    [[nodiscard]] std::vector<RecordId> selected() const;
    /// Does long work on an archive of its own, off the window's thread.
    template <typename T>
    void run(const QString& title, std::function<Result<T>(Archive&, const Progress&)> work, std::function<void(T)> done);
    /// Reports a failure; true where there was none.
    template <typename T>
    bool went(const Result<T>& result) {
        if (!result)
            Q_EMIT failed(result.error());
        return result.has_value();
    }
    /// Reports a failure, else says what was done and reads everything anew.
    template <typename T>
    void changed(const Result<T>& result, RecordId shown, const QString& text);

    ActionCatalogue& catalogue_;
    const Clock& clock_;
    QString path_;
    QString editor_;
    std::unique_ptr<Archive> archive_;
    ArchiveReader* reader_;
    std::unique_ptr<BackgroundJobBase> job_;
    DirectoryModel* model_;
    QTabBar* kinds_;
    QLineEdit* search_;
    QComboBox* title_;
    QLineEdit* place_;
    QLabel* count_;
    QTableView* table_;
    RecordView* card_;
    ConflictList* conflictList_;
    QStackedWidget* side_;
    QTimer pause_;
};

} // namespace lilong
