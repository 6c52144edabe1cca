#pragma once

#include "app/archive/archive.h"
#include "app/session/batch_plan.h"
#include "app/session/pipeline.h"

namespace lilong {

struct BatchRead {
    std::vector<BatchPage> pages; ///< by name
    std::vector<Refused> refused; ///< files that could not be read, or hold no text
};

/// Reads every text file of some folders with what each prints of its issue. Any thread. Errors: Cancelled; a bad file is only refused.
[[nodiscard]] Result<BatchRead> readBatch(const QStringList& paths, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress);

struct SavedBatchIssue {
    StoredIssueId id;
    Masthead masthead;
    int pages = 0;
    int articles = 0;
    int doubts = 0;
};

/// What became of a bulk import.
struct BatchReport {
    std::vector<SavedBatchIssue> saved; ///< whole, each in a transaction of its own
    std::vector<Refused> refused;       ///< issues that could not be repaired or saved, by name
    std::vector<size_t> left;           ///< the plan's issues that were not begun or not finished when she stopped
};

/// Repairs the issues of a plan and saves each as soon as it is done. Where `progress` is cancelled, what is saved stays and the rest is left.
/// Any thread. Errors: the archive cannot be opened or made.
[[nodiscard]] Result<BatchReport> saveBatch(const std::vector<BatchPage>& pages, const std::vector<PageGroup>& issues, const QString& archive,
                                            const Knowledge& knowledge, const PipelineOptions& options, const Clock& clock, const Progress& progress);

} // namespace lilong
