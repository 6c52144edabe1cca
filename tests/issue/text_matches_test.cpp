#include "app/issue/text_matches.h"

#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString page = QStringLiteral("柳荫里新事\n王春梅巳经到了，王春梅说巳经好了。\n居民巳经满意。\n第3版巳");

Issue withMention(const Issue& issue, Span span) {
    return changes::tag(issue, sample::block(21), span, MentionKind::Person, MentionForm::Name, {}).value();
}

std::vector<TextMatch> found(const Issue& issue, const QString& looked, const QString& instead, ArticleId only = {}) {
    return matchesIn(issue, *TextPattern::compile({looked}), instead, only).value();
}

} // namespace

class TextMatchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsInEveryPart() {
        const std::vector<TextMatch> all = found(sample::article(page), QStringLiteral("巳"), QStringLiteral("已"));
        QCOMPARE(all.size(), size_t(4));
        QCOMPARE(all.front(), (TextMatch{sample::block(21), {3, 4}, QStringLiteral("巳"), QStringLiteral("已")}));
        QCOMPARE(all.back().part.role, PartRole::Furniture);
        QCOMPARE(found(sample::article(page), QStringLiteral("巳"), {}, ArticleId(10)).size(), size_t(3));
    }

    void replacesInOneChange() {
        const Issue issue = withMention(sample::article(page), {8, 11});
        const std::vector<TextMatch> all = found(issue, QStringLiteral("巳经"), QStringLiteral("早就已经"));
        const Result<Issue> changed = changes::replaceMatches(issue, all, QStringLiteral("replace-1"));
        VERIFY_RESULT(changed);
        VERIFY_LEDGER(*changed);
        QCOMPARE(sample::textAt(*changed, sample::block(21)), QStringLiteral("王春梅早就已经到了，王春梅说早就已经好了。"));
        QCOMPARE(sample::textAt(*changed, sample::block(22)), QStringLiteral("居民早就已经满意。"));
        const PartPtr part = changed->part(sample::block(21));
        QCOMPARE(part->mentions.size(), size_t(1));
        QCOMPARE(part->mentions.front().span, (Span{10, 13}));
        QCOMPARE(slice(part->text.text(), part->mentions.front().span).toString(), QStringLiteral("王春梅"));
        QCOMPARE(part->text.rawOf({3, 7}), (std::vector<RawSpan>{{SourceId(1), {9, 11}}}));
    }

    void eachPlaceIsTakenBackAlone() {
        const Issue issue = sample::article(page);
        const Issue changed = changes::replaceMatches(issue, found(issue, QStringLiteral("巳经"), QStringLiteral("已经")), QStringLiteral("r")).value();
        std::vector<RepairPtr> repairs = changed.repairs();
        QCOMPARE(repairs.size(), size_t(3));
        QCOMPARE(repairs.front()->rule, editorRule);
        const Result<Issue> back = changes::reject(changed, repairs[1]->key);
        VERIFY_RESULT(back);
        QCOMPARE(sample::textAt(*back, sample::block(21)), QStringLiteral("王春梅已经到了，王春梅说巳经好了。"));
    }

    void onlyWhatIsTicked() {
        const Issue issue = sample::article(page);
        std::vector<TextMatch> all = found(issue, QStringLiteral("巳"), QStringLiteral("已"));
        std::swap(all[0], all[1]); // in any order
        all.erase(all.begin() + 2, all.end());
        const Issue changed = changes::replaceMatches(issue, all, QStringLiteral("r")).value();
        QCOMPARE(sample::textAt(changed, sample::block(21)), QStringLiteral("王春梅已经到了，王春梅说已经好了。"));
        QCOMPARE(sample::textAt(changed, sample::block(22)), QStringLiteral("居民巳经满意。"));
    }

    void aTagThatIsCutIntoGoes() {
        const Issue issue = withMention(sample::article(page), {0, 3});
        const Issue changed = changes::replaceMatches(issue, found(issue, QStringLiteral("春梅"), QStringLiteral("春海")), QStringLiteral("r")).value();
        QVERIFY(changed.part(sample::block(21))->mentions.empty());
    }

    void refusesWhatIsNotThereAnyMore() {
        const Issue issue = sample::article(page);
        const std::vector<TextMatch> all = found(issue, QStringLiteral("巳"), QStringLiteral("已"));
        const Issue edited = changes::typeText(issue, sample::block(22), {0, 1}, QStringLiteral("众居"), QStringLiteral("b")).value();
        const Result<Issue> changed = changes::replaceMatches(edited, all, QStringLiteral("r"));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Input);
    }

    /// Many places, some side by side and some within text that was typed: the text is what a plain replacement makes.
    void manyPlacesInTypedText() {
        QString text = QStringLiteral("题\n");
        for (int i = 0; i < 300; ++i)
            text += QStringLiteral("甲乙丙%1").arg(i % 7);
        Issue issue = sample::article(text + QStringLiteral("\n完"));
        for (const qsizetype at : {900, 400, 401, 90, 3})
            issue = changes::typeText(issue, sample::block(21), {at, at + 4}, QStringLiteral("甲甲丁甲甲"), QStringLiteral("t%1").arg(at)).value();
        const std::vector<TextMatch> all = found(issue, QStringLiteral("甲"), QStringLiteral("子丑"));
        QString wanted = sample::textAt(issue, sample::block(21));
        const Result<Issue> changed = changes::replaceMatches(issue, all, QStringLiteral("r"));
        VERIFY_RESULT(changed);
        VERIFY_LEDGER(*changed);
        QCOMPARE(sample::textAt(*changed, sample::block(21)), wanted.replace(QStringLiteral("甲"), QStringLiteral("子丑")));
    }
};

QTEST_GUILESS_MAIN(TextMatchesTest)
#include "text_matches_test.moc"
