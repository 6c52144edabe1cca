#include "ui/actions/action_catalogue.h"
#include "ui/actions/icon.h"
#include "ui/actions/menus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

using namespace lilong;

class ActionCatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActionIsComplete();
    void shortcutsAreUniqueInTheirScope();
    void namedIconsAreThere();
    void menusHoldEveryAction();
    void toolBarIsInOrder();
    void shortcutWorksOnlyInItsScope();
    void deskIsHeldBackAndGivenBack();
    void plainTextsHaveNoMnemonic();
};

void ActionCatalogueTest::everyActionIsComplete() {
    const ActionCatalogue catalogue;
    QVERIFY(catalogue.all().size() > 30);
    for (const auto* action : catalogue.all()) {
        const auto& id = action->objectName();
        QVERIFY2(!action->text().isEmpty(), qPrintable(id));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(id));
        QVERIFY2(action->toolTip().contains(action->statusTip()), qPrintable(id));
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(id));
        for (const auto& keys : action->shortcuts())
            QVERIFY2(!keys.isEmpty() && keys[0].key() != Qt::Key_unknown, qPrintable(id));
    }
}

// Keys of a page may not hide keys of the window, nor keys of a pane those of its page.
void ActionCatalogueTest::shortcutsAreUniqueInTheirScope() {
    const ActionCatalogue catalogue;
    const QList<QList<ActionScope>> together{{ActionScope::Window, ActionScope::Library},
                                             {ActionScope::Window, ActionScope::Import},
                                             {ActionScope::Window, ActionScope::Batch},
                                             {ActionScope::Window, ActionScope::Print},
                                             {ActionScope::Window, ActionScope::History},
                                             {ActionScope::Window, ActionScope::Desk, ActionScope::Proof},
                                             {ActionScope::Window, ActionScope::Desk, ActionScope::Doubts}};
    for (const auto& scopes : together) {
        QHash<QString, QString> taken;
        for (const auto scope : scopes)
            for (const auto* action : catalogue.ofScope(scope))
                for (const auto& keys : action->shortcuts()) {
                    const QString name = keys.toString(QKeySequence::PortableText);
                    QVERIFY2(!taken.contains(name), qPrintable(name + QStringLiteral(": ") + taken.value(name) + QStringLiteral(" and ") + action->objectName()));
                    taken.insert(name, action->objectName());
                }
    }
}

void ActionCatalogueTest::namedIconsAreThere() {
    const ActionCatalogue catalogue;
    for (const auto* action : catalogue.all()) {
        const QString name = QLatin1String(catalogue.rowOf(action).icon);
        QVERIFY2(name.isEmpty() || !icon(name).pixmap(16, 16).isNull(), qPrintable(action->objectName()));
    }
}

void ActionCatalogueTest::menusHoldEveryAction() {
    const ActionCatalogue catalogue;
    QMenuBar bar;
    fillMenuBar(bar, catalogue);
    qsizetype count = 0;
    for (const auto* menu : bar.findChildren<QMenu*>())
        for (const auto* action : menu->actions())
            count += action->isSeparator() ? 0 : 1;
    QCOMPARE(count, catalogue.all().size());
}

void ActionCatalogueTest::toolBarIsInOrder() {
    const ActionCatalogue catalogue;
    QToolBar bar;
    fillToolBar(bar, catalogue);
    QCOMPARE(bar.actions().constFirst(), catalogue.action(QStringLiteral("file.import")));
    QVERIFY(bar.actions().indexOf(catalogue.action(QStringLiteral("edit.undo"))) < bar.actions().indexOf(catalogue.action(QStringLiteral("file.print"))));
    QVERIFY(bar.actions().at(2)->isSeparator());
}

void ActionCatalogueTest::shortcutWorksOnlyInItsScope() {
    const ActionCatalogue catalogue;
    QMainWindow window;
    auto* const both = new QWidget;
    QWidget inside(both);
    QWidget outside(both);
    inside.setFocusPolicy(Qt::StrongFocus);
    outside.setFocusPolicy(Qt::StrongFocus);
    window.setCentralWidget(both);
    catalogue.bind(ActionScope::Print, &inside);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy spy(catalogue.action(QStringLiteral("print.fit")), &QAction::triggered);
    outside.setFocus();
    QTest::keyClick(&outside, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(spy.size(), 0);
    inside.setFocus();
    QTest::keyClick(&inside, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(spy.size(), 1);
}

void ActionCatalogueTest::deskIsHeldBackAndGivenBack() {
    ActionCatalogue catalogue;
    catalogue.setDeskEnabled(true);
    QVERIFY(!deskActions().empty());
    auto* const first = catalogue.action(QLatin1String(deskActions()[0].id));
    auto* const second = catalogue.action(QLatin1String(deskActions()[1].id));
    first->setEnabled(false);
    catalogue.setDeskSuspended(true);
    QVERIFY(!first->isEnabled() && !second->isEnabled());
    catalogue.setDeskSuspended(false);
    QVERIFY(!first->isEnabled() && second->isEnabled());
}

void ActionCatalogueTest::plainTextsHaveNoMnemonic() {
    QAction english(QStringLiteral("&Import Files…"));
    QAction chinese(QStringLiteral("导入文件(&I)…"));
    QCOMPARE(plainTextOf(english), QStringLiteral("Import Files"));
    QCOMPARE(plainTextOf(chinese), QStringLiteral("导入文件"));
}

QTEST_MAIN(ActionCatalogueTest)
#include "action_catalogue_test.moc"
