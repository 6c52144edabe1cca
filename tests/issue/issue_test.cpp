#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString pageText = QStringLiteral("楼道里多了一把椅子\n没有电梯的老房子\n上楼的人可以歇脚\n第3版");

using Spoil = void (*)(IssueData&);

Article& writable(IssueData& data) {
    auto copy = std::make_shared<Article>(*data.articles.front());
    Article& article = *copy;
    data.articles.front() = std::move(copy);
    return article;
}

PartPtr partOf(const IssueData& data, Span span) { return makePart(TracedText(*data.sources.front(), span)); }

} // namespace
Q_DECLARE_METATYPE(Spoil)

class IssueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesPagesIn();
    void refusesWhatBreaksTheLedger_data();
    void refusesWhatBreaksTheLedger();
    void refusesWhatAnUntouchedArticleHas();
    void sharesWhatIsNotTouched();
    void visitsPartsInReadingOrder();
    void locatesRawPlaces();
    void countsTheLedger();
};

void IssueTest::takesPagesIn() {
    const Issue issue = Issue::fromSources({sample::source(pageText, 1), sample::source(QString(), 2), sample::source(QStringLiteral("𠮷"), 3)});
    QCOMPARE(issue->furniture.size(), size_t(2)); // an empty page has nothing to place
    VERIFY_LEDGER(issue);
    QCOMPARE(countLedger(issue).unplaced, qsizetype(9 + 8 + 8 + 3 + 1));
}

void IssueTest::refusesWhatBreaksTheLedger_data() {
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char* name, Spoil spoil) { QTest::newRow(name) << spoil; };
    row("a paragraph is gone", [](IssueData& data) { writable(data).blocks.pop_back(); });
    row("the headline is gone", [](IssueData& data) { writable(data).headline = nullptr; });
    row("furniture is gone", [](IssueData& data) { data.furniture.clear(); });
    row("a paragraph stands twice", [](IssueData& data) {
        auto block = std::make_shared<Block>(*data.articles.front()->blocks.front());
        block->id = data.nextId<BlockId>();
        writable(data).blocks.push_back(block);
    });
    row("a character stands twice", [](IssueData& data) {
        writable(data).blocks.push_back(std::make_shared<const Block>(Block{data.nextId<BlockId>(), BlockType::Paragraph, partOf(data, {0, 1})}));
    });
    row("a character is left out", [](IssueData& data) {
        auto block = std::make_shared<Block>(*data.articles.front()->blocks.front());
        block->part = partOf(data, {11, 18});
        writable(data).blocks.front() = block;
    });
    row("changed without a repair", [](IssueData& data) {
        TracedTextBuilder builder;
        builder.add({{SourceId(1), {0, 9}}, 9, nullptr}, u"楼道里多了一把凳子");
        writable(data).headline = makePart(std::move(builder).build());
    });
    row("a repair that lies", [](IssueData& data) {
        Repair repair = sample::repair(QStringLiteral("k"), {0, 9}, QStringLiteral("别的字"), QStringLiteral("楼道"));
        repair.state = RepairState::Applied;
        TracedTextBuilder builder;
        builder.add({{SourceId(1), {0, 9}}, 2, std::make_shared<const Repair>(repair)}, u"楼道");
        writable(data).headline = makePart(std::move(builder).build());
    });
    row("two blocks with one number", [](IssueData& data) {
        auto block = std::make_shared<Block>(*data.articles.front()->blocks.back());
        block->id = data.articles.front()->blocks.front()->id;
        writable(data).blocks.back() = block;
    });
    row("a tag on nobody", [](IssueData& data) {
        writable(data).headline = makePart(data.articles.front()->headline->text, {{.span = {0, 2}, .person = PersonId(77)}});
    });
    row("a tag outside its text", [](IssueData& data) {
        writable(data).headline = makePart(data.articles.front()->headline->text, {{.form = MentionForm::Title, .span = {5, 50}}});
    });
    row("tags that overlap", [](IssueData& data) {
        writable(data).headline = makePart(data.articles.front()->headline->text,
                                           {{.form = MentionForm::Title, .span = {0, 3}}, {.form = MentionForm::Title, .span = {2, 4}}});
    });
    row("a section that is not there", [](IssueData& data) { writable(data).section = SectionId(5); });
    row("a parent that is not there", [](IssueData& data) { writable(data).parent = ArticleId(5); });
    row("an article in itself", [](IssueData& data) { writable(data).parent = ArticleId(10); });
}

void IssueTest::refusesWhatBreaksTheLedger() {
    QFETCH(Spoil, spoil);
    const Issue issue = sample::article(pageText);
    IssueData data = issue.data();
    spoil(data);
    const Result<Issue> changed = issue.changedTo(data);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, Error::Kind::Ledger);
    QVERIFY(!changed.error().what.isEmpty());
    QVERIFY(!Issue::create(std::move(data)));
}

/// A change is checked only where two states differ; what stands in an article that both share must still not come twice.
void IssueTest::refusesWhatAnUntouchedArticleHas() {
    const Issue whole = sample::article(pageText);
    const ArticleId first = whole->articles.front()->id;
    const Issue issue = changes::splitArticle(whole, first, whole->articles.front()->blocks[1]->id).value();
    QCOMPARE(issue->articles.size(), size_t(2));
    const Article& untouched = *issue->articles[1];
    const auto changedWith = [&issue](const BlockPtr& block) {
        IssueData data = issue.data();
        auto article = std::make_shared<Article>(*data.articles[0]);
        article->blocks.push_back(block);
        data.articles[0] = std::move(article);
        return issue.changedTo(std::move(data));
    };
    QVERIFY(!changedWith(untouched.blocks[0])); // the block itself
    auto renumbered = std::make_shared<Block>(*untouched.blocks[0]);
    renumbered->id = BlockId(issue->lastId + 1);
    QVERIFY(!changedWith(renumbered)); // its text under another number
    auto itsNumber = std::make_shared<Block>(*untouched.blocks[0]);
    itsNumber->part = makePart(TracedText());
    QVERIFY(!changedWith(itsNumber)); // its number over another text
    auto fresh = std::make_shared<Block>(*itsNumber);
    fresh->id = BlockId(issue->lastId + 1);
    QVERIFY(changedWith(fresh));
}

void IssueTest::sharesWhatIsNotTouched() {
    const Issue issue = sample::article(pageText);
    const Issue typed = changes::typeText(issue, sample::block(21), {0, 0}, QStringLiteral("在"), QStringLiteral("b")).value();
    QVERIFY(!typed.isSameAs(issue));
    QCOMPARE(typed->articles[0]->headline, issue->articles[0]->headline);
    QCOMPARE(typed->articles[0]->blocks[1], issue->articles[0]->blocks[1]);
    QVERIFY(typed->articles[0]->blocks[0] != issue->articles[0]->blocks[0]);
}

void IssueTest::visitsPartsInReadingOrder() {
    QStringList texts;
    sample::article(pageText).forEachPart([&](const PartRef&, const PartPtr& part) { texts += textOf(part); });
    QCOMPARE(texts.join(QLatin1Char('\n')), pageText);
}

void IssueTest::locatesRawPlaces() {
    const Issue issue = sample::article(pageText);
    const auto place = issue.locate(SourceId(1), 12);
    QVERIFY(place);
    QCOMPARE(place->part, sample::block(21));
    QCOMPARE(place->offset, qsizetype(2));
    QVERIFY(!issue.locate(SourceId(2), 0));
}

void IssueTest::countsTheLedger() {
    const LedgerCount count = countLedger(sample::article(pageText));
    QCOMPARE(count.inArticles, qsizetype(25));
    QCOMPARE(count.inFurniture, qsizetype(3));
    QCOMPARE(count.unplaced, qsizetype(0));
    QCOMPARE(count.total, qsizetype(28));
    QVERIFY(!countsInLedger(U'　'));
    QVERIFY(!countsInLedger(U'\u200B'));
    QVERIFY(countsInLedger(U'𠮷'));
}

QTEST_GUILESS_MAIN(IssueTest)
#include "issue_test.moc"
