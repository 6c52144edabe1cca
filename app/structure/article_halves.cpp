#include "app/structure/article_halves.h"

#include "app/structure/assignment.h"
#include "app/structure/text_likeness.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lilong {
namespace {

constexpr double alike = 0.036;        // likeness from which two texts are likely one
constexpr double clearly = 0.02;       // by which it must be better than all others
constexpr double alikeFront = 0.028;   // the same for the front of an article, which must be
constexpr double clearlyFront = 0.028; // nearer to the half by this than to its own end
constexpr qsizetype telling = 80;      // characters of prose from which a text's words say something
constexpr size_t reach = 8;            // articles between two halves, at most
constexpr size_t mostHeads = 3;

bool isHeadless(const ArticleDraft& article) {
    return article.heads.empty() && !article.section && article.kind == ArticleKind::Article && article.hasProse();
}

/// Profiles know their halves by the person's name.
bool isHeaded(const ArticleDraft& article) {
    return !article.heads.empty() && article.kind == ArticleKind::Article && article.hasProse();
}

qsizetype proseIn(const ArticleDraft& article, size_t first, size_t end) {
    qsizetype length = 0;
    for (size_t block = first; block < end; ++block)
        length += article.blocks[block].kind == FragmentKind::Paragraph ? article.blocks[block].string().size() : 0;
    return length;
}

bool tells(const ArticleDraft& article) { return proseIn(article, 0, article.blocks.size()) >= telling; }

/// Where an article is cut in two.
struct Cut {
    size_t article = 0;
    size_t block = 0;
    double value = 0;
};

class HalfJoiner {
public:
    explicit HalfJoiner(std::vector<ArticleDraft>& articles)
        : articles_(articles), words_(articles), changed_(articles.size(), false) {
        for (size_t i = 0; i < articles.size(); ++i)
            bags_.push_back(bagOf(i));
    }

    void join() {
        std::vector<Match> matches;
        for (size_t half = 0; half < articles_.size(); ++half) {
            if (isHeadless(articles_[half]) && tells(articles_[half]))
                weighPartners(half, matches);
        }
        for (const Chosen& chosen : bestAssignment(matches)) {
            if (chosen.margin >= clearly)
                merge(matches[chosen.match].left, matches[chosen.match].right);
        }
        for (size_t half = 1; half < articles_.size(); ++half) {
            if (!changed_[half] && isHeadless(articles_[half]) && articles_[half].byline && tells(articles_[half]))
                partHost(half);
        }
    }

private:
    [[nodiscard]] WordBag bagOf(size_t article) const {
        WordBag bag(words_);
        for (size_t block = 0; block < articles_[article].blocks.size(); ++block)
            bag.add(words_.of(article, block));
        return bag;
    }

    /// A byline closes an article: nothing comes behind it, and no text that has one comes before another's headline.
    [[nodiscard]] bool fitBylines(size_t half, size_t whole) const {
        return whole < half ? !articles_[whole].byline : !articles_[half].byline;
    }

    void weighPartners(size_t half, std::vector<Match>& matches) const {
        const size_t first = half > reach ? half - reach : 0;
        for (size_t i = first; i < std::min(articles_.size(), half + reach + 1); ++i) {
            if (i != half && isHeaded(articles_[i]) && tells(articles_[i]) && fitBylines(half, i))
                matches.push_back({half, i, likeness(bags_[half], bags_[i]) - alike + clearly});
        }
    }

    /// What stood before the headline goes before the text below it, what stood behind another article goes behind.
    void merge(size_t half, size_t whole) {
        changed_[half] = changed_[whole] = true;
        std::vector<Unit> moved = std::exchange(articles_[half].blocks, {});
        std::vector<Unit>& blocks = articles_[whole].blocks;
        const auto at = half < whole ? blocks.begin() : blocks.end();
        blocks.insert(at, std::make_move_iterator(moved.begin()), std::make_move_iterator(moved.end()));
        if (!articles_[whole].byline)
            articles_[whole].byline = std::exchange(articles_[half].byline, std::nullopt);
    }

    /// The best place to cut an article so that its front, and not its end, goes on in the half.
    [[nodiscard]] Cut bestCut(size_t host, size_t half) const {
        Cut best{host, 0, 0};
        MovingCut cut(words_, bags_[host], bags_[half]);
        qsizetype before = 0;
        qsizetype behind = proseIn(articles_[host], 0, articles_[host].blocks.size());
        for (size_t block = 0; block + 1 < articles_[host].blocks.size(); ++block) {
            cut.moveBehind(words_.of(host, block));
            const qsizetype prose = proseIn(articles_[host], block, block + 1);
            before += prose;
            behind -= prose;
            if (prose == 0 || before < telling || behind < telling)
                continue;
            const double own = cut.frontToThird();
            const double value = own - std::max(cut.frontToBack(), cut.backToThird());
            if (own >= alikeFront && value > best.value)
                best = {host, block + 1, value};
        }
        return best;
    }

    void partHost(size_t half) {
        Cut best;
        for (size_t host = half > reach ? half - reach : 0; host < half; ++host) {
            if (!isHeaded(articles_[host]) || !articles_[host].byline || changed_[host])
                continue;
            if (const Cut cut = bestCut(host, half); cut.value > best.value)
                best = cut;
        }
        if (best.value >= clearlyFront)
            part(best, half);
    }

    void part(const Cut& cut, size_t half) {
        changed_[cut.article] = changed_[half] = true;
        ArticleDraft& whole = articles_[cut.article];
        ArticleDraft& rest = articles_[half];
        std::vector<Unit> continued = std::move(rest.blocks);
        const auto at = whole.blocks.begin() + static_cast<qsizetype>(cut.block);
        rest.blocks.assign(std::make_move_iterator(at), std::make_move_iterator(whole.blocks.end()));
        whole.blocks.erase(at, whole.blocks.end());
        std::move(continued.begin(), continued.end(), std::back_inserter(whole.blocks));
        std::swap(whole.byline, rest.byline);
        const auto text = std::find_if(rest.blocks.begin(), rest.blocks.end(), [](const Unit& u) { return u.kind != FragmentKind::Heading; });
        const auto heads = std::min<std::ptrdiff_t>(text - rest.blocks.begin(), static_cast<std::ptrdiff_t>(mostHeads));
        std::move(rest.blocks.begin(), rest.blocks.begin() + heads, std::back_inserter(rest.heads));
        rest.blocks.erase(rest.blocks.begin(), rest.blocks.begin() + heads);
    }

    std::vector<ArticleDraft>& articles_;
    const PageWords words_;
    std::vector<WordBag> bags_;
    std::vector<bool> changed_; ///< no longer hold the blocks that their words were counted in
};

} // namespace

void joinArticleHalves(PageDraft& page) {
    HalfJoiner(page.articles).join();
    std::erase_if(page.articles, [](const ArticleDraft& a) { return a.heads.empty() && a.blocks.empty() && !a.section && !a.byline; });
}

} // namespace lilong
