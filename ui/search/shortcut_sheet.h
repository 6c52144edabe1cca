#pragma once

#include <QString>

class QPagedPaintDevice;

namespace lilong {

class ActionCatalogue;

/// A sheet with every action and its keys, menu by menu, as HTML.
[[nodiscard]] QString shortcutSheet(const ActionCatalogue& catalogue);
/// Lays the sheet out on paper.
void printShortcutSheet(const ActionCatalogue& catalogue, QPagedPaintDevice& paper);

} // namespace lilong
