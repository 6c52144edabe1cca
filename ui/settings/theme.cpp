#include "ui/settings/theme.h"

#include "ui/settings/framed_style.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace lilong {

namespace {

struct Colours {
    QRgb window, base, alternate, text, dim, button, mid, dark, accent, onAccent, link;
};

constexpr Colours light{0xfffbfbf9, 0xffffffff, 0xfff5f5f2, 0xff1d1d1b, 0xff8c8c86, 0xfff4f4f1,
                        0xffdededa, 0xffb9b9b3, 0xff2457b8, 0xffffffff, 0xff2457b8};
constexpr Colours dark{0xff24252a, 0xff1b1c20, 0xff202126, 0xffe6e5e0, 0xff86867f, 0xff32333a,
                       0xff3c3d45, 0xff131417, 0xff4d7fe0, 0xffffffff, 0xff8fb2ff};
constexpr Colours contrast{0xff000000, 0xff000000, 0xff101010, 0xffffffff, 0xffd0d0d0, 0xff141414,
                           0xff8a8a8a, 0xffffffff, 0xffffe000, 0xff000000, 0xffffe000};

QPalette paletteOf(const Colours& c) {
    QPalette palette{QColor(c.button), QColor(c.window)};
    const std::initializer_list<std::pair<QPalette::ColorRole, QRgb>> roles{
        {QPalette::Window, c.window}, {QPalette::WindowText, c.text}, {QPalette::Base, c.base}, {QPalette::AlternateBase, c.alternate},
        {QPalette::Text, c.text}, {QPalette::PlaceholderText, c.dim}, {QPalette::Button, c.button}, {QPalette::ButtonText, c.text},
        {QPalette::BrightText, c.onAccent}, {QPalette::Mid, c.mid}, {QPalette::Midlight, c.mid}, {QPalette::Light, c.base},
        {QPalette::Dark, c.dark}, {QPalette::Highlight, c.accent}, {QPalette::HighlightedText, c.onAccent}, {QPalette::Link, c.link},
        {QPalette::LinkVisited, c.link}, {QPalette::ToolTipBase, c.base}, {QPalette::ToolTipText, c.text}};
    for (const auto& [role, colour] : roles)
        palette.setColor(role, QColor(colour));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(c.dim));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
    return palette;
}

void frame(FramedStyle::Frames frames) {
    const auto* const present = dynamic_cast<const FramedStyle*>(QApplication::style());
    if (!present || present->frames() != frames)
        QApplication::setStyle(new FramedStyle(frames));
}

} // namespace

QPalette lightPalette() {
    return paletteOf(light);
}

QPalette darkPalette() {
    return paletteOf(dark);
}

QPalette contrastPalette() {
    return paletteOf(contrast);
}

Theme::Theme() : systemIsDark_(QApplication::palette().color(QPalette::Window).lightness() < 128) {}

void Theme::use(const QString& name) const {
    const bool isContrast = name == QLatin1String("contrast");
    const bool isDark = name == QLatin1String("dark") || (name != QLatin1String("light") && systemIsDark_);
    if (isContrast || isDark)
        frame(isContrast ? FramedStyle::Frames::Strong : FramedStyle::Frames::Quiet);
    else if (dynamic_cast<const FramedStyle*>(QApplication::style()) || QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(isContrast ? contrastPalette() : isDark ? darkPalette() : lightPalette());
}

} // namespace lilong
