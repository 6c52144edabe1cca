#pragma once

#include "app/archive/authority.h"
#include "app/archive/record_store.h"

namespace lilong {

/// Pages of the directory: who is found, in which order. Inside a reading transaction of the caller.
class AuthorityDirectory {
public:
    AuthorityDirectory(Connection& connection, const RecordStore& store, const Pinyin& pinyin)
        : connection_(connection), store_(store), pinyin_(pinyin) {}

    [[nodiscard]] Result<DirectoryPage> page(const DirectoryQuery& query) const;
    [[nodiscard]] Result<std::vector<TitleCount>> titles(int limit) const;
    [[nodiscard]] Result<DirectoryRow> row(RecordId root, MentionKind kind) const;

private:
    using Ids = std::vector<qint64>; ///< sorted
    /// Whom a text finds: names that begin with it, and others.
    struct Found {
        Ids begins;
        Ids others;
    };

    [[nodiscard]] Result<DirectoryPage> wholePage(const DirectoryQuery& query) const;
    [[nodiscard]] Result<DirectoryPage> foundPage(const DirectoryQuery& query) const;
    [[nodiscard]] Result<Found> named(const DirectoryQuery& query) const;
    [[nodiscard]] Result<Found> sounding(MentionKind kind, const QString& sound) const;
    [[nodiscard]] Result<Found> mixed(MentionKind kind, const QString& typed) const;
    /// Those that the filters let through; nothing where none is set.
    [[nodiscard]] Result<std::optional<Ids>> filtered(const DirectoryQuery& query) const;
    [[nodiscard]] Result<Found> twoLists(Statement statement, const QVariantList& values) const;
    [[nodiscard]] Result<Ids> list(Statement statement, const QVariantList& values) const;
    /// The stretch of the ordered ids that a page shows, appended to `page`.
    [[nodiscard]] Result<void> addOrdered(std::vector<RecordId>& page, const Ids& ids, const DirectoryQuery& query, qint64 skipped) const;
    [[nodiscard]] Result<std::vector<DirectoryRow>> rows(const std::vector<RecordId>& roots, MentionKind kind) const;

    Connection& connection_;
    const RecordStore& store_;
    const Pinyin& pinyin_;
};

/// The first letters, two or three, that a typed text of mixed characters, syllables and initials can stand for: wangcr → wc, wac, wan, wng …
/// A name that the text finds has one of them in its initials.
[[nodiscard]] QStringList initialsOfTyped(const QString& typed, const Pinyin& pinyin);

} // namespace lilong
