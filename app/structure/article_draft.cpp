#include "app/structure/article_draft.h"

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

constexpr size_t mostHeads = 3;

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
        if (unit.apart > 0) {
            takeApart(std::move(unit));
            return;
        }
        if (unit.opensArticle) {
            if (!heads_.empty())
                startArticleWithHeads();
            isOpen_ = false;
        }
        switch (unit.kind) {
        case FragmentKind::Furniture: page_.furniture.push_back(std::move(unit)); break;
        case FragmentKind::Heading: takeHeading(std::move(unit)); break;
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

    void takeHeading(Unit unit) {
        if (unit.inside && open())
            open()->blocks.push_back(std::move(unit));
        else
            heads_.push_back(std::move(unit));
    }

    /// The headings that stand together head one text, wherever it is.
    void takeApart(Unit unit) {
        if (unit.apart != apart_)
            page_.apart.emplace_back();
        apart_ = unit.apart;
        page_.apart.back().push_back(std::move(unit));
    }

    void takeParagraph(Unit unit) {
        if (!heads_.empty())
            startArticleWithHeads();
        else if (!open())
            start(ArticleKind::Article);
        open()->blocks.push_back(std::move(unit));
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
    size_t apart_ = 0;                    ///< number of the last group of headings that stand apart
    std::vector<Unit> heads_;
    std::vector<Unit> captions_;
};

} // namespace

bool ArticleDraft::hasProse() const {
    return std::any_of(blocks.begin(), blocks.end(), [](const Unit& unit) { return unit.kind == FragmentKind::Paragraph; });
}

PageDraft draftArticles(std::vector<Unit> units) { return Dealer(std::move(units)).deal(); }

} // namespace lilong
