#include "app/language/language_model.h"
#include "app/structure/reading_order.h"
#include "app/text/character_class.h"

#include <QTest>

using namespace lilong;

namespace {

/// Rows of pieces, each set at its place as `pdftotext -layout` would: characters from the left.
struct Set {
    int x;
    const char* text;
};

QString page(const std::vector<std::vector<Set>>& rows) {
    QString text;
    for (const std::vector<Set>& row : rows) {
        QString line;
        for (const Set& piece : row)
            line = line.leftJustified(piece.x, QLatin1Char(' ')) + QString::fromUtf8(piece.text);
        text += line + QLatin1Char('\n');
    }
    return text;
}

const LanguageModel& model() {
    static const LanguageModel theModel;
    return theModel;
}

/// Paragraphs and other lines, "/" where a block begins, ">" where a first line is indented.
QString readOut(const QString& text) {
    const auto lines = columnsSideBySide(text, model());
    if (!lines)
        return QStringLiteral("as it stands");
    QString out;
    for (const ColumnLine& line : *lines) {
        if (!line.goesOn)
            out += (line.startsBlock ? QStringLiteral("\n/") : QStringLiteral("\n")) + (line.indent > 0 ? QStringLiteral(">") : QString());
        out += slice(text, line.text);
    }
    return out.trimmed();
}

bool holdsEveryCharacterOnce(const QString& text, const std::vector<ColumnLine>& lines) {
    QString seen(text.size(), QLatin1Char(' '));
    for (const ColumnLine& line : lines) {
        if (!isValidSpan(text, line.text) || line.text.isEmpty())
            return false;
        for (qsizetype i = line.text.start; i < line.text.end; ++i) {
            if (seen[i] != QLatin1Char(' '))
                return false;
            seen[i] = QLatin1Char('x');
        }
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (seen[i] == QLatin1Char(' ') && !isSpace(text[i].unicode()) && !isZeroWidth(text[i].unicode()))
            return false;
    }
    return true;
}

const std::vector<std::vector<Set>> twoColumns = {
    {{2, "柳荫里的井又出水了，居民们"}, {22, "老人说：“我小时候天天喝"}},
    {{0, "提着水桶排起长队。井边立着一"}, {20, "它。”今年八月，社区请来工匠"}},
    {{0, "块石碑，上面刻着开井的年月，"}, {20, "清了淤泥，换了井圈，还装上了"}},
    {{0, "算来已有一百二十年。王春梅家"}, {20, "一盏小灯。入夜以后，孩子们围"}},
    {{0, "就住在井旁，每天清早第一个来"}, {20, "着井台听故事，谁也不肯回家。"}},
    {{2, "打水的总是她。沈玉兰今年八"}, {25, "（柳荫里 周文澜）"}},
    {{0, "十岁，走到井边要十分钟，这位"}},
};

} // namespace

class ColumnsSideBySideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsColumnAfterColumn() {
        const QString text = readOut(page(twoColumns));
        QVERIFY2(text.contains(QStringLiteral("提着水桶排起长队。井边立着一块石碑，")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("王春梅家就住在井旁，每天清早第一个来\n>打水的总是她。")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("它。”今年八月，社区请来工匠清了淤泥，换了井圈，还装上了一盏小灯。")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("/（柳荫里 周文澜）")), qPrintable(text));
    }

    void beginsATierWhereColumnsOfAnotherMeasureBegin() {
        std::vector<std::vector<Set>> rows = twoColumns;
        rows.insert(rows.end(), {{{3, "巷口的面包房"}, {19, "修伞匠收徒"}},
                                 {{2, "面包房开在巷口旁"}, {18, "修伞匠沈玉兰今年"}},
                                 {{0, "清早五点就亮灯，第一"}, {16, "七十岁，收了一名徒弟"}},
                                 {{0, "炉出来，香气飘过了半"}, {16, "教他穿线，教他补骨，"}},
                                 {{0, "条街，孩子们背着书包"}, {16, "教他先看天，再看伞，"}},
                                 {{0, "跑来，一人买上一个。"}, {16, "学成那天送他一把旧伞"}}});
        const QString text = readOut(page(rows));
        const qsizetype bakery = text.indexOf(QStringLiteral("巷口的面包房"));
        QVERIFY2(bakery > text.indexOf(QStringLiteral("（柳荫里 周文澜）")), qPrintable(text));
        QVERIFY2(text.indexOf(QStringLiteral("修伞匠收徒")) > text.indexOf(QStringLiteral("一人买上一个。")), qPrintable(text));
    }

    /// The same rows of the same widths: what goes on at the head of the next column tells two articles from one with a crosshead.
    void cutsAboveAHeadingOnlyWhereTheColumnsThenReadOn_data() {
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QStringList>("right");
        QTest::addColumn<QString>("expected");
        const QStringList well = {QStringLiteral("住在井边的王春梅说起从前的事"), QStringLiteral("总要笑。那时候全巷子的人都来"),
                                  QStringLiteral("挑水，排队的人站到巷口，一位"), QStringLiteral("老人站在井边讲故事，孩子们围")};
        const QStringList wellOn = {QStringLiteral("着他坐了一圈，谁也不肯先回家"), QStringLiteral("吃饭。如今井还在，水也还是那"),
                                    QStringLiteral("样清，只是再也不用挑水，家家"), QStringLiteral("户户都通了自来水，很是方便。")};
        const QStringList baker = {QStringLiteral("  周文澜每天清早四点起床揉面"), QStringLiteral("他的手艺是跟父亲学的，父亲又"),
                                   QStringLiteral("是跟祖父学的，三代人守着这一"), QStringLiteral("间小店，街坊邻居都说他家的面")};
        const QStringList bakerOn = {QStringLiteral("包又香又软，买的人天天排队。"), QStringLiteral("去年他收了一个徒弟，徒弟学得"),
                                     QStringLiteral("很快，不到半年就能独自看店，"), QStringLiteral("周文澜终于可以睡个懒觉了呢。")};
        QTest::newRow("two articles") << well + baker << wellOn + bakerOn << QStringLiteral("孩子们围着他坐了一圈");
        QTest::newRow("one article") << bakerOn + well << wellOn + bakerOn.mid(1) + bakerOn.mid(3) << QStringLiteral("孩子们围着他坐了一圈");
    }
    void cutsAboveAHeadingOnlyWhereTheColumnsThenReadOn() {
        QFETCH(QStringList, left);
        QFETCH(QStringList, right);
        QFETCH(QString, expected);
        QString text;
        for (qsizetype i = 0; i < left.size(); ++i) {
            if (i == 4)
                text += QStringLiteral("   巷口小店\n");
            text += left[i].leftJustified(20, QLatin1Char(' ')) + right[i] + QLatin1Char('\n');
        }
        const QString read = readOut(text);
        QVERIFY2(QString(read).remove(QLatin1Char('\n')).contains(expected), qPrintable(read));
    }

    void cutsLinesThatOnlyOneSpaceParts() {
        std::vector<std::vector<Set>> rows = twoColumns;
        for (size_t i = 1; i < 5; ++i)
            rows[i][1].x = 15;
        rows.insert(rows.begin(), twoColumns.begin(), twoColumns.end());
        const QString text = readOut(page(rows));
        QVERIFY2(text.contains(QStringLiteral("提着水桶排起长队。井边立着一块石碑，")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("它。”今年八月，社区请来工匠清了淤泥，")), qPrintable(text));
    }

    void countsLetterSpacedLinesAsFull() {
        std::vector<std::vector<Set>> rows = twoColumns;
        for (size_t i = 1; i < 5; ++i)
            rows[i][1].x = 15;
        rows[2][0].text = "井 水 每 分 钟 出 12 升 ，";
        rows[2][1].x = 19;
        rows.insert(rows.begin(), twoColumns.begin(), twoColumns.end());
        const QString text = readOut(page(rows));
        QVERIFY2(text.contains(QStringLiteral("井边立着一井 水 每 分 钟 出 12 升 ，算来已有")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("请来工匠清了淤泥，")), qPrintable(text));
    }

    void setsHeadingsOverColumnsFirst() {
        std::vector<std::vector<Set>> rows = {{{12, "老井又出水了"}}};
        rows.insert(rows.end(), twoColumns.begin(), twoColumns.end());
        const QString text = readOut(page(rows));
        QVERIFY2(text.startsWith(QStringLiteral("/老井又出水了\n/>柳荫里的井")), qPrintable(text));
    }

    void readsOneArticleBeforeTheNext() {
        std::vector<std::vector<Set>> rows = twoColumns;
        rows.push_back({});
        rows.push_back({{3, "银杏树下"}, {23, "新棋盘"}});
        rows.insert(rows.end(), twoColumns.begin(), twoColumns.end());
        const QString text = readOut(page(rows));
        QCOMPARE(text.count(QStringLiteral("（柳荫里 周文澜）")), 2);
        QVERIFY2(text.indexOf(QStringLiteral("（柳荫里 周文澜）")) < text.indexOf(QStringLiteral("银杏树下")), qPrintable(text));
    }

    void setsCaptionsBehindTheParagraph() {
        std::vector<std::vector<Set>> rows = twoColumns;
        rows.insert(rows.begin() + 3, {{{0, "年月日都看得清，字口也还深，"}}, {{0, "行人走过总要停下来看上一眼，"}}, {{0, "孩子们也爱拿手去摸那几个字，"}},
                                          {{0, "摸得石碑的边角都发亮了，像涂"}, {22, "井台新貌。（王春梅摄）"}}});
        const QString text = readOut(page(rows));
        QVERIFY2(text.contains(QStringLiteral("还装上了一盏小灯。")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("谁也不肯回家。\n/井台新貌。（王春梅摄）")), qPrintable(text));
    }

    void leavesPagesInOrderAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("plain") << QStringLiteral("柳荫里的井又出水了，居民们\n提着水桶排起长队。\n").repeated(20);
        QTest::newRow("masthead with gaps") << QStringLiteral("柳荫里   2023年7月12日   第2版\n主办：柳荫里社区   总第18期\n")
                + QStringLiteral("柳荫里的井又出水了，居民们\n提着水桶排起长队。\n").repeated(20);
    }
    void leavesPagesInOrderAlone() {
        QFETCH(QString, text);
        QCOMPARE(readOut(text), QStringLiteral("as it stands"));
    }

    void losesNothing_data() {
        QTest::addColumn<QString>("text");
        const QString rows = page(twoColumns);
        QTest::newRow("twice, with form feed") << rows + QLatin1Char('\f') + rows;
        QTest::newRow("CR LF") << QString(rows).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
        QTest::newRow("tabs") << QString(rows).replace(QStringLiteral("     "), QStringLiteral("\t"));
        QTest::newRow("ideographic spaces") << QString(rows).replace(QStringLiteral("  "), QStringLiteral("\u3000"));
        QTest::newRow("zero width") << QString(rows).replace(QStringLiteral("，"), QStringLiteral("，\u200B")) + QStringLiteral("\uFEFF  \u200B");
        QTest::newRow("surrogates") << QString(rows).replace(QStringLiteral("，"), QStringLiteral("\U00020BB7"));
        QTest::newRow("lone surrogates") << QString(rows).replace(QStringLiteral("，"), QString(QChar(0xD842)));
        QTest::newRow("a table of digits") << (QStringLiteral("1   ").repeated(400) + QLatin1Char('\n')).repeated(30);
        QTest::newRow("words in a row") << (QStringLiteral("柳荫里的井又出水了居民们 ").repeated(40) + QStringLiteral("   井\n")).repeated(30);
    }
    void losesNothing() {
        QFETCH(QString, text);
        if (const auto lines = columnsSideBySide(text, model()))
            QVERIFY(holdsEveryCharacterOnce(text, *lines));
    }

    void readsAMegabyte_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("spaces") << QString(1 << 20, QLatin1Char(' '));
        QTest::newRow("one row of pieces") << QStringLiteral("柳荫里   ").repeated(1 << 17);
        QTest::newRow("rows of pieces") << (QStringLiteral("柳荫里的井又出水了居民们   ").repeated(200) + QLatin1Char('\n')).repeated(330);
        QTest::newRow("columns") << page(twoColumns).repeated(5000);
        QTest::newRow("blank rows and headings") << (page(twoColumns) + QStringLiteral("\n\n   井台   银杏\n")).repeated(4500);
    }
    void readsAMegabyte() {
        QFETCH(QString, text);
        const auto lines = columnsSideBySide(text, model()); // a quadratic way would not end before the test is stopped
        if (lines)
            QVERIFY(holdsEveryCharacterOnce(text, *lines));
    }
};

QTEST_GUILESS_MAIN(ColumnsSideBySideTest)
#include "columns_side_by_side_test.moc"
