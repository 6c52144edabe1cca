#pragma once

#include "app/publish/export_format.h"

namespace lilong {

/// A place that the editor has not decided, as a second reader is asked about it.
struct SheetDoubt {
    int number = 0;              ///< from 1, in reading order
    std::optional<PartRef> part; ///< where it stands; nothing where the text is gone
    Span span;                   ///< in the part's text
    QString left;                ///< what stands before it, on one line
    QString before;              ///< what stands there; nothing between two halves that may be one paragraph
    QString right;               ///< what stands behind it
    QStringList after;           ///< what was proposed instead, on one line each; several where readings are rivals
    QString reason;              ///< translated
};

/// The open doubts of an issue with their numbers; rivals about the same place have one number. Linear but for looking repairs up by key.
[[nodiscard]] std::vector<SheetDoubt> sheetDoubts(const Issue& issue);

/// The proof sheet for a second reader as a PDF: the issue's text in one wide column with numbered lines and room to write, each doubt underlined and
/// numbered, and behind it the list of the doubts with page and line, what stands there, what was proposed and why. On A4, which a reader can hold.
/// Errors: Internal where there is no QGuiApplication or no PDF can be made; Cancelled. Any thread.
[[nodiscard]] Result<QByteArray> proofSheet(const Issue& issue, const Progress& progress);

/// Writes it to a file, whole or not at all. Errors: the same, and File.
[[nodiscard]] Result<void> writeProofSheet(const QString& path, const Issue& issue, const Progress& progress);

} // namespace lilong
