#include "app/structure/assembly.h"

#include "app/structure/furniture_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr int widestKicker = 16; // cells of a short line that names the theme above a longer headline
constexpr int longDeck = 30;     // cells from which the line below a much shorter one is no headline: large type has no room for it
constexpr int shortestHead = 12; // cells of the headline above such a line

PartPtr partOf(Unit unit) { return makePart(std::move(unit.text)); }

/// By its dash, by what kind of text it announces, or by how many people it is about: 7位邻居的四季.
bool opensLikeADeck(QStringView text) {
    static const QRegularExpression opening(QStringLiteral("^(——|—|记|访|[0-9]+(位|个|名|户))|(纪实|侧记|纪事|工作纪实|小记|专访)$"));
    return opening.match(text).hasMatch();
}

/// 弄堂书记的早晨 记王春梅 came as one line: the deck is parted from the headline where it opens like one.
std::vector<Unit> withDeckParted(std::vector<Unit> heads) {
    if (heads.size() != 1)
        return heads;
    const QString line = heads.front().string();
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '));
    if (space < 4 || !opensLikeADeck(QStringView(line).mid(space + 1)))
        return heads;
    std::vector<TracedText> pieces = heads.front().text.cutAt({space, space + 1});
    Unit headline = heads.front();
    Unit deck = heads.front();
    headline.text = std::move(pieces[0]);
    deck.text = std::move(pieces[2]);
    return {std::move(headline), std::move(deck)};
}

/// 齐心协力 守望相助 共建家园: three short phrases of one length are a slogan, which stands above the headline.
bool isSlogan(QStringView text) {
    const auto phrases = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return phrases.size() >= 3 && phrases.front().size() <= 6
        && std::all_of(phrases.begin(), phrases.end(), [&](QStringView phrase) { return phrase.size() == phrases.front().size(); });
}

/// 柳荫路街道冬季专版 over 水房里，三代人守着一口锅: a plain name over what a headline says.
bool isThemeOver(const QString& above, const QString& below) {
    static const QRegularExpression said(QStringLiteral("[，“”？！ ]"));
    const bool says = below.contains(QChar(u'，')) || below.startsWith(QChar(u'“'));
    return says && !opensLikeADeck(below) && !said.match(above).hasMatch();
}

/// Of two heads the second is the deck where it says more than a headline has room for, or the first looks like a headline; else the first is
/// the kicker.
bool isHeadlineOverDeck(const Unit& above, const Unit& below) {
    const int first = cells(above.string());
    const int second = cells(below.string());
    const bool slogan = isSlogan(above.string());
    if (second >= longDeck && 3 * second >= 4 * first && first >= shortestHead && !slogan)
        return true;
    const bool larger = below.isLarge && !above.isLarge;
    const bool bold = isBold(above.text);
    if (larger || (isBold(below.text) && !bold) || isThemeOver(above.string(), below.string()))
        return false;
    const bool longer = second >= first && first > widestKicker && !slogan;
    return bold || above.isLarge || opensLikeADeck(below.string()) || longer;
}

/// 引题 over 主题 over 副题.
void setHeads(Article& article, std::vector<Unit> heads) {
    if (heads.size() >= 3) {
        article.kicker = partOf(std::move(heads[0]));
        article.headline = partOf(std::move(heads[1]));
        article.deck = partOf(std::move(heads[2]));
    } else if (heads.size() == 2) {
        const bool deck = isHeadlineOverDeck(heads[0], heads[1]);
        (deck ? article.headline : article.kicker) = partOf(std::move(heads[0]));
        (deck ? article.deck : article.headline) = partOf(std::move(heads[1]));
    } else if (heads.size() == 1) {
        article.headline = partOf(std::move(heads[0]));
    }
}

BlockType typeOf(FragmentKind kind) {
    switch (kind) {
    case FragmentKind::Heading: return BlockType::Crosshead;
    case FragmentKind::Caption: return BlockType::Caption;
    default: return BlockType::Paragraph;
    }
}

BlockPtr blockFrom(Unit unit, IssueData& data) {
    Block block;
    block.id = data.nextId<BlockId>();
    block.type = typeOf(unit.kind);
    block.cutEnd = unit.cutEnd && block.type == BlockType::Paragraph;
    block.part = partOf(std::move(unit));
    return std::make_shared<const Block>(std::move(block));
}

SectionId sectionFor(ArticleDraft& draft, SectionId previous, IssueData& data) {
    if (!draft.section)
        return draft.continuesSection ? previous : SectionId();
    const auto id = data.nextId<SectionId>();
    data.sections.push_back({id, partOf(std::move(*draft.section))});
    return id;
}

RepairPtr noticeAbout(const Unit& unit, const IssueData& data) {
    Repair notice;
    notice.rule = QStringLiteral("heading-without-text");
    notice.effect = RepairEffect::Notice;
    const std::vector<RawSpan> raw = unit.text.raw();
    if (!raw.empty())
        notice.raw = raw.front();
    notice.before = notice.after = rawText(data.sources, notice.raw).toString();
    notice.confidence = 0.5;
    notice.reason = {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "It is not clear which text “%1” belongs to.")), {unit.string()}};
    notice.key = repairKey(notice.rule, notice.before, notice.after, {}, {}, 0);
    const auto decided = data.decisions.find(notice.key);
    if (decided != data.decisions.end())
        notice.state = RepairState::Rejected; // seen
    return std::make_shared<const Repair>(std::move(notice));
}

void addFurniture(Unit unit, FurnitureKind kind, IssueData& data) {
    data.furniture.push_back({data.nextId<FurnitureId>(), kind, partOf(std::move(unit))});
}

/// A name alone below the headline, with which it was piled up, is the writer's.
void takeWriter(ArticleDraft& draft, const Lexicon& lexicon) {
    if (draft.kind != ArticleKind::Article || draft.byline || draft.heads.size() < 2 || !looksLikeName(draft.heads.back().string(), lexicon))
        return;
    draft.byline = std::move(draft.heads.back());
    draft.heads.pop_back();
}

} // namespace

void assemble(PageDraft page, const Lexicon& lexicon, IssueData& data) {
    ArticleId feature;
    SectionId section;
    for (ArticleDraft& draft : page.articles) {
        draft.heads = withDeckParted(std::move(draft.heads));
        takeWriter(draft, lexicon);
        const bool aboutOne = !data.articles.empty() && !draft.heads.empty()
            && std::any_of(draft.heads.begin(), draft.heads.end(), [&](const Unit& head) { return personInHeading(head.string(), lexicon).has_value(); });
        if (aboutOne)
            draft.kind = ArticleKind::Profile;
        Article article;
        article.id = data.nextId<ArticleId>();
        article.kind = draft.kind;
        section = article.section = sectionFor(draft, section, data);
        if (draft.kind == ArticleKind::Profile)
            article.parent = feature;
        else
            feature = article.id;
        setHeads(article, std::move(draft.heads));
        for (Unit& unit : draft.blocks)
            article.blocks.push_back(blockFrom(std::move(unit), data));
        if (draft.byline)
            article.byline = partOf(std::move(*draft.byline));
        data.articles.push_back(std::make_shared<const Article>(std::move(article)));
    }
    QStringList lines;
    for (Unit& unit : page.furniture) {
        lines << asPrinted(unit.text, data.sources);
        const FurnitureKind kind = unit.furniture;
        addFurniture(std::move(unit), kind, data);
    }
    readMasthead(lines, data.masthead);
    for (Unit& unit : page.unplaced) {
        data.doubts.push_back(noticeAbout(unit, data));
        addFurniture(std::move(unit), FurnitureKind::Unplaced, data);
    }
}

} // namespace lilong
