#include "app/issue/ledger.h"

#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace lilong {
namespace {

struct LedgerText {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

tl::unexpected<Error> fault(const QString& what, const QString& file = {}) {
    return fail(Error::Kind::Ledger, what, file, LedgerText::tr("The change was not made; please report this."));
}

template <typename Visit>
void forEachPartOf(const Article& article, const Visit& visit) {
    for (const PartPtr* head : {&article.kicker, &article.headline, &article.deck, &article.byline}) {
        if (*head)
            visit(*head);
    }
    for (const BlockPtr& block : article.blocks)
        visit(block->part);
}

template <typename Visit>
void forEachPartOf(const IssueData& data, const Visit& visit) {
    for (const ArticlePtr& article : data.articles)
        forEachPartOf(*article, visit);
    for (const Section& section : data.sections)
        visit(section.part);
    for (const Furniture& item : data.furniture)
        visit(item.part);
}

QString excerpt(const Source& source, Span span) { return slice(source.text, {span.start, std::min(span.end, span.start + 20)}).toString(); }

/// Every difference between the raw text and this text is a repair, and says truly what it changed.
Result<void> checkRuns(const TracedText& traced, const std::vector<SourcePtr>& sources) {
    qsizetype start = 0;
    for (const Run& run : traced.runs()) {
        const Source* source = findSource(sources, run.raw.source);
        if (!source || !isValidSpan(source->text, run.raw.span) || start + run.length > traced.text().size())
            return fault(LedgerText::tr("A piece of text points outside its page."));
        const QStringView raw = slice(source->text, run.raw.span);
        const QStringView text = slice(traced.text(), {start, start + run.length});
        start += run.length;
        if (!run.repair && raw != text)
            return fault(LedgerText::tr("“%1” was changed without a repair.").arg(excerpt(*source, run.raw.span)), source->name);
        if (run.repair && (run.repair->before != raw || run.repair->after != text || run.repair->raw != run.raw || run.repair->state != RepairState::Applied))
            return fault(LedgerText::tr("A repair of “%1” does not say what it changed.").arg(excerpt(*source, run.raw.span)), source->name);
    }
    if (start != traced.text().size())
        return fault(LedgerText::tr("A piece of text has no place on any page."));
    return {};
}

struct KnownIds {
    QSet<PersonId> people;
    QSet<PlaceId> places;
    explicit KnownIds(const IssueData& data) {
        for (const Person& person : data.people)
            people.insert(person.id);
        for (const Place& place : data.places)
            places.insert(place.id);
    }
};

Result<void> checkMentions(const Part& part, const KnownIds& known) {
    qsizetype end = 0;
    for (const Mention& mention : part.mentions) {
        if (!isValidSpan(part.text.text(), mention.span) || mention.span.isEmpty() || mention.span.start < end)
            return fault(LedgerText::tr("Two tags overlap, or one lies outside its text."));
        end = mention.span.end;
        const bool place = mention.kind == MentionKind::Place;
        const bool resolves = place ? known.places.contains(mention.place) && mention.person.isEmpty()
                                    : mention.place.isEmpty()
                && (known.people.contains(mention.person) || (mention.person.isEmpty() && mention.form == MentionForm::Title));
        if (!resolves)
            return fault(LedgerText::tr("The tag on “%1” names nobody known.").arg(slice(part.text.text(), mention.span)));
    }
    return {};
}

Result<void> checkPart(const Part& part, const std::vector<SourcePtr>& sources, const KnownIds& known) {
    const Result<void> runs = checkRuns(part.text, sources);
    return runs ? checkMentions(part, known) : runs;
}

template <typename AnyId>
bool addNew(QSet<AnyId>& seen, AnyId id) {
    if (id.isEmpty() || seen.contains(id))
        return false;
    seen.insert(id);
    return true;
}

bool nestsInItself(const IssueData& data, const Article& article) {
    ArticleId up = article.parent;
    for (size_t steps = 0; !up.isEmpty(); ++steps) {
        const auto parent = std::find_if(data.articles.begin(), data.articles.end(), [up](const ArticlePtr& a) { return a->id == up; });
        if (parent == data.articles.end() || up == article.id || steps > data.articles.size())
            return true;
        up = (*parent)->parent;
    }
    return false;
}

/// Of articles, sections and furniture; the numbers of blocks are checkBlocks' part.
Result<void> checkStructure(const IssueData& data, const KnownIds& known) {
    QSet<ArticleId> articles;
    QSet<SectionId> sections;
    QSet<FurnitureId> furniture;
    if (known.people.size() != static_cast<qsizetype>(data.people.size()) || known.places.size() != static_cast<qsizetype>(data.places.size())
        || known.people.contains(PersonId()) || known.places.contains(PlaceId()))
        return fault(LedgerText::tr("Two people or places have one number."));
    for (const Section& section : data.sections) {
        if (!section.part || !addNew(sections, section.id))
            return fault(LedgerText::tr("Two section headings have one number."));
    }
    for (const Furniture& item : data.furniture) {
        if (!item.part || !addNew(furniture, item.id))
            return fault(LedgerText::tr("Two pieces of furniture have one number."));
    }
    for (const ArticlePtr& article : data.articles) {
        if (!article || !addNew(articles, article->id))
            return fault(LedgerText::tr("Two articles have one number."));
        if (!article->section.isEmpty() && !sections.contains(article->section))
            return fault(LedgerText::tr("An article stands under a section heading that is not there."));
        if (!article->person.isEmpty() && !known.people.contains(article->person))
            return fault(LedgerText::tr("A profile is about nobody known."));
    }
    for (const ArticlePtr& article : data.articles) {
        if (!article->parent.isEmpty() && nestsInItself(data, *article))
            return fault(LedgerText::tr("An article stands in one that is not there, or in itself."));
    }
    return {};
}

Result<void> checkBlocks(const std::vector<ArticlePtr>& articles) {
    QSet<BlockId> blocks;
    for (const ArticlePtr& article : articles) {
        for (const BlockPtr& block : article->blocks) {
            if (!block || !block->part || !addNew(blocks, block->id))
                return fault(LedgerText::tr("Two paragraphs have one number."));
        }
    }
    return {};
}

using Parts = std::vector<const Part*>;

/// The raw stretches of some parts, sorted.
std::vector<RawSpan> stretchesOf(const Parts& parts) {
    std::vector<RawSpan> all;
    for (const Part* part : parts) {
        for (const Run& run : part->text.runs()) {
            if (!run.raw.span.isEmpty())
                all.push_back(run.raw);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::optional<qsizetype> firstCounting(const Source& source, Span span) {
    for (qsizetype i = span.start; i < span.end;) {
        const char32_t c = codePointAt(source.text, i);
        if (countsInLedger(c))
            return i;
        i += unitsOf(c);
    }
    return std::nullopt;
}

/// No counting character stands in two of the sorted stretches.
Result<void> checkNoneTwice(const std::vector<RawSpan>& sorted, const std::vector<SourcePtr>& sources) {
    for (size_t i = 1; i < sorted.size(); ++i) {
        const RawSpan& a = sorted[i - 1];
        const RawSpan& b = sorted[i];
        if (a.source != b.source || b.span.start >= a.span.end)
            continue;
        const Source* source = findSource(sources, a.source);
        const Span shared{b.span.start, std::min(a.span.end, b.span.end)};
        if (source && firstCounting(*source, shared))
            return fault(LedgerText::tr("“%1” would stand twice in the issue.").arg(excerpt(*source, shared)), source->name);
    }
    return {};
}

/// Every counting character of `wanted` is covered by `given`; both sorted.
Result<void> checkAllCovered(const std::vector<RawSpan>& wanted, const std::vector<RawSpan>& given, const std::vector<SourcePtr>& sources) {
    auto next = given.begin();
    for (const RawSpan& stretch : wanted) {
        qsizetype open = stretch.span.start;
        const Source* source = findSource(sources, stretch.source);
        const auto lostUpTo = [&](qsizetype end) { return source && open < end ? firstCounting(*source, {open, end}) : std::nullopt; };
        while (next != given.end() && (next->source < stretch.source || (next->source == stretch.source && next->span.end <= open)))
            ++next;
        for (auto cover = next; cover != given.end() && cover->source == stretch.source && cover->span.start < stretch.span.end; ++cover) {
            if (const auto lost = lostUpTo(cover->span.start))
                return fault(LedgerText::tr("“%1” would be lost.").arg(excerpt(*source, {*lost, cover->span.start})), source->name);
            open = std::max(open, cover->span.end);
        }
        if (const auto lost = lostUpTo(stretch.span.end))
            return fault(LedgerText::tr("“%1” would be lost.").arg(excerpt(*source, {*lost, stretch.span.end})), source->name);
    }
    return {};
}

Result<void> checkParts(const Parts& parts, const std::vector<SourcePtr>& sources, const KnownIds& known) {
    for (const Part* part : parts) {
        const Result<void> checked = checkPart(*part, sources, known);
        if (!checked)
            return checked;
    }
    return {};
}

/// What of a state is not in another: an article that both share by its address has nothing that could differ.
struct OwnShare {
    std::vector<ArticlePtr> articles;
    Parts parts; ///< of these articles, and all sections and furniture; by address
    QSet<BlockId> blocks;

    OwnShare(const IssueData& data, const IssueData& other) {
        std::vector<const Article*> shared;
        for (const ArticlePtr& article : other.articles)
            shared.push_back(article.get());
        std::sort(shared.begin(), shared.end(), std::less<>());
        const auto add = [this](const PartPtr& part) { parts.push_back(part.get()); };
        for (const ArticlePtr& article : data.articles) {
            if (std::binary_search(shared.begin(), shared.end(), article.get(), std::less<>()))
                continue;
            articles.push_back(article);
            forEachPartOf(*article, add);
            for (const BlockPtr& block : article->blocks)
                blocks.insert(block->id);
        }
        for (const Section& section : data.sections)
            add(section.part);
        for (const Furniture& item : data.furniture)
            add(item.part);
        std::sort(parts.begin(), parts.end(), std::less<>());
    }
};

/// The parts that only one of two states has: shared parts cannot differ. A part that came from an article which both share is new too,
/// and is found to stand twice.
Parts onlyIn(const Parts& parts, const Parts& others) {
    Parts own;
    std::set_difference(parts.begin(), parts.end(), others.begin(), others.end(), std::back_inserter(own), std::less<>());
    return own;
}

/// One part in two places of an issue: sharing by address would hide the doubling.
bool holdsAPartTwice(const Parts& addresses) { return std::adjacent_find(addresses.begin(), addresses.end()) != addresses.end(); }

bool samePeopleAndPlaces(const IssueData& a, const IssueData& b) { return a.people == b.people && a.places == b.places; }

} // namespace

bool countsInLedger(char32_t codePoint) { return !isSpace(codePoint) && !isZeroWidth(codePoint); }

bool isWhite(QStringView text) { return !countingFrom(text, 0); }

LedgerCount countLedger(const Issue& issue) {
    LedgerCount count;
    const auto countOf = [&](const TracedText& traced) {
        qsizetype counted = 0;
        for (const RawSpan& raw : traced.raw()) {
            const QStringView text = rawText(issue->sources, raw);
            for (qsizetype i = 0; i < text.size();) {
                const char32_t c = codePointAt(text, i);
                counted += countsInLedger(c);
                i += unitsOf(c);
            }
        }
        return counted;
    };
    for (const ArticlePtr& article : issue->articles)
        forEachPartOf(*article, [&](const PartPtr& part) { count.inArticles += countOf(part->text); });
    for (const Section& section : issue->sections)
        count.inArticles += countOf(section.part->text);
    for (const Furniture& item : issue->furniture)
        (item.kind == FurnitureKind::Unplaced ? count.unplaced : count.inFurniture) += countOf(item.part->text);
    count.total = count.inArticles + count.inFurniture + count.unplaced;
    return count;
}

Result<void> checkLedger(const IssueData& data) {
    const KnownIds known(data);
    if (Result<void> structure = checkStructure(data, known); !structure)
        return structure;
    if (Result<void> blocks = checkBlocks(data.articles); !blocks)
        return blocks;
    Parts parts;
    forEachPartOf(data, [&](const PartPtr& part) { parts.push_back(part.get()); });
    if (Result<void> checked = checkParts(parts, data.sources, known); !checked)
        return checked;
    std::vector<RawSpan> pages;
    QSet<SourceId> sources;
    for (const SourcePtr& source : data.sources) {
        if (!source || !addNew(sources, source->id))
            return fault(LedgerText::tr("Two pages have one number."));
    }
    for (const SourcePtr& source : data.sources)
        pages.push_back({source->id, {0, source->text.size()}});
    std::sort(pages.begin(), pages.end());
    const std::vector<RawSpan> used = stretchesOf(parts);
    const Result<void> covered = checkAllCovered(pages, used, data.sources);
    return covered ? checkNoneTwice(used, data.sources) : covered;
}

Result<void> checkLedgerOfChange(const IssueData& before, const IssueData& after) {
    if (before.sources != after.sources)
        return checkLedger(after);
    const KnownIds known(after);
    if (Result<void> structure = checkStructure(after, known); !structure)
        return structure;
    const OwnShare was(before, after), is(after, before);
    if (holdsAPartTwice(is.parts))
        return checkLedger(after);
    // A number that was in a changed article before is in no other one; a new one may be.
    const Result<void> blocks = was.blocks.contains(is.blocks) ? checkBlocks(is.articles) : checkBlocks(after.articles);
    if (!blocks)
        return blocks;
    const Parts removed = onlyIn(was.parts, is.parts);
    const Parts added = onlyIn(is.parts, was.parts);
    if (Result<void> checked = checkParts(added, after.sources, known); !checked)
        return checked;
    if (!samePeopleAndPlaces(before, after)) {
        Result<void> checked;
        forEachPartOf(after, [&](const PartPtr& part) {
            if (checked)
                checked = checkMentions(*part, known);
        });
        if (!checked)
            return checked;
    }
    const std::vector<RawSpan> gone = stretchesOf(removed);
    const std::vector<RawSpan> come = stretchesOf(added);
    if (Result<void> covered = checkAllCovered(gone, come, after.sources); !covered)
        return covered;
    // What came must have gone: else it still stands elsewhere too.
    const Result<void> fresh = checkAllCovered(come, gone, after.sources);
    if (!fresh)
        return fault(LedgerText::tr("Text would stand twice in the issue."), fresh.error().file);
    return checkNoneTwice(come, after.sources);
}

std::optional<qsizetype> countingBefore(QStringView text, qsizetype at) {
    while (at > 0) {
        const char32_t c = codePointBefore(text, at);
        at -= unitsOf(c);
        if (countsInLedger(c))
            return at;
    }
    return std::nullopt;
}

std::optional<qsizetype> countingFrom(QStringView text, qsizetype at) {
    for (; at < text.size(); at += unitsOf(codePointAt(text, at))) {
        if (countsInLedger(codePointAt(text, at)))
            return at;
    }
    return std::nullopt;
}

} // namespace lilong
