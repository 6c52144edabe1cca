#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString pageText = QStringLiteral("楼道里的徐书记\n徐宝弘说安乐里变了\n弘妈笑了\n第3版");

Issue page() { return sample::article(pageText); }

QStringList names(const Issue& issue) {
    QStringList all;
    for (const Person& person : issue->people)
        all += person.name + QLatin1Char(':') + person.aliases.join(QLatin1Char(','));
    for (const Place& place : issue->places)
        all += QLatin1Char('@') + place.name;
    return all;
}

} // namespace

class MentionChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsPeopleAndPlaces();
    void replacesOverlappingTags();
    void tagsManyPlacesAtOnce();
    void tagsAllOrNone();
    void forgetsWhomNothingNames();
    void followsCorrectedNames_data();
    void followsCorrectedNames();
    void correctedNicknamesMeanTheSame();
    void repairedNamesStayTagged();
    void movesBorders_data();
    void movesBorders();
    void refuses_data();
    void refuses();
};

void MentionChangesTest::tagsPeopleAndPlaces() {
    Issue issue = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(22), {0, 2}, MentionKind::Person, MentionForm::Alias, QStringLiteral("徐宝弘")).value();
    issue = changes::tag(issue, sample::headline(), {4, 7}, MentionKind::Person, MentionForm::Title, QStringLiteral("徐宝弘")).value();
    issue = changes::tag(issue, sample::block(21), {4, 7}, MentionKind::Place, MentionForm::Name, {}).value();
    QCOMPARE(names(issue), (QStringList{QStringLiteral("徐宝弘:弘妈,徐书记"), QStringLiteral("@安乐里")}));
    const PersonId person = issue->people[0].id;
    QCOMPARE(issue.part(sample::headline())->mentions[0].person, person);
    QVERIFY(issue.part(sample::headline())->mentions[0].byEditor);
    // A title of somebody never named.
    issue = changes::tag(issue, sample::headline(), {4, 7}, MentionKind::Person, MentionForm::Title, {}).value();
    QVERIFY(issue.part(sample::headline())->mentions[0].person.isEmpty());
    VERIFY_LEDGER(issue);
}

void MentionChangesTest::replacesOverlappingTags() {
    Issue issue = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(21), {4, 7}, MentionKind::Place, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(21), {1, 5}, MentionKind::Person, MentionForm::Name, QStringLiteral("宝弘")).value();
    QCOMPARE(issue.part(sample::block(21))->mentions.size(), size_t(1));
    QCOMPARE(names(issue), (QStringList{QStringLiteral("宝弘:")}));
}

void MentionChangesTest::tagsManyPlacesAtOnce() {
    const Issue before = changes::tag(sample::article(QStringLiteral("里弄\n沈玉兰和沈玉兰\n沈玉兰\n末")), sample::block(21), {3, 5}, MentionKind::Place, MentionForm::Name, {}).value();
    const std::vector<PartSpan> places{{sample::block(22), {0, 3}}, {sample::block(21), {4, 7}}, {sample::block(21), {0, 3}}, {sample::block(21), {4, 7}}};
    const Issue issue = changes::tagAll(before, QStringLiteral("沈玉兰"), places, MentionKind::Person, MentionForm::Name, {}).value();
    QCOMPARE(names(issue), QStringList{QStringLiteral("沈玉兰:")}); // the place that one of them overlapped is gone
    const std::vector<Mention>& mentions = issue.part(sample::block(21))->mentions;
    QCOMPARE(mentions.size(), size_t(2));
    QCOMPARE(mentions[0].span, (Span{0, 3}));
    QCOMPARE(mentions[1].span, (Span{4, 7}));
    QVERIFY(mentions[0].byEditor && mentions[0].person == mentions[1].person && mentions[0].person == issue->people[0].id);
    QCOMPARE(issue.part(sample::block(22))->mentions.size(), size_t(1));
    QVERIFY(changes::tagAll(before, QStringLiteral("沈玉兰"), {}, MentionKind::Person, MentionForm::Name, {})->isSameAs(before));
    VERIFY_LEDGER(issue);
}

void MentionChangesTest::tagsAllOrNone() {
    const auto made = [](Span second) {
        return changes::tagAll(page(), QStringLiteral("徐宝弘"), {{sample::block(21), {0, 3}}, {sample::block(22), second}}, MentionKind::Person, MentionForm::Name, {});
    };
    QVERIFY(!made({0, 90})); // not there
    QVERIFY(!made({0, 3}));  // another text by now
}

void MentionChangesTest::forgetsWhomNothingNames() {
    Issue issue = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(22), {0, 2}, MentionKind::Person, MentionForm::Alias, QStringLiteral("徐宝弘")).value();
    const Issue once = changes::refuseMention(issue, sample::block(21), {2, 2}).value(); // a cursor inside the name
    QVERIFY(once.part(sample::block(21))->mentions.empty());
    QCOMPARE(once->people.size(), size_t(1)); // the nickname still names her
    const Issue twice = changes::refuseMention(once, sample::block(22), {0, 4}).value();
    QVERIFY(twice->people.empty());
    const Issue profile = changes::setArticleKind(once, ArticleId(10), ArticleKind::Profile, once->people[0].id).value();
    const Issue nobody = changes::refuseMention(profile, sample::block(22), {0, 4}).value();
    QVERIFY(nobody->people.empty() && nobody->articles[0]->person.isEmpty()); // a profile of whom nothing names is of nobody
    const Issue again = changes::tag(nobody, sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    QCOMPARE(again->articles[0]->person, again->people[0].id);
    QVERIFY(changes::refuseMention(twice, sample::block(22), {0, 4})->isSameAs(twice));
}

void MentionChangesTest::followsCorrectedNames_data() {
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, qsizetype start, qsizetype end, const char* text, const QStringList& expected) {
        QTest::newRow(name) << start << end << QString::fromUtf8(text) << expected;
    };
    row("a character put right", 2, 3, "红", {QStringLiteral("徐宝红:"), QStringLiteral("@安乐里")});
    row("a place put right", 5, 6, "宁", {QStringLiteral("徐宝弘:"), QStringLiteral("@安宁里")});
    row("the name's end removed", 2, 3, "", {QStringLiteral("@安乐里")});
    row("removed as a whole, but an office is there", 4, 7, "", {QStringLiteral("徐宝弘:"), QStringLiteral("@安乐里")});
}

void MentionChangesTest::followsCorrectedNames() {
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QFETCH(QString, text);
    Issue issue = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(21), {4, 7}, MentionKind::Place, MentionForm::Name, {}).value();
    IssueData data = issue.data();
    data.people[0].roles = {{QStringLiteral("书记"), data.places[0].id}};
    issue = issue.changedTo(std::move(data)).value();
    const Issue made = changes::typeText(issue, sample::block(21), {start, end}, text, QStringLiteral("b")).value();
    QTEST(names(made), "expected");
    if (!made->people.empty() && !made->places.empty())
        QCOMPARE(made->people[0].roles, (std::vector<Role>{{QStringLiteral("书记"), made->places[0].id}})); // what was known stays known
    VERIFY_LEDGER(made);
}

void MentionChangesTest::correctedNicknamesMeanTheSame() {
    Issue issue = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(22), {0, 2}, MentionKind::Person, MentionForm::Alias, QStringLiteral("徐宝弘")).value();
    issue = changes::typeText(issue, sample::block(22), {0, 1}, QStringLiteral("宝"), QStringLiteral("b")).value();
    QCOMPARE(names(issue), QStringList{QStringLiteral("徐宝弘:宝妈")});
}

void MentionChangesTest::repairedNamesStayTagged() {
    const Issue tagged = changes::tag(page(), sample::block(21), {0, 3}, MentionKind::Person, MentionForm::Name, {}).value();
    const Issue issue = sample::withDoubts(tagged, {sample::repair(QStringLiteral("k"), {10, 11}, QStringLiteral("弘"), QStringLiteral("红"))});
    const Issue accepted = changes::accept(issue, QStringLiteral("k")).value();
    QCOMPARE(names(accepted), QStringList{QStringLiteral("徐宝红:")});
    QCOMPARE(names(changes::reject(accepted, QStringLiteral("k")).value()), QStringList{QStringLiteral("徐宝弘:")});
}

void MentionChangesTest::movesBorders_data() {
    QTest::addColumn<Span>("to");
    QTest::addColumn<QStringList>("expected"); // nothing where it cannot be done
    QTest::newRow("later") << Span{0, 3} << QStringList{QStringLiteral("徐宝弘:"), QStringLiteral("@安乐里")};
    QTest::newRow("shorter") << Span{0, 1} << QStringList{QStringLiteral("徐:"), QStringLiteral("@安乐里")};
    QTest::newRow("as it is") << Span{0, 2} << QStringList{QStringLiteral("徐宝:"), QStringLiteral("@安乐里")};
    QTest::newRow("up to the next") << Span{0, 4} << QStringList{QStringLiteral("徐宝弘说:"), QStringLiteral("@安乐里")};
    QTest::newRow("into the next") << Span{0, 5} << QStringList();
    QTest::newRow("to nothing") << Span{0, 0} << QStringList();
    QTest::newRow("away from itself") << Span{2, 4} << QStringList();
    QTest::newRow("out of the text") << Span{0, 40} << QStringList();
}

void MentionChangesTest::movesBorders() {
    QFETCH(Span, to);
    QFETCH(QStringList, expected);
    Issue issue = changes::tag(page(), sample::block(21), {0, 2}, MentionKind::Person, MentionForm::Name, {}).value();
    issue = changes::tag(issue, sample::block(21), {4, 7}, MentionKind::Place, MentionForm::Name, {}).value();
    IssueData data = issue.data();
    data.people[0].roles = {{QStringLiteral("书记"), data.places[0].id}};
    issue = issue.changedTo(std::move(data)).value();
    const Result<Issue> made = changes::moveMention(issue, sample::block(21), {0, 2}, to);
    QCOMPARE(made.has_value(), !expected.isEmpty());
    if (!made)
        return;
    const auto sorted = [](QStringList all) { return all.sort(), all; };
    QCOMPARE(sorted(names(*made)), sorted(expected));
    QCOMPARE(made->part(sample::block(21))->mentions[0].span, to);
    QVERIFY(made->part(sample::block(21))->mentions[0].byEditor);
    QVERIFY(!(*made)->people[0].roles.empty());
    VERIFY_LEDGER(*made);
}

void MentionChangesTest::refuses_data() {
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<int>("form");
    QTest::newRow("nothing selected") << qsizetype(2) << qsizetype(2) << int(MentionForm::Name);
    QTest::newRow("outside") << qsizetype(2) << qsizetype(50) << int(MentionForm::Name);
    QTest::newRow("nickname of nobody") << qsizetype(0) << qsizetype(2) << int(MentionForm::Alias);
}

void MentionChangesTest::refuses() {
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QFETCH(int, form);
    QVERIFY(!changes::tag(page(), sample::block(22), {start, end}, MentionKind::Person, MentionForm(form), {}));
}

QTEST_GUILESS_MAIN(MentionChangesTest)
#include "mention_changes_test.moc"
