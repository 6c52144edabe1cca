// How fast the way from a raw page to a tagged issue is, on one core, how it grows, and what it holds.

#include "app/clean/look_alikes.h"
#include "app/session/pipeline.h"
#include "app/structure/structure.h"
#include "app/tag/tag.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>

#include <unicode/brkiter.h>

using namespace lilong;
using namespace lilong::bench;

namespace {

constexpr qsizetype ordinaryPage = 6000;

template <typename T>
T valueOf(Result<T> result) {
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message()));
    return std::move(*result);
}

KnowledgePtr measureKnowledge() {
    KnowledgePtr knowledge;
    print("knowledge: load", millisecondsOf([&] { knowledge = valueOf(Knowledge::load()); }), "ms", QStringLiteral("once a start"));
    print("knowledge: memory", peakMebibytes(), "MiB");
    return knowledge;
}

void wholeWay(const std::vector<SourcePtr>& sources, const Knowledge& knowledge) {
    (void)valueOf(runPipeline(sources, {}, knowledge, {}, {}));
}

/// The peer: ICU's word iterator over the same text, which every program with ICU has for nothing.
double wordIteratorMilliseconds(const QString& page) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getChina(), error));
    if (U_FAILURE(error))
        qFatal("ICU: %s", u_errorName(error));
    const icu::UnicodeString text(false, page.utf16(), static_cast<int32_t>(page.size()));
    return medianMilliseconds(9, [&] {
        words->setText(text);
        while (words->next() != icu::BreakIterator::DONE) {
        }
    });
}

void measureOrdinaryPage(const Knowledge& knowledge) {
    const QString page = pageOf(ordinaryPage);
    const std::vector<SourcePtr> sources = sourcesOf(page);
    const Issue raw = Issue::fromSources(sources);
    const Issue cleaned = valueOf(clean(raw, knowledge, {}, {}));
    const Issue structured = valueOf(structure(cleaned, knowledge, {}));

    print("6,000 characters: clean", medianMilliseconds(9, [&] { (void)valueOf(clean(raw, knowledge, {}, {})); }), "ms");
    print("6,000 characters: structure", medianMilliseconds(9, [&] { (void)valueOf(structure(cleaned, knowledge, {})); }), "ms");
    print("6,000 characters: tag", medianMilliseconds(9, [&] { (void)valueOf(tag(structured, knowledge, {})); }), "ms");
    const Issue tagged = valueOf(tag(structured, knowledge, {}));
    print("6,000 characters: look-alikes", medianMilliseconds(9, [&] { (void)valueOf(correctLookAlikes(tagged, knowledge, {}, {})); }), "ms");
    const double whole = medianMilliseconds(9, [&] { wholeWay(sources, knowledge); });
    print("6,000 characters: the whole way", whole, "ms", QStringLiteral("aim: under 50"));
    print("6,000 characters: pages a second", 1000 / whole, "pages");
    const double peer = wordIteratorMilliseconds(page);
    print("6,000 characters: ICU's word iterator", peer, "ms", QStringLiteral("the whole way takes %1 times that").arg(whole / peer, 0, 'f', 1));
}

void measureGrowth(const Knowledge& knowledge) {
    constexpr double tooLong = 60'000;
    double before = 0;
    for (const qsizetype length : {10'000, 100'000, 1'000'000}) {
        if (before * 10 > tooLong) {
            std::printf("%lld characters: not run, ten times the last would be over a minute\n", static_cast<long long>(length));
            return;
        }
        const std::vector<SourcePtr> sources = sourcesOf(pageOf(length));
        const double time = millisecondsOf([&] { wholeWay(sources, knowledge); });
        const QString growth = before > 0 ? QStringLiteral("%1 times the last, for 10 times the text").arg(time / before, 0, 'f', 1) : QString();
        print(qPrintable(QStringLiteral("%L1 characters: the whole way").arg(length)), time, "ms", growth);
        print(qPrintable(QStringLiteral("%L1 characters: memory").arg(length)), peakMebibytes(), "MiB", QStringLiteral("most held so far"));
        before = time;
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const KnowledgePtr knowledge = measureKnowledge();
    measureOrdinaryPage(*knowledge);
    measureGrowth(*knowledge);
    return 0;
}
