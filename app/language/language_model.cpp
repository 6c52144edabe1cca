#include "app/language/language_model.h"

#include "app/language/shared_memo.h"
#include "app/text/character_class.h"

#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace lilong {
namespace {

constexpr qsizetype longestWord = 4;      // in characters; longer vocabulary words are rare phrases
constexpr float unknownCharacter = -6.0F; // the library's −14 would let any garbage that it knows win over a rare name
constexpr qsizetype window = 10;          // characters that a continuation looks at on either side

/// A text with the offset of each code point, so that words are views.
struct CharacterText {
    QStringView text;
    std::vector<qsizetype> starts; ///< one more than there are code points

    explicit CharacterText(QStringView of) : text(of) {
        starts.reserve(static_cast<size_t>(of.size()) + 1);
        for (qsizetype i = 0; i < of.size(); i += unitsOf(codePointAt(of, i)))
            starts.push_back(i);
        starts.push_back(of.size());
    }
    [[nodiscard]] size_t size() const { return starts.size() - 1; }
    [[nodiscard]] QStringView word(size_t from, size_t to) const { return text.sliced(starts[from], starts[to] - starts[from]); }
};

/// Up to four characters of the basic plane as one number, unlike that of any other word; 0 for what does not fit.
std::uint64_t packed(QStringView word) {
    std::uint64_t key = 0;
    for (const QChar c : word) {
        if (c.isSurrogate() || (key >> 48U) != 0)
            return 0;
        key = key << 16U | c.unicode();
    }
    return key;
}

/// A text in 64 bits: two different ones of a page have the same number once in many million pages.
std::uint64_t fingerprint(QStringView left, QStringView right) {
    std::uint64_t mixed = 0xCBF29CE484222325ULL;
    const auto mix = [&mixed](std::uint64_t unit) {
        mixed = (mixed ^ unit) * 0x9FB21C651E98DF25ULL;
        mixed ^= mixed >> 32U;
    };
    for (const QChar c : left)
        mix(c.unicode());
    mix(0x10000);
    for (const QChar c : right)
        mix(c.unicode());
    return mixed;
}

/// The Han characters at the text's end (or start), at most `window` of them.
QStringView hanTail(QStringView text) {
    qsizetype start = text.size();
    for (qsizetype taken = 0; taken < window && start > 0; ++taken) {
        const char32_t c = codePointBefore(text, start);
        if (!isHan(c))
            break;
        start -= unitsOf(c);
    }
    return text.mid(start);
}

QStringView hanHead(QStringView text) {
    qsizetype end = 0;
    for (qsizetype taken = 0; taken < window && end < text.size(); ++taken) {
        const char32_t c = codePointAt(text, end);
        if (!isHan(c))
            break;
        end += unitsOf(c);
    }
    return text.left(end);
}

} // namespace

struct LanguageModel::Model {
    libime::LanguageModel model;
    explicit Model(std::shared_ptr<const libime::StaticLanguageModelFile> file) : model(std::move(file)) {}

    /// One way to have read the text so far.
    struct Reading {
        float score = -std::numeric_limits<float>::infinity();
        libime::State state{};
    };
    static constexpr size_t beam = 3;
    using Readings = std::array<Reading, beam>;

    static void keep(Readings& readings, Reading candidate) {
        for (Reading& held : readings) {
            if (candidate.score > held.score)
                std::swap(candidate, held);
        }
    }

    /// The words that begin at one place of a text, by length; looked up once, however often the text is read.
    struct WordsHere {
        std::array<std::optional<libime::WordNode>, longestWord> words;
        bool unknownCharacter = false;
    };

    /// The number of a word; the library's search through its vocabulary costs several looks into memory far apart.
    [[nodiscard]] libime::WordIndex indexOf(QStringView word) const {
        const std::uint64_t key = packed(word);
        if (const auto known = key != 0 ? indices.find(key) : std::nullopt)
            return static_cast<libime::WordIndex>(*known);
        const QByteArray bytes = word.toUtf8();
        const libime::WordIndex index = model.index(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
        if (key != 0)
            indices.keep(key, index);
        return index;
    }

    [[nodiscard]] std::vector<WordsHere> wordsOf(const CharacterText& text) const {
        std::vector<WordsHere> words(text.size());
        for (size_t start = 0; start < text.size(); ++start) {
            for (size_t length = 1; length <= std::min(text.size() - start, words[start].words.size()); ++length)
                lookUp(text, start, length, words[start]);
        }
        return words;
    }

    void lookUp(const CharacterText& text, size_t start, size_t length, WordsHere& here) const {
        const libime::WordIndex index = indexOf(text.word(start, start + length));
        const bool unknown = index == model.unknown();
        here.words[length - 1].reset();
        if (!unknown)
            here.words[length - 1].emplace(std::string_view(), index); // its number is all that is scored
        if (length == 1)
            here.unknownCharacter = unknown;
    }

    void extend(const Readings& from, const libime::WordNode& word, Readings& to) const {
        for (const Reading& reading : from) {
            if (reading.score == -std::numeric_limits<float>::infinity())
                return;
            Reading next;
            next.score = reading.score + model.score(reading.state, word, next.state);
            keep(to, next);
        }
    }

    void skip(const Readings& from, Readings& to) const {
        for (const Reading& reading : from) {
            if (reading.score != -std::numeric_limits<float>::infinity())
                keep(to, {reading.score + unknownCharacter, model.nullState()});
        }
    }

    /// Goes on from one place with every word that ends behind `seen`.
    void extendOver(const WordsHere& here, size_t start, size_t seen, std::vector<Readings>& at) const {
        for (size_t length = seen < start ? 1 : seen - start + 1; length <= std::min(at.size() - 1 - start, here.words.size()); ++length) {
            if (here.words[length - 1])
                extend(at[start], *here.words[length - 1], at[start + length]);
        }
        if (here.unknownCharacter && start + 1 > seen)
            skip(at[start], at[start + 1]);
    }

    /// Viterbi over the model's own vocabulary with a small beam of trigram states per position, over the words from `first` on.
    /// @return the best score up to each place; the first is 0
    [[nodiscard]] std::vector<float> bestUpTo(const std::vector<WordsHere>& words, size_t first) const {
        const size_t size = words.size() - first;
        std::vector<Readings> at(size + 1);
        at[0][0] = {0.0F, model.nullState()};
        for (size_t start = 0; start < size; ++start)
            extendOver(words[first + start], start, 0, at);
        std::vector<float> scores;
        scores.reserve(at.size());
        for (const Readings& readings : at)
            scores.push_back(readings[0].score);
        return scores;
    }

    [[nodiscard]] double best(const CharacterText& text) const { return static_cast<double>(bestUpTo(wordsOf(text), 0).back()); }

    /// Each break is asked for by several judges, and by each for several rivals.
    [[nodiscard]] double continuation(QStringView left, QStringView right) const {
        const std::uint64_t key = fingerprint(left, right);
        if (const auto known = continuations.find(key))
            return std::bit_cast<double>(*known);
        const double value = weighedContinuation(left, right);
        continuations.keep(key, std::bit_cast<std::uint64_t>(value));
        return value;
    }

    /// The words are looked up once, and the joined text's reading up to the seam is the left side's own.
    [[nodiscard]] double weighedContinuation(QStringView left, QStringView right) const {
        const QString both = left.toString() + right.toString();
        const std::vector<WordsHere> words = wordsOf(CharacterText(both));
        const size_t seam = CharacterText(left).size();
        const std::vector<float> joined = bestUpTo(words, 0);
        return static_cast<double>(joined.back() - joined[seam] - bestUpTo(words, seam).back());
    }

    class Replacing;

    mutable SharedMemo<size_t{1} << 15U> indices;
    mutable SharedMemo<size_t{1} << 14U> continuations;
};

/// The ways to read a run, kept up to one open place.
class LanguageModel::Model::Replacing {
public:
    Replacing(const Model& model, QStringView run, size_t open)
        : model_(model), run_(run.toString()), open_(open), words_(model.wordsOf(CharacterText(run))), kept_(words_.size() + 1) {
        std::vector<Readings> front(open + 1);
        front[0][0] = {0.0F, model.model.nullState()};
        for (size_t start = 0; start < open; ++start)
            model.extendOver(words_[start], start, 0, front);
        std::copy(front.begin(), front.end(), kept_.begin());
    }

    [[nodiscard]] double scoreWith(QChar character) {
        run_[static_cast<qsizetype>(open_)] = character;
        const CharacterText text(run_);
        std::vector<Readings> at = kept_;
        for (size_t start = open_ + 1 - std::min(open_ + 1, size_t{longestWord}); start < words_.size(); ++start) {
            for (size_t length = open_ + 1 - std::min(start, open_ + 1); start <= open_ && length <= std::min(words_.size() - start, size_t{longestWord}); ++length)
                model_.lookUp(text, start, length, words_[start]);
            model_.extendOver(words_[start], start, open_, at);
        }
        return static_cast<double>(at.back()[0].score);
    }

private:
    const Model& model_;
    QString run_;
    const size_t open_;
    std::vector<WordsHere> words_; ///< those over the open place are of the character put there last
    std::vector<Readings> kept_;
};

LanguageModel::LanguageModel() {
    try {
        auto file = libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage("zh_CN");
        if (file)
            model_ = std::make_unique<Model>(std::move(file));
    } catch (const std::exception&) {
        model_ = nullptr; // not installed: the program works without, isAvailable says so
    }
}

LanguageModel::~LanguageModel() = default;

bool LanguageModel::isAvailable() const { return model_ != nullptr; }

double LanguageModel::score(QStringView text) const {
    if (!model_)
        return 0.0;
    double total = 0.0;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && isHan(codePointAt(text, end)))
            end += unitsOf(codePointAt(text, end));
        if (end > start)
            total += model_->best(CharacterText(text.mid(start, end - start)));
        start = std::max(end, start + unitsOf(codePointAt(text, start)));
    }
    return total;
}

std::vector<double> LanguageModel::scoresWith(QStringView run, qsizetype at, QStringView characters) const {
    std::vector<double> scores(static_cast<size_t>(characters.size()));
    if (!model_)
        return scores;
    Model::Replacing replacing(*model_, run, static_cast<size_t>(at));
    std::transform(characters.begin(), characters.end(), scores.begin(), [&](QChar character) { return replacing.scoreWith(character); });
    return scores;
}

double LanguageModel::continuation(QStringView left, QStringView right) const {
    const QStringView tail = hanTail(left);
    const QStringView head = hanHead(right);
    if (!model_ || tail.isEmpty() || head.isEmpty())
        return 0.0;
    return model_->continuation(tail, head);
}

bool LanguageModel::isWord(QStringView text) const {
    if (!model_ || text.size() < 2)
        return false;
    return model_->indexOf(text) != model_->model.unknown();
}

} // namespace lilong
