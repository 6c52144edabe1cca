#pragma once

#include "app/archive/archive.h"
#include "app/archive/record_store.h"

#include <QSet>

#include <map>

namespace lilong {

/// Says whom the people and places of an issue are, and makes records for who is new. Inside the caller's writing transaction. One object
/// links one issue once.
class IssueLinking {
public:
    /// @param id where the issue stood before; empty for a new one.
    IssueLinking(Connection& connection, RecordStore& store, StoredIssueId id) : connection_(connection), store_(store), id_(id) {}

    /// The issue with a record for everybody. Who had one keeps it (unless it was split off since), who was linked before and bears the same
    /// name is linked again, and the linker says the others.
    [[nodiscard]] Result<Issue> linked(const Issue& issue, const Archive::Linker& linker);

private:
    struct Before {
        RecordId record;
        QString name;
    };
    using Entity = std::pair<MentionKind, std::uint32_t>;

    [[nodiscard]] Result<void> readBefore();
    template <typename Item>
    [[nodiscard]] Result<void> keep(std::vector<Item>& items, MentionKind kind);
    [[nodiscard]] Result<RecordId> kept(MentionKind kind, std::uint32_t entity, const QString& name, RecordId said) const;
    /// Where splits since then have put what the issue thinks it is.
    [[nodiscard]] Result<RecordId> moved(MentionKind kind, std::uint32_t entity, RecordId said) const;
    [[nodiscard]] Result<std::vector<RecordCandidate>> candidates(const IssueData& data);
    [[nodiscard]] Result<void> addCandidates(std::vector<RecordCandidate>& candidates, MentionKind kind, const QStringList& names);
    [[nodiscard]] Result<void> addCandidate(std::vector<RecordCandidate>& candidates, RecordId record);
    [[nodiscard]] Result<void> follow(IssueData& data, const std::vector<RecordLink>& links);
    [[nodiscard]] Result<RecordId> recordFor(const RecordLink& link, const AuthorityRecord& draft, const QString& newsletter);
    [[nodiscard]] Result<void> completePlaces(const IssueData& data);

    Connection& connection_;
    RecordStore& store_;
    StoredIssueId id_;
    std::map<Entity, Before> before_;
    QSet<RecordId> candidates_; ///< that were read
};

/// The newsletter that an issue belongs to, as its records remember it.
[[nodiscard]] QString newsletterOf(const Masthead& masthead);

} // namespace lilong
