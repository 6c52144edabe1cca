#include "app/archive/stored_archive.h"
#include "tests/archive/database_file.h"
#include "tests/archive/sample_issues.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lilong;
using samples::DatabaseFile;
using samples::described;
using Mode = Archive::Mode;

namespace {

/// For its life the program is nobody: read-only files are read-only even where the tests run as root.
class AsNobody {
public:
    AsNobody() : root_(::geteuid() == 0) {
        if (root_ && ::setresuid(65534, 65534, 0) != 0)
            qFatal("cannot become nobody");
    }
    ~AsNobody() {
        if (root_ && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool root_;
};

constexpr QFile::Permissions readable = QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions enterable = readable | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
constexpr QFile::Permissions writable = QFile::WriteOwner | QFile::WriteUser;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// Whatever is wrong with the file: a clear message, and the file is as it was.
class ArchiveFailuresTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("年鉴 #1?.lilong")); }
    Result<std::unique_ptr<Archive>> open(Mode mode, ArchiveSettings settings = {}) { return StoredArchive::open(path(), mode, clock_, settings); }
    StoredIssueId savedRichIssue() { return open(Mode::Create).value()->save(samples::richIssue(), {}).value(); }
    /// The file with one issue, broken by this.
    void makeArchive(const QStringList& words) {
        savedRichIssue();
        const DatabaseFile file(path());
        for (const QString& word : words)
            file.run(word);
    }
    void build(const QString& kind) {
        if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(path()));
        else if (kind == QLatin1String("page"))
            write(path(), QStringLiteral("柳荫里居民区的一天。").repeated(500).toUtf8());
        else if (kind == QLatin1String("noise"))
            write(path(), QByteArray(600, 'x'));
        else if (kind == QLatin1String("short page"))
            write(path(), QStringLiteral("柳荫里").toUtf8());
        else if (kind == QLatin1String("empty"))
            write(path(), {});
        else if (kind == QLatin1String("foreign"))
            DatabaseFile(path()).run(QStringLiteral("CREATE TABLE photos (id)"));
        else if (kind == QLatin1String("marked foreign"))
            DatabaseFile(path()).run(QStringLiteral("PRAGMA application_id = 1196444487"));
        else if (kind == QLatin1String("newer"))
            makeArchive({QStringLiteral("PRAGMA user_version = 99")});
        else if (kind == QLatin1String("older"))
            makeArchive({QStringLiteral("PRAGMA user_version = 0")});
        else if (kind == QLatin1String("cut"))
            makeArchive({}), write(path(), bytesOf(path()).first(20000));
        else if (kind == QLatin1String("no folder"))
            folder_->remove();
    }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void refusesToOpen_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* kind, const char* modeName, Mode mode, const char* what) {
            QTest::addRow("%s, %s", kind, modeName) << QString::fromLatin1(kind) << mode << QString::fromLatin1(what);
        };
        row("missing", "open", Mode::Open, "no such archive");
        row("missing", "read", Mode::ReadOnly, "no such archive");
        row("no folder", "create", Mode::Create, "folder of the archive does not exist");
        row("folder", "create", Mode::Create, "a folder, not an archive");
        row("page", "open", Mode::Open, "not a Lilong archive");
        row("page", "create", Mode::Create, "not a Lilong archive");
        row("page", "read", Mode::ReadOnly, "not a Lilong archive");
        row("short page", "create", Mode::Create, "not a Lilong archive");
        row("short page", "open", Mode::Open, "not a Lilong archive");
        row("noise", "create", Mode::Create, "not a Lilong archive");
        row("empty", "open", Mode::Open, "is empty");
        row("empty", "read", Mode::ReadOnly, "is empty");
        row("foreign", "create", Mode::Create, "another program");
        row("foreign", "read", Mode::ReadOnly, "another program");
        row("marked foreign", "create", Mode::Create, "another program");
        row("newer", "open", Mode::Open, "newer version");
        row("newer", "create", Mode::Create, "newer version");
        row("older", "read", Mode::ReadOnly, "older version");
        row("cut", "open", Mode::Open, "damaged");
        row("cut", "read", Mode::ReadOnly, "damaged");
    }
    void refusesToOpen() {
        QFETCH(const QString, kind);
        QFETCH(const Mode, mode);
        QFETCH(const QString, what);
        build(kind);
        const QByteArray before = bytesOf(path());
        const auto archive = open(mode);
        QVERIFY(!archive);
        QVERIFY2(archive.error().what.contains(what), qPrintable(archive.error().message()));
        QVERIFY(archive.error().kind == Error::Kind::Archive || archive.error().kind == Error::Kind::File);
        QCOMPARE(archive.error().file, path());
        QVERIFY(!archive.error().advice.isEmpty());
        QCOMPARE(bytesOf(path()), before);
    }

    void letsANewerArchiveBeRead() {
        build(QStringLiteral("newer"));
        const auto archive = open(Mode::ReadOnly);
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
        QCOMPARE(described((*archive)->load(StoredIssueId(1)).value()), described(samples::richIssue()));
        QVERIFY(!(*archive)->save(samples::richIssue(), {}));
    }
    void createsInAnEmptyFile() {
        build(QStringLiteral("empty")); // a crash while creating leaves one
        QVERIFY(open(Mode::Create).has_value());
        QVERIFY(open(Mode::Open).has_value());
    }

    void findsADamagedPage() {
        savedRichIssue();
        QByteArray bytes = bytesOf(path());
        for (qsizetype page = 20; page < 30; ++page) // behind the schema, in the tables
            bytes.replace(page * 4096 + 8, 2000, QByteArray(2000, '\x5A'));
        write(path(), bytes);
        const auto archive = open(Mode::Open);
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
        const std::vector<Error> faults = (*archive)->check({});
        QVERIFY(!faults.empty());
        for (const Error& fault : faults) {
            QCOMPARE(fault.kind, Error::Kind::Archive);
            QCOMPARE(fault.file, path());
        }
        QVERIFY(faults[0].what.contains(QStringLiteral("damaged")));
        QVERIFY(!(*archive)->backupTo(folder_->filePath(QStringLiteral("copy.lilong"))));
        QVERIFY(!QFile::exists(folder_->filePath(QStringLiteral("copy.lilong"))));
    }

    void namesTheIssueThatIsNotWhole_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* words, const char* why) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(why);
        };
        row("a changed text", "UPDATE parts SET text = replace(text, '清', '晴') WHERE text LIKE '%清晨%'", "without a repair");
        row("a shorter text", "UPDATE parts SET text = substr(text, 2) WHERE id = 2", "shorter");
        row("a longer text", "UPDATE parts SET text = text || '。' WHERE id = 2", "longer");
        row("a changed page", "UPDATE sources SET text = '晴' || substr(text, 2) WHERE id = 1", "without a repair");
        row("a longer page", "UPDATE sources SET text = text || '尾' WHERE id = 1", "lost");
        row("runs that are none", "UPDATE parts SET runs = x'ff'", "came from");
        row("runs out of the page", "UPDATE parts SET text = '里', runs = x'01a09c01010100' WHERE id = 2", "outside its page");
        row("an unknown word", "UPDATE issues SET state = 'wild'", "wild");
        row("an unknown kind of article", "UPDATE articles SET kind = 'poem'", "poem");
        row("a lost repair", "DELETE FROM repairs WHERE state = 'applied'", "missing");
        row("a lost paragraph", "DELETE FROM blocks WHERE type = 'caption'", "no article");
        row("a lost article", "DELETE FROM articles WHERE kind = 'article'", "no article");
        row("a lost text", "DELETE FROM parts WHERE id = 1", "missing");
        row("an article in itself", "UPDATE articles SET parent = id", "in itself");
        row("a mention out of its text", "UPDATE mentions SET \"end\" = 9000", "outside its text");
        row("a mention of nobody", "UPDATE mentions SET person_id = 7 WHERE form = 'name' AND kind = 'person'", "nobody");
    }
    void namesTheIssueThatIsNotWhole() {
        QFETCH(const QString, words);
        QFETCH(const QString, why);
        makeArchive({words});
        const auto archive = open(Mode::Open);
        QVERIFY(archive.has_value());
        const Result<Issue> issue = (*archive)->load(StoredIssueId(1));
        QVERIFY(!issue);
        QCOMPARE(issue.error().kind, Error::Kind::Archive);
        QCOMPARE(issue.error().file, path());
        QVERIFY2(issue.error().what.startsWith(QStringLiteral("Issue 1 ")), qPrintable(issue.error().what));
        QVERIFY2(issue.error().what.contains(why), qPrintable(issue.error().what));
        QVERIFY(!(*archive)->check({}).empty());
        QVERIFY((*archive)->issues().has_value()); // the others can still be seen
    }

    void findsAndMendsASearchIndexThatDisagrees_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("an article left out") << QStringLiteral("DELETE FROM search_index WHERE rowid = (SELECT min(rowid) FROM search_index)");
        QTest::newRow("an article too many") << QStringLiteral("INSERT INTO search_index (rowid, body) VALUES (77, 'x')");
        QTest::newRow("another text") << QStringLiteral("UPDATE search_index SET body = '曹 杨'");
    }
    void findsAndMendsASearchIndexThatDisagrees() {
        QFETCH(const QString, words);
        makeArchive({words});
        const auto archive = open(Mode::Open);
        QVERIFY(!(*archive)->check({}).empty());
        QVERIFY((*archive)->rebuildSearchIndex({}).has_value());
        QCOMPARE((*archive)->check({}), std::vector<Error>());
    }
    void findsARowThatPointsNowhere() {
        makeArchive({QStringLiteral("DELETE FROM people WHERE id = 72")});
        bool found = false;
        for (const Error& fault : open(Mode::Open).value()->check({}))
            found = found || fault.what.contains(QStringLiteral("“mentions”"));
        QVERIFY(found);
    }

    void refusesAReadOnlyFile() {
        const StoredIssueId id = savedRichIssue();
        QVERIFY(QFile::setPermissions(path(), readable)
                && QFile::setPermissions(folder_->path(), enterable | writable | QFile::WriteGroup | QFile::WriteOther));
        const AsNobody nobody;
        const auto archive = open(Mode::Open);
        QVERIFY(!archive);
        QCOMPARE(archive.error().kind, Error::Kind::File);
        QVERIFY2(archive.error().what.contains(QStringLiteral("The archive is read-only")), qPrintable(archive.error().message()));
        const auto reader = open(Mode::ReadOnly);
        QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().message()));
        QCOMPARE(described((*reader)->load(id).value()), described(samples::richIssue()));
    }
    void refusesAReadOnlyFolder() {
        const StoredIssueId id = savedRichIssue();
        QVERIFY(QFile::setPermissions(path(), readable | writable | QFile::WriteOther) && QFile::setPermissions(folder_->path(), enterable));
        {
            const AsNobody nobody;
            for (const Mode mode : {Mode::Open, Mode::Create}) {
                const auto archive = open(mode);
                QVERIFY(!archive);
                QCOMPARE(archive.error().kind, Error::Kind::File);
                QVERIFY2(archive.error().what.contains(QStringLiteral("folder of the archive is read-only")), qPrintable(archive.error().message()));
            }
            const auto reader = open(Mode::ReadOnly);
            QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().message()));
            QCOMPARE(described((*reader)->load(id).value()), described(samples::richIssue()));
            QCOMPARE((*reader)->check({}), std::vector<Error>());
            QVERIFY(!(*reader)->backupTo(folder_->filePath(QStringLiteral("copy.lilong"))));
        }
        QVERIFY(QFile::setPermissions(folder_->path(), enterable | writable));
    }
    void refusesAFileThatMayNotBeRead() {
        savedRichIssue();
        QVERIFY(QFile::setPermissions(path(), {})
                && QFile::setPermissions(folder_->path(), enterable | writable | QFile::WriteGroup | QFile::WriteOther));
        const AsNobody nobody;
        const auto archive = open(Mode::ReadOnly);
        QVERIFY(!archive);
        QVERIFY2(archive.error().what.contains(QStringLiteral("may not be read")), qPrintable(archive.error().message()));
    }

    void leavesTheArchiveAsItWasWhenTheDiskIsFull() {
        const StoredIssueId id = savedRichIssue();
        const auto pages = DatabaseFile(path()).value(QStringLiteral("PRAGMA page_count")).toInt();
        ArchiveSettings settings;
        settings.mostPages = pages + 3;
        const auto archive = open(Mode::Open, settings);
        QVERIFY(archive.has_value());
        for (const StoredIssueId target : {StoredIssueId(), id}) {
            const Result<StoredIssueId> saved = (*archive)->save(samples::largeIssue(), target);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::File);
            QVERIFY2(saved.error().what.contains(QStringLiteral("disk is full")), qPrintable(saved.error().message()));
        }
        QCOMPARE(described((*archive)->load(id).value()), described(samples::richIssue()));
        QCOMPARE((*archive)->issues()->size(), size_t(1));
        QCOMPARE(open(Mode::Open).value()->check({}), std::vector<Error>());
    }

    void waitsForAnotherWindowOnlySoLong() {
        const StoredIssueId id = savedRichIssue();
        ArchiveSettings settings;
        settings.patience = std::chrono::milliseconds(120);
        const auto archive = open(Mode::Open, settings);
        {
            const DatabaseFile other(path());
            other.run(QStringLiteral("BEGIN IMMEDIATE"));
            QElapsedTimer timer;
            timer.start();
            const Result<StoredIssueId> saved = (*archive)->save(samples::largeIssue(), id);
            QVERIFY(!saved);
            QVERIFY(timer.elapsed() >= 100);
            QCOMPARE(saved.error().kind, Error::Kind::Archive);
            QVERIFY2(saved.error().what.contains(QStringLiteral("Another window")), qPrintable(saved.error().message()));
            QCOMPARE(described((*archive)->load(id).value()), described(samples::richIssue())); // reading goes on
        }
        QVERIFY((*archive)->save(samples::largeIssue(), id).has_value());
    }

    void takesBackASaveThatFailsHalfWay() {
        makeArchive({QStringLiteral("CREATE TRIGGER no_captions BEFORE INSERT ON blocks WHEN NEW.type = 'caption' "
                                    "BEGIN SELECT RAISE(ABORT, 'no captions here'); END")});
        const auto archive = open(Mode::Open);
        for (const StoredIssueId target : {StoredIssueId(), StoredIssueId(1)}) {
            const Result<StoredIssueId> saved = (*archive)->save(samples::richIssue(), target);
            QVERIFY(!saved);
            QVERIFY2(saved.error().what.contains(QStringLiteral("no captions here")), qPrintable(saved.error().message()));
            QCOMPARE(described((*archive)->load(StoredIssueId(1)).value()), described(samples::richIssue()));
        }
        QCOMPARE((*archive)->issues()->size(), size_t(1));
        QCOMPARE((*archive)->check({}), std::vector<Error>());
        QVERIFY((*archive)->save(samples::plainIssue({{QStringLiteral("题"), {QStringLiteral("文。")}}}), {}).has_value());
    }

    void refusesACopy_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("what");
        QTest::newRow("onto itself") << QStringLiteral("年鉴 #1?.lilong") << QStringLiteral("onto itself");
        QTest::newRow("into no folder") << QStringLiteral("nowhere/copy.lilong") << QStringLiteral("does not exist");
        QTest::newRow("onto a folder") << QStringLiteral(".") << QStringLiteral("folder has this name");
        QTest::newRow("onto an open archive") << QStringLiteral("open.lilong") << QStringLiteral("open in another window");
    }
    void refusesACopy() {
        QFETCH(const QString, target);
        QFETCH(const QString, what);
        savedRichIssue();
        const QString other = folder_->filePath(QStringLiteral("open.lilong"));
        const std::unique_ptr<Archive> holder = Archive::open(other, Mode::Create, clock_).value();
        QVERIFY(holder->save(samples::richIssue(), {}).has_value());
        const Result<void> copied = open(Mode::Open).value()->backupTo(folder_->filePath(target));
        QVERIFY(!copied);
        QVERIFY2(copied.error().what.contains(what), qPrintable(copied.error().message()));
        QCOMPARE(holder->check({}), std::vector<Error>());
        QCOMPARE(QDir(folder_->path()).entryList({QStringLiteral("*.part")}), QStringList());
    }
};

QTEST_GUILESS_MAIN(ArchiveFailuresTest)
#include "archive_failures_test.moc"
