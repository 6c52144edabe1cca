#pragma once

#include <QProxyStyle>

namespace lilong {

/// Fusion for dark grounds. Fusion frames fields, buttons and boxes in a darker shade of the window's ground, which nobody sees on black; here
/// the frame is lighter, and the focus frame has the accent's colour.
class FramedStyle final : public QProxyStyle {
public:
    enum class Frames {
        Quiet, ///< fields and boxes in grey, for the dark theme
        Strong ///< everything in the text's colour, for the high-contrast theme
    };
    explicit FramedStyle(Frames frames);
    [[nodiscard]] Frames frames() const { return frames_; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;

private:
    void drawFrame(QPainter& painter, const QStyleOption& option, const QRect& box, bool round = false) const;

    Frames frames_;
};

} // namespace lilong
