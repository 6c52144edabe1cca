#include "app/issue/refusals.h"

#include "app/issue/map_parts.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

constexpr auto person = MentionKind::Person;
constexpr auto place = MentionKind::Place;

const QString pageText = QStringLiteral("时光食堂\n那段时光里时光来了\n时光走了\n第3版");

/// Time (时光) as a person wherever it stands, as a run may have tagged it.
Issue suggested() {
    Issue issue = sample::article(pageText);
    for (const PartSpan& at : {PartSpan{sample::headline(), {0, 2}}, PartSpan{sample::block(21), {2, 4}}, PartSpan{sample::block(21), {5, 7}},
                               PartSpan{sample::block(22), {0, 2}}})
        issue = changes::tag(issue, at.part, at.span, person, MentionForm::Name, {}).value();
    IssueData data = issue.data();
    mapParts(data, [](const PartRef&, const PartPtr& part) {
        Part copy = *part;
        for (Mention& mention : copy.mentions)
            mention.byEditor = false;
        return std::make_shared<const Part>(copy);
    });
    return issue.changedTo(std::move(data)).value();
}

std::optional<RefusalScope> scopeAt(const Issue& issue, const PartRef& ref, Span span, MentionKind kind = person) {
    return Refusals(issue->decisions).scopeOf(kind, *issue.part(ref), span);
}

size_t mentionsIn(const Issue& issue) {
    size_t count = 0;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) { count += part->mentions.size(); });
    return count;
}

} // namespace

class RefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneMentionOnly();
    void staysWithItsPlaceThroughEdits();
    void aTextInTheIssue();
    void whatTheEditorTaggedStays();
    void taggingAgainForgetsTheRefusal();
    void newsletterKeysNameTheirText();
    void memoryCounts();
    void refusesNothing();
};

void RefusalsTest::oneMentionOnly() {
    const Issue issue = changes::refuseMention(suggested(), sample::block(21), {3, 3}).value(); // a cursor in the first one
    QCOMPARE(mentionsIn(issue), size_t(3));
    QCOMPARE(scopeAt(issue, sample::block(21), {2, 4}), std::optional(RefusalScope::Mention));
    QCOMPARE(scopeAt(issue, sample::block(21), {5, 7}), std::nullopt);
    QCOMPARE(scopeAt(issue, sample::block(21), {2, 4}, place), std::nullopt);
    VERIFY_LEDGER(issue);
}

void RefusalsTest::staysWithItsPlaceThroughEdits() {
    Issue issue = changes::refuseMention(suggested(), sample::block(21), {5, 7}).value();
    issue = changes::typeText(issue, sample::block(21), {0, 0}, QStringLiteral("还记得"), {}).value();
    QCOMPARE(scopeAt(issue, sample::block(21), {8, 10}), std::optional(RefusalScope::Mention));
    QCOMPARE(scopeAt(issue, sample::block(21), {5, 7}), std::nullopt);
    issue = changes::joinWithPrevious(issue, ArticleId(10), BlockId(22)).value();
    QCOMPARE(scopeAt(issue, sample::block(21), {8, 10}), std::optional(RefusalScope::Mention));
}

void RefusalsTest::aTextInTheIssue() {
    const Issue issue = changes::refuseName(suggested(), person, QStringLiteral("时光"), RefusalScope::Issue).value();
    QCOMPARE(mentionsIn(issue), size_t(0));
    QVERIFY(issue->people.empty());
    QCOMPARE(scopeAt(issue, sample::headline(), {0, 2}), std::optional(RefusalScope::Issue));
    QCOMPARE(scopeAt(issue, sample::headline(), {0, 4}), std::nullopt); // 时光食堂 is another text
    QCOMPARE(scopeAt(issue, sample::headline(), {0, 2}, place), std::nullopt);
}

void RefusalsTest::whatTheEditorTaggedStays() {
    Issue issue = changes::tag(suggested(), sample::block(22), {0, 2}, person, MentionForm::Name, {}).value();
    issue = changes::refuseName(issue, person, QStringLiteral("时光"), RefusalScope::Issue).value();
    QCOMPARE(mentionsIn(issue), size_t(1));
    QVERIFY(issue.part(sample::block(22))->mentions.front().byEditor);
}

void RefusalsTest::taggingAgainForgetsTheRefusal() {
    Issue issue = changes::refuseName(suggested(), person, QStringLiteral("时光"), RefusalScope::Newsletter).value();
    issue = changes::refuseMention(changes::tag(issue, sample::block(22), {0, 2}, person, MentionForm::Name, {}).value(), sample::block(22), {0, 2}).value();
    QCOMPARE(issue->decisions.size(), 1);
    QCOMPARE(scopeAt(issue, sample::block(22), {0, 2}), std::optional(RefusalScope::Mention));
    issue = changes::tag(issue, sample::block(22), {0, 2}, person, MentionForm::Name, {}).value();
    QVERIFY(issue->decisions.isEmpty());
    // As a place it is another question.
    issue = changes::refuseName(issue, person, QStringLiteral("时光"), RefusalScope::Issue).value();
    QCOMPARE(changes::tag(issue, sample::block(22), {0, 2}, place, MentionForm::Name, {}).value()->decisions.size(), 1);
}

void RefusalsTest::newsletterKeysNameTheirText() {
    const auto name = newsletterRefusal(refusalKey(place, QStringLiteral("a/b"), RefusalScope::Newsletter));
    QVERIFY(name);
    QCOMPARE(name->kind, place);
    QCOMPARE(name->text, QStringLiteral("a/b"));
    QVERIFY(!newsletterRefusal(refusalKey(place, QStringLiteral("时光"), RefusalScope::Issue)));
    QVERIFY(!newsletterRefusal(QStringLiteral("0123456789abcdef")));
    QVERIFY(!newsletterRefusal(refusalKey(place, QString(), RefusalScope::Newsletter)));
}

void RefusalsTest::memoryCounts() {
    NameMemory memory;
    memory.tag({person, QStringLiteral("时光")}, QStringLiteral("第1期"));
    memory.refuse({person, QStringLiteral("时光")}, QStringLiteral("第2期")); // the newer word
    QVERIFY(memory.tagged.empty());
    const Refusals refusals({}, memory);
    QCOMPARE(refusals.scopeOf(person, *suggested().part(sample::headline()), {0, 2}), std::optional(RefusalScope::Newsletter));
    QCOMPARE(refusals.scopeOf(place, *suggested().part(sample::headline()), {0, 2}), std::nullopt);
    memory.tag({person, QStringLiteral("时光")}, QStringLiteral("第3期"));
    QVERIFY(Refusals({}, memory).isEmpty());
}

void RefusalsTest::refusesNothing() {
    const Issue issue = suggested();
    QVERIFY(changes::refuseMention(issue, sample::block(21), {0, 1})->isSameAs(issue));
    QVERIFY(!changes::refuseName(issue, person, QStringLiteral("时光"), RefusalScope::Mention));
    QVERIFY(!changes::refuseName(issue, person, QStringLiteral(" "), RefusalScope::Issue));
    QVERIFY(!changes::refuseMention(issue, sample::block(77), {0, 1}));
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
