#include "app/clean/look_alikes.h"

#include "app/clean/look_alike_judge.h"
#include "app/clean/near_names.h"
#include "app/clean/raw_cursor.h"
#include "app/language/language_model.h"
#include "app/language/look_alikes.h"
#include "app/language/word_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr double leastProposed = 0.3; // what is less sure would only cost the editor time
constexpr double leastApplied = 0.995;
constexpr double poorPage = -2.7;  // log10 of the misread share: below it a slip may be the author's own
constexpr double scannedPage = -2.3; // … and below this it is only proposed: a page may be about words that are written wrongly
constexpr double nearOnPoorPage = 0.6;   // a name like another is a misreading there more often than not …
constexpr double nearOnCleanPage = 0.35; // … and elsewhere more often somebody else
constexpr double worthASecondLook = -3.0; // log10 of the misread share: a slip or two on a clean page stay below it
constexpr qsizetype surroundings = 48; ///< raw units on either side; repairKey takes the nearest six that are no white space

bool isSearched(const PartRef& ref) { return ref.role != PartRole::Byline && ref.role != PartRole::Furniture; }

/// True between a short quotation's marks: what somebody wrote or said, as it was.
bool isQuoted(QStringView text, qsizetype at) {
    constexpr qsizetype longest = 14;
    constexpr QStringView marks = u"“”‘’";
    qsizetype open = at;
    while (open > 0 && at - open < longest && !marks.contains(text[open]))
        --open;
    return text[open] == u'“' || text[open] == u'‘';
}

/// The judge knows misread pages best. Where a page shows next to no other misreading, a word that looks wrong is rather the author's: a
/// dialect word, a play on words, a slip that is cited. One such proposal in 20,000 clean characters is all that an editor should have to look at.
double onCleanPage(double probability, QStringView text, qsizetype at) {
    const double against = isQuoted(text, at) ? 2400.0 : 600.0;
    return probability / (probability + against * (1.0 - probability));
}

/// What is put right unasked: no rival reading comes near, and it is neither in a name, which is the editor's to settle, nor in what
/// somebody is quoted with, which may be wrong on purpose.
bool isBeyondDoubt(const LookAlike& reading, double probability, QStringView text) {
    constexpr double clearLead = 4.0;
    return probability >= leastApplied && reading.evidence[LookAlikeEvidence::InName] == 0.0 && reading.evidence[LookAlikeEvidence::Lead] >= clearLead
        && !isQuoted(text, reading.at);
}

/// The characters of a run on both sides of a place, for the reason.
QString phraseWith(QStringView text, qsizetype at, char16_t character) {
    constexpr qsizetype before = 2;
    constexpr qsizetype behind = 2;
    const auto isPart = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetter(); };
    qsizetype from = at;
    qsizetype to = at + 1;
    while (at - from < before && isPart(from - 1))
        --from;
    while (to - at <= behind && isPart(to))
        ++to;
    QString phrase = text.mid(from, to - from).toString();
    phrase[at - from] = QChar(character);
    return phrase;
}

Reason reasonFor(QStringView text, const LookAlike& reading) {
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” is far likelier than “%2”: “%3” and “%4” look alike.")),
            {phraseWith(text, reading.at, reading.printed), phraseWith(text, reading.at, reading.read), QString(QChar(reading.printed)),
             QString(QChar(reading.read))}};
}

Reason reasonFor(const NearName& near) {
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” may be “%2”, which the issue has elsewhere: “%3” and “%4” look alike.")),
            {near.name, near.known, QString(QChar(near.read)), QString(QChar(near.printed))}};
}

/// A reading and what the judge says of it.
struct Judged {
    LookAlike reading;
    double probability;
    bool isCertain;
    Reason reason;
};

/// A near name is a doubt of its own, or says more of one that there is already.
void addNearName(const NearName& near, double probability, std::vector<Judged>& judged) {
    const auto known = std::find_if(judged.begin(), judged.end(), [&](const Judged& other) { return other.reading.at == near.at; });
    if (known == judged.end()) {
        judged.push_back({{0, near.at, near.read, near.printed}, probability, false, reasonFor(near)});
        return;
    }
    if (known->reading.printed == near.printed)
        *known = {known->reading, std::max(known->probability, probability), false, reasonFor(near)};
}

/// Writes readings into an issue: the sure ones into its texts, the others into its doubts.
class LookAlikeWriter {
public:
    explicit LookAlikeWriter(const Issue& issue) : data_(issue.data()) {}

    /// Readings of one part, in order.
    void write(const PartRef& ref, const PartPtr& part, const std::vector<Judged>& readings);
    [[nodiscard]] bool isChanged() const { return changed_; }
    [[nodiscard]] IssueData&& take() && { return std::move(data_); }

private:
    [[nodiscard]] Repair repairFor(const Judged& judged, const RawCursor::Origin& origin);
    void put(const PartRef& ref, PartPtr part);

    IssueData data_;
    QHash<QString, int> ordinals_;
    bool changed_ = false;
};

Repair LookAlikeWriter::repairFor(const Judged& judged, const RawCursor::Origin& origin) {
    const Source* source = findSource(data_.sources, origin.raw.source);
    const QStringView page = source ? QStringView(source->text) : QStringView();
    const qsizetype left = std::max<qsizetype>(0, origin.raw.span.start - surroundings);
    const QString before = rawText(data_.sources, origin.raw).toString();
    const QString after = QString(QChar(judged.reading.printed));
    const auto key = [&](int ordinal) {
        return repairKey(lookAlikeRule, before, after, page.mid(left, origin.raw.span.start - left), page.mid(origin.raw.span.end, surroundings), ordinal);
    };
    return {.key = key(ordinals_[key(0)]++),
            .rule = lookAlikeRule,
            .state = RepairState::Applied,
            .effect = RepairEffect::Replace,
            .raw = origin.raw,
            .before = before,
            .after = after,
            .confidence = judged.probability,
            .reason = judged.reason};
}

void LookAlikeWriter::write(const PartRef& ref, const PartPtr& part, const std::vector<Judged>& readings) {
    RawCursor cursor(part->text);
    std::vector<TracedText::RepairEdit> edits;
    for (const Judged& judged : readings) {
        const Span span{judged.reading.at, judged.reading.at + 1};
        const RawCursor::Origin origin = cursor.originOf(span, data_.decisions);
        if (origin.byEditor || origin.raw.span.isEmpty())
            continue;
        Repair repair = repairFor(judged, origin);
        const auto decided = data_.decisions.constFind(repair.key);
        const bool isDecided = decided != data_.decisions.constEnd();
        changed_ = true;
        if (isDecided ? *decided == Decision::Accepted : judged.isCertain) {
            edits.push_back({span, std::move(repair)});
            continue;
        }
        repair.state = isDecided ? RepairState::Rejected : RepairState::Proposed;
        repair.after = origin.head + repair.after + origin.tail;
        data_.doubts.push_back(std::make_shared<const Repair>(std::move(repair)));
    }
    if (edits.empty())
        return;
    Part changed = *part; // characters replace characters: the mentions stay where they are
    if (changed.text.replaceAll(edits, data_.sources))
        put(ref, std::make_shared<const Part>(std::move(changed)));
}

/// Puts a part into the article's copy that it stands in.
void LookAlikeWriter::put(const PartRef& ref, PartPtr part) {
    if (ref.role == PartRole::Section) {
        for (Section& section : data_.sections)
            if (section.id == ref.section)
                section.part = part;
        return;
    }
    const auto found = std::find_if(data_.articles.begin(), data_.articles.end(), [&](const ArticlePtr& article) { return article->id == ref.article; });
    if (found == data_.articles.end())
        return;
    Article article = **found;
    switch (ref.role) {
    case PartRole::Kicker: article.kicker = part; break;
    case PartRole::Headline: article.headline = part; break;
    case PartRole::Deck: article.deck = part; break;
    default:
        for (BlockPtr& block : article.blocks)
            if (block->id == ref.block)
                block = std::make_shared<const Block>(Block{block->id, block->type, part, block->cutStart, block->cutEnd});
    }
    *found = std::make_shared<const Article>(std::move(article));
}

/// How often each name is tagged.
QHash<QString, int> nameCounts(const Issue& issue) {
    QHash<QString, int> counts;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions)
            ++counts[slice(part->text.text(), mention.span).toString()];
    });
    return counts;
}

/// Adds where words stand in a text to the spans that are covered already; what is known to be a word is not searched as a name either.
void coverWords(const WordTable& words, SearchedText& searched) {
    const QStringView text = searched.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Span word{i, i + words.longestAt(text.mid(i))};
        if (word.isEmpty())
            continue;
        searched.covered.push_back(word);
        std::erase_if(searched.names, [&](const Span& name) { return name.start < word.end && word.start < name.end; });
    }
    std::sort(searched.covered.begin(), searched.covered.end());
}

} // namespace

SearchedParts searchedParts(const Issue& issue, const QStringList& ownWords) {
    WordTable own(static_cast<size_t>(ownWords.size()) + 1);
    for (const QString& word : ownWords)
        own.add(word, 0);
    SearchedParts parts;
    const QHash<QString, int> names = nameCounts(issue);
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (!isSearched(ref))
            return;
        parts.refs.push_back(ref);
        parts.texts.push_back({part->text.text(), {}, {}});
        std::vector<Span>& covered = parts.texts.back().covered;
        for (const Mention& mention : part->mentions) {
            covered.push_back(mention.span);
            if (!mention.byEditor && names.value(slice(part->text.text(), mention.span).toString()) == 1)
                parts.texts.back().names.push_back(mention.span);
        }
        if (!ownWords.isEmpty())
            coverWords(own, parts.texts.back());
    });
    return parts;
}

FoundLookAlikes findLookAlikes(const std::vector<SearchedText>& texts, const Knowledge& knowledge) {
    LookAlikeSearch search(knowledge, texts);
    std::vector<LookAlike> found = search.find(LookAlikeSearch::Depth::Quick);
    const bool isPoor = LookAlikeJudge(found, search.charactersLookedAt()).rate() > worthASecondLook;
    if (isPoor)
        found = search.find(LookAlikeSearch::Depth::Deep);
    return {std::move(found), search.charactersLookedAt(), isPoor};
}

Result<Issue> correctLookAlikes(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress) {
    if (options.switchedOff.contains(lookAlikeRule) || !knowledge.languageModel().isAvailable())
        return issue;
    const SearchedParts parts = searchedParts(issue, options.ownWords);
    const auto [found, characters, isPoor] = findLookAlikes(parts.texts, knowledge);
    if (progress.isCancelled())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("Clean", "The repair was stopped. Nothing was changed."));
    const LookAlikeJudge judge(found, characters);
    std::map<PartRef, std::vector<Judged>> judged;
    for (const LookAlike& reading : found) {
        const QStringView text = parts.texts[reading.text].text;
        const double rate = judge.rateWithout(reading);
        const bool alone = !isPoor || rate < poorPage;
        const double probability = alone ? onCleanPage(judge.probability(reading), text, reading.at) : judge.probability(reading);
        if (probability >= leastProposed)
            judged[parts.refs[reading.text]].push_back({reading, probability, !alone && rate > scannedPage && isBeyondDoubt(reading, probability, text),
                                                        reasonFor(text, reading)});
    }
    for (const NearName& near : nearNames(issue, knowledge.lookAlikes()))
        addNearName(near, judge.rate() > poorPage ? nearOnPoorPage : nearOnCleanPage, judged[near.part]);
    if (judged.empty())
        return issue;
    LookAlikeWriter writer(issue);
    for (auto& [ref, readings] : judged) {
        std::sort(readings.begin(), readings.end(), [](const Judged& a, const Judged& b) { return a.reading.at < b.reading.at; });
        writer.write(ref, issue.part(ref), readings);
    }
    return writer.isChanged() ? issue.changedTo(std::move(writer).take()) : Result<Issue>(issue);
}

} // namespace lilong
