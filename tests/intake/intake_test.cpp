#include "app/intake/intake.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <unicode/ucnv.h>

#include <sys/stat.h>

namespace lilong {
namespace {

const QString page = QStringLiteral("睦邻报\r\n6月12日上午，文昌里居民区的志愿者们在活动室门口集合。\r大家带着扫帚和水桶，\n把三条弄堂打扫得干干净净。");
const QString traditionalPage = QStringLiteral("里鄰報\n六月十二日上午，文昌里的義工們在活動室門口集合，帶著掃帚和水桶，把三條巷子打掃得乾乾淨淨。\n");
const QString longPage = page.repeated(3);

QByteArray encoded(const QString& text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    bytes.truncate(ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                                   reinterpret_cast<const UChar*>(text.constData()), static_cast<int32_t>(text.size()), &status));
    ucnv_close(converter);
    return bytes;
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding) {
    return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::Stateless)(text));
}

QByteArray latin1Junk() { return QByteArrayLiteral("R\xE9sum\xE9 du caf\xE9, d\xE9j\xE0 vu \xE0 No\xEBl, \xE7" "a va tr\xE8s bien."); }

} // namespace

class IntakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void takesTheEncodingThatTheEditorChooses();
    void refusesWhatTheChosenEncodingCannotSay();
    void namesTheDamagedLine();
    void refusesFiles_data();
    void refusesFiles();
    void readsAFile();
    void oneBadFileNeverStopsTheOthers();
    void stopsWhenCancelled();
    void listsFoldersByPageNumber();
    void cutsPagesAtFormFeeds_data();
    void cutsPagesAtFormFeeds();
    void countsPagesAcrossFiles();
};

void IntakeTest::decodes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QString rare = longPage + QStringLiteral("𠮷女士住在䶮里。"); // four-byte characters of GB18030
    QTest::newRow("UTF-8") << page.toUtf8() << "UTF-8" << page;
    QTest::newRow("UTF-8, BOM") << "\xEF\xBB\xBF" + page.toUtf8() << "UTF-8" << page;
    QTest::newRow("UTF-8, second BOM is text") << "\xEF\xBB\xBF\xEF\xBB\xBF" + page.toUtf8() << "UTF-8" << QChar(0xFEFF) + page;
    QTest::newRow("ASCII") << QByteArrayLiteral("No. 12") << "UTF-8" << QStringLiteral("No. 12");
    QTest::newRow("GB18030") << encoded(page, "gb18030") << "GB18030" << page;
    QTest::newRow("GB18030, four bytes") << encoded(rare, "gb18030") << "GB18030" << rare;
    QTest::newRow("GB18030, BOM") << "\x84\x31\x95\x33" + encoded(page, "gb18030") << "GB18030" << page;
    QTest::newRow("GB18030, traditional") << encoded(traditionalPage, "gb18030") << "GB18030" << traditionalPage;
    QTest::newRow("Big5") << encoded(traditionalPage, "Big5") << "Big5" << traditionalPage;
    QTest::newRow("UTF-16LE, BOM") << "\xFF\xFE" + utf16(page, QStringConverter::Utf16LE) << "UTF-16LE" << page;
    QTest::newRow("UTF-16BE, BOM") << "\xFE\xFF" + utf16(page, QStringConverter::Utf16BE) << "UTF-16BE" << page;
    QTest::newRow("UTF-16LE") << utf16(page, QStringConverter::Utf16LE) << "UTF-16LE" << page;
    QTest::newRow("UTF-16BE") << utf16(page, QStringConverter::Utf16BE) << "UTF-16BE" << page;
    QTest::newRow("a stray control character") << "\x01" + page.toUtf8() << "UTF-8" << QChar(1) + page;
}

void IntakeTest::decodes() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const Result<DecodedText> decoded = decode(bytes, QStringLiteral("page.txt"));
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->name, QStringLiteral("page.txt"));
    QCOMPARE(decoded->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void IntakeTest::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray utf8 = longPage.toUtf8();
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("only a BOM") << QByteArrayLiteral("\xEF\xBB\xBF") << "no text";
    QTest::newRow("only white space") << QStringLiteral(" \r\n\f　").toUtf8() << "no text";
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20) << "a PNG picture";
    QTest::newRow("PDF") << QByteArrayLiteral("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n") << "a PDF document";
    QTest::newRow("docx") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0", 10) << "office document";
    QTest::newRow("NULs") << QByteArray("abc\0\0\0def\0\0\1\2\3", 14) << "binary";
    QTest::newRow("control characters") << QByteArrayLiteral("\x01\x02\x03\x04 page \x05\x06\x07\x08") << "binary";
    QTest::newRow("UTF-8 cut short") << utf8.chopped(1) << "damaged";
    QTest::newRow("UTF-8 with a broken byte") << utf8.left(60) + '\xFF' + utf8.mid(60) << "damaged";
    QTest::newRow("UTF-16 cut short") << ("\xFF\xFE" + utf16(page, QStringConverter::Utf16LE)).chopped(1) << "damaged";
    QTest::newRow("UTF-16 with half a pair") << QByteArray("\xFF\xFE\x42\xD8\x2D\x4E", 6) << "damaged";
    QTest::newRow("Latin-1") << latin1Junk() << "No encoding fits";
}

void IntakeTest::refuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const Result<DecodedText> decoded = decode(bytes, QStringLiteral("第三版.txt"));
    QVERIFY2(!decoded, decoded ? qPrintable(decoded->encoding + decoded->text) : "");
    QCOMPARE(decoded.error().kind, Error::Kind::Input);
    QCOMPARE(decoded.error().file, QStringLiteral("第三版.txt"));
    QVERIFY2(decoded.error().what.contains(reason), qPrintable(decoded.error().what));
    QVERIFY(!decoded.error().advice.isEmpty());
}

void IntakeTest::takesTheEncodingThatTheEditorChooses() {
    const QByteArray bytes = encoded(traditionalPage, "Big5");
    QCOMPARE(decode(bytes, QStringLiteral("a"), QStringLiteral("Big5"))->text, traditionalPage);
    QCOMPARE(decode("\xEF\xBB\xBF" + page.toUtf8(), QStringLiteral("a"), QStringLiteral("UTF-8"))->text, page);
    QVERIFY(decode(bytes, QStringLiteral("a"), QStringLiteral("EBCDIC")).error().what.contains(QStringLiteral("EBCDIC")));
}

void IntakeTest::refusesWhatTheChosenEncodingCannotSay() {
    const Result<DecodedText> decoded = decode(encoded(page, "gb18030"), QStringLiteral("a"), QStringLiteral("UTF-8"));
    QVERIFY(!decoded);
    QVERIFY(decoded.error().what.contains(QStringLiteral("UTF-8")));
}

void IntakeTest::namesTheDamagedLine() {
    const QByteArray bytes = QStringLiteral("第一行文字\n第二行文字\n第三行").toUtf8() + '\xE5' + QStringLiteral("\n第四行文字").toUtf8();
    QVERIFY(decode(bytes, QStringLiteral("a")).error().what.contains(QStringLiteral("line 3")));
}

void IntakeTest::refusesFiles_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << "missing.txt" << "no such file";
    QTest::newRow("folder") << "folder" << "folder";
    QTest::newRow("pipe") << "pipe" << "pipe";
    QTest::newRow("33 MiB") << "large.txt" << "larger than 32 MiB";
    QTest::newRow("broken link") << "link.txt" << "no such file";
}

void IntakeTest::refusesFiles() {
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), folder.filePath(QStringLiteral("link.txt"))));
    QFile large(folder.filePath(QStringLiteral("large.txt")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(33 * 1024 * 1024));

    const Result<DecodedText> text = readTextFile(folder.filePath(name));
    QVERIFY(!text);
    QCOMPARE(text.error().file, folder.filePath(name));
    QVERIFY2(text.error().what.contains(reason), qPrintable(text.error().what));
    QVERIFY(!text.error().advice.isEmpty());
}

namespace {

bool writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void IntakeTest::readsAFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("第 1 版\n.txt"));
    QVERIFY(writeFile(path, encoded(page, "gb18030")));
    const Result<DecodedText> text = readTextFile(path);
    QVERIFY(text);
    QCOMPARE(text->text, page);
    QCOMPARE(text->name, QStringLiteral("第 1 版\n.txt"));
}

void IntakeTest::oneBadFileNeverStopsTheOthers() {
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(QStringLiteral("1.txt")), page.toUtf8()));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("2.txt")), QByteArray("\0\1\2\3", 4)));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("3.txt")), page.toUtf8()));
    const Intake intake = readAll(filesIn({folder.path()}), Progress());
    QCOMPARE(intake.texts.size(), size_t(2));
    QCOMPARE(intake.refused.size(), size_t(1));
    QCOMPARE(intake.refused[0].name, QStringLiteral("2.txt"));
}

void IntakeTest::stopsWhenCancelled() {
    const CancelToken token;
    token.cancel();
    const Intake intake = readAll({QStringLiteral("/nowhere/1.txt")}, Progress(token, {}));
    QVERIFY(intake.texts.empty() && intake.refused.empty());
}

void IntakeTest::listsFoldersByPageNumber() {
    const QTemporaryDir folder;
    for (const char* name : {"page10.txt", "page2.txt", "notes.md", "inside/page3.text", "page1.TXT.bak"})
        QVERIFY(writeFile(folder.filePath(QLatin1String(name)), "x"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("empty")));
    const QString empty = folder.filePath(QStringLiteral("empty"));
    const QStringList expected{folder.filePath(QStringLiteral("inside/page3.text")), folder.filePath(QStringLiteral("page2.txt")),
                               folder.filePath(QStringLiteral("page10.txt")), QStringLiteral("given.dat"), empty};
    QCOMPARE(filesIn({folder.path(), QStringLiteral("given.dat"), empty}), expected);
}

void IntakeTest::cutsPagesAtFormFeeds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("pages");
    const auto list = [](std::initializer_list<const char*> items) {
        QStringList made;
        for (const char* item : items)
            made.push_back(QString::fromUtf8(item));
        return made;
    };
    QTest::newRow("one") << "一\r\n" << list({"报.txt"}) << list({"一\r\n"});
    QTest::newRow("feed at the end") << "一\n\f" << list({"报.txt"}) << list({"一\n"});
    QTest::newRow("two") << "一\f二" << list({"报.txt", "报.txt (2)"}) << list({"一", "二"});
    QTest::newRow("blank page keeps its number") << "一\f \n　\f三" << list({"报.txt", "报.txt (3)"}) << list({"一", "三"});
    QTest::newRow("nothing") << " \f \n" << QStringList() << QStringList();
}

void IntakeTest::cutsPagesAtFormFeeds() {
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QFETCH(QStringList, pages);
    QStringList foundNames;
    QStringList foundPages;
    for (const SourcePtr& source : pagesOf({DecodedText{QStringLiteral("报.txt"), "ab", QStringLiteral("UTF-8"), true, text}})) {
        foundNames.push_back(source->name);
        foundPages.push_back(source->text);
        QCOMPARE(source->sha256, QByteArray("ab"));
    }
    QCOMPARE(foundNames, names);
    QCOMPARE(foundPages, pages);
}

void IntakeTest::countsPagesAcrossFiles() {
    const DecodedText text{QStringLiteral("a"), {}, QStringLiteral("UTF-8"), true, QStringLiteral("一\f二")};
    const std::vector<SourcePtr> pages = pagesOf({text, text});
    QCOMPARE(pages.size(), size_t(4));
    for (size_t i = 0; i < pages.size(); ++i)
        QCOMPARE(pages[i]->id.number(), static_cast<std::uint32_t>(i + 1));
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::IntakeTest)
#include "intake_test.moc"
