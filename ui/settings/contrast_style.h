#pragma once

#include <QProxyStyle>

namespace lilong {

/// Fusion for the high-contrast palette. Fusion frames fields, buttons and boxes in a shade of the window's ground, which on black is black;
/// here the frame has the text's colour, and the focus frame the accent's.
class ContrastStyle final : public QProxyStyle {
public:
    ContrastStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace lilong
