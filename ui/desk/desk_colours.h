#pragma once

#include <QColor>
#include <QPalette>

namespace lilong {

/// The desk's colours, made from the palette: tints of its base, readable in light and dark.
class DeskColours {
public:
    explicit DeskColours(const QPalette& palette);

    QColor text;       ///< on paper
    QColor faint;      ///< labels, line numbers, furniture
    QColor rule;       ///< lines and bars
    QColor hatch;      ///< over furniture in the source
    QColor person, personTint, personFaintTint;
    QColor place, placeTint;
    QColor repair;     ///< underline of what was repaired
    QColor typed;      ///< underline of what the editor changed
    QColor doubt, doubtTint;
    QColor unpaired, unpairedTint; ///< a quotation mark or bracket without its partner
    QColor linked;     ///< behind what is selected in another pane
    QColor pointed;    ///< behind what the pointer is over, in every pane
    QColor unplaced, unplacedTint;
    QColor good, bad;  ///< the ledger's state; after and before of a reading
    QColor current;    ///< behind the doubt in hand

private:
    [[nodiscard]] static QColor mixed(const QColor& a, const QColor& b, double share);
};

} // namespace lilong
