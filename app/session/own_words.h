#pragma once

#include "app/foundation/error.h"

#include <QStringList>

namespace lilong {

/// Where the words stand that the editor has added to the lexicon: words.txt in the user's data folder of the program. It need not exist.
[[nodiscard]] QString ownWordsFile();

/// The words of such a file: UTF-8, one word or several with spaces between on a line, lines that start with # are notes. A file that is not there or cannot be
/// read holds none: it is the editor's own and the work goes on without.
[[nodiscard]] QStringList readOwnWords(const QString& file = ownWordsFile());

/// The file as the editor wrote it, notes included; empty where there is none. Errors: File, where it is there and cannot be read.
[[nodiscard]] Result<QString> ownWordsText(const QString& file = ownWordsFile());

/// Writes the whole file or leaves the old one as it is. Its folder is made. Errors: File.
[[nodiscard]] Result<void> writeOwnWords(const QString& text, const QString& file = ownWordsFile());

/// Adds a word at the end of the file, unless it is there.
/// @return whether it was new. Errors: Input for what is no word (a single character, with spaces, longer than a line of print); File.
[[nodiscard]] Result<bool> addOwnWord(const QString& word, const QString& file = ownWordsFile());

} // namespace lilong
