#pragma once

#include "app/issue/issue.h"

#include <QDateTime>

namespace lilong {

/// A step of the work on an issue, to be kept.
struct DoneStep {
    QString label; ///< translated, as the editor saw it
    QString who;   ///< the editor's name; may be empty
    QDateTime at;  ///< UTC
    Issue issue;   ///< the state after it
};

/// A step as the list of an issue's history shows it.
struct HistoryStep {
    qint64 number = 0; ///< within its issue, from 1, never given again
    QString label;
    QString who;
    QDateTime at; ///< UTC

    [[nodiscard]] bool operator==(const HistoryStep&) const = default;
};

/// How much of an issue's history is kept; see StoredHistory for how it is thinned.
struct HistoryLimits {
    int stepsInOneSave = 500; ///< of more, the latest
    int steps = 2000;         ///< of one issue
    int stepsAfterThinning = 1500;
};

} // namespace lilong
