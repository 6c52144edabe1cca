#include "app/structure/detached_headings.h"

#include <QTest>

using namespace lilong;

/// A page's drafts by hand, and where headings that stand apart from their texts bring them.
class DetachedHeadingsTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;
    QString page_;
    std::vector<std::pair<FragmentKind, Span>> lines_;

    /// Writes the next line of the page. @return its number
    size_t line(FragmentKind kind, const char* utf8) {
        const QString text = QString::fromUtf8(utf8);
        lines_.push_back({kind, {page_.size(), page_.size() + text.size()}});
        page_ += text + QLatin1Char('\n');
        return lines_.size() - 1;
    }
    [[nodiscard]] Unit unit(size_t n) const {
        const Source source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page_};
        return {.kind = lines_[n].first, .text = TracedText(source, lines_[n].second)};
    }
    [[nodiscard]] static QString openingOf(const ArticleDraft& article) {
        QString openings;
        for (const Unit& block : article.blocks)
            openings += block.string().left(2) + QLatin1Char(' ');
        return openings + (article.byline ? article.byline->string() : QStringLiteral("-"));
    }

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }
    void init() {
        page_.clear();
        lines_.clear();
    }

    void givesAPortraitTheTextBelowThePagesHeadline_data() {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("named twice") << QStringLiteral("孩子们把沈玉兰叫做点灯人。") << QStringList{QStringLiteral("春天 -"), QStringLiteral("沈玉 孩子 灯泡 有人 （银杏三村居民区）")};
        QTest::newRow("named once") << QStringLiteral("孩子们都叫她点灯人。") << QStringList{QStringLiteral("春天 沈玉 孩子 有人 （银杏三村居民区）"), QStringLiteral("灯泡 -")};
    }
    void givesAPortraitTheTextBelowThePagesHeadline() {
        QFETCH(QString, second);
        const size_t headline = line(FragmentKind::Heading, "春风里，楼里有她们");
        const size_t intro = line(FragmentKind::Paragraph, "春天里，几位书记守在楼里。");
        const size_t first = line(FragmentKind::Paragraph, "沈玉兰说，灯亮着，谁也不怕黑。");
        const size_t next = line(FragmentKind::Paragraph, second.toUtf8().constData());
        const size_t portrait = line(FragmentKind::ProfileHeading, "银杏三村居民区党总支书记沈玉兰");
        const size_t torn = line(FragmentKind::Paragraph, "灯泡一只一只换过来。");
        const size_t last = line(FragmentKind::Paragraph, "有人带手电，有人带梯子。");
        const size_t byline = line(FragmentKind::Byline, "（银杏三村居民区）");
        PageDraft page;
        page.articles.push_back({.heads = {unit(headline)}, .blocks = {unit(intro), unit(first), unit(next), unit(last)}, .byline = unit(byline)});
        page.articles.push_back({.kind = ArticleKind::Profile, .heads = {unit(portrait)}, .blocks = {unit(torn)}});

        placeDetachedHeadings(page, *knowledge_);

        QStringList made;
        for (const ArticleDraft& article : page.articles)
            made << openingOf(article);
        QTEST(made, "wanted");
    }
};

QTEST_GUILESS_MAIN(DetachedHeadingsTest)
#include "detached_headings_test.moc"
