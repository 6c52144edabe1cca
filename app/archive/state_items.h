#pragma once

#include "app/issue/issue.h"

#include <QByteArray>

#include <array>

namespace lilong {

/// The bytes of the things that a kept state is made of. Their order and widths are part of the file format: what is new gets another first byte
/// of the root (stateFormat).
inline constexpr quint8 stateFormat = 1;

/// What one article, section or furniture item holds, with its parts by the numbers of their pieces; 0 for no part.
struct StoredBlock {
    BlockId id;
    quint8 type = 0;
    qint64 part = 0;
    bool cutStart = false;
    bool cutEnd = false;
};
struct StoredArticle {
    ArticleId id;
    quint8 kind = 0;
    ArticleId parent;
    SectionId section;
    PersonId person;
    std::array<qint64, 4> heads{}; ///< kicker, headline, deck, byline
    std::vector<StoredBlock> blocks;
};
struct StoredDecision {
    QString key;
    Decision decision = Decision::Rejected;
};
struct StoredItem { ///< a section, or furniture
    std::uint32_t id = 0;
    quint8 kind = 0;
    qint64 part = 0;
};

/// The first piece of a state.
struct StoredRoot {
    Masthead masthead;
    quint8 state = 0;
    quint32 lastId = 0;
    std::vector<SourceId> sources;
    std::vector<std::pair<SourceId, quint8>> pageStates;
    /// Each list as the numbers of its pieces.
    std::vector<qint64> articles, sections, furniture, people, places, doubts, decisions;
};

[[nodiscard]] QByteArray bytesOf(const Part& part);
[[nodiscard]] QByteArray bytesOf(const StoredArticle& article);
[[nodiscard]] QByteArray bytesOf(const StoredItem& item);
[[nodiscard]] QByteArray bytesOf(const Person& person);
[[nodiscard]] QByteArray bytesOf(const Place& place);
[[nodiscard]] QByteArray bytesOf(const Repair& repair);
[[nodiscard]] QByteArray bytesOf(const StoredDecision& decision);
[[nodiscard]] QByteArray bytesOf(const StoredRoot& root);
[[nodiscard]] QByteArray bytesOf(const std::vector<QByteArray>& items);

/// The other way. False where the bytes are not such a thing; what they say has still to be checked.
[[nodiscard]] bool read(const QByteArray& bytes, Part& part);
[[nodiscard]] bool read(const QByteArray& bytes, StoredArticle& article);
[[nodiscard]] bool read(const QByteArray& bytes, StoredItem& item);
[[nodiscard]] bool read(const QByteArray& bytes, Person& person);
[[nodiscard]] bool read(const QByteArray& bytes, Place& place);
[[nodiscard]] bool read(const QByteArray& bytes, Repair& repair);
[[nodiscard]] bool read(const QByteArray& bytes, StoredDecision& decision);
[[nodiscard]] bool read(const QByteArray& bytes, StoredRoot& root);
[[nodiscard]] bool read(const QByteArray& bytes, std::vector<QByteArray>& items);

} // namespace lilong
