#include "app/structure/caption_places.h"

#include <QTest>

using namespace lilong;

class CaptionPlacesTest : public QObject {
    Q_OBJECT

    static Unit unitOf(FragmentKind kind, const QString& text) {
        const Source source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text};
        Unit unit;
        unit.kind = kind;
        unit.text = TracedText(source, {0, text.size()});
        return unit;
    }

    static PageDraft pageWith(const QString& caption) {
        PageDraft page;
        ArticleDraft bath;
        bath.blocks.push_back(unitOf(FragmentKind::Paragraph, QStringLiteral("柳荫里的老水房关了三年，今年重新开张。")));
        bath.blocks.push_back(unitOf(FragmentKind::Paragraph, QStringLiteral("夜里两点，沈玉兰还在桂花弄的锅炉边添煤。")));
        bath.blocks.push_back(unitOf(FragmentKind::Paragraph, QStringLiteral("天亮时，第一批街坊提着热水瓶来了。")));
        ArticleDraft garden;
        garden.blocks.push_back(unitOf(FragmentKind::Paragraph, QStringLiteral("柳荫里的屋顶菜园收了第一茬番茄。")));
        garden.blocks.push_back(unitOf(FragmentKind::Caption, caption));
        page.articles.push_back(std::move(bath));
        page.articles.push_back(std::move(garden));
        return page;
    }

    static QStringList textsOf(const ArticleDraft& article) {
        QStringList texts;
        for (const Unit& unit : article.blocks)
            texts << unit.string();
        return texts;
    }

private Q_SLOTS:
    void findsTheTextOfACaption_data() {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<bool>("moves");
        QTest::newRow("names and places of another text") << QStringLiteral("沈玉兰在桂花弄烧水。（周文澜摄）") << true;
        QTest::newRow("of its own text") << QStringLiteral("沈玉兰在桂花弄的屋顶菜园浇水。（周文澜摄）") << false;
        QTest::newRow("of both") << QStringLiteral("柳荫里一角。（周文澜摄）") << false;
        QTest::newRow("of none") << QStringLiteral("雨后的清晨。（周文澜摄）") << false;
    }
    void findsTheTextOfACaption() {
        QFETCH(QString, caption);
        QFETCH(bool, moves);
        PageDraft page = pageWith(caption);
        placeCaptions(page);
        QCOMPARE(page.articles[1].blocks.size(), moves ? size_t(1) : size_t(2));
        if (moves)
            QCOMPARE(textsOf(page.articles[0]).indexOf(caption), 2); // behind the paragraph that names her
        else
            QCOMPARE(textsOf(page.articles[1]).back(), caption);
    }

    /// A caption with text behind it stands where it was printed.
    void leavesACaptionInsideATextAlone() {
        const QString caption = QStringLiteral("沈玉兰在桂花弄烧水。（周文澜摄）");
        PageDraft page = pageWith(caption);
        page.articles[1].blocks.push_back(unitOf(FragmentKind::Paragraph, QStringLiteral("番茄送了一半给食堂。")));
        placeCaptions(page);
        QCOMPARE(textsOf(page.articles[1]).indexOf(caption), 1);
    }

    void placesSeveral() {
        PageDraft page = pageWith(QStringLiteral("沈玉兰在桂花弄烧水。（周文澜摄）"));
        page.articles[1].blocks.push_back(unitOf(FragmentKind::Caption, QStringLiteral("第一批街坊提着热水瓶。（周文澜摄）")));
        placeCaptions(page);
        const QStringList texts = textsOf(page.articles[0]);
        QCOMPARE(texts.size(), 5);
        QCOMPARE(texts.indexOf(QStringLiteral("沈玉兰在桂花弄烧水。（周文澜摄）")), 2);
        QCOMPARE(texts.indexOf(QStringLiteral("第一批街坊提着热水瓶。（周文澜摄）")), 4);
    }
};

QTEST_APPLESS_MAIN(CaptionPlacesTest)
#include "caption_places_test.moc"
