#include "app/issue/ledger.h"
#include "app/publish/export_format.h"
#include "tests/processor_time.h"
#include "tests/publish/sample_issue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace lilong;

namespace {

QJsonObject parsed(const Issue& issue) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(issueJson(issue), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("not JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

/// How often each raw code point is accounted for, as score.py counts it.
QHash<QString, QList<int>> usesOf(const QJsonObject& issue) {
    QHash<QString, QList<int>> uses;
    for (const QJsonValue& source : issue[QLatin1String("sources")].toArray())
        uses[source[QLatin1String("id")].toString()].resize(source[QLatin1String("text")].toString().toUcs4().size());
    const auto count = [&uses](const QJsonValue& part) {
        for (const QJsonValue& range : part[QLatin1String("raw")].toArray()) {
            for (int i = range[1].toInt(); i < range[2].toInt(); ++i)
                ++uses[range[0].toString()][i];
        }
    };
    for (const QJsonValue& item : issue[QLatin1String("furniture")].toArray())
        count(item);
    QSet<QByteArray> sections;
    for (const QJsonValue& article : issue[QLatin1String("articles")].toArray()) {
        for (const char* part : {"kicker", "headline", "deck", "byline"})
            count(article[QLatin1String(part)]);
        const QJsonObject section = article[QLatin1String("section")].toObject();
        const QByteArray raw = QJsonDocument(section[QLatin1String("raw")].toArray()).toJson();
        if (!sections.contains(raw))
            count(section);
        sections.insert(raw);
        for (const QJsonValue& block : article[QLatin1String("blocks")].toArray())
            count(block);
    }
    return uses;
}

void verifyLedger(const Issue& issue) {
    const QJsonObject json = parsed(issue);
    const auto uses = usesOf(json);
    for (const QJsonValue& source : json[QLatin1String("sources")].toArray()) {
        const QList<uint> text = source[QLatin1String("text")].toString().toUcs4();
        const QList<int> counts = uses[source[QLatin1String("id")].toString()];
        QCOMPARE(counts.size(), text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (countsInLedger(text[i]))
                QCOMPARE(counts[i], 1);
        }
    }
}

/// An issue with surrogate pairs before everything, every kind of repair, a title of nobody and a section without articles.
Issue difficult() {
    auto source = std::make_shared<Source>();
    IssueData data;
    source->id = data.nextId<SourceId>();
    source->name = QStringLiteral("页面 \"1\".txt");
    source->sha256 = QByteArray(64, '0');
    source->encoding = QStringLiteral("UTF-8");
    source->text = QStringLiteral("𠮷𬱖家\n<b>&\"\\\u0001陈阿姨封挖期间\u202E\n栏目");
    data.sources = {source};
    const auto at = [&](const char16_t* part) { return source->text.indexOf(QString::fromUtf16(part)); };
    auto article = std::make_shared<Article>();
    article->id = data.nextId<ArticleId>();
    article->headline = makePart(TracedText(*source, {0, 5}));
    const Span body{6, at(u"栏目") - 1};
    TracedText text(*source, body);
    Repair repair;
    repair.key = QStringLiteral("k1");
    repair.rule = QStringLiteral("look-alike");
    repair.state = RepairState::Applied;
    repair.confidence = 0.98;
    repair.reason = {QStringLiteral("%1 is likelier"), {QStringLiteral("封控")}};
    const qsizetype wrong = at(u"挖") - body.start;
    if (!text.replace({wrong, wrong + 1}, QStringLiteral("控"), repair, data.sources))
        qFatal("no repair");
    const qsizetype name = at(u"陈阿姨") - body.start;
    Mention title;
    title.form = MentionForm::Title;
    title.span = {name, name + 3};
    article->blocks.push_back(std::make_shared<const Block>(Block{data.nextId<BlockId>(), BlockType::Paragraph, makePart(text, {title}), false, true}));
    data.articles = {article};
    data.sections = {{data.nextId<SectionId>(), makePart(TracedText(*source, {at(u"栏目"), source->text.size()}))}};
    Repair notice;
    notice.key = QStringLiteral("k2");
    notice.rule = QStringLiteral("near-miss");
    notice.effect = RepairEffect::Notice;
    notice.raw = {source->id, {4, 5}};
    notice.before = QStringLiteral("家");
    notice.after = QStringLiteral("宗");
    data.doubts = {std::make_shared<const Repair>(notice)};
    const Result<Issue> issue = Issue::create(data);
    if (!issue)
        qFatal("%s", qPrintable(issue.error().message()));
    return *issue;
}

Issue issueNamed(const QString& name) {
    if (name == QLatin1String("newsletter"))
        return sample::newsletter();
    return name == QLatin1String("difficult") ? difficult() : Issue::fromSources({});
}

} // namespace

class IssueJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fulfilsTheSchema_data() { names(); }
    void fulfilsTheSchema() {
        QFETCH(QString, name);
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import jsonschema")});
        if (!python.waitForStarted() || !python.waitForFinished() || python.exitCode() != 0)
            QSKIP("python3-jsonschema is not installed");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("issue.json"));
        QVERIFY(exportTo(path, issueNamed(name), ExportFormat::Json, {}, {}));
        const QString script = QStringLiteral(
            "import json,sys,jsonschema\nschema,issue=[json.load(open(p,encoding='utf-8')) for p in sys.argv[1:]]\n"
            "jsonschema.Draft202012Validator.check_schema(schema)\n"
            "faults=[e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(issue)]\nprint(faults)\nsys.exit(len(faults)>0)");
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, QStringLiteral(LILONG_SOURCE_DIR "/resources/lilong-issue.schema.json"), path});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, (python.readAllStandardOutput() + python.readAllStandardError()).constData());
    }

    void accountsForEveryCharacterOnce_data() { names(); }
    void accountsForEveryCharacterOnce() {
        QFETCH(QString, name);
        verifyLedger(issueNamed(name));
    }

    void accountsForUnplacedText() {
        auto source = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("p.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), QStringLiteral("𠮷 未放置的文字\n第二行")});
        const Issue issue = Issue::fromSources({source});
        verifyLedger(issue);
        QCOMPARE(parsed(issue)[QLatin1String("furniture")][0][QLatin1String("kind")].toString(), QStringLiteral("noise"));
    }

    void hasTheContractsMembers() {
        const QJsonObject json = parsed(sample::newsletter());
        QCOMPARE(json[QLatin1String("format")].toString(), QStringLiteral("lilong-issue"));
        QCOMPARE(json[QLatin1String("version")].toInt(), 1);
        QCOMPARE(json[QLatin1String("generator")].toString(), QStringLiteral("lilong " LILONG_VERSION));
        const QJsonValue article = json[QLatin1String("articles")][0];
        QCOMPARE(article[QLatin1String("id")].toString(), QStringLiteral("a1"));
        QVERIFY(article[QLatin1String("parent")].isNull());
        const QJsonValue profile = json[QLatin1String("articles")][1];
        QCOMPARE(profile[QLatin1String("kind")].toString(), QStringLiteral("profile"));
        QCOMPARE(profile[QLatin1String("parent")].toString(), QStringLiteral("a1"));
        QCOMPARE(profile[QLatin1String("section")][QLatin1String("text")].toString(), QStringLiteral("楼组长的一天"));
        QCOMPARE(json[QLatin1String("articles")][2][QLatin1String("section")], profile[QLatin1String("section")]);
    }

    void countsMentionsInCodePoints() {
        const QJsonObject json = parsed(difficult());
        const QJsonValue mention = json[QLatin1String("mentions")][0];
        QCOMPARE(mention[QLatin1String("text")].toString(), QStringLiteral("陈阿姨"));
        QCOMPARE(mention[QLatin1String("part")].toString(), QStringLiteral("blocks/0"));
        QVERIFY(mention[QLatin1String("entity")].isNull());
        QCOMPARE(mention[QLatin1String("end")].toInt() - mention[QLatin1String("start")].toInt(), 3);
        QCOMPARE(json[QLatin1String("articles")][0][QLatin1String("headline")][QLatin1String("raw")][0][2].toInt(), 3);
    }

    void mentionsReadAsTheirPart() {
        const QJsonObject json = parsed(sample::newsletter());
        const QJsonArray mentions = json[QLatin1String("mentions")].toArray();
        QVERIFY(mentions.size() > 20);
        for (const QJsonValue& mention : mentions) {
            const int article = mention[QLatin1String("article")].toString().mid(1).toInt() - 1;
            const QStringList part = mention[QLatin1String("part")].toString().split(QLatin1Char('/'));
            QJsonValue content = json[QLatin1String("articles")][article][part[0]];
            if (part.size() == 2)
                content = content[part[1].toInt()];
            const int start = mention[QLatin1String("start")].toInt();
            const QString shown = content[QLatin1String("text")].toString().mid(start, mention[QLatin1String("end")].toInt() - start);
            QCOMPARE(shown, mention[QLatin1String("text")].toString());
        }
    }

    void listsRepairs() {
        const QJsonArray repairs = parsed(difficult())[QLatin1String("repairs")].toArray();
        QCOMPARE(repairs.size(), 2);
        QCOMPARE(repairs[0][QLatin1String("state")].toString(), QStringLiteral("applied"));
        QCOMPARE(repairs[0][QLatin1String("before")].toString(), QStringLiteral("挖"));
        QCOMPARE(repairs[0][QLatin1String("after")].toString(), QStringLiteral("控"));
        QCOMPARE(repairs[0][QLatin1String("reason")].toString(), QStringLiteral("封控 is likelier"));
        QCOMPARE(repairs[0][QLatin1String("confidence")].toDouble(), 0.98);
        QCOMPARE(repairs[1][QLatin1String("state")].toString(), QStringLiteral("proposed"));
        QCOMPARE(repairs[1][QLatin1String("before")], repairs[1][QLatin1String("after")]);
        QCOMPARE(repairs[1][QLatin1String("start")].toInt(), 2);
    }

    void keepsTheRawTextExactly() {
        const Issue issue = difficult();
        QCOMPARE(parsed(issue)[QLatin1String("sources")][0][QLatin1String("text")].toString(), issue->sources[0]->text);
    }

    void exportsALongPageInLinearTime() {
        const auto milliseconds = [](int paragraphs) {
            const Issue issue = sample::article(QStringLiteral("𠮷家的长文"), QStringList(paragraphs, QString(20, QChar(u'里')) + QStringLiteral("𠮷，")));
            qsizetype size = 0;
            const double time = processorTime([&] { size = issueJson(issue).size(); });
            return std::make_pair(time, size);
        };
        const auto small = milliseconds(2000);
        const auto large = milliseconds(16000);
        QVERIFY(large.second > 1'000'000);
        // Eight times the text; a quadratic way would take 64 times as long.
        QVERIFY2(large.first < 24 * std::max(small.first, 10.0), qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small.first).arg(large.first)));
    }

private:
    void names() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"newsletter", "difficult", "empty"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

QTEST_GUILESS_MAIN(IssueJsonTest)
#include "issue_json_test.moc"
