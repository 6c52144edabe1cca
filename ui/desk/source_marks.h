#pragma once

#include "app/text/span.h"
#include "ui/desk/desk_colours.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace lilong {

/// What cannot be seen in raw text, or looks like something that it is not.
enum class SourceMarkKind {
    LineEnd,   ///< behind the line: ↵, with CR, FF … where it is not a plain line feed
    Space,     ///< an ordinary space: ·
    Tab,       ///< →
    OddSpace,  ///< a space of another width, or one that keeps words together: a frame below the line
    Invisible, ///< of no width, or a control character: an upright bar with its number
    Folded,    ///< a form that the rules fold into the ordinary character: a dotted frame round it
};

struct SourceMark {
    Span span; ///< of the raw text
    SourceMarkKind kind = SourceMarkKind::Space;
    QString sign = {}; ///< what is written; empty where the kind's shape says all

    [[nodiscard]] bool operator==(const SourceMark&) const = default;
};

/// The marks of a stretch of raw text, in its order. Linear.
[[nodiscard]] std::vector<SourceMark> sourceMarks(const QString& text, Span stretch);

/// Draws a mark into the box of its characters; what has no width of its own is drawn at the box's left edge.
void paintSourceMark(QPainter& painter, const QRectF& box, const SourceMark& mark, const DeskColours& colours);

} // namespace lilong
