#include "ui/desk/display_text.h"

#include <QTest>

using namespace lilong;

class DisplayTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryUnit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("inBlock");
        QTest::addColumn<QString>("inLines");
        const QString separator(QChar(0x2028)), none(QChar(0x200b));
        QTest::newRow("plain") << QStringLiteral("食堂") << QStringLiteral("食堂") << QStringLiteral("食堂");
        QTest::newRow("LF") << QStringLiteral("a\nb") << QStringLiteral("a") + separator + QStringLiteral("b") << QStringLiteral("a\nb");
        QTest::newRow("CR LF") << QStringLiteral("a\r\nb") << QStringLiteral("a") + none + separator + QStringLiteral("b")
                               << QStringLiteral("a") + none + QStringLiteral("\nb");
        QTest::newRow("CR") << QStringLiteral("a\rb") << QStringLiteral("a") + separator + QStringLiteral("b") << QStringLiteral("a\nb");
        QTest::newRow("frame mark") << QString(QChar(0xfdd0)) << QString(QChar(0xfffd)) << QString(QChar(0xfffd));
    }

    void keepsEveryUnit() {
        QFETCH(QString, text);
        QFETCH(QString, inBlock);
        QFETCH(QString, inLines);
        QCOMPARE(shownInBlock(text), inBlock);
        QCOMPARE(shownInLines(text), inLines);
        QCOMPARE(shownInBlock(text).size(), text.size());
    }

    void piecesAreTheWholeText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << QStringLiteral("一句。");
        QTest::newRow("sentences") << QStringLiteral("今天天气很好。").repeated(40);
        QTest::newRow("lines") << QStringLiteral("一行字\n").repeated(60);
        QTest::newRow("CR LF") << QStringLiteral("一行字\r\n").repeated(60);
        QTest::newRow("nothing to cut at") << QStringLiteral("字").repeated(500);
        QTest::newRow("pairs") << QStringLiteral("𠮷").repeated(300);
    }

    void piecesAreTheWholeText() {
        QFETCH(QString, text);
        qsizetype end = 0;
        for (const Span piece : piecesOf(text, 51)) {
            QCOMPARE(piece.start, end);
            QVERIFY(piece.length() <= 51);
            QVERIFY(isValidSpan(text, piece));
            QVERIFY(piece.end == text.size() || !endsInGap(text, piece) || text[piece.end - 1] == QLatin1Char('\n'));
            end = piece.end;
        }
        QCOMPARE(end, text.size());
    }
};

QTEST_APPLESS_MAIN(DisplayTextTest)
#include "display_text_test.moc"
