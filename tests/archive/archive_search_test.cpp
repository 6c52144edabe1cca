#include "app/archive/archive.h"
#include "app/archive/search_text.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

/// Finding: one character is enough, every term is an exact phrase, nothing in a query is an operator.
class ArchiveSearchTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    samples::HeldClock clock_;
    std::unique_ptr<Archive> archive_;

    std::vector<SearchHit> find(const QString& query, int limit = 200) {
        const Result<std::vector<SearchHit>> hits = archive_->search(query, limit);
        if (!hits)
            qFatal("%s", qPrintable(hits.error().message()));
        return *hits;
    }
    /// What a hit marks, joined by |.
    static QString marked(const SearchHit& hit) {
        QStringList pieces;
        for (const Span span : hit.matches)
            pieces += slice(hit.text, span).toString();
        return pieces.join(QLatin1Char('|'));
    }

private Q_SLOTS:
    void initTestCase() {
        archive_ = Archive::open(folder_.filePath(QStringLiteral("a.lilong")), Archive::Mode::Create, clock_).value();
        QVERIFY(archive_->save(samples::richIssue()).has_value());
        QVERIFY(archive_
                    ->save(samples::plainIssue(
                        {{QStringLiteral("防疫日记"),
                          {QStringLiteral("张伟每天清晨到岗。王阿姨送来热粥。"), QStringLiteral("Hello World，热线12345，A4纸，ＡＢＣ店。"),
                           QStringLiteral("她说“柳荫里”的灯亮着；NEAR这个词他不懂。天天、妈妈。㎡与⼈民")}},
                         {QStringLiteral("张伟的一天"), {QStringLiteral("没有别的话。")}}}))
                    .has_value());
    }

    void finds_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("marks"); ///< of every hit, best first
        const auto row = [](const char* name, const QString& query, const QStringList& marks) { QTest::newRow(name) << query << marks; };
        row("one character", QStringLiteral("粥"), {QStringLiteral("粥")});
        row("one character at the end of a run", QStringLiteral("岗"), {QStringLiteral("岗")});
        row("one character more than once", QStringLiteral("妈"), {QStringLiteral("妈|妈")});
        row("two characters, headline first", QStringLiteral("张伟"), {QStringLiteral("张伟"), QStringLiteral("张伟")});
        row("a character beyond SQLite's Unicode", QStringLiteral("𬱖𠮷书"), {QStringLiteral("𬱖𠮷书")});
        row("a person by full name finds the other mentions", QStringLiteral("江月明"), {QStringLiteral("江月明"), QStringLiteral("江书记|小江")});
        row("a word", QStringLiteral("hello"), {QStringLiteral("Hello")});
        row("not a part of a word", QStringLiteral("ello"), {});
        row("a number", QStringLiteral("12345"), {QStringLiteral("12345")});
        row("word and character together", QStringLiteral("A4纸"), {QStringLiteral("A4纸")});
        row("full width finds half width", QStringLiteral("ｈｅｌｌｏ"), {QStringLiteral("Hello")});
        row("half width finds full width", QStringLiteral("abc店"), {QStringLiteral("ＡＢＣ店")});
        row("a radical in the text", QStringLiteral("人民"), {QStringLiteral("⼈民")});
        row("two terms in one paragraph", QStringLiteral("热线 world"), {QStringLiteral("World|热线")});
        row("two terms in one article", QStringLiteral("日记 热粥"), {QStringLiteral("日记"), QStringLiteral("热粥")});
        row("two terms, one missing", QStringLiteral("日记 曹杨"), {});
        row("repaired text", QStringLiteral("防控"), {QStringLiteral("防控")});
        row("not the raw text that was repaired", QStringLiteral("防挖"), {});
        row("not across the sentences", QStringLiteral("岗王"), {});
        row("not across the paragraphs", QStringLiteral("粥Hello"), {});
        row("not furniture", QStringLiteral("二维码"), {});
        row("nothing there", QStringLiteral("曹杨新村"), {});
        row("quotation marks", QStringLiteral("“柳荫里”的灯"), {QStringLiteral("柳荫里”的灯")});
        row("straight quotation marks", QStringLiteral("\"柳荫里\"的灯"), {QStringLiteral("柳荫里”的灯")});
        row("an open quotation mark", QStringLiteral("\"张伟"), {QStringLiteral("张伟"), QStringLiteral("张伟")});
        row("an operator is a word", QStringLiteral("NEAR"), {QStringLiteral("NEAR")});
        row("operators are words that are not there", QStringLiteral("张伟 OR 曹杨"), {});
        row("a call of NEAR", QStringLiteral("NEAR(张 伟, 5)"), {});
        row("a column filter", QStringLiteral("heads:张伟"), {});
        row("a prefix is none", QStringLiteral("hell*"), {});
        row("a star", QStringLiteral("*"), {});
        row("brackets and minus", QStringLiteral("-(张伟"), {QStringLiteral("张伟"), QStringLiteral("张伟")});
        row("only marks", QStringLiteral("“”，。 * \" ' ;"), {});
        row("white space", QStringLiteral(" \t\u3000 "), {});
        row("nothing asked", {}, {});
    }
    void finds() {
        QFETCH(const QString, query);
        QFETCH(const QStringList, marks);
        QStringList found;
        for (const SearchHit& hit : find(query))
            found += marked(hit);
        QCOMPARE(found, marks);
    }

    void saysWhere() {
        const std::vector<SearchHit> hits = find(QStringLiteral("忙开"));
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].part, (PartRef{.role = PartRole::Block, .article = ArticleId(10), .block = BlockId(20)}));
        QCOMPARE(hits[0].headline, samples::richIssue()->articles[0]->headline->text.text());
        QCOMPARE(archive_->load(hits[0].issue)->part(hits[0].part)->text.text().contains(QStringLiteral("忙开")), true);
    }
    void findsASectionOnce() {
        const std::vector<SearchHit> hits = find(QStringLiteral("她们的故事"));
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].part, (PartRef{.role = PartRole::Section, .section = SectionId(40)}));
    }
    void keepsToTheLimit() {
        QCOMPARE(find(QStringLiteral("张伟"), 1).size(), size_t(1));
        QCOMPARE(find(QStringLiteral("张伟"), 1)[0].part.role, PartRole::Headline);
        QVERIFY(find(QStringLiteral("张伟"), 0).empty());
    }
    void takesAVeryLongQuery() {
        QVERIFY(find(QStringLiteral("张").repeated(100000)).empty());
        QVERIFY(find(QStringLiteral("张 ").repeated(20000)).size() == 2);
    }

    void cutsAnExcerpt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("cutBefore");
        QTest::addColumn<bool>("cutAfter");
        QTest::newRow("short") << QStringLiteral("一二三") << 1 << 1 << false << false;
        QTest::newRow("at the start") << QStringLiteral("里").repeated(200) << 0 << 2 << false << true;
        QTest::newRow("in the middle") << QStringLiteral("里").repeated(200) << 100 << 2 << true << true;
        QTest::newRow("at the end") << QStringLiteral("里").repeated(200) << 198 << 2 << true << false;
        QTest::newRow("longer than an excerpt") << QStringLiteral("里").repeated(200) << 50 << 100 << true << true;
        QTest::newRow("surrogate pairs") << QStringLiteral("𠮷").repeated(100) << 100 << 2 << true << true;
        QTest::newRow("surrogate pairs, oddly placed") << QLatin1Char('a') + QStringLiteral("𠮷").repeated(100) << 101 << 2 << true << true;
    }
    void cutsAnExcerpt() {
        QFETCH(const QString, text);
        QFETCH(const int, start);
        QFETCH(const int, length);
        QFETCH(const bool, cutBefore);
        QFETCH(const bool, cutAfter);
        const Span span{start, start + length};
        const Excerpt excerpt = excerptAround(text, {span});
        QVERIFY(excerpt.text.isValidUtf16());
        QCOMPARE(excerpt.text.startsWith(QChar(0x2026)), cutBefore);
        QCOMPARE(excerpt.text.endsWith(QChar(0x2026)), cutAfter);
        QCOMPARE(excerpt.spans.size(), size_t(1));
        QCOMPARE(slice(excerpt.text, excerpt.spans[0]).toString(), slice(text, span).toString());
        QVERIFY(excerpt.text.size() <= std::max(50, length + 17) + 2);
    }
};

QTEST_GUILESS_MAIN(ArchiveSearchTest)
#include "archive_search_test.moc"
