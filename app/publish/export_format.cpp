#include "app/publish/export_format.h"

#include "app/publish/pdf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

struct FormatNames {
    ExportFormat format;
    const char* name;
    const char* suffix;
};

constexpr std::array<FormatNames, 5> formats{{{ExportFormat::Json, "json", "json"},
                                              {ExportFormat::Text, "text", "txt"},
                                              {ExportFormat::Markdown, "markdown", "md"},
                                              {ExportFormat::Html, "html", "html"},
                                              {ExportFormat::Pdf, "pdf", "pdf"}}};

const FormatNames& rowOf(ExportFormat format) {
    return *std::find_if(formats.begin(), formats.end(), [format](const FormatNames& row) { return row.format == format; });
}

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

tl::unexpected<Error> cancelled() { return fail(Error::Kind::Cancelled, ExportText::tr("The export was stopped; nothing was written.")); }

Result<QByteArray> bytesOf(const Issue& issue, ExportFormat format, const ExportOptions& options, const Progress& progress) {
    switch (format) {
    case ExportFormat::Json: return issueJson(issue);
    case ExportFormat::Text: return plainText(issue).toUtf8();
    case ExportFormat::Markdown: return markdown(issue).toUtf8();
    case ExportFormat::Html: return html(issue).toUtf8();
    case ExportFormat::Pdf: return pdf(issue, options.paper, progress);
    }
    return fail(Error::Kind::Internal, ExportText::tr("There is no such export format."));
}

/// Why a path cannot be written, found before the work is done.
Result<void> checkTarget(const QString& path) {
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    if (path.isEmpty())
        return fail(Error::Kind::File, ExportText::tr("No file name was given."));
    if (target.isDir())
        return fail(Error::Kind::File, ExportText::tr("This is a folder."), path, ExportText::tr("Give a file name in it."));
    if (!folder.isDir())
        return fail(Error::Kind::File, ExportText::tr("The folder does not exist."), path, ExportText::tr("Choose another folder or make this one first."));
    if (!folder.isWritable())
        return fail(Error::Kind::File, ExportText::tr("The folder is read-only."), path, ExportText::tr("Choose another folder."));
    if (target.exists() && !target.isWritable())
        return fail(Error::Kind::File, ExportText::tr("The file is read-only."), path, ExportText::tr("Choose another name."));
    return {};
}

Result<void> write(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(Error::Kind::File, ExportText::tr("The file could not be written: %1.").arg(file.errorString()), path,
                ExportText::tr("Look whether the disk is full, or choose another folder."));
}

} // namespace

std::optional<ExportFormat> exportFormatFromName(const QString& name) {
    for (const FormatNames& row : formats) {
        if (name == QLatin1String(row.name))
            return row.format;
    }
    return {};
}

QString nameOf(ExportFormat format) { return QLatin1String(rowOf(format).name); }

QString fileSuffixOf(ExportFormat format) { return QLatin1String(rowOf(format).suffix); }

std::vector<ExportFormat> exportFormats() {
    std::vector<ExportFormat> all;
    for (const FormatNames& row : formats)
        all.push_back(row.format);
    return all;
}

Result<QByteArray> exported(const Issue& issue, ExportFormat format, const ExportOptions& options, const Progress& progress) {
    if (progress.isCancelled())
        return cancelled();
    Result<QByteArray> bytes = bytesOf(issue, format, options, progress);
    if (bytes && progress.isCancelled())
        return cancelled();
    return bytes;
}

Result<void> exportTo(const QString& path, const Issue& issue, ExportFormat format, const ExportOptions& options, const Progress& progress) {
    if (const Result<void> possible = checkTarget(path); !possible)
        return possible;
    const Result<QByteArray> bytes = exported(issue, format, options, progress);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return write(path, *bytes);
}

} // namespace lilong
