#include "tests/ui/library/stored_issue.h"
#include "ui/actions/action_catalogue.h"
#include "ui/library/import_page.h"
#include "ui/library/known_archives.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

const QString page = QStringLiteral("里弄社区报\n2023年7月12日 总第18期\n\n居民议事会解决停车难\n\n"
                                    "近日，梧桐新村居民区召开议事会，商量小区停车的办法。\n居民代表王春蓉说，大家的事要大家一起办。\n");

struct Room {
    QTemporaryDir folder;
    Settings settings{folder.path()};
    KnownArchives archives{settings};
    ActionCatalogue catalogue;
    ImportPage import{settings, archives, catalogue};

    Room() {
        settings.set(Setting::ArchiveFolder, folder.path());
        import.resize(1000, 700);
        import.show();
    }
    QTableView* table() const { return import.findChild<QTableView*>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString preview() const { return import.findChild<QPlainTextEdit*>()->toPlainText(); }
    QListWidget* refused() const { return import.findChild<QListWidget*>(); }
    QString file(const QString& name, const QByteArray& bytes) const {
        writeFile(folder.filePath(name), bytes);
        return folder.filePath(name);
    }
    QComboBox* combo(const QString& name) const {
        for (auto* box : import.findChildren<QComboBox*>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }
    QLineEdit* field(const QString& name) const {
        for (auto* edit : import.findChildren<QLineEdit*>())
            if (edit->accessibleName() == name)
                return edit;
        return nullptr;
    }
};

} // namespace

class ImportPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsGoodFilesAndRefusesBadOnes();
    void reportStaysUntilClosed();
    void otherEncodingDecodesAgain();
    void takesTheClipboard();
    void sameFileComesOnce();
    void fillsTheMastheadAndHandsOver();
    void typedMastheadIsKept();
    void leavesATextOut();
    void offersTheNewslettersRecipe();
    void damagedRecipesStopNothing();
};

void ImportPageTest::showsGoodFilesAndRefusesBadOnes() {
    Room room;
    const QString good = room.file(QStringLiteral("一.txt"), page.toUtf8());
    const QString binary = room.file(QStringLiteral("二.txt"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20));
    const QString empty = room.file(QStringLiteral("三.txt"), {});
    room.import.addFiles({good, binary, empty, room.folder.filePath(QStringLiteral("nowhere.txt"))});
    QTRY_COMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("一.txt"));
    QCOMPARE(room.cell(0, 2), QStringLiteral("UTF-8"));
    QCOMPARE(room.preview(), page);
    QVERIFY(room.refused()->isVisible());
    QCOMPARE(room.refused()->count(), 3);
    QVERIFY(room.refused()->item(0)->text().startsWith(QStringLiteral("二.txt — ")));
}

void ImportPageTest::reportStaysUntilClosed() {
    Room room;
    room.import.addFiles({room.file(QStringLiteral("三.txt"), {})});
    QTRY_VERIFY(room.refused()->isVisible());
    room.refused()->parentWidget()->findChild<QAbstractButton*>()->click();
    QVERIFY(!room.refused()->isVisible());
}

void ImportPageTest::otherEncodingDecodesAgain() {
    Room room;
    QStringEncoder encoder(QStringEncoder::Utf16LE);
    const QByteArray bytes = encoder(page);
    room.import.addFiles({room.file(QStringLiteral("四.txt"), QByteArray("\xff\xfe", 2) + bytes)});
    QTRY_COMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.preview(), page);
    auto* const encoding = room.combo(QStringLiteral("Encoding"));
    QCOMPARE(encoding->currentText(), QStringLiteral("UTF-16LE"));
    // UTF-16BE reads other characters out of the same bytes, or refuses them
    QSignalSpy failed(&room.import, &ImportPage::failed);
    Q_EMIT encoding->textActivated(QStringLiteral("UTF-16BE"));
    QVERIFY(failed.size() == 1 || room.preview() != page);
    Q_EMIT encoding->textActivated(QStringLiteral("UTF-16LE"));
    QCOMPARE(room.preview(), page);
}

void ImportPageTest::takesTheClipboard() {
    Room room;
    QGuiApplication::clipboard()->setText(page);
    room.import.addClipboard();
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("Clipboard"));
    QGuiApplication::clipboard()->clear();
    room.import.addClipboard();
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QVERIFY(room.refused()->isVisible());
}

void ImportPageTest::sameFileComesOnce() {
    Room room;
    const QString good = room.file(QStringLiteral("一.txt"), page.toUtf8());
    room.import.addFiles({good});
    QTRY_COMPARE(room.table()->model()->rowCount(), 1);
    room.import.addFiles({good, room.file(QStringLiteral("五.txt"), page.toUtf8())});
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    QCOMPARE(room.cell(1, 0), QStringLiteral("五.txt"));
}

void ImportPageTest::fillsTheMastheadAndHandsOver() {
    Room room;
    QSignalSpy taken(&room.import, &ImportPage::taken);
    room.import.addFiles({room.file(QStringLiteral("一.txt"), page.toUtf8())});
    QTRY_COMPARE(room.field(QStringLiteral("Date"))->text(), QStringLiteral("2023-07-12"));
    QTest::mouseClick(room.import.findChildren<QPushButton*>().constLast(), Qt::LeftButton);
    QTRY_COMPARE(taken.size(), 1);
    const auto issue = issueIn(taken[0][0]);
    QCOMPARE(issue->masthead.date, QStringLiteral("2023-07-12"));
    QCOMPARE(issue->sources.size(), size_t(1));
    QCOMPARE(taken[0][1].toString(), room.archives.suggestedPath());
}

void ImportPageTest::typedMastheadIsKept() {
    Room room;
    QSignalSpy taken(&room.import, &ImportPage::taken);
    typeChinese(room.field(QStringLiteral("Newsletter")), QStringLiteral("我的报"));
    room.import.addText(QStringLiteral("页"), page);
    QTRY_COMPARE(room.field(QStringLiteral("Date"))->text(), QStringLiteral("2023-07-12"));
    room.import.take();
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(issueIn(taken[0][0])->masthead.title, QStringLiteral("我的报"));
}

void ImportPageTest::leavesATextOut() {
    Room room;
    room.import.addText(QStringLiteral("甲"), page);
    room.import.addText(QStringLiteral("乙"), page);
    QCOMPARE(room.table()->model()->rowCount(), 2);
    room.table()->selectRow(0);
    room.catalogue.action(QStringLiteral("import.remove"))->trigger();
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("乙"));
}

namespace {

const QString sloganPage = QStringLiteral("柳荫家园\n2023年8月15日 星期二 第8期\n邻里相守 家园常新\n楼组长带头换新颜\n"
                                          "近期，文昌里居民区的志愿者们清理楼道，大家都干得很起劲。\n（社区通讯员 林小满）\n弄堂故事\n");
const Recipe willow{QStringLiteral("柳荫家园"),
                    QStringLiteral("柳荫里街道办事处"),
                    {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")}, {FurnitureKind::Section, QStringLiteral("弄堂故事")}},
                    0,
                    {}};

int sections(const Issue& issue) {
    return static_cast<int>(std::ranges::count(issue->furniture, FurnitureKind::Section, &Furniture::kind));
}

} // namespace

void ImportPageTest::offersTheNewslettersRecipe() {
    Room room;
    auto* const follow = room.import.findChild<QCheckBox*>();
    QVERIFY(follow && !follow->isVisible());
    const SystemClock clock;
    QVERIFY((*Archive::open(room.archives.suggestedPath(), Archive::Mode::Create, clock))->saveRecipe(willow));
    QSignalSpy taken(&room.import, &ImportPage::taken);
    room.import.addText(QStringLiteral("页"), sloganPage);
    QTRY_VERIFY(follow->isVisible());
    QVERIFY(follow->isChecked());
    QVERIFY(follow->text().contains(willow.title));
    QVERIFY2(follow->accessibleDescription().contains(QStringLiteral("would settle")), qPrintable(follow->accessibleDescription()));
    room.import.take();
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(issueIn(taken[0][0])->masthead.publisher, willow.publisher);
    QCOMPARE(sections(issueIn(taken[0][0])), 1);

    follow->click();
    room.import.take();
    QTRY_COMPARE(taken.size(), 2);
    QVERIFY(issueIn(taken[1][0])->masthead.publisher.isEmpty());
    QCOMPARE(sections(issueIn(taken[1][0])), 0);

    room.import.clear();
    QVERIFY(!follow->isVisible());
}

void ImportPageTest::damagedRecipesStopNothing() {
    Room room;
    room.file(QStringLiteral("x"), {});
    writeFile(room.archives.suggestedPath(), QByteArray(600, 'x'));
    QSignalSpy failed(&room.import, &ImportPage::failed);
    QSignalSpy taken(&room.import, &ImportPage::taken);
    room.import.addText(QStringLiteral("页"), sloganPage);
    room.import.take();
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(issueIn(taken[0][0])->sources.size(), size_t(1));
}

QTEST_MAIN(ImportPageTest)
#include "import_page_test.moc"
