#include "tests/bench/measuring.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace lilong::bench {
namespace {

QString sampleIssue() {
    const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/resources/sample"));
    QString text;
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll()) + QLatin1Char('\n');
    }
    if (text.isEmpty())
        qFatal("The sample issue is not at %s", qUtf8Printable(folder.path()));
    return text;
}

} // namespace

double millisecondsOf(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double processorMillisecondsOf(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

double medianMilliseconds(int rounds, const std::function<void()>& work) {
    work();
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(millisecondsOf(work));
    return percentile(times, 0.5);
}

double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<size_t>(share * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

double peakMebibytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

QString pageOf(qsizetype length) {
    const QString sample = sampleIssue();
    QString page;
    page.reserve(length + sample.size());
    while (page.size() < length)
        page += sample;
    return page.left(length);
}

std::vector<SourcePtr> sourcesOf(const QString& page) {
    const QByteArray bytes = page.toUtf8();
    Source source;
    source.id = SourceId(1);
    source.name = QStringLiteral("bench.txt");
    source.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    source.encoding = QStringLiteral("UTF-8");
    source.text = page;
    return {std::make_shared<const Source>(std::move(source))};
}

void print(const char* name, double figure, const char* unit, const QString& remark) {
    std::printf("%-44s %12.2f %-8s %s\n", name, figure, unit, qUtf8Printable(remark));
    std::fflush(stdout);
}

} // namespace lilong::bench
