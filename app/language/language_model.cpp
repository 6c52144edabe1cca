#include "app/language/language_model.h"

#include "app/language/shared_memo.h"
#include "app/language/word_filter.h"
#include "app/text/character_class.h"
#include "app/text/span.h"

#include <QFile>
#include <QVarLengthArray>

#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace lilong {
namespace {

constexpr size_t longestWord = 4;      // in characters; longer vocabulary words are rare phrases
constexpr qsizetype shortText = 32;    // in characters; longer ones need memory of their own
constexpr float unknownCharacter = -6.0F; // the library's −14 would let any garbage that it knows win over a rare name
constexpr size_t window = 6;          // characters that a continuation looks at on either side

/// The offset of each code point of a text, and its end: so words are views.
using Starts = QVarLengthArray<qsizetype, shortText>;
Starts startsOf(QStringView text) {
    Starts starts;
    for (qsizetype i = 0; i < text.size(); i += unitsOf(codePointAt(text, i)))
        starts.push_back(i);
    starts.push_back(text.size());
    return starts;
}

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

/// The filter knows words of characters that UTF-8 writes in three bytes.
bool isInReachOfFilter(QStringView word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() >= 0x800; });
}

WordFilter filterFor(const libime::LanguageModel& model) {
#ifdef LILONG_WORD_MODEL_FOLDER
    QFile file(QStringLiteral(LILONG_WORD_MODEL_FOLDER "/zh_CN.lm"));
    if (file.open(QIODevice::ReadOnly)) {
        if (const uchar* bytes = file.map(0, file.size()))
            return {QByteArrayView(bytes, file.size()), [&model](std::string_view word) { return model.index(word); }};
    }
#else
    Q_UNUSED(model)
#endif
    return {};
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
    for (size_t taken = 0; taken < window && start > 0; ++taken) {
        const char32_t c = codePointBefore(text, start);
        if (!isHan(c))
            break;
        start -= unitsOf(c);
    }
    return text.mid(start);
}

QStringView hanHead(QStringView text) {
    qsizetype end = 0;
    for (size_t taken = 0; taken < window && end < text.size(); ++taken) {
        const char32_t c = codePointAt(text, end);
        if (!isHan(c))
            break;
        end += unitsOf(c);
    }
    return text.left(end);
}

/// What was made for the latest keys; a newer one takes an older one's place.
template <typename Made>
class Remembered {
public:
    template <typename Make>
    [[nodiscard]] Made of(std::uint64_t key, Make make) {
        Entry& entry = entries_[key % entries_.size()];
        {
            const std::lock_guard lock(mutex_);
            if (entry.key == key)
                return entry.made;
        }
        Made made = make();
        const std::lock_guard lock(mutex_);
        entry = {key, made};
        return made;
    }

private:
    struct Entry {
        std::uint64_t key = 0;
        Made made{};
    };
    std::mutex mutex_;
    std::vector<Entry> entries_ = std::vector<Entry>(1021);
};

} // namespace

struct LanguageModel::Model {
    libime::LanguageModel model;
    libime::WordIndex unknown;
    WordFilter filter;
    explicit Model(std::shared_ptr<const libime::StaticLanguageModelFile> file)
        : model(std::move(file)), unknown(model.unknown()), filter(filterFor(model)) {}

    static constexpr float nothing = -std::numeric_limits<float>::infinity();
    /// One way to have read the text so far.
    struct Reading {
        float score = nothing;
        libime::State state{};
    };
    static constexpr size_t beam = 2;
    using Readings = std::array<Reading, beam>;

    /// Of readings that end in the same state only the best can become the best of all.
    static void keep(Readings& readings, Reading candidate) {
        for (Reading& held : readings) {
            const bool same = held.score != nothing && held.state == candidate.state;
            if (candidate.score > held.score)
                std::swap(candidate, held);
            if (same)
                return;
        }
    }

    /// The numbers of the words that begin at one place of a text, by length; looked up once, however often the text is read.
    using WordsHere = std::array<libime::WordIndex, longestWord>;

    /// The number of a word; the library's search through its vocabulary costs several looks into memory far apart.
    [[nodiscard]] libime::WordIndex indexOf(QStringView word) const {
        const std::uint64_t key = packed(word);
        if (key != 0 && word.size() > 1 && isInReachOfFilter(word) && !filter.mayBeWord(key))
            return unknown;
        if (const auto known = key != 0 ? indices.find(key) : std::nullopt)
            return static_cast<libime::WordIndex>(*known);
        const QByteArray bytes = word.toUtf8();
        const libime::WordIndex index = model.index(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
        if (key != 0)
            indices.keep(key, index);
        return index;
    }

    using Words = QVarLengthArray<WordsHere, shortText>;

    [[nodiscard]] Words wordsOf(QStringView text) const {
        const Starts starts = startsOf(text);
        Words words(starts.size() - 1);
        for (qsizetype start = 0; start < words.size(); ++start)
            lookUp(text, starts, static_cast<size_t>(start), 1, words[start]);
        return words;
    }

    /// The words of `shortest` characters or more that begin at `start`.
    void lookUp(QStringView text, const Starts& starts, size_t start, size_t shortest, WordsHere& here) const {
        for (size_t length = shortest; length <= here.size(); ++length) {
            const auto end = static_cast<qsizetype>(start + length);
            here[length - 1] = end < starts.size() ? indexOf(slice(text, {starts[static_cast<qsizetype>(start)], starts[end]})) : unknown;
        }
    }

    void extend(const Readings& from, libime::WordIndex index, Readings& to) const {
        const libime::WordNode word(std::string_view(), index); // its number is all that is scored
        for (const Reading& reading : from) {
            if (reading.score == nothing)
                return;
            Reading next;
            next.score = reading.score + model.score(reading.state, word, next.state);
            keep(to, next);
        }
    }

    void skip(const Readings& from, Readings& to) const {
        for (const Reading& reading : from) {
            if (reading.score != nothing)
                keep(to, {reading.score + unknownCharacter, model.nullState()});
        }
    }

    /// Goes on from one place with every word that ends behind `seen`.
    void extendOver(const WordsHere& here, size_t start, size_t seen, std::span<Readings> at) const {
        for (size_t length = seen < start ? 1 : seen - start + 1; length <= std::min(at.size() - 1 - start, here.size()); ++length) {
            if (here[length - 1] != unknown)
                extend(at[start], here[length - 1], at[start + length]);
        }
        if (here[0] == unknown && start + 1 > seen)
            skip(at[start], at[start + 1]);
    }

    /// Viterbi over the model's own vocabulary with a small beam of trigram states per position.
    [[nodiscard]] std::vector<Readings> readingsOf(std::span<const WordsHere> words) const {
        std::vector<Readings> at(words.size() + 1);
        at[0][0] = {0.0F, model.nullState()};
        for (size_t start = 0; start < words.size(); ++start)
            extendOver(words[start], start, 0, at);
        return at;
    }

    [[nodiscard]] double best(QStringView text) const { return static_cast<double>(readingsOf(wordsOf(text)).back()[0].score); }

    /// Each break is asked for by several judges, and by each for several rivals.
    [[nodiscard]] double continuation(QStringView left, QStringView right) const {
        const std::uint64_t key = fingerprint(left, right);
        if (const auto known = continuations.find(key))
            return std::bit_cast<double>(*known);
        const double value = weighedContinuation(left, right);
        continuations.keep(key, std::bit_cast<std::uint64_t>(value));
        return value;
    }

    /// The ways to have read what stands left of a break: at the break, and one to three characters before it, where a word may begin
    /// that goes on over it.
    struct LeftSide {
        size_t size = 0; ///< characters
        std::array<Readings, longestWord> before{};
    };
    /// What stands right of a break, read by itself.
    struct RightSide {
        size_t size = 0;
        std::array<WordsHere, window> words{};
        float alone = 0.0F;
    };

    [[nodiscard]] LeftSide readLeft(QStringView left) const {
        const std::vector<Readings> at = readingsOf(wordsOf(left));
        LeftSide side{at.size() - 1, {}};
        for (size_t back = 0; back < longestWord && back < at.size(); ++back)
            side.before[back] = at[at.size() - 1 - back];
        return side;
    }

    [[nodiscard]] RightSide readRight(QStringView right) const {
        const Words words = wordsOf(right);
        RightSide side{static_cast<size_t>(words.size()), {}, readingsOf(words).back()[0].score};
        std::copy(words.begin(), words.end(), side.words.begin());
        return side;
    }

    /// One side meets many of the other: each is read once. Only what crosses the break, and the right side behind it, are read anew.
    [[nodiscard]] double weighedContinuation(QStringView left, QStringView right) const {
        const LeftSide before = lefts.of(fingerprint(left, {}), [&] { return readLeft(left); });
        const RightSide behind = rights.of(fingerprint({}, right), [&] { return readRight(right); });
        const float whole = before.before[0][0].score;
        std::array<Readings, window + 1> at{};
        at[0] = before.before[0];
        QVarLengthArray<QChar, 2 * shortText> both(left.begin(), left.end());
        both.append(right.data(), right.size());
        const Starts starts = startsOf(both);
        for (size_t back = std::min(before.size, longestWord - 1); back > 0; --back) {
            for (size_t length = back + 1; length <= std::min(longestWord, back + behind.size); ++length) {
                const auto start = static_cast<qsizetype>(before.size - back);
                const Span crossing{starts[start], starts[start + static_cast<qsizetype>(length)]};
                if (const libime::WordIndex word = indexOf(slice(both, crossing)); word != unknown)
                    extend(before.before[back], word, at[length - back]);
            }
        }
        for (size_t start = 0; start < behind.size; ++start)
            extendOver(behind.words[start], start, 0, std::span(at).first(behind.size + 1));
        return static_cast<double>(at[behind.size][0].score - whole - behind.alone);
    }

    class Replacing;

    mutable SharedMemo<size_t{1} << 16U> indices;
    mutable SharedMemo<size_t{1} << 14U> continuations;
    mutable Remembered<LeftSide> lefts;
    mutable Remembered<RightSide> rights;
};

/// The ways to read a run, kept up to one open place.
class LanguageModel::Model::Replacing {
public:
    Replacing(const Model& model, QStringView run, size_t open)
        : model_(model), run_(run.toString()), open_(open), words_(model.wordsOf(run_)), kept_(static_cast<size_t>(words_.size()) + 1) {
        const std::vector<Readings> front = model.readingsOf(std::span(words_).first(open));
        std::copy(front.begin(), front.end(), kept_.begin());
    }

    [[nodiscard]] double scoreWith(QChar character) {
        run_[static_cast<qsizetype>(open_)] = character;
        const Starts starts = startsOf(run_);
        std::vector<Readings> at = kept_;
        for (size_t start = open_ + 1 - std::min(open_ + 1, longestWord); start + 1 < at.size(); ++start) {
            WordsHere& here = words_[static_cast<qsizetype>(start)];
            if (start <= open_)
                model_.lookUp(run_, starts, start, open_ + 1 - start, here);
            model_.extendOver(here, start, open_, at);
        }
        return static_cast<double>(at.back()[0].score);
    }

private:
    const Model& model_;
    QString run_;
    const size_t open_;
    Words words_; ///< those over the open place are of the character put there last
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
            total += model_->best(text.mid(start, end - start));
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
    return model_->indexOf(text) != model_->unknown;
}

} // namespace lilong
