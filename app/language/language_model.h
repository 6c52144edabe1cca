#pragma once

#include <QStringView>

#include <memory>
#include <vector>

namespace lilong {

/// The trigram word model of libime (https://github.com/fcitx/libime, LGPL-2.1+), as a judge of how well Chinese text
/// reads. Mapped, read-only, safe for several threads.
class LanguageModel {
public:
    /// Loads the installed model; without one, `isAvailable` is false and every score is 0.
    LanguageModel();
    ~LanguageModel();
    LanguageModel(const LanguageModel&) = delete;
    LanguageModel& operator=(const LanguageModel&) = delete;

    [[nodiscard]] bool isAvailable() const;

    /// log10 of the text's likelihood under its best segmentation. Short texts only (time grows with length × 4). Text without Han: 0.
    [[nodiscard]] double score(QStringView text) const;

    /// score() of a run of Chinese characters (none outside the basic plane) with each of `characters` in turn put at `at`: what does not
    /// change is worked out once.
    [[nodiscard]] std::vector<double> scoresWith(QStringView run, qsizetype at, QStringView characters) const;

    /// How much better `right` reads as the continuation of `left` than on its own: score(left+right) − score(left) − score(right)
    /// over the last and first six characters. Above 4: a torn word or phrase; about 0: silent.
    [[nodiscard]] double continuation(QStringView left, QStringView right) const;

    /// True for a word of the model's vocabulary of two or more characters.
    [[nodiscard]] bool isWord(QStringView text) const;

private:
    struct Model;
    std::unique_ptr<Model> model_;
};

} // namespace lilong
