#include "app/publish/export_format.h"
#include "tests/publish/sample_issue.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace lilong;

namespace {

const QString hostile = QStringLiteral("<script>alert('x')</script> & \"引\" *粗* _斜_ `码` [链](http://a.b) ![图](x) # 1. a|b ~~删~~ \\ \u202E反\u202C 𠮷 &amp; <!--");

Issue hostileIssue() {
    return sample::fromLines({QStringLiteral("M ") + hostile, QStringLiteral("A "), QStringLiteral("h ") + hostile, QStringLiteral("p ") + hostile,
                              QStringLiteral("p # 不是标题"), QStringLiteral("p 1. 不是列表"), QStringLiteral("p - 不是列表"), QStringLiteral("p === "),
                              QStringLiteral("c ") + hostile, QStringLiteral("x ") + hostile, QStringLiteral("p 两\n行"), QStringLiteral("b ") + hostile});
}

/// Takes the backslashes of a Markdown line back.
QString unescaped(const QString& line) {
    QString text = line;
    return text.replace(QRegularExpression(QStringLiteral("\\\\([!-/:-@\\[-`{-~])")), QStringLiteral("\\1"));
}

/// The text of an HTML page's elements, through an XML parser that knows no mercy; the void meta elements are closed for it.
QString textOfHtml(QString page, QStringList& elements) {
    page.replace(QRegularExpression(QStringLiteral("<meta ([^>]*)>")), QStringLiteral("<meta \\1/>"));
    page.remove(QStringLiteral("<!DOCTYPE html>\n"));
    QXmlStreamReader reader(page);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            elements << reader.name().toString();
        if (reader.isCharacters())
            text += reader.text();
    }
    if (reader.hasError())
        qWarning("%s", qPrintable(reader.errorString()));
    return reader.hasError() ? QString() : text;
}

} // namespace

class TextFormatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainTextHasOneParagraphALine() {
        const QStringList lines = plainText(sample::newsletter()).split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral("梧桐里社区报"));
        QCOMPARE(lines[1], QStringLiteral("梧桐里街道办事处 主办 2024年5月18日 总第37期"));
        QCOMPARE(lines[2], QString());
        QVERIFY(lines.contains(QStringLiteral("银杏新村居民区楼组长方国琴")));
        QCOMPARE(lines.count(QStringLiteral("楼组长的一天")), 1);
        QVERIFY(!lines.join(QLatin1Char('\n')).contains(QStringLiteral("\n\n\n")));
    }

    void plainTextKeepsHostileTextOnItsLine() {
        const QStringList lines = plainText(hostileIssue()).split(QLatin1Char('\n'));
        QCOMPARE(lines.count(hostile), 5); // headline, paragraph, caption, crosshead, byline
        QVERIFY(lines.contains(QStringLiteral("两 行")));
    }

    void markdownEscapesEverything() {
        const QStringList lines = markdown(hostileIssue()).split(QLatin1Char('\n'));
        const QRegularExpression bare(QStringLiteral("(?<!\\\\)(?:\\\\\\\\)*[<>`_\\[\\]|&~]"));
        for (const QString& line : lines)
            QVERIFY2(!bare.match(line).hasMatch(), qPrintable(line));
        QVERIFY(lines.contains(QStringLiteral("\\# 不是标题")));
        QVERIFY(lines.contains(QStringLiteral("1\\. 不是列表")));
        QVERIFY(lines.contains(QStringLiteral("\\- 不是列表")));
        QVERIFY(lines.contains(QStringLiteral("\\===")));
    }

    void markdownSaysTheText() {
        QString all;
        for (const QString& line : markdown(hostileIssue()).split(QLatin1Char('\n')))
            all += unescaped(line) + QLatin1Char('\n');
        QCOMPARE(all.count(hostile), 5);
        QVERIFY(all.contains(QStringLiteral("\n## ") + hostile));
        QVERIFY(all.contains(QStringLiteral("\n### ") + hostile));
        QVERIFY(all.contains(QStringLiteral("\n*") + hostile + QStringLiteral("*\n")));
    }

    void htmlLetsNoMarkThrough() {
        QStringList elements;
        const QString text = textOfHtml(html(hostileIssue()), elements);
        QVERIFY(!text.isEmpty());
        QVERIFY(!elements.contains(QStringLiteral("script")));
        QVERIFY(text.count(hostile) == 5);
    }

    void htmlLeavesForbiddenCharactersOut() {
        const Issue issue = sample::article(QStringLiteral("题"), {QStringLiteral("前\u0001\u0008后")});
        QVERIFY(html(issue).contains(QStringLiteral("前后")));
    }

    void htmlMarksMentions() {
        const QString page = html(sample::newsletter());
        QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh-CN\">")));
        QVERIFY(page.contains(QStringLiteral("<span class=\"person\">顾阿妹</span>")));
        QVERIFY(page.contains(QStringLiteral("<span class=\"place\">银杏新村</span>")));
        QVERIFY(page.contains(QStringLiteral("prefers-color-scheme: dark")));
        QVERIFY(!page.contains(QStringLiteral("http://")) && !page.contains(QStringLiteral("https://")));
        QVERIFY(!page.contains(QStringLiteral("扫描二维码")));
    }

    void formatNamesGoBothWays() {
        QCOMPARE(exportFormats().size(), size_t(5));
        for (const ExportFormat format : exportFormats())
            QCOMPARE(exportFormatFromName(nameOf(format)), std::optional(format));
        QVERIFY(!exportFormatFromName(QStringLiteral("docx")));
        QCOMPARE(fileSuffixOf(ExportFormat::Markdown), QStringLiteral("md"));
    }

    void suggestsSafeNames_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("梧桐里社区报") << QStringLiteral("2024-05-18") << QStringLiteral("梧桐里社区报 2024-05-18.html");
        QTest::newRow("empty") << QString() << QString() << QStringLiteral("Issue.html");
        QTest::newRow("separators") << QStringLiteral("../a\\b:c*?\"<>|") << QString() << QStringLiteral("abc.html");
        QTest::newRow("controls") << QStringLiteral("社\u0001区\n报\u202E") << QString() << QStringLiteral("社区 报.html");
        QTest::newRow("dots") << QStringLiteral("...隐藏. .") << QString() << QStringLiteral("隐藏.html");
        QTest::newRow("reserved") << QStringLiteral("con") << QString() << QStringLiteral("_con.html");
        QTest::newRow("reserved with suffix") << QStringLiteral("LPT1.年") << QString() << QStringLiteral("_LPT1.年.html");
        QTest::newRow("only dots") << QStringLiteral("///...") << QString() << QStringLiteral("Issue.html");
        QTest::newRow("long") << QString(300, QChar(u'报')) << QString() << QString(60, QChar(u'报')) + QStringLiteral(".html");
        QTest::newRow("long pairs") << QStringLiteral("报") + QStringLiteral("𠮷").repeated(100) << QString()
                                    << QStringLiteral("报") + QStringLiteral("𠮷").repeated(44) + QStringLiteral(".html");
    }
    void suggestsSafeNames() {
        QFETCH(QString, title);
        QFETCH(QString, date);
        QFETCH(QString, expected);
        QCOMPARE(suggestedFileName({title, {}, date, {}}, ExportFormat::Html), expected);
    }

    void writesWholeOrNotAtAll() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        QVERIFY(exportTo(path, sample::newsletter(), ExportFormat::Text, {}, {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), plainText(sample::newsletter()));
    }

    void saysWhyItCannotWrite() {
        QTemporaryDir folder;
        const auto attempt = [](const QString& path) { return exportTo(path, sample::newsletter(), ExportFormat::Text, {}, {}); };
        const QString missing = folder.filePath(QStringLiteral("no/such/a.txt"));
        const Result<void> noFolder = attempt(missing);
        QVERIFY(!noFolder);
        QCOMPARE(noFolder.error().kind, Error::Kind::File);
        QCOMPARE(noFolder.error().file, missing);
        QVERIFY(!attempt(folder.path()));
        QVERIFY(!attempt(QString()));
    }

    void cancelledLeavesNothing() {
        QTemporaryDir folder;
        const CancelToken token;
        token.cancel();
        const QString path = folder.filePath(QStringLiteral("a.json"));
        const Result<void> result = exportTo(path, sample::newsletter(), ExportFormat::Json, {}, Progress(token, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextFormatsTest)
#include "text_formats_test.moc"
