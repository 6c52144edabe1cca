#pragma once

#include "app/issue/part.h"

#include <optional>

namespace lilong {

using ArticleId = Id<struct ArticleKind_>;
using BlockId = Id<struct BlockKind>;
using SectionId = Id<struct SectionKind>;
using FurnitureId = Id<struct FurnitureKind_>;

enum class ArticleKind { Article, Profile };
enum class BlockType { Paragraph, Crosshead, Caption };

/// A paragraph, crosshead or caption. Its id is kept through every edit, so that a cursor, a mark or a link finds it again.
struct Block {
    BlockId id;
    BlockType type = BlockType::Paragraph;
    PartPtr part; ///< never null
    bool cutStart = false; ///< the page lost the text before it: it starts in mid-sentence
    bool cutEnd = false;

    [[nodiscard]] bool operator==(const Block& other) const; ///< by value, shared parts too
};
using BlockPtr = std::shared_ptr<const Block>;

/// An article, or a profile: a unit about or by one person whose heading names that person.
struct Article {
    ArticleId id;
    ArticleKind kind = ArticleKind::Article;
    ArticleId parent = {};   ///< the feature it stands in
    PartPtr kicker = {};     ///< 引题; null where there is none, as the other parts
    PartPtr headline = {};   ///< 主题
    PartPtr deck = {};       ///< 副题
    PartPtr byline = {};
    SectionId section = {};  ///< the heading over a group of profiles or short items; shared, held by the issue
    PersonId person = {};    ///< profiles only
    std::vector<BlockPtr> blocks = {};

    [[nodiscard]] bool operator==(const Article& other) const; ///< by value, shared parts too
};
using ArticlePtr = std::shared_ptr<const Article>;

/// The heading on the page over a group of profiles or short items. Its raw text counts once.
struct Section {
    SectionId id;
    PartPtr part; ///< never null

    [[nodiscard]] bool operator==(const Section& other) const; ///< by value, shared parts too
};

enum class FurnitureKind {
    Masthead, Folio, Qr, Slogan, Section, Advert, Noise,
    Unplaced, ///< not yet, or not surely, put anywhere: the editor is asked. "noise" in the issue JSON.
};

/// Text of the page that belongs to no article.
struct Furniture {
    FurnitureId id;
    FurnitureKind kind = FurnitureKind::Unplaced;
    PartPtr part; ///< never null

    [[nodiscard]] bool operator==(const Furniture& other) const; ///< by value, shared parts too
};

/// What the page itself prints about the issue; empty where it prints nothing. `date` is ISO 8601 to the precision
/// printed: 2023-07-12, 2022-12.
struct Masthead {
    QString title;
    QString publisher;
    QString date;
    QString number;

    [[nodiscard]] bool operator==(const Masthead&) const = default;
};

enum class PartRole { Kicker, Headline, Deck, Section, Byline, Block, Furniture };

/// Names one part of an issue, and goes on naming it after edits elsewhere. `article` and `block` are set as `role` needs:
/// heads and byline need `article`; Block needs `article` and `block`; Section and Furniture only their own id.
struct PartRef {
    PartRole role = PartRole::Block;
    ArticleId article = {};
    BlockId block = {};
    SectionId section = {};
    FurnitureId furniture = {};

    [[nodiscard]] auto operator<=>(const PartRef&) const = default;
};

/// A stretch of one part.
struct PartSpan {
    PartRef part;
    Span span;

    [[nodiscard]] bool operator==(const PartSpan&) const = default;
};

} // namespace lilong
