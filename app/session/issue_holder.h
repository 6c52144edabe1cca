#pragma once

#include "app/archive/archive.h"

#include <memory>
#include <variant>

namespace lilong {

/// Who has an issue open for writing.
struct IssueHolder {
    QString editor; ///< the editor's name; may be empty
    QString computer;
    QDateTime since; ///< UTC
};

/// The right to write an issue, held while this lives. A file beside the archive says who holds it (柳荫.lilong.issue-12.lock); one that a dead
/// process left (on this computer) is taken over at once.
class IssueHold {
public:
    /// The hold, or who has it: then the issue is opened for reading only. Where no lock can be made (a folder that nobody may write to) an Error::File.
    [[nodiscard]] static Result<std::variant<std::unique_ptr<IssueHold>, IssueHolder>> take(const QString& archivePath, StoredIssueId id,
                                                                                         const QString& editor, const Clock& clock);
    virtual ~IssueHold() = default;
};

/// "王春梅 on 台式机-3 since 09:30", translated.
[[nodiscard]] QString described(const IssueHolder& holder);

} // namespace lilong
