#include "app/archive/archive.h"
#include "tests/archive/sample_issues.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

/// A window that is killed while it writes leaves a whole archive that holds every save that had succeeded.
class ArchiveCrashTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    samples::HeldClock clock_;
    QRandomGenerator random_{20230712};

    /// Starts the writer and kills it within some milliseconds, after its first save if `afterASave`. Returns what it said.
    QByteArray killedWriter(const QString& path, unsigned revision, bool afterASave, int within) {
        QProcess writer;
        writer.start(QStringLiteral(CRASH_WRITER), {path, QString::number(revision)}, QIODevice::ReadOnly);
        if (!writer.waitForStarted() || (afterASave && !writer.waitForReadyRead()))
            return {};
        writer.waitForFinished(random_.bounded(within)); // the random moment: it never finishes by itself
        writer.kill();
        writer.waitForFinished();
        return writer.exitStatus() == QProcess::CrashExit ? writer.readAllStandardOutput() : QByteArray();
    }

private Q_SLOTS:
    void keepsEverySaveThatSucceeded() {
        const QString path = folder_.filePath(QStringLiteral("a.lilong"));
        QMap<unsigned, unsigned> revisions; // by issue
        for (unsigned round = 0; round < 12; ++round) {
            const QByteArray said = killedWriter(path, round * 100000, true, 200);
            QVERIFY(said.endsWith('\n'));
            for (const QByteArray& line : said.trimmed().split('\n'))
                revisions[line.split(' ').at(0).toUInt()] = line.split(' ').at(1).toUInt();
            const auto archive = Archive::open(path, Archive::Mode::Open, clock_);
            QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
            QCOMPARE((*archive)->check({}), std::vector<Error>());
            unsigned ahead = 0;
            const std::vector<IssueSummary> summaries = (*archive)->issues().value();
            for (const IssueSummary& summary : summaries) {
                const unsigned expected = revisions.value(summary.id.number());
                const unsigned found = summary.masthead.number.toUInt();
                // The last save may have been committed without the time to say so.
                ahead += found != expected;
                QVERIFY2(found >= expected, qPrintable(QStringLiteral("issue %1: %2 < %3").arg(summary.id.number()).arg(found).arg(expected)));
                revisions[summary.id.number()] = found;
            }
            QVERIFY(ahead <= 1);
            QCOMPARE(size_t(revisions.size()), (*archive)->issues()->size());
        }
        QVERIFY(revisions.size() >= 12);
    }

    void survivesAKillWhileItIsMade() {
        for (int round = 0; round < 6; ++round) {
            const QString path = folder_.filePath(QStringLiteral("new%1.lilong").arg(round));
            killedWriter(path, 0, false, 120);
            const auto archive = Archive::open(path, Archive::Mode::Create, clock_);
            QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().message()));
            QVERIFY((*archive)->save(samples::richIssue()).has_value());
            QCOMPARE((*archive)->check({}), std::vector<Error>());
        }
    }
};

QTEST_GUILESS_MAIN(ArchiveCrashTest)
#include "archive_crash_test.moc"
