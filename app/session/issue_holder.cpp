#include "app/session/issue_holder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QSysInfo>

namespace lilong {
namespace {

struct HolderText {
    Q_DECLARE_TR_FUNCTIONS(IssueHolder)
};

const QString editorField = QStringLiteral("editor"), sinceField = QStringLiteral("since"), computerField = QStringLiteral("computer");

/// The lock, and the note beside it that says whose it is.
struct HoldFiles {
    QString lock;
    QString note;

    HoldFiles(const QString& archivePath, StoredIssueId id) {
        const QFileInfo archive(archivePath);
        const QString path = archive.exists() ? archive.canonicalFilePath() : archive.absoluteFilePath(); // one file, one lock, whatever led to it
        lock = path + QStringLiteral(".issue-%1.lock").arg(id.number());
        note = path + QStringLiteral(".issue-%1.holder").arg(id.number());
    }
};

class HeldIssue final : public IssueHold {
public:
    HeldIssue(std::unique_ptr<QLockFile> lock, QString note) : lock_(std::move(lock)), note_(std::move(note)) {}
    ~HeldIssue() override { QFile::remove(note_); } // before the lock is free

private:
    std::unique_ptr<QLockFile> lock_;
    QString note_;
};

void writeNote(const QString& path, const IssueHolder& holder) {
    const QJsonObject object{{editorField, holder.editor}, {computerField, holder.computer}, {sinceField, holder.since.toUTC().toString(Qt::ISODate)}};
    QSaveFile file(path);
    // Who cannot read the note still meets the lock: only the name is missing then.
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0)
        file.commit();
}

IssueHolder readNote(const QString& path, const QLockFile& lock) {
    QFile file(path);
    const QJsonObject object = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    IssueHolder holder{object[editorField].toString(), object[computerField].toString(), QDateTime::fromString(object[sinceField].toString(), Qt::ISODate)};
    qint64 process = 0;
    QString computer, program;
    if (holder.computer.isEmpty() && lock.getLockInfo(&process, &computer, &program))
        holder.computer = computer;
    return holder;
}

} // namespace

Result<std::variant<std::unique_ptr<IssueHold>, IssueHolder>> IssueHold::take(const QString& archivePath, StoredIssueId id, const QString& editor,
                                                                             const Clock& clock) {
    using Taken = std::variant<std::unique_ptr<IssueHold>, IssueHolder>;
    const HoldFiles files(archivePath, id);
    auto lock = std::make_unique<QLockFile>(files.lock);
    lock->setStaleLockTime(0); // only a dead process loses its hold: a window may stay open for days
    if (lock->tryLock(0)) {
        writeNote(files.note, {editor, QSysInfo::machineHostName(), clock.now()});
        return Taken(std::make_unique<HeldIssue>(std::move(lock), files.note));
    }
    if (lock->error() == QLockFile::LockFailedError)
        return Taken(readNote(files.note, *lock));
    return fail(Error::Kind::File, HolderText::tr("Nobody can be kept from changing this issue at the same time: the folder cannot be written to."), files.lock,
                HolderText::tr("Take care that it is open in one window only."));
}

QString described(const IssueHolder& holder) {
    const QString who = holder.editor.isEmpty() ? HolderText::tr("Somebody") : holder.editor;
    if (!holder.since.isValid())
        return holder.computer.isEmpty() ? who : HolderText::tr("%1 on %2").arg(who, holder.computer);
    const QDateTime since = holder.since.toLocalTime();
    return HolderText::tr("%1 on %2, since %3").arg(who, holder.computer, since.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

} // namespace lilong
