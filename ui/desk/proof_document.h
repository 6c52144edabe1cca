#pragma once

#include "app/issue/issue.h"
#include "ui/desk/doubt_index.h"
#include "ui/desk/proof_style.h"
#include "ui/desk/unpaired_index.h"

#include <QTextBlock>
#include <QTextLayout>

class QTextDocument;

namespace lilong {

/// A place in the proof: an offset in a part's text.
struct ProofPlace {
    PartRef part;
    qsizetype offset = 0;

    [[nodiscard]] auto operator<=>(const ProofPlace&) const = default;
};

/// What the editor wrote into one block of the document before the model knows of it.
struct TypedEdit {
    PartRef part;
    Span span;
    QString text;
};

/// Keeps a text document equal to an issue, and translates places between the two.
///
/// Every block of the document shows one part, or one piece of a part too long for one block. Only what differs is
/// touched when the issue changes; marks lie over the text as layout formats and never get into what is typed.
class ProofDocument {
public:
    /// @param document outlives this; nobody else changes it, but for typing inside a block.
    ProofDocument(QTextDocument& document, const ProofStyle& style);

    /// Brings the document up to date. Quick where little differs: parts are compared by their pointers.
    void show(const Issue& issue);
    /// Sets everything anew, after the font or the palette has changed.
    void setStyle(const ProofStyle& style);
    /// Puts the model's text and marks back into every block that differs, after an edit that was refused.
    void restore();
    /// Lays the marks of a block over its text, once: those of a block that is not laid out are only remembered.
    void layMarksOver(const QTextBlock& block) const;
    /// Sets the marks of a block again (an input method's preedit had taken their place).
    void renewMarks(const QTextBlock& block) const;

    /// True while this changes the document itself.
    [[nodiscard]] bool isUpdating() const { return updating_; }
    /// What differs between a block and the model; nothing where they are alike.
    [[nodiscard]] std::optional<TypedEdit> editIn(const QTextBlock& block) const;
    /// True where blocks were added or removed behind this object's back.
    [[nodiscard]] bool isOutOfStep() const;

    [[nodiscard]] std::optional<ProofPlace> placeAt(int position) const;
    /// The document position of a place; -1 where the part is not shown.
    [[nodiscard]] int positionOf(const ProofPlace& place) const;
    /// The stretches of parts that a stretch of the document covers, in the proof's order.
    [[nodiscard]] std::vector<PartSpan> partsBetween(int start, int end) const;

    [[nodiscard]] const ProofRow* rowOf(const QTextBlock& block) const;
    [[nodiscard]] const ProofRow* rowOf(const PartRef& part) const;
    /// The row before or after a part's; null at the ends.
    [[nodiscard]] const ProofRow* neighbourOf(const PartRef& part, int step) const;
    [[nodiscard]] bool isFirstPiece(const QTextBlock& block) const;
    [[nodiscard]] bool isLastPiece(const QTextBlock& block) const;
    [[nodiscard]] const ProofStyle& style() const { return style_; }

private:
    struct NewBlock;
    [[nodiscard]] std::optional<size_t> indexOf(const PartRef& part) const;
    [[nodiscard]] int firstBlockOf(size_t row) const;
    [[nodiscard]] std::vector<NewBlock> blocksFor(const ProofRow& row) const;
    [[nodiscard]] std::vector<NewBlock> blocksBetween(const ProofRow& row, Span span) const;
    [[nodiscard]] std::vector<size_t> followUnpaired(const RowChange& change);
    [[nodiscard]] bool setRows(const RowChange& change);
    void addDoubted(const std::vector<RawSpan>& doubted, std::vector<size_t>& rows) const;
    std::vector<QTextBlock> markRows(size_t from, size_t to) const;
    void replaceRows(size_t first, size_t oldCount, const std::vector<ProofRow>& rows);
    void replaceBlocks(int first, int oldCount, const std::vector<NewBlock>& blocks);
    void removeBlocks(int first, int count);
    [[nodiscard]] std::optional<NewBlock> insertBlocks(int first, int count);
    [[nodiscard]] static NewBlock standing(const QTextBlock& block);
    void dress(QTextBlock block, const NewBlock& made) const;
    void updateRow(size_t index, const ProofRow& row);
    void updatePieces(size_t index, const ProofRow& row);
    void replacePieces(size_t index, int from, int to);
    /// Sets the marks of a row whose first block is given; it moves on to the next row's. @return the blocks where they differ from before.
    std::vector<QTextBlock> mark(size_t index, QTextBlock& block) const;
    void markAll() const;
    void setFormats(const QTextBlock& block) const;
    /// Takes the marks off a block's text.
    static void undress(const QTextBlock& block);
    void layOutAgain(const std::vector<QTextBlock>& blocks) const;

    QTextDocument& document_;
    ProofStyle style_;
    DoubtIndex doubts_;
    UnpairedIndex unpaired_;
    std::optional<Issue> shown_;
    std::vector<ProofRow> rows_;
    mutable size_t lookedAt_ = 0; ///< the row asked for last: most questions are about the one in hand
    std::vector<int> pieceCounts_; ///< blocks of each row
    bool updating_ = false;
};

} // namespace lilong
