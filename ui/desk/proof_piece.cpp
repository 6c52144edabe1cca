#include "ui/desk/proof_piece.h"

#include "ui/desk/display_text.h"

#include <algorithm>

namespace lilong {
namespace {

MarkKind kindOf(const Mention& mention) {
    if (mention.kind == MentionKind::Place)
        return MarkKind::Place;
    return mention.form == MentionForm::Title ? MarkKind::PersonTitle : MarkKind::Person;
}

/// Hands spans that come in order to the pieces that they touch.
class MarkSorter {
public:
    MarkSorter(const std::vector<Span>& pieces, std::vector<std::vector<Mark>>& marks) : pieces_(pieces), marks_(marks) {}

    void add(Span span, MarkKind kind) {
        while (at_ < pieces_.size() && pieces_[at_].end <= span.start)
            ++at_;
        for (size_t i = at_; i < pieces_.size() && pieces_[i].start < span.end; ++i) {
            const Span shared{std::max(span.start, pieces_[i].start), std::min(span.end, pieces_[i].end)};
            if (shared.start < shared.end)
                marks_[i].push_back({static_cast<int>(shared.start - pieces_[i].start), static_cast<int>(shared.length()), kind});
        }
    }

private:
    const std::vector<Span>& pieces_;
    std::vector<std::vector<Mark>>& marks_;
    size_t at_ = 0;
};

} // namespace

QString ProofPiece::shown() const {
    const QStringView whole = part->text.text();
    return shownInBlock(slice(whole, {span.start, hasGap() ? span.end - 1 : span.end}));
}

bool ProofPiece::hasGap() const { return endsInGap(part->text.text(), span); }

ProofPiece* pieceOf(const QTextBlock& block) { return block.isValid() ? static_cast<ProofPiece*>(block.userData()) : nullptr; }

std::vector<std::vector<Mark>> marksOf(const Part& part, const std::vector<Span>& doubts, const std::vector<Span>& unpaired, const std::vector<Span>& pieces) {
    std::vector<std::vector<Mark>> marks(pieces.size());
    MarkSorter repairs(pieces, marks), mentions(pieces, marks), open(pieces, marks), alone(pieces, marks);
    qsizetype start = 0;
    for (const Run& run : part.text.runs()) {
        if (run.repair)
            repairs.add({start, start + run.length}, run.repair->rule == editorRule ? MarkKind::Typed : MarkKind::Repair);
        start += run.length;
    }
    for (const Mention& mention : part.mentions)
        mentions.add(mention.span, kindOf(mention));
    for (const Span span : doubts)
        open.add(span, MarkKind::Doubt);
    for (const Span span : unpaired)
        alone.add(span, MarkKind::Unpaired);
    return marks;
}

qsizetype commonStart(QStringView a, QStringView b) {
    const qsizetype shorter = std::min(a.size(), b.size());
    return std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
}

qsizetype commonEnd(QStringView a, QStringView b) {
    const qsizetype shorter = std::min(a.size(), b.size());
    return std::mismatch(a.rbegin(), a.rbegin() + shorter, b.rbegin()).first - a.rbegin();
}

} // namespace lilong
