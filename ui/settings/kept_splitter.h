#pragma once

class QSplitter;

namespace lilong {

class Settings;
enum class Setting;

/// Gives a splitter the widths it had the last time, and keeps those she gives it.
void keepSplitter(QSplitter& splitter, Settings& settings, Setting setting);

} // namespace lilong
