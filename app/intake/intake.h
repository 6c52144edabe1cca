#pragma once

#include "app/foundation/error.h"
#include "app/issue/source.h"
#include "app/task/progress.h"

#include <QStringList>

#include <vector>

namespace lilong {

/// The largest file that is taken.
constexpr qint64 maximumFileSize = 32 * 1024 * 1024;

/// A file's text as decoded, before it is taken, for the editor to look at.
struct DecodedText {
    QString name;      ///< file name without folders
    QByteArray sha256; ///< of the bytes, lower-case hex
    QString encoding;  ///< IANA name: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5
    bool certain = true; ///< false: found by statistics, the editor should look
    QString text;      ///< without byte-order mark; line ends and form feeds as they were
};

/// The encodings an editor can choose from, IANA names.
[[nodiscard]] QStringList knownEncodings();

/// Decodes bytes; with an empty `encoding` it is found: byte-order mark, strict UTF-8, then ICU's detector.
/// Refused: empty, too large, binary, or not decodable without loss (Error::Kind::Input, file = name).
[[nodiscard]] Result<DecodedText> decode(const QByteArray& bytes, const QString& name, const QString& encoding = {});
/// Reads and decodes a file. Refused also where it cannot be read (Error::Kind::File).
[[nodiscard]] Result<DecodedText> readTextFile(const QString& path, const QString& encoding = {});
/// The readable files behind what was given: files as they are, folders with every *.txt, *.text in them, by name, folders inside too.
[[nodiscard]] QStringList filesIn(const QStringList& paths);

/// The pages of some texts: a form feed starts a new one, pages without any text are left out. Ids count from 1.
[[nodiscard]] std::vector<SourcePtr> pagesOf(const std::vector<DecodedText>& texts);

struct Refused {
    QString name;
    Error error;
};
struct Intake {
    std::vector<DecodedText> texts;
    std::vector<Refused> refused;
};
/// Reads many files; one that is refused never stops the others. Stops early, with what is read, when cancelled.
[[nodiscard]] Intake readAll(const QStringList& paths, const Progress& progress);

} // namespace lilong
