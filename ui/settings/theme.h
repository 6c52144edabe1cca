#pragma once

#include <QPalette>
#include <QString>

namespace lilong {

/// Sets Fusion with the program's light, dark or high-contrast palette. @param name "light", "dark", "contrast", or "system" for what the desktop had at start.
class Theme {
public:
    /// Looks at the palette the desktop gave, before anything changes it. Needs a QApplication.
    Theme();
    void use(const QString& name) const;

private:
    bool systemIsDark_;
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// White and yellow on black: every text at least 7 : 1 against its ground.
[[nodiscard]] QPalette contrastPalette();

} // namespace lilong
