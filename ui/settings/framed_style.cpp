#include "ui/settings/framed_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace lilong {
namespace {

constexpr double focusWidth = 2;
constexpr int tabMark = 3; // the height of the line under the tab in front
constexpr float quietness = 0.6F; // how much of the grey shows in quiet frames

/// Fields, and boxes to tick: where one writes and clicks must be seen.
bool isField(QStyle::PrimitiveElement element) {
    return element == QStyle::PE_FrameLineEdit || element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorItemViewItemCheck;
}

bool isFramed(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_PanelButtonCommand: case QStyle::PE_FrameGroupBox: case QStyle::PE_FrameMenu: case QStyle::PE_Frame: case QStyle::PE_FrameTabWidget: return true;
    default: return isField(element);
    }
}

} // namespace

FramedStyle::FramedStyle(Frames frames) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), frames_(frames) {}

void FramedStyle::drawFrame(QPainter& painter, const QStyleOption& option, const QRect& box, bool round) const {
    const bool enabled = option.state & State_Enabled, strong = frames_ == Frames::Strong;
    const bool focus = enabled && option.state & State_HasFocus;
    QColor colour = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, strong ? QPalette::Text : QPalette::PlaceholderText);
    if (focus)
        colour = option.palette.color(QPalette::Highlight);
    else if (!strong)
        colour.setAlphaF(quietness);
    const QPen pen(colour, focus && strong ? focusWidth : 1);
    const double inset = pen.widthF() / 2;
    painter.save();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, round);
    const QRectF frame = QRectF(box).adjusted(inset, inset, -inset, -inset);
    round ? painter.drawEllipse(frame) : painter.drawRect(frame);
    painter.restore();
}

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (frames_ == Frames::Strong ? isFramed(element) : isField(element))
        drawFrame(*painter, *option, option->rect);
    else if (element == PE_IndicatorRadioButton)
        drawFrame(*painter, *option, option->rect, true);
}

void FramedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (frames_ == Frames::Quiet)
        return;
    if (element == CE_ProgressBarGroove)
        drawFrame(*painter, *option, option->rect);
    else if (element == CE_TabBarTabShape && option->state & State_Selected)
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - tabMark + 1, option->rect.width(), tabMark), option->palette.color(QPalette::Highlight));
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(*painter, *option, option->rect);
    else if (control == CC_ScrollBar && frames_ == Frames::Strong) // the slider is all that shows how far one has come
        drawFrame(*painter, *option, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
}

} // namespace lilong
