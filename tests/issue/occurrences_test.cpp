#include "app/issue/occurrences.h"

#include "tests/issue/sample_issue.h"
#include "tests/processor_time.h"

using namespace lilong;
using Standing = Occurrence::Standing;

namespace {

constexpr auto person = MentionKind::Person;
constexpr auto place = MentionKind::Place;

const QString pageText = QStringLiteral("王春回来了\n王春说王春梅也来\n问王春梅的事\n梧桐新村王春和王春\n王春在第3版");

Issue page() { return sample::article(pageText); }

Issue tagged(const Issue& issue, std::uint32_t block, Span span, MentionKind kind, const QString& name = {}) {
    return changes::tag(issue, sample::block(block), span, kind, MentionForm::Name, name).value();
}

/// "21:0 free, 21:3 inside 王春梅": block (0 for the headline), offset and standing.
QString said(const std::vector<Occurrence>& found) {
    static const char* const words[] = {"free", "tagged", "otherwise", "inside", "refused"};
    QStringList list;
    for (const Occurrence& one : found)
        list << QStringLiteral("%1:%2 %3 %4").arg(one.part.block.number()).arg(one.span.start).arg(QLatin1StringView(words[int(one.standing)]), one.name).trimmed();
    return list.join(QLatin1String(", "));
}

QString found(const Issue& issue, const QString& text, MentionKind kind = person) { return said(occurrencesOf(issue, kind, text)); }

} // namespace

class OccurrencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAllInReadingOrder();
    void knowsWhatIsTagged();
    void isNoPieceOfALongerName();
    void aShorterTagGivesWay();
    void rememberedRefusals();
    void oneArticleOnly();
    void doNotOverlap();
    void excerpts_data();
    void excerpts();
    void timeGrowsWithTheText();
};

void OccurrencesTest::findsAllInReadingOrder() {
    QCOMPARE(found(page(), QStringLiteral("王春")), QStringLiteral("0:0 free, 21:0 free, 21:3 free, 22:1 free, 23:4 free, 23:7 free"));
    QCOMPARE(found(page(), QStringLiteral("李春")), QString());
    QCOMPARE(found(page(), QString()), QString());
}

void OccurrencesTest::knowsWhatIsTagged() {
    Issue issue = tagged(page(), 23, {4, 6}, person);
    issue = tagged(issue, 23, {7, 9}, place);
    QCOMPARE(found(issue, QStringLiteral("王春")),
             QStringLiteral("0:0 free, 21:0 free, 21:3 free, 22:1 free, 23:4 tagged 王春, 23:7 otherwise 王春"));
    QVERIFY(found(issue, QStringLiteral("王春"), place).endsWith(QStringLiteral("23:4 otherwise 王春, 23:7 tagged 王春")));
}

void OccurrencesTest::isNoPieceOfALongerName() {
    const Issue issue = tagged(page(), 21, {3, 6}, person); // 王春梅 tagged once: her other mention is hers too
    QCOMPARE(found(issue, QStringLiteral("王春")),
             QStringLiteral("0:0 free, 21:0 free, 21:3 inside 王春梅, 22:1 inside 王春梅, 23:4 free, 23:7 free"));
}

void OccurrencesTest::aShorterTagGivesWay() {
    Issue issue = tagged(page(), 23, {0, 2}, place);
    QCOMPARE(found(issue, QStringLiteral("梧桐新村"), place), QStringLiteral("23:0 otherwise 梧桐")); // hers
    IssueData data = issue.data();
    Article article = *data.articles.front();
    Block block = *article.blocks[2];
    Part part = *block.part;
    part.mentions.front().byEditor = false;
    block.part = std::make_shared<const Part>(part);
    article.blocks[2] = std::make_shared<const Block>(block);
    data.articles.front() = std::make_shared<const Article>(article);
    issue = issue.changedTo(std::move(data)).value();
    QCOMPARE(found(issue, QStringLiteral("梧桐新村"), place), QStringLiteral("23:0 free"));
    QCOMPARE(found(issue, QStringLiteral("桐新村"), place), QStringLiteral("23:1 otherwise 梧桐")); // half of it would be left
}

void OccurrencesTest::rememberedRefusals() {
    Issue issue = tagged(page(), 23, {4, 6}, person);
    issue = changes::refuseMention(issue, sample::block(23), {4, 6}).value();
    QVERIFY(found(issue, QStringLiteral("王春")).endsWith(QStringLiteral("23:4 refused, 23:7 free")));
}

void OccurrencesTest::oneArticleOnly() {
    const Issue issue = changes::splitArticle(page(), ArticleId(10), BlockId(23)).value();
    const ArticleId second = issue->articles.back()->id;
    QCOMPARE(said(occurrencesOf(issue, person, QStringLiteral("王春"), second)), QStringLiteral("23:4 free, 23:7 free"));
    QCOMPARE(said(occurrencesOf(issue, person, QStringLiteral("王春"))), found(page(), QStringLiteral("王春")));
}

void OccurrencesTest::doNotOverlap() {
    QCOMPARE(found(sample::article(QStringLiteral("笑\n哈哈哈哈哈\n末")), QStringLiteral("哈哈")), QStringLiteral("21:0 free, 21:2 free"));
}

void OccurrencesTest::excerpts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Span>("span");
    QTest::addColumn<QString>("excerpt");
    const auto row = [](const char* name, const QString& text, Span span, const QString& excerpt) { QTest::newRow(name) << text << span << excerpt; };
    row("whole", QStringLiteral("问王春梅"), {1, 4}, QStringLiteral("问[王春梅]"));
    row("cut on both sides", QStringLiteral("昨天大家都问王春梅去了哪里"), {6, 9}, QStringLiteral("…都问[王春梅]去了…"));
    row("half a character", QStringLiteral("𠮷𠮷王春梅𠮷𠮷"), {4, 7}, QStringLiteral("…𠮷[王春梅]𠮷…"));
    row("line end", QStringLiteral("一\n王春梅"), {2, 5}, QStringLiteral("一 [王春梅]"));
}

void OccurrencesTest::excerpts() {
    QFETCH(QString, text);
    QFETCH(Span, span);
    QFETCH(QString, excerpt);
    MatchExcerpt made = excerptOf(text, span, 2);
    QCOMPARE(slice(made.text, made.match).toString(), slice(text, span).toString());
    QCOMPARE(made.text.insert(made.match.end, QLatin1Char(']')).insert(made.match.start, QLatin1Char('[')), excerpt);
}

/// Four times the text, not sixteen times the time.
void OccurrencesTest::timeGrowsWithTheText() {
    const auto milliseconds = [](int lines) {
        const Issue issue = tagged(sample::article(QStringLiteral("头\n") + QStringLiteral("王春说王春梅也来，大家都在梧桐新村等她。").repeated(lines) + QStringLiteral("\n末")),
                                   21, {3, 6}, person);
        double best = std::numeric_limits<double>::max();
        for (int i = 0; i < 5; ++i)
            best = std::min(best, processorTime([&] {
                if (occurrencesOf(issue, person, QStringLiteral("王春")).size() != static_cast<size_t>(2 * lines))
                    qFatal("not all were found");
            }));
        return best;
    };
    const double once = milliseconds(4'000);
    QVERIFY(milliseconds(16'000) < 10 * once);
}

QTEST_GUILESS_MAIN(OccurrencesTest)
#include "occurrences_test.moc"
