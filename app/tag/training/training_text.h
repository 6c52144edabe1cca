#pragma once

#include "app/tag/training/tagged_text.h"

namespace lilong {

/// The whole of a file; ends the program where it cannot be read.
[[nodiscard]] QString fileText(const QString& path);

/// The items of all files in a folder but `hard.txt`, whose people have words for names, and one to be held out.
[[nodiscard]] std::vector<TaggedItem> readFolder(const QString& folder, const QString& heldOut = {});

} // namespace lilong
