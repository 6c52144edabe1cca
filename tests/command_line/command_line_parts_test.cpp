#include "app/command_line/arguments.h"
#include "app/command_line/console.h"
#include "app/command_line/table.h"
#include "app/text/character_class.h"

#include <QBuffer>
#include <QTest>

namespace lilong {
namespace {

const CommandSpec spec{"try", "Try.", "FILE…", 1, 2, {{"json", nullptr, "switch"}, {"archive", "A", "value", true}}};

QStringList words(std::initializer_list<const char*> items) {
    QStringList made;
    for (const char* item : items)
        made.push_back(QString::fromUtf8(item));
    return made;
}

/// A disk with room for so many bytes.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room) : room_(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray taken;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 length) override {
        const qint64 part = std::min<qint64>(std::min<qint64>(length, 3), room_ - taken.size()); // a few bytes at a time
        if (part <= 0) {
            setErrorString(QStringLiteral("No space left"));
            return -1;
        }
        taken += QByteArray(data, part);
        return part;
    }

private:
    qint64 room_;
};

} // namespace

class CommandLinePartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void alignsWideCharacters();
    void showsControlCharacters();
    void writesInPieces();
    void reportsAFullDisk();
};

void CommandLinePartsTest::reads_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<bool>("json");
    QTest::newRow("plain") << words({"--archive", "a b", "x"}) << words({"x"}) << false;
    QTest::newRow("equals") << words({"--archive=a b", "--json", "x"}) << words({"x"}) << true;
    QTest::newRow("options behind") << words({"x", "--json", "--archive", "a b"}) << words({"x"}) << true;
    QTest::newRow("standard input") << words({"--archive", "a b", "-"}) << words({"-"}) << false;
    QTest::newRow("end of options") << words({"--archive", "a b", "--", "--json", "--"}) << words({"--json", "--"}) << false;
    QTest::newRow("line end in a name") << words({"--archive", "a b", "x\ny"}) << words({"x\ny"}) << false;
}

void CommandLinePartsTest::reads() {
    QFETCH(QStringList, call);
    QFETCH(QStringList, operands);
    QFETCH(bool, json);
    const Result<Arguments> arguments = Arguments::parse(spec, call);
    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error().what));
    QCOMPARE(arguments->operands(), operands);
    QCOMPARE(arguments->value("archive"), QStringLiteral("a b"));
    QCOMPARE(arguments->has("json"), json);
}

void CommandLinePartsTest::refuses_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << words({"--archive", "a", "--colour", "x"}) << "--colour";
    QTest::newRow("short") << words({"--archive", "a", "-x"}) << "-x";
    QTest::newRow("twice") << words({"--archive", "a", "--archive", "b", "x"}) << "--archive";
    QTest::newRow("value for a switch") << words({"--archive", "a", "--json=1", "x"}) << "--json";
    QTest::newRow("no value") << words({"x", "--archive"}) << "--archive";
    QTest::newRow("empty value") << words({"x", "--archive", ""}) << "--archive";
    QTest::newRow("missing option") << words({"x"}) << "--archive";
    QTest::newRow("missing operand") << words({"--archive", "a"}) << "FILE";
    QTest::newRow("too many") << words({"--archive", "a", "1", "2", "3"}) << "3";
}

void CommandLinePartsTest::refuses() {
    QFETCH(QStringList, call);
    QFETCH(QString, named);
    const Result<Arguments> arguments = Arguments::parse(spec, call);
    QVERIFY(!arguments);
    QVERIFY2(arguments.error().what.contains(named), qPrintable(arguments.error().what));
}

void CommandLinePartsTest::alignsWideCharacters() {
    Table table({QStringLiteral("Name"), QStringLiteral("Roles")});
    table.add({QStringLiteral("沈巧云"), QStringLiteral("x")});
    table.add({QStringLiteral("A"), QStringLiteral("x")});
    const QStringList lines = table.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (int i = 1; i < 3; ++i)
        QCOMPARE(cells(lines[i].left(lines[i].indexOf(QLatin1Char('x')))), 8);
}

void CommandLinePartsTest::showsControlCharacters() {
    QCOMPARE(visible(QStringLiteral("a\x1b[31m\n𠮷")), QStringLiteral("a␛[31m␊𠮷"));
    QCOMPARE(visible(QString(QChar(0x202E))), QString(QChar(0xFFFD)));
}

void CommandLinePartsTest::writesInPieces() {
    FullDevice results(100);
    QBuffer messages;
    messages.open(QIODevice::WriteOnly);
    Console console(results, messages, false);
    QCOMPARE(console.write(QByteArray("0123456789")), ExitStatus::Done);
    QCOMPARE(results.taken, QByteArray("0123456789"));
    QVERIFY(messages.data().isEmpty());
}

void CommandLinePartsTest::reportsAFullDisk() {
    FullDevice results(5);
    QBuffer messages;
    messages.open(QIODevice::WriteOnly);
    Console console(results, messages, false);
    QCOMPARE(console.write(QByteArray("0123456789")), ExitStatus::Fault);
    QVERIFY(messages.data().contains("No space left"));
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::CommandLinePartsTest)
#include "command_line_parts_test.moc"
