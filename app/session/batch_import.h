#pragma once

#include "app/archive/archive.h"
#include "app/session/batch_plan.h"
#include "app/session/pipeline.h"

namespace lilong {

struct BatchRead {
    std::vector<BatchPage> pages; ///< by name
    std::vector<Refused> refused; ///< files that could not be read, or hold no text
    std::vector<IssueSummary> stored; ///< what the archive has already
};

/// Reads every text file of some folders with what each prints of its issue; nothing is repaired yet. Any thread. Errors: Cancelled; a bad
/// file is only refused.
/// @param archive need not be there yet
[[nodiscard]] Result<BatchRead> readBatch(const QStringList& paths, const QString& archive, const Knowledge& knowledge, const Clock& clock,
                                          const Progress& progress);

/// What becomes of an issue that the archive has already.
enum class IfThere { Skip, AddPages, NewIssue };

/// One of the issues to be imported.
struct BatchOrder {
    PageGroup pages;
    StoredIssueId there = {}; ///< the archive's issue of the same newsletter, date and number; empty: none
    IfThere ifThere = IfThere::Skip;
};

/// The stored issue that a group of pages belongs to by what it prints; null where there is none.
[[nodiscard]] const IssueSummary* storedTwin(const PageGroup& group, const std::vector<IssueSummary>& stored);

struct SavedBatchIssue {
    StoredIssueId id;
    Masthead masthead;
    int added = 0; ///< pages that came with this import
    int pages = 0; ///< of the whole issue
    int articles = 0;
    int doubts = 0;
};

/// What became of a bulk import.
struct BatchReport {
    std::vector<SavedBatchIssue> saved; ///< whole, each in a transaction of its own
    std::vector<Refused> refused;       ///< issues that could not be repaired or saved, by name
    std::vector<size_t> skipped;        ///< orders whose issue the archive has already
    std::vector<size_t> left;           ///< orders that were not begun or not finished when she stopped
};

/// Repairs the issues, each once, and saves it as soon as it is done. Pages that come to a stored issue are repaired with it; what was decided
/// there stays, and a page that it has already does not come twice. Where `progress` is cancelled, what is saved stays and the rest is left.
/// Any thread. Errors: the archive cannot be opened or made.
[[nodiscard]] Result<BatchReport> saveBatch(const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders, const QString& archive,
                                            const Knowledge& knowledge, const PipelineOptions& options, const Clock& clock, const Progress& progress);

} // namespace lilong
