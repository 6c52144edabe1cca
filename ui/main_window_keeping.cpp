// What the window does so that no work is lost: history, backups, one writer at a time, and what a crash left.

#include "ui/desk/desk_pane.h"
#include "ui/desk/proof_view.h"
#include "ui/directory/directory_pane.h"
#include "ui/history/history_page.h"
#include "ui/history/recovered_page.h"
#include "ui/leave_question.h"
#include "ui/library/archive_reader.h"
#include "ui/library/backup_keeper.h"
#include "ui/library/backups_page.h"
#include "ui/library/issue_model.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>

namespace lilong {

void MainWindow::buildKeeping() {
    history_ = new HistoryPage(catalogue_, clock_, pages_);
    recovered_ = new RecoveredPage(pages_);
    backups_ = new BackupsPage(clock_, pages_);
    backupKeeper_ = new BackupKeeper(clock_, this);
    reloading_ = new ArchiveReader(clock_, this);
    for (auto* page : std::initializer_list<QWidget*>{history_, recovered_, backups_})
        pages_->addWidget(page);
}

void MainWindow::connectKeeping() {
    on("desk.history", &MainWindow::showHistory);
    on("archive.restore", &MainWindow::showBackups);
    const auto report = [this](const Error& error) { messages_->report(error); };
    const auto say = [this](const QString& text) { messages_->say(MessageBar::Kind::Note, text); };
    connect(history_, &HistoryPage::backWanted, this, &MainWindow::goBack);
    connect(history_, &HistoryPage::failed, this, report);
    connect(history_, &HistoryPage::said, this, say);
    connect(recovered_, &RecoveredPage::backWanted, this, &MainWindow::goBack);
    connect(backups_, &BackupsPage::backWanted, this, &MainWindow::goBack);
    connect(backups_, &BackupsPage::failed, this, report);
    connect(backups_, &BackupsPage::said, this, say);
    connect(backups_, &BackupsPage::jobStarted, jobs_, &JobBar::watch);
    connect(backups_, &BackupsPage::asked, this, [this](const QString& question, const QString& yes, const std::function<void()>& then) {
        messages_->say(MessageBar::Kind::Question, question, {}, {{yes, then}, {tr("Cancel"), {}}});
        messages_->goToNewest();
    });
    connect(backups_, &BackupsPage::releaseWanted, this, &MainWindow::releaseArchive);
    connect(backups_, &BackupsPage::restored, this, [this](const QString& archive) {
        showLibrary();
        library_->openArchive(archive);
    });
    connect(backupKeeper_, &BackupKeeper::failed, this, report);
    connect(reloading_, &ArchiveReader::failed, this, report);
    connect(reloading_, &ArchiveReader::started, jobs_, &JobBar::watch);
    connect(reloading_, &ArchiveReader::loaded, this, &MainWindow::openIssue);
}

void MainWindow::showHistory() {
    if (!issue_ || !desk_)
        return;
    const ProofRow* const row = desk_->proof()->currentRow();
    const ArticleId article = row ? row->ref.article : ArticleId();
    showPage(history_);
    history_->showIssue(issue_->session(), article);
}

void MainWindow::showBackups() {
    showPage(backups_);
    backups_->showArchive(archives_.current());
}

/// An issue of the archive that is on the desk would go on writing into a file that is not there any more.
void MainWindow::releaseArchive(const QString& archive, const std::function<void()>& then) {
    directory_->showArchive({});
    const bool isOpen = issue_ && QFileInfo(issue_->session().archivePath()) == QFileInfo(archive);
    if (isOpen)
        leaveIssue(then);
    else
        then();
}

void MainWindow::considerBackup() {
    backupKeeper_->consider(archives_.current());
}

// --- one writer at a time

void MainWindow::holdIssue() {
    const auto held = issue_->hold(settings_.text(Setting::EditorName));
    if (!held)
        messages_->report(held.error());
    else if (*held)
        sayHeld(**held);
}

void MainWindow::sayHeld(const IssueHolder& holder) {
    messages_->say(MessageBar::Kind::Question, tr("%1 is working on this issue. You can read it here, and change nothing.").arg(described(holder)),
                   tr("When it is closed there, try again."), {{tr("Try Again"), [this] { tryToHold(); }}});
}

// Whoever had it may have saved: what is worked on is what the archive holds now.
void MainWindow::tryToHold() {
    if (!issue_ || !issue_->isReadOnly())
        return;
    const auto held = issue_->hold(settings_.text(Setting::EditorName));
    if (!held || *held) {
        held ? sayHeld(**held) : messages_->report(held.error());
        return;
    }
    issue_->session().lock(tr("The issue is being read anew."));
    const auto place = desk_ ? desk_->proof()->cursorPlace() : std::nullopt;
    messages_->say(MessageBar::Kind::Note, tr("The issue is free: you can work on it now."));
    reloading_->load(issue_->session().archivePath(), issue_->session().storedId(), place ? place->part : PartRef());
}

// --- what a crash left

void MainWindow::offerOrphans() {
    if (!recovery_)
        return;
    for (const auto& orphan : recovery_->orphans())
        compareAndOffer(orphan);
    for (const auto& fault : recovery_->faults())
        messages_->report(fault);
}

void MainWindow::compareAndOffer(const Recovery::Orphan& orphan) {
    auto* const job = new BackgroundJob<RecoveredWork>(this);
    job->start([orphan, &clock = clock_](const Progress&) -> Result<RecoveredWork> { return recoveredWork(orphan, clock); },
               [this, orphan](const RecoveredWork& work) { offer(orphan, work); });
    connect(job, &BackgroundJobBase::finished, job, &QObject::deleteLater);
}

void MainWindow::offer(const Recovery::Orphan& orphan, const RecoveredWork& work) {
    messages_->say(MessageBar::Kind::Question, described(orphan, work, titleOf(orphan.issue->masthead)), {},
                   {{tr("Restore"), [this, orphan] { restore(orphan); }},
                    {tr("Discard"), [this, orphan] { recovery_->discard(orphan); }},
                    {tr("Show Differences"), [this, orphan, work] { showRecovered(orphan, work); }}});
}

// Leaving the page without a decision asks again: unsaved work is not lost by looking at it.
void MainWindow::showRecovered(const Recovery::Orphan& orphan, const RecoveredWork& work) {
    recovered_->disconnect(SIGNAL(backWanted()));
    recovered_->disconnect(SIGNAL(restoreWanted()));
    recovered_->disconnect(SIGNAL(discardWanted()));
    connect(recovered_, &RecoveredPage::backWanted, this, [this, orphan, work] {
        goBack();
        offer(orphan, work);
    });
    connect(recovered_, &RecoveredPage::restoreWanted, this, [this, orphan] { restore(orphan); });
    connect(recovered_, &RecoveredPage::discardWanted, this, [this, orphan] {
        recovery_->discard(orphan);
        goBack();
    });
    recovered_->showWork(orphan, work);
    showPage(recovered_);
}

// The old file goes only when the restored work is on disk again.
void MainWindow::restore(const Recovery::Orphan& orphan) {
    leaveIssue([this, orphan] {
        const bool isFree = orphan.id.isEmpty() || QFileInfo::exists(orphan.archivePath);
        putOnDesk(orphan.issue, orphan.archivePath.isEmpty() ? archives_.suggestedPath() : orphan.archivePath, isFree ? orphan.id : StoredIssueId(), {});
        if (issue_->isReadOnly()) { // somebody else goes on with it: what was found becomes an issue of its own
            dropIssue();
            putOnDesk(orphan.issue, orphan.archivePath, {}, {});
            messages_->say(MessageBar::Kind::Note, tr("What was found is opened as an issue of its own, beside the one that is being worked on."));
        }
        connect(issue_.get(), &OpenIssue::kept, this, [this, orphan] { recovery_->discard(orphan); }, Qt::SingleShotConnection);
        issue_->markRestored();
    });
}

} // namespace lilong
