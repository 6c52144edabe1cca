#include "app/structure/parted_marks.h"

#include "app/issue/issue.h"
#include "app/language/knowledge.h"

#include <QTest>

using namespace lilong;

namespace {

const QString text = QStringLiteral("柳荫里的老食堂关了三年，门口的灯一直没有人修。");

} // namespace

class PartedMarksTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }

    void joins_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("joined");
        const auto both = [](const QString& lines) { return QString(lines).remove(u'\n'); };
        const QString pupils = QStringLiteral("老码头来了一班“新学\n生”");
        QTest::newRow("a headline's last character") << pupils << both(pupils);
        const QString said = QStringLiteral("沈玉兰：“井水还是甜的，人就不会\n走远”");
        QTest::newRow("what a portrait's heading says") << said << both(said);
        const QString even = QStringLiteral("王春梅：“我\n还想再学一年”");
        QTest::newRow("the longer half below") << even << both(even);
        const QString byline = QStringLiteral("（柳荫里居民区 周文\n澜）");
        QTest::newRow("a byline") << byline << both(byline);
        const QString inText = QStringLiteral("老码头来了一班“新学\n生”");
        QTest::newRow("read into the text below") << inText + QStringLiteral("\n“怕水怕了六十年，今天把脸埋下去了。”沈玉兰抹了一把脸。") << both(inText);
        QTest::newRow("speech") << QStringLiteral("她说：“明天\n还来。”") << QString();
        QTest::newRow("a sentence goes on behind the mark") << QStringLiteral("老码头来了一班“新学\n生”开课了，大家都来") << QString();
        QTest::newRow("an empty line between") << QStringLiteral("老码头来了一班“新学\n\n生”") << QString();
    }
    void joins() {
        QFETCH(QString, lines);
        QFETCH(QString, joined);
        const QString page = text + u'\n' + lines + u'\n' + text;
        const Issue issue = Issue::fromSources({std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page})});
        std::vector<Fragment> fragments = fragmentsOf(issue->furniture.front().part->text, issue->sources);
        const size_t before = fragments.size();
        joinPartedMarks(fragments, knowledge_->lexicon(), knowledge_->languageModel(), issue->sources);
        QCOMPARE(fragments.size(), joined.isEmpty() ? before : before - 1);
        if (joined.isEmpty())
            return;
        QCOMPARE(fragments[1].string(), joined);
        const auto& runs = fragments[1].text.runs();
        QVERIFY(std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.repair != nullptr; })); // seen, and can be taken back
    }
};

QTEST_APPLESS_MAIN(PartedMarksTest)
#include "parted_marks_test.moc"
