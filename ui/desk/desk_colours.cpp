#include "ui/desk/desk_colours.h"

namespace lilong {
namespace {

bool isDark(const QColor& base) { return base.lightnessF() < 0.5F; }

/// White on black is chosen by who needs more than the dark theme's contrast.
bool isContrast(const QPalette& palette) {
    return palette.color(QPalette::Base) == QColor(Qt::black) && palette.color(QPalette::Text) == QColor(Qt::white);
}

} // namespace

QColor DeskColours::mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](float x, float y) { return static_cast<float>(x * (1 - share) + y * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

DeskColours::DeskColours(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const bool dark = isDark(base);
    const bool strong = isContrast(palette);
    // One hue each, lighter on dark paper; tints are the same hue thinned with the paper.
    const auto hue = [dark, strong](int degrees, int saturation) { return QColor::fromHsl(degrees, saturation, strong ? 190 : dark ? 170 : 85); };
    const auto tint = [&](const QColor& colour, double share) { return mixed(base, colour, share); };
    text = palette.color(QPalette::Text);
    faint = mixed(base, text, strong ? 0.8 : 0.55);
    rule = mixed(base, text, strong ? 0.6 : 0.22);
    hatch = mixed(base, text, strong ? 0.6 : 0.38);
    person = hue(218, 190);
    personTint = tint(person, 0.18);
    personFaintTint = tint(person, 0.09);
    place = hue(140, 170);
    placeTint = tint(place, 0.15);
    repair = hue(32, 230);
    typed = hue(280, 120);
    doubt = hue(40, 240);
    doubtTint = tint(QColor::fromHsl(44, 255, 140), dark ? 0.30 : 0.32);
    unpaired = hue(0, 230);
    unpairedTint = tint(unpaired, 0.16);
    current = tint(QColor::fromHsl(40, 255, 130), dark ? 0.50 : 0.60);
    linked = tint(palette.color(QPalette::Highlight), 0.32);
    pointed = tint(palette.color(QPalette::Highlight), 0.16);
    unplaced = hue(350, 200);
    unplacedTint = tint(unplaced, 0.10);
    good = hue(140, 200);
    bad = hue(0, 200);
}

} // namespace lilong
