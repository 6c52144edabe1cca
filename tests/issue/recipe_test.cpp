#include "app/issue/recipe.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

SourcePtr page(const QString& text) { return sample::source(text); }

/// A page whose lines are furniture of the kinds given, in their order.
Issue furnished(const std::vector<RecipeLine>& lines, const Masthead& masthead = {}) {
    QString text;
    for (const RecipeLine& line : lines)
        text += line.text + QLatin1Char('\n');
    const SourcePtr source = page(text);
    IssueData data;
    data.sources = {source};
    data.masthead = masthead;
    qsizetype start = 0;
    for (const RecipeLine& line : lines) {
        const auto id = data.nextId<FurnitureId>();
        data.furniture.push_back({id, line.kind, makePart(TracedText(*source, {start, start + line.text.size()}))});
        start += line.text.size() + 1;
    }
    return Issue::create(std::move(data)).value();
}

/// A paragraph of lines that repairs of line breaks have joined.
Issue joined(const QStringList& lines) {
    const SourcePtr source = page(lines.join(QLatin1Char('\n')));
    TracedTextBuilder builder;
    qsizetype start = 0;
    for (const QString& line : lines) {
        const Span held{start, start + line.size()};
        builder.add({{source->id, held}, held.length(), nullptr}, line);
        start = held.end + 1;
        if (start >= source->text.size())
            break;
        auto repair = std::make_shared<Repair>(sample::repair(QStringLiteral("k%1").arg(start), {held.end, start}, QStringLiteral("\n"), QString(), QStringLiteral("line-break")));
        repair->state = RepairState::Applied;
        builder.add({repair->raw, 0, repair}, QString());
    }
    IssueData data;
    data.sources = {source};
    auto article = std::make_shared<Article>();
    article->id = data.nextId<ArticleId>();
    article->blocks = {std::make_shared<const Block>(Block{data.nextId<BlockId>(), BlockType::Paragraph, makePart(std::move(builder).build())})};
    data.articles = {article};
    return Issue::create(std::move(data)).value();
}

const Recipe willow{QStringLiteral("柳荫家园"),
                    QStringLiteral("柳荫里街道办事处"),
                    {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")}, {FurnitureKind::Section, QStringLiteral("弄堂故事")}},
                    34,
                    {QStringLiteral("spaces")}};

} // namespace

class RecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesForgetNumbersAndMarks_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shape");
        QTest::newRow("date") << QStringLiteral("2023年7月12日　星期三") << QStringLiteral("#年#月#日星期三");
        QTest::newRow("full width") << QStringLiteral("第１２版") << QStringLiteral("第#版");
        QTest::newRow("spaces and marks") << QStringLiteral("邻里相守， 家园常新！") << QStringLiteral("邻里相守家园常新");
        QTest::newRow("latin") << QStringLiteral("Liuyin WEEKLY") << QStringLiteral("liuyinweekly");
        QTest::newRow("nothing") << QStringLiteral("——") << QString();
    }
    void shapesForgetNumbersAndMarks() {
        QFETCH(QString, line);
        QTEST(lineShape(line), "shape");
    }

    void learnsWhatStandsInEveryIssue() {
        const Issue issue = furnished({{FurnitureKind::Masthead, QStringLiteral("柳荫家园 第7期")},
                                       {FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")},
                                       {FurnitureKind::Section, QStringLiteral("弄堂故事")},
                                       {FurnitureKind::Slogan, QStringLiteral("邻里相守  家园常新")},
                                       {FurnitureKind::Noise, QStringLiteral("服务热线：63210000")},
                                       {FurnitureKind::Unplaced, QStringLiteral("不知放在哪里的一行")},
                                       {FurnitureKind::Folio, QStringLiteral("2")},
                                       {FurnitureKind::Advert, QString(61, QChar(u'买'))}},
                                      {QStringLiteral("柳荫家园"), QStringLiteral("柳荫里街道办事处"), QStringLiteral("2023-07"), QStringLiteral("第7期")});
        const Recipe recipe = recipeOf(issue, {QStringLiteral("spaces"), QStringLiteral("folding")});
        const std::vector<RecipeLine> lines{{FurnitureKind::Masthead, QStringLiteral("柳荫家园 第7期")},
                                            {FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")},
                                            {FurnitureKind::Section, QStringLiteral("弄堂故事")}};
        QCOMPARE(recipe.title, QStringLiteral("柳荫家园"));
        QCOMPARE(recipe.publisher, QStringLiteral("柳荫里街道办事处"));
        QVERIFY(recipe.lines == lines);
        QCOMPARE(recipe.count(FurnitureKind::Slogan), 1);
        QCOMPARE(recipe.measure, 0);
        QCOMPARE(recipe.rulesOff, (QStringList{QStringLiteral("folding"), QStringLiteral("spaces")}));
    }

    void learnsTheMeasureOfItsColumns() {
        const QString full(17, QChar(u'字'));
        QCOMPARE(recipeOf(joined({full, full, full, full, full, QStringLiteral("完")})).measure, 34);
        QCOMPARE(recipeOf(joined({full, full, full, QStringLiteral("完")})).measure, 0); // three lines may be chance
    }

    void knowsItsLinesInTheNextIssue() {
        const RecipeLines lines(willow.lines);
        QCOMPARE(lines.kindOf(QStringLiteral("邻里相守家园常新")), std::optional(FurnitureKind::Slogan));
        QCOMPARE(lines.kindOf(QStringLiteral("弄堂故事")), std::optional(FurnitureKind::Section));
        QCOMPARE(lines.kindOf(QStringLiteral("弄堂故事会昨天举行")), std::optional<FurnitureKind>());
        QCOMPARE(lines.kindOf({}), std::optional<FurnitureKind>());
        QVERIFY(RecipeLines({{FurnitureKind::Slogan, QStringLiteral("——")}}).isEmpty()); // would fit every line of marks
    }

    void findsThePagesNewsletter_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("by title") << QStringLiteral("柳荫家园") << QStringLiteral("别的什么") << true;
        QTest::newRow("printed alone") << QString() << QStringLiteral("柳荫家园\n正文在这里。") << true;
        QTest::newRow("printed with date") << QString() << QStringLiteral("2023年8月　柳荫家园　第8期\n正文。") << true;
        QTest::newRow("only spoken of") << QString() << QStringLiteral("大家都爱看柳荫家园这份小报，人人都说好。\n正文。") << false;
        QTest::newRow("begins a sentence") << QString() << QStringLiteral("柳荫家园的读者来信说\n正文。") << false;
        QTest::newRow("by its lines") << QString() << QStringLiteral("弄堂故事\n正文。\n邻里相守 家园常新\n") << true;
        QTest::newRow("one line is chance") << QString() << QStringLiteral("弄堂故事\n正文。") << false;
        QTest::newRow("another") << QString() << QStringLiteral("梧桐新村报\n正文。") << false;
    }
    void findsThePagesNewsletter() {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const Recipe other{QStringLiteral("银杏之声"), QString(), {{FurnitureKind::Slogan, QStringLiteral("银杏树下话家常")}}};
        const std::optional<Recipe> recipe = recipeFor({other, willow}, title, {page(text)});
        QCOMPARE(recipe.has_value(), found);
        if (recipe)
            QVERIFY(*recipe == willow);
    }

    void keepsOlderLinesWhenItLearnsMore() {
        Recipe newer{QStringLiteral("柳荫家园"), QString(), {{FurnitureKind::Section, QStringLiteral("邻里相守 家园常新")}, {FurnitureKind::Qr, QStringLiteral("扫一扫关注")}}};
        const Recipe both = merged(willow, newer);
        const std::vector<RecipeLine> lines{{FurnitureKind::Section, QStringLiteral("邻里相守 家园常新")},
                                            {FurnitureKind::Section, QStringLiteral("弄堂故事")},
                                            {FurnitureKind::Qr, QStringLiteral("扫一扫关注")}};
        QVERIFY(both.lines == lines);
        QCOMPARE(both.publisher, willow.publisher);
        QCOMPARE(both.measure, 34);
        QCOMPARE(both.rulesOff, QStringList());
        QVERIFY(merged(both, both) == both);
    }
};

QTEST_GUILESS_MAIN(RecipeTest)
#include "recipe_test.moc"
