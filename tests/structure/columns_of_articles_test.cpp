#include "app/language/language_model.h"
#include "app/structure/reading_order.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

const QString well = QStringLiteral("柳荫里的老井今年夏天又出水了，居民们提着水桶在井边排起长队，说笑声从早上一直传到晚上。井边立着一块石碑，上面刻着开井的年月，"
                                    "算来已有一百二十年。住在井旁的王春梅说，小时候全巷子的人都来这里挑水，谁家来了客人，先要到井边打一桶水泡茶。后来家家户户通了"
                                    "自来水，井盖就盖上了，一盖就是三十年。去年社区请来工匠清了淤泥，换了井圈，还装上了一盏小灯，孩子们围着井台听故事，谁也不肯回家。");
const QString umbrellas = QStringLiteral("修伞匠沈玉兰今年七十岁，在巷口摆了四十年摊。上个月她收了一名徒弟，教他穿线，教他补骨，教他先看天再看伞。徒弟学成那天，"
                                         "她送他一把旧伞，伞柄上刻着师父的名字，也刻着他的名字。");
const QString bakery = QStringLiteral("巷尾的面包房每天清早五点亮灯，第一炉面包出来，香气飘过半条街。师傅周文澜说，面团要醒足两个钟头，急不得。买面包的人站在门口等，"
                                      "等着等着就成了熟人，谁家有事，隔天都知道。");

/// A column's lines, or rows of a page.
using Lines = QStringList;

/// A paragraph in lines of so many characters, its first one indented.
Lines paragraph(const QString& text, int measure) {
    Lines lines = {QStringLiteral("  ") + text.left(measure - 2)};
    for (qsizetype i = measure - 2; i < text.size(); i += measure)
        lines += text.mid(i, measure);
    return lines;
}

Lines part(const Lines& lines, qsizetype at, qsizetype of) {
    const qsizetype height = (lines.size() + of - 1) / of;
    return lines.mid(at * height, height);
}

/// Columns of one band of a page, each so many characters from the left.
Lines beside(const std::vector<std::pair<int, Lines>>& columns) {
    Lines rows;
    for (const auto& [x, column] : columns) {
        for (qsizetype i = 0; i < column.size(); ++i) {
            if (i == rows.size())
                rows += QString();
            rows[i] = rows[i].leftJustified(x, QLatin1Char(' ')) + column[i];
        }
    }
    return rows;
}

/// Paragraphs and headings, "/" where a block begins.
QString readOut(const Lines& rows) {
    static const LanguageModel model;
    const QString text = rows.join(QLatin1Char('\n'));
    const auto lines = columnsSideBySide(text, model);
    QString out;
    for (const ColumnLine& line : lines.value_or(std::vector<ColumnLine>())) {
        if (!line.goesOn)
            out += line.startsBlock ? QStringLiteral("\n/") : QStringLiteral("\n");
        out += (line.isPhrase ? QStringLiteral("_") : QString()) + slice(text, line.text).toString();
    }
    return out + QLatin1Char('\n');
}

const QString masthead = QStringLiteral("    梧桐新村            第3版               2024年5月");

} // namespace

class ColumnsOfArticlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAHeadingInTwoPhrasesOverAllColumns() {
        const Lines text = paragraph(well, 13);
        const QString read = readOut(Lines{QStringLiteral("              老井出水了         石碑也立起来"), QStringLiteral("          一百二十年的井 三十年的盖 一盏小灯照亮半条巷子"),
                                           QStringLiteral("                 □记者 周文澜 通讯员 王春梅")}
                                     + beside({{0, part(text, 0, 3)}, {19, part(text, 1, 3)}, {38, part(text, 2, 3)}}));
        QVERIFY2(read.contains(QStringLiteral("\n/老井出水了_石碑也立起来\n/一百二十年的井 三十年的盖 一盏小灯照亮半条巷子\n/□记者 周文澜 通讯员 王春梅\n/")), qPrintable(read));
        QVERIFY2(read.contains(well), qPrintable(read));
    }

    void knowsAMastheadByItsFolioAndBelowItsTitle() {
        const Lines text = paragraph(well, 13);
        const Lines body = Lines{QStringLiteral("          老井又出水了")} + beside({{0, part(text, 0, 2)}, {20, part(text, 1, 2)}});
        const QString folio = readOut(Lines{QStringLiteral("梧桐新村                              街坊                                A4")} + body);
        QVERIFY2(folio.startsWith(QStringLiteral("\n/梧桐新村                              街坊                                A4\n")), qPrintable(folio));
        const QString title = readOut(Lines{QStringLiteral("梧桐新村 WUTONG LANES"), QStringLiteral("居委会 主办      2024年5月1日      星期三")} + body);
        QVERIFY2(title.contains(QStringLiteral("\n/居委会 主办      2024年5月1日      星期三\n/老井又出水了")), qPrintable(title));
    }

    void keepsSeveralWritersInOneLine() {
        const Lines text = paragraph(well, 13);
        const QString read = readOut(Lines{masthead} + beside({{0, part(text, 0, 2)}, {20, part(text, 1, 2) + Lines{QStringLiteral("   文/周文澜 图/王春梅")}}}));
        QVERIFY2(read.contains(QStringLiteral("\n/文/周文澜 图/王春梅\n")), qPrintable(read));
    }

    /// One space parts two of the headings, whose rows are full.
    void joinsHeadingsBesideOneAnotherThatTheirColumnsBroke() {
        const QString read = readOut(Lines{masthead, QStringLiteral(" 老井的水又清了              修伞匠收下第一 面包房的灯亮了"), QStringLiteral(" 邻居提桶来                个徒弟                四十年")}
                                     + beside({{0, paragraph(well.left(120), 14)}, {20, paragraph(umbrellas, 14)}, {40, paragraph(bakery, 14)}}));
        QVERIFY2(read.contains(QStringLiteral("\n/老井的水又清了邻居提桶来\n/柳荫里的老井")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("\n/修伞匠收下第一个徒弟\n/修伞匠沈玉兰")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("\n/面包房的灯亮了四十年\n/巷尾的面包房")), qPrintable(read));
    }

    void tellsFirstLinesFromFullOnesWhereParagraphsAreShort() {
        const auto article = [](const Lines& paragraphs) {
            Lines lines;
            for (const QString& text : paragraphs)
                lines += paragraph(text, 16);
            return lines;
        };
        const Lines first = article({QStringLiteral("老井今年夏天又出水了，居民们提着水桶来排队。"), QStringLiteral("石碑上刻着开井的年月，算来已有一百二十年了。"),
                                     QStringLiteral("住在井旁的王春梅每天清早第一个来打水泡茶，打完水还要把井台扫一遍，石碑也擦一遍，这才回家去烧早饭。")});
        const Lines second = article({QStringLiteral("修伞匠沈玉兰今年七十岁，在巷口摆了四十年修伞的摊。"), QStringLiteral("上个月她收了一名徒弟，教他穿线，又教他补伞骨。"),
                                      QStringLiteral("徒弟学成那天她送了一把旧伞，伞柄上刻着两人的名字，字是她自己刻的，刻了整整三个晚上。")});
        const Lines third = article({QStringLiteral("面包房每天清早五点亮灯，师傅说面团要醒足钟头。"), QStringLiteral("买面包的人站在门口等，等着等着就都成了熟人。"),
                                     QStringLiteral("谁家有事隔天都知道，谁家的孩子放学没人接，就在店里写作业等大人，写完了还能吃上一个刚出炉的面包。")});
        const QString read = readOut(Lines{masthead, QStringLiteral("    老井又出水了              修伞匠收徒弟              面包房的早晨")}
                                     + beside({{0, first}, {20, second}, {40, third}}));
        QVERIFY2(read.contains(QStringLiteral("\n/修伞匠收徒弟\n/修伞匠沈玉兰")) || read.contains(QStringLiteral("\n/修伞匠收徒弟\n修伞匠沈玉兰")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("\n石碑上刻着开井的年月，算来已有一百二十年了。\n")), qPrintable(read));
    }

    /// An article ends beside the picture: what stands below it goes on with the text above, not behind that article.
    void readsOnBelowAPictureUnderWhichNothingElseStands() {
        const Lines above = paragraph(well.left(86) + QStringLiteral("一桶水泡茶，"), 14);
        const QString below = QStringLiteral("后来家家户户通了自来水，井盖就盖上了，一盖就是三十年。去年社区请来工匠清了淤泥，换了井圈，还装上了一盏小灯，孩子们围着井台听故事。");
        Lines rest;
        for (qsizetype i = 0; i < below.size(); i += 14)
            rest += below.mid(i, 14);
        const QString read = readOut(Lines{QStringLiteral("    老井又出水了              修伞匠收徒弟")}
                                     + beside({{0, above}, {20, paragraph(umbrellas, 14) + Lines{QStringLiteral("       （柳荫里 王春梅）")}}})
                                     + Lines{{}, {}, {}, QStringLiteral("     井边的石碑。（王春梅摄）")} + rest);
        QVERIFY2(read.contains(QStringLiteral("一桶水泡茶，") + below), qPrintable(read));
    }

    void cutsALineThatTouchesTheNextColumn() {
        const Lines text = paragraph(well, 13);
        const Lines first = part(text, 0, 3), second = part(text, 1, 3), third = part(text, 2, 3);
        Lines rows = beside({{0, first}, {20, second}, {35, third}});
        rows[2] = beside({{0, {first[2]}}, {22, {second[2] + third[2]}}}).front();
        const QString read = readOut(Lines{masthead, QStringLiteral("    老井又出水了")} + rows);
        QVERIFY2(!read.contains(second[2] + third[2]) && read.contains(third[1] + third[2] + third[3]), qPrintable(read));
    }
};

QTEST_GUILESS_MAIN(ColumnsOfArticlesTest)
#include "columns_of_articles_test.moc"
