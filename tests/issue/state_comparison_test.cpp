#include "app/issue/state_comparison.h"

#include "tests/issue/sample_issue.h"

using namespace lilong;
using Kind = ComparedPart::Kind;

namespace {

const QString page = QStringLiteral("里弄新事\n甲乙丙。\n丁戊己。\n庚辛。\n版");

QStringList said(const std::vector<ComparedPart>& all) {
    const char* const kinds[]{"same", "changed", "marked", "added", "removed"};
    QStringList list;
    for (const ComparedPart& one : all)
        list << QStringLiteral("%1 %2→%3").arg(QLatin1String(kinds[int(one.kind)]), one.textBefore, one.textAfter);
    return list;
}

} // namespace

class StateComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeArticle() {
        const Issue before = sample::article(page);
        const Issue after = changes::typeText(before, sample::block(22), {1, 2}, QStringLiteral("午"), QStringLiteral("b")).value();
        const auto rows = comparedArticle(before, after, ArticleId(10));
        const auto changed = std::find_if(rows.begin(), rows.end(), [](const ComparedPart& one) { return one.kind == Kind::Changed; });
        QVERIFY(changed != rows.end());
        QCOMPARE(changed->changes, (std::vector<TextChange>{{{1, 2}, {1, 2}}}));
        QVERIFY(said(rows).contains(QStringLiteral("same 甲乙丙。→甲乙丙。")));
        QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const ComparedPart& one) { return one.kind != Kind::Same; }), 1);
    }

    void whatIsGoneStandsWhereItStood() {
        const Issue split = sample::article(page);
        const Issue joined = changes::joinWithPrevious(split, ArticleId(10), BlockId(22)).value();
        const QStringList rows = said(comparedArticle(split, joined, ArticleId(10)));
        const qsizetype removed = rows.indexOf(QStringLiteral("removed 丁戊己。→"));
        QVERIFY(removed > 0);
        QCOMPARE(rows[removed - 1], QStringLiteral("changed 甲乙丙。→甲乙丙。丁戊己。"));
        QCOMPARE(rows[removed + 1], QStringLiteral("same 庚辛。→庚辛。"));
    }
};

QTEST_GUILESS_MAIN(StateComparisonTest)
#include "state_comparison_test.moc"
