#pragma once

#include "app/issue/source.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace lilong {

/// Why a repair was made, as a sentence with places for its particulars, so that it can be shown in either language at
/// any later time. `sentence` is the English text marked with QT_TRANSLATE_NOOP("Reason", "…%1…"); `particulars` fill it.
struct Reason {
    QString sentence;
    QStringList particulars;

    [[nodiscard]] QString translated() const;
    [[nodiscard]] bool operator==(const Reason&) const = default;
};

enum class RepairState { Applied, Proposed, Rejected };

/// What accepting a repair does.
enum class RepairEffect {
    Replace, ///< the raw stretch reads `after`
    Join,    ///< the blocks on both sides of the raw stretch become one paragraph
    Notice,  ///< nothing to apply: the editor is told, and accepting says "seen"
};

/// One change of the raw text, or one doubt about it.
///
/// An applied repair lives in the run of text that it made (see TracedText); a proposed or rejected one in the issue's
/// list. `before` is the raw text of `raw`, exactly. `key` names the finding and survives a re-run: it is made of rule, reading and
/// surroundings, not of offsets.
struct Repair {
    QString key;
    QString rule; ///< e.g. "punctuation-width"; "editor" for what the editor typed
    RepairState state = RepairState::Proposed;
    RepairEffect effect = RepairEffect::Replace;
    RawSpan raw;
    QString before;
    QString after;
    double confidence = 1.0;
    Reason reason;

    [[nodiscard]] bool operator==(const Repair&) const = default;
};
using RepairPtr = std::shared_ptr<const Repair>;

/// The rule name of what the editor typed herself.
inline const QString editorRule = QStringLiteral("editor");

/// The key of a finding: rule, reading, the surroundings (up to six characters of either side, white space
/// aside), and which of several equal ones it is, from 0. 16 hex digits of SHA-256.
[[nodiscard]] QString repairKey(QStringView rule, QStringView before, QStringView after, QStringView left, QStringView right, int ordinal);

} // namespace lilong
