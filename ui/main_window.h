#pragma once

#include "app/session/recovery.h"
#include "ui/actions/action_catalogue.h"
#include "ui/library/known_archives.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QLabel;
class QStackedWidget;

namespace lilong {

class ArchiveReader;
class BackupKeeper;
class BackupsPage;
class BatchImportPage;
class CommandPalette;
class DeskPane;
class DirectoryPane;
class ExportPage;
class HistoryPage;
class ImportPage;
class JobBar;
class LibraryPage;
class MessageBar;
class OpenIssue;
class PrintPage;
class ProofSheetWriter;
class RecoveredPage;
class RepairWorker;
class Settings;
class IssueHold;
struct IssueHolder;
struct Recipe;
struct RecoveredWork;
enum class Setting;
class SettingsPage;
class ShortcutPage;
class TourCard;
struct TourStep;

/// The window: pages in a stack, menus, tool bar, messages, and the issue that is open. It only joins the rooms; each knows its own work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// @param recovery null where unsaved work cannot be kept
    MainWindow(Settings& settings, const Clock& clock, std::shared_ptr<Recovery> recovery, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What the program was called with: an archive is opened, files go to the import; nothing shows the library.
    void start(const QStringList& paths);
    /// Offers what a crashed window left.
    void offerOrphans();

    /// A stored issue is read anew once this window alone may write it: another may have saved since it was read.
    void openIssue(const Issue& issue, const QString& archive, StoredIssueId id, const PartRef& place = {});
    void importFiles(const QStringList& paths);

    [[nodiscard]] const ActionCatalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] MessageBar& messages() const { return *messages_; }
    [[nodiscard]] OpenIssue* issue() const { return issue_.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildBars();
    void connectPages();
    void connectActions();
    void connectJobs();
    void connectRecipe();
    void connectHelp();
    void on(const char* id, void (MainWindow::*slot)());

    void showPage(QWidget* page);
    void goBack();
    void showLibrary();
    void showDirectory();
    void showDesk();
    void showImport();
    void showPrint();
    void showExport();
    void writeProofSheet();
    void showSettings();
    void showShortcuts();
    void printShortcuts();
    void showTour();
    void startTour();
    [[nodiscard]] std::vector<TourStep> tourSteps() const;
    void showPalette();
    void searchArchive();
    void toggleFullScreen();
    void sayAbout();

    void importByDialog();
    void importFolder();
    void importMany();
    void importClipboard();
    void importSample();
    void openPaths(const QStringList& paths);
    void openArchive(const QString& path);

    void putOnDesk(const Issue& issue, const QString& archive, StoredIssueId id, const PartRef& place, std::unique_ptr<IssueHold> hold = {});
    void dressDesk();
    void settingChanged(Setting setting);
    void buildKeeping();
    void connectKeeping();
    void showHistory();
    void showBackups();
    void releaseArchive(const QString& archive, const std::function<void()>& then);
    void considerBackup();
    void holdIssue();
    void sayHeld(const IssueHolder& holder);
    void tryToHold();
    void compareAndOffer(const Recovery::Orphan& orphan);
    void offer(const Recovery::Orphan& orphan, const RecoveredWork& work);
    void showRecovered(const Recovery::Orphan& orphan, const RecoveredWork& work);
    void restore(const Recovery::Orphan& orphan);
    bool save();
    void saveAs();
    void saveInto(const QString& archive);
    void repairAgain();
    void repairedAgain(const Issue& before, const Issue& after);
    void rememberRecipe();
    void keepRecipe(const Recipe& recipe, const QString& archivePath);
    void proposeRecipe();
    void closeIssue();
    void dropIssue();
    void stopJobs();
    /// Goes on with `then` once the open issue is saved or given up; never where she cancels.
    void leaveIssue(const std::function<void()>& then);
    void askToSave(const std::function<void()>& then);
    void issueChanged();
    void enableActions();

    Settings& settings_;
    const Clock& clock_;
    std::shared_ptr<Recovery> recovery_;
    ActionCatalogue catalogue_;
    KnownArchives archives_;
    std::unique_ptr<OpenIssue> issue_;
    QPointer<DeskPane> desk_;
    bool mayClose_ = false;
    bool recipeProposed_ = false; ///< for the issue on the desk
    bool tourWanted_ = false; ///< as soon as there is an issue on the desk

    QStackedWidget* pages_;
    MessageBar* messages_;
    JobBar* jobs_;
    QLabel* saved_;
    LibraryPage* library_;
    DirectoryPane* directory_;
    ImportPage* import_;
    BatchImportPage* batch_;
    PrintPage* print_;
    ExportPage* export_;
    SettingsPage* settingsPage_;
    ShortcutPage* shortcuts_;
    CommandPalette* palette_;
    TourCard* tour_;
    RepairWorker* repairing_;
    ProofSheetWriter* proofSheet_;
    HistoryPage* history_;
    RecoveredPage* recovered_;
    BackupsPage* backups_;
    BackupKeeper* backupKeeper_;
    ArchiveReader* reloading_; ///< the issue anew, once its holder is gone
};

} // namespace lilong
