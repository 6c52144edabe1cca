#include "app/text/character_class.h"
#include "app/text/code_points.h"
#include "app/text/edit.h"
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
    void measuresCells() {
        QCOMPARE(cells(QStringView(u"社区2024“好”…—")), 4 + 4 + 2 + 2 + 2 + 2 + 2);
        QCOMPARE(cells(QStringView(u"𠮷a\u200B　")), 2 + 1 + 0 + 2);
        QCOMPARE(codePointAt(u"a𠮷", 1), U'𠮷');
        QCOMPARE(codePointBefore(u"𠮷a", 2), U'𠮷');
        QCOMPARE(codePointAt(u"a", 5), char32_t(0));
        QCOMPARE(codePointBefore(u"a", 0), char32_t(0));
    }
    void refusesOverlappingEdits_data() {
        QTest::addColumn<qsizetype>("start");
        QTest::addColumn<qsizetype>("end");
        QTest::addColumn<bool>("taken");
        QTest::newRow("before") << qsizetype(0) << qsizetype(2) << true;
        QTest::newRow("behind") << qsizetype(4) << qsizetype(5) << true;
        QTest::newRow("insert at its start") << qsizetype(2) << qsizetype(2) << true;
        QTest::newRow("overlaps the start") << qsizetype(1) << qsizetype(3) << false;
        QTest::newRow("the same") << qsizetype(2) << qsizetype(4) << false;
        QTest::newRow("insert inside") << qsizetype(3) << qsizetype(3) << false;
        QTest::newRow("around") << qsizetype(0) << qsizetype(6) << false;
    }
    void refusesOverlappingEdits() {
        QFETCH(qsizetype, start);
        QFETCH(qsizetype, end);
        EditList edits;
        QVERIFY(edits.add({{2, 4}, QStringLiteral("甲")}).has_value());
        const Result<void> added = edits.add({{start, end}, QStringLiteral("乙")});
        QTEST(added.has_value(), "taken");
        if (!added)
            QVERIFY(added.error().what.contains(QStringLiteral("甲")) && added.error().what.contains(QStringLiteral("乙")));
    }
    void mapsOffsetsBothWays() {
        EditList edits;
        QVERIFY(edits.add({{1, 2}, QStringLiteral("三四")}).has_value());
        QVERIFY(edits.add({{3, 5}, QString()}).has_value());
        const auto made = edits.applyTo(u"甲乙丙丁戊己").value();
        QCOMPARE(made.text, QStringLiteral("甲三四丙己"));
        QCOMPARE(made.map.toNew(2), qsizetype(3));
        QCOMPARE(made.map.toNew(5), qsizetype(4));
        QCOMPARE(made.map.toOld(4), qsizetype(5));
        QCOMPARE(made.map.toOld(Span{2, 3}), (Span{1, 2}));
        QCOMPARE(made.map.toNew(Span{1, 4}), (Span{1, 4}));
        EditList half;
        QVERIFY(half.add({{0, 1}, QString()}).has_value());
        QVERIFY(!half.applyTo(u"𠮷"));
    }
    void countsCodePoints() {
        const CodePointIndex index(u"a𠮷b𬱖c");
        const QList<qsizetype> utf16 = {0, 1, 3, 4, 6, 7};
        for (qsizetype i = 0; i < utf16.size(); ++i) {
            QCOMPARE(index.toUtf16(i), utf16[i]);
            QCOMPARE(index.toCodePoints(utf16[i]), i);
        }
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
