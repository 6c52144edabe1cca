#include "app/issue/state_difference.h"

#include "tests/issue/sample_issue.h"

using namespace lilong;
using Kind = PartDifference::Kind;

namespace {

const QString page = QStringLiteral("里弄新事\n甲乙丙。\n丁戊己。\n庚辛。\n版");

QStringList said(const std::vector<PartDifference>& all) {
    const char* const kinds[]{"changed", "marked", "added", "removed"};
    QStringList list;
    for (const PartDifference& one : all)
        list << QStringLiteral("%1 %2→%3").arg(QLatin1String(kinds[int(one.kind)]), one.textBefore, one.textAfter);
    return list;
}

} // namespace

class StateDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QCOMPARE(said(differencesOf(sample::article(page), sample::article(page))), QStringList()); }

    void changedText() {
        const Issue before = sample::article(page);
        const Issue after = changes::typeText(before, sample::block(22), {1, 2}, QStringLiteral("午"), QStringLiteral("b")).value();
        const auto found = differencesOf(before, after);
        QCOMPARE(said(found), QStringList(QStringLiteral("changed 丁戊己。→丁午己。")));
        QCOMPARE(found.front().changes, (std::vector<TextChange>{{{1, 2}, {1, 2}}}));
        QCOMPARE(found.front().after, sample::block(22));
    }

    void marksAlone() {
        const Issue before = sample::article(page);
        const Issue after = changes::setBlockType(before, ArticleId(10), BlockId(21), BlockType::Caption).value();
        const Issue tagged = changes::tag(after, sample::block(22), {0, 3}, MentionKind::Place, MentionForm::Name, {}).value();
        QCOMPARE(said(differencesOf(before, tagged)), QStringList({QStringLiteral("marked 甲乙丙。→甲乙丙。"), QStringLiteral("marked 丁戊己。→丁戊己。")}));
    }

    void addedAndRemoved() {
        const Issue before = sample::article(page);
        const Issue split = changes::splitBlock(before, ArticleId(10), BlockId(22), 1).value();
        QCOMPARE(said(differencesOf(before, split)), QStringList({QStringLiteral("changed 丁戊己。→丁"), QStringLiteral("added →戊己。")}));
        QCOMPARE(said(differencesOf(split, before)), QStringList({QStringLiteral("changed 丁→丁戊己。"), QStringLiteral("removed 戊己。→")}));
        const Issue joined = changes::joinWithPrevious(before, ArticleId(10), BlockId(22)).value();
        QCOMPARE(said(differencesOf(before, joined)), QStringList({QStringLiteral("changed 甲乙丙。→甲乙丙。丁戊己。"), QStringLiteral("removed 丁戊己。→")}));
    }

    void aMovedBlockIsTheSame() {
        const Issue before = sample::article(page);
        const Issue after = changes::splitArticle(before, ArticleId(10), BlockId(23)).value();
        QCOMPARE(said(differencesOf(before, after)), QStringList(QStringLiteral("marked 庚辛。→庚辛。")));
    }

    void oneArticleOnly() {
        const Issue before = changes::splitArticle(sample::article(page), ArticleId(10), BlockId(23)).value();
        Issue after = changes::typeText(before, sample::block(21), {0, 1}, QStringLiteral("子"), QStringLiteral("b")).value();
        after = changes::typeText(after, {.role = PartRole::Block, .article = before->articles[1]->id, .block = BlockId(23)}, {0, 1}, QStringLiteral("丑"), QStringLiteral("c")).value();
        QCOMPARE(differencesOf(before, after).size(), size_t(2));
        QCOMPARE(said(differencesOf(before, after, ArticleId(10))), QStringList(QStringLiteral("changed 甲乙丙。→子乙丙。")));
    }
};

QTEST_GUILESS_MAIN(StateDifferenceTest)
#include "state_difference_test.moc"
