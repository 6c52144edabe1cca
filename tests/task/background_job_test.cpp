#include "app/task/background_job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace lilong;
Q_DECLARE_METATYPE(lilong::Error)

class BackgroundJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsItsResultOver() {
        BackgroundJob<QString> job;
        QSignalSpy finished(&job, &BackgroundJobBase::finished);
        QSignalSpy progressed(&job, &BackgroundJobBase::progressed);
        QString result;
        QThread* const here = QThread::currentThread();
        job.start([here](const Progress& progress) -> Result<QString> {
                      progress.report(0.5, QStringLiteral("half"));
                      return QThread::currentThread() == here ? QStringLiteral("blocked the window") : QStringLiteral("done");
                  },
                  [&](QString made) { result = std::move(made); });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(result, QStringLiteral("done"));
        QCOMPARE(progressed.count(), 1);
        QVERIFY(!job.isRunning());
    }
    void tellsOfFailure() {
        BackgroundJob<int> job;
        QString message;
        int results = 0;
        connect(&job, &BackgroundJobBase::failed, this, [&](const Error& error) { message = error.what; });
        QSignalSpy finished(&job, &BackgroundJobBase::finished);
        job.start([](const Progress&) -> Result<int> { return fail(Error::Kind::File, QStringLiteral("unreadable")); }, [&](int) { ++results; });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(message, QStringLiteral("unreadable"));
        QCOMPARE(results, 0);
    }
    void leavesNothingWhenCancelled() {
        BackgroundJob<int> job;
        Error::Kind kind = Error::Kind::Internal;
        int results = 0;
        connect(&job, &BackgroundJobBase::failed, this, [&](const Error& error) { kind = error.kind; });
        QSignalSpy finished(&job, &BackgroundJobBase::finished);
        QSemaphore mayEnd;
        job.start([&mayEnd](const Progress&) -> Result<int> { mayEnd.acquire(); return 7; }, [&](int) { ++results; });
        job.cancel();
        mayEnd.release();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(kind, Error::Kind::Cancelled);
        QCOMPARE(results, 0);
    }
    void forgetsWorkWhenItGoes() {
        QSemaphore mayEnd, ended;
        int results = 0;
        {
            BackgroundJob<int> job;
            job.start([&](const Progress& progress) -> Result<int> {
                          mayEnd.acquire();
                          const int seen = progress.isCancelled();
                          ended.release();
                          return seen;
                      },
                      [&](int) { ++results; });
        }
        mayEnd.release();
        ended.acquire();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(results, 0);
    }
};

QTEST_GUILESS_MAIN(BackgroundJobTest)
#include "background_job_test.moc"
