#include "app/archive/run_codec.h"
#include "app/archive/stored_text.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lilong;

/// What is bound to a statement comes back from SQLite exactly.
class StoredValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
        database.setDatabaseName(QStringLiteral(":memory:"));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery().exec(QStringLiteral("CREATE TABLE texts (text TEXT NOT NULL)")));
    }

    void keepsEveryText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asText");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("Chinese") << QStringLiteral("柳荫里居民区") << true;
        QTest::newRow("surrogate pair") << QStringLiteral("𠮷阿姨和𬱖书记") << true;
        QTest::newRow("private use") << QStringLiteral("\uE000") << true;
        QTest::newRow("byte-order mark inside") << QStringLiteral("里\uFEFF弄") << true;
        QTest::newRow("byte-order mark in front") << QStringLiteral("\uFEFF里弄") << false;
        QTest::newRow("swapped byte-order mark in front") << QStringLiteral("\uFFFE里弄") << false;
        QTest::newRow("non-character") << QStringLiteral("里\uFFFF弄") << false;
        QTest::newRow("zero") << QStringLiteral("里\u0000弄") << false;
        QTest::newRow("half a pair") << QString(QChar(0xD842)) + QStringLiteral("弄") << false;
    }
    void keepsEveryText() {
        QFETCH(const QString, text);
        QFETCH(const bool, asText);
        QSqlQuery query;
        QVERIFY(query.prepare(QStringLiteral("SELECT ?, typeof(?)")));
        query.addBindValue(storedText(text));
        query.addBindValue(storedText(text));
        QVERIFY(query.exec() && query.next());
        QCOMPARE(textFromStored(query.value(0)), text);
        QCOMPARE(query.value(1).toString(), asText ? QStringLiteral("text") : QStringLiteral("blob"));
    }

    void packsTexts_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << QStringList();
        QTest::newRow("an empty one") << QStringList{QString(QLatin1String(""))};
        QTest::newRow("some") << QStringList{QStringLiteral("控"), QStringLiteral(""), QStringLiteral("3:挖\n"), QStringLiteral("𠮷")};
    }
    void packsTexts() {
        QFETCH(const QStringList, texts);
        QCOMPARE(unpacked(packed(texts)), texts);
    }
    void survivesBrokenPackedTexts() {
        for (const char* broken : {"5:abc", "-1:abc", "x", ":", "99999999999999999999:a"})
            QCOMPARE(unpacked(QLatin1String(broken).toString()), QStringList());
    }

    void keepsRuns() {
        const auto repair = std::make_shared<const Repair>();
        const std::vector<Run> runs{{{SourceId(1), {0, 5}}, 5, {}},
                                    {{SourceId(1), {5, 6}}, 0, repair},
                                    {{SourceId(4000000000u), {2, 2}}, 300, repair},
                                    {{SourceId(2), {1000000, 2000000}}, 1000000, {}}};
        const auto read = decodedRuns(encodedRuns(runs, [](const RepairPtr&) { return quint64(70000); }));
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), runs.size());
        for (size_t i = 0; i < runs.size(); ++i) {
            QVERIFY(read->at(i).raw == runs[i].raw);
            QCOMPARE(read->at(i).length, runs[i].length);
            QCOMPARE(read->at(i).repair, runs[i].repair ? quint64(70000) : quint64(0));
        }
    }
    void refusesBrokenRuns_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut short") << QByteArray::fromHex("0100");
        QTest::newRow("a number without end") << QByteArray(30, char(0xFF));
        QTest::newRow("a start before the page") << QByteArray::fromHex("0101010100");
        QTest::newRow("a source beyond all numbers") << QByteArray::fromHex("ffffffff7f00010100");
        QTest::newRow("a length beyond all texts") << QByteArray::fromHex("0100ffffffffffffff7f0100");
    }
    void refusesBrokenRuns() {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!decodedRuns(bytes).has_value());
    }
};

QTEST_GUILESS_MAIN(StoredValuesTest)
#include "stored_values_test.moc"
