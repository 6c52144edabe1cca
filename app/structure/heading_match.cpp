#include "app/structure/heading_match.h"

#include "app/structure/heading_affinity.h"
#include "app/structure/heading_groups.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <limits>
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

/// A paragraph of the texts that wait for headings.
struct Slot {
    size_t draft;
    size_t block;
    bool opensDraft;
    bool belowCrosshead;
};

/// A text and the pieces of the pile that head it.
struct Segment {
    size_t first, end;           ///< slots
    size_t pieces, piecesEnd;
    HeadingGroup group;          ///< without heads for a text that gets none
    bool isCrosshead = false;    ///< the group is one crosshead of the text that begins before it
};

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

    [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }

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

    std::vector<Segment> align() {
        band_ = std::min(pile_.pieces.size() + 1, widestBand);
        cells_.assign((slots_.size() + 1) * band_, {never, 0, 0, false});
        cells_[0].score = 0;
        for (size_t slot = 0; slot <= slots_.size(); ++slot) {
            for (size_t piece = firstOf(slot); piece < firstOf(slot) + band_; ++piece)
                extend(slot, piece);
        }
        return score() > never ? withCrossheads(swappedByEvidence(traced())) : std::vector<Segment>();
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

    static std::vector<Slot> slotsOf(const PageDraft& page, const HeadingPile& pile) {
        std::vector<Slot> slots;
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

    static std::vector<QString> textsOf(const PageDraft& page, const std::vector<Slot>& slots) {
        std::vector<QString> texts;
        for (const Slot& slot : slots)
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
        for (const Slot& slot : slots_) {
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

    [[nodiscard]] std::vector<Segment> traced() {
        std::vector<Segment> segments;
        size_t slot = slots_.size();
        size_t piece = pile_.pieces.size();
        while (slot > 0 || piece > 0) {
            const Cell& at = cell(slot, piece);
            if (at.fromSlot < slot) {
                Segment segment{at.fromSlot, slot, at.fromPiece, piece, {}};
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
    std::vector<Segment> swappedByEvidence(std::vector<Segment> segments) const {
        const auto words = [&](const Segment& heading, const Segment& text) { return affinity_.shared(heading.pieces, heading.piecesEnd, text.first, text.end); };
        for (size_t i = 0; i + 1 < segments.size(); ++i) {
            Segment& a = segments[i];
            Segment& b = segments[i + 1];
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
    std::vector<Segment> withCrossheads(std::vector<Segment> segments) const {
        std::vector<size_t> withProfiles;
        for (const Segment& segment : segments) {
            if (segment.group.person)
                withProfiles.push_back(slots_[segment.first].draft);
        }
        for (size_t i = 1; i < segments.size(); ++i) {
            Segment& segment = segments[i];
            const Slot& slot = slots_[segment.first];
            if (slot.opensDraft || segment.group.heads.size() != 1 || !isWhole(page_.articles[slot.draft])
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

    const PageDraft& page_;
    const HeadingPile& pile_;
    const std::vector<Slot> slots_;
    const QString prose_;
    const HeadingGroups groups_;
    const HeadingAffinity affinity_;
    size_t lead_ = 0;
    size_t band_ = 0; ///< pieces that a text is held against
    std::vector<Cell> cells_; ///< by text, then by piece from firstOf
};

/// Makes the drafts anew: every text that begins at a segment under its headings.
class Dealer {
public:
    Dealer(PageDraft& page, const HeadingPile& pile, const std::vector<Slot>& slots, std::vector<Segment> segments, const std::vector<SourcePtr>& sources)
        : page_(page), pile_(pile), slots_(slots), segments_(std::move(segments)), sources_(sources) {}

    void deal() && {
        std::vector<bool> used(pile_.pieces.size(), false);
        std::vector<ArticleDraft> made;
        size_t at = 0;
        for (size_t draft = 0; draft < page_.articles.size(); ++draft) {
            std::vector<Segment> here;
            for (; at < segments_.size() && slots_[segments_[at].first].draft == draft; ++at) {
                std::fill(used.begin() + static_cast<qsizetype>(segments_[at].pieces), used.begin() + static_cast<qsizetype>(segments_[at].piecesEnd), true);
                here.push_back(std::move(segments_[at]));
            }
            for (ArticleDraft& part : dealt(std::move(page_.articles[draft]), here))
                made.push_back(std::move(part));
        }
        page_.articles = std::move(made);
        leaveRest(used);
    }

private:
    [[nodiscard]] Unit unitOf(Span pieces, FragmentKind kind) const {
        Unit unit;
        unit.kind = kind;
        unit.text = pile_.joined(static_cast<size_t>(pieces.start), static_cast<size_t>(pieces.end), sources_);
        return unit;
    }

    void leaveRest(const std::vector<bool>& used) {
        for (size_t i = 0; i < used.size(); ++i) {
            if (!used[i])
                page_.unplaced.push_back(unitOf({static_cast<qsizetype>(i), static_cast<qsizetype>(i + 1)}, FragmentKind::Heading));
        }
    }

    std::vector<ArticleDraft> dealt(ArticleDraft article, const std::vector<Segment>& segments) const {
        if (segments.empty() || (segments.size() == 1 && segments.front().group.heads.empty())) // as it is
            return {std::move(article)};
        std::vector<ArticleDraft> made;
        std::vector<Unit> blocks = std::move(article.blocks);
        std::optional<Unit> byline = std::exchange(article.byline, std::nullopt);
        article.blocks.clear();
        for (size_t i = 0; i < segments.size(); ++i) {
            const bool inside = segments[i].isCrosshead;
            ArticleDraft part = i == 0 ? std::move(article) : inside ? std::exchange(made.back(), {}) : ArticleDraft{};
            const size_t first = i == 0 ? 0 : slots_[segments[i].first].block;
            const size_t end = i + 1 < segments.size() ? slots_[segments[i + 1].first].block : blocks.size();
            if (inside) {
                part.blocks.push_back(unitOf(segments[i].group.heads.front(), FragmentKind::Heading));
                made.pop_back();
            }
            std::move(blocks.begin() + static_cast<qsizetype>(first), blocks.begin() + static_cast<qsizetype>(end), std::back_inserter(part.blocks));
            if (!inside)
                putHeads(part, segments[i].group);
            if (i > 0 && !inside)
                takeSection(part, made.back());
            made.push_back(std::move(part));
        }
        made.back().byline = std::move(byline);
        return made;
    }

    void putHeads(ArticleDraft& part, const HeadingGroup& group) const {
        if (group.heads.empty())
            return;
        if (!part.heads.empty()) {
            part.section = std::move(part.heads.front());
            part.heads.clear();
        }
        part.kind = group.person ? ArticleKind::Profile : ArticleKind::Article;
        for (const Span& head : group.heads)
            part.heads.push_back(unitOf(head, group.person ? FragmentKind::ProfileHeading : FragmentKind::Heading));
        if (group.hasSection()) {
            part.section = std::move(part.heads.front());
            part.heads.erase(part.heads.begin());
        }
    }

    /// A crosshead right above a profile heads the group of profiles that begins there.
    static void takeSection(ArticleDraft& part, ArticleDraft& before) {
        const bool crosshead = !before.blocks.empty() && before.blocks.back().kind == FragmentKind::Heading;
        if (crosshead && !part.section) {
            part.section = std::move(before.blocks.back());
            before.blocks.pop_back();
        }
        part.continuesSection = part.kind == ArticleKind::Profile && !part.section && (before.section || before.continuesSection);
    }

    PageDraft& page_;
    const HeadingPile& pile_;
    const std::vector<Slot>& slots_;
    std::vector<Segment> segments_;
    const std::vector<SourcePtr>& sources_;
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
    std::vector<Segment> segments = aligner.isInOrder() ? aligner.align() : std::vector<Segment>();
    if (segments.empty()) {
        leaveToContent(page, pile, aligner, sources);
        return;
    }
    const std::vector<Slot> slots = aligner.slots();
    Dealer(page, pile, slots, std::move(segments), sources).deal();
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
