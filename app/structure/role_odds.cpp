#include "app/structure/role_odds.h"

#include "app/structure/captions.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/structure/signatures.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestCrosshead = 40; // cells
constexpr size_t mostHeads = 3;
constexpr int widestCaption = 100;
constexpr int narrowestCaption = 24; // of those without a sentence's end
constexpr int mostCaptionLines = 3;
constexpr qsizetype shortestPhrase = 3; // characters
constexpr size_t reach = 40; // fragments about a caption in which its person is looked for
constexpr double otherThanCaption = -2.0; // what looks like a caption, read as a heading
constexpr double headsColumn = -3.0; // what heads a column, as anything but a headline
constexpr double singlyParted = 0.8; // share of a page's fragments that one empty line parts from the one above
constexpr int leftByPicture = 3;     // empty lines
constexpr double pieceAsCrosshead = -2.0;    // what by its form or by what stands below heads an article
constexpr double profileAsCrosshead = -5.0; // a heading that names a person and her office heads her text

/// Empty lines that a picture left where it was taken out; 0 on a page whose paragraphs are not parted by single empty lines.
int pictureGapOf(const std::vector<Fragment>& page) {
    const auto single = std::ranges::count_if(page, [](const Fragment& fragment) { return fragment.blankLinesBefore == 1; });
    return static_cast<double>(single) >= singlyParted * static_cast<double>(page.size()) ? leftByPicture : 0;
}

/// Several lines below such room: this page has its captions there and nowhere else.
bool keepsRoomForPictures(const std::vector<Fragment>& page, int gap) {
    return gap > 0 && std::ranges::count_if(page, [gap](const Fragment& fragment) { return fragment.isHeading() && fragment.blankLinesBefore >= gap; }) > 1;
}

/// 修好了水管 也暖了人心: a space between phrases, as only headings have it.
bool partsPhrases(QStringView line) {
    const qsizetype space = line.indexOf(u' ');
    const auto isPhrase = [](QStringView phrase) { return phrase.size() >= shortestPhrase && std::all_of(phrase.begin(), phrase.end(), [](QChar c) { return isHan(c.unicode()); }); };
    return space > 0 && isPhrase(line.mid(std::max<qsizetype>(0, space - shortestPhrase), std::min(space, shortestPhrase))) && isPhrase(line.mid(space + 1, shortestPhrase));
}

/// A sentence ends in it, and another begins.
bool holdsASentence(QStringView text) {
    const qsizetype stop = text.indexOf(u'。');
    return stop >= 0 && stop + 2 < text.size();
}

class RoleJudge {
public:
    RoleJudge(const std::vector<Fragment>& page, const Lexicon& lexicon, const ReadingWeights& weights)
        : page_(page), lexicon_(lexicon), w_(weights), pictureGap_(pictureGapOf(page)),
          keepsRoom_(keepsRoomForPictures(page, pictureGap_)), onTop_(bylinesOnTop(page)) {}

    [[nodiscard]] RoleOdds odds(size_t i) const {
        const Fragment& fragment = page_[i];
        RoleOdds odds;
        const bool heading = fragment.isHeading();
        const bool paragraph = fragment.kind == FragmentKind::Paragraph;
        if (!heading && !paragraph && fragment.kind != FragmentKind::Caption)
            return odds;
        const bool byForm = fragment.kind == FragmentKind::Caption && isCaptionByForm(fragment.string());
        odds.text = paragraph ? 0.0 : fragment.kind == FragmentKind::Caption && !byForm ? -1.0 : w_.headingAsText;
        if (fragment.belowHeading || fragment.beginsItself)
            return odds;
        odds.isPhrase = cells(fragment.string()) < narrowestCaption || partsPhrases(fragment.string());
        const bool shaped = heading || couldBeHeading(fragment);
        if (shaped && !isSalutation(fragment.string())) {
            const double form = heading ? 0.0 : paragraph ? w_.textAsHeading : otherThanCaption;
            odds.headline = form + headline(i);
            if (!headsALetter(i) && fragment.halved == 0)
                odds.crosshead = form + crosshead(i);
        }
        if (fragment.headsColumn) {
            odds.text += headsColumn;
            odds.crosshead += headsColumn;
            return odds;
        }
        if (fragment.lines == 1 && signsBehindASpace(fragment.string()))
            odds.byline = w_.signatureBehindSpace;
        else if ((heading || shaped) && fragment.lines == 1 && (couldBeSignature(fragment.string(), lexicon_) || couldBeSignatureByPlace(fragment.string())))
            odds.byline = w_.signature;
        const bool small = fragment.lines <= mostCaptionLines && cells(fragment.string()) <= widestCaption && !startsInsideSentence(fragment.string());
        if (isSpeech(fragment.string()) || isSalutation(fragment.string()) || (heading && (headsALetter(i) || headsADeck(i))))
            return odds;
        if (fragment.kind == FragmentKind::Caption)
            odds.caption = byForm ? 2.0 : caption(i) + w_.captionFlush;
        else if (small && (fragment.kind != FragmentKind::ProfileHeading || tellsAPicture(fragment.string(), lexicon_)))
            odds.caption = caption(i);
        return odds;
    }

private:
    /// Above a salutation stands the letter's headline; no picture hangs there.
    [[nodiscard]] bool headsALetter(size_t i) const { return i + 1 < page_.size() && opensWithSalutation(page_[i + 1].string()); }
    [[nodiscard]] bool headsADeck(size_t i) const { return i + 1 < page_.size() && page_[i + 1].isHeading() && page_[i + 1].string().startsWith(u"——"); }
    [[nodiscard]] bool apartAbove(size_t i) const { return i == 0 || page_[i].blankLinesBefore > 0; }
    [[nodiscard]] bool apartBelow(size_t i) const { return i + 1 == page_.size() || page_[i + 1].blankLinesBefore > 0; }

    [[nodiscard]] double headline(size_t i) const {
        const bool column = i > 0 && page_[i - 1].kind == FragmentKind::Paragraph && !apartAbove(i) && page_[i].kind != FragmentKind::ProfileHeading;
        const bool behindByline = i > 0 && page_[i - 1].kind == FragmentKind::Byline;
        return (isBold(page_[i].text) ? w_.boldHeadline : 0.0) + (column ? w_.headlineInColumn : 0.0) + (behindByline ? w_.headlineBehindByline : 0.0)
            + (opensAnItem(page_[i].string()) || isFormLabel(page_[i].string()) ? w_.numberedHeadline : 0.0);
    }

    [[nodiscard]] double crosshead(size_t i) const {
        const bool column = i > 0 && page_[i - 1].kind == FragmentKind::Paragraph && !apartAbove(i);
        const bool behindHeading = i > 0 && page_[i - 1].isHeading();
        return w_.crossheadBase + (isBold(page_[i].text) ? w_.boldCrosshead : 0.0) + (column ? w_.crossheadInColumn : 0.0)
            + (cells(page_[i].string()) > widestCrosshead ? w_.wideCrosshead : 0.0) + (page_[i].lines > 1 ? w_.brokenCrosshead : 0.0) + (page_[i].isInLargeType() ? w_.largeCrosshead : 0.0) + (behindHeading ? w_.crossheadBehindHeading : 0.0)
            + (page_[i].kind == FragmentKind::ProfileHeading ? profileAsCrosshead : 0.0) + (headsAPiece(i) ? pieceAsCrosshead : 0.0);
    }

    /// Over a byline or news with their own opening, or by its own words, a heading is an article's.
    [[nodiscard]] bool headsAPiece(size_t i) const {
        return (i + 1 < page_.size() && onTop_[i + 1]) || (i + 1 < page_.size() && opensAReport(page_[i + 1].string())) || namesADocument(page_[i].string());
    }

    [[nodiscard]] double caption(size_t i) const {
        const QString& text = page_[i].string();
        double shows = 0.0;
        if (pictureGap_ > 0 && page_[i].blankLinesBefore >= pictureGap_)
            shows += w_.captionBelowGap;
        else if (keepsRoom_)
            shows += w_.captionWithoutGap;
        if (tellsAPicture(text, lexicon_))
            shows += w_.captionOfPicture;
        if (tellsAPerson(i))
            shows += w_.captionOfPerson;
        if (shows == 0.0 && page_[i].isHeading() && cells(text) < narrowestCaption)
            shows = w_.captionAsHeading;
        double odds = w_.caption + shows;
        if (!apartAbove(i))
            odds += w_.captionInColumn;
        if (apartAbove(i) && apartBelow(i))
            odds += w_.captionApart;
        if (endsSentence(text) && isWiderThanItsColumn(page_, i))
            odds += w_.captionInSmallType;
        if (isBelowPicture(i))
            odds += w_.captionBelowCutLine;
        if (isBold(page_[i].text))
            odds += w_.captionBold;
        if (isCouplet(text) || partsPhrases(text))
            odds += w_.captionAsCouplet;
        if (holdsASentence(text) && page_[i].isOpen())
            odds += w_.captionOfTornText;
        return odds;
    }

    /// Only a picture stops a line short in mid-sentence; the text goes on right below what is said of it.
    [[nodiscard]] bool isBelowPicture(size_t i) const {
        if (i == 0 || i + 1 == page_.size() || page_[i].blankLinesBefore == 0 || page_[i + 1].blankLinesBefore > 0 || page_[i].isOpen())
            return false;
        const Fragment& above = page_[i - 1];
        const QStringView text = page_[i].string();
        if (text.size() > 1 && QStringView(u"，、；").contains(text[1]))
            return false; // 任，…: the last character of the line above
        return above.kind == FragmentKind::Paragraph && above.isOpen() && above.measure > 0 && !above.nearlyFillsItsLine() && page_[i + 1].kind == FragmentKind::Paragraph;
    }

    /// Begins with a person of the text and says what she does.
    [[nodiscard]] bool tellsAPerson(size_t i) const {
        const QString& text = page_[i].string();
        const qsizetype name = nameAt(text, lexicon_);
        const bool place = lexicon_.placeSuffixBefore(QStringView(text).left(name)) > 0; // 柳荫里 is no person
        return name > 0 && !place && text.size() >= name + 4 && !QStringView(u"—-：: ，的“《").contains(text[name]) && isNamedNear(i, QStringView(text).left(name));
    }

    [[nodiscard]] bool isNamedNear(size_t i, QStringView name) const {
        for (size_t j = i > reach ? i - reach : 0; j < std::min(page_.size(), i + reach); ++j) {
            if (page_[j].kind == FragmentKind::Paragraph && j != i && page_[j].string().contains(name))
                return true;
        }
        return false;
    }

    const std::vector<Fragment>& page_;
    const Lexicon& lexicon_;
    const ReadingWeights& w_;
    int pictureGap_;
    bool keepsRoom_;
    std::vector<bool> onTop_; ///< bylines above the text that they sign
};

/// Where the heading lines end that begin at `first` and stand one right below the other.
size_t endOfHeadings(const std::vector<Fragment>& page, size_t first) {
    size_t end = first;
    while (end < page.size() && page[end].kind == FragmentKind::Heading && !page[end].opensPage)
        ++end;
    return end;
}

/// 柳荫里的一口锅 / ——访食堂掌勺人沈玉兰: a line below another that opens with a dash is its deck.
bool endsWithDeck(const std::vector<Fragment>& page, size_t first, size_t end) {
    return end - first >= 2 && page[end - 1].string().startsWith(u"—");
}

/// A headline with its kicker and deck is no crosshead and no caption, wherever it came.
void markHeads(const std::vector<Fragment>& page, const ReadingWeights& weights, std::vector<RoleOdds>& odds) {
    for (size_t first = 0; first < page.size();) {
        const size_t end = std::max(first + 1, endOfHeadings(page, first));
        const bool deck = endsWithDeck(page, first, end);
        const bool heads = end - first <= mostHeads && (end - first == mostHeads || deck);
        for (size_t i = first; i < end && heads; ++i) {
            odds[i].heads = i == first ? RoleOdds::Heads::Open : RoleOdds::Heads::GoOn;
            odds[i].hasDeck = i == first && deck;
            odds[i].crosshead += weights.headsAsInside;
            odds[i].caption += weights.headsAsInside;
        }
        first = end;
    }
}

} // namespace

std::vector<RoleOdds> roleOddsOf(const std::vector<Fragment>& page, const Lexicon& lexicon, const ReadingWeights& weights) {
    const RoleJudge judge(page, lexicon, weights);
    std::vector<RoleOdds> odds;
    for (size_t i = 0; i < page.size(); ++i)
        odds.push_back(judge.odds(i));
    markHeads(page, weights, odds);
    return odds;
}

} // namespace lilong
