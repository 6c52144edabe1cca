#include "ui/desk/proof_document.h"

#include "ui/desk/display_text.h"
#include "ui/desk/proof_piece.h"

#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <iterator>

namespace lilong {
namespace {

/// Longer parts are shown in several blocks; measured: laying out one block of this length takes a few milliseconds.
constexpr qsizetype longestPiece = 1200;

/// Changes the least of a block's text that makes it read `text`.
void setText(const QTextBlock& block, const QString& text, const QTextCharFormat& format) {
    const QString old = block.text();
    if (old == text)
        return;
    const qsizetype start = commonStart(old, text);
    const qsizetype end = std::min(commonEnd(old, text), std::min(old.size(), text.size()) - start);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(start));
    cursor.setPosition(block.position() + static_cast<int>(old.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - start - end), format);
}

} // namespace

/// A block to be made.
struct ProofDocument::NewBlock {
    PartRef ref;
    PartPtr part;
    Span span;
    QTextBlockFormat blockFormat;
    QTextCharFormat charFormat;
};

ProofDocument::ProofDocument(QTextDocument& document, const ProofStyle& style) : document_(document), style_(style) {
    document_.setUndoRedoEnabled(false);
}

void ProofDocument::show(const Issue& issue) {
    const QScopedValueRollback guard(updating_, true);
    const std::vector<RawSpan> doubted = doubts_.follow(issue);
    RowChange change = changeOfRows(rows_, shown_ ? &*shown_ : nullptr, issue);
    std::vector<size_t> others = followUnpaired(change); // a mark typed here may pair one in another paragraph
    shown_ = issue;
    change.trim(rows_);
    QTextCursor edit(&document_);
    edit.beginEditBlock();
    const bool sameParts = setRows(change);
    addDoubted(doubted, others);
    // Marks set before the edit ends are laid out with it; only blocks that the edit leaves alone must be laid out again.
    const size_t end = change.first + change.rows.size();
    std::vector<QTextBlock> stale = markRows(change.first, end);
    if (!sameParts)
        stale.clear();
    for (const size_t i : others) {
        if (i < change.first || i >= end)
            std::ranges::move(markRows(i, i + 1), std::back_inserter(stale));
    }
    std::sort(stale.begin(), stale.end(), [](const QTextBlock& a, const QTextBlock& b) { return a.position() < b.position(); });
    edit.endEditBlock();
    layOutAgain(stale);
}

/// @return true where the same parts stand there as before
bool ProofDocument::setRows(const RowChange& change) {
    const auto before = rows_.begin() + static_cast<qsizetype>(change.first);
    const bool sameParts = change.oldCount == change.rows.size()
        && std::equal(change.rows.begin(), change.rows.end(), before, [](const ProofRow& a, const ProofRow& b) { return a.ref == b.ref; });
    if (!sameParts)
        replaceRows(change.first, change.oldCount, change.rows);
    for (size_t i = 0; sameParts && i < change.rows.size(); ++i) {
        if (rows_[change.first + i] != change.rows[i])
            updateRow(change.first + i, change.rows[i]);
    }
    return sameParts;
}

void ProofDocument::setStyle(const ProofStyle& style) {
    style_ = style;
    const QScopedValueRollback guard(updating_, true);
    QTextCursor edit(&document_);
    edit.beginEditBlock();
    for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
        const ProofRow* const row = rowOf(block);
        if (!row)
            continue;
        QTextCursor cursor(block);
        cursor.setBlockFormat(style_.blockFormat(row->style, isFirstPiece(block), isLastPiece(block)));
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor); // to move it by lines would lay the block out
        cursor.setCharFormat(style_.charFormat(row->style));
        cursor.setBlockCharFormat(style_.charFormat(row->style));
        if (ProofPiece* const piece = pieceOf(block))
            piece->marks.clear();
    }
    markAll();
    edit.endEditBlock();
}

void ProofDocument::restore() {
    const QScopedValueRollback guard(updating_, true);
    if (isOutOfStep()) {
        const std::vector<ProofRow> rows = rows_;
        rows_.clear();
        pieceCounts_.clear();
        document_.clear();
        replaceRows(0, 0, rows);
        markAll();
        document_.markContentsDirty(0, document_.characterCount());
        return;
    }
    for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
        const ProofPiece* const piece = pieceOf(block);
        if (piece && block.text() != piece->shown())
            setText(block, piece->shown(), block.charFormat());
    }
}

bool ProofDocument::isOutOfStep() const {
    int blocks = 0;
    for (const int count : pieceCounts_)
        blocks += count;
    return std::max(1, blocks) != document_.blockCount();
}

std::vector<ProofDocument::NewBlock> ProofDocument::blocksFor(const ProofRow& row) const {
    return blocksBetween(row, {0, row.part->text.text().size()});
}

std::vector<ProofDocument::NewBlock> ProofDocument::blocksBetween(const ProofRow& row, Span span) const {
    const QString& text = row.part->text.text();
    std::vector<NewBlock> blocks;
    for (const Span piece : piecesOf(slice(text, span), longestPiece)) {
        const Span here = piece.shifted(span.start);
        blocks.push_back({row.ref, row.part, here, style_.blockFormat(row.style, here.start == 0, here.end == text.size()), style_.charFormat(row.style)});
    }
    return blocks;
}

int ProofDocument::firstBlockOf(size_t row) const {
    int block = 0;
    for (size_t i = 0; i < row; ++i)
        block += pieceCounts_[i];
    return block;
}

void ProofDocument::replaceRows(size_t first, size_t oldCount, const std::vector<ProofRow>& rows) {
    std::vector<NewBlock> made;
    std::vector<int> counts;
    for (const ProofRow& row : rows) {
        std::vector<NewBlock> blocks = blocksFor(row);
        counts.push_back(static_cast<int>(blocks.size()));
        made.insert(made.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
    }
    const int firstBlock = firstBlockOf(first);
    const int oldBlocks = firstBlockOf(first + oldCount) - firstBlock;
    const auto from = static_cast<qsizetype>(first), to = static_cast<qsizetype>(first + oldCount);
    rows_.erase(rows_.begin() + from, rows_.begin() + to);
    rows_.insert(rows_.begin() + from, rows.begin(), rows.end());
    pieceCounts_.erase(pieceCounts_.begin() + from, pieceCounts_.begin() + to);
    pieceCounts_.insert(pieceCounts_.begin() + from, counts.begin(), counts.end());
    replaceBlocks(firstBlock, oldBlocks, made);
}

void ProofDocument::replaceBlocks(int first, int oldCount, const std::vector<NewBlock>& blocks) {
    const int newCount = static_cast<int>(blocks.size());
    if (oldCount == 0 && document_.blockCount() == 1 && !pieceOf(document_.begin()))
        oldCount = 1; // a document always has a block; this one shows nothing yet
    if (oldCount > newCount)
        removeBlocks(first + newCount, oldCount - newCount);
    const std::optional<NewBlock> pushed = newCount > oldCount ? insertBlocks(first + oldCount, newCount - oldCount) : std::nullopt;
    QTextBlock block = document_.findBlockByNumber(first);
    for (const NewBlock& made : blocks) {
        dress(block, made);
        block = block.next();
    }
    if (pushed)
        dress(block, *pushed);
}

/// The block in front keeps its text; where there is none, the one behind moves up.
void ProofDocument::removeBlocks(int first, int count) {
    const QTextBlock kept = document_.findBlockByNumber(first - 1), last = document_.findBlockByNumber(first + count - 1);
    QTextCursor cursor(&document_);
    if (kept.isValid()) {
        const QTextBlockFormat format = kept.blockFormat();
        cursor.setPosition(kept.position() + kept.length() - 1);
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setBlockFormat(format);
    } else if (const QTextBlock next = last.next(); next.isValid()) {
        const NewBlock moved = standing(next);
        cursor.setPosition(next.position(), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        dress(document_.begin(), moved);
    } else {
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        undress(document_.begin());
        document_.begin().setUserData(nullptr);
    }
}

/// @return the block that was first and is pushed down, where nothing stands before the new ones: it is to be dressed again
std::optional<ProofDocument::NewBlock> ProofDocument::insertBlocks(int first, int count) {
    const QTextBlock before = document_.findBlockByNumber(first - 1);
    const std::optional<NewBlock> pushed = before.isValid() ? std::nullopt : std::optional(standing(document_.begin()));
    QTextCursor cursor(&document_);
    cursor.setPosition(before.isValid() ? before.position() + before.length() - 1 : 0);
    for (int i = 0; i < count; ++i)
        cursor.insertBlock();
    return pushed;
}

ProofDocument::NewBlock ProofDocument::standing(const QTextBlock& block) {
    const ProofPiece& piece = *pieceOf(block);
    return {piece.ref, piece.part, piece.span, block.blockFormat(), block.charFormat()};
}

void ProofDocument::dress(QTextBlock block, const NewBlock& made) const {
    auto* const piece = new ProofPiece;
    piece->ref = made.ref;
    piece->part = made.part;
    piece->span = made.span;
    QTextCursor cursor(block);
    cursor.setBlockFormat(made.blockFormat);
    cursor.setBlockCharFormat(made.charFormat);
    setText(block, piece->shown(), made.charFormat);
    if (block.length() > 1) {
        cursor.setPosition(block.position());
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        if (cursor.charFormat() != made.charFormat)
            cursor.setCharFormat(made.charFormat);
    }
    undress(block);
    block.setUserData(piece); // takes the old one away
}

void ProofDocument::updateRow(size_t index, const ProofRow& row) {
    if (rows_[index].style != row.style) {
        replaceRows(index, 1, {row});
        return;
    }
    rows_[index] = row;
    updatePieces(index, row);
}

void ProofDocument::updatePieces(size_t index, const ProofRow& row) {
    QTextBlock block = document_.findBlockByNumber(firstBlockOf(index));
    const PartPtr old = pieceOf(block)->part;
    const QString& oldText = old->text.text();
    const QString& text = row.part->text.text();
    const qsizetype delta = text.size() - oldText.size();
    const qsizetype same = commonStart(oldText, text), sameEnd = commonEnd(oldText, text);
    const qsizetype changedTo = std::max(same, oldText.size() - sameEnd);
    // The one piece that holds all that differs: the one that was typed in, if any, else any that could. Where there is none,
    // the pieces from the first to the last that the change touches are cut anew.
    int changed = -1, from = 0, to = 0;
    QTextBlock at = block;
    for (int i = 0; i < pieceCounts_[index]; ++i, at = at.next()) {
        const Span span = pieceOf(at)->span;
        const qsizetype holdsTo = span.end - (pieceOf(at)->hasGap() ? 1 : 0);
        if (span.start <= same)
            from = i;
        if (holdsTo < changedTo && i + 1 < pieceCounts_[index])
            to = i + 1;
        if (same < span.start || sameEnd < oldText.size() - holdsTo)
            continue;
        if (changed < 0 || at.length() - 1 != holdsTo - span.start)
            changed = i;
    }
    for (int i = 0; i < pieceCounts_[index]; ++i, block = block.next()) {
        ProofPiece& piece = *pieceOf(block);
        piece.part = row.part;
        if (changed < 0 ? i > to : i > changed)
            piece.span = piece.span.shifted(delta);
        else if (i == changed)
            piece.span.end += delta;
        if (i == changed && piece.span.length() <= 2 * longestPiece)
            setText(block, piece.shown(), style_.charFormat(row.style));
        else if (i == changed)
            from = to = changed, changed = -1;
    }
    if (changed < 0)
        replacePieces(index, from, std::max(from, to));
}

void ProofDocument::replacePieces(size_t index, int from, int to) {
    const int first = firstBlockOf(index);
    const qsizetype start = pieceOf(document_.findBlockByNumber(first + from))->span.start;
    const bool toLast = to + 1 == pieceCounts_[index];
    const qsizetype end = toLast ? rows_[index].part->text.text().size() : pieceOf(document_.findBlockByNumber(first + to + 1))->span.start;
    const std::vector<NewBlock> blocks = blocksBetween(rows_[index], {start, end});
    pieceCounts_[index] += static_cast<int>(blocks.size()) - (to - from + 1);
    replaceBlocks(first + from, to - from + 1, blocks);
}

} // namespace lilong
