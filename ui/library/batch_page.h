#pragma once

#include "app/session/batch_import.h"

#include <QWidget>

#include <map>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace lilong {

class ActionCatalogue;
class BatchTree;
class BatchWorker;
class KnownArchives;
class Settings;

/// A folder with the pages of many issues: read, grouped into issues for the editor to look at and change, saved one by one, and reported.
class BatchImportPage : public QWidget {
    Q_OBJECT
public:
    BatchImportPage(Settings& settings, KnownArchives& archives, ActionCatalogue& catalogue, QWidget* parent = nullptr);

    void chooseAndRead();
    void read(const QStringList& paths);
    void save();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void failed(const lilong::Error& error);
    void backWanted();

private:
    [[nodiscard]] QWidget* foot();
    void connectActions();
    void connectWorker();
    void showRead(const BatchRead& read);
    void showReport(const BatchReport& report);
    void showPlan();
    void showState();
    void moveBy(int step);
    void makeOwn();
    void leaveOut();
    void answerNext();
    /// The issues of the plan, with what she said of those that the archive has already.
    [[nodiscard]] std::vector<BatchOrder> orders() const;
    [[nodiscard]] QString archive() const;
    [[nodiscard]] PipelineOptions options() const;
    void addRefused(const std::vector<Refused>& refused);

    Settings& settings_;
    KnownArchives& archives_;
    ActionCatalogue& catalogue_;
    BatchWorker* worker_;
    BatchTree* tree_;
    QListWidget* report_;
    QStackedWidget* stack_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QPushButton* save_;
    std::vector<BatchPage> pages_;
    std::vector<Refused> refused_;
    std::vector<IssueSummary> stored_;           ///< what the archive had when the folder was read
    std::map<StoredIssueId, IfThere> answers_;   ///< by stored issue; skipped where she said nothing
    BatchPlan plan_;
    std::vector<BatchOrder> saving_;             ///< those under way
};

} // namespace lilong
