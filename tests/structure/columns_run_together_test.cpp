#include "app/language/language_model.h"
#include "app/structure/interleaved_lines.h"
#include "app/structure/reading_order.h"
#include "app/text/character_class.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

const QString left = QStringLiteral(
    "柳荫里的老茶馆关门整整三年以后，星期六又重新点起了炉子。清晨六点不到，门口已经站了二十多位老茶客，有人提着鸟笼，有人夹着"
    "报纸，还有人专门从城东坐公共汽车赶来。老板沈玉兰今年六十一岁，她把父亲留下来的铜壶擦得锃亮，第一壶水烧开的时候，屋子里响起"
    "一阵掌声。她说这间屋子不只是卖茶的地方，更是街坊邻居坐下来说话的地方，价钱和三年前一样，一分也没有涨。");
const QString right = QStringLiteral(
    "梧桐新村的老年大学今年秋天新开了六个班，报名的人数比去年增加了一倍。最受欢迎的是手机摄影班，四十个名额半天就报满了。教课的"
    "周文澜退休以前是中学美术教师，她告诉学员，拍照片首先要学会看，看光线从哪里来，看人的眼睛里有什么。课程结束以后，学员们的作品"
    "将在居委会的走廊里展出一个月，欢迎居民前去参观，也欢迎大家把自己家里的老照片拿来一起挂上墙。");

QStringList linesOf(const QString& text, int width) {
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at += width)
        lines << text.mid(at, width);
    return lines;
}

/// As a tool writes two columns without a gap: row for row.
QString sideBySide(const QStringList& a, const QStringList& b) {
    QString page;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        page += QStringList{a.value(i), b.value(i)}.join(QLatin1Char(' ')).trimmed() + QLatin1Char('\n');
    return page;
}

QString interleaved(const QStringList& a, const QStringList& b, const QString& between) {
    QString page;
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        for (const QString& line : {a.value(i), b.value(i)}) {
            if (!line.isEmpty())
                page += line + between;
        }
    }
    return page;
}

QString inOrder(const QString& page, const std::vector<ColumnLine>& lines) {
    QString text;
    for (const ColumnLine& line : lines)
        text += slice(page, line.text).toString();
    return text;
}

qsizetype inkOf(QStringView text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !isSpace(c.unicode()) && !isZeroWidth(c.unicode()) && !isControl(c.unicode()); });
}

} // namespace

class ColumnsRunTogetherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!model_.isAvailable())
            QSKIP("no word model installed");
    }

    void readsColumnAfterColumn_data() {
        QTest::addColumn<QString>("page");
        const QStringList a = linesOf(left, 16);
        const QStringList b = linesOf(right, 16);
        QTest::newRow("one space") << sideBySide(a, b);
        QTest::newRow("CRLF") << sideBySide(a, b).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
        QTest::newRow("line by line") << interleaved(linesOf(left, 15), linesOf(right, 15), QStringLiteral("\n"));
        QTest::newRow("line by line, silent first break") << interleaved(a, b, QStringLiteral("\n"));
        QTest::newRow("every line a block") << interleaved(a, b, QStringLiteral("\n\n"));
    }
    void readsColumnAfterColumn() {
        QFETCH(QString, page);
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        const QString text = inOrder(page, *lines);
        QVERIFY2(text.contains(left), qPrintable(text));
        QVERIFY2(text.contains(right), qPrintable(text));
    }

    /// Three columns whose strips of two lines came as blocks in turn.
    void readsStripsInTurn() {
        const QString third = QStringLiteral("银杏三村的旧车棚今年夏天变成了一间书屋，墙上钉了六排书架，书都是居民从自己家里搬来的。管书屋的王春梅退休以前在中学教语文，"
                                             "她给每本书包了书皮，写上捐书人的名字。最小的读者只有四岁，踮着脚也够不到第二排，邻居们就替他做了一只小板凳，板凳上刻着他的小名。");
        const auto stripsOf = [](const QString& text) {
            QStringList strips;
            const QStringList lines = linesOf(text, 16);
            for (qsizetype i = 0; i < lines.size(); i += 2)
                strips << lines.mid(i, 2).join(QLatin1Char('\n'));
            return strips;
        };
        const QStringList columns = {left.left(4 * 32), right.left(4 * 32), third.left(4 * 32)};
        QString page;
        for (qsizetype i = 0; i < 4; ++i) {
            for (const QString& column : columns)
                page += stripsOf(column)[i] + QStringLiteral("\n\n");
        }
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        const QString text = inOrder(page, *lines);
        QVERIFY2(text == columns.join(QString()), qPrintable(text));
    }

    /// A picture cuts a line short in mid-sentence, be it in the first column or in the second.
    void goesOnBehindAPicture_data() {
        QTest::addColumn<int>("cut");
        QTest::newRow("first column") << 0;
        QTest::newRow("second column") << 1;
    }
    void goesOnBehindAPicture() {
        QFETCH(int, cut);
        constexpr qsizetype above = 4 * 16 + 5;
        const QString& torn = cut == 0 ? left : right;
        const QStringList whole = linesOf(cut == 0 ? right : left, 16);
        const QStringList head = linesOf(torn.left(above), 16);
        const QStringList rest = linesOf(torn.mid(above), 16);
        const QString caption = QStringLiteral("沈玉兰和邻居们在一起。");
        const auto rows = [cut](const QStringList& a, const QStringList& b) { return cut == 0 ? sideBySide(a, b) : sideBySide(b, a); };
        const QString page = rows(head, whole.mid(0, 5)) + QLatin1Char('\n') + caption + QStringLiteral("\n\n") + rows(rest, whole.mid(5));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        const QString text = inOrder(page, *lines).remove(caption);
        QVERIFY2(text.contains(left) && text.contains(right), qPrintable(text));
    }

    /// Both columns end their text where the block ends; the third stands below them.
    void readsABlockBelowColumnsBehindAllOfThem() {
        const QString third = QStringLiteral("银杏三村的邻居们听说以后也动了心，居委会主任王春梅把空着的车棚收拾出来，准备下个月也开一间茶室。");
        const QStringList a = linesOf(left, 16);
        const QStringList b = linesOf(right, 16);
        const QString page = sideBySide(a, b.mid(b.size() - a.size())) + QLatin1Char('\n') + third.left(14) + QLatin1Char('\n') + linesOf(third.mid(14), 16).join(QLatin1Char('\n'));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QVERIFY2(inOrder(page, *lines).endsWith(right.right(30) + third), qPrintable(inOrder(page, *lines)));
    }

    void readsHeadsBeforeTheColumnsBelowThem_data() {
        QTest::addColumn<QString>("heads");
        QTest::newRow("below the imprint") << QStringLiteral("柳荫里社区文化站编印\n\n2026年5月6日\n\n炉子又点起来了");
        QTest::newRow("over both columns") << QStringLiteral("炉子又点起来了\n\n关门三年的老茶馆重新开张 老年大学今年秋天又添六个班");
    }
    void readsHeadsBeforeTheColumnsBelowThem() {
        QFETCH(QString, heads);
        const QString page = heads + QStringLiteral("\n\n") + sideBySide(linesOf(left, 16), linesOf(right, 16));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QCOMPARE(inOrder(page, *lines), heads.remove(QLatin1Char('\n')) + left + right);
    }

    /// It signs the text whose last column ends beside it, though it came right below the first column.
    void setsABylineBelowTheLastColumn() {
        const QString byline = QStringLiteral("□本报记者 周文澜 沈玉兰");
        const QString page = sideBySide(linesOf(right, 16), linesOf(left, 16)) + byline + QLatin1Char('\n');
        const auto ordered = columnsRunTogether(page, model_);
        QVERIFY(ordered);
        QCOMPARE(inOrder(page, *ordered), right + left + byline);
    }

    void tellsBlocksOfSeveralColumns_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("several");
        const QStringList a = linesOf(left, 16);
        const QStringList b = linesOf(right, 16);
        QTest::newRow("row for row") << sideBySide(a, b) << true;
        QTest::newRow("line by line") << interleaved(a, b, QStringLiteral("\n")) << true;
        QTest::newRow("every line a block") << interleaved(a, b, QStringLiteral("\n\n")) << false;
        QTest::newRow("two lines a block") << a.mid(0, 2).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + b.mid(0, 2).join(QLatin1Char('\n')) << false;
    }
    void tellsBlocksOfSeveralColumns() {
        QFETCH(QString, page);
        QFETCH(bool, several);
        PieceLinks links(page, model_);
        std::vector<PageRow> rows = pageRows(page);
        markLinesAmidColumns(page, rows, links);
        QVERIFY(std::all_of(rows.begin(), rows.end(), [several](const PageRow& row) { return row.besideColumns == several; }));
    }

    void takesATopToItsColumn_data() {
        QTest::addColumn<QString>("between");
        QTest::newRow("in one row") << QStringLiteral(" ");
        QTest::newRow("row below row") << QStringLiteral("\n");
    }
    void takesATopToItsColumn() {
        QFETCH(QString, between);
        const QStringList a = linesOf(left, 16);
        const QStringList b = linesOf(right, 16);
        const QString page = QStringLiteral("茶馆与课堂\n") + a.front() + between + b.front() + QStringLiteral("\n\n") + a.mid(1).join(QLatin1Char('\n')) +
                             QStringLiteral("\n\n") + b.mid(1).join(QLatin1Char('\n')) + QStringLiteral("\n\n");
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QCOMPARE(inOrder(page, *lines), QStringLiteral("茶馆与课堂") + left + right);
    }

    /// Headings and first lines of two columns came row by row in one block, each column goes on in a block of its own.
    static QString withTops(const QString& tops) {
        const QString page = QStringLiteral("邻里周刊\n\n") + tops.arg(left.left(14), right.left(14)) + QStringLiteral("\n\n");
        return page + linesOf(left.mid(14), 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + linesOf(right.mid(14), 16).join(QLatin1Char('\n')) +
               QStringLiteral("\n\n");
    }
    static QString textOf(const QString& page, const std::vector<ColumnLine>& lines) {
        QString text;
        for (const ColumnLine& line : lines)
            text += (line.behindHeading ? QStringLiteral("|") : QString()) + slice(page, line.text).toString();
        return text;
    }

    void dealsHeadingsAndFirstLines_data() {
        QTest::addColumn<QString>("tops");
        QTest::newRow("headings in one row") << QStringLiteral("老茶馆的炉子， 手机摄影班半天\n又点起来了\n就报满了\n%1\n%2");
        QTest::newRow("lines in one row") << QStringLiteral("老茶馆的炉子， 手机摄影班半天\n又点起来了 就报满了\n%1 %2");
        QTest::newRow("each in a row of its own") << QStringLiteral("老茶馆的炉子，\n手机摄影班半天\n又点起来了\n就报满了\n%1\n%2");
    }
    void dealsHeadingsAndFirstLines() {
        QFETCH(QString, tops);
        const QString page = withTops(tops);
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QCOMPARE(textOf(page, *lines), QStringLiteral("邻里周刊老茶馆的炉子，又点起来了|") + left + QStringLiteral("手机摄影班半天就报满了|") + right);
    }

    /// A line that ends at a comma says nothing of where it goes on: what no other text goes on in is left for it.
    void takesASilentTopToWhatIsLeftOver() {
        const QString tops = QStringLiteral("邻里周刊\n\n老茶馆的炉子， 手机摄影班半天\n又点起来了\n就报满了\n%1 %2\n\n").arg(left.left(16), right.left(14));
        const QString page = tops + linesOf(right.mid(14), 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + linesOf(left.mid(16), 16).join(QLatin1Char('\n'));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        const QString text = inOrder(page, *lines);
        QVERIFY2(text.contains(QStringLiteral("老茶馆的炉子，又点起来了") + left), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("手机摄影班半天就报满了") + right), qPrintable(text));
    }

    void dealsARowOfHeadings_data() {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("row");
        QTest::newRow("right below the masthead") << QStringLiteral("邻里周刊     2022年3月10日     第2版\n") << QStringLiteral("老茶馆又开了          手机摄影班报满了\n%1   %2\n\n");
        QTest::newRow("above an empty line") << QStringLiteral("邻里周刊\n\n") << QStringLiteral("老茶馆又开了          手机摄影班报满了\n\n%1   %2\n\n");
        QTest::newRow("both") << QStringLiteral("邻里周刊     2022年3月10日     第2版\n") << QStringLiteral("老茶馆又开了          手机摄影班报满了\n\n%1   %2\n\n");
        QTest::newRow("of two phrases") << QStringLiteral("邻里周刊     2022年3月10日     第2版\n") << QStringLiteral("老茶馆 又开了          手机摄影班报满了\n%1   %2\n\n");
    }
    void dealsARowOfHeadings() {
        QFETCH(QString, above);
        QFETCH(QString, row);
        const QString page = above + row.arg(left.left(14), right.left(14)) + linesOf(left.mid(14), 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n")
            + linesOf(right.mid(14), 16).join(QLatin1Char('\n'));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QCOMPARE(textOf(page, *lines).replace(QStringLiteral("馆 又"), QStringLiteral("馆又")), above.trimmed() + QStringLiteral("老茶馆又开了|") + left + QStringLiteral("手机摄影班报满了|") + right);
    }

    /// Recognition reads the rule between two columns as a mark; heads over both have none between their words.
    void cutsAtTheRuleBetweenColumns_data() {
        QTest::addColumn<QString>("rule");
        QTest::newRow("stroke") << QStringLiteral("|");
        QTest::newRow("bracket") << QStringLiteral("]");
        QTest::newRow("quotation mark") << QStringLiteral("”");
    }
    void cutsAtTheRuleBetweenColumns() {
        QFETCH(QString, rule);
        const QString heads = QStringLiteral("邻里周刊\n\n老街两头的秋天 茶馆和课堂都满了\n");
        const QString row = left.left(14) + u' ' + rule + right.left(14) + QStringLiteral("\n\n");
        const QString page = heads + row + linesOf(left.mid(14), 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + linesOf(right.mid(14), 16).join(QLatin1Char('\n'));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        QCOMPARE(inOrder(page, *lines), QString(heads).remove(u'\n') + left + right + rule);
    }

    /// The row stands by itself, the columns follow whole: only their words tell the heading whose they are.
    void putsAHeadingAboveTheTextWithItsWords() {
        const QString text = QStringLiteral("邻里周刊\n\n老茶馆又开了          手机摄影班报满了\n\n") + left.left(14) + QLatin1Char('\n')
            + linesOf(left.mid(14), 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + right.left(14) + QLatin1Char('\n') + linesOf(right.mid(14), 16).join(QLatin1Char('\n'));
        const auto lines = columnsRunTogether(text, model_);
        QVERIFY(lines);
        QCOMPARE(textOf(text, *lines), QStringLiteral("邻里周刊老茶馆又开了") + left + QStringLiteral("手机摄影班报满了|") + right);
    }

    /// Beside a column's line stands another one's byline, however its marks were recognised.
    void partsABylineFromTheLineBesideIt_data() {
        QTest::addColumn<QString>("byline");
        QTest::addColumn<bool>("parts");
        QTest::newRow("square") << QStringLiteral("口记者 周文澜") << true;
        QTest::newRow("brackets") << QStringLiteral("《柳荫里 王春梅)") << true;
        QTest::newRow("signature") << QStringLiteral("居民 王春梅") << true;
        QTest::newRow("a picture's credit") << QStringLiteral("(周文澜摄)") << false;
        QTest::newRow("a title") << QStringLiteral("《柳荫里的灯》") << false;
        QTest::newRow("text") << QStringLiteral("她说茶还没有凉") << false;
    }
    void partsABylineFromTheLineBesideIt() {
        QFETCH(QString, byline);
        QFETCH(bool, parts);
        const QString line = QStringLiteral("价钱和三年前一样，也没有涨。");
        const QString page = linesOf(left, 16).join(QLatin1Char('\n')) + QLatin1Char('\n') + line + QStringLiteral("          ") + byline + QStringLiteral("\n\n") + right;
        const auto lines = columnsRunTogether(page, model_);
        QCOMPARE(lines.has_value(), parts);
        if (!lines)
            return;
        const auto found = std::find_if(lines->begin(), lines->end(), [](const ColumnLine& one) { return one.isByline; });
        QVERIFY(found != lines->end() && found != lines->begin());
        QCOMPARE(slice(page, found->text).toString(), byline);
        QCOMPARE(slice(page, std::prev(found)->text).toString(), line);
    }

    void leavesRowsOfFieldsAlone() {
        const QString text = linesOf(left, 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n集合地点：北门          集合时间：八点\n\n") + linesOf(right, 16).join(QLatin1Char('\n'));
        QVERIFY(!columnsRunTogether(text, model_));
    }

    void keepsAHeadingInOnePieceAndApartFromItsText() {
        const QString page = withTops(QStringLiteral("老茶馆的炉子， 手机摄影班半天\n又点起来了\n就报满了\n%1\n%2"));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        for (const ColumnLine& line : *lines) {
            const QString text = slice(page, line.text).toString();
            QCOMPARE(line.goesOn, text == QStringLiteral("又点起来了") || text == QStringLiteral("就报满了"));
            QCOMPARE(line.startsBlock, line.behindHeading || text.startsWith(QStringLiteral("邻里")) || text.startsWith(QStringLiteral("老茶馆的炉")) ||
                                           text.startsWith(QStringLiteral("手机摄影班半")));
        }
    }

    void seesColumnsBesideASpreadLine() {
        QString spread;
        for (const QChar c : right.mid(62, 16))
            spread += c + QStringLiteral(" ");
        QString page = withTops(QStringLiteral("老茶馆的炉子， 手机摄影班半天\n又点起来了\n就报满了\n%1\n%2"));
        page.replace(right.mid(62, 16), spread.trimmed());
        QVERIFY(columnsRunTogether(page, model_));
    }

    void beginsABlockAtTheTopOfAColumn() {
        const QString page = sideBySide(linesOf(left, 16), linesOf(right, 16));
        const auto lines = columnsRunTogether(page, model_);
        QVERIFY(lines);
        for (const ColumnLine& line : *lines) {
            const QString text = slice(page, line.text).toString();
            QCOMPARE(line.startsBlock, left.startsWith(text) || right.startsWith(text));
        }
    }

    void leavesPagesInOrderAlone_data() {
        QTest::addColumn<QString>("page");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << QStringLiteral(" \t\n\u3000\n\f\n");
        QTest::newRow("one column") << linesOf(left + right, 16).join(QLatin1Char('\n'));
        QTest::newRow("headline with a space") << QStringLiteral("邻里守望 温暖同行\n") + linesOf(left, 16).join(QLatin1Char('\n'));
        QTest::newRow("names") << QStringLiteral("□记者 王春梅 沈玉兰\n通讯员 周文澜\n");
        QTest::newRow("two blocks") << linesOf(left, 16).join(QLatin1Char('\n')) + QStringLiteral("\n\n") + linesOf(right, 16).join(QLatin1Char('\n'));
    }
    void leavesPagesInOrderAlone() {
        QFETCH(QString, page);
        QVERIFY(!columnsRunTogether(page, model_));
    }

    void keepsEveryCharacterOnce_data() {
        QTest::addColumn<QString>("page");
        const QString columns = sideBySide(linesOf(left, 16), linesOf(right, 16));
        QTest::newRow("form feed") << columns + QLatin1Char('\f') + columns;
        QTest::newRow("beyond the BMP") << QString(columns).replace(QStringLiteral("的"), QStringLiteral("\U00020BB7"));
        QTest::newRow("half a pair") << QString(columns).insert(40, QChar(0xD842)).insert(90, QChar(0xDFB7));
        QTest::newRow("control characters") << QString(columns).replace(QLatin1Char(' '), QStringLiteral(" \u0001"));
        QTest::newRow("many spaces") << QString(columns).replace(QStringLiteral("，"), QStringLiteral("， "));
        QTest::newRow("one long line") << QString(left + QLatin1Char(' ') + right).repeated(20);
        QTest::newRow("a megabyte") << columns.repeated(1500);
    }
    void keepsEveryCharacterOnce() {
        QFETCH(QString, page);
        auto lines = columnsRunTogether(page, model_);
        if (!lines)
            return;
        std::sort(lines->begin(), lines->end(), [](const ColumnLine& a, const ColumnLine& b) { return a.text.start < b.text.start; });
        qsizetype end = 0;
        qsizetype ink = 0;
        for (const ColumnLine& line : *lines) {
            QVERIFY(!line.text.isEmpty() && line.text.start >= end && isValidSpan(page, line.text));
            end = line.text.end;
            ink += inkOf(slice(page, line.text));
        }
        QCOMPARE(ink, inkOf(page));
    }

private:
    LanguageModel model_;
};

QTEST_GUILESS_MAIN(ColumnsRunTogetherTest)
#include "columns_run_together_test.moc"
