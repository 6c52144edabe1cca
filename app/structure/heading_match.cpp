#include "app/structure/heading_match.h"

#include "app/structure/heading_affinity.h"
#include "app/structure/heading_deal.h"
#include "app/structure/heading_groups.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <numeric>

namespace lilong {
namespace {

// In the unit of HeadingGroups' costs.
constexpr double leftOut = 3.0;        // a piece of the pile that belongs to no text
constexpr double withoutHeading = 4.0; // a text that gets none
constexpr double softStart = 4.5;      // a text that begins where no byline or heading shows it
constexpr double secondHeading = 8.0;  // an article's heads for a text that has one
constexpr double swapped = 2.0;        // evidence from which two headings change places against the pile's order
constexpr double outOfOrder = 1.5;     // the blocks of a pile in another order than their texts
constexpr size_t mostBlocks = 3;
constexpr double placeNamed = 3.0;     // a paragraph that names the person's place at least
constexpr double never = -1e9;
constexpr size_t widestBand = 200;      // pieces
constexpr int longestCrosshead = 28;    // cells

/// A text with its own headline that a byline closes: what was printed inside it is no other text's headline, which would leave the first
/// one without an end.
bool isWhole(const ArticleDraft& article) {
    return article.kind == ArticleKind::Article && !article.heads.empty() && article.byline;
}

class Aligner {
public:
    Aligner(const PageDraft& page, const HeadingPile& pile, const Knowledge& knowledge)
        : page_(page), pile_(pile), slots_(slotsOf(page, pile)), prose_(proseOf(page, pile)), groups_(pile, prose_, knowledge), affinity_(pile, textsOf(page, slots_), knowledge) {
        weighLead();
    }

    [[nodiscard]] const std::vector<TextSlot>& slots() const { return slots_; }

    /// False where the pile's profile headings name the people of the texts in another order than the texts have.
    [[nodiscard]] bool isInOrder() const {
        std::vector<size_t> places;
        for (size_t piece = 0; piece < pile_.pieces.size(); ++piece) {
            const auto& profile = groups_.profile(piece, piece + 1);
            const auto place = profile ? bestPlace(*profile->person) : std::nullopt;
            if (place)
                places.push_back(*place);
        }
        size_t falls = 0;
        for (size_t i = 1; i < places.size(); ++i)
            falls += places[i] < places[i - 1];
        return falls * 3 <= places.size();
    }

    [[nodiscard]] bool isProfile(size_t piece) const { return groups_.profile(piece, piece + 1).has_value(); }

    std::vector<HeadedText> align() {
        band_ = std::min(pile_.pieces.size() + 1, widestBand);
        cells_.assign((slots_.size() + 1) * band_, {never, 0, 0, false});
        cells_[0].score = 0;
        for (size_t slot = 0; slot <= slots_.size(); ++slot) {
            for (size_t piece = firstOf(slot); piece < firstOf(slot) + band_; ++piece)
                extend(slot, piece);
        }
        return score() > never ? withCrossheads(swappedByEvidence(traced())) : std::vector<HeadedText>();
    }

    /// What speaks for the alignment that `align` found.
    [[nodiscard]] double score() { return cell(slots_.size(), pile_.pieces.size()).score; }

private:
    struct Cell {
        double score;
        size_t fromSlot, fromPiece;
        bool profile;
    };

    [[nodiscard]] static bool standsOnPage(const ArticleDraft& article, const HeadingPile& pile) {
        if (article.blocks.empty() || article.blocks.front().text.runs().empty())
            return false;
        const SourceId sheet = article.blocks.front().text.runs().front().raw.source;
        return sheet >= pile.firstSheet && sheet <= pile.lastSheet;
    }

    static std::vector<TextSlot> slotsOf(const PageDraft& page, const HeadingPile& pile) {
        std::vector<TextSlot> slots;
        for (size_t draft = 0; draft < page.articles.size(); ++draft) {
            const ArticleDraft& article = page.articles[draft];
            if (!standsOnPage(article, pile))
                continue;
            bool opens = true;
            for (size_t block = 0; block < article.blocks.size(); ++block) {
                if (article.blocks[block].kind != FragmentKind::Paragraph)
                    continue;
                slots.push_back({draft, block, opens, block > 0 && article.blocks[block - 1].kind == FragmentKind::Heading});
                opens = false;
            }
        }
        return slots;
    }

    static QString proseOf(const PageDraft& page, const HeadingPile& pile) {
        QString prose;
        for (const ArticleDraft& article : page.articles) {
            if (!standsOnPage(article, pile))
                continue;
            for (const Unit& block : article.blocks)
                prose += block.string() + QLatin1Char('\n');
        }
        return prose;
    }

    static std::vector<QString> textsOf(const PageDraft& page, const std::vector<TextSlot>& slots) {
        std::vector<QString> texts;
        for (const TextSlot& slot : slots)
            texts.push_back(page.articles[slot.draft].blocks[slot.block].string());
        return texts;
    }

    /// The first paragraph that names the person, else the place; nothing where none does.
    [[nodiscard]] std::optional<size_t> bestPlace(const ProfileHeading& person) const {
        std::optional<size_t> best;
        double most = placeNamed;
        for (size_t slot = 0; slot < slots_.size(); ++slot) {
            const double value = affinity_.person(person, slot, slot + 1);
            if (value >= most && (!best || value > most)) {
                best = slot;
                most = value;
            }
        }
        return best;
    }

    /// The page's lead is its first text or its longest: the one that may have kicker and deck.
    void weighLead() {
        qsizetype most = 0;
        for (const TextSlot& slot : slots_) {
            qsizetype length = 0;
            for (const Unit& block : page_.articles[slot.draft].blocks)
                length += block.string().size();
            if (length > most) {
                most = length;
                lead_ = slot.draft;
            }
        }
    }

    [[nodiscard]] bool isLead(size_t slot) const { return slot == 0 || (slots_[slot].opensDraft && slots_[slot].draft == lead_); }
    [[nodiscard]] bool hasHead(size_t slot) const { return slots_[slot].opensDraft && !page_.articles[slots_[slot].draft].heads.empty(); }

    /// The first of the pieces that a text is held against: texts and headings come in one order, so that those of a huge pile are far from
    /// most texts (after Sakoe & Chiba 1978). A page's pile is held against every text.
    [[nodiscard]] size_t firstOf(size_t slot) const {
        const size_t columns = pile_.pieces.size() + 1;
        const size_t even = slots_.empty() ? 0 : slot * columns / slots_.size();
        return std::min(even - std::min(even, band_ / 2), columns - band_);
    }
    [[nodiscard]] bool isInBand(size_t slot, size_t piece) const { return piece >= firstOf(slot) && piece < firstOf(slot) + band_; }

    Cell& cell(size_t slot, size_t piece) { return cells_[slot * band_ + piece - firstOf(slot)]; }

    void offer(size_t slot, size_t piece, double score, size_t fromSlot, size_t fromPiece, bool profile) {
        if (!isInBand(slot, piece))
            return;
        Cell& target = cell(slot, piece);
        if (score > target.score)
            target = {score, fromSlot, fromPiece, profile};
    }

    /// Whether a way that reaches at most this score could be the best to a cell: what speaks for it is costly to find out.
    [[nodiscard]] bool mayWin(size_t slot, size_t piece, double atMost) {
        constexpr double rounding = 1e-6;
        return isInBand(slot, piece) && atMost + rounding > cell(slot, piece).score;
    }

    /// All ways to go on from here: leave a piece out, or let a text begin and take none to six pieces.
    void extend(size_t slot, size_t piece) {
        const double score = cell(slot, piece).score;
        if (score <= never)
            return;
        const size_t count = pile_.pieces.size();
        if (piece < count)
            offer(slot, piece + 1, score - leftOut, slot, piece, false);
        if (slot == slots_.size())
            return;
        size_t end = slot + 1;
        for (;; ++end) {
            const bool last = end == slots_.size() || slots_[end].opensDraft;
            if (slots_[slot].opensDraft)
                offer(end, piece, score - (hasHead(slot) ? 0.0 : withoutHeading), slot, piece, false);
            for (size_t pieces = piece + 1; pieces <= std::min(count, piece + HeadingGroups::longest); ++pieces)
                offerGroup(slot, end, piece, pieces, score);
            if (last)
                break;
        }
    }

    /// A profile's heading and a group of heads stay; a single heading may head a group of profiles.
    [[nodiscard]] bool keepsItsHeads(size_t slot) const {
        const ArticleDraft& article = page_.articles[slots_[slot].draft];
        return article.kind == ArticleKind::Profile || article.heads.size() > 1;
    }

    void offerGroup(size_t slot, size_t end, size_t piece, size_t pieces, double score) {
        const bool complete = keepsItsHeads(slot);
        if (complete && slots_[slot].opensDraft)
            return;
        const HeadingGroup& article = groups_.article(piece, pieces, isLead(slot));
        const double silent = score + opening(slot, false) - article.cost - (hasHead(slot) ? secondHeading : 0.0);
        if (!complete && mayWin(end, pieces, silent + HeadingAffinity::mostShared * static_cast<double>(pieces - piece))) {
            const double words = affinity_.shared(piece, pieces, slot, end);
            offer(end, pieces, score + opening(slot, false) - article.cost + words - (hasHead(slot) ? secondHeading : 0.0), slot, piece, false);
        }
        const auto& profile = groups_.profile(piece, pieces);
        const bool twoSections = profile && profile->hasSection() && (hasHead(slot) || slots_[slot].belowCrosshead);
        if (profile && !twoSections && mayWin(end, pieces, score + opening(slot, true) - profile->cost + HeadingAffinity::mostForPerson)) {
            const double person = affinity_.person(*profile->person, slot, end);
            offer(end, pieces, score + opening(slot, true) - profile->cost + person, slot, piece, true);
        }
    }

    /// What speaks for or against a text beginning here. A heading inside a text heads a group of profiles, or nothing begins.
    [[nodiscard]] double opening(size_t slot, bool profile) const {
        if (slots_[slot].opensDraft)
            return 0.0;
        const double against = slots_[slot].belowCrosshead ? (profile ? 0.5 : 2 * softStart) : softStart;
        return affinity_.opening(slot) - against;
    }

    [[nodiscard]] std::vector<HeadedText> traced() {
        std::vector<HeadedText> segments;
        size_t slot = slots_.size();
        size_t piece = pile_.pieces.size();
        while (slot > 0 || piece > 0) {
            const Cell& at = cell(slot, piece);
            if (at.fromSlot < slot) {
                HeadedText segment{at.fromSlot, slot, at.fromPiece, piece, {}};
                if (at.fromPiece < piece)
                    segment.group = at.profile ? *groups_.profile(at.fromPiece, piece) : groups_.article(at.fromPiece, piece, isLead(at.fromSlot));
                segments.push_back(std::move(segment));
            }
            slot = at.fromSlot;
            piece = at.fromPiece;
        }
        std::reverse(segments.begin(), segments.end());
        return segments;
    }

    /// Two neighbours whose words clearly speak for each other's headings change them.
    std::vector<HeadedText> swappedByEvidence(std::vector<HeadedText> segments) const {
        const auto words = [&](const HeadedText& heading, const HeadedText& text) { return affinity_.shared(heading.pieces, heading.piecesEnd, text.first, text.end); };
        for (size_t i = 0; i + 1 < segments.size(); ++i) {
            HeadedText& a = segments[i];
            HeadedText& b = segments[i + 1];
            const bool plain = !a.group.heads.empty() && !b.group.heads.empty() && !a.group.person && !b.group.person;
            if (plain && words(a, b) + words(b, a) > words(a, a) + words(b, b) + swapped) {
                std::swap(a.group, b.group);
                std::swap(a.pieces, b.pieces);
                std::swap(a.piecesEnd, b.piecesEnd);
            }
        }
        return segments;
    }

    /// What is inside a whole article is its crosshead, above the first paragraph that shares its words. An article that holds profiles
    /// falls apart into them.
    std::vector<HeadedText> withCrossheads(std::vector<HeadedText> segments) const {
        std::vector<size_t> withProfiles;
        for (const HeadedText& segment : segments) {
            if (segment.group.person)
                withProfiles.push_back(slots_[segment.first].draft);
        }
        for (size_t i = 1; i < segments.size(); ++i) {
            HeadedText& segment = segments[i];
            const TextSlot& slot = slots_[segment.first];
            if (slot.opensDraft || segment.group.heads.size() != 1 || isTooLongForCrosshead(segment) || !isWhole(page_.articles[slot.draft])
                || std::find(withProfiles.begin(), withProfiles.end(), slot.draft) != withProfiles.end())
                continue;
            segment.isCrosshead = true;
            const size_t end = segment.end;
            for (size_t at = segment.first; at < end; ++at) {
                if (affinity_.shared(segment.pieces, segment.piecesEnd, at, at + 1) > 0) {
                    segments[i - 1].end = segment.first = at;
                    break;
                }
            }
        }
        return segments;
    }

    /// Broken over lines and longer than crossheads are.
    [[nodiscard]] bool isTooLongForCrosshead(const HeadedText& heading) const {
        int width = 0;
        for (size_t piece = heading.pieces; piece < heading.piecesEnd; ++piece)
            width += cells(pile_.string(piece));
        return heading.piecesEnd - heading.pieces > 1 && width > longestCrosshead;
    }

    const PageDraft& page_;
    const HeadingPile& pile_;
    const std::vector<TextSlot> slots_;
    const QString prose_;
    const HeadingGroups groups_;
    const HeadingAffinity affinity_;
    size_t lead_ = 0;
    size_t band_ = 0; ///< pieces that a text is held against
    std::vector<Cell> cells_; ///< by text, then by piece from firstOf
};

/// A pile in disorder: each of its headings is looked for by itself.
void leaveToContent(PageDraft& page, const HeadingPile& pile, const Aligner& aligner, const std::vector<SourcePtr>& sources) {
    for (size_t piece = 0; piece < pile.pieces.size(); ++piece) {
        Unit unit;
        unit.kind = aligner.isProfile(piece) ? FragmentKind::ProfileHeading : FragmentKind::Heading;
        unit.text = pile.joined(piece, piece + 1, sources);
        if (unit.kind == FragmentKind::ProfileHeading)
            page.articles.push_back({ArticleKind::Profile, {std::move(unit)}});
        else
            page.unplaced.push_back(std::move(unit));
    }
}

void matchInOrder(PageDraft& page, const HeadingPile& pile, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    Aligner aligner(page, pile, knowledge);
    std::vector<HeadedText> segments = aligner.isInOrder() ? aligner.align() : std::vector<HeadedText>();
    if (segments.empty()) {
        leaveToContent(page, pile, aligner, sources);
        return;
    }
    dealHeadings(page, pile, aligner.slots(), std::move(segments), sources);
}

/// The pile's blocks in the order for which most speaks: a few headings of one page may have come in any.
HeadingPile inBestOrder(const PageDraft& page, const HeadingPile& pile, const Knowledge& knowledge) {
    HeadingPile best = pile;
    std::vector<size_t> order(pile.blocks().size());
    std::iota(order.begin(), order.end(), size_t{0});
    if (order.size() < 2 || order.size() > mostBlocks)
        return best;
    double most = never;
    do {
        HeadingPile turned = pile.withBlocks(order);
        Aligner aligner(page, turned, knowledge);
        aligner.align();
        const double score = aligner.score() - (std::is_sorted(order.begin(), order.end()) ? 0.0 : outOfOrder);
        if (score > most) {
            most = score;
            best = std::move(turned);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

} // namespace

void matchHeadings(PageDraft& page, const HeadingPile& pile, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    if (!pile.pieces.empty())
        matchInOrder(page, inBestOrder(page, pile, knowledge), knowledge, sources);
}

} // namespace lilong
