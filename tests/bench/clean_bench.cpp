// How much raw text a second becomes an issue, stage by stage and for each way of extraction, and how the time grows with the number
// and the length of pages. Processor time, on one core.

#include "app/clean/clean.h"
#include "app/structure/reading_order.h"
#include "app/structure/structure.h"
#include "app/tag/tag.h"
#include "tests/bench/measuring.h"
#include "tests/bench/page_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace lilong;
using namespace lilong::bench;

namespace {

template <typename T>
T valueOf(Result<T> result) {
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message()));
    return std::move(*result);
}

struct Times {
    double order = 0, clean = 0, structure = 0, tag = 0;

    [[nodiscard]] double withoutTagging() const { return order + clean + structure; }
    [[nodiscard]] double whole() const { return withoutTagging() + tag; }
};

Times timesOf(const std::vector<SourcePtr>& sources, const Knowledge& knowledge) {
    Times times;
    Issue issue = Issue::fromSources(sources);
    times.order = processorMillisecondsOf([&] { issue = valueOf(putInReadingOrder(issue, knowledge, {})); });
    times.clean = processorMillisecondsOf([&] { issue = valueOf(clean(issue, knowledge, {}, {})); });
    times.structure = processorMillisecondsOf([&] { issue = valueOf(structure(issue, knowledge, {})); });
    times.tag = processorMillisecondsOf([&] { issue = valueOf(tag(issue, knowledge, {})); });
    return times;
}

/// The median run by its whole time, after one that is not counted.
Times medianTimes(int rounds, const std::vector<SourcePtr>& sources, const Knowledge& knowledge) {
    (void)timesOf(sources, knowledge);
    std::vector<Times> runs;
    for (int round = 0; round < rounds; ++round)
        runs.push_back(timesOf(sources, knowledge));
    std::sort(runs.begin(), runs.end(), [](const Times& a, const Times& b) { return a.whole() < b.whole(); });
    return runs[runs.size() / 2];
}

double megabytes(const std::vector<SourcePtr>& sources) {
    double bytes = 0;
    for (const SourcePtr& source : sources)
        bytes += static_cast<double>(source->text.toUtf8().size());
    return bytes / 1e6;
}

double megabytesPerSecond(const std::vector<SourcePtr>& sources, double milliseconds) { return megabytes(sources) / milliseconds * 1000; }

void printTimes(const QString& what, const std::vector<SourcePtr>& sources, const Times& times, const QString& remark) {
    std::printf("%-26s %9.1f %9.1f %9.1f %9.1f %10.1f %9.2f %9.2f  %s\n", qPrintable(what), times.order, times.clean, times.structure, times.tag,
                times.whole(), megabytesPerSecond(sources, times.withoutTagging()), megabytesPerSecond(sources, times.whole()), qPrintable(remark));
    std::fflush(stdout);
}

void printHead(const char* channel) {
    std::printf("\n%-26s %9s %9s %9s %9s %10s %9s %9s\n", channel, "order ms", "clean ms", "struct ms", "tag ms", "whole ms", "MB/s", "with tag");
}

void measureNumber(const QString& channel, const Knowledge& knowledge) {
    double onePage = 0;
    for (const int pages : {1, 4, 16}) {
        const auto sources = corpusSources(channel, pages, 6'000);
        const Times times = medianTimes(pages == 1 ? 9 : 3, sources, knowledge);
        if (pages == 1)
            onePage = times.whole();
        printTimes(QStringLiteral("%1 × 6,000 characters").arg(pages), sources, times,
                   QStringLiteral("%1 times one page; aim: %2").arg(times.whole() / onePage, 0, 'f', 1).arg(pages));
    }
}

/// Stops where the next size would take over a minute.
void measureLength(const QString& channel, const Knowledge& knowledge) {
    double first = 0, last = 0;
    for (const qsizetype length : {10'000, 30'000, 100'000, 300'000, 1'000'000}) {
        if (last * 3.4 > 60'000) {
            std::printf("%lld characters: not run, it would take over a minute\n", static_cast<long long>(length));
            return;
        }
        const auto sources = corpusSources(channel, 1, length);
        const Times times = timesOf(sources, knowledge);
        const double unit = static_cast<double>(length) * std::log(static_cast<double>(length));
        if (first <= 0)
            first = times.whole() / unit;
        last = times.whole();
        printTimes(QStringLiteral("%L1 characters").arg(length), sources, times,
                   QStringLiteral("%1 of the first, per n log n; aim: 1").arg(last / unit / first, 0, 'f', 2));
    }
}

void measureManyLong(const QString& channel, const Knowledge& knowledge) {
    const auto sources = corpusSources(channel, 10, 200'000);
    printTimes(QStringLiteral("10 × 200,000 characters"), sources, timesOf(sources, knowledge), QString());
}

void measureChannel(const QString& channel, const Knowledge& knowledge, bool all) {
    printHead(qPrintable(channel));
    measureNumber(channel, knowledge);
    if (!all)
        return;
    measureLength(channel, knowledge);
    measureManyLong(channel, knowledge);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const bool all = !QCoreApplication::arguments().contains(QStringLiteral("--short"));
    KnowledgePtr knowledge;
    print("knowledge: load", processorMillisecondsOf([&] { knowledge = valueOf(Knowledge::load()); }), "ms", QStringLiteral("once a start; aim: under 200"));
    for (const char* channel : {"raw", "layout", "ocr"})
        measureChannel(QLatin1String(channel), *knowledge, all);
    print("memory, most held", peakMebibytes(), "MiB");
    return 0;
}
