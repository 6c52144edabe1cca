#include "app/session/own_words.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

class OwnWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadLineByLine();
    void noFileHoldsNone();
    void aWordIsAddedOnce();
    void notesStay();
    void whatIsNoWordIsRefused();
    void aFolderInTheWayIsTold();
};

void OwnWordsTest::wordsAreReadLineByLine() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("words.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("# 本报用词\n银杏坊\r\n\n  邻里汇 柳荫亭 \n银杏坊\n").toUtf8());
    file.close();
    QCOMPARE(readOwnWords(file.fileName()), QStringList({QStringLiteral("银杏坊"), QStringLiteral("邻里汇"), QStringLiteral("柳荫亭")}));
}

void OwnWordsTest::noFileHoldsNone() {
    const QTemporaryDir folder;
    QVERIFY(readOwnWords(folder.filePath(QStringLiteral("words.txt"))).isEmpty());
}

void OwnWordsTest::aWordIsAddedOnce() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("new/words.txt"));
    QVERIFY(*addOwnWord(QStringLiteral("银杏坊"), file));
    QVERIFY(*addOwnWord(QStringLiteral("邻里汇"), file));
    QVERIFY(!*addOwnWord(QStringLiteral("银杏坊"), file));
    QCOMPARE(readOwnWords(file), QStringList({QStringLiteral("银杏坊"), QStringLiteral("邻里汇")}));
}

void OwnWordsTest::notesStay() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("words.txt"));
    QVERIFY(writeOwnWords(QStringLiteral("# 本报用词\n银杏坊"), file)); // no line end behind the last word
    QVERIFY(*addOwnWord(QStringLiteral("邻里汇"), file));
    QCOMPARE(*ownWordsText(file), QStringLiteral("# 本报用词\n银杏坊\n邻里汇\n"));
}

void OwnWordsTest::whatIsNoWordIsRefused() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("words.txt"));
    for (const QString& text : {QString(), QStringLiteral("里"), QStringLiteral("邻里 汇"), QStringLiteral("# 注"), QString(21, QChar(u'里'))}) {
        const auto added = addOwnWord(text, file);
        QVERIFY2(!added, qPrintable(text));
        QCOMPARE(added.error().kind, Error::Kind::Input);
    }
    QVERIFY(!QFile::exists(file));
}

void OwnWordsTest::aFolderInTheWayIsTold() {
    const QTemporaryDir folder; // a folder cannot be read or written as a file
    const auto read = ownWordsText(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().file, folder.path());
    const auto written = writeOwnWords(QStringLiteral("银杏坊\n"), folder.path());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::File);
}

QTEST_APPLESS_MAIN(OwnWordsTest)
#include "own_words_test.moc"
