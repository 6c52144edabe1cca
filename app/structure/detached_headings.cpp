#include "app/structure/detached_headings.h"

#include "app/structure/profile_heading.h"

#include "app/text/character_pairs.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

constexpr long portraitParagraphs = 2; // that name a person before they are taken for her portrait
constexpr int wordsInCommon = 2; // shared pairs of characters that speak for a heading

/// The person that an article's heads name.
std::optional<ProfileHeading> personOf(const ArticleDraft& article, const Lexicon& lexicon) {
    for (const Unit& head : article.heads) {
        auto person = article.kind == ArticleKind::Profile ? profileHeading(head.string(), lexicon) : std::nullopt;
        if (!person)
            person = personInHeading(head.string(), lexicon);
        if (person)
            return person;
    }
    return std::nullopt;
}

/// The heads of a profile whose text stands elsewhere.
bool isBare(const ArticleDraft& article, const Lexicon& lexicon) {
    return !article.hasProse() && !article.byline && (article.kind == ArticleKind::Profile || personOf(article, lexicon));
}

std::optional<size_t> firstWith(const ArticleDraft& article, const QString& name) {
    for (size_t i = 0; i < article.blocks.size(); ++i) {
        if (article.blocks[i].kind == FragmentKind::Paragraph && article.blocks[i].string().contains(name))
            return i;
    }
    return std::nullopt;
}

/// The first block of the article that names the profile's person. The place alone speaks only for text that has neither head nor byline.
std::optional<size_t> firstNaming(const ArticleDraft& article, const ProfileHeading& heading, const Lexicon& lexicon) {
    if (const auto found = firstWith(article, heading.name))
        return found;
    if (!article.heads.empty() || article.byline)
        return std::nullopt;
    for (const QString& name : namesOfPlace(heading.place, lexicon)) {
        if (const auto found = firstWith(article, name))
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
    article.blocks.assign(std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.begin() + static_cast<qsizetype>(first)));
    // A single heading right above the first profile heads them all.
    if (first == 0 && article.heads.size() == 1 && !article.section) {
        starts.front().profile.section = std::move(article.heads.front());
        article.heads.clear();
        for (size_t s = 1; s < starts.size(); ++s)
            starts[s].profile.continuesSection = true;
    }
    std::optional<Unit> byline = std::exchange(article.byline, std::nullopt);
    if (!article.blocks.empty() || !article.heads.empty() || article.section)
        made.push_back(std::move(article));
    for (size_t s = 0; s < starts.size(); ++s) {
        const size_t end = s + 1 < starts.size() ? starts[s + 1].block : blocks.size();
        std::vector<Unit>& body = starts[s].profile.blocks; // holds captions that stood beside the heading
        body.insert(body.begin(), std::make_move_iterator(blocks.begin() + static_cast<qsizetype>(starts[s].block)),
                    std::make_move_iterator(blocks.begin() + static_cast<qsizetype>(end)));
        made.push_back(std::move(starts[s].profile));
    }
    made.back().byline = std::move(byline);
    return made;
}

void placeProfiles(PageDraft& page, const Lexicon& lexicon) {
    std::vector<ArticleDraft> bare, rest;
    for (ArticleDraft& article : page.articles) {
        // In a pile of headings the one above a profile's is as far from its text as all others.
        if (isBare(article, lexicon) && article.section)
            page.unplaced.push_back(*std::exchange(article.section, std::nullopt));
        (isBare(article, lexicon) ? bare : rest).push_back(std::move(article));
    }
    std::vector<ArticleDraft> placed;
    for (ArticleDraft& article : rest) {
        std::vector<Start> starts;
        for (ArticleDraft& profile : bare) {
            const auto heading = personOf(profile, lexicon);
            const auto block = heading ? firstNaming(article, *heading, lexicon) : std::nullopt;
            // A profile that has its heading keeps at least its first paragraph.
            const bool itsOwn = block && *block == 0 && article.kind == ArticleKind::Profile;
            const bool taken = itsOwn || (block && std::any_of(starts.begin(), starts.end(), [&](const Start& s) { return s.block == *block; }));
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
        if (!profile.blocks.empty())
            placed.push_back(std::exchange(profile, {}));
        for (Unit& heading : profile.heads)
            page.unplaced.push_back(std::move(heading));
    }
    page.articles = std::move(placed);
}

/// Text without a heading that names the person of a profile which no byline has closed is that profile's other half.
void joinHalves(PageDraft& page, const Lexicon& lexicon) {
    std::vector<ArticleDraft> whole;
    for (ArticleDraft& article : page.articles) {
        const auto isOtherHalf = [&](const ArticleDraft& profile) {
            const auto person = article.heads.empty() && article.byline && !profile.byline ? personOf(profile, lexicon) : std::nullopt;
            return person && firstWith(article, person->name);
        };
        const auto half = std::find_if(whole.begin(), whole.end(), isOtherHalf);
        if (half == whole.end()) {
            whole.push_back(std::move(article));
            continue;
        }
        std::move(article.blocks.begin(), article.blocks.end(), std::back_inserter(half->blocks));
        half->byline = std::move(article.byline);
        if (article.section)
            page.unplaced.push_back(std::move(*article.section));
    }
    page.articles = std::move(whole);
}

long paragraphsWith(std::span<const Unit> blocks, const QString& name) {
    return std::count_if(blocks.begin(), blocks.end(), [&](const Unit& block) { return block.kind == FragmentKind::Paragraph && block.string().contains(name); });
}

/// Where the portrait of that person begins below what opens a page of portraits: nothing before it names her, at least two paragraphs do,
/// and a byline closes it.
std::optional<size_t> portraitBelow(const ArticleDraft& opening, const QString& name, const Lexicon& lexicon) {
    if (opening.heads.empty() || !opening.byline || personOf(opening, lexicon))
        return std::nullopt;
    const auto first = firstWith(opening, name);
    if (!first || *first == 0 || paragraphsWith(opening.blocks, name) < portraitParagraphs)
        return std::nullopt;
    const auto before = std::span(opening.blocks).first(*first);
    const bool opens = std::all_of(before.begin(), before.end(), [](const Unit& block) { return block.kind == FragmentKind::Paragraph; });
    return opens ? first : std::nullopt;
}

qsizetype placeOnPage(const Unit& unit) {
    const std::vector<RawSpan> raw = unit.text.raw();
    return raw.empty() ? 0 : raw.front().span.start;
}

/// Portraits are printed side by side: the heading of one may come behind most of its text, which then stands below the page's own headline.
/// What names the portrait's person goes back to it, with the byline that closes it.
void giveBackPortraits(PageDraft& page, const Lexicon& lexicon) {
    for (ArticleDraft& portrait : page.articles) {
        const auto person = portrait.byline ? std::nullopt : personOf(portrait, lexicon);
        if (!person)
            continue;
        for (ArticleDraft& opening : page.articles) {
            const auto first = &opening == &portrait ? std::nullopt : portraitBelow(opening, person->name, lexicon);
            if (!first || paragraphsWith(portrait.blocks, person->name) >= paragraphsWith(opening.blocks, person->name))
                continue;
            const auto from = opening.blocks.begin() + static_cast<qsizetype>(*first);
            std::move(from, opening.blocks.end(), std::back_inserter(portrait.blocks));
            opening.blocks.erase(from, opening.blocks.end());
            std::ranges::stable_sort(portrait.blocks, {}, placeOnPage);
            portrait.byline = std::exchange(opening.byline, std::nullopt);
            break;
        }
    }
}

int sharedPairs(const QSet<CharacterPair>& heading, const ArticleDraft& article) {
    QSet<CharacterPair> found;
    for (const Unit& block : article.blocks) {
        for (const CharacterPair pair : pairsOf(block.string())) {
            if (heading.contains(pair))
                found << pair;
        }
    }
    return static_cast<int>(found.size());
}

/// The article without a headline that shares clearly most with some headings.
ArticleDraft* bestBody(std::vector<ArticleDraft>& articles, const std::vector<Unit>& headings) {
    QSet<CharacterPair> pairs;
    for (const Unit& heading : headings) {
        for (const CharacterPair pair : pairsOf(heading.string()))
            pairs << pair;
    }
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

/// Headings that came in one line, parted by spaces, and belong to different texts: 孩子的秋千修好了 门口的那盏灯.
std::vector<Unit> partedByContent(std::vector<ArticleDraft>& articles, Unit heading) {
    std::vector<qsizetype> cuts;
    for (qsizetype i = 0; i < heading.string().size(); ++i) {
        if (heading.string()[i] == QLatin1Char(' ')) {
            cuts.push_back(i);
            cuts.push_back(i + 1);
        }
    }
    std::vector<Unit> parts;
    QSet<const ArticleDraft*> bodies;
    const std::vector<TracedText> pieces = heading.text.cutAt(cuts);
    for (size_t i = 0; i < pieces.size(); i += 2) {
        Unit part = heading;
        part.text = pieces[i];
        bodies.insert(bestBody(articles, {part}));
        parts.push_back(std::move(part));
    }
    const bool eachItsOwn = bodies.size() == static_cast<qsizetype>(parts.size()) && !bodies.contains(nullptr);
    return eachItsOwn ? parts : std::vector<Unit>{std::move(heading)};
}

/// Headings in groups as they were piled up: those of an article that has nothing else, and single ones.
std::vector<std::vector<Unit>> takeDetached(PageDraft& page) {
    std::vector<std::vector<Unit>> groups = std::exchange(page.apart, {});
    std::vector<ArticleDraft> articles;
    for (ArticleDraft& article : page.articles) {
        const bool bare = article.kind == ArticleKind::Article && article.blocks.empty() && !article.byline && !article.heads.empty();
        if (bare)
            groups.push_back(std::move(article.heads));
        else
            articles.push_back(std::move(article));
    }
    page.articles = std::move(articles);
    std::vector<Unit> left;
    for (Unit& unit : page.unplaced) {
        if (unit.kind != FragmentKind::Heading) {
            left.push_back(std::move(unit));
            continue;
        }
        for (Unit& part : partedByContent(page.articles, std::move(unit)))
            groups.push_back({std::move(part)});
    }
    page.unplaced = std::move(left);
    return groups;
}

void placeHeadlines(PageDraft& page) {
    for (std::vector<Unit>& group : takeDetached(page)) {
        ArticleDraft* body = bestBody(page.articles, group);
        std::vector<Unit>& target = body ? body->heads : page.unplaced;
        std::move(group.begin(), group.end(), std::back_inserter(target));
    }
}

} // namespace

void placeDetachedHeadings(PageDraft& page, const Knowledge& knowledge) {
    placeProfiles(page, knowledge.lexicon());
    giveBackPortraits(page, knowledge.lexicon());
    joinHalves(page, knowledge.lexicon());
    placeHeadlines(page);
}

} // namespace lilong
