#include "app/archive/sqlite/sqlite_dialect.h"
#include "app/archive/stored_archive.h"
#include "tests/archive/database_file.h"
#include "tests/archive/sample_issues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::DatabaseFile;
using samples::described;

/// Numbered migrations: from nothing, from an older version, and back when a step fails.
class ArchiveSchemaTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    static std::vector<Migration> ownMigrations() { return migrationsIn(SqliteDialect().migrations()).value(); }
    /// The program's migrations and one more.
    static std::vector<Migration> withOneMore(const QString& words) {
        std::vector<Migration> migrations = ownMigrations();
        const int next = migrations.back().version + 1;
        migrations.push_back({next, QStringLiteral("next.sql"), words.arg(next)});
        return migrations;
    }
    Result<std::unique_ptr<Archive>> open(std::vector<Migration> migrations, Archive::Mode mode = Archive::Mode::Create) {
        ArchiveSettings settings;
        settings.migrations = std::move(migrations);
        return StoredArchive::open(path(), mode, clock_, settings);
    }
    QVariant inFile(const QString& words) const { return DatabaseFile(path()).value(words); }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void namesEveryStatement() {
        for (int i = 0; i <= static_cast<int>(Statement::SelectNamings); ++i)
            QVERIFY2(!SqliteDialect().words(static_cast<Statement>(i)).isEmpty(), qPrintable(QString::number(i)));
    }
    void numbersItsMigrations() {
        const std::vector<Migration> migrations = ownMigrations();
        for (size_t i = 0; i < migrations.size(); ++i)
            QCOMPARE(migrations[i].version, static_cast<int>(i) + 1);
    }
    void splitsWords() {
        const QString words = QStringLiteral("-- a remark\n\nCREATE\n  -- inside\nTABLE a;\n\n\n  \nPRAGMA b;");
        QCOMPARE(statementsOf(words), (QStringList{QStringLiteral("CREATE\nTABLE a;\n"), QStringLiteral("PRAGMA b;\n")}));
        QCOMPARE(statementsOf({}), QStringList());
    }

    void marksANewFile() {
        QVERIFY(open({}).has_value());
        QCOMPARE(inFile(QStringLiteral("PRAGMA application_id")).toLongLong(), archiveApplicationId);
        QCOMPARE(inFile(QStringLiteral("PRAGMA user_version")).toInt(), ownMigrations().back().version);
        QCOMPARE(inFile(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    }

    void bringsAnOlderArchiveUpToDate() {
        const StoredIssueId id = open(ownMigrations()).value()->save(samples::richIssue(), {}).value();
        const int version = ownMigrations().back().version;
        const auto newer = withOneMore(QStringLiteral("ALTER TABLE issues ADD COLUMN remark TEXT;\n\nPRAGMA user_version = %1;"));
        const auto archive = open(newer, Archive::Mode::Open);
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
        QCOMPARE(described((*archive)->load(id).value()), described(samples::richIssue()));
        QCOMPARE((*archive)->check({}), std::vector<Error>());
        QCOMPARE(inFile(QStringLiteral("PRAGMA user_version")).toInt(), version + 1);
        QCOMPARE(inFile(QStringLiteral("SELECT count(*) FROM issues WHERE remark IS NULL")).toInt(), 1);
        // What the older program could read is kept beside it.
        const DatabaseFile kept(path() + QStringLiteral(".version-%1").arg(version));
        QCOMPARE(kept.value(QStringLiteral("PRAGMA user_version")).toInt(), version);
        QCOMPARE(kept.value(QStringLiteral("SELECT count(*) FROM issues")).toInt(), 1);
    }

    void goesBackWhenAStepFails_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong words") << QStringLiteral(
            "ALTER TABLE issues ADD COLUMN remark TEXT;\n\nALTER TABLE nobody DROP COLUMN x;\n\nPRAGMA user_version = %1;");
        QTest::newRow("no version") << QStringLiteral("ALTER TABLE issues ADD COLUMN remark TEXT;\n\nSELECT %1;");
    }
    void goesBackWhenAStepFails() {
        QFETCH(const QString, words);
        const StoredIssueId id = open(ownMigrations()).value()->save(samples::richIssue(), {}).value();
        const auto failed = open(withOneMore(words), Archive::Mode::Open);
        QVERIFY(!failed);
        QCOMPARE(failed.error().file, path());
        QVERIFY(!inFile(QStringLiteral("SELECT remark FROM issues")).isValid());
        const auto archive = open(ownMigrations(), Archive::Mode::Open);
        QVERIFY(archive.has_value());
        QCOMPARE(described((*archive)->load(id).value()), described(samples::richIssue()));
        QCOMPARE((*archive)->check({}), std::vector<Error>());
    }

    /// A file that the first released version wrote. It stays as it is for ever.
    void opensAnArchiveOfVersion1() {
        QVERIFY(QFile::copy(QStringLiteral(LILONG_SOURCE_DIR "/tests/data/archive/version_1.lilong"), path()));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        const auto archive = open({}, Archive::Mode::Open);
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
        QCOMPARE((*archive)->check({}), std::vector<Error>());
        const Issue issue = (*archive)->load(StoredIssueId(1)).value();
        QCOMPARE(issue->articles.size(), size_t(2));
        QCOMPARE(textOf(issue->articles[0]->headline), QStringLiteral("清晨的里弄"));
        QCOMPARE((*archive)->search(QStringLiteral("葱"), 10)->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(ArchiveSchemaTest)
#include "archive_schema_test.moc"
