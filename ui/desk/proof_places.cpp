// The questions that ProofDocument answers; what changes the document stands in proof_document.cpp.
#include "ui/desk/display_text.h"
#include "ui/desk/proof_document.h"
#include "ui/desk/proof_piece.h"

#include <QTextDocument>

#include <algorithm>

namespace lilong {

std::optional<TypedEdit> ProofDocument::editIn(const QTextBlock& block) const {
    const ProofPiece* const piece = pieceOf(block);
    if (!piece)
        return std::nullopt;
    const QString now = block.text();
    const QString before = piece->shown();
    if (now == before)
        return std::nullopt;
    qsizetype start = commonStart(before, now);
    qsizetype end = std::min(commonEnd(before, now), std::min(before.size(), now.size()) - start);
    // Two characters above U+FFFF may share a half.
    if (!isCodePointBoundary(before, start) || !isCodePointBoundary(now, start))
        --start;
    if (!isCodePointBoundary(before, before.size() - end) || !isCodePointBoundary(now, now.size() - end))
        --end;
    return TypedEdit{piece->ref, Span{start, before.size() - end}.shifted(piece->span.start), typedText(now.mid(start, now.size() - start - end))};
}

std::optional<ProofPlace> ProofDocument::placeAt(int position) const {
    const QTextBlock block = document_.findBlock(position);
    const ProofPiece* const piece = pieceOf(block);
    if (!piece)
        return std::nullopt;
    return ProofPlace{piece->ref, piece->span.start + (position - block.position())};
}

int ProofDocument::positionOf(const ProofPlace& place) const {
    const std::optional<size_t> index = indexOf(place.part);
    if (!index)
        return -1;
    QTextBlock block = document_.findBlockByNumber(firstBlockOf(*index));
    for (int i = 0; i < pieceCounts_[*index]; ++i, block = block.next()) {
        const Span span = pieceOf(block)->span;
        if (place.offset < span.end || i + 1 == pieceCounts_[*index])
            return block.position() + static_cast<int>(std::clamp<qsizetype>(place.offset - span.start, 0, block.length() - 1));
    }
    return -1;
}

std::vector<PartSpan> ProofDocument::partsBetween(int start, int end) const {
    std::vector<PartSpan> spans;
    for (QTextBlock block = document_.findBlock(start); block.isValid() && block.position() <= end; block = block.next()) {
        const ProofPiece* const piece = pieceOf(block);
        if (!piece)
            continue;
        const qsizetype from = piece->span.start + std::max(0, start - block.position());
        const qsizetype to = std::min(piece->span.end, piece->span.start + (end - block.position()));
        if (!spans.empty() && spans.back().part == piece->ref)
            spans.back().span.end = to;
        else
            spans.push_back({piece->ref, {from, std::max(from, to)}});
    }
    return spans;
}

std::optional<size_t> ProofDocument::indexOf(const PartRef& part) const {
    for (size_t i = lookedAt_; i < std::min(lookedAt_ + 2, rows_.size()); ++i) { // or the next one: rows are painted in order
        if (rows_[i].ref == part)
            return lookedAt_ = i;
    }
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const ProofRow& row) { return row.ref == part; });
    if (found == rows_.end())
        return std::nullopt;
    return lookedAt_ = static_cast<size_t>(found - rows_.begin());
}

const ProofRow* ProofDocument::rowOf(const QTextBlock& block) const {
    const ProofPiece* const piece = pieceOf(block);
    return piece ? rowOf(piece->ref) : nullptr;
}

const ProofRow* ProofDocument::rowOf(const PartRef& part) const {
    const std::optional<size_t> index = indexOf(part);
    return index ? &rows_[*index] : nullptr;
}

const ProofRow* ProofDocument::neighbourOf(const PartRef& part, int step) const {
    const std::optional<size_t> index = indexOf(part);
    if (!index)
        return nullptr;
    const auto other = static_cast<qsizetype>(*index) + step;
    return other < 0 || other >= static_cast<qsizetype>(rows_.size()) ? nullptr : &rows_[static_cast<size_t>(other)];
}

bool ProofDocument::isFirstPiece(const QTextBlock& block) const {
    const ProofPiece* const piece = pieceOf(block);
    return piece && piece->span.start == 0;
}

bool ProofDocument::isLastPiece(const QTextBlock& block) const {
    const ProofPiece* const piece = pieceOf(block);
    return piece && piece->span.end == piece->part->text.text().size();
}

} // namespace lilong
