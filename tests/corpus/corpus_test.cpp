// Whole pages through the whole program, compared with what should have become of them.

#include "app/issue/ledger.h"
#include "app/session/pipeline.h"
#include "tests/corpus/corpus_pages.h"
#include "tests/corpus/page_score.h"
#include "tests/corpus/targets.h"
#include "tests/corpus/text_distance.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

namespace lilong {
namespace {

using namespace corpus;

struct Outcome {
    CorpusPage page;
    Issue issue;
    PageScore score;
};

/// The textbook's table, to check the fast way against.
qsizetype plainDistance(const QString& a, const QString& b) {
    std::vector<qsizetype> row(static_cast<size_t>(b.size() + 1));
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype substituted = diagonal + (a[i] != b[static_cast<qsizetype>(j - 1)]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

QString anyText(QRandomGenerator& random, int longest) {
    QString text;
    for (int length = random.bounded(longest + 1); length > 0; --length)
        text += QChar(u'甲' + random.bounded(3));
    return text;
}

Result<Issue> issueOf(const CorpusPage& page, const Decisions& decisions, const Knowledge& knowledge) {
    return runPipeline(page.sources, decisions, knowledge, {}, {});
}

using ScoresByChannel = std::map<QString, PageScore>;

ScoresByChannel byChannel(const std::vector<Outcome>& outcomes) {
    ScoresByChannel scores;
    for (const Outcome& outcome : outcomes)
        scores[outcome.page.channel].add(outcome.score);
    return scores;
}

void printRow(const Target& target, const ScoresByChannel& scores) {
    std::printf("%-18s", target.name);
    for (size_t i = 0; i < channels.size(); ++i) {
        const auto score = scores.find(QLatin1String(channels[i]));
        const QByteArray figure = score == scores.end() ? "-" : QByteArray::number(score->second.figure(target.measure), 'f', 3);
        const QByteArray wanted = target.wanted[i] ? QByteArray::number(*target.wanted[i], 'f', 3) : "-";
        std::printf("  %6s %7s", figure.constData(), ("(" + wanted + ")").constData());
    }
    std::printf("\n");
}

void printCounts(const char* name, const ScoresByChannel& scores, QByteArray (*figure)(const PageScore&)) {
    std::printf("%-18s", name);
    for (const char* channel : channels) {
        const auto score = scores.find(QLatin1String(channel));
        std::printf("  %6s %7s", (score == scores.end() ? QByteArray("-") : figure(score->second)).constData(), "");
    }
    std::printf("\n");
}

QByteArray share(qsizetype part, qsizetype whole) {
    return whole > 0 ? QByteArray::number(static_cast<double>(part) / static_cast<double>(whole), 'f', 3) : QByteArray("-");
}

void printTable(const char* title, const ScoresByChannel& scores) {
    std::printf("\n%s; in brackets what is aimed at\n%-18s", title, "");
    for (const char* channel : channels)
        std::printf("  %6s %7s", channel, "");
    std::printf("\n");
    for (const Target& target : targets)
        printRow(target, scores);
    printCounts("fixes: precision", scores, [](const PageScore& s) { return share(s.goodFixes, s.allFixes); });
    printCounts("fixes: recall", scores, [](const PageScore& s) { return share(s.goodFixes, s.misread); });
    printCounts("harm", scores, [](const PageScore& s) { return QByteArray::number(s.harm); });
    printCounts("lost", scores, [](const PageScore& s) { return QByteArray::number(s.lost); });
    printCounts("twice", scores, [](const PageScore& s) { return QByteArray::number(s.twice); });
    std::fflush(stdout);
}

/// Every other doubt taken, the rest refused: what an editor might say.
Decisions answersTo(const Issue& issue) {
    Decisions answers;
    bool accept = false;
    for (const RepairPtr& doubt : issue->doubts)
        answers.insert(doubt->key, (accept = !accept) ? Decision::Accepted : Decision::Rejected);
    return answers;
}

} // namespace

class CorpusTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;
    std::vector<Outcome> outcomes_;

    [[nodiscard]] std::vector<Outcome> outcomesOf(const QDir& folder) const;
    void rowForEachPage() const;
    [[nodiscard]] const Outcome& current() const;

private Q_SLOTS:
    void initTestCase();
    void distanceIsTheTextbooks();
    void reachesTheBounds_data();
    void reachesTheBounds();
    void repairsDoNoHarm();
    void accountsForEveryCharacter_data() { rowForEachPage(); }
    void accountsForEveryCharacter();
    void everyFindingHasItsReason_data() { rowForEachPage(); }
    void everyFindingHasItsReason();
    void keepsWhatTheEditorSaid_data() { rowForEachPage(); }
    void keepsWhatTheEditorSaid();
    void furtherPages();
};

std::vector<Outcome> CorpusTest::outcomesOf(const QDir& folder) const {
    std::vector<Outcome> outcomes;
    for (CorpusPage& page : readPages(folder)) {
        const Result<Issue> issue = issueOf(page, {}, *knowledge_);
        if (!issue)
            qFatal("%s: %s", qUtf8Printable(page.name), qUtf8Printable(issue.error().message()));
        const PageScore score = scorePage(*issue, page.truth);
        outcomes.push_back({std::move(page), *issue, score});
    }
    return outcomes;
}

void CorpusTest::rowForEachPage() const {
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < outcomes_.size(); ++i)
        QTest::newRow(qPrintable(outcomes_[i].page.name)) << static_cast<int>(i);
}

const Outcome& CorpusTest::current() const {
    QFETCH(int, index);
    return outcomes_[static_cast<size_t>(index)];
}

void CorpusTest::initTestCase() {
    const Result<KnowledgePtr> knowledge = Knowledge::load();
    QVERIFY(knowledge);
    knowledge_ = *knowledge;
    outcomes_ = outcomesOf(QDir(QStringLiteral(LILONG_SOURCE_DIR "/tests/corpus/pages")));
    QVERIFY(!outcomes_.empty());
    printTable("The project's pages", byChannel(outcomes_));
}

void CorpusTest::distanceIsTheTextbooks() {
    QRandomGenerator random(5);
    for (int round = 0; round < 400; ++round) {
        const QString a = anyText(random, round % 2 ? 12 : 200), b = anyText(random, round % 3 ? 200 : 12);
        QCOMPARE(editDistance(a, b), plainDistance(a, b));
    }
}

void CorpusTest::reachesTheBounds_data() {
    QTest::addColumn<double>("figure");
    QTest::addColumn<double>("bound");
    QTest::addColumn<bool>("atMost");
    const ScoresByChannel scores = byChannel(outcomes_);
    for (const Target& target : targets)
        for (size_t i = 0; i < channels.size(); ++i) {
            if (!target.bounds[i])
                continue;
            const auto score = scores.find(QLatin1String(channels[i]));
            QVERIFY2(score != scores.end(), channels[i]);
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(target.name), QLatin1String(channels[i]))))
                << score->second.figure(target.measure) << *target.bounds[i] << (target.measure == Measure::CharacterErrors);
        }
}

void CorpusTest::reachesTheBounds() {
    QFETCH(double, figure);
    QFETCH(double, bound);
    QFETCH(bool, atMost);
    QVERIFY2(atMost ? figure <= bound : figure >= bound, qPrintable(QStringLiteral("%1 instead of %2").arg(figure).arg(bound)));
}

void CorpusTest::repairsDoNoHarm() {
    for (const Outcome& outcome : outcomes_)
        if (!outcome.page.channel.startsWith(QLatin1String("ocr")))
            QVERIFY2(outcome.score.harm == 0, qPrintable(outcome.page.name));
}

void CorpusTest::accountsForEveryCharacter() {
    const Outcome& outcome = current();
    QVERIFY(checkLedger(outcome.issue.data()));
    QCOMPARE(outcome.score.lost, 0);
    QCOMPARE(outcome.score.twice, 0);
}

void CorpusTest::everyFindingHasItsReason() {
    for (const RepairPtr& repair : current().issue.repairs()) {
        const QString reason = repair->reason.translated();
        QVERIFY2(!reason.isEmpty() && !reason.contains(u'%'), qPrintable(repair->rule + QStringLiteral(": ") + reason));
        QVERIFY2(repair->confidence > 0.0 && repair->confidence <= 1.0, qPrintable(repair->rule));
    }
}

void CorpusTest::keepsWhatTheEditorSaid() {
    const Outcome& outcome = current();
    const Decisions answers = answersTo(outcome.issue);
    const Result<Issue> second = issueOf(outcome.page, answers, *knowledge_);
    QVERIFY(second);
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        QCOMPARE(second->data().decisions.value(answer.key()), answer.value());
    for (const RepairPtr& doubt : (*second)->doubts)
        QVERIFY2(doubt->state == RepairState::Rejected || !answers.contains(doubt->key), qPrintable(doubt->rule));
    const Result<Issue> third = issueOf(outcome.page, second->data().decisions, *knowledge_);
    QVERIFY(third);
    QVERIFY(*third == *second);
}

void CorpusTest::furtherPages() {
    const std::vector<Outcome> outcomes = outcomesOf(QDir(QStringLiteral(LILONG_SOURCE_DIR "/../shared/gold")));
    if (outcomes.empty())
        QSKIP("no further pages beside the project");
    printTable("Further pages", byChannel(outcomes));
    for (const Outcome& outcome : outcomes) {
        QVERIFY2(outcome.score.lost == 0 && outcome.score.twice == 0, qPrintable(outcome.page.name));
        QVERIFY2(outcome.score.harm == 0 || outcome.page.channel.startsWith(QLatin1String("ocr")), qPrintable(outcome.page.name));
    }
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::CorpusTest)
#include "corpus_test.moc"
