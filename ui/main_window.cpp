#include "ui/main_window.h"

#include "ui/desk/desk_pane.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"
#include "ui/directory/directory_pane.h"
#include "ui/leave_question.h"
#include "ui/library/batch_page.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"
#include "ui/library/repair_worker.h"
#include "ui/print/export_page.h"
#include "ui/print/print_page.h"
#include "ui/print/proof_sheet_writer.h"
#include "ui/search/command_palette.h"
#include "ui/search/shortcut_page.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/enter_presses.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/file_drop.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace lilong {

namespace {

bool isArchive(const QString& path) {
    return QFileInfo(path).suffix().compare(QLatin1String("lilong"), Qt::CaseInsensitive) == 0;
}

QStringList samplePages() {
    const QDir folder(QStringLiteral(":/lilong/sample"));
    QStringList pages;
    for (const auto& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        pages.append(folder.filePath(name));
    return pages;
}

// A place that is gone since the search stays unseen; the issue itself is shown.
void showPlace(DeskPane& desk, const PartRef& place) {
    if (place != PartRef())
        desk.proof()->placeCursor({place, 0});
    desk.proof()->setFocus(Qt::OtherFocusReason);
}

} // namespace

MainWindow::MainWindow(Settings& settings, const Clock& clock, std::shared_ptr<Recovery> recovery, QWidget* parent)
    : QMainWindow(parent), settings_(settings), clock_(clock), recovery_(std::move(recovery)), archives_(settings) {
    build();
    connectPages();
    connectJobs();
    connectActions();
    connectRecipe();
    connectKeeping();
    connectHelp();
    new EnterPresses(this);
    showLibrary();
}

MainWindow::~MainWindow() {
    // The pages look at members until their last breath, and widgets go only after the members.
    hide();
    delete palette_;
    delete desk_;
    delete centralWidget();
}

void MainWindow::connectPages() {
    connect(import_, &ImportPage::backWanted, this, &MainWindow::goBack);
    connect(batch_, &BatchImportPage::backWanted, this, &MainWindow::goBack);
    connect(print_, &PrintPage::backWanted, this, &MainWindow::goBack);
    connect(export_, &ExportPage::backWanted, this, &MainWindow::goBack);
    connect(settingsPage_, &SettingsPage::backWanted, this, &MainWindow::goBack);
    connect(shortcuts_, &ShortcutPage::backWanted, this, &MainWindow::goBack);
    connect(&archives_, &KnownArchives::changed, this, &MainWindow::enableActions);
    connect(directory_, &DirectoryPane::backWanted, this, &MainWindow::goBack);
    connect(directory_, &DirectoryPane::issueLoaded, this, &MainWindow::openIssue);
    connect(library_, &LibraryPage::issueLoaded, this, &MainWindow::openIssue);
    connect(library_, &LibraryPage::filesWanted, this, &MainWindow::importFiles);
    const auto ask = [this](const QString& question, const QString& yes, const std::function<void()>& then) {
        messages_->say(MessageBar::Kind::Question, question, {}, {{yes, then}, {tr("Keep"), {}}});
        messages_->goToNewest();
    };
    connect(library_, &LibraryPage::asked, this, ask);
    connect(directory_, &DirectoryPane::asked, this, ask);
    connect(import_, &ImportPage::taken, this, [this](const Issue& issue, const QString& archive) {
        openIssue(issue, archive, {});
    });
    connect(export_, &ExportPage::written, this, [this](const QString& path) { sayWritten(*messages_, path); });
    connect(proofSheet_, &ProofSheetWriter::written, this, [this](const QString& path) { sayWritten(*messages_, path); });
    connect(palette_, &CommandPalette::searchWanted, this, [this](const QString& query) {
        showLibrary();
        library_->search(query);
    });
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::openPaths);
}

void MainWindow::connectJobs() {
    const auto report = [this](const Error& error) { messages_->report(error); };
    const auto say = [this](const QString& text) { messages_->say(MessageBar::Kind::Note, text); };
    connect(library_, &LibraryPage::failed, this, report);
    connect(directory_, &DirectoryPane::failed, this, report);
    connect(directory_, &DirectoryPane::said, this, say);
    connect(directory_, &DirectoryPane::jobStarted, jobs_, &JobBar::watch);
    connect(import_, &ImportPage::failed, this, report);
    connect(batch_, &BatchImportPage::failed, this, report);
    connect(print_, &PrintPage::failed, this, report);
    connect(export_, &ExportPage::failed, this, report);
    connect(proofSheet_, &ProofSheetWriter::failed, this, report);
    connect(settingsPage_, &SettingsPage::failed, this, report);
    connect(library_, &LibraryPage::said, this, say);
    connect(import_, &ImportPage::said, this, say);
    connect(print_, &PrintPage::said, this, say);
    connect(library_, &LibraryPage::jobStarted, jobs_, &JobBar::watch);
    connect(print_, &PrintPage::jobStarted, jobs_, &JobBar::watch);
    connect(export_, &ExportPage::jobStarted, jobs_, &JobBar::watch);
    connect(proofSheet_, &ProofSheetWriter::jobStarted, jobs_, &JobBar::watch);
    connect(jobs_, &JobBar::busyChanged, catalogue_.action(QStringLiteral("view.stop")), &QAction::setEnabled);
    connect(&settings_, &Settings::changed, this, &MainWindow::settingChanged);
}

void MainWindow::settingChanged(Setting setting) {
    switch (setting) {
    case Setting::Language:
        messages_->say(MessageBar::Kind::Note, tr("The language changes when Lilong is started again."));
        break;
    case Setting::SourceFont:
    case Setting::SourceSize:
    case Setting::ProofFont:
    case Setting::ProofSize:
        dressDesk();
        break;
    case Setting::EditorName:
        directory_->setEditor(settings_.text(Setting::EditorName));
        if (issue_)
            issue_->session().setEditor(settings_.text(Setting::EditorName));
        break;
    default:
        break;
    }
}

void MainWindow::on(const char* id, void (MainWindow::*slot)()) {
    connect(catalogue_.action(QLatin1String(id)), &QAction::triggered, this, [this, slot] { (this->*slot)(); });
}

void MainWindow::connectActions() {
    catalogue_.bind(ActionScope::Window, this);
    on("file.import", &MainWindow::importByDialog);
    on("file.importFolder", &MainWindow::importFolder);
    on("file.importMany", &MainWindow::importMany);
    on("file.paste", &MainWindow::importClipboard);
    on("file.sample", &MainWindow::importSample);
    on("file.saveAs", &MainWindow::saveAs);
    on("file.print", &MainWindow::showPrint);
    on("file.export", &MainWindow::showExport);
    on("file.proofSheet", &MainWindow::writeProofSheet);
    on("file.close", &MainWindow::closeIssue);
    on("edit.settings", &MainWindow::showSettings);
    on("archive.search", &MainWindow::searchArchive);
    on("view.library", &MainWindow::showLibrary);
    on("view.directory", &MainWindow::showDirectory);
    on("view.desk", &MainWindow::showDesk);
    on("view.palette", &MainWindow::showPalette);
    on("view.fullScreen", &MainWindow::toggleFullScreen);
    on("view.stop", &MainWindow::stopJobs);
    connect(catalogue_.action(QStringLiteral("file.save")), &QAction::triggered, this, [this] { save(); });
    connect(catalogue_.action(QStringLiteral("file.quit")), &QAction::triggered, this, &QWidget::close);
    connect(catalogue_.action(QStringLiteral("view.answerMessage")), &QAction::triggered, messages_, &MessageBar::goToNewest);
    connect(catalogue_.action(QStringLiteral("view.closeMessage")), &QAction::triggered, messages_, &MessageBar::closeNewest);
    for (const auto* id : {"archive.open", "archive.new"}) // the library asks; its answer should be seen
        on(id, &MainWindow::showLibrary);
}

void MainWindow::start(const QStringList& paths) {
    openPaths(paths);
    offerOrphans();
    considerBackup();
}

void MainWindow::openPaths(const QStringList& paths) {
    QStringList files;
    for (const auto& path : paths) {
        if (isArchive(path))
            openArchive(path);
        else
            files.append(path);
    }
    if (!files.isEmpty())
        importFiles(files);
}

void MainWindow::openArchive(const QString& path) {
    if (!QFileInfo::exists(path)) {
        messages_->report({Error::Kind::File, tr("There is no such archive."), path, tr("Look for it in the library.")});
        return;
    }
    showLibrary();
    library_->openArchive(path);
}

void MainWindow::importFiles(const QStringList& paths) {
    showImport();
    import_->addFiles(paths);
}

void MainWindow::importByDialog() {
    showImport();
    import_->chooseAndAddFiles();
}

void MainWindow::importFolder() {
    showImport();
    import_->chooseAndAddFolder();
}

void MainWindow::importMany() {
    showPage(batch_);
    if (!batch_->isBusy())
        batch_->chooseAndRead();
}

void MainWindow::importClipboard() {
    showImport();
    import_->addClipboard();
}

void MainWindow::importSample() {
    tourWanted_ = tourWanted_ || !settings_.value(Setting::TourSeen).toBool();
    importFiles(samplePages());
}

void MainWindow::openIssue(const Issue& issue, const QString& archive, StoredIssueId id, const PartRef& place) {
    leaveIssue([=, this] {
        auto taken = takeStored(archive, id, settings_.text(Setting::EditorName), clock_);
        putOnDesk(taken ? taken->issue : issue, archive, id, place, taken ? std::move(taken->hold) : nullptr);
    });
}

void MainWindow::putOnDesk(const Issue& issue, const QString& archive, StoredIssueId id, const PartRef& place, std::unique_ptr<IssueHold> hold) {
    import_->clear();
    issue_ = std::make_unique<OpenIssue>(issue, archive, id, clock_, recovery_, std::move(hold));
    connect(issue_.get(), &OpenIssue::failed, this, [this](const Error& error) { messages_->report(error); });
    connect(&issue_->session(), &Session::changed, this, &MainWindow::issueChanged);
    connect(&issue_->session(), &Session::modifiedChanged, this, &MainWindow::issueChanged);
    holdIssue();
    catalogue_.setDeskEnabled(true);
    desk_ = new DeskPane(issue_->session(), catalogue_, pages_);
    connect(desk_, &DeskPane::jobStarted, jobs_, &JobBar::watch);
    connect(desk_, &DeskPane::conflictsWanted, this, [this] {
        showDirectory();
        catalogue_.action(QStringLiteral("directory.conflicts"))->setChecked(true);
    });
    pages_->addWidget(desk_);
    statusBar()->insertWidget(0, desk_->status(), 1);
    if (id.isEmpty() && !archive.isEmpty() && QFileInfo::exists(archive))
        archives_.use(archive);
    issueChanged();
    dressDesk();
    showDesk();
    desk_->restoreLayout(settings_.value(Setting::DeskLayout).toByteArray());
    showPlace(*desk_, place);
    startTour();
}

void MainWindow::dressDesk() {
    if (!desk_)
        return;
    desk_->proof()->setBodyFont(settings_.text(Setting::ProofFont), settings_.number(Setting::ProofSize));
    const QStringList off = settings_.list(Setting::RulesOff);
    desk_->proof()->setRulesOff({off.begin(), off.end()});
    auto* const source = desk_->source()->view();
    QFont font = source->font();
    if (const QString family = settings_.text(Setting::SourceFont); !family.isEmpty())
        font.setFamilies({family});
    if (const int size = settings_.number(Setting::SourceSize); size > 0)
        font.setPointSize(size);
    source->setFont(font);
}

bool MainWindow::save() {
    if (!issue_)
        return true;
    const auto result = issue_->save();
    if (!result) {
        messages_->report(result.error());
        return false;
    }
    archives_.use(issue_->session().archivePath());
    issueChanged();
    considerBackup();
    proposeRecipe();
    return true;
}

void MainWindow::saveAs() {
    chooseTarget(this, tr("Save into an archive"), issue_->session().archivePath(), KnownArchives::fileFilter(), QStringLiteral("lilong"),
                 [this](const QString& path) { saveInto(path); });
}

void MainWindow::saveInto(const QString& archive) {
    if (!issue_)
        return;
    const auto result = issue_->saveAs(archive);
    if (!result) {
        messages_->report(result.error());
        return;
    }
    archives_.use(archive);
    issueChanged();
    considerBackup();
    proposeRecipe();
}

void MainWindow::closeIssue() {
    leaveIssue([this] { showLibrary(); });
}

void MainWindow::dropIssue() {
    if (desk_)
        settings_.set(Setting::DeskLayout, desk_->saveLayout());
    repairing_->stop();
    recipeProposed_ = false;
    delete desk_;
    issue_.reset();
    catalogue_.setDeskEnabled(false);
    issueChanged();
}

void MainWindow::leaveIssue(const std::function<void()>& then) {
    if (issue_ && issue_->session().isModified()) {
        askToSave(then);
        return;
    }
    dropIssue();
    then();
}

void MainWindow::askToSave(const std::function<void()>& then) {
    const auto leave = [this, then] {
        dropIssue();
        then();
    };
    askBeforeLeaving(this, issue_->title(), [this, leave] { if (save()) leave(); }, leave);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose_ && issue_ && issue_->session().isModified()) {
        event->ignore();
        leaveIssue([this] {
            mayClose_ = true;
            close();
        });
        return;
    }
    dropIssue();
    settings_.set(Setting::WindowGeometry, saveGeometry());
    settings_.set(Setting::WindowState, saveState());
    event->accept();
}

} // namespace lilong
