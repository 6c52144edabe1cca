#pragma once

#include "app/language/name_model.h"
#include "app/tag/name_features.h"

namespace lilong {

/// A name in a text, in code points.
struct FoundName {
    NameModel::Kind kind;
    size_t start;
    size_t end;

    [[nodiscard]] bool operator==(const FoundName&) const = default;
};

/// The best sequence of labels for a text under what each character says: `emissions` has one row a character.
[[nodiscard]] std::vector<int> bestLabels(const std::vector<NameModel::Scores>& emissions, const std::vector<NameModel::Scores>& transitions);

/// The names that a sequence of labels spells.
[[nodiscard]] std::vector<FoundName> namesOf(const std::vector<int>& labels);

/// Finds the names of one text with the trained model. Linear in the text's length.
class NameFinder {
public:
    explicit NameFinder(const Lexicon& lexicon);
    /// What the model says of each character that the gate is open for, and far outside every name for the others; empty without a model.
    [[nodiscard]] std::vector<NameModel::Scores> score(const NameFeatures& features) const;
    /// Asks the model about those characters that the gate was closed for.
    void open(const NameFeatures& features, size_t start, size_t end, std::vector<NameModel::Scores>& scores) const;
    /// The best names under such scores.
    [[nodiscard]] std::vector<FoundName> names(const std::vector<NameModel::Scores>& scores) const;
    /// What the model prefers the name by to nothing at all in its place, in units of its scores.
    [[nodiscard]] std::int32_t lead(const std::vector<NameModel::Scores>& scores, const FoundName& name) const;

private:
    const Lexicon& lexicon_;
    std::vector<NameModel::Scores> transitions_;
};

/// A text with what the model says of it so far. Where something other than the gate's few features speaks for a name, the gate opens.
struct ScoredText {
    const Characters& characters;
    const NameFeatures& features;
    const NameFinder& finder;
    std::vector<NameModel::Scores>& scores;

    void open(size_t start, size_t end) const { finder.open(features, start, end, scores); }
    /// Adds a weight to each character of a name's labels.
    void move(NameModel::Kind kind, size_t start, size_t end, int weight) const;
    [[nodiscard]] std::int32_t lead(const FoundName& name) const { return finder.lead(scores, name); }
};

} // namespace lilong
