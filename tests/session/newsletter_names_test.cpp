#include "app/session/newsletter_names.h"

#include "app/issue/changes.h"
#include "app/session/repair_again.h"
#include "tests/archive/sample_issues.h"
#include "tests/session/sample_issue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

const QString title = QStringLiteral("柳荫家园");
const QString wuyuan = QStringLiteral("梧园");

/// The names that an issue's mentions say.
QStringList namesOf(const Issue& issue) {
    QStringList names;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions)
            names << slice(part->text.text(), mention.span).toString();
    });
    return names;
}

} // namespace

/// What an editor says of a name in one issue is known in the next one of the same newsletter.
class NewsletterNamesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    samples::HeldClock clock_;
    KnowledgePtr knowledge_;
    StoredIssueId first_;

    QString path() const { return folder_.filePath(QStringLiteral("a.lilong")); }
    static std::vector<SourcePtr> pages() {
        return {std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"),
                                                      QStringLiteral("活动室里，梧园又添了两张长桌，居委会主任钱丽娟送来了椅子。\n")})};
    }

private Q_SLOTS:
    void initTestCase() {
        knowledge_ = Knowledge::load().value();
        Issue issue = samples::plainIssue({{QStringLiteral("梧园新事"), {QStringLiteral("钱丽娟来了。")}}}, {.title = title, .publisher = {}, .date = {}, .number = QStringLiteral("第1期")});
        const PartRef headline{.role = PartRole::Headline, .article = issue->articles.front()->id};
        issue = changes::tag(issue, headline, {0, 2}, MentionKind::Place, MentionForm::Name, {}).value();
        issue = changes::refuseName(issue, MentionKind::Person, QStringLiteral("钱丽娟"), RefusalScope::Newsletter).value();
        first_ = Archive::open(path(), Archive::Mode::Create, clock_).value()->save(issue).value();
    }

    void isReadFromTheArchive() {
        const NameMemory names = namesIn(path(), title, {}, clock_).value();
        QCOMPARE(names.tagged.size(), size_t(1));
        QCOMPARE(names.refused.size(), size_t(1));
        QVERIFY(namesIn(path(), title, first_, clock_)->isEmpty());
        QVERIFY(namesIn(path(), {}, {}, clock_)->isEmpty());
        QVERIFY(namesIn(folder_.filePath(QStringLiteral("none.lilong")), title, {}, clock_)->isEmpty());
    }

    void changesWhatTheNextIssueProposes() {
        const Issue plain = runPipeline(pages(), {}, *knowledge_, {}, {}).value();
        QCOMPARE(namesOf(plain), QStringList{QStringLiteral("钱丽娟")});
        PipelineOptions options;
        options.names = namesIn(path(), title, {}, clock_).value();
        QCOMPARE(namesOf(runPipeline(pages(), {}, *knowledge_, options, {}).value()), QStringList{wuyuan});
        QCOMPARE(namesOf(withKnownNames(plain, options.names, *knowledge_, {}, {}).value()), QStringList{wuyuan});
        QVERIFY(withKnownNames(plain, {}, *knowledge_, {}, {})->isSameAs(plain));
    }

    void asksAboutNamesThatLookLikeAKnownOne() {
        const NameMemory names{{{{MentionKind::Person, QStringLiteral("钱丽绢")}, QStringLiteral("柳荫家园 第1期")}}, {}};
        const Issue plain = runPipeline(pages(), {}, *knowledge_, {}, {}).value();
        QVERIFY(plain->doubts.empty());
        const Issue asked = withKnownNames(plain, names, *knowledge_, {}, {}).value();
        QCOMPARE(asked->doubts.size(), size_t(1));
        QCOMPARE(asked->doubts.front()->before + asked->doubts.front()->after, QStringLiteral("娟绢"));
        QCOMPARE(asked->doubts.front()->reason.particulars.back(), QStringLiteral("柳荫家园 第1期"));
        QCOMPARE(withKnownNames(asked, names, *knowledge_, {}, {}).value()->doubts.size(), size_t(1));
        QVERIFY(withKnownNames(plain, names, *knowledge_, {.switchedOff = {QStringLiteral("look-alike")}}, {}).value()->doubts.empty());
    }

    void reachesWhatWasTaggedBefore() {
        const Issue plain = runPipeline(pages(), {}, *knowledge_, {}, {}).value();
        PipelineOptions options;
        options.names = namesIn(path(), title, {}, clock_).value();
        const Issue again = repairAgain(plain, *knowledge_, options, {}).value();
        QCOMPARE(namesOf(again), QStringList{wuyuan});
        QVERIFY(repairAgain(again, *knowledge_, options, {})->isSameAs(again));
    }

    void isReadForTheIssueAtHand() {
        const Issue plain = titled(runPipeline(pages(), {}, *knowledge_, {}, {}).value(), title);
        QCOMPARE(namesOf(withNamesOfArchive(plain, path(), *knowledge_, {}, clock_, {}).value()), QStringList{wuyuan});
        QVERIFY(withNamesOfArchive(plain, {}, *knowledge_, {}, clock_, {})->isSameAs(plain));
        QVERIFY(withNamesOfArchive(plain, folder_.filePath(QStringLiteral("none.lilong")), *knowledge_, {}, clock_, {})->isSameAs(plain));
    }

    void belongsToTheNewsletter() {
        const Issue printed = titled(sampleIssue(), title), plain = sampleIssue(QStringLiteral("邻里相守 家园常新\n弄堂故事\n"));
        QCOMPARE(newsletterOf(printed, {}, {}), title);
        QCOMPARE(newsletterOf(printed, QStringLiteral("银杏之声"), {}), QStringLiteral("银杏之声"));
        QCOMPARE(newsletterOf(plain, {}, {}), QString());
        const Recipe recipe{title, {}, {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")}, {FurnitureKind::Section, QStringLiteral("弄堂故事")}}};
        QCOMPARE(newsletterOf(plain, {}, {recipe}), title);
    }

    /// A tag refused in an issue is not made again when the page is repaired again, in text that has no tags yet either.
    void aRefusalOutlivesARepair() {
        const Issue found = runPipeline(pages(), {}, *knowledge_, {}, {}).value();
        const Issue refused = changes::refuseName(found, MentionKind::Person, QStringLiteral("钱丽娟"), RefusalScope::Issue).value();
        QVERIFY(namesOf(refused).isEmpty());
        const Issue again = repairAgain(refused, *knowledge_, {}, {}).value();
        QVERIFY(namesOf(again).isEmpty());
        QVERIFY(again->decisions == refused->decisions);
        // The page from the start, with the same decisions: as it is repaired when nothing of it has been placed.
        QVERIFY(namesOf(runPipeline(pages(), refused->decisions, *knowledge_, {}, {}).value()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(NewsletterNamesTest)
#include "newsletter_names_test.moc"
