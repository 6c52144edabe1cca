#include "app/structure/article_halves.h"

#include <QTest>

using namespace lilong;

namespace {

Unit unit(FragmentKind kind, const QString& text) {
    const Source source{SourceId{1}, QStringLiteral("page"), {}, QStringLiteral("UTF-8"), text};
    return {kind, FurnitureKind::Noise, TracedText(source, {0, text.size()})};
}

Unit paragraph(const QString& text) { return unit(FragmentKind::Paragraph, text.repeated(4)); }

const QString pump = QStringLiteral("柳荫里水泵房漏水，王春梅扛着扳手抢修阀门。");
const QString chess = QStringLiteral("银杏三村棋社开张，周文澜摆好象棋迎街坊。");

ArticleDraft headed(const QString& headline, std::vector<Unit> blocks) {
    return {ArticleKind::Article, {unit(FragmentKind::Heading, headline)}, {}, false, std::move(blocks), {}};
}

ArticleDraft headless(std::vector<Unit> blocks) { return {ArticleKind::Article, {}, {}, false, std::move(blocks), {}}; }

} // namespace

class ArticleHalvesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsTheFirstColumnBelowItsHeadline() {
        PageDraft page{{headless({paragraph(pump)}), headed(QStringLiteral("棋局"), {paragraph(chess)}),
                        headed(QStringLiteral("抢修"), {paragraph(pump)})}, {}, {}};
        joinArticleHalves(page);
        QCOMPARE(page.articles.size(), size_t{2});
        QCOMPARE(page.articles[1].blocks.size(), size_t{2});
        QCOMPARE(page.articles[1].heads.front().string(), QStringLiteral("抢修"));
    }

    void leavesAloneWhatSharesNoWords() {
        PageDraft page{{headless({paragraph(pump)}), headed(QStringLiteral("棋局"), {paragraph(chess)})}, {}, {}};
        joinArticleHalves(page);
        QCOMPARE(page.articles.size(), size_t{2});
    }

    void partsANeighbourThatStoodBetweenTwoColumns() {
        ArticleDraft mixed = headed(QStringLiteral("抢修"), {paragraph(pump), unit(FragmentKind::Heading, QStringLiteral("棋局")), paragraph(chess)});
        mixed.byline = unit(FragmentKind::Byline, QStringLiteral("（周文澜）"));
        ArticleDraft rest = headless({paragraph(pump)});
        rest.byline = unit(FragmentKind::Byline, QStringLiteral("□记者 沈玉兰"));
        PageDraft page{{std::move(mixed), std::move(rest)}, {}, {}};
        joinArticleHalves(page);
        QCOMPARE(page.articles[0].blocks.size(), size_t{2});
        QCOMPARE(page.articles[0].byline->string(), QStringLiteral("□记者 沈玉兰"));
        QCOMPARE(page.articles[1].heads.front().string(), QStringLiteral("棋局"));
        QCOMPARE(page.articles[1].byline->string(), QStringLiteral("（周文澜）"));
    }
};

QTEST_GUILESS_MAIN(ArticleHalvesTest)
#include "article_halves_test.moc"
