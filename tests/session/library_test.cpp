#include "app/session/library.h"

#include "tests/session/sample_issue.h"

#include <QTemporaryDir>
#include <QTest>

namespace lilong {

class LibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersArchivesOnce();
    void newestFileStandsFirst();
    void survivesStorage();
    void readsStrangeValues();
    void oneBadArchiveNeverHidesTheOthers();
};

void LibraryTest::remembersArchivesOnce() {
    Library library;
    library.addArchive(QStringLiteral("/a/x.lilong"));
    library.addArchive(QStringLiteral("/a/b/../x.lilong"));
    library.addArchive(QStringLiteral("/a/y.lilong"));
    QCOMPARE(library.archives(), QStringList({QStringLiteral("/a/x.lilong"), QStringLiteral("/a/y.lilong")}));
    library.removeArchive(QStringLiteral("/a/x.lilong"));
    QCOMPARE(library.archives(), QStringList(QStringLiteral("/a/y.lilong")));
}

void LibraryTest::newestFileStandsFirst() {
    Library library;
    for (int i = 0; i < 30; ++i)
        library.useFile(QStringLiteral("/a/%1.txt").arg(i));
    library.useFile(QStringLiteral("/a/15.txt"));
    QCOMPARE(library.recentFiles().size(), Library::maximumRecentFiles);
    QCOMPARE(library.recentFiles().first(), QStringLiteral("/a/15.txt"));
    QCOMPARE(library.recentFiles().count(QStringLiteral("/a/15.txt")), 1);
}

void LibraryTest::survivesStorage() {
    Library library;
    library.addArchive(QStringLiteral("/a/x.lilong"));
    library.useFile(QStringLiteral("/a/1.txt"));
    library.useFile(QStringLiteral("/a/2.txt"));
    QVERIFY(Library::fromValue(library.toValue()) == library);
}

void LibraryTest::readsStrangeValues() {
    QVERIFY(Library::fromValue({}) == Library());
    QVERIFY(Library::fromValue({{QStringLiteral("archives"), 7.5}, {QStringLiteral("recentFiles"), QVariantMap()}}).recentFiles().isEmpty());
}

void LibraryTest::oneBadArchiveNeverHidesTheOthers() {
    const QTemporaryDir folder;
    const SystemClock clock;
    const QString good = folder.filePath(QStringLiteral("good.lilong"));
    QVERIFY((*Archive::open(good, Archive::Mode::Create, clock))->save(sampleIssue()));
    const std::vector<ArchiveListing> listings = listArchives({folder.filePath(QStringLiteral("missing.lilong")), good}, clock, Progress());
    QCOMPARE(listings.size(), size_t(2));
    QVERIFY(!listings[0].issues);
    QVERIFY(listings[1].issues);
    QCOMPARE(listings[1].issues->size(), size_t(1));
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::LibraryTest)
#include "library_test.moc"
