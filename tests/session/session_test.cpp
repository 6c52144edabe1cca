#include "app/session/session.h"

#include "tests/session/sample_issue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace lilong {
namespace {

const QString typing = QStringLiteral("typing 1");

QString titleOf(const Session& session) { return session.issue()->masthead.title; }

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

    /// One step that gives the issue this title.
    void give(Session& session, const QString& title, const QString& burst = {}) {
        QVERIFY(session.apply(QStringLiteral("Title"), titled(session.issue(), title), burst));
    }

    SystemClock clock_;

private Q_SLOTS:
    void undoesAndRedoes();
    void aNewChangeCutsOffRedo();
    void goesToAnyStep();
    void aBurstIsOneStep();
    void aBurstEndsWhereItIsLeft_data();
    void aBurstEndsWhereItIsLeft();
    void aFailedChangeDoesNothing();
    void sameIssueIsNoStep();
    void knowsWhatIsSaved();
    void savesAndReopens();
    void savesOverTheSameIssue();
    void savesIntoAnotherArchive();
    void aFailedSaveKeepsTheWorkUnsaved();
    void workBroughtBackIsUnsaved();
    void keepsWhatWasDone();
    void keepsThatStepsWereTakenBack();
    void anotherArchiveGetsTheWholeHistory();
    void lockedItTakesNoChange();
};

namespace {

/// What the archive says was done with an issue: "who: label" of each step.
QStringList doneIn(const QString& archive, StoredIssueId id, const Clock& clock) {
    QStringList list;
    const std::vector<HistoryStep> steps = Archive::open(archive, Archive::Mode::ReadOnly, clock).value()->history(id).value();
    for (const HistoryStep& step : steps)
        list << step.who + QStringLiteral(": ") + step.label;
    return list;
}

} // namespace

void SessionTest::keepsWhatWasDone() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lilong"));
    StoredIssueId id;
    {
        Session session(sampleIssue(), {}, {}, clock_);
        session.setEditor(QStringLiteral("王春梅"));
        give(session, QStringLiteral("一"));
        QVERIFY(session.saveAs(path));
        QVERIFY(session.save()); // nothing new
        give(session, QStringLiteral("二"));
        give(session, QStringLiteral("三"));
        QVERIFY(session.save());
        id = session.storedId();
    }
    QCOMPARE(doneIn(path, id, clock_), QStringList({QStringLiteral("王春梅: Opened"), QStringLiteral("王春梅: Title"), QStringLiteral("王春梅: Title"), QStringLiteral("王春梅: Title")}));
    const auto archive = Archive::open(path, Archive::Mode::ReadOnly, clock_).value();
    Session next(archive->load(id).value(), path, id, clock_);
    next.setEditor(QStringLiteral("沈玉兰"));
    give(next, QStringLiteral("四"));
    QVERIFY(next.save());
    QCOMPARE(doneIn(path, id, clock_).mid(4), QStringList(QStringLiteral("沈玉兰: Title")));
    QCOMPARE(archive->stateAfter(id, 3).value().data().masthead.title, QStringLiteral("二"));
}

void SessionTest::keepsThatStepsWereTakenBack() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lilong"));
    Session session(sampleIssue(), {}, {}, clock_);
    give(session, QStringLiteral("一"));
    give(session, QStringLiteral("二"));
    QVERIFY(session.saveAs(path));
    session.undo();
    session.redo();
    QVERIFY(session.save());
    QCOMPARE(doneIn(path, session.storedId(), clock_).size(), 3);
    session.undo();
    give(session, QStringLiteral("三"));
    QVERIFY(session.save());
    QCOMPARE(doneIn(path, session.storedId(), clock_).mid(3), QStringList({QStringLiteral(": Went back to: Title"), QStringLiteral(": Title")}));
    const auto archive = Archive::open(path, Archive::Mode::ReadOnly, clock_).value();
    QCOMPARE(archive->stateAfter(session.storedId(), 4).value().data().masthead.title, QStringLiteral("一"));
    QCOMPARE(archive->stateAfter(session.storedId(), 5).value().data().masthead.title, QStringLiteral("三"));
}

void SessionTest::lockedItTakesNoChange() {
    const QTemporaryDir folder;
    const QString archive = folder.filePath(QStringLiteral("a.lilong"));
    Session session(sampleIssue(), archive, {}, clock_);
    QVERIFY(session.save());
    session.lock(QStringLiteral("somebody else writes it"));
    const Result<void> changed = session.apply(QStringLiteral("Title"), titled(session.issue(), QStringLiteral("b")));
    QVERIFY(!changed);
    QCOMPARE(changed.error().what, QStringLiteral("somebody else writes it"));
    QVERIFY(!session.canUndo());
    QVERIFY(!session.save());
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("b.lilong")))); // a copy is one's own
    give(session, QStringLiteral("b"));
    QCOMPARE(titleOf(session), QStringLiteral("b"));
}

void SessionTest::anotherArchiveGetsTheWholeHistory() {
    QTemporaryDir folder;
    Session session(sampleIssue(), {}, {}, clock_);
    give(session, QStringLiteral("一"));
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("a.lilong"))));
    give(session, QStringLiteral("二"));
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("b.lilong"))));
    QCOMPARE(doneIn(session.archivePath(), session.storedId(), clock_).size(), 3);
}

void SessionTest::undoesAndRedoes() {
    Session session(sampleIssue(), {}, {}, clock_);
    QSignalSpy changed(&session, &Session::changed);
    QVERIFY(!session.canUndo() && !session.canRedo());
    give(session, QStringLiteral("一"));
    give(session, QStringLiteral("二"));
    session.undo();
    QCOMPARE(titleOf(session), QStringLiteral("一"));
    session.undo();
    QCOMPARE(titleOf(session), QString());
    QVERIFY(!session.canUndo());
    session.undo(); // nothing left: nothing happens
    session.redo();
    session.redo();
    session.redo();
    QCOMPARE(titleOf(session), QStringLiteral("二"));
    QCOMPARE(changed.count(), 6);
}

void SessionTest::aNewChangeCutsOffRedo() {
    Session session(sampleIssue(), {}, {}, clock_);
    give(session, QStringLiteral("一"));
    give(session, QStringLiteral("二"));
    session.undo();
    give(session, QStringLiteral("三"));
    QVERIFY(!session.canRedo());
    QCOMPARE(session.steps().size(), size_t(3));
    session.undo();
    QCOMPARE(titleOf(session), QStringLiteral("一"));
}

void SessionTest::goesToAnyStep() {
    Session session(sampleIssue(), {}, {}, clock_);
    const Issue opened = session.issue();
    for (const char* title : {"a", "b", "c"})
        give(session, QLatin1String(title));
    session.goTo(0);
    QVERIFY(session.issue().isSameAs(opened));
    session.goTo(3);
    QCOMPARE(titleOf(session), QStringLiteral("c"));
    session.goTo(4);
    QCOMPARE(session.present(), size_t(3));
}

void SessionTest::aBurstIsOneStep() {
    Session session(sampleIssue(), {}, {}, clock_);
    for (const char* title : {"a", "ab", "abc"})
        give(session, QLatin1String(title), typing);
    QCOMPARE(session.steps().size(), size_t(2));
    QCOMPARE(titleOf(session), QStringLiteral("abc"));
    session.undo();
    QCOMPARE(titleOf(session), QString());
}

void SessionTest::aBurstEndsWhereItIsLeft_data() {
    QTest::addColumn<QString>("between");
    for (const char* between : {"another burst", "a plain step", "undo and redo", "save"})
        QTest::newRow(between) << QString::fromLatin1(between);
}

void SessionTest::aBurstEndsWhereItIsLeft() {
    QFETCH(QString, between);
    const QTemporaryDir folder;
    Session session(sampleIssue(), folder.filePath(QStringLiteral("a.lilong")), {}, clock_);
    give(session, QStringLiteral("a"), typing);
    size_t before = session.steps().size();
    if (between == QLatin1String("another burst"))
        give(session, QStringLiteral("b"), QStringLiteral("typing 2"));
    else if (between == QLatin1String("a plain step"))
        give(session, QStringLiteral("b"));
    else if (between == QLatin1String("save"))
        QVERIFY(session.save());
    else
        session.undo(), session.redo();
    before = session.steps().size();
    give(session, QStringLiteral("c"), typing);
    QCOMPARE(session.steps().size(), before + 1);
}

void SessionTest::aFailedChangeDoesNothing() {
    Session session(sampleIssue(), {}, {}, clock_);
    QSignalSpy changed(&session, &Session::changed);
    const Result<void> applied = session.apply(QStringLiteral("x"), fail(Error::Kind::Ledger, QStringLiteral("lost")));
    QVERIFY(!applied);
    QCOMPARE(applied.error().what, QStringLiteral("lost"));
    QCOMPARE(session.steps().size(), size_t(1));
    QCOMPARE(changed.count(), 0);
}

void SessionTest::sameIssueIsNoStep() {
    Session session(sampleIssue(), {}, {}, clock_);
    QVERIFY(session.apply(QStringLiteral("x"), session.issue()));
    QVERIFY(!session.canUndo());
}

void SessionTest::knowsWhatIsSaved() {
    const QTemporaryDir folder;
    Session session(sampleIssue(), folder.filePath(QStringLiteral("a.lilong")), {}, clock_);
    QSignalSpy modified(&session, &Session::modifiedChanged);
    QVERIFY2(session.isModified(), "an issue that was never saved is unsaved work");
    QVERIFY(session.save());
    QVERIFY(!session.isModified());
    give(session, QStringLiteral("a"));
    QVERIFY(session.isModified());
    session.undo();
    QVERIFY(!session.isModified());
    QCOMPARE(modified.count(), 3);
}

void SessionTest::savesAndReopens() {
    const QTemporaryDir folder;
    Session session(sampleIssue(), folder.filePath(QStringLiteral("a.lilong")), {}, clock_);
    give(session, QStringLiteral("睦邻报"));
    QVERIFY(session.save());
    QVERIFY(!session.storedId().isEmpty());
    const auto archive = Archive::open(session.archivePath(), Archive::Mode::ReadOnly, clock_);
    QVERIFY(archive);
    const Result<Issue> loaded = (*archive)->load(session.storedId());
    QVERIFY(loaded);
    QCOMPARE(loaded->data().masthead.title, QStringLiteral("睦邻报"));
    QVERIFY(!Session(*loaded, session.archivePath(), session.storedId(), clock_).isModified());
}

void SessionTest::savesOverTheSameIssue() {
    const QTemporaryDir folder;
    Session session(sampleIssue(), folder.filePath(QStringLiteral("a.lilong")), {}, clock_);
    QVERIFY(session.save());
    const StoredIssueId first = session.storedId();
    give(session, QStringLiteral("a"));
    QVERIFY(session.save());
    QCOMPARE(session.storedId(), first);
}

void SessionTest::savesIntoAnotherArchive() {
    const QTemporaryDir folder;
    Session session(sampleIssue(), folder.filePath(QStringLiteral("a.lilong")), {}, clock_);
    QVERIFY(session.save());
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("b.lilong"))));
    QCOMPARE(session.archivePath(), folder.filePath(QStringLiteral("b.lilong")));
    give(session, QStringLiteral("only in b"));
    QVERIFY(session.save());
    const auto a = Archive::open(folder.filePath(QStringLiteral("a.lilong")), Archive::Mode::ReadOnly, clock_);
    QCOMPARE((*a)->issues()->front().masthead.title, QString());
}

void SessionTest::aFailedSaveKeepsTheWorkUnsaved() {
    const QTemporaryDir folder;
    Session homeless(sampleIssue(), {}, {}, clock_);
    QVERIFY(!homeless.save());
    Session session(sampleIssue(), folder.path(), {}, clock_); // a folder is no archive
    const Result<void> saved = session.save();
    QVERIFY(!saved);
    QVERIFY(!saved.error().what.isEmpty());
    QVERIFY(session.isModified());
    QVERIFY(!session.saveAs(folder.filePath(QStringLiteral("no/such/folder/a.lilong"))));
    QCOMPARE(session.archivePath(), folder.path());
}

void SessionTest::workBroughtBackIsUnsaved() {
    Session session(sampleIssue(), QStringLiteral("/somewhere/a.lilong"), StoredIssueId(3), clock_);
    QVERIFY(!session.isModified());
    QSignalSpy modified(&session, &Session::modifiedChanged);
    session.markUnsaved();
    QVERIFY(session.isModified());
    QCOMPARE(modified.count(), 1);
    QCOMPARE(session.steps().front().label, QStringLiteral("Brought back unsaved work")); // what the history says of it
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::SessionTest)
#include "session_test.moc"
