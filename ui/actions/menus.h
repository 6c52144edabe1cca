#pragma once

class QMenuBar;
class QToolBar;

namespace lilong {

class ActionCatalogue;

/// Fills a menu bar with every action of the catalogue, menu by menu.
void fillMenuBar(QMenuBar& bar, const ActionCatalogue& catalogue);
/// Fills a tool bar with the actions that have a place there, and separators between their groups.
void fillToolBar(QToolBar& bar, const ActionCatalogue& catalogue);

} // namespace lilong
