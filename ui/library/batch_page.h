#pragma once

#include "app/session/batch_import.h"

#include <QWidget>

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
    BatchPlan plan_;
};

} // namespace lilong
