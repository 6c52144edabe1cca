#include "app/publish/proof_sheet.h"

#include "tests/ui/desk/page_maker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

/// The sheet that a second reader gets.
class ProofSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubtsAreNumberedInReadingOrder() {
        const QString text = QStringLiteral("花园巳经开放，大家己经来了。");
        PageMaker page(QStringLiteral("花园开放\n") + text);
        page.addArticle(QStringLiteral("花园开放"), {text});
        page.addDoubt(QStringLiteral("later"), QStringLiteral("己"), QStringLiteral("已"));
        page.addDoubt(QStringLiteral("first"), QStringLiteral("巳"), QStringLiteral("已"));
        page.addDoubt(QStringLiteral("rival"), QStringLiteral("巳"), QStringLiteral("己"));
        const std::vector<SheetDoubt> doubts = sheetDoubts(page.make());
        QCOMPARE(doubts.size(), 2u);
        QCOMPARE(doubts[0].number, 1);
        QCOMPARE(doubts[0].before, QStringLiteral("巳"));
        QCOMPARE(doubts[0].after, (QStringList{QStringLiteral("已"), QStringLiteral("己")})); // rivals have one number
        QCOMPARE(doubts[0].span, (Span{2, 3}));
        QCOMPARE(doubts[1].number, 2);
        QCOMPARE(doubts[1].span, (Span{9, 10}));
    }

    void decidedDoubtsAreNotAskedAbout() {
        const Issue issue = canteenIssue();
        IssueData data = issue.data();
        const size_t open = sheetDoubts(issue).size();
        QVERIFY(open > 1);
        auto decided = std::make_shared<Repair>(*data.doubts.front());
        decided->state = RepairState::Rejected;
        data.doubts.front() = decided;
        QVERIFY(sheetDoubts(issue.changedTo(std::move(data)).value()).size() < open);
    }

    void thePdfHasTheTextAndTheList() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
        QVERIFY(writeProofSheet(path, canteenIssue(), Progress()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.size() > 2000);
    }

    void aFolderThatIsNotThereIsNamed() {
        const Result<void> written = writeProofSheet(QStringLiteral("/no such folder/sheet.pdf"), canteenIssue(), Progress());
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::File);
    }

    void stoppedIsSaid() {
        CancelToken token;
        token.cancel();
        const Result<QByteArray> sheet = proofSheet(canteenIssue(), Progress(token, [](double, const QString&) {}));
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_MAIN(ProofSheetTest)
#include "proof_sheet_test.moc"
