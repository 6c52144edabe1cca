#pragma once

#include "app/foundation/error.h"
#include "app/issue/issue.h"
#include "app/task/progress.h"

#include <QByteArray>

namespace lilong {

enum class ExportFormat { Json, Text, Markdown, Html, Pdf };

/// json, text, markdown, html, pdf; nothing for another name.
[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(const QString& name);
[[nodiscard]] QString nameOf(ExportFormat format);
[[nodiscard]] QString fileSuffixOf(ExportFormat format); ///< json, txt, md, html, pdf
[[nodiscard]] std::vector<ExportFormat> exportFormats();

enum class PaperSize { A3, A4, Tabloid };

struct ExportOptions {
    PaperSize paper = PaperSize::A3;
};

/// The issue in a format, as the bytes of a file.
[[nodiscard]] Result<QByteArray> exported(const Issue& issue, ExportFormat format, const ExportOptions& options, const Progress& progress);
/// Writes it to a file, whole or not at all (QSaveFile). Error::Kind::File names the path.
[[nodiscard]] Result<void> exportTo(const QString& path, const Issue& issue, ExportFormat format, const ExportOptions& options, const Progress& progress);

/// A file name for an issue, without folder: newsletter, date, number; nothing that a file system minds, never empty.
[[nodiscard]] QString suggestedFileName(const Masthead& masthead, ExportFormat format);

// One function a text format; each in a file of its own.
[[nodiscard]] QByteArray issueJson(const Issue& issue); ///< contract: resources/lilong-issue.schema.json; UTF-8, indented by one space
[[nodiscard]] QString plainText(const Issue& issue);    ///< headings on their own lines, one paragraph a line, an empty line between articles
[[nodiscard]] QString markdown(const Issue& issue);     ///< CommonMark, never hard-wrapped, every special character escaped
[[nodiscard]] QString html(const Issue& issue);         ///< one self-contained page

} // namespace lilong
