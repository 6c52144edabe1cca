#include "app/session/linked_saving.h"
#include "tests/archive/named_issue.h"
#include "ui/actions/action_catalogue.h"
#include "ui/directory/conflict_list.h"
#include "ui/directory/directory_model.h"
#include "ui/directory/directory_pane.h"
#include "ui/directory/record_view.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace lilong;
using samples::namedIssue;

namespace {

const QString secretary = QStringLiteral("党总支书记");

struct Room {
    QTemporaryDir folder;
    SystemClock clock;
    ActionCatalogue catalogue;
    std::unique_ptr<DirectoryPane> pane;
    QString path = folder.filePath(QStringLiteral("社区报.lilong"));

    void fill() {
        const auto archive = Archive::open(path, Archive::Mode::Create, clock);
        for (const QString& date : {QStringLiteral("2023-07-12"), QStringLiteral("2023-08-12")}) {
            const auto saved = saveLinked(**archive, namedIssue(date, {{QStringLiteral("王春蓉"), secretary, QStringLiteral("柳荫里居民区")},
                                                                       {QStringLiteral("沈玉兰"), secretary, QStringLiteral("梧桐新村居民区")}}));
            if (!saved)
                qFatal("%s", qPrintable(saved.error().message()));
        }
        if (!saveLinked(**archive, namedIssue(QStringLiteral("2023-09-12"), {{QStringLiteral("王春容"), secretary, QStringLiteral("柳荫里居民区")}})))
            qFatal("the sample cannot be saved");
    }
    void open() {
        fill();
        pane = std::make_unique<DirectoryPane>(catalogue, clock);
        QObject::connect(pane.get(), &DirectoryPane::asked, pane.get(), [](const QString&, const QString&, const std::function<void()>& yes) { yes(); });
        pane->resize(1200, 700);
        pane->show();
        pane->showArchive(path);
    }
    QTableView* table() const { return pane->table(); }
    int rows() const { return table()->model()->rowCount(); }
    QString name(int row) const { return table()->model()->index(row, DirectoryModel::Name).data().toString(); }
    void type(const QString& text) const {
        pane->search()->clear();
        QTest::keyClicks(pane->search(), text);
    }
    void trigger(const char* id) const { catalogue.action(QLatin1String(id))->trigger(); }
    template <typename W>
    W* part(const QString& name) const {
        for (W* widget : pane->findChildren<W*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        qFatal("no such part: %s", qPrintable(name));
    }
    QTreeWidget* history() const { return part<QTreeWidget>(QStringLiteral("History of the record")); }
};

} // namespace

/// The window on the authority: found by initials, shown as cards, merged and parted again.
class DirectoryPaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsPeopleByPinyin() {
        Room room;
        room.open();
        QCOMPARE(room.rows(), 3);
        QCOMPARE(room.name(0), QStringLiteral("沈玉兰"));
    }

    void findsByInitials() {
        Room room;
        room.open();
        room.type(QStringLiteral("syl"));
        QTRY_COMPARE(room.rows(), 1);
        QCOMPARE(room.name(0), QStringLiteral("沈玉兰"));
        QCOMPARE(room.pane->card()->record().name, QStringLiteral("沈玉兰"));
        room.type(QStringLiteral("wang chun"));
        QTRY_COMPARE(room.rows(), 2);
        room.type(QStringLiteral("nobody"));
        QTRY_COMPARE(room.rows(), 0);
        QVERIFY(room.pane->card()->record().id.isEmpty());
    }

    void cardShowsRolesAndOpensAMention() {
        Room room;
        room.open();
        room.type(QStringLiteral("wcr"));
        QTRY_VERIFY(room.pane->card()->record().name.startsWith(QStringLiteral("王春")));
        room.table()->selectRow(room.name(0) == QStringLiteral("王春蓉") ? 0 : 1);
        auto* const roles = room.part<QTreeWidget>(QStringLiteral("Roles over time"));
        QCOMPARE(roles->topLevelItemCount(), 1);
        QCOMPARE(roles->topLevelItem(0)->text(0), QStringLiteral("柳荫里居民区党总支书记"));
        auto* const mentions = room.part<QListView>(QStringLiteral("Mentions"));
        QVERIFY(mentions->model()->rowCount() >= 2);
        QSignalSpy loaded(room.pane.get(), &DirectoryPane::issueLoaded);
        Q_EMIT mentions->activated(mentions->model()->index(0, 0));
        QTRY_COMPARE(loaded.size(), 1);
    }

    void mergesAndTakesItBack() {
        Room room;
        room.open();
        room.type(QStringLiteral("wang chun"));
        QTRY_COMPARE(room.rows(), 2);
        room.table()->selectAll();
        room.trigger("directory.merge");
        QTRY_COMPARE(room.rows(), 1);
        QCOMPARE(room.pane->card()->record().aliases.size(), 1);
        QVERIFY(room.history()->topLevelItemCount() > 0);
        room.history()->setCurrentItem(room.history()->topLevelItem(0));
        room.trigger("directory.takeBack");
        QTRY_COMPARE(room.rows(), 2);
    }

    void whatWasDoneIsTakenBackByKeysAlone() {
        Room room;
        room.open();
        room.type(QStringLiteral("wang chun"));
        QTRY_COMPARE(room.rows(), 2);
        room.table()->selectAll();
        room.trigger("directory.merge");
        QTRY_COMPARE(room.rows(), 1);
        const QAction& takeBack = *room.catalogue.action(QStringLiteral("directory.takeBack"));
        QVERIFY(!takeBack.isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(room.pane.get()));
        room.pane->card()->findChild<QTabWidget*>()->setCurrentWidget(room.history());
        room.history()->setFocus(Qt::TabFocusReason);
        QVERIFY(takeBack.isEnabled());
        room.trigger("directory.takeBack");
        QTRY_COMPARE(room.rows(), 2);
    }

    void theMergedLineStaysChosenAndTheEditorIsNamed() {
        Room room;
        room.open();
        room.pane->setEditor(QStringLiteral("周文澜"));
        QCOMPARE(room.rows(), 3);
        QTest::keyClick(room.table(), Qt::Key_Down);
        QTest::keyClick(room.table(), Qt::Key_Down, Qt::ShiftModifier);
        room.trigger("directory.merge");
        QTRY_COMPARE(room.rows(), 2);
        QCOMPARE(room.table()->currentIndex().row(), 1);
        QCOMPARE(static_cast<DirectoryModel*>(room.table()->model())->idAt(1), room.pane->card()->record().id);
        QStringList said;
        for (int column = 0; column < room.history()->columnCount(); ++column)
            said << room.history()->topLevelItem(0)->text(column);
        QVERIFY2(said.join(u' ').contains(QStringLiteral("周文澜")), qPrintable(said.join(u' ')));
        const RecordId merged = room.pane->card()->record().id;
        room.history()->setCurrentItem(room.history()->topLevelItem(0));
        room.trigger("directory.takeBack");
        QTRY_COMPARE(room.rows(), 3);
        const QModelIndexList chosen = room.table()->selectionModel()->selectedRows();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(static_cast<DirectoryModel*>(room.table()->model())->idAt(chosen.front().row()), merged);
        QCOMPARE(room.pane->card()->record().id, merged);
    }

    void splitsTickedIssuesOff() {
        Room room;
        room.open();
        room.type(QStringLiteral("syl"));
        QTRY_COMPARE(room.rows(), 1);
        QVERIFY(!room.catalogue.action(QStringLiteral("directory.split"))->isEnabled());
        auto* const issues = room.part<QTreeWidget>(QStringLiteral("Issues that name this record"));
        QCOMPARE(issues->topLevelItemCount(), 2);
        issues->topLevelItem(0)->setCheckState(0, Qt::Checked);
        room.trigger("directory.split");
        QTRY_COMPARE(room.rows(), 2);
        QCOMPARE(room.name(0), room.name(1));
    }

    void findsPlacesAndFiltersByThem() {
        Room room;
        room.open();
        auto* const place = room.part<QLineEdit>(QStringLiteral("Only at or in a place"));
        QTest::keyClicks(place, QStringLiteral("wtxc"));
        QTRY_COMPARE(room.rows(), 1);
        QCOMPARE(room.name(0), QStringLiteral("沈玉兰"));
        place->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE(room.rows(), 0);
    }

    void conflictsAreListedAndSettled() {
        Room room;
        room.open();
        room.trigger("directory.conflicts");
        ConflictList* const conflicts = room.pane->conflicts();
        QTRY_VERIFY(conflicts->isVisible());
        QTRY_VERIFY(conflicts->count() > 0); // 王春蓉 and 王春容
        const int before = conflicts->count();
        const auto buttons = conflicts->findChildren<QPushButton*>();
        QTest::mouseClick(buttons.back(), Qt::LeftButton); // nothing is wrong
        QTRY_COMPARE(conflicts->count(), before - 1);
    }

    void namesakesAreToldApartByTheirIssues() {
        Room room;
        {
            const auto archive = Archive::open(room.path, Archive::Mode::Create, room.clock);
            for (const QString& date : {QStringLiteral("2024-01-10"), QStringLiteral("2024-02-10")})
                QVERIFY(saveLinked(**archive, namedIssue(date, {{QStringLiteral("王伟")}})));
        }
        room.open();
        room.trigger("directory.conflicts");
        const auto* const list = room.pane->conflicts()->findChild<QTreeWidget*>();
        QTRY_VERIFY(!list->findItems(QStringLiteral("王伟"), Qt::MatchContains).isEmpty());
        const QString text = list->findItems(QStringLiteral("王伟"), Qt::MatchContains).constFirst()->text(0);
        QVERIFY2(text.contains(QStringLiteral("2024-01-10")) && text.contains(QStringLiteral("2024-02-10")), qPrintable(text));
    }
};

QTEST_MAIN(DirectoryPaneTest)
#include "directory_pane_test.moc"
