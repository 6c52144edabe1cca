#include "app/archive/stored_archive.h"

#include "app/issue/changes.h"
#include "tests/archive/database_file.h"
#include "tests/archive/must.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;

namespace {

std::vector<RecordLink> nobody(const Issue&, const std::vector<RecordCandidate>&) { return {}; }

PartRef firstBlock(const Issue& issue) {
    const Article& article = *issue->articles.front();
    return {.role = PartRole::Block, .article = article.id, .block = article.blocks.front()->id};
}

Issue typed(const Issue& issue, const QString& text) { return must(changes::typeText(issue, firstBlock(issue), {0, 0}, text, text)); }

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    std::unique_ptr<Archive> archive(const HistoryLimits& limits = {}) {
        ArchiveSettings settings;
        settings.history = limits;
        return must(StoredArchive::open(path(), Archive::Mode::Create, clock_, settings));
    }
    DoneStep step(const QString& label, const Issue& issue) {
        clock_.set(clock_.now().addSecs(60));
        return {label, QStringLiteral("王春梅"), clock_.now(), issue};
    }
    static QStringList labels(const std::vector<HistoryStep>& steps) {
        QStringList list;
        for (const HistoryStep& one : steps)
            list << one.label;
        return list;
    }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void keepsEveryState() {
        const Issue first = samples::richIssue(), second = typed(first, QStringLiteral("甲")), third = typed(second, QStringLiteral("乙"));
        const auto file = archive();
        const StoredIssueId id = must(file->saveLinked(first, {}, nobody, {step(QStringLiteral("一"), first)})).id;
        must(file->saveLinked(third, id, nobody, {step(QStringLiteral("二"), second), step(QStringLiteral("三"), third)}));
        const std::vector<HistoryStep> steps = must(file->history(id));
        QCOMPARE(labels(steps), QStringList({QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")}));
        QCOMPARE(steps[1].who, QStringLiteral("王春梅"));
        QCOMPARE(steps[1].at.secsTo(steps[2].at), 60);
        const Issue states[]{first, second, third};
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(samples::described(must(file->stateAfter(id, steps[i].number))), samples::described(states[i]));
        QVERIFY(file->check({}).empty());
    }

    void pageStatesAndDecisionsToo() {
        IssueData data = samples::richIssue().data();
        data.pageStates = {{data.sources.front()->id, IssueState::SecondRead}};
        const Issue issue = must(Issue::create(std::move(data)));
        const auto file = archive();
        const StoredIssueId id = must(file->saveLinked(issue, {}, nobody, {step(QStringLiteral("一"), issue)})).id;
        QVERIFY(must(file->load(id)) == issue);
        QVERIFY(must(file->stateAfter(id, 1)) == issue);
    }

    void aStateThatIsTheLastOneIsNotKeptTwice() {
        const Issue issue = samples::richIssue();
        const StoredIssueId id = must(archive()->saveLinked(issue, {}, nobody, {step(QStringLiteral("一"), issue)})).id;
        const Issue loaded = must(archive()->load(id)), changed = typed(loaded, QStringLiteral("甲"));
        must(archive()->saveLinked(changed, id, nobody, {step(QStringLiteral("打开"), loaded), step(QStringLiteral("二"), changed)}));
        QCOMPARE(labels(must(archive()->history(id))), QStringList({QStringLiteral("一"), QStringLiteral("二")}));
    }

    /// What one key press changes of a large issue costs little.
    void aStepCostsWhatItChanged() {
        Issue issue = samples::largeIssue();
        const StoredIssueId id = must(archive()->saveLinked(issue, {}, nobody, {step(QStringLiteral("一"), issue)})).id;
        const auto size = [this] { return databaseNumber(QStringLiteral("SELECT sum(length(content)) FROM history_pieces")); };
        const qint64 before = size();
        issue = typed(issue, QStringLiteral("甲"));
        must(archive()->saveLinked(issue, id, nobody, {step(QStringLiteral("二"), issue)}));
        QVERIFY2((size() - before) * 10 < before, qPrintable(QStringLiteral("%1 after %2").arg(size()).arg(before)));
    }

    void oldStepsAreThinnedOut() {
        const HistoryLimits limits{.stepsInOneSave = 500, .steps = 20, .stepsAfterThinning = 10};
        Issue issue = samples::richIssue();
        StoredIssueId id;
        for (int i = 0; i < 21; ++i) {
            issue = typed(issue, QStringLiteral("字%1").arg(i));
            clock_.set(clock_.now().addSecs(6 * 3600)); // four a day
            id = must(archive(limits)->saveLinked(issue, id, nobody, {step(QString::number(i), issue)})).id;
        }
        const std::vector<HistoryStep> steps = must(archive()->history(id));
        QCOMPARE(steps.size(), size_t(10));
        QCOMPARE(steps.back().label, QStringLiteral("20"));
        QCOMPARE(labels(steps).mid(5), QStringList({QStringLiteral("16"), QStringLiteral("17"), QStringLiteral("18"), QStringLiteral("19"), QStringLiteral("20")}));
        QVERIFY(steps[3].at.date() < steps[4].at.date());
        for (const HistoryStep& one : steps)
            must(archive()->stateAfter(id, one.number));
        const auto gone = archive()->stateAfter(id, 1);
        QVERIFY(!gone);
        QVERIFY(archive()->check({}).empty());
    }

    void ofManyStepsTheLatestAreKept() {
        const Issue issue = samples::richIssue();
        std::vector<DoneStep> done;
        for (int i = 0; i < 5; ++i)
            done.push_back(step(QString::number(i), typed(issue, QString::number(i))));
        const StoredIssueId id = must(archive({.stepsInOneSave = 3})->saveLinked(done.back().issue, {}, nobody, done)).id;
        QCOMPARE(labels(must(archive()->history(id))), QStringList({QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
    }

    void goesWithItsIssue() {
        const Issue issue = samples::richIssue();
        const auto file = archive();
        const StoredIssueId id = must(file->saveLinked(issue, {}, nobody, {step(QStringLiteral("一"), issue)})).id;
        const StoredIssueId other = must(file->saveLinked(issue, {}, nobody, {step(QStringLiteral("二"), issue)})).id;
        must(file->remove(id));
        QVERIFY(must(file->history(id)).empty());
        QCOMPARE(must(file->history(other)).size(), size_t(1));
        QCOMPARE(databaseNumber(QStringLiteral("SELECT count(*) FROM history_pieces WHERE issue_id = %1").arg(id.number())), 0);
    }

    void anOlderArchiveHasNone() {
        QVERIFY(QFile::copy(QStringLiteral(LILONG_SOURCE_DIR "/tests/data/archive/version_1.lilong"), path()));
        const auto old = must(StoredArchive::open(path(), Archive::Mode::ReadOnly, clock_));
        const StoredIssueId id = must(old->issues()).front().id;
        QVERIFY(must(old->history(id)).empty());
        QVERIFY(must(old->load(id))->pageStates.empty());
        const auto updated = archive();
        QVERIFY(must(updated->history(id)).empty());
        const Issue issue = must(updated->load(id));
        must(updated->saveLinked(issue, id, nobody, {step(QStringLiteral("一"), issue)}));
        QVERIFY(must(updated->stateAfter(id, 1)) == issue);
    }

    void damagedBytesAreSaid() {
        const Issue issue = samples::richIssue();
        const StoredIssueId id = must(archive()->saveLinked(issue, {}, nobody, {step(QStringLiteral("一"), issue)})).id;
        changeDatabase(QStringLiteral("UPDATE history_pieces SET content = (SELECT content FROM history_pieces ORDER BY id LIMIT 1)"));
        const auto state = archive()->stateAfter(id, 1);
        QVERIFY(!state);
        QCOMPARE(state.error().kind, Error::Kind::Archive);
        QVERIFY(must(archive()->load(id)) == issue);
    }

private:
    qint64 databaseNumber(const QString& question) const { return samples::DatabaseFile(path()).value(question).toLongLong(); }
    void changeDatabase(const QString& words) const { samples::DatabaseFile(path()).run(words); }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
