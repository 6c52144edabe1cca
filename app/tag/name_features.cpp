#include "app/tag/name_features.h"

#include "app/text/character_class.h"

namespace lilong {
namespace {

constexpr std::ptrdiff_t longestQuotation = 7; // a nickname is shorter than this
constexpr std::uint8_t farthestSuffix = 10;

std::uint32_t foldedCharacter(char32_t c) {
    if (isAsciiDigit(c))
        return U'0';
    return isLatinLetter(c) ? U'a' : static_cast<std::uint32_t>(c);
}

std::uint8_t surnameClass(int weight) {
    if (weight == Lexicon::NameTraits::noSurname)
        return 0;
    return static_cast<std::uint8_t>(weight < 0 ? 1 : weight < 5 ? 2 : weight < 12 ? 3 : 4);
}

constexpr std::uint8_t givenClassOf(int odds) {
    return static_cast<std::uint8_t>(odds < -12 ? 0 : odds < -5 ? 1 : odds < 0 ? 2 : odds == 0 ? 3 : odds < 5 ? 4 : odds < 11 ? 5 : 6);
}

/// The class of every value of eight bits: it is asked for three times a character.
constexpr std::array<std::uint8_t, 256> givenClasses() {
    std::array<std::uint8_t, 256> classes{};
    for (int odds = -128; odds < 128; ++odds)
        classes[static_cast<std::uint8_t>(odds)] = givenClassOf(odds);
    return classes;
}

std::uint8_t givenClass(std::int8_t odds) {
    static constexpr auto classes = givenClasses();
    return classes[static_cast<std::uint8_t>(odds)];
}

} // namespace

/// Hashes a template's number and its values into features: multiply-shift hashing (Dietzfelbinger et al., A Reliable Randomized
/// Algorithm for the Closest-Pair Problem, 1997), one multiplication a value, none waiting for another.
class FeatureHash {
public:
    template <typename... Values>
    [[nodiscard]] static std::uint32_t of(std::uint32_t templateNumber, Values... values) {
        std::uint64_t hash = (templateNumber + 1) * 0x9E3779B97F4A7C15ULL;
        size_t place = 0;
        ((hash += static_cast<std::uint32_t>(values) * factors[place++]), ...);
        return static_cast<std::uint32_t>(hash >> 32U);
    }

private:
    static constexpr std::uint64_t factors[] = {0xD6E8FEB86659FD93ULL, 0xA0761D6478BD642FULL, 0xE7037ED1A0B428DBULL,
                                                0x8EBC6AF09C88C6E3ULL, 0x589965CC75374CC3ULL, 0x1D8E4E27C47D124FULL};
};

/// Writes features into a list.
class FeatureSink {
public:
    explicit FeatureSink(FeatureList& features) : features_(features) {}

    template <typename... Values>
    void add(std::uint32_t templateNumber, Values... values) {
        features_.add(FeatureHash::of(templateNumber, values...));
    }

private:
    FeatureList& features_;
};

namespace {

/// Adds up what the gate makes of each feature.
class GateSink {
public:
    explicit GateSink(const NameGate& gate) : gate_(gate) {}

    template <typename... Values>
    void add(std::uint32_t templateNumber, Values... values) {
        sum_ += gate_.weight(FeatureHash::of(templateNumber, values...));
    }
    [[nodiscard]] int sum() const { return sum_; }

private:
    const NameGate& gate_;
    int sum_ = 0;
};

} // namespace

NameFeatures::NameFeatures(const Characters& text, const Lexicon& lexicon, TextContext context)
    : cells_(text.size() + 2 * margin), context_(context) {
    for (size_t i = 0; i < size(); ++i)
        cell(i).character = foldedCharacter(text.at(static_cast<std::ptrdiff_t>(i)));
    const std::vector<Segment> segments = fillWords(text, lexicon);
    fillNames(text, lexicon);
    fillTitles(text, lexicon);
    fillPlaces(text, lexicon);
    findKnownPlaces(text, lexicon, segments);
    fillSuffixDistances();
    fillQuotes(text);
}

std::vector<Segment> NameFeatures::fillWords(const Characters& text, const Lexicon& lexicon) {
    std::vector<Segment> segments = segment(text, lexicon, &placeNames_);
    for (size_t s = 0; s < segments.size(); ++s) {
        const Segment& own = segments[s];
        const Segment before = s > 0 ? segments[s - 1] : Segment{};
        const Segment after = s + 1 < segments.size() ? segments[s + 1] : Segment{};
        for (size_t k = 0; k < own.length; ++k) {
            Cell& c = cell(own.start + k);
            c.word = own.hash;
            c.wordBefore = before.hash;
            c.wordAfter = after.hash;
            c.wordShape = static_cast<std::uint8_t>(own.length * 8 + k);
            c.wordClass = static_cast<std::uint8_t>(own.wordClass);
            c.classBefore = static_cast<std::uint8_t>(before.wordClass);
            c.classAfter = static_cast<std::uint8_t>(after.wordClass);
        }
    }
    for (const WordInText& place : placeNames_)
        for (size_t i = place.start; i < place.end; ++i)
            cell(i).knownPlace = i == place.start ? 1 : i + 1 < place.end ? 2 : 3;
    return segments;
}

void NameFeatures::findKnownPlaces(const Characters& text, const Lexicon& lexicon, const std::vector<Segment>& segments) {
    for (const Segment& own : segments) {
        const size_t end = own.start + own.length;
        const QStringView word = text.slice(own.start, end);
        if (own.length < 2 || (cell(own.start).division == 0 && !lexicon.isWorldPlace(word)))
            continue; // no division begins here
        const Lexicon::Fame fame = lexicon.fame(word);
        if (fame != Lexicon::Fame::None && lexicon.placeSuffixAt(text.from(end)) == 0)
            knownPlaces_.push_back({{own.start, end}, fame});
    }
}

void NameFeatures::fillNames(const Characters& text, const Lexicon& lexicon) {
    for (size_t i = 0; i < size(); ++i) {
        const Lexicon::NameTraits traits = lexicon.nameTraits(text.at(static_cast<std::ptrdiff_t>(i)));
        cell(i).surname = surnameClass(traits.surname);
        cell(i).compound = traits.beginsCompound && i + 1 < size() && lexicon.isSurname(text.slice(i, i + 2));
        for (size_t place = 0; place < traits.given.size(); ++place)
            cell(i).given[place] = givenClass(traits.given[place]);
    }
}

void NameFeatures::fillTitles(const Characters& text, const Lexicon& lexicon) {
    for (size_t i = 0; i < size(); ++i) {
        const QStringView ahead = text.from(i);
        lexicon.forEachCallingAt(ahead, [&](qsizetype length, Lexicon::TitleKind kind) {
            const size_t end = i + static_cast<size_t>(length); // titles have no surrogate pairs
            const std::uint32_t hash = WordTable::hashOf(ahead.left(length));
            const auto number = static_cast<std::uint8_t>(1 + static_cast<int>(kind));
            cell(i).titleAt = hash; // the last one is the longest
            cell(i).titleKindAt = number;
            if (end >= size() || cell(end).titleKindBefore != 0) // the first one to end there is the longest
                return;
            cell(end).titleBefore = hash;
            cell(end).titleKindBefore = number;
        });
    }
}

void NameFeatures::fillPlaces(const Characters& text, const Lexicon& lexicon) {
    size_t covered = 0;
    for (size_t i = 0; i < size(); ++i) {
        const QStringView ahead = text.from(i);
        lexicon.forEachPlaceSuffixAt(ahead, [&](qsizetype suffix, Lexicon::PlaceKind kind) {
            std::uint8_t& last = cell(i + static_cast<size_t>(suffix) - 1).suffixKind;
            last = last != 0 ? last : static_cast<std::uint8_t>(1 + static_cast<int>(kind));
        });
        const qsizetype length = i < covered ? 0 : lexicon.divisionAt(ahead);
        if (length == 0)
            continue;
        const int kind = 1 + 4 * static_cast<int>(*lexicon.division(ahead.left(length)));
        const qsizetype end = text.offset(i) + length;
        for (covered = i; text.offset(covered) < end; ++covered)
            cell(covered).division = static_cast<std::uint8_t>(kind + (covered == i ? 0 : text.offset(covered + 1) < end ? 1 : 2));
    }
}

void NameFeatures::fillSuffixDistances() {
    std::uint8_t distance = 0;
    std::uint8_t kind = 0;
    for (size_t i = size(); i-- > 0;) {
        Cell& c = cell(i);
        const bool barrier = isPunctuation(static_cast<char32_t>(c.character)) && c.character != U'（' && c.character != U'）';
        distance = barrier || distance == 0 || distance >= farthestSuffix ? 0 : distance + 1;
        if (c.suffixKind != 0 && distance != 2) {
            distance = 1;
            kind = c.suffixKind;
        }
        c.suffixAhead = distance;
        c.kindAhead = distance == 0 ? 0 : kind;
    }
}

void NameFeatures::fillQuotes(const Characters& text) {
    const auto length = static_cast<std::ptrdiff_t>(size());
    for (std::ptrdiff_t i = 0; i < length; ++i) {
        if (text.at(i) != U'“' && text.at(i) != U'‘')
            continue;
        const char32_t closing = text.at(i) == U'“' ? U'”' : U'’';
        std::ptrdiff_t end = i + 1;
        while (end < length && end - i <= longestQuotation && text.at(end) != closing)
            ++end;
        for (std::ptrdiff_t k = i + 1; k < end && text.at(end) == closing; ++k) {
            cell(static_cast<size_t>(k)).quote = static_cast<std::uint8_t>(k - i == 1 ? 1 : k + 1 == end ? 3 : 2);
            cell(static_cast<size_t>(k)).quoteCue = static_cast<std::uint32_t>(text.at(i - 1));
        }
    }
}

/// Within a name's length behind what somebody is called, or a surname's before it.
bool NameFeatures::isBesideCalling(std::ptrdiff_t i) const {
    return cell(i).titleKindBefore != 0 || cell(i - 1).titleKindBefore != 0 || cell(i - 2).titleKindBefore != 0 || cell(i - 3).titleKindBefore != 0
        || cell(i + 1).titleKindAt != 0 || cell(i + 2).titleKindAt != 0;
}

bool NameFeatures::mayBeNamed(size_t index, const NameGate& gate) const {
    if (isBesideCalling(static_cast<std::ptrdiff_t>(index)))
        return true;
    GateSink sink(gate);
    collectGate(static_cast<std::ptrdiff_t>(index), sink);
    return gate.isOpen(sink.sum());
}

void NameFeatures::collectForGate(size_t index, FeatureList& features) const {
    features.clear();
    FeatureSink sink(features);
    collectGate(static_cast<std::ptrdiff_t>(index), sink);
}

void NameFeatures::collect(size_t index, FeatureList& features) const {
    features.clear();
    FeatureSink sink(features);
    const auto i = static_cast<std::ptrdiff_t>(index);
    collectTelling(i, sink);
    collectCharacters(i, sink);
    collectWords(i, sink);
    collectNames(i, sink);
    collectTitles(i, sink);
    collectPlaces(i, sink);
    collectContext(i, sink);
}

template <typename Sink>
void NameFeatures::collectGate(std::ptrdiff_t i, Sink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &b2 = cell(i - 2), &a1 = cell(i + 1), &a2 = cell(i + 2), &a3 = cell(i + 3);
    sink.add(0, c.word, c.wordShape);
    sink.add(1, c.character);
    sink.add(2, b1.character);
    sink.add(3, a1.character);
    sink.add(4, c.classBefore, c.wordClass, c.wordShape);
    sink.add(5, c.classAfter, c.wordClass, c.wordShape);
    sink.add(6, c.surname, a1.given[0], a2.given[1]);
    sink.add(7, b1.surname, c.given[2], a1.wordShape);
    sink.add(8, b2.surname, b1.given[0], c.given[1]);
    sink.add(9, c.suffixAhead, c.kindAhead, c.division);
    sink.add(10, c.titleKindBefore, c.surname, a1.given[0]);
    sink.add(11, a1.titleKindAt, c.surname, b1.titleKindBefore);
    sink.add(12, a3.titleKindAt, a2.titleKindAt, c.titleKindAt);
    sink.add(13, c.knownPlace, b1.knownPlace, a1.knownPlace, c.quote, static_cast<std::uint32_t>(context_));
    sink.add(14, c.suffixAhead, c.wordShape, c.wordClass);
    sink.add(15, b1.wordShape, c.wordShape, a1.wordShape);
    sink.add(16, b1.titleKindBefore, b2.titleKindBefore, b1.surname, b2.surname);
    sink.add(17, c.compound, b1.compound, b2.compound, cell(i - 3).compound);
    sink.add(18, c.titleKindBefore, c.surname, c.wordShape, c.wordClass);
}

void NameFeatures::collectTelling(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &b2 = cell(i - 2), &a1 = cell(i + 1), &a2 = cell(i + 2), &a3 = cell(i + 3);
    sink.add(20, c.word, c.wordShape);
    sink.add(21, c.wordShape, c.wordClass);
    sink.add(24, c.classBefore, c.wordClass, c.wordShape);
    sink.add(25, c.classAfter, c.wordClass, c.wordShape);
    sink.add(7, b1.character, c.character);
    sink.add(8, c.character, a1.character);
    sink.add(3, c.character);
    sink.add(70, c.suffixAhead, c.kindAhead);
    sink.add(75, c.division, b1.division, a1.division);
    sink.add(30, c.surname, a1.given[0], a2.given[1]);
    sink.add(33, b1.surname, c.given[2], a1.wordShape);
    sink.add(34, b2.surname, b1.given[0], c.given[1]);
    sink.add(51, c.titleKindBefore, c.surname, a1.given[0]);
    sink.add(93, static_cast<std::uint32_t>(context_), c.surname, a1.given[0], a2.given[1]);
    sink.add(0);
    sink.add(2, b1.character);
    sink.add(4, a1.character);
    sink.add(26, b1.wordShape, c.wordShape, a1.wordShape);
    sink.add(31, c.surname, a1.given[2], a2.wordShape);
    sink.add(36, c.surname, c.wordShape, c.wordClass);
    sink.add(39, c.surname, a1.given[0], a2.given[1], c.wordShape, a1.wordShape);
    sink.add(53, a1.titleKindAt, c.surname, b1.titleKindBefore);
    sink.add(55, a3.titleKindAt, c.surname, a1.given[0], a2.given[1]);
    sink.add(57, c.titleKindAt, b1.surname, b1.wordShape);
    sink.add(73, c.suffixAhead, c.kindAhead, c.wordShape, c.wordClass);
    sink.add(76, c.division, c.suffixAhead, c.kindAhead);
    sink.add(83, c.knownPlace, b1.knownPlace, a1.knownPlace);
    sink.add(95, c.quote, c.quoteCue);
}

void NameFeatures::collectCharacters(std::ptrdiff_t i, FeatureSink& sink) const {
    const std::uint32_t b3 = cell(i - 3).character, b2 = cell(i - 2).character, b1 = cell(i - 1).character, c = cell(i).character,
                        a1 = cell(i + 1).character, a2 = cell(i + 2).character, a3 = cell(i + 3).character;
    sink.add(1, b2);
    sink.add(5, a2);
    sink.add(6, b2, b1);
    sink.add(9, a1, a2);
    sink.add(10, b1, a1);
    sink.add(11, b2, b1, c);
    sink.add(12, c, a1, a2);
    sink.add(13, a3);
    sink.add(14, a2, a3);
    sink.add(15, b3, b2);
}

void NameFeatures::collectWords(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &a1 = cell(i + 1), &a2 = cell(i + 2);
    sink.add(22, c.wordBefore, c.wordShape);
    sink.add(23, c.wordAfter, c.wordShape);
    sink.add(27, b1.word, b1.wordShape);
    sink.add(28, a1.word, a1.wordShape);
    sink.add(29, a2.word, a2.wordShape);
}

void NameFeatures::collectNames(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &b2 = cell(i - 2), &a1 = cell(i + 1);
    sink.add(32, b1.surname, c.given[0], a1.given[1]);
    sink.add(35, c.compound, b1.compound, b2.compound, cell(i - 3).compound);
    sink.add(37, b1.surname, c.wordShape, b1.wordShape);
    sink.add(38, b2.surname, b1.wordShape, c.wordShape, a1.wordShape);
    sink.add(40, b1.surname, b1.character, c.given[2], a1.word);
    sink.add(41, b2.surname, c.given[1], a1.word);
    sink.add(42, c.surname, a1.given[0], c.wordBefore);
    sink.add(43, b1.character, c.surname, c.wordShape, c.wordClass); // 师|明白: the last character of an occupation that no list knows
    sink.add(44, b2.character, b1.surname, c.wordShape, c.wordClass, a1.wordClass);
}

void NameFeatures::collectTitles(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &b2 = cell(i - 2), &a1 = cell(i + 1), &a2 = cell(i + 2);
    sink.add(50, c.titleBefore, c.surname);
    sink.add(52, a1.titleAt, c.surname);
    sink.add(54, a2.titleKindAt, c.surname, a1.given[2]);
    sink.add(56, c.titleAt, b1.surname);
    sink.add(58, b1.titleKindBefore, b1.surname, c.given[0]);
    sink.add(59, b2.titleKindBefore, b2.surname, b1.given[0], c.given[1]);
    sink.add(60, c.character == U'小' || c.character == U'老' || c.character == U'阿' ? c.character : 0U, a1.surname, a2.wordClass);
    sink.add(61, b1.titleAt, b2.surname);
    sink.add(62, c.titleKindAt, c.titleKindBefore, a1.titleKindAt);
}

void NameFeatures::collectPlaces(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const Cell &b1 = cell(i - 1), &a1 = cell(i + 1);
    sink.add(71, c.suffixKind, a1.suffixKind, a1.suffixAhead);
    sink.add(72, c.suffixAhead, c.kindAhead, b1.character);
    sink.add(74, c.suffixKind, b1.wordShape, b1.wordClass);
    sink.add(77, c.suffixKind, c.character, a1.character);
    sink.add(78, c.suffixKind, a1.wordClass, a1.wordShape);
    sink.add(79, b1.suffixKind, c.suffixAhead, c.kindAhead);
    sink.add(80, b1.suffixKind, b1.division, c.division, c.wordShape);
    sink.add(81, c.division, c.word, c.wordShape);
    sink.add(82, c.suffixAhead, c.kindAhead, c.wordBefore, c.wordShape);
    sink.add(84, c.knownPlace, c.wordShape, c.wordClass, c.surname);
    sink.add(85, c.knownPlace, c.division, b1.titleKindBefore, a1.titleKindAt);
}

void NameFeatures::collectContext(std::ptrdiff_t i, FeatureSink& sink) const {
    const Cell& c = cell(i);
    const auto context = static_cast<std::uint32_t>(context_);
    const auto fromStart = std::min<std::ptrdiff_t>(i, 4);
    const auto fromEnd = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(size()) - i, 6);
    sink.add(90, context);
    sink.add(91, context, fromStart);
    sink.add(92, context, fromEnd, c.surname);
    sink.add(94, context, cell(i - 1).character);
    sink.add(96, c.quote, c.surname, c.titleKindAt);
}

} // namespace lilong
