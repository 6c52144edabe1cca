#include "app/session/replace_everywhere.h"

#include "tests/archive/must.h"
#include "tests/archive/sample_issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;

namespace {

const ReplaceWish wish{{QStringLiteral("巳(经|然)"), true}, QStringLiteral("已$1")};

Issue page(const QString& number, const QString& text) {
    return samples::plainIssue({{QStringLiteral("里弄新事"), {text}}}, {.title = QStringLiteral("柳荫家园"), .publisher = {}, .date = {}, .number = number});
}

QString said(const std::vector<FoundText>& found) {
    QStringList list;
    for (const FoundText& one : found)
        list << QStringLiteral("%1|%2|%3|%4→%5").arg(one.issueName, one.article, one.excerpt.text, one.match.before, one.match.after);
    return list.join(QLatin1Char('\n'));
}

} // namespace

class ReplaceEverywhereTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;
    StoredIssueId first_, second_;

    QString path() const { return folder_->filePath(QStringLiteral("a.lilong")); }
    std::unique_ptr<Archive> archive() { return must(Archive::open(path(), Archive::Mode::Create, clock_)); }
    std::vector<FoundText> found(StoredIssueId open = {}) { return must(textsInArchive(path(), open, wish, clock_, {})); }
    QString textOfFirst() { return textOf(must(archive()->load(first_))->articles.front()->blocks.front()->part); }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        first_ = must(archive()->save(page(QStringLiteral("第1期"), QStringLiteral("巳经好了，巳然如此。"))));
        second_ = must(archive()->save(page(QStringLiteral("第2期"), QStringLiteral("巳经来过。"))));
    }

    void listsTheOpenIssue() {
        QCOMPARE(said(must(textsIn(page({}, QStringLiteral("他巳经来了。")), wish))), QStringLiteral("|里弄新事|他巳经来了。|巳经→已经"));
    }

    void listsTheArchiveWithoutTheOpenIssue() {
        QCOMPARE(said(found(first_)), QStringLiteral("柳荫家园 第2期|里弄新事|巳经来过。|巳经→已经"));
        QCOMPARE(found().size(), size_t(3));
    }

    void replacesInStoredIssuesAndTakesItBack() {
        std::vector<FoundText> ticked = found();
        std::erase_if(ticked, [](const FoundText& one) { return one.match.before == QStringLiteral("巳然"); });
        const StoredChanges changes = must(replaceInArchive(path(), ticked, QStringLiteral("r1"), clock_, {}));
        QCOMPARE(changes.issues.size(), size_t(2));
        QCOMPARE(textOfFirst(), QStringLiteral("已经好了，巳然如此。"));
        must(takeBackStored(changes, {}, clock_, {}));
        QCOMPARE(textOfFirst(), QStringLiteral("巳经好了，巳然如此。"));
    }

    void takesNothingBackWhereAnIssueHasChanged() {
        const StoredChanges changes = must(replaceInArchive(path(), found(), QStringLiteral("r1"), clock_, {}));
        must(archive()->save(page(QStringLiteral("第2期"), QStringLiteral("别的。")), second_));
        QVERIFY(!takeBackStored(changes, {}, clock_, {}));
        QCOMPARE(textOfFirst(), QStringLiteral("已经好了，已然如此。"));
    }

    void replacesNothingWhereAnIssueHasChanged() {
        const std::vector<FoundText> ticked = found();
        must(archive()->save(page(QStringLiteral("第2期"), QStringLiteral("别的。")), second_));
        QVERIFY(!replaceInArchive(path(), ticked, QStringLiteral("r1"), clock_, {}));
        QCOMPARE(textOfFirst(), QStringLiteral("巳经好了，巳然如此。"));
    }

    void aStoppedSearchHandsBackNothing() {
        const CancelToken token;
        int reports = 0;
        const Progress progress(token, [&](double, const QString&) {
            if (++reports == 2)
                token.cancel();
        });
        const auto stopped = textsInArchive(path(), {}, wish, clock_, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        const auto refused = replaceInArchive(path(), found(), QStringLiteral("r1"), clock_, progress);
        QVERIFY(!refused);
        QCOMPARE(textOfFirst(), QStringLiteral("巳经好了，巳然如此。"));
    }

    void aBadExpressionIsSaidAtOnce() {
        QVERIFY(!textsInArchive(path(), {}, {{QStringLiteral("("), true}, {}}, clock_, {}));
    }
};

QTEST_GUILESS_MAIN(ReplaceEverywhereTest)
#include "replace_everywhere_test.moc"
