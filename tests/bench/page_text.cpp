#include "tests/bench/page_text.h"

#include "tests/bench/measuring.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace lilong::bench {
namespace {

QStringList corpusPages(const QString& channel) {
    const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/tests/corpus/pages/raw"));
    QStringList pages;
    for (const QString& name : folder.entryList({QStringLiteral("*.%1.txt").arg(channel)}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            pages << QString::fromUtf8(file.readAll());
    }
    if (pages.isEmpty())
        qFatal("No corpus pages in %s", qUtf8Printable(folder.path()));
    return pages;
}

} // namespace

QString corpusText(const QString& channel, qsizetype length, quint32 seed) {
    QStringList pages = corpusPages(channel);
    QRandomGenerator random(seed);
    QString text;
    while (text.size() < length) {
        std::shuffle(pages.begin(), pages.end(), random);
        text += pages.join(u'\n');
    }
    return text.left(length);
}

std::vector<SourcePtr> corpusSources(const QString& channel, int pages, qsizetype length) {
    std::vector<SourcePtr> sources;
    for (int page = 1; page <= pages; ++page) {
        Source source = *sourcesOf(corpusText(channel, length, static_cast<quint32>(page))).front();
        source.id = SourceId(static_cast<std::uint32_t>(page));
        sources.push_back(std::make_shared<const Source>(std::move(source)));
    }
    return sources;
}

} // namespace lilong::bench
