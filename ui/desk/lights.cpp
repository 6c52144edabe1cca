#include "ui/desk/lights.h"

#include "ui/desk/desk_colours.h"

#include <algorithm>

namespace lilong {
namespace {

QList<QTextEdit::ExtraSelection> selections(const std::vector<QTextCursor>& stretches, const QTextCharFormat& format) {
    QList<QTextEdit::ExtraSelection> list;
    for (const QTextCursor& stretch : stretches)
        list.append({stretch, format});
    return list;
}

/// Told apart from what is lit by its texture too.
QTextCharFormat pointedFormat(const DeskColours& colours) {
    QTextCharFormat format;
    format.setBackground(colours.pointed);
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(colours.text);
    return format;
}

} // namespace

QList<QTextEdit::ExtraSelection> Lights::light(const std::vector<QTextCursor>& stretches, Kind kind, const DeskColours& colours) {
    QTextCharFormat format;
    format.setBackground(kind == Kind::Doubt ? colours.current : colours.linked);
    lit_ = selections(stretches, format);
    return pointed_ + lit_;
}

std::optional<QList<QTextEdit::ExtraSelection>> Lights::point(const std::vector<QTextCursor>& stretches, const DeskColours& colours) {
    const auto same = [](const QTextEdit::ExtraSelection& a, const QTextCursor& b) { return a.cursor == b && a.cursor.anchor() == b.anchor(); };
    if (std::equal(pointed_.begin(), pointed_.end(), stretches.begin(), stretches.end(), same))
        return std::nullopt;
    pointed_ = selections(stretches, pointedFormat(colours));
    return pointed_ + lit_;
}

} // namespace lilong
