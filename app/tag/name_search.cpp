#include "app/tag/name_search.h"

#include "app/tag/byline_names.h"
#include "app/tag/name_proposals.h"
#include "app/tag/nicknames.h"
#include "app/tag/place_cues.h"
#include "app/tag/place_shapes.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t charactersAtOnce = 60'000;
constexpr int signer = 1000;             ///< for each character of a name that a byline hardly leaves a doubt of
constexpr int told = 800;                ///< of a name behind “named”
constexpr int compoundSurname = 500;

bool isEditors(const TaggedPart& part, const FoundName& name) {
    const Span span = part.characters.span(name.start, name.end);
    return std::any_of(part.part->mentions.begin(), part.part->mentions.end(),
                       [span](const Mention& mention) { return mention.byEditor && mention.span.overlaps(span); });
}

MentionKind mentionKindOf(NameModel::Kind kind) { return kind == NameModel::Kind::Place ? MentionKind::Place : MentionKind::Person; }

bool isRefused(const TaggedPart& part, const FoundName& name, const Refusals& refusals) {
    return !refusals.isEmpty() && refusals.scopeOf(mentionKindOf(name.kind), *part.part, part.characters.span(name.start, name.end));
}

/// Puts a name in, in the place of what it overlaps.
void insertName(std::vector<FoundName>& names, const FoundName& name) {
    std::erase_if(names, [&name](const FoundName& other) { return other.start < name.end && name.start < other.end; });
    names.insert(std::upper_bound(names.begin(), names.end(), name,
                                  [](const FoundName& a, const FoundName& b) { return a.start < b.start; }),
                 name);
}

/// What a name can look like, whatever the model says.
struct Rules {
    explicit Rules(const Lexicon& lexicon) : names(lexicon), shapes(lexicon), nicknames(lexicon) {}

    NameRules names;
    PlaceShapes shapes;
    Nicknames nicknames;
};

/// 都叫他|沈伯: what the model takes for a surname and a form of address is no nickname; one in quotation marks is.
bool isTitle(const TaggedPart& part, const FoundName& nickname) {
    const char32_t before = part.characters.at(static_cast<std::ptrdiff_t>(nickname.start) - 1);
    const FoundName title{NameModel::Kind::Title, nickname.start, nickname.end};
    return before != U'“' && before != U'‘' && nickname.end - nickname.start == 2 && std::find(part.names.begin(), part.names.end(), title) != part.names.end();
}

void readNames(TaggedPart& part, const NameFinder& finder, const Rules& rules, const Refusals& refusals) {
    std::vector<FoundName> read = finder.names(part.scores);
    if (!part.names.empty() && read == part.read)
        return; // the rules say the same as before
    part.read = std::move(read);
    part.names.clear();
    for (const FoundName& found : part.read)
        if (const auto name = rules.names.settled(part.characters, found)) {
            if (!part.names.empty() && part.names.back().start >= name->start)
                part.names.pop_back(); // 卢克·|温特: the first part is no name of its own
            if (part.names.empty() || part.names.back().end <= name->start)
                part.names.push_back(*name);
        }
    rules.shapes.mend(part.characters, part.names);
    for (const FoundName& nickname : rules.nicknames.find(part.characters))
        if (!isTitle(part, nickname))
            insertName(part.names, nickname);
    std::erase_if(part.names, [&](const FoundName& name) { return isEditors(part, name) || isRefused(part, name, refusals); });
}

std::vector<std::int32_t> leadsOf(const TaggedPart& part, const NameFinder& finder) {
    std::vector<std::int32_t> leads;
    for (const FoundName& name : part.names)
        leads.push_back(part.scores.empty() ? 0 : finder.lead(part.scores, name));
    return leads;
}

void addEditors(NameEvidence& evidence, const TaggedPart& part) {
    for (const Mention& mention : part.part->mentions) {
        const bool isName = mention.kind == MentionKind::Place || mention.form != MentionForm::Title;
        if (mention.byEditor && isName)
            evidence.addSure(slice(part.characters.text(), mention.span), mention.kind == MentionKind::Place ? NameModel::Kind::Place
                                                                          : mention.form == MentionForm::Name
                                                                              ? NameModel::Kind::Person
                                                                              : NameModel::Kind::Alias);
    }
}

void weighCues(const ScoredText& text, const PlaceCues& cues) {
    if (text.scores.empty())
        return;
    for (const CuedPlace& place : cues.find(text.characters))
        text.move(NameModel::Kind::Place, place.start, place.end, place.weight);
}

/// A surname like 闾丘 hardly ever stands for anything else; how much of what follows is the given name, the model knows.
void weighCompounds(const ScoredText& text, const NameRules& rules) {
    for (size_t start = 0; start + 3 <= text.scores.size(); ++start) {
        if (!text.features.beginsCompoundSurname(start) || !rules.isCompoundSurname(text.characters, start))
            continue;
        std::optional<FoundName> best;
        for (size_t end = start + 3; end <= std::min(start + 4, text.scores.size()); ++end)
            if (const FoundName name{NameModel::Kind::Person, start, end}; rules.mayBeGivenName(text.characters.slice(start + 2, end))) {
                text.open(start, end);
                best = best && text.lead(*best) >= text.lead(name) ? best : name;
            }
        if (best)
            text.move(best->kind, best->start, best->end, compoundSurname);
    }
}

void weighTold(const ScoredText& text, const PersonCues& cues) {
    if (text.scores.empty())
        return;
    for (const FoundName& name : cues.toldNames(text.characters))
        text.move(name.kind, name.start, name.end, told);
}

void weighByline(const TaggedPart& part, const ScoredText& text, const BylineNames& bylines) {
    if (part.context != TextContext::Byline || text.scores.empty())
        return;
    for (const FoundName& name : bylines.find(text.characters))
        text.move(name.kind, name.start, name.end, signer);
}

/// Reads the features of so many parts, one after the other, as hold some thousand characters; then what the model says of them. The
/// dictionary and the model are each larger than the processor's cache: asked by turns for every part, one would push out the other.
size_t readSome(std::vector<TaggedPart>& parts, size_t first, const Lexicon& lexicon, const NameFinder& finder, std::vector<NameFeatures>& features) {
    size_t last = first, characters = 0;
    for (; last < parts.size() && characters < charactersAtOnce; ++last) {
        features.emplace_back(parts[last].characters, lexicon, parts[last].context);
        characters += parts[last].characters.size();
    }
    for (size_t i = first; i < last; ++i) {
        parts[i].scores = finder.score(features[i]);
        const ScoredText text{parts[i].characters, features[i], finder, parts[i].scores};
        weighCues(text, PlaceCues(lexicon));
        weighCompounds(text, NameRules(lexicon));
        weighTold(text, PersonCues(lexicon));
        weighByline(parts[i], text, BylineNames(lexicon));
    }
    return last;
}

/// Proposes what the texts of each article say of one another.
void proposeInArticles(const NameProposals& proposals, const std::vector<TaggedPart>& parts, const std::vector<ScoredText>& texts) {
    for (size_t first = 0, next = 0; first < parts.size(); first = next) {
        while (next < parts.size() && parts[next].ref.article == parts[first].ref.article)
            ++next;
        proposals.readArticle(std::span(parts).subspan(first, next - first), std::span(texts).subspan(first, next - first));
    }
}

} // namespace

bool findNames(std::vector<TaggedPart>& parts, const Lexicon& lexicon, PlaceDivisions& divisions, const EditorsWord& word,
               const Progress& progress) {
    const NameFinder finder(lexicon);
    const Rules rules(lexicon);
    NameEvidence evidence(lexicon, rules.names);
    const NameProposals proposals(lexicon, rules.names, evidence);
    for (const auto& [name, issue] : word.tagged)
        evidence.addKnown(name.second, name.first == MentionKind::Place ? NameModel::Kind::Place : NameModel::Kind::Person);
    std::vector<NameFeatures> features;
    features.reserve(parts.size());
    std::vector<ScoredText> texts;
    for (size_t first = 0, next = 0; first < parts.size(); first = next) {
        if (progress.isCancelled())
            return false;
        next = readSome(parts, first, lexicon, finder, features);
        for (size_t i = first; i < next; ++i) {
            texts.push_back({parts[i].characters, features[i], finder, parts[i].scores});
            readNames(parts[i], finder, rules, word.refusals);
            evidence.add(parts[i].characters, parts[i].context, parts[i].names, leadsOf(parts[i], finder), features[i].placeNames());
            proposals.read(parts[i], texts[i]);
            addEditors(evidence, parts[i]);
        }
        progress.report(0.8 * static_cast<double>(next) / static_cast<double>(parts.size()));
    }
    proposeInArticles(proposals, parts, texts);
    for (size_t i = 0; i < parts.size(); ++i)
        evidence.count(texts[i]);
    evidence.judge(divisions);
    for (size_t i = 0; i < parts.size(); ++i) {
        TaggedPart& part = parts[i];
        if (progress.isCancelled())
            return false;
        if (evidence.weigh(texts[i], features[i].knownPlaces(), part.names))
            readNames(part, finder, rules, word.refusals); // else they stay as they were read
        for (const FoundName& name : std::vector<FoundName>(part.names))
            for (const auto& known : {evidence.asPart(part.characters, name), evidence.asWhole(part.characters, name)})
                if (known && !isRefused(part, *known, word.refusals))
                    insertName(part.names, *known);
    }
    return true;
}

} // namespace lilong
