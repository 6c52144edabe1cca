#pragma once

#include "app/archive/archive.h"
#include "app/issue/authority.h"

#include <QDateTime>

#include <functional>

namespace lilong {

using OperationId = Id<struct OperationKind_>;

/// What the directory is asked for.
struct DirectoryQuery {
    enum class Order { Pinyin, MostNamed };

    MentionKind kind = MentionKind::Person;
    QString text = {};     ///< characters, pinyin, initials, mixed (王, wang chun, wcr, 王cr); any name of a record; empty: all
    RecordId place = {};   ///< people with a role at this place or in it; places in it
    QString title = {};    ///< people with a role whose title holds this text
    Order order = Order::Pinyin; ///< with `text`, names that begin with it come first
    int offset = 0;
    int limit = 100;
};

/// One line of the directory.
struct DirectoryRow {
    RecordId id = {};
    QString name = {};
    QStringList aliases = {};
    QStringList roles = {}; ///< people: place + title, as text, the latest first; places: what they lie in
    int issues = 0;
    int mentions = 0;
};
struct DirectoryPage {
    std::vector<DirectoryRow> rows = {};
    int total = 0; ///< that the query finds, on all pages
};

/// A title that people of the archive hold, for the directory's filter.
struct TitleCount {
    QString title = {};
    int people = 0;
};

/// One place in a text that names the record, with enough to show it and to go there.
struct MentionInContext {
    StoredIssueId issue = {};
    Masthead masthead = {};
    PartRef part = {};
    Span span = {};         ///< of the mention in the part's text, UTF-16 units
    MentionForm form = MentionForm::Name;
    QString headline = {};  ///< of the article; empty where it has none
    QString context = {};   ///< some fifty characters of the text
    Span inContext = {};    ///< the mention in `context`
};

/// A sentence of an issue that says who holds a role.
struct RoleEvidence {
    StoredIssueId issue = {};
    Masthead masthead = {};
    PartRef part = {};
    Span span = {}; ///< of the sentence in the part's text
    QString sentence = {};
};

/// A role over time, with the sentences of the first and last issue that say it.
struct CardRole {
    RecordRole role = {};
    std::vector<RoleEvidence> evidence = {};
};

/// The record in one issue: what a split moves, and what the timeline counts.
struct Appearance {
    StoredIssueId issue = {};
    Masthead masthead = {};
    PersonId person = {}; ///< the number that it has in the issue; one of the two is set
    PlaceId place = {};
    RecordId record = {};      ///< to which it is linked: the card's record or one merged into it
    QString name = {};         ///< as the issue has it
    QStringList roles = {};    ///< place + title, as the issue says
    int mentions = 0;
};

struct ProfileArticle {
    StoredIssueId issue = {};
    Masthead masthead = {};
    ArticleId article = {};
    QString headline = {};
};

/// Everything about a record but its mentions, which come in pages. Read for the record that it was merged into.
struct RecordCard {
    AuthorityRecord record = {}; ///< aliases and roles also of the records merged into it
    std::vector<CardRole> roles = {};
    std::vector<Appearance> appearances = {}; ///< newest issue first, at most `mostAppearances`
    static constexpr int mostAppearances = 500;
    std::vector<ProfileArticle> profiles = {}; ///< people: articles that are profiles of the person
    std::vector<AuthorityRecord> merged = {};  ///< the records merged into it, with their own names and roles
    std::vector<DirectoryRow> inside = {};     ///< places: those that lie in it, at most 100
    int issues = 0;                       ///< that name it
    int mentions = 0;
};

/// How often one issue names a record, for the timeline. Oldest first.
struct IssueCount {
    StoredIssueId issue = {};
    Masthead masthead = {};
    int mentions = 0;
};

/// One entry of the log.
struct Operation {
    enum class Kind { Create, Edit, Merge, Split, Import };

    OperationId id = {};
    Kind kind = Kind::Edit;
    QDateTime at = {};      ///< UTC
    QString by = {};        ///< who did it
    Reason what = {};       ///< a sentence with the names as they were
    std::vector<RecordId> records = {};
    QDateTime takenBack = {}; ///< UTC; invalid while it stands
};

/// The people and places of an archive as records. A part of an Archive: same thread, same file, same errors; readable while another window
/// writes. Every change is one transaction and one entry in the log, and can be taken back at any later time, in any order: a merge only
/// says whom a record was merged into, and a split which appearances it moved, so that what was before is never overwritten.
///
/// `by` is who does it, for the log. A record that was merged is read as the one it was merged into.
class Authority {
public:
    virtual ~Authority() = default;

    // --- reading
    [[nodiscard]] virtual Result<DirectoryPage> directory(const DirectoryQuery& query) const = 0;
    /// Titles that people hold, those of most people first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<TitleCount>> titles(int limit = 200) const = 0;
    [[nodiscard]] virtual Result<RecordCard> card(RecordId record) const = 0;
    /// The record without what the card gathers round it; roles of the issues with it. Error Input where there is none.
    [[nodiscard]] virtual Result<AuthorityRecord> record(RecordId record) const = 0;
    /// Newest issue first, in reading order within it.
    [[nodiscard]] virtual Result<std::vector<MentionInContext>> mentions(RecordId record, int offset = 0, int limit = 50) const = 0;
    [[nodiscard]] virtual Result<std::vector<IssueCount>> timeline(RecordId record) const = 0;
    /// The log, newest first; of one record (and those merged into it), or of all for an empty id.
    [[nodiscard]] virtual Result<std::vector<Operation>> operations(RecordId record = {}, int offset = 0, int limit = 100) const = 0;

    // --- what looks wrong (see session/conflicts.h, which puts all of it in one list)
    /// Who holds what where, for all people, or only for what touches the people and places of one issue.
    [[nodiscard]] virtual Result<std::vector<RoleFact>> roleFacts(StoredIssueId issue = {}) const = 0;
    /// Records that may be one, as linking left them open; without settled ones.
    [[nodiscard]] virtual Result<std::vector<Conflict>> openQuestions(StoredIssueId issue = {}) const = 0;
    /// Keys of the conflicts that the editor has settled.
    [[nodiscard]] virtual Result<QStringList> settled() const = 0;
    /// "There is nothing wrong with this", or (false) "show it again".
    [[nodiscard]] virtual Result<void> settle(const QString& conflictKey, bool settled = true) = 0;

    // --- changing
    /// A new record with name, aliases, roles by the editor, notes, category, code, within of `draft`. Errors: Input for an empty name.
    [[nodiscard]] virtual Result<RecordId> create(const AuthorityRecord& draft, const QString& by) = 0;
    /// Gives the record the name, aliases, editor's roles, notes, category, code and within of `changed`. Roles that issues say stay.
    [[nodiscard]] virtual Result<void> edit(const AuthorityRecord& changed, const QString& by) = 0;
    /// Says that `others` are `into`. Errors: Input where a kind differs, one is merged already, or there is nothing to merge.
    [[nodiscard]] virtual Result<OperationId> merge(const std::vector<RecordId>& others, RecordId into, const QString& by) = 0;
    /// Says that these appearances are somebody else: they get a record of their own named `name` (empty: as in the first of them), or go
    /// to `to` where it is given. Errors: Input.
    [[nodiscard]] virtual Result<RecordId> split(const std::vector<Appearance>& appearances, const QString& name, const QString& by, RecordId to = {}) = 0;
    /// Takes back what an entry of the log did. Errors: Input where it was taken back already, or where an edit was itself edited since.
    [[nodiscard]] virtual Result<void> takeBack(OperationId operation) = 0;
    /// The latest operation that has not been taken back; empty where there is none.
    [[nodiscard]] virtual Result<OperationId> latest() const = 0;

    // --- tables (CSV; see session/authority_table.h)
    /// Calls `take` for every record that stands by itself, places first, by pinyin.
    [[nodiscard]] virtual Result<void> eachRecord(const std::function<Result<void>(const TableRecord&)>& take) const = 0;
    struct Refused {
        size_t index = 0; ///< of the record in the table
        QString reason = {};   ///< translated
    };
    struct Taken {
        int made = 0;
        int changed = 0;
        std::vector<Refused> refused = {}; ///< not empty: nothing was taken in
    };
    /// Takes a table in: records with a known key are edited, others made; what issues say already is not written a second time. Those
    /// merged since stay as they are. One operation; all or nothing.
    [[nodiscard]] virtual Result<Taken> takeTable(const std::vector<TableRecord>& records, const QString& by) = 0;
};

} // namespace lilong
