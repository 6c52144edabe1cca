#include "tests/ui/library/stored_issue.h"
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/fate_legend.h"
#include "ui/desk/inspector.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"
#include "ui/desk/proof_view.h"
#include "ui/library/library_page.h"
#include "ui/search/shortcut_sheet.h"
#include "ui/settings/theme.h"
#include "ui/widgets/tour_card.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QSpinBox>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextTable>

using namespace lilong;

namespace {

Issue shortIssue() {
    return issueOf(QStringLiteral("柳荫家园"), QStringLiteral("2023-07-12"), QStringLiteral("王春梅为老人理发，大家都说好。\n"));
}

/// What a screen reader says of a widget: its name, the label whose buddy it is, or the text it shows.
QString spoken(QWidget* widget) {
    const auto* const interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// Lists, fields, choices and buttons. Inner parts of other widgets (a combo box's list, a spin box's field, corner buttons) speak through those.
bool mustSpeak(const QWidget* widget) {
    const QWidget* const parent = widget->parentWidget();
    if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent)
        || qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QAbstractItemView*>(parent))
        return false;
    if (widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView") || widget->inherits("QScrollBar"))
        return false;
    return qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QTextEdit*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QAbstractButton*>(widget);
}

double luminance(const QColor& colour) {
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class AtHomeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyListAndFieldHasAName();
    void tourGoesByKeys();
    void tourIsShownOnceAndAgainFromHelp();
    void shortcutSheetHoldsEveryAction();
    void shortcutSheetPrints();
    void noMenuStandsAloneAtAFoot();
    void highContrastIsReadable();
    void darkGroundsFrameFields_data();
    void darkGroundsFrameFields();
    void fontsOfSourceAndProofApart();
    void deskLayoutIsRemembered();
    void enterOpensRightAfterTheStart();
    void fitsASmallScreen();

private:
    static TourCard* tourOf(const OpenWindow& w) { return w.find<TourCard>(); }
};

void AtHomeTest::everyListAndFieldHasAName() {
    OpenWindow w;
    w.window->openIssue(shortIssue(), w.folder.filePath(QStringLiteral("a.lilong")), {});
    QStringList silent;
    int seen = 0;
    for (auto* widget : w.window->findChildren<QWidget*>()) {
        if (!mustSpeak(widget))
            continue;
        ++seen;
        if (spoken(widget).isEmpty())
            silent.append(QStringLiteral("%1 in %2").arg(QLatin1String(widget->metaObject()->className()),
                                                         QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
    QVERIFY(seen > 60);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1String("\n"))));
}

void AtHomeTest::tourGoesByKeys() {
    OpenWindow w;
    w.window->openIssue(shortIssue(), w.folder.filePath(QStringLiteral("a.lilong")), {});
    auto* const tour = tourOf(w);
    QVERIFY(!tour->isVisible());
    w.trigger("help.tour");
    QTRY_VERIFY(tour->isVisible());
    for (int step = 0; step < 5; ++step) {
        QCOMPARE(tour->step(), step);
        QVERIFY(w.window->rect().contains(tour->geometry()));
        QVERIFY(!tour->accessibleDescription().isEmpty());
        if (step == 2) {
            QTest::keyClick(tour, Qt::Key_Left);
            QCOMPARE(tour->step(), 1);
            QTest::keyClick(tour, Qt::Key_Right);
        }
        QTest::keyClick(tour, Qt::Key_Return);
    }
    QVERIFY(!tour->isVisible());
}

void AtHomeTest::tourIsShownOnceAndAgainFromHelp() {
    OpenWindow w;
    QVERIFY(!w.settings.value(Setting::TourSeen).toBool());
    w.trigger("help.tour"); // brings the sample issue in where none is open
    QTRY_VERIFY_WITH_TIMEOUT(w.find<DeskPane>() && tourOf(w)->isVisible(), 60'000);
    QVERIFY(w.settings.value(Setting::TourSeen).toBool());
    QTest::keyClick(tourOf(w), Qt::Key_Escape);
    QVERIFY(!tourOf(w)->isVisible());
    w.window->openIssue(shortIssue(), {}, {});
    QTest::qWait(50);
    QVERIFY(!tourOf(w)->isVisible());
    w.trigger("help.tour");
    QTRY_VERIFY(tourOf(w)->isVisible());
}

void AtHomeTest::shortcutSheetHoldsEveryAction() {
    const ActionCatalogue catalogue;
    const QString sheet = shortcutSheet(catalogue);
    for (const auto* action : catalogue.all()) {
        QVERIFY2(sheet.contains(plainTextOf(*action).toHtmlEscaped()), qPrintable(action->objectName()));
        QVERIFY2(sheet.contains(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped()), qPrintable(action->objectName()));
    }
}

void AtHomeTest::shortcutSheetPrints() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keys.pdf"));
    {
        QPdfWriter paper(path);
        paper.setPageSize(QPageSize(QPageSize::A4));
        printShortcutSheet(ActionCatalogue(), paper);
    }
    QVERIFY(QFileInfo(path).size() > 4000);
}

void AtHomeTest::noMenuStandsAloneAtAFoot() {
    QTextDocument sheet;
    sheet.setHtml(shortcutSheet(ActionCatalogue()));
    for (int height = 300; height < 500; height += 7) {
        sheet.setPageSize(QSizeF(600, height));
        const auto pageOf = [&](const QTextTableCell& cell) {
            return static_cast<int>(sheet.documentLayout()->blockBoundingRect(cell.firstCursorPosition().block()).top()) / height;
        };
        int tables = 0;
        for (const QTextFrame* const frame : sheet.rootFrame()->childFrames()) {
            const auto* const table = qobject_cast<const QTextTable*>(frame);
            QVERIFY(table);
            QCOMPARE(pageOf(table->cellAt(0, 0)), pageOf(table->cellAt(1, 0)));
            ++tables;
        }
        QCOMPARE(tables, 8);
    }
}

void AtHomeTest::highContrastIsReadable() {
    const QPalette palette = contrastPalette();
    using Role = QPalette::ColorRole;
    for (const auto& [text, ground] : {std::pair{Role::WindowText, Role::Window}, {Role::Text, Role::Base}, {Role::Text, Role::AlternateBase},
                                       {Role::ButtonText, Role::Button}, {Role::HighlightedText, Role::Highlight}, {Role::PlaceholderText, Role::Base},
                                       {Role::Link, Role::Base}, {Role::ToolTipText, Role::ToolTipBase}})
        QVERIFY(contrast(palette.color(text), palette.color(ground)) >= 7);
}

void AtHomeTest::darkGroundsFrameFields_data() {
    QTest::addColumn<QString>("theme");
    QTest::addColumn<double>("least");
    QTest::newRow("contrast") << QStringLiteral("contrast") << 3.0;
    QTest::newRow("dark") << QStringLiteral("dark") << 1.8;
}

void AtHomeTest::darkGroundsFrameFields() {
    QFETCH(QString, theme);
    QFETCH(double, least);
    const Theme themes;
    themes.use(theme);
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    for (QWidget* const widget : std::initializer_list<QWidget*>{&line, &combo, &spin}) {
        widget->resize(120, 40);
        const QImage seen = widget->grab().toImage();
        const QColor ground = widget->palette().color(QPalette::Window);
        double best = 1; // a frame may lie a pixel or two inside
        for (int x = 0; x < 4; ++x)
            best = std::max(best, contrast(seen.pixelColor(x, seen.height() / 2), ground));
        QVERIFY2(best >= least, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(widget->metaObject()->className())).arg(best)));
    }
    themes.use(QStringLiteral("light"));
}

void AtHomeTest::fontsOfSourceAndProofApart() {
    OpenWindow w;
    w.window->openIssue(shortIssue(), {}, {});
    auto* const desk = w.find<DeskPane>();
    w.settings.set(Setting::SourceSize, 21);
    QCOMPARE(desk->source()->view()->font().pointSize(), 21);
    QVERIFY(desk->proof()->font().pointSize() != 21);
}

void AtHomeTest::deskLayoutIsRemembered() {
    OpenWindow w;
    w.window->openIssue(shortIssue(), {}, {});
    auto* const panes = w.find<DeskPane>()->findChild<QSplitter*>();
    const int all = panes->sizes().value(0) + panes->sizes().value(1) + panes->sizes().value(2);
    panes->setSizes({all / 2, all / 4, all / 4});
    const auto sizes = panes->sizes();
    w.trigger("file.close");
    QTRY_VERIFY(!w.window->issue() || QApplication::activeModalWidget());
    w.window->openIssue(shortIssue(), {}, {});
    QTRY_VERIFY(w.find<DeskPane>());
    QVERIFY(std::abs(w.find<DeskPane>()->findChild<QSplitter*>()->sizes().value(0) - sizes.value(0)) <= 2);
}

void AtHomeTest::enterOpensRightAfterTheStart() {
    OpenWindow w;
    const QString archive = w.folder.filePath(QStringLiteral("社区.lilong"));
    store(archive, shortIssue(), w.clock);
    w.settings.set(Setting::KnownArchives, QStringList{archive});
    w.settings.set(Setting::CurrentArchive, archive);
    w.open();
    w.window->start({});
    w.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    QTRY_COMPARE(w.find<LibraryPage>()->findChild<QTableView*>()->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(w.window->issue());
}

void AtHomeTest::fitsASmallScreen() {
    OpenWindow w;
    w.window->openIssue(shortIssue(), {}, {});
    w.window->resize(1280, 720);
    const QSize least = w.window->minimumSizeHint();
    QVERIFY2(least.width() <= 1280 && least.height() <= 680, qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
    w.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
    // Nothing is cut off: the names of the panels beside one another, and what the colours of the source mean.
    QTRY_VERIFY(w.find<Inspector>()->tabBar()->sizeHint().width() <= w.find<Inspector>()->width());
    QTRY_VERIFY(w.find<FateLegend>()->sizeHint().width() <= w.find<FateLegend>()->width());
}

int main(int argc, char* argv[]) {
    QApplication program(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    AtHomeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "at_home_test.moc"
