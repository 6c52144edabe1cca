#pragma once

#include <QTextCursor>
#include <QTextEdit>

#include <optional>
#include <vector>

namespace lilong {

class DeskColours;

/// What a pane lights up without selecting it, in two layers: what is in hand or selected elsewhere, and what the pointer is over.
class Lights {
public:
    enum class Kind { Doubt, Linked };

    /// @return the selections to be set, both layers
    [[nodiscard]] QList<QTextEdit::ExtraSelection> light(const std::vector<QTextCursor>& stretches, Kind kind, const DeskColours& colours);
    /// Nothing where the pointer is over the same as before.
    [[nodiscard]] std::optional<QList<QTextEdit::ExtraSelection>> point(const std::vector<QTextCursor>& stretches, const DeskColours& colours);

private:
    QList<QTextEdit::ExtraSelection> lit_;
    QList<QTextEdit::ExtraSelection> pointed_;
};

} // namespace lilong
