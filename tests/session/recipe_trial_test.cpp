#include "app/session/recipe_trial.h"

#include "app/issue/changes.h"

#include <QTemporaryDir>
#include <QTest>

namespace lilong {
namespace {

// The section's name stands where it cuts a sentence apart, the slogan looks like a heading of an article.
const QString page = QStringLiteral(
    "柳荫家园\n"
    "2023年8月15日 星期二 第8期\n"
    "邻里相守 家园常新\n"
    "楼组长带头换新颜\n"
    "近期，文昌里居民区的志愿者们清理楼道，大家都\n"
    "干得很起劲，居民们纷纷说这样的弄堂才像一个真\n"
    "弄堂故事\n"
    "正的家，以后要天天这样，人人都要来出一份力量。\n"
    "（社区通讯员 林小满）\n");

const Recipe willow{QStringLiteral("柳荫家园"),
                    QStringLiteral("柳荫里街道办事处"),
                    {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")}, {FurnitureKind::Section, QStringLiteral("弄堂故事")}},
                    44,
                    {}};

class StillClock final : public Clock {
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(0); }
};

std::vector<SourcePtr> pages(const QString& text = page) {
    return {std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), text})};
}

QStringList furniture(const Issue& issue, FurnitureKind kind) {
    QStringList lines;
    for (const Furniture& item : issue->furniture) {
        if (item.kind == kind)
            lines << textOf(item.part);
    }
    return lines;
}

QString paragraphs(const Issue& issue) {
    QStringList texts;
    for (const ArticlePtr& article : issue->articles) {
        for (const BlockPtr& block : article->blocks)
            texts << textOf(block->part);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class RecipeTrialTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;
    StillClock clock_;

    Issue run(const PipelineOptions& options = {}, const QString& text = page) const {
        return runPipeline(pages(text), {}, *knowledge_, options, Progress()).value();
    }

private Q_SLOTS:
    void initTestCase() {
        const Result<KnowledgePtr> knowledge = Knowledge::load();
        QVERIFY(knowledge);
        knowledge_ = *knowledge;
    }

    void settlesTheLinesThatItKnows() {
        const Issue issue = run({.recipe = willow});
        QCOMPARE(furniture(issue, FurnitureKind::Slogan), QStringList{QStringLiteral("邻里相守 家园常新")});
        QCOMPARE(furniture(issue, FurnitureKind::Section), QStringList{QStringLiteral("弄堂故事")});
        QVERIFY2(paragraphs(issue).contains(QStringLiteral("才像一个真正的家，以后")), qPrintable(paragraphs(issue)));
        QCOMPARE(issue->masthead.title, willow.title);
        QCOMPARE(issue->masthead.publisher, willow.publisher);
        QCOMPARE(issue->masthead.date, QStringLiteral("2023-08-15"));
    }

    void fillsOnlyWhatThePageDoesNotPrintClearly_data() {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("title");
        QTest::newRow("nothing") << QString() << QStringLiteral("柳荫家园");
        QTest::newRow("misread") << QStringLiteral("柳阴家园\n") << QStringLiteral("柳荫家园");
        QTest::newRow("another") << QStringLiteral("梧桐新报\n") << QStringLiteral("梧桐新报");
    }
    void fillsOnlyWhatThePageDoesNotPrintClearly() {
        QFETCH(QString, printed);
        const QString text = printed + QStringLiteral("2023年8月15日 星期二 第8期\n楼组长带头换新颜\n近期，志愿者们清理楼道。\n（社区通讯员 林小满）\n");
        QTEST(run({.recipe = willow}, text)->masthead.title, "title");
    }

    void followsItsHouseStyle() {
        Recipe recipe = willow;
        recipe.rulesOff = {QStringLiteral("punctuation-width")};
        const QString text = QStringLiteral("楼组长带头换新颜\n近期,志愿者们清理楼道。\n（社区通讯员 林小满）\n");
        QVERIFY(paragraphs(run({.recipe = recipe}, text)).contains(QStringLiteral("近期,志愿者")));
        QVERIFY(paragraphs(run({.recipe = willow}, text)).contains(QStringLiteral("近期，志愿者")));
    }

    void countsWhatItWouldSettle() {
        const Issue without = run();
        const Recipe other{QStringLiteral("银杏之声"), QString()};
        const auto trial = tryRecipes({other, willow}, {}, without, *knowledge_, {}, Progress()).value();
        QVERIFY(trial);
        QVERIFY(trial->recipe == willow);
        QCOMPARE(trial->counts.of(FurnitureKind::Section), 1);
        QCOMPARE(trial->counts.total(), trial->counts.of(FurnitureKind::Section) + trial->counts.of(FurnitureKind::Slogan));
        QVERIFY(trial->counts.publisher);
        QVERIFY(!trial->counts.title); // the page prints it
        QVERIFY(trial->counts.text);
        QVERIFY(trial->issue == run({.recipe = willow}));
        QCOMPARE(recipeCounts(willow, trial->issue, trial->issue), RecipeCounts()); // settled is settled
        QVERIFY(!tryRecipes({other}, {}, without, *knowledge_, {}, Progress()).value());
        QVERIFY(tryRecipes({other, willow}, other.title, without, *knowledge_, {}, Progress()).value()->recipe == other); // she knows better
    }

    void remembersWhatIsNew() {
        const Issue issue = run({.recipe = willow});
        const auto learned = recipeToRemember(issue, {}, {});
        QVERIFY(learned);
        QCOMPARE(learned->title, willow.title);
        QCOMPARE(learned->count(FurnitureKind::Slogan), 1);
        QVERIFY(!recipeToRemember(issue, {}, {*learned}));
        QVERIFY(recipeToRemember(issue, {QStringLiteral("spaces")}, {*learned}));
        Masthead untitled = issue->masthead;
        untitled.title.clear();
        QVERIFY(!recipeToRemember(changes::setMasthead(issue, untitled).value(), {}, {}));
    }

    void readsThemFromAnArchive() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lilong"));
        QVERIFY(recipesIn(path, clock_).value().empty());
        QVERIFY(recipesIn({}, clock_).value().empty());
        QVERIFY(!QFile::exists(path)); // asking makes nothing
        QVERIFY(Archive::open(path, Archive::Mode::Create, clock_).value()->saveRecipe(willow));
        QVERIFY(recipesIn(path, clock_).value() == std::vector<Recipe>{willow});
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::RecipeTrialTest)
#include "recipe_trial_test.moc"
