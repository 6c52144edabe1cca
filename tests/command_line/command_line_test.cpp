#include "app/archive/archive.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

namespace {

const QByteArray page = "睦邻报 2024年5月20日 总第12期\n\n楼组长带头 弄堂换新颜\n近期，文昌里居民区党总支书记沈巧云带领志愿者们清理\n楼道。"
                        "大家干 得很起劲，𠮷女士也来了。\n（社区通讯员 林小满）\n";

struct Called {
    int status = -1;
    QByteArray out;
    QString err;
};

Called call(const QStringList& words, const QByteArray& input = {}) {
    QProcess program;
    program.start(QStringLiteral(LILONG_CLI), words);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

Called shell(const QString& script) {
    QProcess program;
    program.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script, QStringLiteral("sh"), QStringLiteral(LILONG_CLI)});
    if (!program.waitForFinished(120000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

QStringList words(std::initializer_list<const char*> items) {
    QStringList made;
    for (const char* item : items)
        made.push_back(QString::fromUtf8(item));
    return made;
}

/// Counts how often each raw code point is claimed: the ledger, worked out again from outside.
class OutsideLedger {
public:
    explicit OutsideLedger(const QJsonObject& issue) {
        for (const QJsonValue& source : issue[QLatin1String("sources")].toArray())
            texts_.insert(source[QLatin1String("id")].toString(), source[QLatin1String("text")].toString().toUcs4());
        for (auto text = texts_.cbegin(); text != texts_.cend(); ++text)
            uses_.insert(text.key(), QList<int>(text->size(), 0));
        for (const QJsonValue& item : issue[QLatin1String("furniture")].toArray())
            claim(item);
        for (const QJsonValue& article : issue[QLatin1String("articles")].toArray())
            claimArticle(article.toObject());
    }

    QString faults() const {
        QString found;
        for (auto text = texts_.cbegin(); text != texts_.cend(); ++text)
            for (qsizetype i = 0; i < text->size(); ++i)
                if (counts(text->at(i)) && uses_[text.key()][i] != 1)
                    found += QStringLiteral("%1:%2 is used %3 times; ").arg(text.key()).arg(i).arg(uses_[text.key()][i]);
        return found;
    }

private:
    static bool counts(uint c) { return !QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format; }

    void claim(const QJsonValue& part) {
        for (const QJsonValue& range : part[QLatin1String("raw")].toArray())
            for (int i = range[1].toInt(); i < range[2].toInt(); ++i)
                ++uses_[range[0].toString()][i];
    }

    void claimArticle(const QJsonObject& article) {
        for (const char* head : {"kicker", "headline", "deck", "byline"})
            claim(article[QLatin1String(head)]);
        const QJsonValue section = article[QLatin1String("section")];
        if (!section.isNull() && !sections_.contains(section[QLatin1String("raw")].toArray())) {
            sections_.push_back(section[QLatin1String("raw")].toArray());
            claim(section);
        }
        for (const QJsonValue& block : article[QLatin1String("blocks")].toArray())
            claim(block);
    }

    QHash<QString, QList<uint>> texts_;
    QHash<QString, QList<int>> uses_;
    QList<QJsonArray> sections_;
};

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString archive_;

    QString file(const QString& name, const QByteArray& bytes) {
        QFile made(folder_.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            return {};
        return made.fileName();
    }
    QString missing() const { return folder_.filePath(QStringLiteral("missing.txt")); }

private Q_SLOTS:
    void initTestCase();
    void givesHelp_data();
    void givesHelp();
    void wrongCalls_data();
    void wrongCalls();
    void cleansToText();
    void cleansToSoundJson();
    void severalFilesAreOneIssue();
    void importFollowsTheRecipe();
    void readsStandardInput();
    void takesStrangeFileNames();
    void aBadFileNeverStopsTheOthers();
    void nothingReadable();
    void importPrintsTheNumber();
    void listsAndSearches_data();
    void listsAndSearches();
    void tablesForPeople();
    void searchCountsCodePoints();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportsAll();
    void faults_data();
    void faults();
    void checksTheArchive();
    void aReaderThatGoesAwayIsNoNoise();
    void aFullDiskIsAFault();
    void speaksOnlyWhenThereIsSomethingToSay();
};

void CommandLineTest::initTestCase() {
    archive_ = folder_.filePath(QStringLiteral("睦邻报.lilong"));
    for (int i = 0; i < 2; ++i) // twice the same day: two issues of one name
        QCOMPARE(call({QStringLiteral("import"), QStringLiteral("--archive"), archive_, QStringLiteral("-")}, page).status, 0);
}

void CommandLineTest::givesHelp_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("general") << words({"--help"}) << QByteArray("import");
    QTest::newRow("version") << words({"--version"}) << QByteArray("lilong 0.1.0");
    for (const char* command : {"clean", "import", "list", "search", "people", "places", "export", "check"})
        QTest::newRow(command) << words({command, "--help"}) << QByteArray("lilong-cli ") + command;
}

void CommandLineTest::givesHelp() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, contains);
    const Called called = ::call(call);
    QCOMPARE(called.status, 0);
    QVERIFY2(called.out.contains(contains), called.out.constData());
    QCOMPARE(called.err, QString());
}

void CommandLineTest::wrongCalls_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QStringList() << "command";
    QTest::newRow("unknown command") << words({"frobnicate"}) << "frobnicate";
    QTest::newRow("unknown option") << words({"clean", "--fast", "x"}) << "--fast";
    QTest::newRow("no file") << words({"clean"}) << "FILE";
    QTest::newRow("house style") << words({"clean", "--house-style", "gothic", "x"}) << "gothic";
    for (const char* p : {"1.1", "-0.1", "nan", "much", ""})
        QTest::addRow("accept %s", p) << words({"clean", "--accept", p, "x"}) << "--accept";
    QTest::newRow("encoding") << words({"clean", "--encoding", "EBCDIC", "x"}) << "EBCDIC";
    QTest::newRow("standard input twice") << words({"clean", "-", "-"}) << "(-)";
    QTest::newRow("import without archive") << words({"import", "x"}) << "--archive";
    QTest::newRow("list with operand") << words({"list", "--archive", "a", "x"}) << "x";
    QTest::newRow("empty query") << words({"search", "--archive", "a", " "}) << "search";
    QTest::newRow("format") << words({"export", "--archive", "a", "--issue", "1", "--format", "doc", "--output", "x"}) << "doc";
    QTest::newRow("issue") << words({"export", "--archive", "a", "--issue", "0", "--format", "json", "--output", "x"}) << "--issue";
    QTest::newRow("paper") << words({"export", "--archive", "a", "--issue", "1", "--format", "pdf", "--output", "x", "--paper", "B5"}) << "B5";
}

void CommandLineTest::wrongCalls() {
    QFETCH(QStringList, call);
    QFETCH(QString, named);
    const Called called = ::call(call);
    QCOMPARE(called.status, 2);
    QCOMPARE(called.out, QByteArray());
    QVERIFY2(called.err.contains(named), qPrintable(called.err));
}

void CommandLineTest::cleansToText() {
    const Called called = call({QStringLiteral("clean"), file(QStringLiteral("page.txt"), page)});
    QCOMPARE(called.status, 0);
    QVERIFY2(called.out.contains("大家干得很起劲"), called.out.constData());
}

void CommandLineTest::cleansToSoundJson() {
    for (const char* accept : {"0", "0.9", "1"}) {
        const Called called = call({QStringLiteral("clean"), QStringLiteral("--json"), QStringLiteral("--accept"), QLatin1String(accept),
                                    QStringLiteral("--house-style=gbt15834"), file(QStringLiteral("page.txt"), page)});
        QCOMPARE(called.status, 0);
        const QJsonObject issue = QJsonDocument::fromJson(called.out).object();
        QCOMPARE(issue[QLatin1String("format")].toString(), QStringLiteral("lilong-issue"));
        QCOMPARE(issue[QLatin1String("sources")][0][QLatin1String("text")].toString(), QString::fromUtf8(page));
        QVERIFY(!issue[QLatin1String("articles")].toArray().isEmpty());
        QCOMPARE(OutsideLedger(issue).faults(), QString());
    }
}

void CommandLineTest::severalFilesAreOneIssue() {
    const QString one = file(QStringLiteral("1.txt"), page);
    const QString two = file(QStringLiteral("2.txt"), "第二版\n弄堂里来了新邻居，大家都很高兴。\n\f第三版\n文昌里的菜场重新开张了。\n");
    const QJsonObject issue = QJsonDocument::fromJson(call({QStringLiteral("clean"), QStringLiteral("--json"), one, two}).out).object();
    QStringList names;
    for (const QJsonValue& source : issue[QLatin1String("sources")].toArray())
        names.push_back(source[QLatin1String("name")].toString());
    QCOMPARE(names, words({"1.txt", "2.txt", "2.txt (2)"}));
    QCOMPARE(OutsideLedger(issue).faults(), QString());
}

/// What the editor settled for a newsletter holds on the command line too.
void CommandLineTest::importFollowsTheRecipe() {
    using namespace lilong;
    QTemporaryDir folder;
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("a.lilong")), slogan = QStringLiteral("同住一条弄 都是一家人");
    const auto archive = Archive::open(path, Archive::Mode::Create, clock).value();
    QVERIFY(archive->saveRecipe({.title = QStringLiteral("睦邻报"), .publisher = {}, .lines = {{FurnitureKind::Slogan, slogan}}}));
    const Called called = call({QStringLiteral("import"), QStringLiteral("--archive"), path, QStringLiteral("-")}, page + '\n' + slogan.toUtf8() + '\n');
    QCOMPARE(called.status, 0);
    const Issue issue = archive->load(StoredIssueId(called.out.trimmed().toUInt())).value();
    QVERIFY(std::any_of(issue->furniture.begin(), issue->furniture.end(), [&](const Furniture& item) {
        return item.kind == FurnitureKind::Slogan && textOf(item.part).remove(QLatin1Char(' ')) == QString(slogan).remove(QLatin1Char(' '));
    }));
}

void CommandLineTest::readsStandardInput() {
    const Called called = call(words({"clean", "-"}), page);
    QCOMPARE(called.status, 0);
    QVERIFY(called.out.contains("沈巧云"));
    QCOMPARE(call(words({"clean", "-"}), QByteArray("\0\1", 2)).status, 1);
}

void CommandLineTest::takesStrangeFileNames() {
    for (const char* name : {"a page.txt", "a\npage.txt", "--json"}) {
        QVERIFY(!file(QString::fromLatin1(name), page).isEmpty());
        const Called called = shell(QStringLiteral("cd '%1' && \"$1\" clean -- '%2'").arg(folder_.path(), QLatin1String(name)));
        QCOMPARE(called.status, 0);
        QVERIFY(called.out.contains("沈巧云"));
    }
}

void CommandLineTest::aBadFileNeverStopsTheOthers() {
    const QString good = file(QStringLiteral("good.txt"), page);
    const QString bad = file(QStringLiteral("bad\x1b.txt"), QByteArray("\x89PNG\r\n\x1A\n\0\0\0", 11));
    const Called called = call({QStringLiteral("clean"), bad, good, missing()});
    QCOMPARE(called.status, 1);
    QVERIFY(called.out.contains("沈巧云"));
    QVERIFY2(called.err.contains(QStringLiteral("bad␛.txt")) && called.err.contains(QStringLiteral("PNG")), qPrintable(called.err));
    QVERIFY(called.err.contains(missing()));
    QCOMPARE(called.err.count(QLatin1Char('\n')), 2);
}

void CommandLineTest::nothingReadable() {
    const QString untouched = folder_.filePath(QStringLiteral("untouched.lilong"));
    const Called called = call({QStringLiteral("import"), QStringLiteral("--archive"), untouched, missing()});
    QCOMPARE(called.status, 1);
    QCOMPARE(called.out, QByteArray());
    QVERIFY(!QFile::exists(untouched));
}

void CommandLineTest::importPrintsTheNumber() {
    const QString fresh = folder_.filePath(QStringLiteral("fresh.lilong"));
    const QString one = file(QStringLiteral("1.txt"), page);
    const Called first = call({QStringLiteral("import"), QStringLiteral("--archive"), fresh, one});
    const Called second = call({QStringLiteral("import"), QStringLiteral("--archive"), fresh, one, missing()});
    QCOMPARE(first.status, 0);
    QCOMPARE(second.status, 1);
    QVERIFY(first.out.trimmed().toInt() > 0);
    QVERIFY(second.out.trimmed().toInt() > first.out.trimmed().toInt());
}

void CommandLineTest::listsAndSearches_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("list") << words({"list"}) << QByteArray("cleaned");
    QTest::newRow("search") << words({"search", "志愿者"}) << QByteArray("志愿者");
    QTest::newRow("search one character") << words({"search", "劲"}) << QByteArray("起劲");
    QTest::newRow("search two words") << words({"search", "楼道", "志愿者"}) << QByteArray("楼道");
    QTest::newRow("people") << words({"people"}) << QByteArray("沈巧云");
    QTest::newRow("places") << words({"places"}) << QByteArray("文昌里");
}

void CommandLineTest::listsAndSearches() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, contains);
    call += {QStringLiteral("--archive"), archive_};
    const Called table = ::call(call);
    QCOMPARE(table.status, 0);
    QVERIFY2(table.out.contains(contains), table.out.constData());
    const Called json = ::call(call + QStringList(QStringLiteral("--json")));
    QCOMPARE(json.status, 0);
    QVERIFY(json.out.contains(contains));
    QJsonParseError error;
    QVERIFY(!QJsonDocument::fromJson(json.out, &error).array().isEmpty());
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void CommandLineTest::tablesForPeople() {
    const QList<QByteArray> lines = call({QStringLiteral("people"), QStringLiteral("--archive"), archive_}).out.split('\n');
    QVERIFY(lines.size() >= 2);
    QVERIFY(lines[0].startsWith("Name"));
}

void CommandLineTest::searchCountsCodePoints() {
    const Called called = call({QStringLiteral("search"), QStringLiteral("--json"), QStringLiteral("--archive"), archive_, QStringLiteral("也来了")});
    const QJsonObject hit = QJsonDocument::fromJson(called.out)[0].toObject();
    const QJsonValue match = hit[QLatin1String("matches")][0];
    const QList<uint> text = hit[QLatin1String("text")].toString().toUcs4();
    QVERIFY(hit[QLatin1String("text")].toString().contains(QStringLiteral("𠮷")));
    const QList<uint> found = text.mid(match[0].toInt(), match[1].toInt() - match[0].toInt());
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(found.constData()), found.size()), QStringLiteral("也来了"));
}

void CommandLineTest::exportsEveryFormat_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("json") << "json" << QByteArray("\"lilong-issue\"");
    QTest::newRow("text") << "text" << QByteArray("沈巧云");
    QTest::newRow("markdown") << "markdown" << QByteArray("沈巧云");
    QTest::newRow("html") << "html" << QByteArray("</html>");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
}

void CommandLineTest::exportsEveryFormat() {
    QFETCH(QString, format);
    QFETCH(QByteArray, contains);
    const QString target = folder_.filePath(QStringLiteral("an issue.") + format);
    const Called called = call({QStringLiteral("export"), QStringLiteral("--archive"), archive_, QStringLiteral("--issue"), QStringLiteral("1"),
                                QStringLiteral("--format"), format, QStringLiteral("--output"), target});
    QVERIFY2(called.status == 0, qPrintable(called.err));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(contains));
}

void CommandLineTest::exportsAll() {
    const QString target = folder_.filePath(QStringLiteral("out/all"));
    const Called called = call({QStringLiteral("export"), QStringLiteral("--archive"), archive_, QStringLiteral("--issue"), QStringLiteral("all"),
                                QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--output"), target});
    QVERIFY2(called.status == 0, qPrintable(called.err));
    const QStringList files = QDir(target).entryList(QDir::Files);
    QCOMPARE(files.size(), 2);
    QVERIFY2(files.filter(QStringLiteral("(2).json")).size() == 1, qPrintable(files.join(QLatin1Char(' '))));
}

void CommandLineTest::faults_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<bool>("damaged");
    for (const char* command : {"list", "people", "places", "check"}) {
        QTest::addRow("%s, missing archive", command) << words({command}) << false;
        QTest::addRow("%s, damaged archive", command) << words({command}) << true;
    }
    QTest::newRow("search, damaged archive") << words({"search", "x"}) << true;
    QTest::newRow("import, damaged archive") << words({"import", "-"}) << true;
    QTest::newRow("export, missing archive") << words({"export", "--issue", "1", "--format", "json", "--output", "/nowhere/x"}) << false;
}

void CommandLineTest::faults() {
    QFETCH(QStringList, call);
    QFETCH(bool, damaged);
    const QByteArray junk = QByteArray("This is no database, whatever its name says. ").repeated(50);
    const QString broken = file(QStringLiteral("broken.lilong"), junk);
    const QString path = damaged ? broken : folder_.filePath(QStringLiteral("nothing.lilong"));
    const Called called = ::call(call + QStringList{QStringLiteral("--archive"), path}, page);
    QCOMPARE(called.status, 1);
    QCOMPARE(called.out, QByteArray());
    QVERIFY2(called.err.contains(path), qPrintable(called.err));
    QVERIFY(!QFile::exists(folder_.filePath(QStringLiteral("nothing.lilong"))));
    QFile untouched(broken);
    QVERIFY(untouched.open(QIODevice::ReadOnly));
    QCOMPARE(untouched.readAll(), junk);
}

void CommandLineTest::checksTheArchive() {
    const Called called = call({QStringLiteral("check"), QStringLiteral("--archive"), archive_});
    QVERIFY2(called.status == 0, qPrintable(called.err));
    QVERIFY(called.out.contains("sound"));
    const Called none = call({QStringLiteral("export"), QStringLiteral("--archive"), archive_, QStringLiteral("--issue"), QStringLiteral("999"),
                              QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--output"), missing()});
    QCOMPARE(none.status, 1);
    QVERIFY(!none.err.isEmpty());
}

void CommandLineTest::aReaderThatGoesAwayIsNoNoise() {
    const QString large = file(QStringLiteral("large.txt"), page.repeated(400));
    const Called called = shell(QStringLiteral("{ \"$1\" clean --json '%1'; echo status $? >&2; } | head -c 1 >/dev/null").arg(large));
    QCOMPARE(called.err, QStringLiteral("status 1\n"));
}

void CommandLineTest::aFullDiskIsAFault() {
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    const Called called = shell(QStringLiteral("\"$1\" clean '%1' >/dev/full").arg(file(QStringLiteral("page.txt"), page)));
    QCOMPARE(called.status, 1);
    QVERIFY(!called.err.isEmpty());
    QCOMPARE(shell(QStringLiteral("\"$1\" clean '%1' >&-").arg(file(QStringLiteral("page.txt"), page))).status, 1);
}

void CommandLineTest::speaksOnlyWhenThereIsSomethingToSay() {
    const Called called = shell(QStringLiteral("LC_ALL=C \"$1\" clean '%1'").arg(file(QStringLiteral("page.txt"), page)));
    QCOMPARE(called.status, 0);
    QCOMPARE(called.err, QString());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
