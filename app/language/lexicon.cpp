#include "app/language/lexicon.h"

#include "app/language/name_model.h"

#include <QFile>

#include <algorithm>

// Static libraries drop resources that nothing names; this must stand outside every namespace.
static void nameResources() { Q_INIT_RESOURCE(lexicon); }

namespace lilong {
namespace {

/// A built-in file that is missing is a fault of the build, which tests/language shows; the tables are then empty.
QByteArray resource(const QString& name) {
    nameResources();
    QFile file(QStringLiteral(":/lexicon/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Calls visit(items) for every line, with what stands between its blanks; lines that start with # are notes. There are hundreds of
/// thousands of lines, so one list serves them all.
template <typename Visit>
void forEachLine(QStringView text, Visit visit) {
    QList<QStringView> items;
    for (qsizetype start = 0, end = 0; start < text.size(); start = end + 1) {
        end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        if (end == start || text[start] == u'#')
            continue;
        items.clear();
        for (qsizetype from = start; from < end;) {
            qsizetype to = from;
            while (to < end && text[to] != u' ')
                ++to;
            if (to > from)
                items.push_back(text.mid(from, to - from));
            from = to + 1;
        }
        visit(items);
    }
}

QString text(const QString& name) { return QString::fromUtf8(resource(name)); }

/// The characters of a line without blanks, each a whole code point.
std::vector<QStringView> characters(QStringView line) {
    std::vector<QStringView> found;
    for (qsizetype i = 0; i < line.size(); i += found.back().size())
        found.push_back(line.mid(i, line[i].isHighSurrogate() ? 2 : 1));
    return found;
}

constexpr int rareSurname = 14;     // a single surname without statistics is rare, so it says much where it stands
constexpr int commonCharacter = 30;  // 10·log10 of its count in the dictionary's corpus
constexpr int compoundSurname = 20; // two characters that are rarely anything else

WordTrie readWords() {
    WordTrie table(300000);
    forEachLine(text(QStringLiteral("words.txt")), [&table](const QList<QStringView>& items) {
        const QStringView mark = items[1];
        table.add(items[0], mark.chopped(1).toUInt() << 16U | mark.back().unicode());
    });
    return table;
}

/// A single surname without statistics: the rarer the character is by itself, the more it says where it stands.
int weightOfRareSurname(const WordTrie& words, QStringView surname) {
    const auto word = words.find(surname);
    const int frequency = word ? static_cast<int>(*word >> 16U) : 0;
    return std::clamp(rareSurname - (frequency - commonCharacter), -rareSurname, rareSurname);
}

WordTable readSurnames(const WordTrie& words) {
    WordTable table(1200);
    forEachLine(text(QStringLiteral("surname_weights.txt")), [&table](const QList<QStringView>& items) {
        table.add(items[0], static_cast<std::uint32_t>(items[1].toInt() + 100));
    });
    forEachLine(text(QStringLiteral("surnames.txt")), [&table, &words](const QList<QStringView>& items) {
        for (const QStringView item : items) {
            if (items.size() > 1)
                table.add(item, compoundSurname + 100);
            else
                for (const QStringView c : characters(item))
                    table.add(c, static_cast<std::uint32_t>(weightOfRareSurname(words, c) + 100));
        }
    });
    return table;
}

WordTable readGivenNames() {
    WordTable table(4000);
    forEachLine(text(QStringLiteral("given_names.txt")), [&table](const QList<QStringView>& items) {
        std::uint32_t packed = 0;
        for (qsizetype i = 1; i < items.size(); ++i)
            packed = packed << 8U | static_cast<std::uint32_t>(items[i].toInt() + 100);
        table.add(items[0], packed);
    });
    return table;
}

/// Lines of "category word word …": the number is the category's place in `categories`.
void addCategories(WordTrie& table, const QString& file, const QStringList& categories) {
    forEachLine(text(file), [&](const QList<QStringView>& items) {
        const qsizetype category = categories.indexOf(items[0]);
        for (qsizetype i = 1; i < items.size() && category >= 0; ++i)
            table.add(items[i], static_cast<std::uint32_t>(category));
    });
}

WordTrie readCategories(const QString& file, const QStringList& categories) {
    WordTrie table(1000);
    addCategories(table, file, categories);
    return table;
}

const QStringList& titleKinds() {
    static const QStringList kinds{QStringLiteral("office"), QStringLiteral("honorific"), QStringLiteral("occupation"), QStringLiteral("relation")};
    return kinds;
}

WordTrie readCallings() {
    WordTrie table = readCategories(QStringLiteral("titles.txt"), titleKinds());
    addCategories(table, QStringLiteral("callings.txt"), titleKinds());
    return table;
}

WordTrie readDivisions() {
    WordTrie table(120000);
    forEachLine(text(QStringLiteral("divisions.txt")), [&table](const QList<QStringView>& items) {
        const bool isShort = items[0].startsWith(u'-');
        table.add(isShort ? items[0].mid(1) : items[0], static_cast<std::uint32_t>(isShort) | items[1].toUInt() << 1U);
    });
    return table;
}

template <typename Kind>
std::optional<Kind> kindIn(const WordTrie& table, QStringView text) {
    const auto value = table.find(text);
    return value ? std::optional(static_cast<Kind>(*value)) : std::nullopt;
}

} // namespace

Lexicon::Lexicon()
    : words_(readWords()), surnames_(readSurnames(words_)), givenNames_(readGivenNames()),
      titles_(readCategories(QStringLiteral("titles.txt"), titleKinds())), callings_(readCallings()),
      placeSuffixes_(readCategories(QStringLiteral("place_suffixes.txt"),
                                    {QStringLiteral("administrative"), QStringLiteral("residential"), QStringLiteral("lane"),
                                     QStringLiteral("road"), QStringLiteral("building"), QStringLiteral("nature")})),
      divisions_(readDivisions()),
      knownPlaces_(readCategories(QStringLiteral("known_places.txt"), {QStringLiteral("territory"), QStringLiteral("city")})),
      nameModel_(NameModel::read(resource(QStringLiteral("name_model.bin")))),
      nameGate_(NameGate::read(resource(QStringLiteral("name_gate.bin")))) {
    traits_.resize(0x10000);
    for (char32_t c = 0x3400; c < 0xA000; ++c)
        traits_[c] = rareTraits(c);
    surnames_.forEach([this](QStringView surname) { traits_[surname.front().unicode()].beginsCompound |= surname.size() == 2; });
}

Lexicon::~Lexicon() = default;

std::optional<Lexicon::Word> Lexicon::word(QStringView text) const {
    const auto value = words_.find(text);
    if (!value)
        return std::nullopt;
    return wordOf(*value);
}

std::optional<int> Lexicon::surname(QStringView text) const {
    const auto value = surnames_.find(text);
    return value ? std::optional(static_cast<int>(*value) - 100) : std::nullopt;
}

int Lexicon::givenName(QStringView character, GivenPlace place) const {
    const auto packed = givenNames_.find(character);
    if (!packed)
        return 0;
    const unsigned shift = 16U - 8U * static_cast<unsigned>(place);
    return static_cast<int>(*packed >> shift & 0xFFU) - 100;
}

Lexicon::NameTraits Lexicon::rareTraits(char32_t c) const {
    const QString character = QString::fromUcs4(&c, 1);
    const auto weight = surname(character);
    NameTraits traits;
    traits.surname = weight ? static_cast<std::int8_t>(*weight) : NameTraits::noSurname;
    for (const GivenPlace place : {GivenPlace::First, GivenPlace::Second, GivenPlace::Only})
        traits.given[static_cast<size_t>(place)] = static_cast<std::int8_t>(givenName(character, place));
    return traits;
}

// A county's name may be any word (光明, 资源), so only those count that the dictionary knows as places or not at all.
Lexicon::Fame Lexicon::fame(QStringView text) const {
    if (knownPlaces_.contains(text))
        return Fame::World;
    const auto level = divisionLevel(text);
    if (!level || *level == DivisionLevel::Street || text.size() < 2)
        return Fame::None;
    const auto entry = word(text);
    if (entry && entry->wordClass == u'S')
        return *level == DivisionLevel::County ? Fame::County : Fame::World;
    if (*level != DivisionLevel::County)
        return Fame::City;
    return !entry || entry->wordClass == u'w' ? Fame::County : Fame::None;
}

std::optional<Lexicon::TitleKind> Lexicon::title(QStringView text) const { return kindIn<TitleKind>(titles_, text); }

std::optional<Lexicon::TitleKind> Lexicon::calling(QStringView text) const { return kindIn<TitleKind>(callings_, text); }

std::optional<Lexicon::PlaceKind> Lexicon::placeSuffix(QStringView text) const { return kindIn<PlaceKind>(placeSuffixes_, text); }

std::optional<Lexicon::Division> Lexicon::division(QStringView text) const {
    const auto value = divisions_.find(text);
    return value ? std::optional(divisionOf(*value)) : std::nullopt;
}

std::optional<DivisionLevel> Lexicon::divisionLevel(QStringView text) const {
    const auto value = divisions_.find(text);
    return value ? std::optional(static_cast<DivisionLevel>(*value >> 1U)) : std::nullopt;
}

} // namespace lilong
