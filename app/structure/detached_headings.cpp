#include "app/structure/detached_headings.h"

#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

constexpr int wordsInCommon = 2; // shared pairs of characters that speak for a heading

bool isBare(const ArticleDraft& article) { return article.kind == ArticleKind::Profile && article.blocks.empty() && !article.byline; }

/// What a body would call a profile's place: the name as in the heading, and without its kind (鞍山三村居民区 → 鞍山三村).
QStringList namesOfPlace(const QString& place, const Lexicon& lexicon) {
    QStringList names;
    if (place.size() < 2)
        return names;
    names << place;
    const qsizetype suffix = lexicon.placeSuffixBefore(place);
    if (suffix > 0 && place.size() - suffix >= 2)
        names << place.chopped(suffix);
    return names;
}

/// The first block of the article that names the profile's person, else its place; nothing where none does.
std::optional<size_t> firstNaming(const ArticleDraft& article, const ProfileHeading& heading, const Lexicon& lexicon) {
    const auto find = [&](const QString& name) -> std::optional<size_t> {
        for (size_t i = 0; i < article.blocks.size(); ++i) {
            if (article.blocks[i].string().contains(name))
                return i;
        }
        return std::nullopt;
    };
    QStringList names{heading.name};
    names += namesOfPlace(heading.place, lexicon);
    for (const QString& name : names) {
        if (const auto found = find(name))
            return found;
    }
    return std::nullopt;
}

/// A first-person text opens like this: 我是今年…, 作为新当选的…, 2008年我….
bool opensInFirstPerson(QStringView text) {
    static const QRegularExpression opening(QStringLiteral("^(我[是叫们原来]|作为|大家好|[0-9]{4}年[^。]{0,12}我|自[^。]{0,14}以来)"));
    return opening.match(text).hasMatch();
}

struct Start {
    size_t block;
    ArticleDraft profile;
};

/// Cuts an article without a heading into the bodies of the profiles that it names.
std::vector<ArticleDraft> dealtOut(ArticleDraft article, std::vector<Start> starts) {
    std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.block < b.block; });
    size_t floor = 0;
    for (Start& start : starts) {
        const size_t named = start.block;
        while (start.block > floor && !opensInFirstPerson(article.blocks[start.block].string()) && opensInFirstPerson(article.blocks[start.block - 1].string()))
            --start.block;
        floor = named + 1;
    }
    std::vector<ArticleDraft> made;
    const size_t first = starts.front().block;
    std::vector<Unit> blocks = std::move(article.blocks);
    if (first > 0) {
        article.blocks.assign(std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.begin() + static_cast<qsizetype>(first)));
        made.push_back(std::move(article));
        article.byline.reset();
    }
    for (size_t s = 0; s < starts.size(); ++s) {
        const size_t end = s + 1 < starts.size() ? starts[s + 1].block : blocks.size();
        for (size_t b = starts[s].block; b < end; ++b)
            starts[s].profile.blocks.push_back(std::move(blocks[b]));
        made.push_back(std::move(starts[s].profile));
    }
    if (article.byline)
        made.back().byline = std::move(article.byline);
    return made;
}

void placeProfiles(PageDraft& page, const Lexicon& lexicon) {
    std::vector<ArticleDraft> bare, rest;
    for (ArticleDraft& article : page.articles)
        (isBare(article) ? bare : rest).push_back(std::move(article));
    std::vector<ArticleDraft> placed;
    for (ArticleDraft& article : rest) {
        std::vector<Start> starts;
        for (ArticleDraft& profile : bare) {
            if (!article.heads.empty() || profile.heads.empty())
                continue;
            const auto heading = profileHeading(profile.heads.front().string(), lexicon);
            const auto block = heading ? firstNaming(article, *heading, lexicon) : std::nullopt;
            const bool taken = block && std::any_of(starts.begin(), starts.end(), [&](const Start& s) { return s.block == *block; });
            if (block && !taken)
                starts.push_back({*block, std::exchange(profile, {})});
        }
        if (starts.empty()) {
            placed.push_back(std::move(article));
            continue;
        }
        for (ArticleDraft& made : dealtOut(std::move(article), std::move(starts)))
            placed.push_back(std::move(made));
    }
    for (ArticleDraft& profile : bare) {
        for (Unit& heading : profile.heads)
            page.unplaced.push_back(std::move(heading));
        if (profile.section)
            page.unplaced.push_back(std::move(*profile.section));
    }
    page.articles = std::move(placed);
}

QSet<QString> pairsOf(QStringView text) {
    QSet<QString> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (isHan(text[i].unicode()) && isHan(text[i + 1].unicode()))
            pairs.insert(text.mid(i, 2).toString());
    }
    return pairs;
}

int sharedPairs(const QSet<QString>& heading, const ArticleDraft& article) {
    QSet<QString> found;
    for (const Unit& block : article.blocks)
        found += pairsOf(block.string()) & heading;
    return static_cast<int>(found.size());
}

/// The article without a headline that shares clearly most with the heading.
ArticleDraft* bestBody(std::vector<ArticleDraft>& articles, const Unit& heading) {
    const QSet<QString> pairs = pairsOf(heading.string());
    ArticleDraft* best = nullptr;
    int most = wordsInCommon - 1;
    for (ArticleDraft& article : articles) {
        const int shared = article.heads.empty() && article.hasProse() ? sharedPairs(pairs, article) : 0;
        if (shared > most) {
            most = shared;
            best = &article;
        }
    }
    return best;
}

void placeHeadlines(PageDraft& page) {
    std::vector<Unit> left;
    for (Unit& unit : page.unplaced) {
        ArticleDraft* body = unit.kind == FragmentKind::Heading ? bestBody(page.articles, unit) : nullptr;
        if (body)
            body->heads.push_back(std::move(unit));
        else
            left.push_back(std::move(unit));
    }
    page.unplaced = std::move(left);
}

} // namespace

void placeDetachedHeadings(PageDraft& page, const Knowledge& knowledge) {
    placeProfiles(page, knowledge.lexicon());
    placeHeadlines(page);
}

} // namespace lilong
