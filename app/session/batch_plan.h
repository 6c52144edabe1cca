#pragma once

#include "app/intake/intake.h"
#include "app/session/page_grouping.h"

namespace lilong {

/// A file of a bulk import with what it prints of its issue.
struct BatchPage {
    DecodedText text;
    Masthead masthead;
    QString folio;
};

/// Which page goes into which issue, as the program proposes it and the editor changes it. Pages are indexes of those it was made of.
class BatchPlan {
public:
    BatchPlan() = default;
    explicit BatchPlan(const std::vector<BatchPage>& pages);

    [[nodiscard]] const std::vector<PageGroup>& issues() const { return groups_; }
    /// Why it is not sure where a page belongs; empty where it is, or where the editor has put it herself.
    [[nodiscard]] QString doubtOf(size_t page) const;
    [[nodiscard]] qsizetype doubtCount() const { return static_cast<qsizetype>(doubts_.size()); }
    /// The issue a page stands in; nothing where it was left out.
    [[nodiscard]] std::optional<size_t> issueOf(size_t page) const;

    /// Puts a page into another issue. An issue without pages goes. False where there is no such issue or it is there already.
    bool moveTo(size_t page, size_t issue);
    /// Makes a page an issue of its own, behind the one it stood in. False where it is one already.
    bool makeOwn(size_t page);
    /// Imports the file not at all.
    void leaveOut(size_t page);

private:
    void take(size_t page);
    void settle(size_t page);
    void dropEmpty();

    std::vector<Masthead> printed_; ///< by page
    std::vector<size_t> place_;     ///< by page: where it stands among all pages as proposed
    std::vector<PageGroup> groups_;
    std::vector<GroupDoubt> doubts_;
};

} // namespace lilong
