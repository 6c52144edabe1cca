#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString pageText = QStringLiteral("椅子上楼\n没有电梯的老房子\n上楼的人𠮷祥\n可以歇脚\n第3版");

Issue page() { return sample::article(pageText); }

/// headline / k|d|b: text of heads / blocks, one line an article.
QString outline(const Issue& issue) {
    QStringList lines;
    for (const ArticlePtr& article : issue->articles) {
        QStringList parts = {textOf(article->kicker), textOf(article->headline), textOf(article->deck), textOf(article->byline)};
        for (const BlockPtr& block : article->blocks)
            parts += QStringList{QStringLiteral("p:"), QStringLiteral("x:"), QStringLiteral("c:")}[static_cast<int>(block->type)] + textOf(block->part);
        lines += parts.join(QLatin1Char('|'));
    }
    for (const Furniture& item : issue->furniture)
        lines += QStringLiteral("f:") + textOf(item.part);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesText();
    void splitsAndJoinsBlocks();
    void refusesSplits_data();
    void refusesSplits();
    void movesBlocks_data();
    void movesBlocks();
    void promotesAndDemotes();
    void setsTypesAndCuts();
    void splitsAndJoinsArticles();
    void joinsOverNesting();
    void movesAndNestsArticles();
    void movesFurniture();
    void releasesUnusedSections();
    void refusesWhatIsNotThere();
    void setsMastheadAndState();

private:
    static BlockId lastBlock(const Issue& issue) { return issue->articles.back()->blocks.back()->id; }
};

void ChangesTest::typesText() {
    const Issue issue = page();
    const Issue typed = changes::typeText(issue, sample::block(22), {4, 6}, QStringLiteral("吉"), QStringLiteral("one")).value();
    QCOMPARE(sample::textAt(typed, sample::block(22)), QStringLiteral("上楼的人吉祥"));
    QCOMPARE(typed.repairs().size(), size_t(1));
    QCOMPARE(typed.repairs()[0]->rule, editorRule);
    QCOMPARE(typed.repairs()[0]->before, QStringLiteral("𠮷"));
    QVERIFY(!changes::typeText(issue, sample::block(22), {4, 5}, QStringLiteral("吉"), QStringLiteral("one"))); // half a character
    const Issue back = changes::reject(typed, typed.repairs()[0]->key).value();
    QCOMPARE(outline(back), outline(issue));
    QVERIFY(back.repairs().empty() && back->decisions.isEmpty()); // what the editor takes back of her own leaves no trace
}

void ChangesTest::splitsAndJoinsBlocks() {
    const Issue issue = changes::setCut(page(), ArticleId(10), BlockId(21), true, true).value();
    const Issue split = changes::splitBlock(issue, ArticleId(10), BlockId(21), 5).value();
    QCOMPARE(outline(split), QStringLiteral("|椅子上楼|||p:没有电梯的|p:老房子|p:上楼的人𠮷祥|p:可以歇脚\nf:第3版"));
    const auto& blocks = split->articles[0]->blocks;
    QCOMPARE(blocks[1]->id, BlockId(split->lastId));
    QVERIFY(blocks[0]->cutStart && !blocks[0]->cutEnd && !blocks[1]->cutStart && blocks[1]->cutEnd);
    const Issue joined = changes::joinWithPrevious(split, ArticleId(10), blocks[1]->id).value();
    QCOMPARE(outline(joined), outline(issue));
    QVERIFY(joined->articles[0]->blocks[0]->cutStart && joined->articles[0]->blocks[0]->cutEnd);
    QVERIFY(!changes::joinWithPrevious(issue, ArticleId(10), BlockId(21)));
}

void ChangesTest::refusesSplits_data() {
    QTest::addColumn<qsizetype>("offset");
    for (const int offset : {-1, 0, 5, 7, 8}) // 5 stands inside 𠮷
        QTest::addRow("%d", offset) << qsizetype(offset);
}

void ChangesTest::refusesSplits() {
    QFETCH(qsizetype, offset);
    const Result<Issue> split = changes::splitBlock(page(), ArticleId(10), BlockId(22), offset);
    QVERIFY(!split);
    QCOMPARE(split.error().kind, Error::Kind::Input);
}

void ChangesTest::movesBlocks_data() {
    QTest::addColumn<int>("block");
    QTest::addColumn<qsizetype>("index");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the end") << 21 << qsizetype(3) << QStringLiteral("22 23 21");
    QTest::newRow("before the last") << 21 << qsizetype(2) << QStringLiteral("22 21 23");
    QTest::newRow("before itself") << 22 << qsizetype(1) << QStringLiteral("21 22 23");
    QTest::newRow("behind itself") << 22 << qsizetype(2) << QStringLiteral("21 22 23");
    QTest::newRow("to the start") << 23 << qsizetype(0) << QStringLiteral("23 21 22");
    QTest::newRow("too far") << 23 << qsizetype(4) << QString();
    QTest::newRow("negative") << 23 << qsizetype(-1) << QString();
}

void ChangesTest::movesBlocks() {
    QFETCH(int, block);
    QFETCH(qsizetype, index);
    const Result<Issue> moved = changes::moveBlock(page(), ArticleId(10), BlockId(static_cast<std::uint32_t>(block)), ArticleId(10), index);
    QStringList order;
    if (moved) {
        for (const BlockPtr& each : (*moved)->articles[0]->blocks)
            order += QString::number(each->id.number());
    }
    QTEST(order.join(QLatin1Char(' ')), "order");
}

void ChangesTest::promotesAndDemotes() {
    Issue issue = changes::promoteBlock(page(), ArticleId(10), BlockId(22), PartRole::Headline).value();
    QCOMPARE(outline(issue), QStringLiteral("|上楼的人𠮷祥|||p:没有电梯的老房子|x:椅子上楼|p:可以歇脚\nf:第3版"));
    issue = changes::promoteBlock(issue, ArticleId(10), BlockId(23), PartRole::Byline).value();
    QCOMPARE(outline(issue), QStringLiteral("|上楼的人𠮷祥||可以歇脚|p:没有电梯的老房子|x:椅子上楼\nf:第3版"));
    issue = changes::demoteHead(issue, ArticleId(10), PartRole::Byline).value();
    issue = changes::demoteHead(issue, ArticleId(10), PartRole::Headline).value();
    QCOMPARE(outline(issue), QStringLiteral("||||p:上楼的人𠮷祥|p:没有电梯的老房子|x:椅子上楼|p:可以歇脚\nf:第3版"));
    QVERIFY(!changes::demoteHead(issue, ArticleId(10), PartRole::Headline));
    QVERIFY(!changes::promoteBlock(issue, ArticleId(10), BlockId(21), PartRole::Furniture));
}

void ChangesTest::setsTypesAndCuts() {
    Issue issue = changes::setBlockType(page(), ArticleId(10), BlockId(22), BlockType::Caption).value();
    QCOMPARE(issue.block(ArticleId(10), BlockId(22))->type, BlockType::Caption);
    issue = changes::setCut(issue, ArticleId(10), BlockId(22), false, true).value();
    QVERIFY(issue.block(ArticleId(10), BlockId(22))->cutEnd);
}

void ChangesTest::splitsAndJoinsArticles() {
    const Issue start = changes::promoteBlock(page(), ArticleId(10), BlockId(23), PartRole::Byline).value();
    const Issue split = changes::splitArticle(start, ArticleId(10), BlockId(22)).value();
    QCOMPARE(outline(split), QStringLiteral("|椅子上楼|||p:没有电梯的老房子\n|||可以歇脚|p:上楼的人𠮷祥\nf:第3版"));
    const ArticleId second = split->articles[1]->id;
    const Issue headed = changes::promoteBlock(split, second, BlockId(22), PartRole::Headline).value();
    const Issue joined = changes::joinArticleWithPrevious(headed, second).value();
    QCOMPARE(outline(joined), QStringLiteral("|椅子上楼||可以歇脚|p:没有电梯的老房子|x:上楼的人𠮷祥\nf:第3版"));
    QVERIFY(!changes::joinArticleWithPrevious(joined, ArticleId(10)));
    // An article without heads that begins at the block cannot be split there.
    const Issue bare = changes::demoteHead(page(), ArticleId(10), PartRole::Headline).value();
    QVERIFY(!changes::splitArticle(bare, ArticleId(10), bare->articles[0]->blocks[0]->id));
}

void ChangesTest::joinsOverNesting() {
    Issue issue = changes::splitArticle(page(), ArticleId(10), BlockId(22)).value();
    const ArticleId second = issue->articles[1]->id;
    issue = changes::splitArticle(issue, second, BlockId(23)).value();
    const ArticleId third = issue->articles[2]->id;
    // 10 stands in the third, the third in the second: joining the second to 10 must not make a circle.
    issue = changes::nestArticle(issue, third, second).value();
    issue = changes::nestArticle(issue, ArticleId(10), third).value();
    QVERIFY(!changes::nestArticle(issue, second, ArticleId(10)));
    const Result<Issue> joined = changes::joinArticleWithPrevious(issue, second);
    VERIFY_RESULT(joined);
    QCOMPARE(joined->article(ArticleId(10))->parent, third);
    QVERIFY(joined->article(third)->parent.isEmpty());
}

void ChangesTest::movesAndNestsArticles() {
    Issue issue = changes::splitArticle(page(), ArticleId(10), BlockId(22)).value();
    const ArticleId second = issue->articles[1]->id;
    issue = changes::moveArticle(issue, second, 0).value();
    QCOMPARE(issue->articles[0]->id, second);
    QVERIFY(!changes::moveArticle(issue, second, 2));
    issue = changes::nestArticle(issue, ArticleId(10), second).value();
    QCOMPARE(issue.article(ArticleId(10))->parent, second);
    QVERIFY(!changes::nestArticle(issue, second, ArticleId(10)));
    QVERIFY(!changes::nestArticle(issue, second, second));
    issue = changes::nestArticle(issue, ArticleId(10), ArticleId()).value();
    QVERIFY(issue.article(ArticleId(10))->parent.isEmpty());
    issue = changes::tag(issue, sample::headline(), {0, 2}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::setArticleKind(issue, ArticleId(10), ArticleKind::Profile, issue->people[0].id).value();
    QCOMPARE(issue.article(ArticleId(10))->person, issue->people[0].id);
    QVERIFY(!changes::setArticleKind(issue, ArticleId(10), ArticleKind::Profile, PersonId(999)));
    issue = changes::setArticleKind(issue, ArticleId(10), ArticleKind::Article, issue->people[0].id).value();
    QVERIFY(issue.article(ArticleId(10))->person.isEmpty());
}

void ChangesTest::movesFurniture() {
    Issue issue = changes::blockToFurniture(page(), ArticleId(10), BlockId(22), FurnitureKind::Slogan).value();
    QCOMPARE(outline(issue), QStringLiteral("|椅子上楼|||p:没有电梯的老房子|p:可以歇脚\nf:第3版\nf:上楼的人𠮷祥"));
    issue = changes::furnitureToBlock(issue, issue->furniture[1].id, ArticleId(10), 0).value();
    QCOMPARE(outline(issue), QStringLiteral("|椅子上楼|||p:上楼的人𠮷祥|p:没有电梯的老房子|p:可以歇脚\nf:第3版"));
    issue = changes::furnitureToBlock(issue, FurnitureId(90), ArticleId(), 0).value();
    QCOMPARE(issue->articles.size(), size_t(2));
    issue = changes::blockToFurniture(issue, issue->articles[1]->id, lastBlock(issue), FurnitureKind::Folio).value();
    QCOMPARE(issue->articles.size(), size_t(1)); // an empty article goes
    issue = changes::setFurnitureKind(issue, issue->furniture[0].id, FurnitureKind::Advert).value();
    QCOMPARE(issue->furniture[0].kind, FurnitureKind::Advert);
    QVERIFY(!changes::furnitureToBlock(issue, issue->furniture[0].id, ArticleId(10), 9));
}

void ChangesTest::releasesUnusedSections() {
    Issue issue = page();
    IssueData data = issue.data();
    const PartPtr heading = data.furniture[0].part;
    data.furniture.clear();
    data.sections.push_back({SectionId(91), heading});
    issue = issue.changedTo(data).value();
    issue = changes::splitArticle(issue, ArticleId(10), BlockId(22)).value();
    const ArticleId second = issue->articles[1]->id;
    data = issue.data();
    auto under = std::make_shared<Article>(*data.articles[1]);
    under->section = SectionId(91);
    data.articles[1] = under;
    issue = issue.changedTo(data).value();
    issue = changes::joinArticleWithPrevious(issue, second).value();
    QVERIFY(issue->sections.empty());
    QCOMPARE(outline(issue), QStringLiteral("|椅子上楼|||p:没有电梯的老房子|p:上楼的人𠮷祥|p:可以歇脚\nf:第3版"));
}

void ChangesTest::refusesWhatIsNotThere() {
    const Issue issue = page();
    const ArticleId nowhere(999);
    QVERIFY(!changes::typeText(issue, sample::block(999), {0, 0}, QStringLiteral("字"), QStringLiteral("b")));
    QVERIFY(!changes::splitBlock(issue, nowhere, BlockId(21), 1));
    QVERIFY(!changes::setBlockType(issue, ArticleId(10), BlockId(999), BlockType::Caption));
    QVERIFY(!changes::moveBlock(issue, ArticleId(10), BlockId(21), nowhere, 0));
    QVERIFY(!changes::demoteHead(issue, nowhere, PartRole::Headline));
    QVERIFY(!changes::splitArticle(issue, ArticleId(10), BlockId(999)));
    QVERIFY(!changes::joinArticleWithPrevious(issue, nowhere));
    QVERIFY(!changes::moveArticle(issue, nowhere, 0));
    QVERIFY(!changes::nestArticle(issue, ArticleId(10), nowhere));
    QVERIFY(!changes::setFurnitureKind(issue, FurnitureId(999), FurnitureKind::Qr));
    QVERIFY(!changes::furnitureToBlock(issue, FurnitureId(999), ArticleId(10), 0));
    QVERIFY(!changes::accept(issue, QStringLiteral("nobody")));
    QVERIFY(!changes::reject(issue, QStringLiteral("nobody")));
}

void ChangesTest::setsMastheadAndState() {
    const Masthead masthead{QStringLiteral("里弄新声"), QStringLiteral("街道办事处"), QStringLiteral("2024-05"), QStringLiteral("第8期")};
    Issue issue = changes::setMasthead(page(), masthead).value();
    QCOMPARE(issue->masthead, masthead);
    issue = changes::setState(issue, IssueState::Ready).value();
    QCOMPARE(issue->state, IssueState::Ready);
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
