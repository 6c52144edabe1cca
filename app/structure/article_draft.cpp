#include "app/structure/article_draft.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

constexpr size_t mostHeads = 3;
constexpr int widestCrosshead = 40; // cells

/// Walks over a page's units and remembers which article is open.
class Dealer {
public:
    explicit Dealer(std::vector<Unit> units) : units_(std::move(units)) {}

    PageDraft deal() && {
        for (at_ = 0; at_ < units_.size(); ++at_)
            take(std::move(units_[at_]));
        leaveHeads();
        return std::move(page_);
    }

private:
    void take(Unit unit) {
        if (unit.opensPage)
            closePage();
        switch (unit.kind) {
        case FragmentKind::Furniture: page_.furniture.push_back(std::move(unit)); break;
        case FragmentKind::Heading: heads_.push_back(std::move(unit)); break;
        case FragmentKind::ProfileHeading: openProfile(std::move(unit)); break;
        case FragmentKind::Byline: takeByline(std::move(unit)); break;
        case FragmentKind::Caption: takeCaption(std::move(unit)); break;
        case FragmentKind::Paragraph: takeParagraph(std::move(unit)); break;
        }
    }

    /// Headings that the page before left over do not head what stands on this one.
    void closePage() {
        leaveHeads();
        heads_.clear();
        captions_.clear();
        isOpen_ = false;
        interrupted_.reset();
    }

    [[nodiscard]] ArticleDraft* open() { return isOpen_ ? &page_.articles[open_] : nullptr; }

    ArticleDraft& start(ArticleKind kind) {
        page_.articles.push_back({kind, {}});
        open_ = page_.articles.size() - 1;
        isOpen_ = true;
        for (Unit& caption : captions_)
            page_.articles.back().blocks.push_back(std::move(caption));
        captions_.clear();
        return page_.articles.back();
    }

    void openProfile(Unit heading) {
        std::optional<Unit> section;
        if (!heads_.empty() && !page_.articles.empty()) {
            section = std::move(heads_.back());
            heads_.pop_back();
        }
        if (!heads_.empty())
            startArticleWithHeads();
        const bool afterProfile = !page_.articles.empty() && page_.articles.back().kind == ArticleKind::Profile;
        ArticleDraft& profile = start(ArticleKind::Profile);
        profile.continuesSection = !section && afterProfile;
        profile.section = std::move(section);
        profile.heads.push_back(std::move(heading));
    }

    void takeParagraph(Unit unit) {
        if (!heads_.empty())
            placeHeads();
        else if (open() && interruptsByMeasure(unit))
            interrupt();
        else if (!open() && interrupted_ && sameMeasure(unit.measure, measureOf(page_.articles[*interrupted_])))
            resume();
        else if (!open())
            start(ArticleKind::Article);
        open()->blocks.push_back(std::move(unit));
    }

    /// Lines squeeze and spread: only a column half as wide again is surely another one.
    static bool sameMeasure(int a, int b) { return a > 0 && b > 0 && std::max(a, b) * 4 <= std::min(a, b) * 5; }
    static bool otherMeasure(int a, int b) { return a > 0 && b > 0 && std::max(a, b) * 2 >= std::min(a, b) * 3; }

    static int measureOf(const ArticleDraft& article) {
        for (const Unit& block : article.blocks) {
            if (block.measure > 0)
                return block.measure;
        }
        return 0;
    }

    /// Text of another column width stands between two parts of this article: its own width comes again, without a heading, behind that text's byline.
    [[nodiscard]] bool interruptsByMeasure(const Unit& unit) const {
        const int own = measureOf(page_.articles[open_]);
        if (!otherMeasure(own, unit.measure))
            return false;
        const auto isByline = [](const Unit& u) { return u.kind == FragmentKind::Byline; };
        const auto byline = std::find_if(units_.begin() + static_cast<qsizetype>(at_) + 1, units_.end(), isByline);
        return byline != units_.end() && byline + 1 != units_.end() && (byline + 1)->kind == FragmentKind::Paragraph
            && sameMeasure((byline + 1)->measure, own);
    }

    void interrupt() {
        interrupted_ = open_;
        start(ArticleKind::Article);
    }

    void resume() {
        open_ = *std::exchange(interrupted_, std::nullopt);
        isOpen_ = true;
    }

    /// A caption before any text waits for the article that comes.
    void takeCaption(Unit unit) {
        if (open() && heads_.empty())
            open()->blocks.push_back(std::move(unit));
        else
            captions_.push_back(std::move(unit));
    }

    void takeByline(Unit unit) {
        if (!heads_.empty() && (!open() || !open()->hasProse()))
            startArticleWithHeads();
        ArticleDraft* article = open();
        if (!article || article->byline) {
            page_.unplaced.push_back(std::move(unit));
            return;
        }
        article->byline = std::move(unit);
        isOpen_ = !article->hasProse(); // a byline under the headline closes nothing
    }

    void placeHeads() {
        const bool inside = open() && open()->hasProse() && heads_.size() == 1 && cells(heads_.front().string()) <= widestCrosshead;
        // An article that came without a headline goes on: its headline was moved away, it does not begin here.
        const bool headless = inside && open()->heads.empty() && !page_.articles.empty();
        const bool crosshead = inside && open()->kind == ArticleKind::Article && (bylineComesFirst() || (headless && page_.articles.size() > 1));
        if (!crosshead) {
            startArticleWithHeads();
            return;
        }
        open()->blocks.push_back(std::move(heads_.front()));
        heads_.clear();
    }

    /// True where the open article is closed by a byline before another group of headings or a profile begins, so that a single heading stands inside it.
    [[nodiscard]] bool bylineComesFirst() const {
        int run = 0;
        bool anyByline = false;
        for (size_t i = at_; i < units_.size(); ++i) {
            const FragmentKind kind = units_[i].kind;
            run = kind == FragmentKind::Heading ? run + 1 : kind == FragmentKind::Caption || kind == FragmentKind::Furniture ? run : 0;
            if (kind == FragmentKind::Byline)
                return true;
            if (run >= 2 || kind == FragmentKind::ProfileHeading)
                return false;
        }
        for (const ArticleDraft& article : page_.articles)
            anyByline = anyByline || article.byline;
        return !anyByline; // a page without bylines: a heading inside running text is a crosshead
    }

    void startArticleWithHeads() {
        ArticleDraft& article = start(ArticleKind::Article);
        // More heads than an article can have were piled up here by the extraction: the last ones stand next to the text.
        const size_t surplus = heads_.size() > mostHeads ? heads_.size() - mostHeads : 0;
        for (size_t i = 0; i < surplus; ++i)
            page_.unplaced.push_back(std::move(heads_[i]));
        for (size_t i = surplus; i < heads_.size(); ++i)
            article.heads.push_back(std::move(heads_[i]));
        heads_.clear();
    }

    void leaveHeads() {
        for (Unit& caption : captions_)
            (open() ? open()->blocks : page_.unplaced).push_back(std::move(caption));
        for (Unit& heading : heads_)
            page_.unplaced.push_back(std::move(heading));
    }

    std::vector<Unit> units_;
    size_t at_ = 0;
    PageDraft page_;
    bool isOpen_ = false;
    size_t open_ = 0;                     ///< the article that text goes to, while isOpen_
    std::optional<size_t> interrupted_ = {}; ///< an article whose text will go on
    std::vector<Unit> heads_;
    std::vector<Unit> captions_;
};

} // namespace

bool ArticleDraft::hasProse() const {
    return std::any_of(blocks.begin(), blocks.end(), [](const Unit& unit) { return unit.kind == FragmentKind::Paragraph; });
}

PageDraft draftArticles(std::vector<Unit> units) { return Dealer(std::move(units)).deal(); }

} // namespace lilong
