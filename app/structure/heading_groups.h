#pragma once

#include "app/language/knowledge.h"
#include "app/structure/heading_pile.h"
#include "app/structure/profile_heading.h"

#include <optional>

namespace lilong {

/// Pieces of a pile that stand together over one text: one to three heads (kicker, headline, deck), or a profile's heading with or
/// without the section heading above it.
struct HeadingGroup {
    std::vector<Span> heads;   ///< of pieces
    std::optional<ProfileHeading> person = {};
    double cost = 0;           ///< how unlikely the grouping is, the lower the better

    [[nodiscard]] bool hasSection() const { return person && heads.size() == 2; }
};

/// Reads a pile: which pieces are one heading broken over lines, which headings stand over one text. Piles are read from left to right;
/// every question costs the same however long the pile is.
class HeadingGroups {
public:
    static constexpr size_t longest = 6; ///< pieces of one group

    /// @param prose all text of the page, which repeats the names of its profiles
    HeadingGroups(const HeadingPile& pile, const QString& prose, const Knowledge& knowledge);

    /// The best reading of the pieces [first, end) as the heads of an article. Kicker and deck belong to a page's lead.
    [[nodiscard]] const HeadingGroup& article(size_t first, size_t end, bool isLead) const { return articles_[isLead ? 1 : 0][indexOf(first, end)]; }
    /// The same as the heading of a profile; nothing where the last of them names nobody.
    [[nodiscard]] const std::optional<HeadingGroup>& profile(size_t first, size_t end) const { return profiles_[indexOf(first, end)]; }

private:
    [[nodiscard]] static size_t indexOf(size_t first, size_t end) { return first * longest + (end - first - 1); }
    void weighBorders();
    [[nodiscard]] double breakOdds(size_t border) const;
    [[nodiscard]] bool isEven(size_t border) const;
    [[nodiscard]] double joinCost(size_t border) const;
    [[nodiscard]] double partCost(size_t border) const;
    [[nodiscard]] double headsCost(const std::vector<Span>& heads, bool isLead, bool isProfile) const;
    [[nodiscard]] HeadingGroup bestArticle(size_t first, size_t end, bool isLead) const;
    [[nodiscard]] std::optional<HeadingGroup> bestProfile(size_t first, size_t end) const;
    [[nodiscard]] bool holdsTwoProfiles(Span pieces) const;
    [[nodiscard]] QString text(Span pieces) const;

    const HeadingPile& pile_;
    const QString& prose_;
    const Knowledge& knowledge_;
    std::vector<double> join_; ///< by the piece behind the border
    std::vector<double> part_;
    std::vector<HeadingGroup> articles_[2];
    std::vector<std::optional<HeadingGroup>> profiles_;
};

} // namespace lilong
