#pragma once

#include "app/issue/source.h"

#include <QString>

#include <vector>

namespace lilong::bench {

/// The corpus's pages as extracted in one way ("raw", "layout", "ocr"), one after the other in an order that changes from round to round,
/// until there are this many UTF-16 units. The same for the same arguments.
[[nodiscard]] QString corpusText(const QString& channel, qsizetype length, quint32 seed = 1);

/// So many sources of such pages, each of this length.
[[nodiscard]] std::vector<SourcePtr> corpusSources(const QString& channel, int pages, qsizetype length);

} // namespace lilong::bench
