#include "app/structure/article_odds.h"

#include "app/structure/heading_rules.h"
#include "app/structure/signatures.h"
#include "app/text/listed_lines.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace lilong {
namespace {

constexpr int none = OpenArticle::none;
constexpr double tooManyHeads = -4.0;
constexpr double againstTheHabit = -2.0; // a byline below the text where the page sets them on top, or the other way
constexpr double tornOfStrewn = 3.0;     // torn texts of a page whose columns surely stand out of order
constexpr double commonLikeness = 0.012; // of texts that have nothing to do with each other, on most pages
constexpr double tellingLength = 60.0;   // characters from which a text's words say all they can
constexpr int linesThatTell = 5;         // lines from which a fragment knows its measure
constexpr qsizetype longText = 50;       // characters from which a line is running text for certain
constexpr int remembered = 24;           // texts of an article that a new one is held against

/// News begin with the day: 8月27日晚，….
bool opensLikeNews(const QString& text) {
    static const QRegularExpression opening(QStringLiteral("^([0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月|近日|日前|今年[0-9]{1,2}月)"));
    return opening.match(text.left(16)).hasMatch();
}

int measureOf(const Fragment& fragment) { return fragment.lines >= linesThatTell ? fragment.measure : 0; }

bool isFar(int a, int b) { return std::max(a, b) * 2 >= std::min(a, b) * 3; }

} // namespace

ArticleOdds::ArticleOdds(const std::vector<Fragment>& page, bool headless, const Lexicon& lexicon, const ReadingWeights& weights)
    : page_(page), headless_(headless), w_(weights), likeness_(page), portraits_(page, lexicon), onTop_(bylinesOnTop(page)) {
    for (const Fragment& fragment : page) {
        news_.push_back(opensLikeNews(fragment.string()));
        salutations_.push_back(isSalutation(fragment.string()));
        open_.push_back(fragment.isOpen());
        speech_.push_back(isSpeech(fragment.string()));
    }
    const double rare = std::log((2.0 + static_cast<double>(page.size())) / 3.0);
    heaviest_ = std::max(1.0, rare * rare);
    learnLikeness();
}

bool ArticleOdds::isLong(int i) const { return fragment(i).lines >= 3 || fragment(i).string().size() >= longText; }

/// Where all texts are about one thing, words in common say less.
void ArticleOdds::learnLikeness() {
    std::vector<size_t> texts;
    for (size_t i = 0; i < page_.size(); ++i) {
        if (isLong(static_cast<int>(i)) && likeness_.square(i) > 0)
            texts.push_back(i);
    }
    double sum = 0;
    int pairs = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = i + 4; j < std::min(texts.size(), i + 16); j += 3, ++pairs)
            sum += likeness_.product(texts[i], texts[j]) / std::sqrt(likeness_.square(texts[i]) * likeness_.square(texts[j]));
    }
    surplus_ = pairs > 0 ? std::max(0.0, sum / pairs - commonLikeness) : 0.0;
}

void ArticleOdds::beginPage(size_t first, size_t end) {
    const auto range = std::span(page_).subspan(first, end - first);
    const auto isTorn = [](const Fragment& f) { return f.kind == FragmentKind::Paragraph && f.isOpen() && f.string().size() >= longText; };
    orderly_ = std::max(0.0, 1.0 - static_cast<double>(std::count_if(range.begin(), range.end(), isTorn)) / tornOfStrewn);
    hasLetters_ = std::any_of(range.begin(), range.end(), [](const Fragment& f) { return isSalutation(f.string()); });
    hasBylines_ = std::any_of(range.begin(), range.end(), [](const Fragment& f) { return f.kind == FragmentKind::Byline; });
    bylinesOnTop_ = std::find(onTop_.begin() + static_cast<qsizetype>(first), onTop_.begin() + static_cast<qsizetype>(end), true) != onTop_.begin() + static_cast<qsizetype>(end);
    firstSpeech_ = static_cast<int>(std::find(speech_.begin() + static_cast<qsizetype>(first), speech_.begin() + static_cast<qsizetype>(end), true) - speech_.begin());
    for (size_t i = first; i < end; ++i)
        lastByline_ = page_[i].kind == FragmentKind::Byline ? static_cast<int>(i) : lastByline_;
    std::map<int, int> lines;
    for (const Fragment& fragment : range)
        lines[measureOf(fragment)] += measureOf(fragment) > 0 ? fragment.lines : 0;
    commonMeasure_ = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

double ArticleOdds::cut(const OpenArticle& article) const {
    if (article.last == none || !open_[static_cast<size_t>(article.last)])
        return 0.0;
    return isLong(article.last) ? w_.cutText : w_.cutLine;
}

/// Lists, tables and poems end by themselves, without a writer.
bool ArticleOdds::endsInAList(const OpenArticle& article) const { return article.last != none && fragment(article.last).isListed(); }

bool ArticleOdds::lacksByline(const OpenArticle& article) const {
    return hasBylines_ && !article.byline && !article.profile && article.hasText() && !endsInAList(article);
}

double ArticleOdds::lacking(const OpenArticle& article) const {
    return cut(article) + (article.crossheadOpen ? w_.emptyCrosshead : 0.0) + (!article.isBareHeadline() ? 0.0 : article.byline ? w_.bareFeature : w_.bareHeadline)
        + (lacksByline(article) ? w_.withoutByline : 0.0);
}

double ArticleOdds::closing(const OpenArticle& article) const {
    return lacking(article) + (lacksByline(article) && article.crossheads > 0 ? w_.crossheadWithoutByline : 0.0);
}

bool ArticleOdds::stopsAtFoot(int i) const {
    const bool runningText = isLong(i) || fragment(i).lines > 1 || fragment(i).string().contains(QChar(u'。'));
    return fragment(i).isOpen() && runningText && fragment(i).nearlyFillsItsLine();
}

/// What a column's foot tore goes on before the next crosshead.
double ArticleOdds::crosshead(const OpenArticle& article, bool goesOnBehind) const {
    const bool torn = goesOnBehind && stopsAtFoot(article.last);
    return (torn ? w_.crossheadBehindFoot : cut(article)) + (article.profile ? w_.crossheadOfProfile : 0.0) + (endsInAList(article) ? w_.crossheadBehindList : 0.0);
}

bool ArticleOdds::isAtTop(int i) const {
    const auto isAside = [](const Fragment& f) { return f.kind == FragmentKind::Furniture || f.kind == FragmentKind::Caption; };
    return fragment(i).blankLinesBefore > 0 || (i > 0 && isAside(fragment(i - 1)));
}

double ArticleOdds::goingBack(int i, bool behindEnd) const {
    const double way = behindEnd ? w_.afterEnd : isAtTop(i) ? w_.goesBack : w_.leapsInside;
    return way + orderly_ * w_.backOnOrderly;
}

double ArticleOdds::beginsBare(int i, bool behindEnd, bool first) const {
    const double bare = headless_ ? (behindEnd ? w_.startsBareOfPiledAfterEnd : w_.startsBareOfPiled)
        : first                   ? w_.startsBareAtTop
        : behindEnd               ? w_.startsBareAfterEnd
                                  : w_.startsBare;
    if (salutations_[static_cast<size_t>(i)])
        return std::max(w_.startsLetter, bare);
    const double spoken = firstSpeech_ < i && speech_[static_cast<size_t>(i)] ? w_.speechElsewhere : 0.0;
    return bare + spoken + (news_[static_cast<size_t>(i)] ? w_.startsNews : 0.0);
}

double ArticleOdds::opening(const OpenArticle& article, int i) const {
    if (article.hasText() && salutations_[static_cast<size_t>(i)])
        return w_.salutationInside;
    return !news_[static_cast<size_t>(i)] ? 0.0 : article.hasText() ? w_.newsInside : w_.startsNews;
}

/// What is said in turn belongs to what was said before.
double ArticleOdds::speech(const OpenArticle& article, int i) const {
    return article.hasText() && !article.speaks && firstSpeech_ < i && speech_[static_cast<size_t>(i)] ? w_.speechElsewhere : 0.0;
}

double ArticleOdds::text(const OpenArticle& article, int i) const {
    return opening(article, i) + speech(article, i) + words(article, i) + wordsOfHeads(article, i) + persons(article, i) + measures(article, i);
}

double ArticleOdds::byline(const OpenArticle& article, int i) const {
    return (article.profile ? w_.bylineOfProfile : 0.0) + w_.bylineBehindCut * cut(article) + (article.crossheadOpen ? w_.emptyCrosshead : 0.0)
        + (article.hasText() == onTop_[static_cast<size_t>(i)] ? againstTheHabit : 0.0);
}

double ArticleOdds::newHeadline(const OpenArticle* current, int i, bool profile) const {
    const double piled = headless_ && !profile ? w_.headlineAmongPiled : 0.0;
    if (!current)
        return piled;
    const bool leaves = i < lastByline_ && !bylinesOnTop_ && current->hasText() && !current->byline && !current->profile && !endsInAList(*current);
    return piled + (leaves ? w_.leavesOpen + orderly_ * w_.leavesOpenOnOrderly : 0.0) + (current->isBareHeadline() ? w_.besideBareHeadline : 0.0);
}

double ArticleOdds::furtherHeadline(const OpenArticle& article, bool profile) const {
    constexpr int mostHeads = 3;
    return profile ? 0.0 : article.heads >= mostHeads ? tooManyHeads : w_.furtherHead;
}

double ArticleOdds::lateHeadline(const OpenArticle& article, int i, bool hasDeck, bool tears) const {
    const double piled = w_.latePerText * (article.texts - 1) + w_.latePerCrosshead * article.crossheads;
    const double above = tears ? std::max(piled, w_.lateAboveRest) : piled;
    const double place = headless_ ? w_.lateAmongPiled : -w_.lateHeadline * article.lost;
    const bool opensPage = article.number == 0;
    const bool torn = opensPage && isTorn(article) && goesOnBelow(i);
    return place + headWords(sharedWith(article, i)) + persons(article, i) + (hasDeck ? std::max(above, w_.lateHeads) : above) + (torn ? w_.lateInTorn : 0.0);
}

/// What stands below the headings and captions that begin there goes on from elsewhere.
bool ArticleOdds::goesOnBelow(int i) const {
    const auto isText = [](const Fragment& f) { return f.kind == FragmentKind::Paragraph || f.kind == FragmentKind::Byline; };
    const auto below = std::find_if(page_.begin() + i + 1, page_.end(), isText);
    return below != page_.end() && below->kind == FragmentKind::Paragraph && below->goesOnAtItsTop();
}

/// A picture tears a paragraph, which goes on below its caption; what begins a paragraph there stands below a heading.
double ArticleOdds::caption(const OpenArticle& article, int i) const {
    const bool torn = article.last != none && open_[static_cast<size_t>(article.last)] && fragment(i).kind != FragmentKind::Caption;
    const bool textBegins = i + 1 < static_cast<int>(page_.size()) && fragment(i + 1).kind == FragmentKind::Paragraph && fragment(i + 1).opensAParagraph();
    return torn && !textBegins ? w_.captionInTorn : 0.0;
}

double ArticleOdds::shared(int a, int b) const {
    const quint64 key = quint64(static_cast<quint32>(std::min(a, b))) << 32U | static_cast<quint32>(std::max(a, b));
    const auto found = shared_.constFind(key);
    return found != shared_.constEnd() ? *found : *shared_.insert(key, likeness_.product(static_cast<size_t>(a), static_cast<size_t>(b)));
}

double ArticleOdds::sharedWith(const OpenArticle& article, int i) const {
    if (article.chain == none)
        return 0;
    Link& link = chain_[static_cast<size_t>(article.chain)];
    if (link.asked != i)
        link.shared = productOf(article.chain, i);
    link.asked = i;
    return link.shared;
}

double ArticleOdds::productOf(int chain, int i) const {
    double product = 0;
    int left = remembered;
    for (int link = chain; link != none && left > 0; link = chain_[static_cast<size_t>(link)].before, --left)
        product += shared(chain_[static_cast<size_t>(link)].fragment, i);
    return product;
}

/// The words of a text against those of the article: of one or of two.
double ArticleOdds::words(const OpenArticle& article, int i) const {
    const double own = likeness_.square(static_cast<size_t>(i));
    if (article.chain == none || own <= 0 || article.square <= 0)
        return 0.0;
    const double cosine = sharedWith(article, i) / std::sqrt(own * article.square) - surplus_;
    const double certainty = std::min(1.0, static_cast<double>(fragment(i).string().size()) / tellingLength);
    return std::min(w_.mostLike, w_.likeBase + w_.perLikeness * cosine) * certainty;
}

double ArticleOdds::headWords(double product) const { return std::min(w_.mostForHead, w_.headBase + w_.perHeadWord * product / heaviest_); }

double ArticleOdds::wordsOfHeads(const OpenArticle& article, int i) const {
    if (!article.crossheadOpen && !article.isBareHeadline())
        return 0.0;
    double product = 0;
    for (const int headline : article.headlines)
        product += headline == none ? 0.0 : shared(headline, i);
    return headWords(product);
}

/// A text about somebody whom a heading portrays stands below that heading.
double ArticleOdds::persons(const OpenArticle& article, int i) const {
    const int named = portraits_.of(static_cast<size_t>(i));
    const int portrayed = article.person != none ? article.person : article.named;
    return named == none || portrayed == none ? 0.0 : named == portrayed ? w_.namesItsPerson : w_.namesAnothersPerson;
}

double ArticleOdds::measures(const OpenArticle& article, int i) const {
    const int own = measureOf(fragment(i));
    if (own == 0 || article.measure == 0)
        return 0.0;
    const int wide = std::max(own, article.measure);
    const int narrow = std::min(own, article.measure);
    if (commonMeasure_ > 0 && isFar(own, commonMeasure_) && wide * 10 <= narrow * 11)
        return w_.sameRareMeasure;
    return isFar(own, article.measure) ? w_.farMeasure : wide * 4 > narrow * 5 ? w_.otherMeasure : 0.0;
}

/// A text behind the same ones is the same link in every reading.
int ArticleOdds::linked(int i, int before) {
    if (!chain_.empty() && chain_.back().fragment != i)
        added_.clear();
    const auto known = added_.constFind(before);
    if (known != added_.constEnd())
        return *known;
    chain_.push_back({i, before});
    return *added_.insert(before, static_cast<int>(chain_.size()) - 1);
}

void ArticleOdds::addHead(OpenArticle& article, int i, bool profile) const {
    article.headlines[static_cast<size_t>(std::min(article.heads, 2))] = i;
    ++article.heads;
    article.halved = std::max(article.halved, fragment(i).halved);
    article.profile = profile;
    if (const int person = portraits_.of(static_cast<size_t>(i)); person != none)
        article.person = person;
}

void ArticleOdds::addText(OpenArticle& article, int i) {
    if (const int named = portraits_.of(static_cast<size_t>(i)); named != none)
        article.named = named;
    if (++article.texts > remembered)
        article.square -= article.square / remembered;
    article.square += 2 * sharedWith(article, i) + likeness_.square(static_cast<size_t>(i));
    article.speaks = article.speaks || speech_[static_cast<size_t>(i)];
    article.chain = linked(i, article.chain);
    if (const int measure = measureOf(fragment(i)); measure > 0)
        article.measure = measure;
}

} // namespace lilong
