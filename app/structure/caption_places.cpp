#include "app/structure/caption_places.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace lilong {
namespace {

constexpr qsizetype runLength = 3;  // characters: most names, and what tells a place
constexpr size_t enough = 2;        // shared runs that speak for a text

struct Where {
    size_t article;
    size_t block;
};

/// Runs of ideographs and where they stand; nothing where that is more than one article.
class RunPlaces {
public:
    explicit RunPlaces(const PageDraft& page) {
        for (size_t article = 0; article < page.articles.size(); ++article) {
            const std::vector<Unit>& blocks = page.articles[article].blocks;
            for (size_t block = 0; block < blocks.size(); ++block) {
                if (blocks[block].kind == FragmentKind::Paragraph)
                    add(blocks[block].string(), {article, block});
            }
        }
    }

    template <typename Visit>
    void forEachIn(const QString& text, Visit visit) const {
        for (qsizetype i = 0; i + runLength <= text.size(); ++i) {
            const auto found = isRun(text, i) ? places_.find(keyOf(text, i)) : places_.end();
            if (found != places_.end() && found->second)
                visit(*found->second);
        }
    }

private:
    static bool isRun(const QString& text, qsizetype at) {
        return std::all_of(text.begin() + at, text.begin() + at + runLength, [](QChar c) { return isHan(c.unicode()); });
    }
    static quint64 keyOf(const QString& text, qsizetype at) {
        return quint64(text[at].unicode()) << 32U | quint64(text[at + 1].unicode()) << 16U | text[at + 2].unicode();
    }

    void add(const QString& text, Where where) {
        for (qsizetype i = 0; i + runLength <= text.size(); ++i) {
            if (!isRun(text, i))
                continue;
            const auto [at, isNew] = places_.try_emplace(keyOf(text, i), where);
            if (!isNew && at->second && at->second->article != where.article)
                at->second.reset();
        }
    }

    std::unordered_map<quint64, std::optional<Where>> places_; ///< the first place in its article
};

/// Counts of what a caption shares, by article, and by block of the article that it goes to.
std::optional<Where> placeOf(const QString& caption, size_t own, const PageDraft& page, const RunPlaces& runs) {
    std::vector<size_t> shared(page.articles.size(), 0);
    runs.forEachIn(caption, [&](const Where& where) { ++shared[where.article]; });
    const size_t best = static_cast<size_t>(std::max_element(shared.begin(), shared.end()) - shared.begin());
    const size_t most = std::exchange(shared[best], 0);
    const bool clear = most >= enough && shared[own] == 0 && 2 * *std::max_element(shared.begin(), shared.end()) <= most;
    if (best == own || !clear)
        return std::nullopt;
    std::vector<size_t> blocks(page.articles[best].blocks.size(), 0);
    runs.forEachIn(caption, [&](const Where& where) { blocks[where.block] += where.article == best; });
    return Where{best, static_cast<size_t>(std::max_element(blocks.begin(), blocks.end()) - blocks.begin())};
}

/// Where an article's captions begin behind its last text.
size_t endOfText(const ArticleDraft& article) {
    size_t end = article.blocks.size();
    while (end > 0 && article.blocks[end - 1].kind == FragmentKind::Caption)
        --end;
    return end;
}

struct Move {
    Where from;
    Where to;
};

std::vector<Move> movesOn(const PageDraft& page) {
    std::vector<Move> moves;
    std::optional<RunPlaces> runs; // most pages have no such captions
    for (size_t article = 0; article < page.articles.size(); ++article) {
        const std::vector<Unit>& blocks = page.articles[article].blocks;
        for (size_t block = endOfText(page.articles[article]); block < blocks.size(); ++block) {
            if (!runs)
                runs.emplace(page);
            if (const auto place = placeOf(blocks[block].string(), article, page, *runs))
                moves.push_back({{article, block}, *place});
        }
    }
    return moves;
}

} // namespace

void placeCaptions(PageDraft& page) {
    std::vector<Move> moves = movesOn(page);
    std::vector<std::pair<Where, Unit>> captions;
    // From behind, so that what is taken out or put in does not shift what is still to come.
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        std::vector<Unit>& blocks = page.articles[move->from.article].blocks;
        const auto at = blocks.begin() + static_cast<qsizetype>(move->from.block);
        captions.emplace_back(move->to, std::move(*at));
        blocks.erase(at);
    }
    std::stable_sort(captions.begin(), captions.end(), [](const auto& a, const auto& b) { return a.first.block > b.first.block; });
    for (auto& [to, caption] : captions) {
        std::vector<Unit>& blocks = page.articles[to.article].blocks;
        blocks.insert(blocks.begin() + static_cast<qsizetype>(to.block) + 1, std::move(caption));
    }
}

} // namespace lilong
