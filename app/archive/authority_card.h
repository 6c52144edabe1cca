#pragma once

#include "app/archive/authority.h"
#include "app/archive/record_store.h"

namespace lilong {

/// What a card shows of a record: roles with their evidence, where it is named, what was merged into it. Inside the caller's reading transaction.
/// @param root a record that was merged into no other.
class AuthorityCard {
public:
    AuthorityCard(Connection& connection, const RecordStore& store, const Pinyin& pinyin, RecordId root)
        : connection_(connection), store_(store), pinyin_(pinyin), root_(root) {}

    [[nodiscard]] Result<RecordCard> card() const;
    /// With the names and roles of those merged into it.
    [[nodiscard]] Result<AuthorityRecord> record() const;
    [[nodiscard]] Result<std::vector<MentionInContext>> mentions(int offset, int limit) const;
    [[nodiscard]] Result<std::vector<IssueCount>> timeline() const;

private:
    struct Naming {
        qint64 part = 0;
        Span span;
        MentionForm form = MentionForm::Name;
    };
    struct PartPlace {
        PartRef ref;
        QString headline;
        QString text;
    };

    [[nodiscard]] Result<std::vector<Appearance>> appearances() const;
    [[nodiscard]] Result<std::vector<ProfileArticle>> profiles() const;
    [[nodiscard]] Result<std::vector<AuthorityRecord>> merged() const;
    [[nodiscard]] Result<std::vector<DirectoryRow>> inside() const;
    [[nodiscard]] Result<std::vector<CardRole>> roles() const;
    [[nodiscard]] Result<std::optional<RoleEvidence>> evidence(qint64 issue, const RecordRole& role) const;
    [[nodiscard]] Result<std::vector<Naming>> namings(qint64 issue, MentionKind kind, qint64 entity) const;
    [[nodiscard]] Result<PartPlace> placeOf(qint64 issue, qint64 part) const;
    [[nodiscard]] Result<Masthead> mastheadOf(qint64 issue) const;
    [[nodiscard]] Result<void> addMentions(std::vector<MentionInContext>& mentions, qint64 issue, MentionKind kind, qint64 entity, int skip,
                                           int limit) const;

    Connection& connection_;
    const RecordStore& store_;
    const Pinyin& pinyin_;
    RecordId root_;
};

/// The sentence of a text that a place in it belongs to, closing marks and the end mark with it.
[[nodiscard]] Span sentenceAround(QStringView text, Span span);

/// Title, publisher, date and number from `column` on.
[[nodiscard]] Masthead mastheadFrom(const Row& row, int column);

} // namespace lilong
