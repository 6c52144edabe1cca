#pragma once

#include <QStringList>

namespace lilong {

/// Where the words stand that the editor has added to the lexicon: words.txt in the user's data folder of the program. It need not exist.
[[nodiscard]] QString ownWordsFile();

/// The words of such a file: UTF-8, one word or several with spaces between on a line, lines that start with # are notes. A file that is not there or cannot be
/// read holds none: it is the editor's own and the work goes on without.
[[nodiscard]] QStringList readOwnWords(const QString& file = ownWordsFile());

} // namespace lilong
