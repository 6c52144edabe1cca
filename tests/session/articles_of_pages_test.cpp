#include "app/session/import_job.h"

#include <QTest>

namespace lilong {
namespace {

const QString canteen = QStringLiteral("第一天只做了四十份饭，不到半个钟头就卖光了。后来的人端着空碗站在门口，谁也不肯走，掌勺的师傅只好又下了一锅面。");
const QString books = QStringLiteral("银杏三村的图书角设在车棚边上，一排书架、两张长凳，都是居民从家里搬来的。下雨的日子，大家就把书搬进传达室里。");
const QString winter = QStringLiteral("到了冬天，食堂每天要做两百份。腿脚不便的老人由志愿者送上门，饭盒上写着名字和楼号，收回来的时候都洗得干干净净。");

/// A paragraph as it is printed: its first line two characters shorter, and no mark that closes something at a line's start.
QString set(const QString& text, qsizetype measure = 16) {
    QStringList lines;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = std::min(text.size(), at + measure - (at == 0 ? 2 : 0));
        if (end < text.size() && QStringView(u"，。、；：？！”）").contains(text[end]))
            --end;
        lines << text.mid(at, end - at);
        at = end;
    }
    return lines.join(QLatin1Char('\n'));
}

/// "H headline", "X crosshead", "P text…", "B byline" of all articles.
QStringList outline(const Issue& issue) {
    QStringList lines;
    for (const ArticlePtr& article : issue->articles) {
        lines << QStringLiteral("H ") + textOf(article->headline);
        for (const BlockPtr& block : article->blocks)
            lines << (block->type == BlockType::Crosshead ? QStringLiteral("X ") : QStringLiteral("P ")) + textOf(block->part).left(8);
        lines << QStringLiteral("B ") + textOf(article->byline);
    }
    return lines;
}

} // namespace

class ArticlesOfPagesTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

private Q_SLOTS:
    void initTestCase() {
        const Result<KnowledgePtr> knowledge = Knowledge::load();
        QVERIFY(knowledge);
        knowledge_ = *knowledge;
    }

    void putsPagesTogether_data() {
        QTest::addColumn<QStringList>("page");
        QTest::addColumn<QStringList>("wanted");
        const QStringList next{QStringLiteral("春天的第一场雨"), set(winter), QStringLiteral("（银杏三村 沈玉兰）")};
        const QStringList nextRead{QStringLiteral("H 春天的第一场雨"), QStringLiteral("P 到了冬天，食堂每"), QStringLiteral("B （银杏三村 沈玉兰）")};
        QTest::newRow("a crosshead in quotation marks between two paragraphs")
            << QStringList{QStringLiteral("老食堂又开张了"), set(canteen), QStringLiteral("“再下一锅面”"), set(books), QStringLiteral("（柳荫里 王建国）")} + next
            << QStringList{QStringLiteral("H 老食堂又开张了"), QStringLiteral("P 第一天只做了四十"), QStringLiteral("X “再下一锅面”"),
                           QStringLiteral("P 银杏三村的图书角"), QStringLiteral("B （柳荫里 王建国）")} + nextRead;
        QTest::newRow("a paragraph that ends in a quotation")
            << QStringList{QStringLiteral("老食堂又开张了"), set(canteen + QStringLiteral("王师傅说：“再下一锅面。”")), set(books), QStringLiteral("（柳荫里 王建国）")} + next
            << QStringList{QStringLiteral("H 老食堂又开张了"), QStringLiteral("P 第一天只做了四十"), QStringLiteral("P 银杏三村的图书角"),
                           QStringLiteral("B （柳荫里 王建国）")} + nextRead;
        QTest::newRow("a news byline opens the text below it")
            << QStringList{QStringLiteral("老食堂又开张了"), QStringLiteral("本报讯（记者 周文澜）"), set(canteen), set(books), QStringLiteral("（柳荫里 王建国）")} + next
            << QStringList{QStringLiteral("H 老食堂又开张了"), QStringLiteral("P 本报讯（记者 周"), QStringLiteral("P 银杏三村的图书角"),
                           QStringLiteral("B （柳荫里 王建国）")} + nextRead;
        QTest::newRow("a deck that names its guest")
            << QStringList{QStringLiteral("借出去的伞都回来了"), QStringLiteral("——本报记者对话沈玉兰"), set(books), set(canteen), QStringLiteral("□本报记者 周文澜")} + next
            << QStringList{QStringLiteral("H 借出去的伞都回来了"), QStringLiteral("P 银杏三村的图书角"), QStringLiteral("P 第一天只做了四十"),
                           QStringLiteral("B □本报记者 周文澜")} + nextRead;
    }
    void putsPagesTogether() {
        QFETCH(QStringList, page);
        const QString text = page.join(QLatin1Char('\n')) + QLatin1Char('\n');
        const Result<Issue> issue = importPages({DecodedText{QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), true, text}}, *knowledge_, {}, Progress());
        QVERIFY(issue);
        QTEST(outline(*issue), "wanted");
    }
};

} // namespace lilong

QTEST_APPLESS_MAIN(lilong::ArticlesOfPagesTest)
#include "articles_of_pages_test.moc"
