// Trains the tagger's weights: train_names FOLDER MODEL [--hold-out NAME] [--test FILE] [--rounds N] [--runs N]
// FOLDER holds tagged text (resources/training); MODEL is written, "-" for none. A held-out or test file is only measured.

#include "app/tag/training/perceptron.h"
#include "app/tag/training/swapper_lists.h"
#include "app/tag/training/training_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

namespace lilong {
namespace {

struct Count {
    int hits = 0, got = 0, wanted = 0;
    [[nodiscard]] double f1() const { return got + wanted == 0 ? 1.0 : 2.0 * hits / (got + wanted); }
};

std::vector<FeatureList> featuresOf(const Characters& text, const Lexicon& lexicon, TextContext context) {
    const NameFeatures features(text, lexicon, context);
    std::vector<FeatureList> all(text.size());
    for (size_t i = 0; i < text.size(); ++i)
        features.collect(i, all[i]);
    return all;
}

void learnItem(Perceptron& perceptron, const TaggedItem& item, const Lexicon& lexicon) {
    for (const TaggedLine& line : item) {
        const QString text = line.text();
        perceptron.learn(featuresOf(Characters(text), lexicon, line.context), line.names());
    }
}

std::vector<FoundName> tagged(const NameModel& model, const Lexicon& lexicon, const TaggedLine& line, const QString& text) {
    const std::vector<FeatureList> features = featuresOf(Characters(text), lexicon, line.context);
    std::vector<NameModel::Scores> emissions(features.size(), NameModel::Scores{});
    for (size_t i = 0; i < features.size(); ++i)
        model.addSum(features[i], emissions[i]);
    std::vector<NameModel::Scores> transitions(NameModel::rowWidth);
    for (int from = 0; from < NameModel::labels; ++from)
        for (int to = 0; to < NameModel::labels; ++to)
            transitions[static_cast<size_t>(from)][static_cast<size_t>(to)] = model.transition(from, to);
    return namesOf(bestLabels(emissions, transitions));
}

void countLine(const NameModel& model, const Lexicon& lexicon, const TaggedLine& line, std::array<Count, NameModel::kinds>& counts,
               QTextStream* errors) {
    const QString text = line.text();
    const Characters characters(text);
    const std::vector<FoundName> wanted = line.names();
    const std::vector<FoundName> got = tagged(model, lexicon, line, text);
    const auto show = [&](QLatin1Char sign, const FoundName& name) {
        const size_t from = name.start < 8 ? 0 : name.start - 8;
        if (errors)
            *errors << sign << int(name.kind) << ' ' << characters.slice(name.start, name.end) << "\t"
                    << characters.slice(from, std::min(characters.size(), name.end + 8)) << '\n';
    };
    for (const FoundName& name : wanted)
        ++counts[static_cast<size_t>(name.kind)].wanted;
    for (const FoundName& name : got) {
        ++counts[static_cast<size_t>(name.kind)].got;
        const bool hit = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
        counts[static_cast<size_t>(name.kind)].hits += hit;
        if (!hit)
            show(QLatin1Char('+'), name);
    }
    for (const FoundName& name : wanted)
        if (std::find(got.begin(), got.end(), name) == got.end())
            show(QLatin1Char('-'), name);
}

void measure(QTextStream& out, const QString& name, const NameModel& model, const Lexicon& lexicon, const std::vector<TaggedItem>& items,
             bool showErrors) {
    std::array<Count, NameModel::kinds> counts{};
    for (const TaggedItem& item : items)
        for (const TaggedLine& line : item)
            countLine(model, lexicon, line, counts, showErrors ? &out : nullptr);
    out << name << " F1: person " << counts[0].f1() << " alias " << counts[1].f1() << " title " << counts[2].f1() << " place "
        << counts[3].f1() << Qt::endl;
}

/// Runs that are shown different shares of rare names err differently; their mean errs less (bagging: Breiman 1996). A run takes the next set.
constexpr std::array<NameSwapper::Shares, 4> shares{{
    {.foreign = 2, .wordName = 2, .foreignDot = 35, .otherTail = 0, .listed = 20},
    {.foreign = 3, .wordName = 7, .foreignDot = 60, .otherTail = 12, .listed = 50},
    {.foreign = 2, .wordName = 7, .foreignDot = 35, .otherTail = 12, .listed = 20},
    {.foreign = 4, .wordName = 15, .foreignDot = 60, .otherTail = 0, .listed = 50},
}};

constexpr int readingsOfHard = 2; ///< a round; there is little of it

/// How often the people of `hard.txt`, whose names are words, get others that are words.
constexpr NameSwapper::Shares wordNames{.foreign = 5, .wordName = 70, .foreignDot = 60, .otherTail = 12, .listed = 50};

/// One run: everything but the order and the names written in is the same in all.
Perceptron trained(std::vector<TaggedItem> items, const std::vector<TaggedItem>& plain, const std::vector<TaggedItem>& hard,
                   const Lexicon& lexicon, unsigned run, int rounds) {
    NameSwapper swapper(items, lexicon, builtInLists(), shares[run % shares.size()], run);
    NameSwapper wordSwapper(items, lexicon, builtInLists(), wordNames, run);
    std::mt19937 random(run);
    Perceptron perceptron;
    for (int round = 0; round < rounds; ++round) {
        std::shuffle(items.begin(), items.end(), random);
        for (const TaggedItem& item : items)
            learnItem(perceptron, round % 3 == 0 ? item : swapper.swapped(item), lexicon);
        for (size_t i = 0; i < items.size(); ++i)
            learnItem(perceptron, {swapper.wordSalad()}, lexicon);
        for (const TaggedItem& item : plain) // ordinary text with few names in it is scarce in the folder
            learnItem(perceptron, swapper.swapped(item), lexicon);
        for (int reading = 0; reading < readingsOfHard; ++reading)
            for (const TaggedItem& item : hard)
                learnItem(perceptron, wordSwapper.swapped(item), lexicon);
    }
    return perceptron;
}

int train(const QCommandLineParser& arguments) {
    QTextStream out(stdout);
    const Lexicon lexicon;
    const QString folder = arguments.positionalArguments().value(0);
    const QString heldOut = arguments.value(QStringLiteral("hold-out"));
    const std::vector<TaggedItem> items = readFolder(folder, heldOut);
    const std::vector<TaggedItem> plain = readTagged(fileText(folder + QStringLiteral("/plain.txt")));
    const std::vector<TaggedItem> hard = readTagged(fileText(folder + QStringLiteral("/hard.txt")));
    std::vector<Perceptron> bag;
    for (unsigned run = 0; run < arguments.value(QStringLiteral("runs")).toUInt(); ++run) {
        bag.push_back(trained(items, plain, hard, lexicon, run, arguments.value(QStringLiteral("rounds")).toInt()));
        out << "run " << run + 1 << Qt::endl;
    }
    const NameModel model = Perceptron::average(bag);
    const bool showErrors = arguments.isSet(QStringLiteral("errors"));
    if (!heldOut.isEmpty())
        measure(out, heldOut, model, lexicon, readTagged(fileText(folder + u'/' + heldOut + QStringLiteral(".txt"))), false);
    for (const QString& file : arguments.values(QStringLiteral("test")))
        measure(out, file, model, lexicon, readTagged(fileText(file)), showErrors);
    const QString target = arguments.positionalArguments().value(1);
    QFile file(target);
    if (target == QLatin1String("-"))
        return 0;
    return file.open(QIODevice::WriteOnly) && file.write(model.write()) > 0 ? 0 : 1;
}

} // namespace
} // namespace lilong

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("tagged text"));
    arguments.addPositionalArgument(QStringLiteral("model"), QStringLiteral("file to write, or -"));
    arguments.addOption({QStringLiteral("hold-out"), QStringLiteral("file of the folder to measure on"), QStringLiteral("name")});
    arguments.addOption({QStringLiteral("test"), QStringLiteral("another file to measure on"), QStringLiteral("file")});
    arguments.addOption({QStringLiteral("rounds"), QStringLiteral("how often the text is read"), QStringLiteral("n"), QStringLiteral("10")});
    arguments.addOption({QStringLiteral("runs"), QStringLiteral("how many are trained and averaged"), QStringLiteral("n"), QStringLiteral("8")});
    arguments.addOption({QStringLiteral("errors"), QStringLiteral("print what is wrong in the test files")});
    arguments.process(application);
    return lilong::train(arguments);
}
