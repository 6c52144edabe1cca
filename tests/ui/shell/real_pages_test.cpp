#include "app/publish/export_format.h"
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/proof_view.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"

#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace lilong;

/// Every raw page that lies beside the project goes the whole way: import, desk, save, reopen, PDF.
class RealPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesTheWholeWay_data();
    void goesTheWholeWay();
};

void RealPagesTest::goesTheWholeWay_data() {
    QTest::addColumn<QString>("page");
    const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/../shared/pages"));
    const QStringList pages = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    if (pages.isEmpty())
        QSKIP("No pages lie beside the project.");
    for (const QString& page : pages)
        QTest::newRow(qPrintable(page)) << folder.filePath(page);
}

void RealPagesTest::goesTheWholeWay() {
    QFETCH(QString, page);
    OpenWindow w;
    w.window->start({page});
    auto* const import = w.find<ImportPage>();
    QTRY_VERIFY(import->findChild<QTableView*>()->model()->rowCount() > 0);
    auto* const take = import->findChildren<QPushButton*>().constLast();
    QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), 60000);
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(w.window->issue() != nullptr, 60000);
    QVERIFY(w.find<DeskPane>()->proof()->document()->characterCount() > 1000);

    const QByteArray taken = issueJson(w.window->issue()->session().issue());
    w.trigger("file.save");
    QVERIFY2(!w.window->isWindowModified(), qPrintable(w.window->messages().newest()));
    w.trigger("file.close");
    w.open();
    w.window->start({});
    auto* const issues = w.find<LibraryPage>()->findChild<QTableView*>();
    QTRY_COMPARE(issues->model()->rowCount(), 1);
    issues->setCurrentIndex(issues->model()->index(0, 0));
    QTest::keyClick(issues, Qt::Key_Return);
    QTRY_VERIFY(w.window->issue() != nullptr);
    const Issue reopened = w.window->issue()->session().issue();
    QCOMPARE(issueJson(reopened), taken);

    const Result<QByteArray> pdf = exported(reopened, ExportFormat::Pdf, {}, Progress());
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF"));
}

QTEST_MAIN(RealPagesTest)
#include "real_pages_test.moc"
