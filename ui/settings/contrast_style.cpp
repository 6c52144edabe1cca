#include "ui/settings/contrast_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace lilong {
namespace {

constexpr double focusWidth = 2;

QPen framePen(const QStyleOption& option) {
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_HasFocus)
        return QPen(option.palette.color(QPalette::Highlight), focusWidth);
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
}

void drawFrame(QPainter& painter, const QStyleOption& option, const QRect& box, bool round = false) {
    const QPen pen = framePen(option);
    const double inset = pen.widthF() / 2;
    painter.save();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, round);
    const QRectF frame = QRectF(box).adjusted(inset, inset, -inset, -inset);
    round ? painter.drawEllipse(frame) : painter.drawRect(frame);
    painter.restore();
}

bool isFramed(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_FrameLineEdit: case QStyle::PE_PanelButtonCommand: case QStyle::PE_IndicatorCheckBox: case QStyle::PE_IndicatorItemViewItemCheck:
    case QStyle::PE_FrameGroupBox: case QStyle::PE_FrameMenu: case QStyle::PE_Frame: case QStyle::PE_FrameTabWidget: return true;
    default: return false;
    }
}

} // namespace

ContrastStyle::ContrastStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isFramed(element))
        drawFrame(*painter, *option, option->rect);
    else if (element == PE_IndicatorRadioButton)
        drawFrame(*painter, *option, option->rect, true);
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ProgressBarGroove)
        drawFrame(*painter, *option, option->rect);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(*painter, *option, option->rect);
    else if (control == CC_ScrollBar) // the slider is all that shows how far one has come
        drawFrame(*painter, *option, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
}

} // namespace lilong
