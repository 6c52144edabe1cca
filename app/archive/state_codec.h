#pragma once

#include "app/issue/issue.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <set>

namespace lilong {

struct StoredArticle;
struct StoredRoot;

/// Cuts a state of an issue into pieces of bytes that are alike where states are alike: a piece for each part, and lists of articles, people, doubts …
/// that are cut where their content says so (Muthitacharoen, Chen & Mazières, "A low-bandwidth network file system", SOSP 2001), so that a change in
/// one item makes one new piece. A last piece, the root, names the others by the numbers that `put` gave them. Raw pages, which never change, and
/// numbers of records are left out.
class StateWriter {
public:
    /// Keeps a piece and gives its number; the same number for the same bytes.
    using Put = std::function<Result<qint64>(const QByteArray& piece)>;

    explicit StateWriter(Put put) : put_(std::move(put)) {}

    /// @return the number of the root. States written one after the other by one writer should live as long as it does: what they share is written once.
    [[nodiscard]] Result<qint64> write(const IssueData& data);

private:
    [[nodiscard]] qint64 piece(const QByteArray& bytes);
    [[nodiscard]] qint64 part(const PartPtr& part);
    [[nodiscard]] QByteArray article(const Article& article);
    /// A list, cut into pieces. @return their numbers
    template <typename Items, typename BytesOf>
    [[nodiscard]] std::vector<qint64> list(const Items& items, const BytesOf& bytesOfItem);

    Put put_;
    QHash<const Part*, qint64> parts_;
    QHash<const Article*, QByteArray> articles_;
    std::optional<Error> failed_;
};

/// Puts states together again. Bytes are not trusted: what is not well-formed is an Error::Kind::Archive, and Issue::create has the last word.
class StateReader {
public:
    using Get = std::function<Result<QByteArray>(qint64 piece)>;

    explicit StateReader(Get get) : get_(std::move(get)) {}

    /// The state whose root this is. @param now the issue as it is, for its pages, and the records of people and places that it still has.
    [[nodiscard]] Result<IssueData> read(qint64 root, const IssueData& now);
    /// Adds the numbers of all pieces that a state is made of, the root too.
    [[nodiscard]] Result<void> addPieces(qint64 root, std::set<qint64>& numbers);

private:
    [[nodiscard]] Result<PartPtr> part(qint64 number);
    [[nodiscard]] Result<ArticlePtr> article(const StoredArticle& stored);
    [[nodiscard]] Result<void> readArticles(const StoredRoot& root, IssueData& data);
    [[nodiscard]] Result<void> readEntities(const StoredRoot& root, const IssueData& now, IssueData& data);
    [[nodiscard]] Result<void> readDecisions(const StoredRoot& root, IssueData& data);
    [[nodiscard]] Result<StoredRoot> root(qint64 number);
    /// Reads the items of a list, each as a `Stored`, and hands them to `take`.
    template <typename Stored, typename Take>
    [[nodiscard]] Result<void> each(const std::vector<qint64>& pieces, const Take& take);

    Get get_;
    QHash<qint64, PartPtr> parts_;
};

} // namespace lilong
