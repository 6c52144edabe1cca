#include "app/intake/csv.h"
#include "app/publish/csv.h"
#include "app/session/authority_table.h"
#include "app/session/linked_saving.h"
#include "tests/archive/must.h"
#include "tests/archive/named_issue.h"
#include "tests/archive/sample_issues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;

namespace {

const QString editor = QStringLiteral("小周");

} // namespace

/// The directory as a table: out, in, out again; formulas stay text; a wrong line stops everything and is named.
class AuthorityTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString file(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Archive> archive(const char* name) { return must(Archive::open(file(name), Archive::Mode::Create, clock_)); }
    QByteArray exported(const Archive& from) {
        must(exportAuthority(from.authority(), file("table.csv")));
        QFile table(file("table.csv"));
        return table.open(QIODevice::ReadOnly) ? table.readAll() : QByteArray();
    }
    TableImport imported(Archive& into, const QByteArray& bytes) {
        QFile table(file("in.csv"));
        if (!table.open(QIODevice::WriteOnly | QIODevice::Truncate) || table.write(bytes) != bytes.size())
            qFatal("cannot write");
        table.close();
        return must(importAuthority(into.authority(), file("in.csv"), editor));
    }
    /// An archive with all that a table can hold.
    std::unique_ptr<Archive> filled() {
        std::unique_ptr<Archive> made = archive("a.lilong");
        const samples::Naming rong{QStringLiteral("王春蓉"), QStringLiteral("党总支书记"), QStringLiteral("柳荫里居民区"), {QStringLiteral("蓉姐")}};
        must(saveLinked(*made, samples::namedIssue(QStringLiteral("2023-01-10"), {rong, {QStringLiteral("沈玉兰")}})));
        must(saveLinked(*made, samples::namedIssue(QStringLiteral("2023-02-10"), {rong})));
        Authority& authority = made->authority();
        const RecordId street = must(authority.create({.kind = MentionKind::Place, .name = QStringLiteral("柳荫街道"), .category = PlaceCategory::Administrative, .code = QStringLiteral("310110009000")}, editor));
        must(authority.create({.kind = MentionKind::Place, .name = QStringLiteral("银杏三村"), .aliases = {QStringLiteral("杏三"), QStringLiteral("三；村")}, .within = street}, editor));
        for (const char* name : {"=1+1", "+周", "-文", "@澜", "\t制表", "'撇", "'=撇", "''=两撇", "＝全角", "逗,号", "引\"号", "分;号", "竖｜线；和\\斜", "012", " 前空", "1E5"})
            must(authority.create({.name = QString::fromUtf8(name).trimmed(), .aliases = {QString::fromUtf8(name)}, .notes = QString::fromUtf8(name) + QStringLiteral("\n第二行\r\n=第三行")}, editor));
        must(authority.create({.name = QStringLiteral("周文澜"),
                               .roles = {{.title = QStringLiteral("主任；代"), .place = street, .from = QStringLiteral("2016"), .to = QStringLiteral("2021-05"), .byEditor = true, .evidence = QStringLiteral("见｜第1页\n下")},
                                         {.title = QStringLiteral("居民"), .byEditor = true}}}, editor));
        return made;
    }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void comesBackExactly() {
        const std::unique_ptr<Archive> first = filled();
        const QByteArray table = exported(*first);
        QVERIFY(table.startsWith("\xEF\xBB\xBFkey,kind,name,"));
        const std::unique_ptr<Archive> second = archive("b.lilong");
        const TableImport made = imported(*second, table);
        QVERIFY2(made.faults.empty(), made.faults.empty() ? "" : qPrintable(made.faults[0].reason));
        QCOMPARE(made.taken.changed, 0);
        QCOMPARE(made.taken.made, static_cast<int>(csvLines(QString::fromUtf8(table)).size()) - 1);
        QCOMPARE(exported(*second), table);
        QCOMPARE(second->check({}), std::vector<Error>());
    }
    void changesNothingWhereNothingChanged() {
        const std::unique_ptr<Archive> made = filled();
        const QByteArray table = exported(*made);
        const size_t logged = must(made->authority().operations()).size();
        const TableImport again = imported(*made, table);
        QCOMPARE(again.taken.made + again.taken.changed, 0);
        QCOMPARE(again.faults.size(), size_t(0));
        QCOMPARE(exported(*made), table);
        QCOMPARE(must(made->authority().operations()).size(), logged);
    }
    void changesWhatTheTableChanged() {
        const std::unique_ptr<Archive> made = filled();
        const QByteArray table = exported(*made);
        const TableImport changed = imported(*made, QByteArray(table).replace("沈玉兰", "沈玉岚"));
        QCOMPARE(changed.taken.changed, 1);
        QCOMPARE(changed.taken.made, 0);
        const auto found = must(made->authority().directory({.text = QStringLiteral("沈玉岚")}));
        QCOMPARE(found.total, 1);
        QCOMPARE(found.rows[0].aliases, QStringList{QStringLiteral("沈玉兰")}); // the issue says so
        must(made->authority().takeBack(must(made->authority().latest())));
        QCOMPARE(exported(*made), table);
        QCOMPARE(made->check({}), std::vector<Error>());
    }
    void keepsFormulasText_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=a", "''a", "'a", "＝a", " =a", "0123", "123456789012", "王春蓉", ""})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void keepsFormulasText() {
        QFETCH(const QString, name);
        const QString line = QString::fromUtf8(csvLine({name, QStringLiteral("x")}));
        for (const char16_t c : u"=+-@\t\r＝")
            QVERIFY(c == 0 || !QString(line).remove(QLatin1Char('"')).startsWith(QChar(c)));
        const std::vector<CsvLine> read = csvLines(line);
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read[0].cells, (QStringList{name, QStringLiteral("x")}));
    }
    void readsTables() {
        const std::vector<CsvLine> lines = csvLines(u"a;b\r\"1\n2\";\"x\"\"y\"\n\n3;\"unclosed\r\n");
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lines[1].number, 2);
        QCOMPARE(lines[1].cells, (QStringList{QStringLiteral("1\n2"), QStringLiteral("x\"y")}));
        QCOMPARE(lines[2].number, 5);
        QCOMPARE(lines[2].cells.back(), QStringLiteral("unclosed\r\n"));
        QCOMPARE(csvLines(u"").size(), size_t(0));
    }
    void namesEveryWrongLineAndTakesNothing_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<std::vector<int>>("wrong");
        const QString good = QStringLiteral(",person,周文澜,,,,,,,\r\n");
        const auto row = [&](const char* what, const char* line, const std::vector<int>& wrong) {
            QTest::newRow(what) << good + QString::fromUtf8(line) + QStringLiteral("\r\n") + good << wrong;
        };
        row("no name", ",person, ,,,,,,,", {3});
        row("no kind", ",animal,周,,,,,,,", {3});
        row("no such category", ",place,周,,,,palace,,,", {3});
        row("no date", ",person,周,,居民｜｜｜去年,,,,,", {3});
        row("a role without title", ",person,周,,｜某地,,,,,", {3});
        row("too many parts", ",person,周,,a｜b｜c｜2020｜2021｜e｜f,,,,,", {3});
        row("too many cells", ",person,周,,,,,,,,x", {3});
        row("two lines", ",person,,,,,,,,\r\n,person,\"两\n行\",,,,,,,\r\n,x,周,,,,,,,", {3, 6});
        row("an unknown place", ",place,周,,,,,,某地,r123", {3});
        row("an unknown place of a role", ",person,周,,居民｜某地｜r123,,,,,", {3});
        row("a key twice", "r1,person,周,,,,,,,\r\nr1,person,文,,,,,,,", {4});
    }
    void namesEveryWrongLineAndTakesNothing() {
        QFETCH(const QString, lines);
        const std::unique_ptr<Archive> made = archive("c.lilong");
        const QString heading = QStringLiteral("key,kind,name,aliases,roles,notes,category,code,within,within key\r\n");
        const TableImport tried = imported(*made, (heading + lines).toUtf8());
        std::vector<int> wrong;
        for (const TableFault& fault : tried.faults) {
            wrong.push_back(fault.line);
            QVERIFY(!fault.reason.isEmpty());
        }
        QTEST(wrong, "wrong");
        QCOMPARE(exported(*made), csvStart() + heading.toUtf8());
        QVERIFY(must(made->authority().operations()).empty());
    }
    void refusesOtherFiles() {
        const std::unique_ptr<Archive> made = archive("d.lilong");
        QFile table(file("other.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("a,b,c\r\n1,2,3\r\n") > 0);
        table.close();
        QCOMPARE(importAuthority(made->authority(), file("other.csv"), editor).error().kind, Error::Kind::Input);
        QVERIFY(!importAuthority(made->authority(), file("no.csv"), editor));
        QCOMPARE(exportAuthority(made->authority(), file("no/such/folder.csv")).error().kind, Error::Kind::File);
    }
    void letsLinesPointAtOneAnother() {
        const std::unique_ptr<Archive> made = archive("e.lilong");
        const TableImport taken = imported(*made, QStringLiteral("name,kind,key,within key\r\n柳荫里,place,r2,r1\r\n柳荫街道,place,r1,\r\n").toUtf8());
        QCOMPARE(taken.taken.made, 2);
        QCOMPARE(must(made->authority().directory({.kind = MentionKind::Place, .text = QStringLiteral("柳荫里")})).rows[0].roles, QStringList{QStringLiteral("柳荫街道")});
        QVERIFY(!importAuthority(made->authority(), file("no.csv"), editor));
        QFile table(file("circle.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("name,kind,key,within key\r\na,place,r8,r9\r\nb,place,r9,r8\r\n") > 0);
        table.close();
        QCOMPARE(importAuthority(made->authority(), file("circle.csv"), editor).error().kind, Error::Kind::Input);
        QCOMPARE(made->check({}), std::vector<Error>());
    }
};

QTEST_GUILESS_MAIN(AuthorityTableTest)
#include "authority_table_test.moc"
