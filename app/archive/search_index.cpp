#include "app/archive/search_index.h"

#include "app/archive/stored_names.h"

#include <algorithm>
#include <iterator>

namespace lilong {
namespace {

constexpr qsizetype mostPhrases = 16; ///< that the index is asked for; further terms are compared in the texts

qint64 documentId(StoredIssueId issue, ArticleId article) { return (static_cast<qint64>(issue.number()) << 32) | article.number(); }
StoredIssueId issueOf(qint64 document) { return StoredIssueId(static_cast<std::uint32_t>(document >> 32)); }
ArticleId articleOf(qint64 document) { return ArticleId(static_cast<std::uint32_t>(document & 0xFFFFFFFF)); }

QVariantList documentRange(StoredIssueId issue) { return {documentId(issue, ArticleId(0)), documentId(issue, ArticleId(0xFFFFFFFF))}; }

/// What the index holds of one article.
struct Document {
    qint64 id = 0;
    QString heads = QStringLiteral("");
    QString body = QStringLiteral("");
    QString people = QStringLiteral("");
    QString places = QStringLiteral("");

    bool operator==(const Document&) const = default;
};

void add(QString& column, QStringView text) {
    const QString indexed = indexedText(text);
    if (!column.isEmpty() && !indexed.isEmpty())
        column += QLatin1Char(' ');
    column += indexed;
}

void addNames(Document& document, const Issue& issue, const Part& part) {
    for (const Mention& mention : part.mentions) {
        if (const Person* person = issue.person(mention.person)) {
            add(document.people, person->name);
            for (const QString& alias : person->aliases)
                add(document.people, alias);
        }
        if (const Place* place = issue.place(mention.place))
            add(document.places, place->name);
    }
}

Document documentOf(StoredIssueId id, const Issue& issue, const Article& article) {
    Document document;
    document.id = documentId(id, article.id);
    const auto take = [&](QString& column, const PartPtr& part) {
        if (!part)
            return;
        add(column, part->text.text());
        addNames(document, issue, *part);
    };
    const Section* section = issue.section(article.section);
    for (const PartPtr& part : {section ? section->part : PartPtr(), article.kicker, article.headline, article.deck})
        take(document.heads, part);
    for (const BlockPtr& block : article.blocks)
        take(document.body, block->part);
    take(document.body, article.byline);
    return document;
}

bool isHead(PartRole role) { return role == PartRole::Kicker || role == PartRole::Headline || role == PartRole::Deck || role == PartRole::Section; }

PartRef refFrom(const Row& row, ArticleId article) {
    PartRef ref;
    ref.role = fromStoredName<PartRole>(row.text(0)).value_or(PartRole::Block);
    ref.block = row.id<BlockId>(1);
    ref.section = row.id<SectionId>(2);
    if (ref.role != PartRole::Section)
        ref.article = article;
    return ref;
}

} // namespace

Result<void> SearchIndex::remove(StoredIssueId id) { return connection_.run(Statement::DeleteDocuments, documentRange(id)); }

Result<void> SearchIndex::write(StoredIssueId id, const Issue& issue) {
    Result<void> written = remove(id);
    for (const ArticlePtr& article : issue->articles) {
        if (!written)
            break;
        const Document document = documentOf(id, issue, *article);
        written = connection_.run(Statement::InsertDocument, {document.id, document.heads, document.body, document.people, document.places});
    }
    return written;
}

Result<bool> SearchIndex::agrees(StoredIssueId id, const Issue& issue) {
    std::vector<Document> expected;
    for (const ArticlePtr& article : issue->articles)
        expected.push_back(documentOf(id, issue, *article));
    std::sort(expected.begin(), expected.end(), [](const Document& a, const Document& b) { return a.id < b.id; });
    std::vector<Document> held;
    const Result<void> done = connection_.read(Statement::SelectDocuments, documentRange(id), [&held](const Row& row) -> Result<void> {
        held.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        return {};
    });
    return done.map([&] { return held == expected; });
}

Result<std::vector<qint64>> SearchIndex::documentsFor(const std::vector<SearchTerm>& terms) {
    QStringList phrases;
    for (const SearchTerm& term : terms) {
        if (phrases.size() < mostPhrases)
            phrases += term.phrase();
    }
    std::vector<qint64> documents;
    const Result<void> done = connection_.read(Statement::FindDocuments, {phrases.join(QLatin1Char(' '))}, [&](const Row& row) -> Result<void> {
        documents.push_back(row.integer(0));
        return {};
    });
    return done.map([&] { return documents; });
}

Result<std::vector<SearchIndex::PartText>> SearchIndex::partsOf(StoredIssueId issue, ArticleId article) {
    std::vector<PartText> parts;
    const Result<void> done =
        connection_.read(Statement::SelectArticleParts, {static_cast<qint64>(issue.number()), static_cast<qint64>(article.number())},
                         [&](const Row& row) -> Result<void> {
                             parts.push_back({refFrom(row, article), row.integer(3), row.text(4)});
                             return {};
                         });
    return done.map([&] { return parts; });
}

Result<const SearchIndex::Namings*> SearchIndex::namingsOf(StoredIssueId issue) {
    const auto known = namings_.constFind(issue);
    if (known != namings_.constEnd())
        return &*known;
    Namings namings;
    const Result<void> done = connection_.read(Statement::SelectNamings, {static_cast<qint64>(issue.number())}, [&](const Row& row) -> Result<void> {
        namings.insert(row.integer(0), {{row.integer(1), row.integer(2)}, row.text(3)});
        return {};
    });
    return done.map([&]() -> const Namings* { return &*namings_.insert(issue, std::move(namings)); });
}

std::vector<SearchHit> SearchIndex::hitsOf(const std::vector<PartText>& parts, const Namings& namings, const std::vector<SearchTerm>& terms) {
    std::vector<bool> found(terms.size(), false);
    std::vector<SearchHit> hits;
    for (const PartText& part : parts) {
        std::vector<Span> spans;
        const auto [first, last] = namings.equal_range(part.part);
        for (size_t i = 0; i < terms.size(); ++i) {
            const size_t before = spans.size();
            std::ranges::copy(terms[i].findIn(part.text), std::back_inserter(spans));
            for (auto naming = first; naming != last; ++naming) {
                if (isValidSpan(part.text, naming->span) && !terms[i].findIn(naming->name).empty())
                    spans.push_back(naming->span);
            }
            found[i] = found[i] || spans.size() > before;
        }
        if (spans.empty())
            continue;
        Excerpt excerpt = excerptAround(part.text, mergedSpans(std::move(spans)));
        hits.push_back({{}, part.ref, {}, std::move(excerpt.text), std::move(excerpt.spans)});
    }
    // The index takes terms across marks and paragraphs; the texts have the last word.
    return std::ranges::find(found, false) == found.end() ? hits : std::vector<SearchHit>();
}

Result<std::vector<SearchHit>> SearchIndex::hitsIn(qint64 document, const std::vector<SearchTerm>& terms) {
    const Result<std::vector<PartText>> parts = partsOf(issueOf(document), articleOf(document));
    if (!parts)
        return tl::unexpected(parts.error());
    const Result<const Namings*> namings = namingsOf(issueOf(document));
    if (!namings)
        return tl::unexpected(namings.error());
    std::vector<SearchHit> hits = hitsOf(*parts, **namings, terms);
    const auto headline = std::ranges::find_if(*parts, [](const PartText& part) { return part.ref.role == PartRole::Headline; });
    for (SearchHit& hit : hits) {
        hit.issue = issueOf(document);
        hit.headline = headline == parts->end() ? QString() : headline->text;
    }
    return hits;
}

Result<std::vector<SearchHit>> SearchIndex::search(const QString& query, int limit) {
    const std::vector<SearchTerm> terms = searchTerms(query);
    std::vector<SearchHit> hits;
    if (terms.empty() || limit <= 0)
        return hits;
    const Result<std::vector<qint64>> documents = documentsFor(terms);
    if (!documents)
        return tl::unexpected(documents.error());
    namings_.clear();
    for (const qint64 document : *documents) {
        Result<std::vector<SearchHit>> more = hitsIn(document, terms);
        if (!more)
            return more;
        // A section's heading stands over several articles and is one place.
        std::ranges::copy_if(*more, std::back_inserter(hits), [&](const SearchHit& hit) {
            return hit.part.role != PartRole::Section
                || std::ranges::none_of(hits, [&](const SearchHit& had) { return had.issue == hit.issue && had.part == hit.part; });
        });
        if (hits.size() >= static_cast<size_t>(limit))
            break;
    }
    std::ranges::stable_partition(hits, [](const SearchHit& hit) { return isHead(hit.part.role); });
    hits.resize(std::min(hits.size(), static_cast<size_t>(limit)));
    return hits;
}

} // namespace lilong
