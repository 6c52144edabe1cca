#include "app/text/character_class.h"
#include "app/text/code_points.h"
#include "app/text/folding.h"

#include <QtTest>

using namespace lilong;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data() {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char* raw, const char* made) { QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(made); };
        row("⺠⻔⻓⻋⻅⻬⻩", "民门长车见齐黄");
        row("⼀⼈⽂⿓", "一人文龍");
        row("ＡｂＺ０９", "AbZ09");
        row("\uF900\uFA0E", "豈\uFA0E"); // the second is one of the twelve unified ones
        row("︵﹁︒︰", "（「。…");
        row("﹐﹒﹗﹪", "，．！%");
        row("ﬁﬂ", "fifl");
        row("ｱ｡", "ア。");
        row("a\u200Bb\u00ADc\x7F", "abc");
        row("，。！（）：；？～％／．①㎡℃№⺀", "，。！（）：；？～％／．①㎡℃№⺀");
        row("\uE000𠮷 \t\r\n　", "\uE000𠮷 \t\r\n　");
    }
    void folds() {
        QFETCH(QString, raw);
        QTEST(lilong::folded(raw), "folded");
    }
    void foldsEveryRadical() {
        for (char32_t c = 0x2E81; c <= 0x2FD5; ++c) {
            const bool assigned = c != 0x2E9A && (c <= 0x2EF3 || c >= 0x2F00);
            const auto fold = foldOf(c);
            QCOMPARE(fold.has_value(), assigned);
            if (fold)
                QVERIFY(isHan(codePointAt(fold->text, 0)) && codePointAt(fold->text, 0) > 0x2FDF && fold->kind == FoldKind::Radical);
        }
    }
    void classifies() {
        for (const char32_t c : {U'一', U'〇', U'𠮷', U'⺠', U'\uF900', U'𬱖'})
            QVERIFY2(isHan(c), qPrintable(QString::number(c, 16)));
        for (const char32_t c : {U'a', U'，', U'あ', U'1', U'\uE000'})
            QVERIFY2(!isHan(c), qPrintable(QString::number(c, 16)));
        QVERIFY(isLatinLetter(U'é') && isLatinLetter(U'Ａ') && !isLatinLetter(U'я') && !isLatinLetter(U'7') && !isLatinLetter(U'字'));
        QVERIFY(isSpace(U'　') && isSpace(U'\u00A0') && isSpace(U'\n') && !isSpace(U'\u200B'));
        QVERIFY(isControl(0x01) && !isControl(U'\t') && !isControl(U'\f') && !isControl(U'\n'));
        QVERIFY(isSentenceEnd(U'。') && !isSentenceEnd(U'，'));
        QVERIFY(isOpening(U'“') && isClosing(U'”') && !isOpening(U'"'));
        QVERIFY(isChinesePunctuation(U'，') && isChinesePunctuation(U'—') && !isChinesePunctuation(U','));
        QVERIFY(isPunctuation(U',') && isPunctuation(U'、') && !isPunctuation(U'字'));
        QVERIFY(isPrivateUse(0xE000) && isPrivateUse(0xF0000) && !isPrivateUse(0xF900));
    }
    void findsOneOfASet() {
        const QStringView set = u"路街。";
        for (const char32_t c : {U'路', U'街', U'。'})
            QVERIFY(isOneOf(c, set) && isOneOf(c, u"路街。"));
        for (const char32_t c : {U'\0', U'弄', U'.', char32_t{0x10000 + U'路'}})
            QVERIFY(!isOneOf(c, set) && !isOneOf(c, u"路街。"));
    }
    void measuresCells() {
        QCOMPARE(cells(QStringView(u"社区2024“好”…—")), 4 + 4 + 2 + 2 + 2 + 2 + 2);
        QCOMPARE(cells(QStringView(u"𠮷a\u200B　")), 2 + 1 + 0 + 2);
        QCOMPARE(codePointAt(u"a𠮷", 1), U'𠮷');
        QCOMPARE(codePointBefore(u"𠮷a", 2), U'𠮷');
        QCOMPARE(codePointAt(u"a", 5), char32_t(0));
        QCOMPARE(codePointBefore(u"a", 0), char32_t(0));
    }
    void countsCodePoints() {
        const CodePointIndex index(u"a𠮷b𬱖c");
        const QList<qsizetype> utf16 = {0, 1, 3, 4, 6, 7};
        for (qsizetype i = 0; i < utf16.size(); ++i)
            QCOMPARE(index.toCodePoints(utf16[i]), i);
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
