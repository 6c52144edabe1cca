// The marks that lie over the proof's text: repairs, names, doubts, marks without a partner. What makes the text itself stands in proof_document.cpp.
#include "ui/desk/proof_document.h"
#include "ui/desk/proof_piece.h"

#include <QTextDocument>

#include <algorithm>
#include <iterator>

namespace lilong {

// --- which rows differ

/// The rows whose marks without a partner differ, by their places after the change.
std::vector<size_t> ProofDocument::followUnpaired(const RowChange& change) {
    if (!change.ofOneArticle)
        return unpaired_.follow(change.rows);
    std::vector<size_t> rows = unpaired_.followArticle({rows_.data() + change.first, change.oldCount}, change.rows);
    for (size_t& row : rows)
        row += change.first;
    return rows;
}

/// Adds the rows that hold some of these stretches.
void ProofDocument::addDoubted(const std::vector<RawSpan>& doubted, std::vector<size_t>& rows) const {
    for (size_t i = 0; !doubted.empty() && i < rows_.size(); ++i) {
        if (holdsAny(rows_[i].part->text, doubted))
            rows.push_back(i);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

// --- setting them

/// Sets the marks of the rows [from, to). @return the blocks where they differ from before
std::vector<QTextBlock> ProofDocument::markRows(size_t from, size_t to) const {
    std::vector<QTextBlock> changed;
    QTextBlock block = document_.findBlockByNumber(firstBlockOf(from));
    for (size_t i = from; i < to; ++i)
        std::ranges::move(mark(i, block), std::back_inserter(changed));
    return changed;
}

std::vector<QTextBlock> ProofDocument::mark(size_t index, QTextBlock& block) const {
    const PartPtr& part = rows_[index].part;
    std::vector<Span> pieces;
    const QTextBlock first = block;
    for (int i = 0; i < pieceCounts_[index]; ++i, block = block.next())
        pieces.push_back(pieceOf(block)->span);
    std::vector<std::vector<Mark>> marks = marksOf(*part, doubts_.spansIn(part->text), unpaired_.spansOf(rows_[index].ref), pieces);
    std::vector<QTextBlock> changed;
    block = first;
    for (size_t i = 0; i < pieces.size(); ++i, block = block.next()) {
        ProofPiece& piece = *pieceOf(block);
        const bool isStale = piece.isDressed && block.layout()->formats().size() != static_cast<qsizetype>(marks[i].size());
        if (piece.marks == marks[i] && !isStale)
            continue;
        piece.marks = std::move(marks[i]);
        if (!piece.isDressed)
            continue; // laid over the text when it is laid out
        setFormats(block);
        changed.push_back(block);
    }
    return changed;
}

void ProofDocument::markAll() const {
    markRows(0, rows_.size());
}

void ProofDocument::layOutAgain(const std::vector<QTextBlock>& blocks) const {
    // Each call walks over the blocks behind it, so many single calls cost more than one for the whole stretch.
    constexpr size_t few = 24;
    if (blocks.size() > few) {
        const int start = blocks.front().position();
        document_.markContentsDirty(start, blocks.back().position() + blocks.back().length() - start);
        return;
    }
    for (const QTextBlock& block : blocks)
        document_.markContentsDirty(block.position(), block.length());
}

void ProofDocument::layMarksOver(const QTextBlock& block) const {
    ProofPiece* const piece = pieceOf(block);
    if (!piece || piece->isDressed)
        return;
    if (piece->marks.empty())
        piece->isDressed = true;
    else
        setFormats(block);
}

void ProofDocument::undress(const QTextBlock& block) {
    ProofPiece* const piece = pieceOf(block);
    if (!piece || !piece->isDressed)
        return;
    block.layout()->clearFormats();
    piece->isDressed = false;
}

void ProofDocument::renewMarks(const QTextBlock& block) const {
    setFormats(block);
    layOutAgain({block});
}

/// The marks give way to what an input method has in the block and has not committed; its own formats stay.
void ProofDocument::setFormats(const QTextBlock& block) const {
    ProofPiece* const piece = pieceOf(block);
    if (!piece)
        return;
    const int preeditAt = block.layout()->preeditAreaPosition(), preeditLength = static_cast<int>(block.layout()->preeditAreaText().size());
    QList<QTextLayout::FormatRange> ranges;
    for (const Mark& mark : piece->marks) {
        const int start = mark.start >= preeditAt ? mark.start + preeditLength : mark.start;
        const bool across = mark.start < preeditAt && preeditAt < mark.start + mark.length;
        ranges.append({start, mark.length + (across ? preeditLength : 0), style_.markFormat(mark.kind)});
    }
    if (preeditLength > 0) {
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            if (range.start >= preeditAt && range.start + range.length <= preeditAt + preeditLength)
                ranges.append(range); // the input method's own
        }
    }
    block.layout()->setFormats(ranges);
    piece->isDressed = true;
}

} // namespace lilong
