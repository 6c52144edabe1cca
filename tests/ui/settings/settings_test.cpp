#include "app/session/own_words.h"
#include "ui/settings/house_rules.h"
#include "ui/settings/language.h"
#include "ui/settings/own_words_edit.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void tableStandsInOrder();
    void namesAreUnique();
    void standardsHaveTheirType();
    void valuesSurvive();
    void scopesHaveTheirOwnFiles();
    void wrongTypeFallsBack();
    void rememberKeepsNewestFirst();
    void settingTheSameSaysNothing();
    void pageWritesChoice();
    void pageSwitchesRules();
    void everyRuleIsWorded();
    void ownWordsAreKept();
    void ownWordsThatCannotBeKeptStay();
    void ownWordsKeepTheirHeightOnAHighScreen();
    void themesDiffer();
    void chineseIsLoaded();
    void englishCounts();
};

void SettingsTest::tableStandsInOrder() {
    for (size_t i = 0; i < settingTable().size(); ++i)
        QCOMPARE(static_cast<size_t>(settingTable()[i].setting), i);
}

void SettingsTest::namesAreUnique() {
    QSet<QString> names;
    for (const auto& row : settingTable())
        names.insert(QLatin1String(row.name));
    QCOMPARE(size_t(names.size()), settingTable().size());
}

void SettingsTest::standardsHaveTheirType() {
    for (const auto& row : settingTable())
        QVERIFY2(row.standard.typeId() == int(row.type), row.name);
}

void SettingsTest::valuesSurvive() {
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.set(Setting::ProofSize, 17);
        settings.set(Setting::EditorName, QStringLiteral("徐宝弘"));
        settings.set(Setting::WindowGeometry, QByteArray("\x01\x02\x00\xff", 4));
    }
    const Settings again(folder.path());
    QCOMPARE(again.number(Setting::ProofSize), 17);
    QCOMPARE(again.text(Setting::EditorName), QStringLiteral("徐宝弘"));
    QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), QByteArray("\x01\x02\x00\xff", 4));
}

void SettingsTest::scopesHaveTheirOwnFiles() {
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.set(Setting::Theme, QStringLiteral("dark"));
        settings.set(Setting::ImportFolder, QStringLiteral("/pages"));
    }
    QSettings editor(folder.filePath(QStringLiteral("editor.ini")), QSettings::IniFormat);
    QSettings machine(folder.filePath(QStringLiteral("machine.ini")), QSettings::IniFormat);
    QCOMPARE(editor.value(QStringLiteral("look/theme")).toString(), QStringLiteral("dark"));
    QVERIFY(!editor.contains(QStringLiteral("folders/import")));
    QCOMPARE(machine.value(QStringLiteral("folders/import")).toString(), QStringLiteral("/pages"));
}

void SettingsTest::wrongTypeFallsBack() {
    const QTemporaryDir folder;
    QSettings(folder.filePath(QStringLiteral("editor.ini")), QSettings::IniFormat).setValue(QStringLiteral("look/proofSize"), QStringLiteral("large"));
    const QVariant value = Settings(folder.path()).value(Setting::ProofSize);
    QCOMPARE(value.typeId(), int(QMetaType::Int));
    QCOMPARE(value.toInt(), 0);
}

void SettingsTest::rememberKeepsNewestFirst() {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    for (const auto* name : {"a", "b", "c", "a"})
        settings.remember(Setting::RecentFiles, QLatin1String(name), 2);
    QCOMPARE(settings.list(Setting::RecentFiles), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
}

void SettingsTest::settingTheSameSaysNothing() {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    QSignalSpy spy(&settings, &Settings::changed);
    settings.set(Setting::Paper, QStringLiteral("A3"));
    QCOMPARE(spy.size(), 0);
    settings.set(Setting::Paper, QStringLiteral("A4"));
    QCOMPARE(spy.size(), 1);
}

void SettingsTest::pageWritesChoice() {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    SettingsPage page(settings);
    auto* const theme = page.findChild<QComboBox*>(QStringLiteral("look/theme"));
    QVERIFY(theme);
    QCOMPARE(theme->currentData().toString(), QStringLiteral("system"));
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(settings.text(Setting::Theme), QStringLiteral("contrast"));
    QTest::keyClick(theme, Qt::Key_Up);
    QCOMPARE(settings.text(Setting::Theme), QStringLiteral("dark"));
}

void SettingsTest::pageSwitchesRules() {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    SettingsPage page(settings);
    auto* const rule = page.findChild<QCheckBox*>(QStringLiteral("spaces"));
    QVERIFY(rule);
    QVERIFY(rule->isChecked());
    QTest::keyClick(rule, Qt::Key_Space);
    QCOMPARE(settings.list(Setting::RulesOff), QStringList{QStringLiteral("spaces")});
    QTest::keyClick(rule, Qt::Key_Space);
    QVERIFY(settings.list(Setting::RulesOff).isEmpty());
}

void SettingsTest::everyRuleIsWorded() {
    QVERIFY(!houseRules().empty());
    for (const auto& rule : houseRules())
        QVERIFY2(rule.text != rule.name, qPrintable(rule.name));
    // Rules of other rooms than cleaning are the editor's choice too, each once.
    for (const auto* name : {"columns", "torn-paragraph", "look-alike", "line-break"})
        QCOMPARE(std::ranges::count(houseRules(), QLatin1String(name), &HouseRule::name), 1);
}

void SettingsTest::ownWordsAreKept() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("words.txt"));
    QVERIFY(writeOwnWords(QStringLiteral("银杏坊\n"), file));
    OwnWordsEdit edit(file);
    edit.show();
    QCOMPARE(edit.toPlainText(), QStringLiteral("银杏坊\n"));
    edit.moveCursor(QTextCursor::End);
    edit.insertPlainText(QStringLiteral("邻里汇"));
    QCOMPARE(readOwnWords(file), QStringList{QStringLiteral("银杏坊")}); // she is still writing
    edit.hide();
    QCOMPARE(readOwnWords(file), QStringList({QStringLiteral("银杏坊"), QStringLiteral("邻里汇")}));
    QVERIFY(*addOwnWord(QStringLiteral("柳荫亭"), file));
    edit.show();
    QVERIFY(edit.toPlainText().contains(QStringLiteral("柳荫亭")));
}

void SettingsTest::ownWordsThatCannotBeKeptStay() {
    const QTemporaryDir folder;
    OwnWordsEdit edit(folder.filePath(QStringLiteral("file/words.txt")));
    QFile inTheWay(folder.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QSignalSpy failed(&edit, &OwnWordsEdit::failed);
    edit.show();
    edit.insertPlainText(QStringLiteral("邻里汇"));
    edit.hide();
    QCOMPARE(failed.size(), 1);
    edit.show();
    QCOMPARE(edit.toPlainText(), QStringLiteral("邻里汇"));
}

void SettingsTest::ownWordsKeepTheirHeightOnAHighScreen() {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    SettingsPage page(settings);
    page.resize(2560, 2000);
    page.show();
    const auto* const edit = page.findChild<OwnWordsEdit*>();
    QVERIFY(edit->parentWidget()->height() < edit->height() + 6 * edit->fontMetrics().height());
}

void SettingsTest::themesDiffer() {
    const Theme theme;
    theme.use(QStringLiteral("dark"));
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 80);
    QVERIFY(QApplication::palette().color(QPalette::Text).lightness() > 180);
    theme.use(QStringLiteral("light"));
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 200);
}

void SettingsTest::chineseIsLoaded() {
    Language language;
    language.use(QStringLiteral("zh_CN"));
    QCOMPARE(QCoreApplication::translate("lilong::SettingsPage", "Settings"), QStringLiteral("设置"));
    QCOMPARE(QCoreApplication::translate("ProofRow", "Headline"), QStringLiteral("主标题"));
    QCOMPARE(QCoreApplication::translate("NoSuchRoom", "no such text"), QStringLiteral("no such text"));
    QCOMPARE(QGuiApplication::applicationDisplayName(), QStringLiteral("里弄"));
    QVERIFY(QCoreApplication::translate("lilong::MainWindow", "%1[*] — Lilong").endsWith(QGuiApplication::applicationDisplayName()));
    language.use(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("lilong::SettingsPage", "Settings"), QStringLiteral("Settings"));
    QCOMPARE(QGuiApplication::applicationDisplayName(), QStringLiteral("Lilong"));
}

void SettingsTest::englishCounts() {
    Language language;
    language.use(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("lilong::MainWindow", "%n new doubt(s)", nullptr, 1), QStringLiteral("1 new doubt"));
    QCOMPARE(QCoreApplication::translate("lilong::MainWindow", "%n new doubt(s)", nullptr, 2), QStringLiteral("2 new doubts"));
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
