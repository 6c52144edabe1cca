#include "app/session/linked_saving.h"

#include "app/tag/authority_links.h"

#include <QCoreApplication>

namespace lilong {

Result<SavedIssue> saveLinked(Archive& archive, const Issue& issue, StoredIssueId id, const std::vector<DoneStep>& done) {
    return archive.saveLinked(issue, id, authorityLinks, done);
}

Result<int> linkEarlierIssues(Archive& archive, const Progress& progress) {
    const Result<std::vector<StoredIssueId>> issues = archive.unlinkedIssues();
    if (!issues)
        return tl::unexpected(issues.error());
    int done = 0;
    for (const StoredIssueId id : *issues) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("LinkedSaving", "The work was stopped; the issues done so far are in the directory."),
                        archive.path());
        progress.report(static_cast<double>(done) / static_cast<double>(issues->size()),
                        QCoreApplication::translate("LinkedSaving", "Entering issue %1 in the directory").arg(id.number()));
        if (const Result<void> linked = archive.link(id, authorityLinks); !linked)
            return tl::unexpected(linked.error());
        ++done;
    }
    return done;
}

} // namespace lilong
