#include "ui/library/backups_page.h"

#include "ui/library/known_archives.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/page_header.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace lilong {
namespace {

enum Column { When, Kind, Size, Issues, ColumnCount };

QString timeOf(const Backup& backup) { return backup.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QTableWidget* backupTable(QWidget* parent) {
    auto* const table = new QTableWidget(0, ColumnCount, parent);
    table->setHorizontalHeaderLabels({BackupsPage::tr("Made"), BackupsPage::tr("How"), BackupsPage::tr("Size"), BackupsPage::tr("Issues")});
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(Kind, QHeaderView::Stretch);
    table->setColumnWidth(When, 24 * table->fontMetrics().averageCharWidth());
    table->setAccessibleName(BackupsPage::tr("Backups"));
    return table;
}

/// -1 where a copy cannot be read.
int issuesIn(const QString& path, const Clock& clock) {
    const auto copy = Archive::open(path, Archive::Mode::ReadOnly, clock);
    const auto issues = copy ? (*copy)->issues() : Result<std::vector<IssueSummary>>(tl::unexpect, copy.error());
    return issues ? static_cast<int>(issues->size()) : -1;
}

} // namespace

BackupsPage::BackupsPage(const Clock& clock, QWidget* parent)
    : QWidget(parent), clock_(clock), header_(new PageHeader(tr("Backups"), this)), note_(new QLabel(this)), table_(backupTable(this)) {
    note_->setText(tr("Lilong makes a checked copy of the archive once a day, and keeps those of the last week and one of each of the four weeks before. "
                      "Copies that you make stay until you delete them."));
    note_->setWordWrap(true);
    note_->setContentsMargins(12, 0, 12, 8);
    connect(header_, &PageHeader::backWanted, this, &BackupsPage::backWanted);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(note_);
    layout->addWidget(table_, 1);
    layout->addWidget(buttons());
    setFocusProxy(table_);
    connect(table_, &QTableWidget::cellActivated, this, &BackupsPage::restoreChosen);
    connect(&making_, &BackgroundJobBase::failed, this, &BackupsPage::failed);
    connect(&restoring_, &BackgroundJobBase::failed, this, &BackupsPage::failed);
}

QWidget* BackupsPage::buttons() {
    auto* const row = new QWidget(this);
    restore_ = new QPushButton(tr("&Restore This Backup…"), row);
    auto* const other = new QPushButton(tr("Restore &Another Copy…"), row);
    now_ = new QPushButton(tr("Back Up &Now"), row);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->addWidget(restore_);
    layout->addWidget(other);
    layout->addStretch();
    layout->addWidget(now_);
    connect(restore_, &QPushButton::clicked, this, &BackupsPage::restoreChosen);
    connect(other, &QPushButton::clicked, this, &BackupsPage::chooseOther);
    connect(now_, &QPushButton::clicked, this, &BackupsPage::backUp);
    return row;
}

void BackupsPage::showArchive(const QString& archive) {
    archive_ = archive;
    header_->setTitle(tr("Backups of %1").arg(KnownArchives::nameOf(archive)));
    fill();
    table_->setFocus(Qt::OtherFocusReason);
}

void BackupsPage::fill() {
    backups_ = backupsOf(archive_);
    table_->setRowCount(static_cast<int>(backups_.size()));
    for (size_t i = 0; i < backups_.size(); ++i)
        addRow(static_cast<int>(i), backups_[i]);
    table_->selectRow(0);
    restore_->setEnabled(!backups_.empty());
    countIssues();
}

void BackupsPage::addRow(int row, const Backup& backup) {
    const QString texts[ColumnCount] = {timeOf(backup), backup.byCommand ? tr("by you") : tr("on its own"), QLocale().formattedDataSize(backup.bytes, backup.bytes < 1024 * 1024 ? 0 : 1), tr("…")};
    for (int column = 0; column < ColumnCount; ++column) {
        auto* const item = new QTableWidgetItem(texts[column]);
        item->setToolTip(backup.path);
        table_->setItem(row, column, item);
    }
}

// Each copy is opened for it: off the window's thread.
void BackupsPage::countIssues() {
    if (counting_) {
        counting_->cancel();
        counting_->disconnect(this);
        counting_->setParent(this);
        counting_.release()->deleteLater();
    }
    counting_ = std::make_unique<BackgroundJob<std::vector<int>>>();
    counting_->start(
        [backups = backups_, &clock = clock_](const Progress& progress) -> Result<std::vector<int>> {
            std::vector<int> counts;
            for (const Backup& one : backups)
                counts.push_back(progress.isCancelled() ? -1 : issuesIn(one.path, clock));
            return counts;
        },
        [this, asked = counting_.get()](const std::vector<int>& counts) {
            for (int row = 0; asked == counting_.get() && row < std::min(table_->rowCount(), static_cast<int>(counts.size())); ++row) {
                const int count = counts[static_cast<size_t>(row)];
                table_->item(row, Issues)->setText(count < 0 ? tr("cannot be read") : QString::number(count));
            }
        });
}

void BackupsPage::restoreChosen() {
    const int row = table_->currentRow();
    if (row >= 0 && row < static_cast<int>(backups_.size()))
        askToRestore(backups_[static_cast<size_t>(row)]);
}

void BackupsPage::chooseOther() {
    chooseFile(this, tr("Restore a copy"), QFileInfo(archive_).path(), KnownArchives::fileFilter(), [this](const QString& path) {
        const QFileInfo file(path);
        askToRestore({file.absoluteFilePath(), file.lastModified(), true, file.size()});
    });
}

void BackupsPage::askToRestore(const Backup& backup) {
    Q_EMIT asked(tr("Put the archive %1 back as it was on %2? What it holds now is kept in a file beside it.")
                     .arg(KnownArchives::nameOf(archive_), timeOf(backup)),
                 tr("Restore"), [this, backup] {
                     Q_EMIT releaseWanted(archive_, [this, backup] { restore(backup); });
                 });
}

void BackupsPage::restore(const Backup& backup) {
    if (restoring_.isRunning())
        return;
    restoring_.start(
        [archive = archive_, backup, &clock = clock_](const Progress& progress) { return restoreBackup(archive, backup, clock, progress); },
        [this, archive = archive_, backup](const QString& aside) {
            const QString done = tr("The archive is as it was on %1.").arg(timeOf(backup));
            Q_EMIT said(aside.isEmpty() ? done : tr("%1 What it held until now is kept as %2.").arg(done, aside));
            Q_EMIT restored(archive);
        });
    Q_EMIT jobStarted(&restoring_, tr("Restoring the backup"));
}

void BackupsPage::backUp() {
    if (making_.isRunning())
        return;
    making_.start([archive = archive_, &clock = clock_](const Progress& progress) { return backUpNow(archive, clock, progress); },
                  [this, archive = archive_](const Backup& made) {
                      Q_EMIT said(tr("A checked copy was made: %1.").arg(made.path));
                      if (archive == archive_)
                          fill();
                  });
    Q_EMIT jobStarted(&making_, tr("Backing up the archive"));
}

} // namespace lilong
