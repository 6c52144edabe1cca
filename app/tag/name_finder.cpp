#include "app/tag/name_finder.h"

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr int labels = NameModel::labels;
constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 4;

/// For each label the labels that may stand before it: most pairs are impossible, and skipping them is half the time.
struct Grammar {
    std::array<std::vector<int>, labels> before;
    Grammar() {
        for (int to = 0; to < labels; ++to)
            for (int from = 0; from < labels; ++from)
                if (NameModel::mayFollow(from, to))
                    before[static_cast<size_t>(to)].push_back(from);
    }
};

using BackPointers = std::array<std::int8_t, NameModel::rowWidth>;

bool mayEnd(int label) { return NameModel::mayFollow(label, 0); }

} // namespace

std::vector<int> bestLabels(const std::vector<NameModel::Scores>& emissions,
                            const std::vector<NameModel::Scores>& transitions) {
    static const Grammar grammar;
    std::vector<BackPointers> back(emissions.size());
    NameModel::Scores best{};
    best.fill(impossible);
    best[0] = 0; // a text begins as if something outside stood before it
    for (size_t i = 0; i < emissions.size(); ++i) {
        NameModel::Scores next{};
        for (size_t to = 0; to < labels; ++to) {
            std::int32_t top = impossible * 2;
            for (const int from : grammar.before[to]) {
                const std::int32_t score = best[static_cast<size_t>(from)] + transitions[static_cast<size_t>(from)][to];
                if (score > top) {
                    top = score;
                    back[i][to] = static_cast<std::int8_t>(from);
                }
            }
            next[to] = std::max(top, impossible) + emissions[i][to];
        }
        best = next;
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

std::vector<NameModel::Scores> NameFinder::score(const Characters& text, TextContext context) const {
    if (lexicon_.nameModel().isEmpty() || text.size() == 0)
        return {};
    const NameFeatures features(text, lexicon_, context);
    std::vector<NameModel::Scores> scores(text.size(), NameModel::Scores{});
    std::vector<std::uint32_t> hashes;
    for (size_t i = 0; i < text.size(); ++i) {
        features.collect(i, hashes);
        scores[i] = lexicon_.nameModel().sumOf(hashes);
    }
    return scores;
}

std::vector<FoundName> NameFinder::names(const std::vector<NameModel::Scores>& scores) const {
    return namesOf(bestLabels(scores, transitions_));
}

} // namespace lilong
