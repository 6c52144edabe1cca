#pragma once

#include "app/publish/export_format.h"

#include <QPageSize>

class QComboBox;
class QWidget;

namespace lilong {

class Settings;

/// A box to choose the paper in, standing on the one of the settings.
[[nodiscard]] QComboBox* paperChoice(const Settings& settings, QWidget* parent);
[[nodiscard]] PaperSize chosenPaper(const QComboBox& choice);
[[nodiscard]] QPageSize pageSizeOf(PaperSize paper);

} // namespace lilong
