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
    const Issue once = changes::untag(issue, sample::block(21), {2, 2}).value(); // a cursor inside the name
    QVERIFY(once.part(sample::block(21))->mentions.empty());
    QCOMPARE(once->people.size(), size_t(1)); // the nickname still names her
    const Issue twice = changes::untag(once, sample::block(22), {0, 4}).value();
    QVERIFY(twice->people.empty());
    const Issue profile = changes::setArticleKind(once, ArticleId(10), ArticleKind::Profile, once->people[0].id).value();
    QCOMPARE(changes::untag(profile, sample::block(22), {0, 4}).value()->people.size(), size_t(1));
    QVERIFY(changes::untag(twice, sample::block(22), {0, 4})->isSameAs(twice));
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
