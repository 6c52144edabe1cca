#pragma once

#include "app/structure/fragment_likeness.h"
#include "app/structure/open_article.h"
#include "app/structure/portrait_names.h"
#include "app/structure/reading_weights.h"

#include <QHash>

namespace lilong {

/// Weighs whether a fragment belongs to an open article, and what an article lacks: words in common, column widths, what the whole page has.
class ArticleOdds {
public:
    /// @param headless true where headings were piled up elsewhere
    ArticleOdds(const std::vector<Fragment>& page, bool headless, const Lexicon& lexicon, const ReadingWeights& weights);

    /// Learns what the fragments [first, end) show as a whole: a newspaper page that a masthead begins.
    void beginPage(size_t first, size_t end);
    [[nodiscard]] bool hasLetters() const { return hasLetters_; }

    /// What an article loses that ends like this.
    [[nodiscard]] double closing(const OpenArticle& article) const;
    /// The same while it may still go on.
    [[nodiscard]] double unfinished(const OpenArticle& article) const { return w_.leftUnfinished * lacking(article); }
    /// What it costs to let the article's last text stop in mid-sentence.
    [[nodiscard]] double cut(const OpenArticle& article) const;
    /// What it costs to go to an article that is not the one at hand.
    /// @param behindEnd none is at hand
    [[nodiscard]] double goingBack(int i, bool behindEnd) const;
    /// What it costs to put into the article what stands between the columns that it was read in.
    [[nodiscard]] double between(const OpenArticle& article, int i) const { return article.halved > 0 && fragment(i).besideHalves == article.halved ? w_.betweenColumns : 0.0; }
    /// True where a column may begin: behind an empty line, furniture or a caption.
    [[nodiscard]] bool isAtTop(int i) const;
    /// What an article loses whose text begins without a headline.
    [[nodiscard]] double beginsBare(int i, bool behindEnd, bool first) const;

    [[nodiscard]] double text(const OpenArticle& article, int i) const;
    [[nodiscard]] double byline(const OpenArticle& article, int i) const;
    /// A headline that begins an article while `current` is at hand; nullptr for none.
    [[nodiscard]] double newHeadline(const OpenArticle* current, int i, bool profile) const;
    [[nodiscard]] double furtherHeadline(const OpenArticle& article, bool profile) const;
    /// A headline behind some of its text.
    /// @param hasDeck a deck stands below it
    /// @param tears its text goes on right below
    [[nodiscard]] double lateHeadline(const OpenArticle& article, int i, bool hasDeck, bool tears) const;
    [[nodiscard]] double crosshead(const OpenArticle& article, bool goesOnBehind) const;
    /// A caption that stands in `article`.
    [[nodiscard]] double caption(const OpenArticle& article, int i) const;
    /// Its last text stops in mid-sentence.
    [[nodiscard]] bool isTorn(const OpenArticle& article) const { return article.last != OpenArticle::none && open_[static_cast<size_t>(article.last)]; }

    void addText(OpenArticle& article, int i);
    void addHead(OpenArticle& article, int i, bool profile) const;

private:
    struct Link {
        int fragment;
        int before;
        int asked = OpenArticle::none; ///< the fragment that the chain was held against last
        double shared = 0;             ///< and the words in common
    };

    [[nodiscard]] const Fragment& fragment(int i) const { return page_[static_cast<size_t>(i)]; }
    [[nodiscard]] bool isLong(int i) const;
    /// Running text that stops in mid-sentence on a full line: its column ended there.
    [[nodiscard]] bool stopsAtFoot(int i) const;
    [[nodiscard]] bool goesOnBelow(int i) const;
    [[nodiscard]] bool endsInAList(const OpenArticle& article) const;
    [[nodiscard]] bool lacksByline(const OpenArticle& article) const;
    [[nodiscard]] double lacking(const OpenArticle& article) const;
    void learnLikeness();
    [[nodiscard]] double shared(int a, int b) const;
    [[nodiscard]] double sharedWith(const OpenArticle& article, int i) const;
    [[nodiscard]] double productOf(int chain, int i) const;
    [[nodiscard]] int linked(int i, int before);
    [[nodiscard]] double words(const OpenArticle& article, int i) const;
    [[nodiscard]] double wordsOfHeads(const OpenArticle& article, int i) const;
    [[nodiscard]] double headWords(double product) const;
    [[nodiscard]] double persons(const OpenArticle& article, int i) const;
    [[nodiscard]] double measures(const OpenArticle& article, int i) const;
    [[nodiscard]] double speech(const OpenArticle& article, int i) const;
    [[nodiscard]] double opening(const OpenArticle& article, int i) const;

    const std::vector<Fragment>& page_;
    const bool headless_;
    const ReadingWeights w_;
    const FragmentLikeness likeness_;
    const PortraitNames portraits_;
    bool hasBylines_ = false;
    bool bylinesOnTop_ = false;
    int lastByline_ = OpenArticle::none; ///< of the page
    bool hasLetters_ = false;
    int commonMeasure_ = 0;  ///< of most lines of the page
    double orderly_ = 0;     ///< 1 on a page on which no text is torn, so that hardly any stands out of order
    double heaviest_ = 1;    ///< what a word weighs that two fragments share and no other has
    double surplus_ = 0;     ///< by which the page's texts are more alike than those of others
    std::vector<bool> news_; ///< by fragment: names the day, as the first words of news do
    std::vector<bool> salutations_;
    std::vector<bool> speech_;
    int firstSpeech_ = 0; ///< of the page
    std::vector<bool> open_;
    std::vector<bool> onTop_; ///< bylines above the text that they sign
    mutable std::vector<Link> chain_;
    QHash<int, int> added_;  ///< by the link before it: the link of the text that was added last, as most readings agree on most articles
    mutable QHash<quint64, double> shared_;
};

} // namespace lilong
