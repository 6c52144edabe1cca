#include "app/publish/proof_sheet_text.h"

#include "tests/ui/desk/page_maker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace lilong;

namespace {

/// A sheet of a small paper, laid out.
struct Sheet {
    explicit Sheet(const Issue& made) : issue(made), doubts(sheetDoubts(issue)) {
        document.setPageSize({460, 700});
        text.set();
    }
    Issue issue;
    std::vector<SheetDoubt> doubts;
    QTextDocument document;
    ProofSheetText text{issue, doubts, document};
};

} // namespace

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

    void halvesThatMayBeOneParagraph() {
        PageMaker page(QStringLiteral("花园开放\n大家都\n来了。\n后来。"));
        page.addArticle(QStringLiteral("花园开放"), {QStringLiteral("大家都"), QStringLiteral("来了。"), QStringLiteral("后来。")});
        page.addDoubt(QStringLiteral("join"), QStringLiteral("\n"), {}, 1);
        page.addDoubt(QStringLiteral("farther"), QStringLiteral("\n来了。\n"), {});
        for (RepairPtr& doubt : page.data().doubts) {
            auto join = std::make_shared<Repair>(*doubt);
            join->effect = RepairEffect::Join;
            doubt = join;
        }
        const std::vector<SheetDoubt> doubts = sheetDoubts(page.make());
        QCOMPARE(doubts.size(), 1u); // only one of them can be right
        QCOMPARE(doubts[0].left, QStringLiteral("大家都"));
        QCOMPARE(doubts[0].before, QString());
        QCOMPARE(doubts[0].span, (Span{2, 3}));
        QCOMPARE(doubts[0].after, (QStringList{QStringLiteral("goes on: 来了。"), QStringLiteral("goes on: 后来。")}));
    }

    void aBreakBetweenTwoParts() {
        PageMaker page(QStringLiteral("花园开放\n大家都\n来了。"));
        page.addArticle(QStringLiteral("花园开放"), {QStringLiteral("大家都"), QStringLiteral("来了。")});
        page.addDoubt(QStringLiteral("break"), QStringLiteral("\n"), {}, 1);
        const std::vector<SheetDoubt> doubts = sheetDoubts(page.make());
        QCOMPARE(doubts.size(), 1u);
        QCOMPARE(doubts[0].left, QStringLiteral("大家都"));
        QVERIFY(doubts[0].part);
        QCOMPARE(doubts[0].span, (Span{2, 3}));
        QCOMPARE(doubts[0].after, QStringList{QStringLiteral("goes on: 来了。")});
    }

    void theListSaysPageAndLine() {
        const QString first = QStringLiteral("春天来了，").repeated(40), second = QStringLiteral("花园巳经开放。");
        PageMaker page(QStringList{QStringLiteral("花园开放"), first, second}.join(u'\n'));
        page.addArticle(QStringLiteral("花园开放"), {first, second});
        page.addDoubt(QStringLiteral("d"), QStringLiteral("巳"), QStringLiteral("已"));
        const Sheet sheet(page.make());
        const size_t last = sheet.text.lines().size();
        QVERIFY(last > 4); // the headline, some lines of 200 characters, the paragraph with the doubt
        QCOMPARE(sheet.text.lines().back().number, static_cast<int>(last));
        QVERIFY2(sheet.document.toPlainText().contains(QStringLiteral("1.%1").arg(last)), qPrintable(sheet.document.toPlainText()));
        QVERIFY(sheet.document.toPlainText().contains(QStringLiteral("花园【巳】经开放。")));
    }

    void noHeadingStandsAloneAtTheFoot() {
        for (int lines = 6; lines < 34; ++lines) {
            QStringList texts{QStringLiteral("花园开放")};
            for (int i = 0; i < lines; ++i)
                texts << QStringLiteral("第%1天也开放。").arg(i);
            const QStringList more{QStringLiteral("食堂开张"), QStringLiteral("大家都来吃饭。")};
            PageMaker page((texts + more).join(u'\n'));
            page.addArticle(texts.front(), texts.mid(1));
            page.addArticle(more.front(), more.mid(1));
            const Sheet sheet(page.make());
            const SheetLine &heading = *(sheet.text.lines().rbegin() + 1), &text = sheet.text.lines().back();
            QCOMPARE(heading.page, text.page);
            QCOMPARE(heading.number + 1, text.number);
        }
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
