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

std::vector<BatchOrder> ordersOf(const BatchRead& read, IfThere ifThere) {
    std::vector<BatchOrder> orders;
    const BatchPlan plan(read.pages);
    for (const PageGroup& group : plan.issues()) {
        const IssueSummary* const there = storedTwin(group, read.stored);
        orders.push_back({group, there ? there->id : StoredIssueId(), ifThere});
    }
    return orders;
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
    BatchRead read() const { return *readBatch({dir.filePath(QStringLiteral("pages"))}, archive, *knowledge, clock, {}); }
    [[nodiscard]] Result<BatchReport> save(const BatchRead& read, IfThere ifThere = IfThere::Skip, const Progress& progress = {}) const {
        return saveBatch(read.pages, ordersOf(read, ifThere), archive, *knowledge, {}, clock, progress);
    }
    [[nodiscard]] std::unique_ptr<Archive> open() const { return *Archive::open(archive, Archive::Mode::ReadOnly, clock); }
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
    void aParagraphsLastLineIsNoPageNumber();
    void savesEveryIssueWhole();
    void stoppedSavingLeavesWholeIssues();
    void stoppedReadingLeavesNothing();
    void skipsWhatTheArchiveHas();
    void addsPagesToAStoredIssue();
    void savesOneMoreIssueOnDemand();
    void aHundredPagesStoppedAndGoneOn();
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

void BatchImportTest::aParagraphsLastLineIsNoPageNumber() {
    const Folder folder;
    const QString text = pageText(QStringLiteral("2023年7月12日"), QStringLiteral("7"), QStringLiteral("近期"));
    folder.write(QStringLiteral("p1.txt"), (text + QStringLiteral("参加的居民一共有\n63 人。\n")).toUtf8());
    folder.write(QStringLiteral("p2.txt"), (text + QStringLiteral("\n第2版\n")).toUtf8());
    const BatchRead read = folder.read();
    QCOMPARE(read.pages[0].folio, QString());
    QCOMPARE(read.pages[1].folio, QStringLiteral("第2版"));
}

void BatchImportTest::savesEveryIssueWhole() {
    const Folder folder;
    folder.fill();
    const BatchRead read = folder.read();
    const auto report = folder.save(read);
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
    const CancelToken token;
    const Progress progress(token, [&](double share, const QString&) {
        if (share >= 0.5) // the first of two issues is done
            token.cancel();
    });
    const auto report = folder.save(read, IfThere::Skip, progress);
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
    const auto read = readBatch({folder.dir.filePath(QStringLiteral("pages"))}, folder.archive, *folder.knowledge, folder.clock, Progress(token, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
}

void BatchImportTest::skipsWhatTheArchiveHas() {
    const Folder folder;
    folder.fill();
    QVERIFY(folder.read().stored.empty()); // no archive yet
    QVERIFY(folder.save(folder.read()));
    folder.write(QStringLiteral("p6.txt"), pageText(QStringLiteral("2023年9月15日"), QStringLiteral("9"), QStringLiteral("今天")).toUtf8());
    const BatchRead again = folder.read();
    QCOMPARE(again.stored.size(), size_t(2));
    const auto report = folder.save(again);
    QCOMPARE(report->skipped, (std::vector<size_t>{0, 1}));
    QCOMPARE(report->saved.size(), size_t(1));
    QCOMPARE(folder.open()->issues()->size(), size_t(3));
}

void BatchImportTest::addsPagesToAStoredIssue() {
    const Folder folder;
    folder.fill();
    const auto first = folder.save(folder.read());
    const StoredIssueId july = first->saved[0].id;
    const Issue before = *folder.open()->load(july);
    folder.write(QStringLiteral("p7.txt"), pageText(QStringLiteral("2023年7月12日"), QStringLiteral("7"), QStringLiteral("今天")).toUtf8());
    const auto report = folder.save(folder.read(), IfThere::AddPages);
    QVERIFY(report && report->refused.empty());
    QCOMPARE(report->saved[0].id, july);
    QCOMPARE(report->saved[0].added, 1); // the two that are there do not come twice
    QCOMPARE(report->saved[0].pages, 3);
    QCOMPARE(report->saved[1].added, 0);
    const auto archive = folder.open();
    QCOMPARE(archive->issues()->size(), size_t(2));
    QVERIFY(archive->check({}).empty());
    const Issue after = *archive->load(july);
    QVERIFY(after->articles.size() > before->articles.size()); // the new page was put into articles
    for (size_t i = 0; i < before->articles.size(); ++i)
        QCOMPARE(after->articles[i]->blocks.size(), before->articles[i]->blocks.size());
}

void BatchImportTest::savesOneMoreIssueOnDemand() {
    const Folder folder;
    folder.fill();
    QVERIFY(folder.save(folder.read()));
    QCOMPARE(folder.save(folder.read(), IfThere::NewIssue)->saved.size(), size_t(2));
    QCOMPARE(folder.open()->issues()->size(), size_t(4));
}

/// Four pages an issue; what is stopped in the middle leaves whole issues, and going on skips them.
void BatchImportTest::aHundredPagesStoppedAndGoneOn() {
    const Folder folder;
    constexpr int issues = 25, pages = 4;
    for (int i = 0; i < issues * pages; ++i) {
        const int number = i / pages + 1;
        folder.write(QStringLiteral("p%1.txt").arg(i + 1, 3, 10, QLatin1Char('0')),
                     pageText(QStringLiteral("2023年5月%1日").arg(number), QString::number(number), QStringLiteral("第%1天").arg(i)).toUtf8());
    }
    const BatchRead read = folder.read();
    QCOMPARE(read.pages.size(), size_t(issues * pages));
    const CancelToken token;
    double share = 0;
    const Progress progress(token, [&](double now, const QString&) {
        QVERIFY(now >= share); // one bar, which never goes back
        share = now;
        if (now >= 0.3)
            token.cancel();
    });
    const auto stopped = folder.save(read, IfThere::Skip, progress);
    QVERIFY(!stopped->saved.empty() && stopped->saved.size() < size_t(issues));
    QCOMPARE(stopped->saved.size() + stopped->left.size(), size_t(issues));
    QVERIFY(folder.open()->check({}).empty());
    const auto rest = folder.save(folder.read());
    QCOMPARE(rest->skipped.size(), stopped->saved.size());
    QCOMPARE(rest->saved.size(), stopped->left.size());
    const auto archive = folder.open();
    const std::vector<IssueSummary> stored = *archive->issues();
    QCOMPARE(stored.size(), size_t(issues));
    for (const IssueSummary& one : stored)
        QCOMPARE(one.pages, pages);
}

QTEST_GUILESS_MAIN(BatchImportTest)
#include "batch_import_test.moc"
