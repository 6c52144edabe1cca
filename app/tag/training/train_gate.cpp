// Trains the gate before the tagger: train_gate FOLDER GATE [--test FILE]
// FOLDER holds tagged text (resources/training); GATE is written. The built-in name model teaches it, so that is trained first.

#include "app/tag/name_features.h"
#include "app/tag/training/swapper_lists.h"
#include "app/tag/training/training_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr std::int32_t near = 600;   ///< what the model prefers nothing to a name by, where the rest of an issue may still decide for the name
constexpr int readings = 4;          ///< of the text, but for the first with other names
constexpr int rounds = 4;
constexpr float weightOfNames = 6;   ///< a character of a name that is lost costs more than one that is asked about in vain
constexpr float learningRate = 0.15F;
constexpr float decay = 1e-5F;
constexpr double mayBeLost = 0.0002; ///< of the characters that the model would take for names
constexpr float unit = 1.0F / 16;    ///< of the weights in eight bits

struct Example {
    FeatureList features;
    bool isName = false;  ///< of a name
    bool isTaken = false; ///< for one by the model
    bool isNear = false;  ///< of a name, or not far from one for the model
};

std::int32_t leadOutside(const NameModel::Scores& scores) {
    return scores[0] - *std::max_element(scores.begin() + 1, scores.begin() + NameModel::labels);
}

void addExamples(std::vector<Example>& examples, const TaggedLine& line, const Lexicon& lexicon) {
    const QString text = line.text();
    const NameFeatures features(Characters(text), lexicon, line.context);
    const size_t first = examples.size();
    FeatureList all;
    for (size_t i = 0; i < features.size(); ++i) {
        NameModel::Scores scores{};
        features.collect(i, all);
        lexicon.nameModel().addSum(all, scores);
        Example example;
        features.collectForGate(i, example.features);
        example.isTaken = leadOutside(scores) < 0;
        example.isNear = leadOutside(scores) < near;
        examples.push_back(example);
    }
    for (const FoundName& name : line.names())
        for (size_t i = first + name.start; i < first + name.end; ++i)
            examples[i].isName = examples[i].isNear = true;
}

/// Rare names are shown oftener than they are met: a gate that knows only the common ones would stay closed for them.
std::vector<Example> examplesOf(const std::vector<TaggedItem>& items, const Lexicon& lexicon) {
    constexpr NameSwapper::Shares shares{.foreign = 12, .wordName = 20, .foreignDot = 40, .otherTail = 12, .listed = 50};
    NameSwapper swapper(items, lexicon, builtInLists(), shares, 7);
    std::vector<Example> examples;
    for (int reading = 0; reading < readings; ++reading)
        for (const TaggedItem& item : items) {
            for (const TaggedLine& line : reading == 0 ? item : swapper.swapped(item))
                addExamples(examples, line, lexicon);
            if (reading > 0)
                addExamples(examples, swapper.wordSalad(), lexicon);
        }
    return examples;
}

/// A logistic regression, its steps as long as each feature's past allows (AdaGrad: Duchi, Hazan & Singer, JMLR 2011).
class Regression {
public:
    void learn(const Example& example) {
        const float expected = 1 / (1 + std::exp(-sum(example)));
        const float error = (expected - (example.isNear ? 1.0F : 0.0F)) * (example.isName ? weightOfNames : 1.0F);
        for (const std::uint32_t feature : example.features) {
            const size_t row = NameGate::rowOf(feature);
            const float slope = error + decay * weights_[row];
            squares_[row] += slope * slope;
            weights_[row] -= learningRate * slope / std::sqrt(squares_[row]);
        }
    }
    [[nodiscard]] std::vector<std::int8_t> weights() const {
        std::vector<std::int8_t> small;
        for (const float weight : weights_)
            small.push_back(static_cast<std::int8_t>(std::clamp(std::lround(weight / unit), -127L, 127L)));
        return small;
    }

private:
    [[nodiscard]] float sum(const Example& example) const {
        float sum = 0;
        for (const std::uint32_t feature : example.features)
            sum += weights_[NameGate::rowOf(feature)];
        return sum;
    }

    std::vector<float> weights_ = std::vector<float>(NameGate::tableSize, 0.0F);
    std::vector<float> squares_ = std::vector<float>(NameGate::tableSize, 1e-6F);
};

int sumOf(const NameGate& gate, const Example& example) {
    int sum = 0;
    for (const std::uint32_t feature : example.features)
        sum += gate.weight(feature);
    return sum;
}

/// The highest threshold that loses no more of what the model takes for names than it may.
int thresholdFor(const std::vector<std::int8_t>& weights, const std::vector<Example>& examples) {
    const NameGate gate(weights, 0);
    std::vector<int> sums;
    for (const Example& example : examples)
        if (example.isTaken)
            sums.push_back(sumOf(gate, example));
    const auto lost = sums.begin() + static_cast<std::ptrdiff_t>(mayBeLost * static_cast<double>(sums.size()));
    std::nth_element(sums.begin(), lost, sums.end());
    return *lost;
}

void measure(QTextStream& out, const QString& name, const NameGate& gate, const std::vector<Example>& examples) {
    size_t open = 0, names = 0, lost = 0;
    for (const Example& example : examples) {
        const bool isOpen = gate.isOpen(sumOf(gate, example));
        open += isOpen;
        names += example.isTaken;
        lost += example.isTaken && !isOpen;
    }
    out << name << ": open for " << double(open) / double(examples.size()) << " of the characters; " << double(names) / double(examples.size())
        << " are taken for names, of which " << double(lost) / double(names) << " are lost" << Qt::endl;
}

int train(const QCommandLineParser& arguments) {
    QTextStream out(stdout);
    const Lexicon lexicon;
    const std::vector<Example> examples = examplesOf(readFolder(arguments.positionalArguments().value(0)), lexicon);
    Regression regression;
    std::mt19937 random(1);
    for (size_t step = 0; step < rounds * examples.size(); ++step)
        regression.learn(examples[random() % examples.size()]);
    const std::vector<std::int8_t> weights = regression.weights();
    const NameGate gate(weights, thresholdFor(weights, examples));
    measure(out, QStringLiteral("training text"), gate, examples);
    for (const QString& test : arguments.values(QStringLiteral("test"))) {
        std::vector<Example> unseen;
        for (const TaggedItem& item : readTagged(fileText(test)))
            for (const TaggedLine& line : item)
                addExamples(unseen, line, lexicon);
        measure(out, test, gate, unseen);
    }
    QFile file(arguments.positionalArguments().value(1));
    return file.open(QIODevice::WriteOnly) && file.write(gate.write()) > 0 ? 0 : 1;
}

} // namespace
} // namespace lilong

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("tagged text"));
    arguments.addPositionalArgument(QStringLiteral("gate"), QStringLiteral("file to write"));
    arguments.addOption({QStringLiteral("test"), QStringLiteral("tagged text to measure on"), QStringLiteral("file")});
    arguments.process(application);
    return lilong::train(arguments);
}
