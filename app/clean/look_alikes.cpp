#include "app/clean/look_alikes.h"

#include "app/clean/ghost_characters.h"
#include "app/clean/joined_readings.h"
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
constexpr double poorPage = -2.5;  // log10 of the misread share: below it a slip may be the author's own
constexpr double citingPage = -2.2; // … and what it quotes may be wrong on purpose
constexpr double scannedPage = -2.3; // … and below this it is only proposed: a page may be about words that are written wrongly
constexpr double nearOnPoorPage = 0.6;   // a name like another is a misreading there more often than not …
constexpr double nearOnCleanPage = 0.35; // … and elsewhere more often somebody else
constexpr qsizetype surroundings = 48; ///< raw units on either side; repairKey takes the nearest six that are no white space

bool isSearched(const PartRef& ref) { return ref.role != PartRole::Furniture; }

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
    const double against = isQuoted(text, at) ? 40000.0 : 600.0;
    return probability / (probability + against * (1.0 - probability));
}

JudgedReading judgedOf(const LookAlike& reading, double probability, bool isCertain) {
    return {.span = {reading.at, reading.at + 1},
            .read = QString(QChar(reading.read)),
            .printed = QString(QChar(reading.printed)),
            .probability = probability,
            .isCertain = isCertain};
}

Reason reasonFor(const NearName& near) {
    QStringList particulars{near.name, near.known, QString(QChar(near.read)), QString(QChar(near.printed))};
    if (near.knownFrom.isEmpty())
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” may be “%2”, which the issue has elsewhere: “%3” and “%4” look alike.")), particulars};
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” may be “%2”, which you tagged in “%5”: “%3” and “%4” look alike.")), particulars << near.knownFrom};
}

/// A near name is a doubt of its own, or says more of one that there is already.
void addNearName(const NearName& near, double probability, std::vector<JudgedReading>& judged) {
    JudgedReading reading = judgedOf({.at = near.at, .read = near.read, .printed = near.printed}, probability, false);
    reading.reason = reasonFor(near);
    const auto known = std::find_if(judged.begin(), judged.end(), [&](const JudgedReading& other) { return other.span == reading.span; });
    if (known == judged.end()) {
        judged.push_back(std::move(reading));
    } else if (known->printed == reading.printed) {
        reading.probability = std::max(known->probability, probability);
        *known = std::move(reading);
    }
}

/// What was added is a doubt where no other reading of the same character is likelier.
void addGhost(qsizetype at, QChar read, double probability, std::vector<JudgedReading>& judged) {
    const JudgedReading ghost{.span = {at, at + 1}, .read = QString(read), .printed = {}, .probability = probability};
    const auto known = std::find_if(judged.begin(), judged.end(), [&](const JudgedReading& other) { return other.span == ghost.span; });
    if (known == judged.end())
        judged.push_back(ghost);
    else if (known->probability < probability)
        *known = ghost;
}

/// Writes readings into an issue: the sure ones into its texts, the others into its doubts.
class LookAlikeWriter {
public:
    explicit LookAlikeWriter(const Issue& issue) : data_(issue.data()) {
        for (const RepairPtr& doubt : data_.doubts)
            asked_.insert(doubt->key);
    }

    /// Readings of one part, in order; those beside each other are written as one.
    void write(const PartRef& ref, const PartPtr& part, std::vector<JudgedReading> readings);
    /// The issue with what was written; the same value where nothing was.
    [[nodiscard]] Result<Issue> written(const Issue& issue) && { return changed_ ? issue.changedTo(std::move(data_)) : Result<Issue>(issue); }

private:
    [[nodiscard]] std::vector<bool> mayBeJoined(const PartPtr& part, const std::vector<JudgedReading>& readings) const;
    [[nodiscard]] QString keyOf(const JudgedReading& judged, const RawSpan& raw, int ordinal) const;
    [[nodiscard]] Repair repairFor(const JudgedReading& judged, const RawCursor::Origin& origin);
    void put(const PartRef& ref, PartPtr part);

    IssueData data_;
    QSet<QString> asked_; ///< already
    QHash<QString, int> ordinals_;
    bool changed_ = false;
};

QString LookAlikeWriter::keyOf(const JudgedReading& judged, const RawSpan& raw, int ordinal) const {
    const Source* source = findSource(data_.sources, raw.source);
    const QStringView page = source ? QStringView(source->text) : QStringView();
    const qsizetype left = std::max<qsizetype>(0, raw.span.start - surroundings);
    return repairKey(lookAlikeRule, rawText(data_.sources, raw).toString(), judged.printed, page.mid(left, raw.span.start - left),
                     page.mid(raw.span.end, surroundings), ordinal);
}

Repair LookAlikeWriter::repairFor(const JudgedReading& judged, const RawCursor::Origin& origin) {
    return {.key = keyOf(judged, origin.raw, ordinals_[keyOf(judged, origin.raw, 0)]++),
            .rule = lookAlikeRule,
            .state = RepairState::Applied,
            .effect = RepairEffect::Replace,
            .raw = origin.raw,
            .before = rawText(data_.sources, origin.raw).toString(),
            .after = judged.printed,
            .confidence = judged.probability,
            .reason = judged.reason};
}

/// Which of the readings stand on the raw page as they stand here, so that one repair can change them together, and were not decided one by one.
std::vector<bool> LookAlikeWriter::mayBeJoined(const PartPtr& part, const std::vector<JudgedReading>& readings) const {
    RawCursor cursor(part->text);
    std::vector<bool> may;
    RawSpan before;
    Span placeBefore;
    for (const JudgedReading& reading : readings) {
        const RawCursor::Origin origin = cursor.originOf(reading.span, data_.decisions);
        const bool isPlain = !origin.byEditor && origin.head.isEmpty() && origin.tail.isEmpty() && origin.raw.span.length() == reading.span.length();
        const bool follows = may.empty() || reading.span.start - placeBefore.end > 1
            || (origin.raw.source == before.source && origin.raw.span.start - before.span.end == reading.span.start - placeBefore.end);
        may.push_back(isPlain && follows && !data_.decisions.contains(keyOf(reading, origin.raw, 0)));
        before = origin.raw;
        placeBefore = reading.span;
    }
    return may;
}

void LookAlikeWriter::write(const PartRef& ref, const PartPtr& part, std::vector<JudgedReading> readings) {
    readings = joinedReadings(part->text.text(), readings, mayBeJoined(part, readings));
    RawCursor cursor(part->text);
    std::vector<TracedText::RepairEdit> edits;
    for (const JudgedReading& judged : readings) {
        const RawCursor::Origin origin = cursor.originOf(judged.span, data_.decisions);
        if (origin.byEditor || origin.raw.span.isEmpty())
            continue;
        Repair repair = repairFor(judged, origin);
        if (asked_.contains(repair.key))
            continue;
        const auto decided = data_.decisions.constFind(repair.key);
        const bool isDecided = decided != data_.decisions.constEnd();
        changed_ = true;
        if (isDecided ? *decided == Decision::Accepted : judged.isCertain) {
            edits.push_back({judged.span, std::move(repair)});
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
    case PartRole::Byline: article.byline = part; break;
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
        std::erase_if(searched.names, [&](const auto& name) { return name.span.start < word.end && word.start < name.span.end; });
    }
    std::sort(searched.covered.begin(), searched.covered.end());
}

} // namespace

/// Neither what rivals come near, nor what stands in a name, which is the editor's to settle, nor what somebody is quoted with, which may be wrong
/// on purpose.
bool mayBePutRightUnasked(const LookAlike& reading, QStringView text) {
    constexpr double clearLead = 7.0; // log10 of how much likelier it is than the next
    return reading.evidence[LookAlikeEvidence::InName] == 0.0 && reading.evidence[LookAlikeEvidence::Lead] >= clearLead && !isQuoted(text, reading.at);
}

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
            if (!mention.byEditor)
                parts.texts.back().names.push_back({mention.span, names.value(slice(part->text.text(), mention.span).toString())});
        }
        if (!ownWords.isEmpty())
            coverWords(own, parts.texts.back());
    });
    return parts;
}

Result<Issue> correctLookAlikes(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress, const NameMemory& names) {
    if (options.switchedOff.contains(lookAlikeRule) || !knowledge.languageModel().isAvailable())
        return issue;
    const SearchedParts parts = searchedParts(issue, options.ownWords);
    const auto [found, characters, isPoor] = findLookAlikes(parts.texts, knowledge);
    if (progress.isCancelled())
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("Clean", "The repair was stopped. Nothing was changed."));
    const LookAlikeJudge judge(found, characters);
    std::map<PartRef, std::vector<JudgedReading>> judged;
    for (size_t i = 0; i < found.size(); ++i) {
        if (judge.probabilityOf(i) < leastProposed) // whatever its phrase and its page are
            continue;
        const LookAlike& reading = found[i];
        const QStringView text = parts.texts[reading.text].text;
        const double rate = judge.rateWithout(reading);
        const bool alone = !isPoor || rate < (isQuoted(text, reading.at) ? citingPage : poorPage);
        const double likely = judge.ofPhrase(reading);
        const double probability = LookAlikeJudge::onOtherTexts(alone ? onCleanPage(likely, text, reading.at) : likely);
        if (probability >= leastProposed)
            judged[parts.refs[reading.text]].push_back(
                judgedOf(reading, probability, !alone && rate > scannedPage && LookAlikeJudge::isSure(probability) && mayBePutRightUnasked(reading, text)));
    }
    for (const NearName& near : nearNames(issue, knowledge.lookAlikes(), names))
        addNearName(near, judge.rate() > poorPage ? nearOnPoorPage : nearOnCleanPage, judged[near.part]);
    if (isPoor)
        for (const Ghost& ghost : ghostsIn(parts.texts, knowledge, judge.rate()))
            if (const double probability = ghost.probability(); probability >= leastProposed)
                addGhost(ghost.at, parts.texts[ghost.text].text[ghost.at], probability, judged[parts.refs[ghost.text]]);
    if (judged.empty())
        return issue;
    LookAlikeWriter writer(issue);
    for (auto& [ref, readings] : judged) {
        std::sort(readings.begin(), readings.end(), [](const JudgedReading& a, const JudgedReading& b) { return a.span < b.span; });
        writer.write(ref, issue.part(ref), readings);
    }
    return std::move(writer).written(issue);
}

Result<Issue> askAboutKnownNames(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const NameMemory& names) {
    if (options.switchedOff.contains(lookAlikeRule))
        return issue;
    LookAlikeWriter writer(issue);
    for (const NearName& near : nearNames(issue, knowledge.lookAlikes(), names)) {
        std::vector<JudgedReading> judged;
        addNearName(near, nearOnCleanPage, judged);
        if (!near.knownFrom.isEmpty())
            writer.write(near.part, issue.part(near.part), judged);
    }
    return std::move(writer).written(issue);
}

} // namespace lilong
