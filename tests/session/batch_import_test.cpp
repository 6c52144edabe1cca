#include "app/session/batch_import.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

QString pageText(const QString& date, const QString& number, const QString& story) {
    return QStringLiteral("柳荫家园\n%1 第%2期\n\n楼组长带头换新颜\n\n%3，文昌里居民区的志愿者们清理楼道，大家都干得很起劲。\n").arg(date, number, story);
}

BatchPage known(const QString& name, const Masthead& masthead, const QString& folio = {}) {
    return {{name, {}, QStringLiteral("UTF-8"), true, name}, masthead, folio};
}

const Masthead july{QStringLiteral("柳荫家园"), {}, QStringLiteral("2023-07-12"), QStringLiteral("第7期")};
const Masthead august{QStringLiteral("柳荫家园"), {}, QStringLiteral("2023-08-15"), QStringLiteral("第8期")};

/// July: pages 0 and 1; August: 3; page 2 prints nothing and its name tells nothing.
std::vector<BatchPage> fourPages() {
    return {known(QStringLiteral("a1.txt"), july), known(QStringLiteral("a2.txt"), july), known(QStringLiteral("b9.txt"), {}),
            known(QStringLiteral("c3.txt"), august)};
}

struct Folder {
    QTemporaryDir dir;
    QString archive = dir.filePath(QStringLiteral("archives/社区.lilong"));
    SystemClock clock;
    KnowledgePtr knowledge = *Knowledge::load();

    void write(const QString& name, const QByteArray& bytes) const {
        QDir(dir.path()).mkpath(QStringLiteral("pages"));
        QFile file(dir.filePath(QStringLiteral("pages/") + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write");
    }
    void fill() const {
        write(QStringLiteral("p1.txt"), pageText(QStringLiteral("2023年7月12日"), QStringLiteral("7"), QStringLiteral("近期")).toUtf8());
        write(QStringLiteral("p2.txt"), pageText(QStringLiteral("2023年7月12日"), QStringLiteral("7"), QStringLiteral("上周")).toUtf8());
        write(QStringLiteral("p3.txt"), pageText(QStringLiteral("2023年8月15日"), QStringLiteral("8"), QStringLiteral("昨天")).toUtf8());
        write(QStringLiteral("p4.txt"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20));
        write(QStringLiteral("p5.txt"), {});
    }
    BatchRead read() const { return *readBatch({dir.filePath(QStringLiteral("pages"))}, *knowledge, {}, {}); }
};

} // namespace

class BatchImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsAndDoubts();
    void movesAPageAndSettlesItsDoubt();
    void anIssueWithoutPagesGoes();
    void makesAPageAnIssueOfItsOwn();
    void leavesAPageOut();
    void readsAFolderAndRefusesWhatItCannot();
    void savesEveryIssueWhole();
    void stoppedSavingLeavesWholeIssues();
    void stoppedReadingLeavesNothing();
};

void BatchImportTest::groupsAndDoubts() {
    const BatchPlan plan(fourPages());
    QCOMPARE(plan.issues().size(), size_t(2));
    QCOMPARE(plan.doubtCount(), 1);
    QVERIFY(!plan.doubtOf(2).isEmpty());
    QVERIFY(plan.doubtOf(0).isEmpty());
    QCOMPARE(plan.issueOf(2), std::optional<size_t>(0));
}

void BatchImportTest::movesAPageAndSettlesItsDoubt() {
    BatchPlan plan(fourPages());
    QVERIFY(plan.moveTo(2, 1));
    QCOMPARE(plan.issues()[0].pages, (std::vector<size_t>{0, 1}));
    QCOMPARE(plan.issues()[1].pages, (std::vector<size_t>{2, 3})); // in the files' order
    QVERIFY(plan.doubtOf(2).isEmpty());
    QVERIFY(!plan.moveTo(2, 1));
    QVERIFY(!plan.moveTo(2, 9));
}

void BatchImportTest::anIssueWithoutPagesGoes() {
    BatchPlan plan(fourPages());
    QVERIFY(plan.moveTo(3, 0));
    QCOMPARE(plan.issues().size(), size_t(1));
    QCOMPARE(plan.issues()[0].pages, (std::vector<size_t>{0, 1, 2, 3}));
}

void BatchImportTest::makesAPageAnIssueOfItsOwn() {
    BatchPlan plan(fourPages());
    QVERIFY(plan.makeOwn(1));
    QCOMPARE(plan.issues().size(), size_t(3));
    QCOMPARE(plan.issueOf(1), std::optional<size_t>(1));
    QCOMPARE(plan.issues()[1].masthead, july);
    QVERIFY(!plan.makeOwn(1));
}

void BatchImportTest::leavesAPageOut() {
    BatchPlan plan(fourPages());
    plan.leaveOut(3);
    QCOMPARE(plan.issues().size(), size_t(1));
    QVERIFY(!plan.issueOf(3));
}

void BatchImportTest::readsAFolderAndRefusesWhatItCannot() {
    const Folder folder;
    folder.fill();
    const BatchRead read = folder.read();
    QCOMPARE(read.pages.size(), size_t(3));
    QCOMPARE(read.pages[0].masthead.date, QStringLiteral("2023-07-12"));
    QCOMPARE(read.refused.size(), size_t(2));
    QCOMPARE(read.refused[0].name, QStringLiteral("p4.txt"));
    QVERIFY(!read.refused[1].error.what.isEmpty());
}

void BatchImportTest::savesEveryIssueWhole() {
    const Folder folder;
    folder.fill();
    const BatchRead read = folder.read();
    const BatchPlan plan(read.pages);
    const auto report = saveBatch(read.pages, plan.issues(), folder.archive, *folder.knowledge, {}, folder.clock, {});
    QVERIFY(report);
    QCOMPARE(report->saved.size(), size_t(2));
    QCOMPARE(report->saved[0].pages, 2);
    QVERIFY(report->left.empty());
    const auto archive = *Archive::open(folder.archive, Archive::Mode::ReadOnly, folder.clock);
    QCOMPARE(archive->issues()->size(), size_t(2));
    QVERIFY(archive->check({}).empty());
    QCOMPARE((*archive->load(report->saved[1].id))->masthead.date, QStringLiteral("2023-08-15"));
}

void BatchImportTest::stoppedSavingLeavesWholeIssues() {
    const Folder folder;
    folder.fill();
    const BatchRead read = folder.read();
    const BatchPlan plan(read.pages);
    const CancelToken token;
    const Progress progress(token, [&](double share, const QString&) {
        if (share >= 0.5) // the first of two issues is done
            token.cancel();
    });
    const auto report = saveBatch(read.pages, plan.issues(), folder.archive, *folder.knowledge, {}, folder.clock, progress);
    QVERIFY(report);
    QCOMPARE(report->saved.size() + report->left.size(), size_t(2));
    QVERIFY(!report->left.empty());
    const auto archive = *Archive::open(folder.archive, Archive::Mode::ReadOnly, folder.clock);
    QCOMPARE(archive->issues()->size(), report->saved.size());
    QVERIFY(archive->check({}).empty());
}

void BatchImportTest::stoppedReadingLeavesNothing() {
    const Folder folder;
    folder.fill();
    const CancelToken token;
    token.cancel();
    const auto read = readBatch({folder.dir.filePath(QStringLiteral("pages"))}, *folder.knowledge, {}, Progress(token, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(BatchImportTest)
#include "batch_import_test.moc"
