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

QTEST_APPLESS_MAIN(OwnWordsTest)
#include "own_words_test.moc"
