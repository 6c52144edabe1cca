// How much text a second is searched for people and places, how the time grows with an issue's length and with its longest paragraph, and
// beside it jieba's tagger on the same text in the same run. Processor time, on one core.

#include "app/language/lexicon.h"
#include "app/tag/tag.h"
#include "tests/bench/measuring.h"
#include "tests/tag/tagged_issue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

using namespace lilong;
using namespace lilong::bench;

namespace {

using In = TaggedIssue::Role;

std::vector<QJsonObject> corpusTruths() {
    const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/tests/corpus/pages"));
    std::vector<QJsonObject> pages;
    for (const QString& name : folder.entryList({QStringLiteral("*.gold.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            pages.push_back(QJsonDocument::fromJson(file.readAll()).object());
    }
    if (pages.empty())
        qFatal("No corpus pages in %s", qUtf8Printable(folder.path()));
    return pages;
}

QString textOf(const Issue& issue) { return issue->sources.front()->text; }

/// The corpus's pages as they should become, over and over, until there are so many UTF-16 units.
Issue issueOf(qsizetype length) {
    static const std::vector<QJsonObject> pages = corpusTruths();
    TaggedIssue draft;
    for (size_t i = 0; draft.size() < length; ++i)
        draft.addPage(pages[i % pages.size()]);
    return draft.build();
}

/// The same text in one paragraph.
Issue inOneParagraph(const Issue& issue) {
    QString text = textOf(issue);
    TaggedIssue draft;
    draft.startArticle(ArticleKind::Article);
    draft.add(In::Paragraph, text.remove(u'\n'));
    return draft.build();
}

double megabytesOf(const Issue& issue) { return static_cast<double>(textOf(issue).toUtf8().size()) / 1e6; }

void measure(const QString& what, const Issue& issue, const Knowledge& knowledge) {
    const auto run = [&] {
        if (!tag(issue, knowledge, {}))
            qFatal("tagging failed");
    };
    run();
    std::vector<double> times;
    for (int round = 0; round < 9; ++round)
        times.push_back(processorMillisecondsOf(run));
    const double median = percentile(times, 0.5);
    print(qPrintable(what), megabytesOf(issue) / median * 1000, "MB/s",
          QStringLiteral("%1 ms, best %2 ms; aim: 10, at least 5").arg(median, 0, 'f', 2).arg(*std::min_element(times.begin(), times.end()), 0, 'f', 2));
}

/// What jieba's tagger takes for the text, its dictionary loaded beforehand; 0 where this Python has none.
double secondsOfJieba(const QString& python3, const Issue& issue) {
    const QString script = QStringLiteral("import sys,time\n"
                                          "import jieba.posseg as tagger\n"
                                          "list(tagger.cut('热身'))\n"
                                          "text=sys.stdin.buffer.read().decode('utf-8')\n"
                                          "start=time.process_time()\n"
                                          "for line in text.split('\\n'): list(tagger.cut(line))\n"
                                          "print('seconds',time.process_time()-start)\n");
    QProcess python;
    python.start(python3, {QStringLiteral("-c"), script});
    python.write(textOf(issue).toUtf8());
    python.closeWriteChannel();
    const QString answer = python.waitForFinished(600'000) ? QString::fromUtf8(python.readAllStandardOutput()) : QString();
    return answer.section(QStringLiteral("seconds "), 1).toDouble();
}

/// The distribution's package serves the distribution's Python, which need not be the first to be found.
void measureJieba(const Issue& issue) {
    double seconds = 0;
    for (const QString& python3 : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")})
        seconds = seconds > 0 ? seconds : secondsOfJieba(python3, issue);
    if (seconds <= 0)
        std::printf("jieba's tagger: not installed (python3-jieba)\n");
    else
        print("jieba's tagger", megabytesOf(issue) / seconds, "MB/s", QStringLiteral("same text"));
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    print("lexicon: load", processorMillisecondsOf([] { const Lexicon lexicon; }), "ms", QStringLiteral("once a start"));
    const KnowledgePtr knowledge = *Knowledge::load();
    for (const qsizetype length : {6'000, 60'000, 600'000})
        measure(QStringLiteral("issue of %L1 characters").arg(length), issueOf(length), *knowledge);
    for (const qsizetype length : {6'000, 60'000, 600'000})
        measure(QStringLiteral("one paragraph of %L1 characters").arg(length), inOneParagraph(issueOf(length)), *knowledge);
    measureJieba(issueOf(60'000));
    print("memory, most held", peakMebibytes(), "MiB");
    return 0;
}
