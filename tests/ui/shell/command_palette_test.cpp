#include "ui/actions/action_catalogue.h"
#include "ui/search/command_palette.h"
#include "ui/settings/language.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace lilong;

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsInEnglish_data();
    void findsInEnglish();
    void findsByPinyin_data();
    void findsByPinyin();
    void findsInEveryLanguage_data();
    void findsInEveryLanguage();
    void enterDoesTheFirst();
    void downDoesTheSecond();
    void disabledIsNotDone();
    void escapeGivesTheFocusBack();
    void shiftEnterSearches();
    void enterSearchesWhereNoActionIsFound();

private:
    static QString firstFor(const ActionCatalogue& catalogue, const QString& query);
};

QString CommandPaletteTest::firstFor(const ActionCatalogue& catalogue, const QString& query) {
    ActionListModel model(catalogue);
    ActionFilter filter(model);
    filter.setQuery(query);
    const auto* const found = filter.at(filter.index(0, 0));
    return found ? found->objectName() : QString();
}

void CommandPaletteTest::findsInEnglish_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("id");
    QTest::newRow("start of a word") << "import files" << "file.import";
    QTest::newRow("case") << "EXPORT" << "file.export";
    QTest::newRow("hint only") << "ledger of every" << "archive.check";
    QTest::newRow("keys") << "Ctrl+K" << "view.palette";
    QTest::newRow("nothing") << "qqqqzzz" << "";
}

void CommandPaletteTest::findsInEnglish() {
    QFETCH(QString, query);
    QFETCH(QString, id);
    const ActionCatalogue catalogue;
    QCOMPARE(firstFor(catalogue, query), id);
}

void CommandPaletteTest::findsByPinyin_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("characters") << QStringLiteral("导出");
    QTest::newRow("initials") << QStringLiteral("dc");
    QTest::newRow("syllables") << QStringLiteral("daochu");
    QTest::newRow("syllables apart") << QStringLiteral("dao chu");
}

void CommandPaletteTest::findsByPinyin() {
    QFETCH(QString, query);
    Language language;
    language.use(QStringLiteral("zh_CN"));
    const ActionCatalogue catalogue;
    QCOMPARE(firstFor(catalogue, query), QStringLiteral("file.export"));
}

void CommandPaletteTest::findsInEveryLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("query");
    for (const auto* language : {"zh_CN", "en"})
        for (const auto& query : {QStringLiteral("export"), QStringLiteral("导出"), QStringLiteral("dc"), QStringLiteral("daochu")})
            QTest::addRow("%s %s", language, qPrintable(query)) << QString::fromLatin1(language) << query;
}

void CommandPaletteTest::findsInEveryLanguage() {
    QFETCH(QString, language);
    QFETCH(QString, query);
    Language chosen;
    chosen.use(language);
    const ActionCatalogue catalogue;
    ActionListModel model(catalogue);
    ActionFilter filter(model);
    filter.setQuery(query);
    QStringList found;
    for (int row = 0; row < filter.rowCount(); ++row)
        found.append(filter.at(filter.index(row, 0))->objectName());
    QVERIFY2(found.mid(0, 3).contains(QStringLiteral("file.export")), qPrintable(found.mid(0, 5).join(QLatin1Char(' '))));
}

struct Window {
    ActionCatalogue catalogue;
    QMainWindow window;
    QLineEdit* before = new QLineEdit(&window);
    CommandPalette* palette = new CommandPalette(catalogue, &window);

    Window() {
        window.setCentralWidget(before);
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        before->setFocus();
    }
    QLineEdit* field() const { return palette->findChild<QLineEdit*>(); }
};

void CommandPaletteTest::enterDoesTheFirst() {
    const Window w;
    QVERIFY(QTest::qWaitForWindowActive(const_cast<QMainWindow*>(&w.window)));
    QSignalSpy spy(w.catalogue.action(QStringLiteral("edit.settings")), &QAction::triggered);
    w.palette->open();
    QVERIFY(w.field()->hasFocus());
    QTest::keyClicks(w.field(), QStringLiteral("settings"));
    QTest::keyClick(w.field(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QVERIFY(!w.palette->isVisible());
    QVERIFY(w.before->hasFocus());
}

void CommandPaletteTest::downDoesTheSecond() {
    const Window w;
    w.palette->open(QStringLiteral("zoom"));
    QSignalSpy spy(w.catalogue.action(QStringLiteral("print.zoomOut")), &QAction::triggered);
    QTest::keyClick(w.field(), Qt::Key_Down);
    QTest::keyClick(w.field(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
}

void CommandPaletteTest::disabledIsNotDone() {
    const Window w;
    auto* const save = w.catalogue.action(QStringLiteral("edit.settings"));
    save->setEnabled(false);
    QSignalSpy spy(save, &QAction::triggered);
    w.palette->open(QStringLiteral("house style"));
    QTest::keyClick(w.field(), Qt::Key_Return);
    QCOMPARE(spy.size(), 0);
}

void CommandPaletteTest::escapeGivesTheFocusBack() {
    const Window w;
    QVERIFY(QTest::qWaitForWindowActive(const_cast<QMainWindow*>(&w.window)));
    w.palette->open();
    QTest::keyClick(w.field(), Qt::Key_Escape);
    QVERIFY(!w.palette->isVisible());
    QVERIFY(w.before->hasFocus());
}

void CommandPaletteTest::shiftEnterSearches() {
    const Window w;
    QSignalSpy spy(w.palette, &CommandPalette::searchWanted);
    w.palette->open(QStringLiteral("梧桐新村"));
    QTest::keyClick(w.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toString(), QStringLiteral("梧桐新村"));
}

void CommandPaletteTest::enterSearchesWhereNoActionIsFound() {
    const Window w;
    QSignalSpy spy(w.palette, &CommandPalette::searchWanted);
    w.palette->open(QStringLiteral("柳荫三村"));
    QVERIFY(w.palette->findChild<QPushButton*>()->text().startsWith(QStringLiteral("No action is called that.")));
    QTest::keyClick(w.field(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toString(), QStringLiteral("柳荫三村"));
}

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
