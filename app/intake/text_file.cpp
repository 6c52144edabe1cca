#include "app/intake/intake.h"

#include "app/intake/intake_text.h"

#include <QFile>
#include <QFileInfo>

namespace lilong {
namespace {

tl::unexpected<Error> refuseFile(const QString& path, const QString& what, const QString& advice = {}) {
    return fail(Error::Kind::File, what, path, advice);
}

tl::unexpected<Error> tooLarge(const QString& path) {
    return fail(Error::Kind::Input,
                IntakeText::tr("The file is larger than %1 MiB.").arg(maximumFileSize / (1024 * 1024)), path,
                IntakeText::tr("Split it into smaller files."));
}

/// Opening a pipe would wait for ever and a device may never end, so what is there is looked at first.
Result<void> checkReadable(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return refuseFile(path, IntakeText::tr("There is no such file."),
                          IntakeText::tr("Check its name and folder."));
    if (info.isDir())
        return refuseFile(path, IntakeText::tr("This is a folder without text files."),
                          IntakeText::tr("Only files whose names end in .txt or .text are taken from a folder."));
    if (!info.isFile())
        return refuseFile(path, IntakeText::tr("This is a device or a pipe, not a file."),
                          IntakeText::tr("Save the text as a .txt file and import that."));
    if (info.size() > maximumFileSize)
        return tooLarge(path);
    return {};
}

} // namespace

Result<DecodedText> readTextFile(const QString& path, const QString& encoding) {
    if (Result<void> readable = checkReadable(path); !readable)
        return tl::unexpected(readable.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuseFile(path, IntakeText::tr("The file cannot be opened: %1.").arg(file.errorString()),
                          IntakeText::tr("Check that you may read it and that no other program holds it."));
    // One byte more than is allowed: the file may have grown since its size was asked.
    const QByteArray bytes = file.read(maximumFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return refuseFile(path, IntakeText::tr("The file cannot be read: %1.").arg(file.errorString()));
    if (bytes.size() > maximumFileSize)
        return tooLarge(path);
    Result<DecodedText> text = decode(bytes, QFileInfo(path).fileName(), encoding);
    if (!text)
        text.error().file = path;
    return text;
}

Intake readAll(const QStringList& paths, const Progress& progress) {
    Intake intake;
    for (qsizetype i = 0; i < paths.size() && !progress.isCancelled(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(paths.size()), QFileInfo(paths[i]).fileName());
        Result<DecodedText> text = readTextFile(paths[i]);
        if (text)
            intake.texts.push_back(std::move(*text));
        else
            intake.refused.push_back({QFileInfo(paths[i]).fileName(), std::move(text.error())});
    }
    progress.report(1.0);
    return intake;
}

} // namespace lilong
