#include "app/tag/name_finder.h"

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr int labels = NameModel::labels;
static_assert(labels < NameModel::rowWidth);
// In units of the model's scores.
constexpr std::int32_t hopeless = 1500;           ///< no evidence of the issue makes up for it
constexpr std::int32_t behindGate = hopeless + 1; ///< of characters that the model is not asked about
constexpr size_t shut = NameModel::labels;        ///< a number behind those of the labels, not zero for such characters
constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 4;

using BackPointers = std::array<std::int8_t, NameModel::rowWidth>;

bool mayEnd(int label) { return NameModel::mayFollow(label, 0); }

/// What the best label leads the next best by, where it is the one outside every name; negative otherwise.
std::int32_t leadOutside(const NameModel::Scores& scores) {
    std::int32_t rival = scores[1];
    for (size_t label = 2; label < labels; ++label)
        rival = std::max(rival, scores[label]);
    return scores[0] - rival;
}

/// One step of the search for the best labels (Viterbi 1967). Before each label few may stand (NameModel::mayFollow): the others are never
/// tried. What begins, or stands outside every name, comes behind something outside or the end of a name.
class Step {
public:
    explicit Step(const std::vector<NameModel::Scores>& transitions) : transitions_(transitions.data()) {}

    /// What every label is worth at the next character, and behind which it stands there.
    void take(const NameModel::Scores& best, const NameModel::Scores& emission, NameModel::Scores& next, BackPointers& back) const {
        offerClosed<0>(best, emission, next, back);
        offerKind<1>(best, emission, next, back);
        offerKind<4>(best, emission, next, back);
        offerKind<7>(best, emission, next, back);
        offerKind<10>(best, emission, next, back);
    }

private:
    static_assert(NameModel::kinds == 4, "the labels that begin and end a name of each kind are named here");

    template <size_t begin>
    void offerKind(const NameModel::Scores& best, const NameModel::Scores& emission, NameModel::Scores& next, BackPointers& back) const {
        offerClosed<begin>(best, emission, next, back);
        offer<begin + 1, begin, begin + 1>(best, emission, next, back);
        offer<begin + 2, begin, begin + 1>(best, emission, next, back);
    }
    template <size_t to>
    void offerClosed(const NameModel::Scores& best, const NameModel::Scores& emission, NameModel::Scores& next, BackPointers& back) const {
        offer<to, 0, 3, 6, 9, 12>(best, emission, next, back);
    }
    template <size_t to, size_t... before>
    void offer(const NameModel::Scores& best, const NameModel::Scores& emission, NameModel::Scores& next, BackPointers& back) const {
        std::int32_t top = impossible;
        std::int32_t from = 0;
        const auto take = [&](std::int32_t label, std::int32_t score) {
            from = score > top ? label : from;
            top = std::max(top, score);
        };
        (take(static_cast<std::int32_t>(before), best[before] + transitions_[before][to]), ...);
        next[to] = top + emission[to];
        back[to] = static_cast<std::int8_t>(from);
    }

    const NameModel::Scores* transitions_;
};

/// Scores a few characters together: the rows of all of them are on their way from memory before the first is added up.
class Batch {
public:
    Batch(const NameModel& model, const NameFeatures& features, std::vector<NameModel::Scores>& scores)
        : model_(model), features_(features), scores_(scores) {}

    void add(size_t character) {
        features_.collect(character, list_);
        model_.find(list_.begin(), list_.end(), rows_[count_]);
        characters_[count_++] = character;
        if (count_ == size)
            score();
    }
    void score() {
        for (size_t i = 0; i < count_; ++i)
            NameModel::add(rows_[i], scores_[characters_[i]]);
        count_ = 0;
    }

private:
    static constexpr size_t size = 8;

    const NameModel& model_;
    const NameFeatures& features_;
    std::vector<NameModel::Scores>& scores_;
    std::array<NameModel::Rows, size> rows_;
    std::array<size_t, size> characters_{};
    size_t count_ = 0;
    FeatureList list_;
};

} // namespace

// Most characters are so plainly outside every name that no name about them can win: there the search has one way only.
std::vector<int> bestLabels(const std::vector<NameModel::Scores>& emissions,
                            const std::vector<NameModel::Scores>& transitions) {
    std::vector<BackPointers> back(emissions.size());
    const Step step(transitions);
    NameModel::Scores best{}, next{};
    best.fill(impossible);
    best[0] = 0; // a text begins as if something outside stood before it
    bool isOutside = true;
    for (size_t i = 0; i < emissions.size(); ++i) {
        const bool staysOutside = emissions[i][shut] != 0 || leadOutside(emissions[i]) > hopeless;
        if (isOutside && staysOutside) {
            best[0] += transitions[0][0] + emissions[i][0];
            back[i][0] = 0;
            continue;
        }
        step.take(best, emissions[i], next, back[i]);
        isOutside = leadOutside(next) > hopeless;
        for (size_t to = 1; isOutside && to < labels; ++to)
            next[to] = impossible;
        std::swap(best, next);
    }
    std::vector<int> path(emissions.size());
    int label = 0;
    for (int l = 1; l < labels; ++l)
        if (mayEnd(l) && best[static_cast<size_t>(l)] > best[static_cast<size_t>(label)])
            label = l;
    for (size_t i = emissions.size(); i-- > 0; label = back[i][static_cast<size_t>(label)])
        path[i] = label;
    return path;
}

std::vector<FoundName> namesOf(const std::vector<int>& path) {
    std::vector<FoundName> found;
    for (size_t i = 0; i < path.size(); ++i) {
        if (path[i] == 0)
            continue;
        const auto position = static_cast<NameModel::Position>((path[i] - 1) % 3);
        const auto kind = static_cast<NameModel::Kind>((path[i] - 1) / 3);
        if (position == NameModel::Position::Begin)
            found.push_back({kind, i, i + 1});
        else if (!found.empty())
            found.back().end = i + 1;
    }
    return found;
}

NameFinder::NameFinder(const Lexicon& lexicon) : lexicon_(lexicon), transitions_(NameModel::rowWidth) {
    for (int from = 0; from < labels; ++from)
        for (int to = 0; to < labels; ++to)
            transitions_[static_cast<size_t>(from)][static_cast<size_t>(to)] = lexicon.nameModel().transition(from, to);
}

std::vector<NameModel::Scores> NameFinder::score(const NameFeatures& features) const {
    if (lexicon_.nameModel().isEmpty())
        return {};
    std::vector<NameModel::Scores> scores(features.size(), NameModel::Scores{});
    const NameGate& gate = lexicon_.nameGate();
    Batch batch(lexicon_.nameModel(), features, scores);
    for (size_t i = 0; i < scores.size(); ++i) {
        if (gate.isEmpty() || features.mayBeNamed(i, gate))
            batch.add(i);
        else
            scores[i][0] = scores[i][shut] = behindGate;
    }
    batch.score();
    return scores;
}

void NameFinder::open(const NameFeatures& features, size_t start, size_t end, std::vector<NameModel::Scores>& scores) const {
    FeatureList list;
    for (size_t i = start; i < end; ++i) {
        if (scores[i][shut] == 0)
            continue;
        scores[i] = {};
        features.collect(i, list);
        lexicon_.nameModel().addSum(list, scores[i]);
    }
}

std::vector<FoundName> NameFinder::names(const std::vector<NameModel::Scores>& scores) const {
    return namesOf(bestLabels(scores, transitions_));
}

void ScoredText::move(NameModel::Kind kind, size_t start, size_t end, int weight) const {
    using Position = NameModel::Position;
    open(start, end);
    for (size_t i = start; i < end; ++i) {
        const Position position = i == start ? Position::Begin : i + 1 == end ? Position::End : Position::Inside;
        scores[i][static_cast<size_t>(NameModel::label(kind, position))] += weight;
    }
}

std::int32_t NameFinder::lead(const std::vector<NameModel::Scores>& scores, const FoundName& name) const {
    using Position = NameModel::Position;
    std::int32_t sum = 0;
    size_t before = 0;
    for (size_t i = name.start; i < name.end; ++i) {
        const Position position = i == name.start ? Position::Begin : i + 1 == name.end ? Position::End : Position::Inside;
        const auto label = static_cast<size_t>(NameModel::label(name.kind, position));
        sum += scores[i][label] - scores[i][0] + transitions_[before][label] - transitions_[0][0];
        before = label;
    }
    return sum + transitions_[before][0] - transitions_[0][0];
}

} // namespace lilong
