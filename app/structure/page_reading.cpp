#include "app/structure/page_reading.h"

#include "app/structure/article_odds.h"
#include "app/structure/role_odds.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr double likelyRest = 2.5; // odds from which a piece is thought to go on a torn text
constexpr int none = OpenArticle::none;
constexpr size_t beam = 128;      // readings that are followed at a time …
constexpr double hopeless = 10.0; // … unless the best is e¹⁰ times likelier: without this bound our pages read the same
constexpr size_t mostOpen = 8;    // articles open at a time
constexpr double strayByline = -6.0;
constexpr double hope = 0.5; // share of the odds for the rest of a torn text that counts before that rest is read

/// One fragment's part in a reading.
struct Node {
    int fragment = 0;
    int parent = none;
    PageRole role = PageRole::Text;
    int article = none;
    int from = none; ///< the fragment that goes on in this one
};

/// A reading of the page as far as it goes.
struct State {
    double score = 0;
    double unfinished = 0; ///< what its open articles would lose if they ended here, and what those gain that stopped in mid-sentence
    int node = none;
    int current = none;    ///< the article at hand: index into open
    int begun = 0;         ///< articles
    std::vector<OpenArticle> open = {};

    [[nodiscard]] const OpenArticle* atHand() const { return current == none ? nullptr : &open[static_cast<size_t>(current)]; }
    [[nodiscard]] int articles() const { return static_cast<int>(open.size()); }
};

/// What the next fragment could be in a reading.
struct Step {
    double score = 0;
    double rank = 0;   ///< the score, and what the articles lack that are left
    int state = 0;
    PageRole role = PageRole::Text;
    int target = none; ///< index into the state's open articles, none for a new one
    int from = none;
    bool aside = false; ///< belongs to no article
};

class Reader {
public:
    Reader(const std::vector<Fragment>& page, const std::vector<Continuation>& pairs, bool headless, const Lexicon& lexicon, const ReadingWeights& weights)
        : page_(page), w_(weights), roles_(roleOddsOf(page, lexicon, weights)), odds_(page, headless, lexicon, weights), into_(page.size()), from_(page.size()), lastRest_(page.size(), none) {
        for (const Continuation& pair : pairs) {
            into_[pair.second].push_back(pair);
            from_[pair.first].push_back(pair);
            if (pair.odds >= likelyRest)
                lastRest_[pair.first] = std::max(lastRest_[pair.first], static_cast<int>(pair.second));
        }
    }

    PageReading read() && {
        states_.push_back({});
        for (size_t i = 0; i < page_.size(); ++i) {
            if (i == 0 || page_[i].opensPage)
                beginPage(i);
            advance(static_cast<int>(i));
        }
        closeAll();
        return traced();
    }

private:
    [[nodiscard]] const Fragment& fragment(int i) const { return page_[static_cast<size_t>(i)]; }
    [[nodiscard]] const State& state(int s) const { return states_[static_cast<size_t>(s)]; }

    /// A newspaper page of its own: nothing goes on from the one before.
    void beginPage(size_t first) {
        closeAll();
        size_t end = first + 1;
        while (end < page_.size() && !page_[end].opensPage)
            ++end;
        odds_.beginPage(first, end);
    }

    void closeAll() {
        for (State& state : states_) {
            for (const OpenArticle& article : state.open)
                state.score += odds_.closing(article);
            state.open.clear();
            state.unfinished = 0;
            state.current = none;
        }
    }

    void advance(int i) {
        steps_.clear();
        for (int s = 0; s < static_cast<int>(states_.size()); ++s)
            addSteps(s, i);
        const std::vector<size_t> kept = bestSteps();
        std::vector<State> next;
        QSet<size_t> seen;
        for (const size_t step : kept) {
            if (next.size() == beam)
                break;
            State state = taken(steps_[step], i);
            const size_t key = keyOf(state);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            next.push_back(std::move(state));
        }
        states_ = std::move(next);
    }

    /// The most promising steps, best first; of equal ones the first offered, wherever the program was built.
    [[nodiscard]] std::vector<size_t> bestSteps() const {
        const double best = std::ranges::max(steps_, {}, &Step::rank).rank;
        std::vector<size_t> order;
        for (size_t step = 0; step < steps_.size(); ++step)
            if (steps_[step].rank > best - hopeless)
                order.push_back(step);
        const size_t kept = std::min(order.size(), 2 * beam);
        const auto better = [this](size_t a, size_t b) { return steps_[a].rank > steps_[b].rank || (steps_[a].rank == steps_[b].rank && a < b); };
        std::partial_sort(order.begin(), order.begin() + static_cast<qsizetype>(kept), order.end(), better);
        order.resize(kept);
        return order;
    }

    /// The same for readings that differ in nothing that matters later: the best one stays.
    static size_t keyOf(const State& state) {
        size_t key = static_cast<size_t>(state.current + 1);
        const auto mix = [&key](int value) { key = (key ^ static_cast<size_t>(value + 7)) * 0x9e3779b97f4a7c15ULL + (key >> 29U); };
        for (const OpenArticle& article : state.open) {
            mix(article.last);
            mix(article.heads);
            mix(article.hasText() + 2 * article.byline + 4 * article.crossheadOpen + 8 * article.profile + 16 * article.lateHeads);
        }
        return key;
    }

    /// What a text that stops in mid-sentence may yet gain by going on behind `i`: without it a reading that waits for the rest behind a
    /// caption would be given up for those that put anything there.
    [[nodiscard]] double hopeOf(int text, int i) const {
        double best = 0;
        for (const Continuation& pair : from_[static_cast<size_t>(text)])
            best = static_cast<int>(pair.second) > i ? std::max(best, pair.odds) : best;
        return hope * w_.pair * best;
    }

    [[nodiscard]] double openEnd(const OpenArticle& article, int i) const {
        return odds_.unfinished(article) + (article.last == none ? 0.0 : hopeOf(article.last, i));
    }

    void offer(int s, int i, double odds, PageRole role, int target, int from = none) {
        const OpenArticle* article = target == none ? nullptr : &state(s).open[static_cast<size_t>(target)];
        const bool waits = article && (role == PageRole::Caption || role == PageRole::Headline) && article->last != none;
        const double own = role == PageRole::Text ? hopeOf(i, i) : waits ? hopeOf(article->last, i) : 0.0;
        const double left = state(s).unfinished - (article ? openEnd(*article, i - 1) : 0.0) + own;
        steps_.push_back({state(s).score + odds, state(s).score + odds + left, s, role, target, from});
    }

    void offerAside(int s, double odds, PageRole role) {
        const OpenArticle* current = state(s).atHand();
        const double left = state(s).unfinished - (current ? odds_.unfinished(*current) : 0.0);
        steps_.push_back({state(s).score + odds, state(s).score + odds + left, s, role, none, none, true});
    }

    void addSteps(int s, int i) {
        if (fragment(i).kind == FragmentKind::Furniture) {
            offerAside(s, 0.0, PageRole::Furniture);
            return;
        }
        if (fragment(i).kind == FragmentKind::Byline) {
            addByline(s, i, 0.0);
            offerAside(s, i > 0 && fragment(i - 1).kind == FragmentKind::Byline ? w_.bylineGoesOn : strayByline, PageRole::Byline);
            return;
        }
        const RoleOdds& roles = roles_[static_cast<size_t>(i)];
        if (roles.headline > RoleOdds::never)
            addHeads(s, i, roles);
        if (roles.caption > RoleOdds::never)
            addCaption(s, i, roles.caption);
        if (odds_.hasLetters() && roles.byline > RoleOdds::never)
            addByline(s, i, roles.byline);
        addText(s, i, roles.text);
    }

    /// What it costs to write on in an open article.
    [[nodiscard]] double reach(int s, int target, int i) const {
        const double way = target == state(s).current ? 0.0 : odds_.goingBack(i, state(s).current == none);
        return way + odds_.between(state(s).open[static_cast<size_t>(target)], i);
    }

    void addByline(int s, int i, double form) {
        for (int a = 0; a < state(s).articles(); ++a) {
            const OpenArticle& article = state(s).open[static_cast<size_t>(a)];
            const double way = a == state(s).current ? 0.0 : w_.bylineElsewhere + reach(s, a, i);
            if (!article.byline)
                offer(s, i, form + way + odds_.byline(article, i), PageRole::Byline, a);
        }
    }

    /// What the article's torn text may go on in stands behind that place: it was not lost, and not read before.
    [[nodiscard]] bool goesOnBehind(const OpenArticle& article, int i) const { return article.last != none && lastRest_[static_cast<size_t>(article.last)] > i; }

    void addHeads(int s, int i, const RoleOdds& form) {
        const bool profile = fragment(i).kind == FragmentKind::ProfileHeading;
        const PageRole role = profile ? PageRole::Profile : PageRole::Headline;
        offer(s, i, form.headline + odds_.newHeadline(state(s).atHand(), i, profile), role, none);
        if (const double odds = apart(s, i, form); odds > RoleOdds::never && !profile)
            offerAside(s, form.headline + odds, PageRole::Apart);
        for (int a = 0; a < state(s).articles(); ++a) {
            const OpenArticle& article = state(s).open[static_cast<size_t>(a)];
            const bool atHand = a == state(s).current;
            if (atHand && article.isBareHeadline() && !article.profile && !article.byline)
                offer(s, i, form.headline + odds_.furtherHeadline(article, profile), role, a);
            if (!article.hasText())
                continue;
            const bool torn = article.heads == 0 && isOfSeveralHeads(i) && goesOnRightBehind(article, i);
            if (article.heads == 0)
                offer(s, i, form.headline + odds_.lateHeadline(article, i, form.hasDeck, torn) + (atHand ? 0.0 : torn ? w_.tornToTorn : w_.goesBack), role, a);
            else if (atHand && article.lateHeads && !article.profile && !profile)
                offer(s, i, form.headline + (form.heads == RoleOdds::Heads::GoOn ? 0.0 : odds_.furtherHeadline(article, profile)), role, a);
            if (!article.crossheadOpen)
                offer(s, i, form.crosshead + reach(s, a, i) + (atHand ? 0.0 : w_.crossheadElsewhere) + odds_.crosshead(article, goesOnBehind(article, i)), PageRole::Crosshead, a);
        }
    }

    /// Kicker, headline or deck with another of them right above or below: no crosshead and no caption.
    [[nodiscard]] bool isOfSeveralHeads(int i) const {
        const auto isHeading = [this](int at) { return at >= 0 && at < static_cast<int>(page_.size()) && fragment(at).kind == FragmentKind::Heading; };
        return isHeading(i - 1) || isHeading(i + 1);
    }

    [[nodiscard]] bool isBehindApart(int s) const { return state(s).node != none && nodes_[static_cast<size_t>(state(s).node)].role == PageRole::Apart; }

    /// A heading of a text that stands elsewhere: an article's heads, or what stands in the midst of a paragraph.
    [[nodiscard]] double apart(int s, int i, const RoleOdds& form) const {
        if (form.heads == RoleOdds::Heads::GoOn)
            return isBehindApart(s) ? 0.0 : RoleOdds::never;
        const OpenArticle* current = state(s).atHand();
        const bool amidParagraph = (form.isPhrase || form.heads == RoleOdds::Heads::Open) && current && goesOnRightBehind(*current, i);
        return amidParagraph ? w_.headingApart + w_.apartInTorn : form.hasDeck ? w_.headingApart : RoleOdds::never;
    }

    /// The article's torn text goes on in the next text behind that place.
    [[nodiscard]] bool goesOnRightBehind(const OpenArticle& article, int i) const {
        size_t next = static_cast<size_t>(i) + 1;
        while (next < page_.size() && page_[next].kind != FragmentKind::Paragraph)
            ++next;
        return next < page_.size() && odds_.isTorn(article) && std::ranges::any_of(into_[next], [&](const Continuation& pair) {
            return static_cast<int>(pair.first) == article.last && pair.odds >= likelyRest;
        });
    }

    void addCaption(int s, int i, double form) {
        const int node = state(s).node;
        const bool goesOn = node != none && nodes_[static_cast<size_t>(node)].role == PageRole::Caption && fragment(i).blankLinesBefore == 0;
        const double odds = form + (goesOn ? w_.captionGoesOn : 0.0);
        if (const OpenArticle* current = state(s).atHand())
            offer(s, i, odds + odds_.caption(*current, i), PageRole::Caption, state(s).current);
        else
            offerAside(s, odds, PageRole::Caption);
    }

    void addText(int s, int i, double form) {
        for (int a = 0; a < state(s).articles(); ++a) {
            const OpenArticle& article = state(s).open[static_cast<size_t>(a)];
            const double odds = odds_.text(article, i);
            offer(s, i, form + reach(s, a, i) + odds + odds_.cut(article), PageRole::Text, a);
            for (const Continuation& pair : into_[static_cast<size_t>(i)]) {
                if (static_cast<int>(pair.first) == article.last)
                    offer(s, i, reachByJoin(s, a, pair) + odds + w_.pair * pair.odds, PageRole::Text, a, article.last);
            }
        }
        offer(s, i, form + odds_.beginsBare(i, state(s).current == none, state(s).begun == 0), PageRole::Text, none);
    }

    /// What it costs to go on with the torn sentence of an open article.
    [[nodiscard]] double reachByJoin(int s, int target, const Continuation& pair) const {
        const int i = static_cast<int>(pair.second);
        const OpenArticle& article = state(s).open[static_cast<size_t>(target)];
        const OpenArticle* current = state(s).atHand();
        const int node = state(s).node;
        const bool picture = node != none && nodes_[static_cast<size_t>(node)].role == PageRole::Caption;
        if (picture || target == state(s).current || !odds_.isTorn(article) || !odds_.isAtTop(i))
            return reach(s, target, i);
        const double way = !current ? w_.afterEndToTorn : odds_.isTorn(*current) ? w_.tornToTorn : w_.goesBackToTorn;
        return way + odds_.between(article, i);
    }

    State taken(const Step& step, int i) {
        State next = state(step.state);
        next.score = step.score;
        Node node{i, next.node, step.role, none, step.from};
        if (!step.aside) {
            const int target = step.target == none ? begin(next, step, i) : step.target;
            node.article = next.open[static_cast<size_t>(target)].number;
            put(next, target, step.role, i);
        }
        next.unfinished = 0;
        for (const OpenArticle& article : next.open)
            next.unfinished += openEnd(article, i);
        nodes_.push_back(node);
        next.node = static_cast<int>(nodes_.size()) - 1;
        return next;
    }

    int begin(State& state, const Step& step, int i) const {
        OpenArticle article;
        article.number = state.begun;
        if (step.role == PageRole::Text)
            article.lost = odds_.beginsBare(i, state.current == none, state.begun == 0);
        if (state.open.size() >= mostOpen) {
            const auto oldest = std::min_element(state.open.begin(), state.open.end(), [](const OpenArticle& a, const OpenArticle& b) { return a.touched < b.touched; });
            state.score += odds_.closing(*oldest);
            state.open.erase(oldest);
        }
        ++state.begun;
        state.open.push_back(article);
        return state.articles() - 1;
    }

    void put(State& state, int target, PageRole role, int i) {
        OpenArticle& article = state.open[static_cast<size_t>(target)];
        article.touched = i;
        if (role == PageRole::Caption)
            return;
        article.lateHeads = role == PageRole::Headline && article.hasText();
        state.current = target;
        article.crossheadOpen = role == PageRole::Crosshead;
        if (role != PageRole::Headline || !article.hasText())
            article.last = role == PageRole::Text ? i : none;
        switch (role) {
        case PageRole::Text: odds_.addText(article, i); break;
        case PageRole::Headline:
        case PageRole::Profile: odds_.addHead(article, i, role == PageRole::Profile); break;
        case PageRole::Crosshead: putCrosshead(article, i); break;
        case PageRole::Byline: putByline(state, article); break;
        default: break;
        }
    }

    static void putCrosshead(OpenArticle& article, int i) {
        article.headlines = {i, none, none};
        ++article.crossheads;
    }

    static void putByline(State& state, OpenArticle& article) {
        article.byline = true;
        if (!article.hasText())
            return; // below the headline it closes nothing
        state.open.erase(state.open.begin() + state.current);
        state.current = none;
    }

    /// How sure each join is: the share of the readings left that have it, each by its odds.
    [[nodiscard]] QHash<std::pair<int, int>, double> sharesOfJoins(double best) const {
        QHash<std::pair<int, int>, double> shares;
        double all = 0;
        for (const State& state : states_) {
            const double weight = std::exp(state.score - best);
            all += weight;
            for (int n = state.node; n != none; n = nodes_[static_cast<size_t>(n)].parent) {
                const Node& node = nodes_[static_cast<size_t>(n)];
                if (node.from != none)
                    shares[{node.from, node.fragment}] += weight;
            }
        }
        for (double& share : shares)
            share /= all;
        return shares;
    }

    [[nodiscard]] PageReading traced() const {
        PageReading reading{std::vector<PageRole>(page_.size(), PageRole::Text), std::vector<size_t>(page_.size(), PageReading::nowhere), {}};
        const auto best = std::max_element(states_.begin(), states_.end(), [](const State& a, const State& b) { return a.score < b.score; });
        const auto shares = sharesOfJoins(best->score);
        for (int n = best->node; n != none; n = nodes_[static_cast<size_t>(n)].parent) {
            const Node& node = nodes_[static_cast<size_t>(n)];
            const auto i = static_cast<size_t>(node.fragment);
            reading.roles[i] = node.role;
            reading.articles[i] = node.article == none ? PageReading::nowhere : static_cast<size_t>(node.article);
            for (const Continuation& pair : into_[i]) {
                if (static_cast<int>(pair.first) == node.from)
                    reading.joins.push_back({pair, shares.value({node.from, node.fragment})});
            }
        }
        return reading;
    }

    const std::vector<Fragment>& page_;
    const ReadingWeights& w_;
    const std::vector<RoleOdds> roles_;
    ArticleOdds odds_;
    std::vector<std::vector<Continuation>> into_; ///< by second fragment
    std::vector<std::vector<Continuation>> from_; ///< by first fragment
    std::vector<int> lastRest_; ///< by fragment: the last one on the page that it may go on in
    std::vector<State> states_;
    std::vector<Step> steps_;
    std::vector<Node> nodes_;
};

} // namespace

PageReading readPage(const std::vector<Fragment>& page, const std::vector<Continuation>& pairs, bool headless, const Lexicon& lexicon,
                     const ReadingWeights& weights) {
    return Reader(page, pairs, headless, lexicon, weights).read();
}

} // namespace lilong
