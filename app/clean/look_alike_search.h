#pragma once

#include "app/clean/page_neighbours.h"
#include "app/clean/page_phrases.h"
#include "app/clean/word_costs.h"
#include "app/language/knowledge.h"
#include "app/text/span.h"

#include <array>
#include <utility>
#include <vector>

namespace lilong {

/// A text to be searched, and the spans of it that are not to be touched: names, words that the editor has added.
struct SearchedText {
    QString text;
    std::vector<Span> covered; ///< sorted
    /// Of the covered: a name, and how often the issue has it. Names are misread, and a misread word may have been taken for one.
    struct Name {
        Span span;
        int times = 1;
    };
    std::vector<Name> names; ///< sorted
};

/// The runs of Chinese characters that nothing covers, in order.
[[nodiscard]] std::vector<Span> bareRuns(const SearchedText& searched);

/// What speaks for and against one other reading of one character. All likelihoods are log10.
struct LookAlikeEvidence {
    enum Feature {
        ModelGain,     ///< how much better the language model reads the surroundings
        WordGain,      ///< how much better they cut into words of the lexicon
        Seen,          ///< P(read | printed) as measured, `unseen` where it was not
        WasSeen,       ///< 1 or 0
        Likeness,      ///< of the two characters' pictures
        Hard,          ///< how often the one that may have been printed is misread at all
        Intruding,     ///< how often the one that stands there does so wrongly
        ReadCommon,    ///< how common the character read is by itself
        PrintedCommon, ///< … and the one that may have been printed
        WordLength,    ///< of the longest word that it makes
        WordCommon,    ///< how common that word is
        WordShare,     ///< … among all words that differ from it in this character only
        Support,       ///< how often the page has the phrase elsewhere as it would read
        Repeats,       ///< … and as it reads
        Lead,          ///< over the next best reading, of this character or of its neighbours
        LonelyRow,     ///< characters in a row that make no word: names do so
        Poorness,      ///< how badly the surroundings read as they stand, for each character
        InName,        ///< 1 in what was taken for a name, 0 elsewhere
        PrintedHere,   ///< how often the page has the character that may have been printed
        ReadHere,      ///< … and the one that stands there, here not counted
        CutLength,     ///< of the word that it stands in
        CutCost,       ///< what that word costs
        Neighbours,    ///< other doubts within two characters
        Share,         ///< how likely the one read stands for the one that may have been printed, by how common all are that are read so
        NameGain,      ///< how much likelier the characters round it are in a person's name
        NameLikeness,  ///< … with the one that may have been printed
        NameTimes,     ///< how often the issue has the name that it stands in
        NewsGain,      ///< how much likelier newsletters say it so
        BesideAlone,   ///< how many of the two characters on either side make no word, with the one that may have been printed
        BesideCost,    ///< … and what the dearest word among them costs, for each of its characters
        NewsAsRead,    ///< how likely newsletters say it as it stands
        Before,        ///< characters of the same run before it, as far as the language model looks …
        Behind,        ///< … and behind it
        features
    };
    static constexpr double unseen = -4.0;
    std::array<double, features> values{};

    [[nodiscard]] double operator[](Feature feature) const { return values[feature]; }
    [[nodiscard]] double& operator[](Feature feature) { return values[feature]; }
};

/// Another reading of one character.
struct LookAlike {
    size_t text = 0; ///< which of the texts
    qsizetype at = 0;
    char16_t read = 0;
    char16_t printed = 0;
    LookAlikeEvidence evidence = {};
    double atMost = 1.0; ///< its probability, where it leans on other readings
};

/// Finds characters that may have been misread: those that stand outside words where another character that looks alike would make one.
///
/// After Kernighan, Church & Gale (A Spelling Correction Program Based on a Noisy Channel Model, COLING 1990): how likely the
/// text is with another character times how likely that one is read as what stands there. Linear in the length of the texts; the
/// cheap questions are asked first, the language model only where they leave a doubt.
class LookAlikeSearch {
public:
    LookAlikeSearch(const Knowledge& knowledge, const std::vector<SearchedText>& texts);

    /// How far to look: a clean page is passed over quickly, on a poor one the language model is asked about more.
    enum class Depth { Quick, Deep };
    /// The best other reading of each doubtful character, in the order of the texts.
    [[nodiscard]] std::vector<LookAlike> find(Depth depth);
    /// Has `find` look at these places alone, or not at them: before the first such call it looks at all, behind it at those sought only.
    void seek(size_t text, Span span, bool isSought = true);
    /// How many characters were looked at.
    [[nodiscard]] qsizetype charactersLookedAt() const { return characters_; }

private:
    /// A run of Chinese characters without names, and how it cuts into words.
    struct HanRun {
        size_t text;
        Span span;
        QStringView characters;
        int nameTimes = 0;    ///< searched for the name's sake that stands in it, which the issue has so often; 0: for the bare text's
        Span searched = {};   ///< of its characters
        std::vector<WordCosts::Word> words = {};
        std::vector<size_t> wordOf = {}; ///< index of the word that each character stands in

        [[nodiscard]] const WordCosts::Word& wordAt(qsizetype at) const { return words[wordOf[static_cast<size_t>(at)]]; }
        /// What the words cost that a piece touches, and those that it cuts in two another character.
        [[nodiscard]] int costOf(qsizetype start, qsizetype length) const;
    };
    struct Reading {
        char16_t printed;
        int wordLength = 0;
        int wordCommon = 0;
        double wordShare = 0;
        bool onPage = false;  ///< the page has it beside the same neighbour elsewhere
        bool wasSeen = false; ///< read as what stands there, when the table was measured
        double channel = 0;
        double promise = 0; ///< what the word alone would gain, and the channel
        double wordGain = 0;
        double modelGain = 0;
        double support = 0; ///< log2 of 1 + how often the page has the phrase as it would read
        double nameLikeness = 0;
        double newsGain = 0;
        /// What decides between readings of one character; a conditional logit (McFadden 1974), fitted on our own text as
        /// Tesseract read it, in units of modelGain.
        [[nodiscard]] double total() const {
            return 3.1 * channel + (wasSeen ? 3.6 : 0.0) + modelGain + 0.5 * wordGain + 1.9 * support + 1.0 * nameLikeness + 1.4 * newsGain;
        }
        /// The same by words and pictures alone.
        [[nodiscard]] double wordTotal() const { return channelWeight * channel + wordGain + (onPage ? 1.0 : 0.0); }
        [[nodiscard]] double rank() const { return wordTotal() + (wasSeen ? seenBonus : 0.0) + newsWeight * newsGain + nameWeight * nameLikeness; }
        static constexpr double newsWeight = 0.5;
        static constexpr double nameWeight = 0.5;
        static constexpr double channelWeight = 1.7;
        static constexpr double seenBonus = 2.0;
    };
    using Readings = std::vector<Reading>;

    void searchText(size_t number);
    void searchNames(size_t number);
    void countCharacters();
    void searchRun(HanRun run);
    void searchCharacter(const HanRun& run, qsizetype at);
    void settleRivals(size_t from);
    [[nodiscard]] bool isSought(const HanRun& run, Span span) const;
    [[nodiscard]] bool isDoubtful(const HanRun& run, qsizetype at) const;
    void collectReadings(const HanRun& run, qsizetype at);
    void collectFromWords(const HanRun& run, qsizetype at, QStringView word, qsizetype open, int asRead);
    void collectFromPage(const HanRun& run, qsizetype at);
    void setReadAnyhow(char16_t read);
    [[nodiscard]] double leastPromise(const Reading& reading) const;
    void offer(char16_t read, const Reading& reading);
    void weighWords(const HanRun& run, qsizetype at);
    void weighNews(const HanRun& run, qsizetype at);
    void weighModel(const HanRun& run, qsizetype at);
    [[nodiscard]] double channel(char16_t printed, char16_t read) const;
    [[nodiscard]] LookAlikeEvidence evidenceOf(const HanRun& run, qsizetype at, const Reading& best, double next);
    void weighBeside(QStringView run, qsizetype at, char16_t printed, LookAlikeEvidence& evidence) const;
    [[nodiscard]] static double lonelyRow(const HanRun& run, qsizetype at);
    [[nodiscard]] int supportOf(QStringView run, qsizetype at, char16_t character) const;
    [[nodiscard]] double commonness(char16_t character);
    struct Limits {
        double wordGain;    ///< least that a reading's words gain
        double promise;     ///< least of word gain and channel together, to be worth a closer look …
        double unseen;      ///< … and how much more where the one was never seen read as the other
        double intrudingAlone; ///< from how often on a character is read wrongly that a word of its own is doubted …
        double intruding;   ///< … and one in a common word
        double seen;        ///< least likely misreading that needs no word
        size_t cut;         ///< readings of one character that the surroundings are cut with
        size_t weighed;     ///< … that the language model is asked about
        bool names;         ///< whether names are searched
    };

    const Knowledge& knowledge_;
    const std::vector<SearchedText>& texts_;
    WordCosts words_;
    PagePhrases phrases_;
    Limits limits_{};
    std::vector<std::uint16_t> places_; ///< of each character's reading among them, from 1 on; 0 where there is none
    Readings readings_; ///< of the character looked at: kept, so that a page takes no memory anew for each
    PageNeighbours neighbours_;
    std::vector<std::uint16_t> counts_; ///< of each character in the texts
    std::vector<float> commonness_;     ///< of each character, 1 where it was not asked yet
    std::vector<float> seen_;           ///< log10 of how likely each is read as the character looked at; 0 where it was not seen
    std::vector<std::pair<char16_t, int>> fits_; ///< of the word looked at
    double poorness_ = 0;
    double nameLikeness_ = 0; ///< of what stands at the place looked at
    double newsAsRead_ = 0;   ///< how likely newsletters say that there
    double readAnyhow_ = 0; ///< log10 of how often what stands at the place looked at is read, whatever was printed
    std::vector<std::vector<char>> sought_; ///< of each text: 1 for the characters that alone are looked at; empty: all are
    std::vector<LookAlike> found_;
    std::vector<double> totals_; ///< of those found
    qsizetype characters_ = 0;
};

} // namespace lilong
