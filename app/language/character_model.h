#pragma once

#include <QStringView>

#include <cstdint>

namespace lilong {

/// How likely a character is behind two others in newsletters: a trigram model of our own text, interpolated after Witten & Bell (The Zero-Frequency
/// Problem, IEEE Transactions on Information Theory 1991). It knows what neighbourhoods write about, which no general model does. Compiled by
/// resources/look_alikes, built in and not copied; safe for several threads.
class CharacterModel {
public:
    CharacterModel();
    /// A model in the form that the compiler writes; anything else is an empty one. The bytes must outlive it.
    explicit CharacterModel(const char* bytes, size_t size);

    /// log10 of how likely `character` is at a place of a text, and what follows behind it: to be compared with that of another character there. 0
    /// where the model is empty.
    [[nodiscard]] double likelihoodWith(QStringView text, qsizetype at, char16_t character) const;

    /// log10 of how likely a text goes on from `from` to its end, behind what it has before.
    [[nodiscard]] double likelihoodFrom(QStringView text, qsizetype from) const;

    [[nodiscard]] bool isEmpty() const { return buckets_ == nullptr; }

private:
    struct Run {
        double likely; ///< log10 of the last character's likelihood behind the others
        double left;   ///< … of what is left to shorter runs behind this one
        bool isKnown;
    };
    void open(const char* bytes, size_t size);
    [[nodiscard]] Run run(std::uint32_t hash) const;
    [[nodiscard]] double likelihood(char16_t first, char16_t second, char16_t last) const;

    const char* buckets_ = nullptr;
    const char* hashes_ = nullptr;
    const char* likely_ = nullptr;
    const char* left_ = nullptr;
};

} // namespace lilong
