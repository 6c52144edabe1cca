#include "tests/corpus/corpus_pages.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace lilong::corpus {
namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

SourcePtr sourceOf(const QString& name, const QByteArray& bytes) {
    Source source;
    source.id = SourceId(1);
    source.name = name;
    source.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    source.encoding = QStringLiteral("UTF-8");
    source.text = QString::fromUtf8(bytes);
    return std::make_shared<const Source>(std::move(source));
}

} // namespace

std::vector<CorpusPage> readPages(const QDir& folder) {
    std::vector<CorpusPage> pages;
    const QDir raw(folder.filePath(QStringLiteral("raw")));
    for (const QString& truthFile : folder.entryList({QStringLiteral("*.gold.json")}, QDir::Files, QDir::Name)) {
        const PageTruth truth = readTruth(QJsonDocument::fromJson(contents(folder.filePath(truthFile))).object());
        const QString stem = truthFile.section(u'.', 0, 0);
        for (const QString& rawFile : raw.entryList({stem + QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            const QString name = rawFile.chopped(4), channel = name.section(u'.', 1, 1);
            pages.push_back({name, channel.isEmpty() ? QStringLiteral("seed") : channel,
                             {sourceOf(rawFile, contents(raw.filePath(rawFile)))}, truth});
        }
    }
    return pages;
}

} // namespace lilong::corpus
