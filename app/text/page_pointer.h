#pragma once

#include <QStringView>

namespace lilong {

/// True for a line that sends the reader to another page: （下转第3版）, （上接1版）.
[[nodiscard]] bool isPagePointer(QStringView line);

} // namespace lilong
