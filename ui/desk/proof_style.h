#pragma once

#include "app/issue/issue.h"
#include "ui/desk/desk_colours.h"

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>

#include <map>
#include <tuple>

namespace lilong {

/// What decides how a part is set.
struct RowStyle {
    PartRole role = PartRole::Block;
    BlockType block = BlockType::Paragraph;
    FurnitureKind furniture = FurnitureKind::Noise;
    bool profile = false;      ///< it stands in a profile
    bool opensArticle = false; ///< the first part of an article
    bool opensPlaceless = false; ///< the first unplaced part, or the first furniture
    bool cutStart = false;
    bool cutEnd = false;

    [[nodiscard]] auto operator<=>(const RowStyle&) const = default;
};

/// A part of the issue in the proof's order.
struct ProofRow {
    PartRef ref;
    PartPtr part;
    RowStyle style;

    [[nodiscard]] bool operator==(const ProofRow&) const = default;
};

/// The parts as the proof sets them: articles, then what is unplaced, then furniture.
[[nodiscard]] std::vector<ProofRow> rowsOf(const Issue& issue);
/// Those of one article, without the heading of the section that it may open.
[[nodiscard]] std::vector<ProofRow> rowsOf(const Article& article);

/// A stretch of rows that others take the place of.
struct RowChange {
    size_t first = 0;
    size_t oldCount = 0;
    std::vector<ProofRow> rows;
    bool ofOneArticle = false; ///< the stretch is just the rows of an article; else it is all rows

    /// Leaves the rows out that are alike at both ends.
    void trim(const std::vector<ProofRow>& before);
};

/// How the rows of an issue become those of another. Where they differ in one article, as with every key press, no others are made.
/// @param shown the issue that `before` are the rows of; null: none yet
[[nodiscard]] RowChange changeOfRows(const std::vector<ProofRow>& before, const Issue* shown, const Issue& issue);

/// The name of a part's kind for people: "Paragraph", "Headline".
[[nodiscard]] QString kindName(const RowStyle& style);

/// What a mark in the text says.
enum class MarkKind : quint8 { Person, PersonTitle, Place, Repair, Typed, Doubt, Unpaired };

struct Mark {
    int start = 0;
    int length = 0;
    MarkKind kind = MarkKind::Person;

    [[nodiscard]] bool operator==(const Mark&) const = default;
};

/// Turns styles and marks into formats, for one font and one palette. A format is made once and shared from then on: made for each row of a long
/// page, they would take more memory than its text.
class ProofStyle {
public:
    ProofStyle(QFont body, const QPalette& palette);

    [[nodiscard]] const QTextBlockFormat& blockFormat(const RowStyle& style, bool firstPiece, bool lastPiece) const;
    [[nodiscard]] const QTextCharFormat& charFormat(const RowStyle& style) const;
    [[nodiscard]] const QTextCharFormat& markFormat(MarkKind kind) const { return marks_[static_cast<size_t>(kind)]; }
    [[nodiscard]] const DeskColours& colours() const { return colours_; }
    [[nodiscard]] const QFont& body() const { return body_; }
    /// The width of one Chinese character of the body, in pixels.
    [[nodiscard]] double em() const { return em_; }

private:
    [[nodiscard]] double sizeOf(const RowStyle& style) const;
    [[nodiscard]] QTextBlockFormat makeBlockFormat(const RowStyle& style, bool firstPiece, bool lastPiece) const;
    [[nodiscard]] QTextCharFormat makeCharFormat(const RowStyle& style) const;

    QFont body_;
    DeskColours colours_;
    double em_;
    std::vector<QTextCharFormat> marks_;
    mutable std::map<RowStyle, QTextCharFormat> charFormats_;
    mutable std::map<std::tuple<RowStyle, bool, bool>, QTextBlockFormat> blockFormats_; ///< by style, first and last piece
};

/// The typeface of the proof: a Chinese serif where there is one.
[[nodiscard]] QFont proofFont(double pointSize);

} // namespace lilong
