// The window's face: what stands where, which page is shown, what can be done now.

#include "ui/actions/menus.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/desk_status.h"
#include "ui/directory/directory_pane.h"
#include "ui/history/history_page.h"
#include "ui/library/batch_page.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"
#include "ui/library/repair_worker.h"
#include "ui/main_window.h"
#include "ui/print/export_page.h"
#include "ui/print/print_page.h"
#include "ui/print/proof_sheet_writer.h"
#include "ui/search/command_palette.h"
#include "ui/search/shortcut_page.h"
#include "ui/settings/kept_splitter.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

namespace lilong {

namespace {

constexpr QSize firstSize(1400, 860);

QPushButton* paletteButton(QAction* action, QWidget* parent) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto* const button = new QPushButton(action->icon(), MainWindow::tr("All actions and search   %1").arg(keys), parent);
    button->setMinimumWidth(230);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

void MainWindow::build() {
    auto* const middle = new QWidget(this);
    messages_ = new MessageBar(middle);
    pages_ = new QStackedWidget(middle);
    auto* const layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addWidget(pages_, 1);
    setCentralWidget(middle);

    library_ = new LibraryPage(settings_, archives_, catalogue_, clock_, pages_);
    directory_ = new DirectoryPane(catalogue_, clock_, pages_);
    directory_->setEditor(settings_.text(Setting::EditorName));
    import_ = new ImportPage(settings_, archives_, catalogue_, pages_);
    batch_ = new BatchImportPage(settings_, archives_, catalogue_, pages_);
    print_ = new PrintPage(settings_, catalogue_, pages_);
    export_ = new ExportPage(settings_, pages_);
    settingsPage_ = new SettingsPage(settings_, pages_);
    shortcuts_ = new ShortcutPage(catalogue_, pages_);
    for (auto* page : std::initializer_list<QWidget*>{library_, directory_, import_, batch_, print_, export_, settingsPage_, shortcuts_})
        pages_->addWidget(page);
    buildKeeping();
    if (auto* const panes = directory_->findChild<QSplitter*>())
        keepSplitter(*panes, settings_, Setting::DirectoryLayout);
    buildBars();
    palette_ = new CommandPalette(catalogue_, this);
    repairing_ = new RepairWorker(this);
    proofSheet_ = new ProofSheetWriter(settings_, this);
    // A laptop's screen may be smaller, and the frame, which is not known yet, stands on it too.
    const int frame = style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth), title = style()->pixelMetric(QStyle::PM_TitleBarHeight);
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(2 * frame, title + 2 * frame)));
    restoreGeometry(settings_.value(Setting::WindowGeometry).toByteArray());
    restoreState(settings_.value(Setting::WindowState).toByteArray());
}

void MainWindow::buildBars() {
    fillMenuBar(*menuBar(), catalogue_);
    auto* const tools = addToolBar(tr("Tools"));
    tools->setObjectName(QStringLiteral("tools"));
    tools->setMovable(false);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize(QSize(16, 16));
    fillToolBar(*tools, catalogue_);
    auto* const space = new QWidget(tools);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    tools->addWidget(space);
    tools->addWidget(paletteButton(catalogue_.action(QStringLiteral("view.palette")), tools));
    saved_ = new QLabel(this);
    jobs_ = new JobBar(this);
    statusBar()->addPermanentWidget(jobs_);
    statusBar()->addPermanentWidget(saved_);
}

void MainWindow::showPage(QWidget* page) {
    for (const auto scope : {ActionScope::Import, ActionScope::Batch, ActionScope::Print, ActionScope::Directory, ActionScope::History})
        catalogue_.setAvailable(scope, false);
    if (page == history_)
        catalogue_.setAvailable(ActionScope::History, true);
    if (page == directory_)
        catalogue_.setAvailable(ActionScope::Directory, true);
    if (page == import_)
        catalogue_.setAvailable(ActionScope::Import, true);
    if (page == batch_)
        catalogue_.setAvailable(ActionScope::Batch, true);
    if (page == print_)
        catalogue_.setAvailable(ActionScope::Print, true);
    catalogue_.setDeskSuspended(page != desk_);
    pages_->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
    enableActions();
}

void MainWindow::goBack() {
    if (desk_)
        showDesk();
    else
        showLibrary();
}

void MainWindow::showLibrary() {
    showPage(library_);
    library_->refresh();
}

void MainWindow::showDirectory() {
    showPage(directory_);
    directory_->showArchive(archives_.current());
}

void MainWindow::showDesk() {
    if (desk_)
        showPage(desk_);
}

void MainWindow::showImport() {
    showPage(import_);
}

void MainWindow::showPrint() {
    if (!issue_)
        return;
    showPage(print_);
    print_->showIssue(issue_->session().issue());
}

void MainWindow::showExport() {
    if (!issue_)
        return;
    showPage(export_);
    export_->showIssue(issue_->session().issue());
}

void MainWindow::writeProofSheet() {
    if (issue_)
        proofSheet_->choose(issue_->session().issue());
}

void MainWindow::showSettings() {
    showPage(settingsPage_);
}

void MainWindow::showShortcuts() {
    showPage(shortcuts_);
}

void MainWindow::showPalette() {
    palette_->open();
}

void MainWindow::searchArchive() {
    showLibrary();
    library_->focusSearch();
}

void MainWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::stopJobs() {
    jobs_->stop();
}

void MainWindow::sayAbout() {
    messages_->say(MessageBar::Kind::Note, tr("Lilong %1").arg(QLatin1String(LILONG_VERSION)),
                   tr("For the editors of neighbourhood newsletters. Free software under the GNU General Public License, version 3 or later."));
}

void MainWindow::issueChanged() {
    const bool isModified = issue_ && issue_->session().isModified();
    setWindowTitle(issue_ ? tr("%1[*] — Lilong").arg(issue_->title()) : tr("Lilong"));
    setWindowModified(isModified);
    saved_->setText(!issue_ ? QString() : isModified ? tr("Not saved yet") : issue_->isReadOnly() ? tr("Only to be read") : tr("Saved"));
    enableActions();
}

void MainWindow::enableActions() {
    const auto enable = [this](const char* id, bool on) { catalogue_.action(QLatin1String(id))->setEnabled(on); };
    const bool hasIssue = issue_ != nullptr;
    const bool isOnDesk = hasIssue && pages_->currentWidget() == desk_;
    for (const auto* id : {"file.saveAs", "file.print", "file.export", "file.proofSheet", "file.close"})
        enable(id, hasIssue);
    enable("file.save", hasIssue && issue_->session().isModified());
    enable("view.desk", hasIssue && !isOnDesk);
    enable("view.directory", !archives_.current().isEmpty());
    const bool showsSteps = isOnDesk || (hasIssue && pages_->currentWidget() == history_);
    enable("edit.undo", showsSteps && issue_->session().canUndo());
    enable("edit.redo", showsSteps && issue_->session().canRedo());
    enable("archive.restore", !archives_.current().isEmpty());
    enable("view.stop", jobs_->isBusy());
    if (desk_)
        desk_->status()->setVisible(isOnDesk);
    saved_->setVisible(!isOnDesk); // the desk's own status line says it there
}

} // namespace lilong
