#include "app/structure/heading_deal.h"

#include <algorithm>

namespace lilong {
namespace {

class Dealer {
public:
    Dealer(PageDraft& page, const HeadingPile& pile, const std::vector<TextSlot>& slots, std::vector<HeadedText> segments, const std::vector<SourcePtr>& sources)
        : page_(page), pile_(pile), slots_(slots), segments_(std::move(segments)), sources_(sources) {}

    void deal() && {
        std::vector<bool> used(pile_.pieces.size(), false);
        std::vector<ArticleDraft> made;
        size_t at = 0;
        for (size_t draft = 0; draft < page_.articles.size(); ++draft) {
            std::vector<HeadedText> here;
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

    std::vector<ArticleDraft> dealt(ArticleDraft article, const std::vector<HeadedText>& segments) const {
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
    const std::vector<TextSlot>& slots_;
    std::vector<HeadedText> segments_;
    const std::vector<SourcePtr>& sources_;
};

} // namespace

void dealHeadings(PageDraft& page, const HeadingPile& pile, const std::vector<TextSlot>& slots, std::vector<HeadedText> segments,
                  const std::vector<SourcePtr>& sources) {
    Dealer(page, pile, slots, std::move(segments), sources).deal();
}

} // namespace lilong
