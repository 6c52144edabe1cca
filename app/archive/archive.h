#pragma once

#include "app/archive/history.h"
#include "app/foundation/clock.h"
#include "app/foundation/error.h"
#include "app/issue/authority.h"
#include "app/issue/name_memory.h"
#include "app/issue/recipe.h"
#include "app/task/progress.h"

#include <QDateTime>

#include <functional>
#include <memory>

namespace lilong {

using StoredIssueId = Id<struct StoredIssueKind>;

/// What the library shows of an issue.
struct IssueSummary {
    StoredIssueId id;
    Masthead masthead;
    IssueState state = IssueState::Raw;
    int pages = 0;
    int articles = 0;
    int openDoubts = 0;
    QDateTime saved; ///< UTC
};

/// One place where a search found something.
struct SearchHit {
    StoredIssueId issue;
    PartRef part;              ///< where; Furniture is not searched
    QString headline;          ///< of the article
    QString text;              ///< the part's text, cut to some fifty characters around the first match
    std::vector<Span> matches; ///< in `text`, UTF-16 units
};

/// A person or place of the archive, with how often it is named.
struct EntitySummary {
    QString name;
    QStringList aliases;
    QStringList roles; ///< people: place + title, as text; places: empty
    int issues = 0;
    int mentions = 0;
};

class Authority;

/// An issue as it was saved with links to the authority.
struct SavedIssue {
    StoredIssueId id;
    Issue issue; ///< the same, its people and places with their records
};

/// One archive file (.lilong): an SQLite database with issues, their raw sources, texts, mentions and decisions.
///
/// Saving is one transaction. Readers and one writer may have it open at the same time (WAL). Every failure (damaged, newer,
/// read-only, full, locked) is an Error::Kind::Archive or File with a message for the user, and leaves the file as it was.
/// An Archive is used on the thread that opened it; other threads open their own.
class Archive {
public:
    enum class Mode {
        Create,   ///< make it where it does not exist or is an empty file, else open
        Open,     ///< must exist; an older schema is brought up to date, after a copy was put beside it (NAME.version-N)
        ReadOnly, ///< must exist; a newer or older schema is let in
    };
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(const QString& path, Mode mode, const Clock& clock);
    virtual ~Archive() = default;

    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;

    /// Saves an issue: anew for an empty id, else over the one that is there. Returns its id. Links go along as they are in the issue.
    [[nodiscard]] virtual Result<StoredIssueId> save(const Issue& issue, StoredIssueId id = {}) = 0;
    /// Says whom an issue's people and places are, given the records that bear their names.
    using Linker = std::function<std::vector<RecordLink>(const Issue& issue, const std::vector<RecordCandidate>& candidates)>;
    /// Saves an issue and its links to the authority. Whom its people are stays as it was, or as the editor said (Person::record); the linker
    /// is asked about the others, and a record is made for everybody who is new.
    /// @param done the steps that led here since it was saved last, oldest first: they go into the issue's history in the same transaction. A first
    /// step whose state is the one last kept is not kept twice.
    [[nodiscard]] virtual Result<SavedIssue> saveLinked(const Issue& issue, StoredIssueId id, const Linker& linker, const std::vector<DoneStep>& done = {}) = 0;
    /// Everything that was done with an issue, oldest first, over all sessions.
    [[nodiscard]] virtual Result<std::vector<HistoryStep>> history(StoredIssueId id) const = 0;
    /// The issue as it was after a step; its ledger is checked. Records are those it has now.
    [[nodiscard]] virtual Result<Issue> stateAfter(StoredIssueId id, qint64 step) const = 0;
    /// Issues whose people and places have no links yet, since they were saved before there was an authority.
    [[nodiscard]] virtual Result<std::vector<StoredIssueId>> unlinkedIssues() const = 0;
    /// Links such an issue; nothing else of it is touched.
    [[nodiscard]] virtual Result<void> link(StoredIssueId id, const Linker& linker) = 0;
    /// The people and places as records. Lives as long as the archive.
    [[nodiscard]] virtual Authority& authority() = 0;
    [[nodiscard]] virtual const Authority& authority() const = 0;

    /// Loads an issue exactly as it was saved; its ledger is checked.
    [[nodiscard]] virtual Result<Issue> load(StoredIssueId id) const = 0;
    [[nodiscard]] virtual Result<void> remove(StoredIssueId id) = 0;
    /// What becomes of an issue; an error stops the whole change.
    using Change = std::function<Result<Issue>(StoredIssueId, const Issue&)>;
    /// Changes several issues in one transaction: an error or a cancel leaves all of them as they were.
    [[nodiscard]] virtual Result<void> change(const std::vector<StoredIssueId>& ids, const Change& change, const Progress& progress) = 0;

    /// Newest masthead date first, undated by time of saving.
    [[nodiscard]] virtual Result<std::vector<IssueSummary>> issues() const = 0;
    /// Finds every term (separated by white space) as an exact phrase in headlines, text, people and places; one character is enough.
    /// Best first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<SearchHit>> search(const QString& query, int limit = 200) const = 0;
    [[nodiscard]] virtual Result<std::vector<EntitySummary>> people() const = 0;
    [[nodiscard]] virtual Result<std::vector<EntitySummary>> places() const = 0;

    /// What was settled for newsletters, by title.
    [[nodiscard]] virtual Result<std::vector<Recipe>> recipes() const = 0;
    /// Keeps a recipe over the one of the same newsletter. Errors: Input where it has no title.
    [[nodiscard]] virtual Result<void> saveRecipe(const Recipe& recipe) = 0;
    [[nodiscard]] virtual Result<void> removeRecipe(const QString& title) = 0;

    /// What the editor tagged or refused in the other issues of a newsletter; nothing for one without a title.
    [[nodiscard]] virtual Result<NameMemory> nameMemory(const QString& title, StoredIssueId except) const = 0;

    /// Integrity of the file, schema version, foreign keys, search index and the ledger of every issue. Each fault is one error.
    [[nodiscard]] virtual std::vector<Error> check(const Progress& progress) const = 0;
    /// A copy made by SQLite's own means, opened again and checked before it takes the place of `target`.
    [[nodiscard]] virtual Result<void> backupTo(const QString& target) const = 0;
    /// Makes the search index anew from the texts, where `check` found that it does not agree with them.
    [[nodiscard]] virtual Result<void> rebuildSearchIndex(const Progress& progress) = 0;
};

} // namespace lilong
