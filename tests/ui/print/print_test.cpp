#include "tests/ui/library/stored_issue.h"
#include "ui/actions/action_catalogue.h"
#include "ui/print/export_page.h"
#include "ui/print/newspaper_view.h"
#include "ui/print/page_printer.h"
#include "ui/print/print_page.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

Issue longIssue() {
    QString text;
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral("近日，梧桐新村居民区召开议事会，商量小区停车的办法，居民代表王春蓉说，大家的事要大家一起办。");
    return issueOf(QStringLiteral("里弄社区报"), QStringLiteral("2023-07-12"), text);
}

struct Room {
    QTemporaryDir folder;
    Settings settings{folder.path()};
    ActionCatalogue catalogue;
};

} // namespace

class PrintTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void previewHasPages();
    void previewPaintsInk();
    void keysTurnPagesAndZoom();
    void printerGetsEveryPage();
    void printingCanBeStopped();
    void pdfIsWritten();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportSaysWhyItCannot();
    void nameFollowsTheFormat();
};

void PrintTest::previewHasPages() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    QSignalSpy jobs(&page, &PrintPage::jobStarted);
    page.showIssue(longIssue());
    QTRY_VERIFY_WITH_TIMEOUT(page.view().pageCount() > 1, 20000);
    QCOMPARE(jobs.size(), 1);
}

void PrintTest::previewPaintsInk() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    page.resize(900, 700);
    page.show();
    page.showIssue(longIssue());
    QTRY_VERIFY_WITH_TIMEOUT(page.view().pageCount() > 0, 20000);
    const QImage drawn = page.view().viewport()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    int dark = 0;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            dark += qGray(drawn.pixel(x, y)) < 90;
    QVERIFY2(dark > 500, qPrintable(QString::number(dark)));
}

void PrintTest::keysTurnPagesAndZoom() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    page.resize(900, 700);
    page.show();
    page.showIssue(longIssue());
    QTRY_VERIFY_WITH_TIMEOUT(page.view().pageCount() > 1, 20000);
    QTest::keyClick(&page.view(), Qt::Key_PageDown);
    QCOMPARE(page.view().currentPage(), 1);
    QTest::keyClick(&page.view(), Qt::Key_Home);
    QCOMPARE(page.view().currentPage(), 0);
    const int length = page.view().verticalScrollBar()->maximum();
    room.catalogue.action(QStringLiteral("print.zoomIn"))->trigger();
    QVERIFY(page.view().verticalScrollBar()->maximum() > length);
    room.catalogue.action(QStringLiteral("print.fit"))->trigger();
    QCOMPARE(page.view().verticalScrollBar()->maximum(), length);
}

void PrintTest::printerGetsEveryPage() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    page.showIssue(longIssue());
    QTRY_VERIFY_WITH_TIMEOUT(page.view().pageCount() > 1, 20000);
    auto printer = std::make_unique<QPrinter>();
    const QString path = room.folder.filePath(QStringLiteral("printed.pdf"));
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    page.print(std::move(printer));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path).size() > 1000, 20000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTRY_VERIFY(file.seek(0) && file.readAll().contains("/Count " + QByteArray::number(page.view().pageCount())));
}

void PrintTest::printingCanBeStopped() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    page.show();
    page.showIssue(longIssue());
    QTRY_VERIFY_WITH_TIMEOUT(page.view().pageCount() > 1, 20000);
    auto printer = std::make_unique<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(room.folder.filePath(QStringLiteral("stopped.pdf")));
    auto* const stop = page.findChild<QPushButton*>(QStringLiteral("stopPrinting"));
    QVERIFY(stop->isHidden());
    std::vector<Error> errors;
    connect(&page, &PrintPage::failed, this, [&](const Error& error) { errors.push_back(error); });
    page.print(std::move(printer));
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(errors.size(), size_t(1));
    QCOMPARE(errors.front().kind, Error::Kind::Cancelled);
    QTRY_VERIFY(stop->isHidden());
}

void PrintTest::pdfIsWritten() {
    Room room;
    PrintPage page(room.settings, room.catalogue);
    QSignalSpy said(&page, &PrintPage::said);
    page.showIssue(longIssue());
    const QString path = room.folder.filePath(QStringLiteral("报.pdf"));
    page.savePdf(path);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 30000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF"));
}

void PrintTest::exportsEveryFormat_data() {
    QTest::addColumn<int>("format");
    for (const auto format : exportFormats())
        QTest::newRow(qPrintable(nameOf(format))) << int(format);
}

void PrintTest::exportsEveryFormat() {
    QFETCH(int, format);
    Room room;
    room.settings.set(Setting::ExportFolder, room.folder.path());
    ExportPage page(room.settings);
    QSignalSpy written(&page, &ExportPage::written);
    QSignalSpy failed(&page, &ExportPage::failed);
    page.showIssue(issueOf(QStringLiteral("里弄社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉为老人理发。")));
    page.choose(static_cast<ExportFormat>(format));
    page.show();
    page.findChild<QLineEdit*>()->setFocus();
    QTest::keyClick(page.findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(written.size() + failed.size(), 1, 30000);
    QCOMPARE(failed.size(), 0);
    QVERIFY(QFileInfo(page.path()).size() > 10);
    QCOMPARE(room.settings.text(Setting::ExportFormat), nameOf(static_cast<ExportFormat>(format)));
}

void PrintTest::exportSaysWhyItCannot() {
    Room room;
    ExportPage page(room.settings);
    QSignalSpy failed(&page, &ExportPage::failed);
    page.showIssue(issueOf(QStringLiteral("里弄社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉为老人理发。")));
    page.choose(ExportFormat::Text);
    page.setPath(room.folder.filePath(QStringLiteral("no such folder/out.txt")));
    page.write();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<Error>().file.contains(QStringLiteral("no such folder")));
}

void PrintTest::nameFollowsTheFormat() {
    Room room;
    ExportPage page(room.settings);
    page.showIssue(issueOf(QStringLiteral("里弄社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉为老人理发。")));
    page.setPath(room.folder.filePath(QStringLiteral("x.pdf")));
    page.choose(ExportFormat::Html);
    QVERIFY(page.path().endsWith(QStringLiteral(".html")));
    QVERIFY(page.path().startsWith(room.folder.path()));
}

QTEST_MAIN(PrintTest)
#include "print_test.moc"
