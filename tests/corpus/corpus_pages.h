#pragma once

#include "tests/corpus/page_truth.h"

#include <QDir>

namespace lilong::corpus {

/// A page as it was extracted in one way, with its truth.
struct CorpusPage {
    QString name;    ///< e.g. "page03.layout"
    QString channel; ///< see `channels`; a name without one is "seed"
    std::vector<SourcePtr> sources;
    PageTruth truth;
};

/// All pages of a folder: NAME.gold.json with the truth beside raw/NAME*.txt. None where the folder is missing.
[[nodiscard]] std::vector<CorpusPage> readPages(const QDir& folder);

} // namespace lilong::corpus
