#include "app/session/issue_holder.h"

#include "tests/archive/must.h"
#include "tests/archive/sample_issues.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;
using Hold = std::unique_ptr<IssueHold>;

class IssueHolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;
    StoredIssueId id_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    std::variant<Hold, IssueHolder> take(const QString& editor, StoredIssueId id) { return must(IssueHold::take(path(), id, editor, clock_)); }
    QStringList files() const { return QDir(folder_->path()).entryList(QDir::Files); }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        id_ = must(must(Archive::open(path(), Archive::Mode::Create, clock_))->save(samples::richIssue()));
    }

    void oneWindowHoldsIt() {
        {
            const auto first = take(QStringLiteral("王春梅"), id_);
            QVERIFY(std::holds_alternative<Hold>(first));
            const auto second = take(QStringLiteral("沈玉兰"), id_);
            QVERIFY(std::holds_alternative<IssueHolder>(second));
            const IssueHolder holder = std::get<IssueHolder>(second);
            QCOMPARE(holder.editor, QStringLiteral("王春梅"));
            QCOMPARE(holder.computer, QSysInfo::machineHostName());
            QCOMPARE(holder.since, clock_.now());
            QVERIFY(described(holder).startsWith(QStringLiteral("王春梅 on ")));
            QVERIFY(std::holds_alternative<Hold>(take(QStringLiteral("沈玉兰"), StoredIssueId(99)))); // another issue is free
        }
        QVERIFY(std::holds_alternative<Hold>(take(QStringLiteral("沈玉兰"), id_)));
        QCOMPARE(files(), QStringList(QStringLiteral("a.lilong"))); // nothing is left behind
    }

    void anotherNameOfTheFileIsTheSameIssue() {
        const QString link = folder_->filePath(QStringLiteral("b.lilong"));
        QVERIFY(QFile::link(path(), link));
        const auto first = take(QStringLiteral("王春梅"), id_);
        QVERIFY(std::holds_alternative<IssueHolder>(must(IssueHold::take(link, id_, {}, clock_))));
    }

    void aDeadProcessHoldsNothing() {
        QProcess other;
        other.start(QStringLiteral("/bin/true"), {});
        QVERIFY(other.waitForStarted());
        const qint64 dead = other.processId();
        QVERIFY(other.waitForFinished());
        QFile lock(path() + QStringLiteral(".issue-%1.lock").arg(id_.number()));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(dead) + "\nlilong\n" + QSysInfo::machineHostName().toLocal8Bit() + '\n');
        lock.close();
        QVERIFY(std::holds_alternative<Hold>(take(QStringLiteral("沈玉兰"), id_)));
    }

    void withoutANoteTheComputerIsKnown() {
        const auto first = take(QStringLiteral("王春梅"), id_);
        QVERIFY(QFile::remove(path() + QStringLiteral(".issue-%1.holder").arg(id_.number())));
        const auto second = take(QStringLiteral("沈玉兰"), id_);
        QVERIFY(std::holds_alternative<IssueHolder>(second));
        QCOMPARE(std::get<IssueHolder>(second).computer, QSysInfo::machineHostName());
        QVERIFY(described(std::get<IssueHolder>(second)).startsWith(QStringLiteral("Somebody on ")));
    }

    void aFolderThatIsNotThere() { QVERIFY(!IssueHold::take(folder_->filePath(QStringLiteral("none/a.lilong")), id_, {}, clock_)); }
};

QTEST_GUILESS_MAIN(IssueHolderTest)
#include "issue_holder_test.moc"
