// What the directory does: edit, merge, split, take back, settle, tables.

#include "app/session/conflicts.h"
#include "app/session/linked_saving.h"
#include "ui/actions/action_catalogue.h"
#include "ui/directory/conflict_list.h"
#include "ui/directory/directory_model.h"
#include "ui/directory/directory_pane.h"
#include "ui/directory/record_edit.h"
#include "ui/directory/record_view.h"
#include "ui/widgets/file_choice.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace lilong {

namespace {

/// A change moves a line by those that were merged with it, or parted from it again.
constexpr int farthestLine = 100;

QString tableFilter() {
    return DirectoryPane::tr("Tables (*.csv)");
}

} // namespace

template <typename T>
void DirectoryPane::run(const QString& title, std::function<Result<T>(Archive&, const Progress&)> work, std::function<void(T)> done) {
    auto job = std::make_unique<BackgroundJob<T>>();
    connect(job.get(), &BackgroundJobBase::failed, this, &DirectoryPane::failed);
    job->start(
        [path = path_, work = std::move(work), &clock = clock_](const Progress& progress) -> Result<T> {
            const auto opened = Archive::open(path, Archive::Mode::Open, clock);
            if (!opened)
                return tl::unexpected(opened.error());
            return work(**opened, progress);
        },
        [this, path = path_, done = std::move(done)](T result) {
            if (path == path_)
                done(std::move(result));
        });
    if (job_)
        job_.release()->deleteLater(); // its own signal may be what called us
    job_ = std::move(job);
    Q_EMIT jobStarted(job_.get(), title);
}

template <typename T>
void DirectoryPane::changed(const Result<T>& result, RecordId shown, const QString& text) {
    if (!went(result))
        return;
    const int line = table_->currentIndex().row();
    reload();
    if (!shown.isEmpty())
        chooseLine(shown, line);
    Q_EMIT said(text);
}

/// Shows a record's card and chooses its line, which stood at `before`; where it is not near there any more, no line is chosen.
void DirectoryPane::chooseLine(RecordId record, int before) {
    for (int away = 0; away <= farthestLine; ++away) {
        for (const int line : {before - away, before + away}) {
            if (line >= 0 && line < model_->rowCount() && model_->idAt(line) == record) {
                selectLine(line);
                return;
            }
        }
    }
    table_->clearSelection();
    card_->show(&archive_->authority(), record);
}

/// Who does it, for the log.
QString DirectoryPane::editor() const {
    const QString name = editor_.isEmpty() ? qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")) : editor_;
    return name.isEmpty() ? tr("the editor") : name;
}

/// Issues that were saved before the archive had an authority are linked once.
void DirectoryPane::linkEarlier() {
    const Result<std::vector<StoredIssueId>> issues = archive_ ? archive_->unlinkedIssues() : std::vector<StoredIssueId>();
    if (!went(issues) || issues->empty())
        return;
    run<int>(
        tr("Reading who is named in earlier issues"), [](Archive& archive, const Progress& progress) { return linkEarlierIssues(archive, progress); },
        [this](int) { reload(); });
}

void DirectoryPane::editChosen() {
    auto* const dialog = new RecordEdit(card_->record(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordEdit::edited, this, [this](const AuthorityRecord& record) {
        changed(archive_->authority().edit(record, editor()), record.id, tr("%1 was changed.").arg(record.name));
    });
    dialog->open();
}

/// All that are selected become the one whose card is shown.
void DirectoryPane::mergeChosen() {
    const RecordId into = card_->record().id;
    std::vector<RecordId> others = selected();
    std::erase(others, into);
    if (!others.empty())
        merge(others, into);
}

void DirectoryPane::merge(const std::vector<RecordId>& others, RecordId into) {
    QStringList names;
    for (const RecordId other : others) {
        const Result<AuthorityRecord> record = archive_->authority().record(other);
        if (!went(record))
            return;
        names += record->name;
    }
    const Result<AuthorityRecord> target = archive_->authority().record(into);
    if (!went(target))
        return;
    const auto yes = [this, others, into, name = target->name] {
        changed(archive_->authority().merge(others, into, editor()), into, tr("They are one now: %1. The card's history can take it back.").arg(name));
        if (side_->currentWidget() == conflictList_)
            findConflicts();
    };
    Q_EMIT asked(tr("Is %1 the same as %2? Merging can be taken back at any time.").arg(names.join(QStringLiteral("、")), target->name), tr("Merge"), yes);
}

void DirectoryPane::splitTicked() {
    const std::vector<Appearance> ticked = card_->tickedAppearances();
    const QString name = card_->record().name;
    const Result<RecordId> made = archive_->authority().split(ticked, {}, editor());
    changed(made, made.value_or(RecordId()), tr("The ticked issues name another %1 now. The card's history can take it back.").arg(name));
}

void DirectoryPane::takeBack() {
    const RecordId shown = card_->record().id;
    changed(archive_->authority().takeBack(card_->chosenOperation()), shown, tr("It was taken back."));
}

void DirectoryPane::findConflicts() {
    run<std::vector<Conflict>>(
        tr("Looking for conflicts"), [](Archive& archive, const Progress&) { return conflictsIn(archive.authority()); },
        [this](std::vector<Conflict> conflicts) { conflictList_->show(std::move(conflicts)); });
}

void DirectoryPane::settle(const QString& key) {
    if (went(archive_->authority().settle(key)))
        findConflicts();
}

void DirectoryPane::writeTable() {
    const QFileInfo file(path_);
    const QString suggested = tr("%1/%2 people and places.csv").arg(file.path(), file.completeBaseName());
    chooseTarget(this, tr("Write the people and places"), suggested, tableFilter(), QStringLiteral("csv"), [this](const QString& target) {
        run<int>(
            tr("Writing the table"), [target](Archive& archive, const Progress&) { return exportAuthority(archive.authority(), target); },
            [this, target](int records) { Q_EMIT said(tr("%n record(s) were written to %1.", nullptr, records).arg(target)); });
    });
}

void DirectoryPane::readTable() {
    chooseFile(this, tr("Take in people and places"), QFileInfo(path_).path(), tableFilter(), [this](const QString& file) {
        run<TableImport>(
            tr("Reading the table"), [file, editor = editor()](Archive& archive, const Progress&) { return importAuthority(archive.authority(), file, editor); },
            [this](const TableImport& table) { tableRead(table); });
    });
}

void DirectoryPane::tableRead(const TableImport& table) {
    constexpr size_t mostNamed = 5;
    if (table.faults.empty()) {
        reload();
        Q_EMIT said(tr("Taken in: %1 new, %2 changed.").arg(table.taken.made).arg(table.taken.changed));
        return;
    }
    QStringList lines;
    for (size_t i = 0; i < std::min(mostNamed, table.faults.size()); ++i)
        lines += tr("line %1: %2").arg(table.faults[i].line).arg(table.faults[i].reason);
    Q_EMIT failed({Error::Kind::Input, tr("%n line(s) of the table cannot be taken in, so nothing was changed.", nullptr, static_cast<int>(table.faults.size())),
                   lines.join(QStringLiteral("；")), tr("Correct these lines and take the table in again.")});
}

} // namespace lilong
