#pragma once

#include <QIcon>
#include <QString>

namespace lilong {

/// An icon of resources/icons/<name>.svg, drawn sharply at any size in the palette's text colour (the files say "currentColor"),
/// so that one set serves light and dark.
[[nodiscard]] QIcon icon(const QString& name);

} // namespace lilong
