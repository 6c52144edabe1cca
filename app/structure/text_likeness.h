#pragma once

#include "app/structure/article_draft.h"

#include <QHash>

namespace lilong {

/// The words of one page's articles: neighbouring characters in pairs, each weighing the more the fewer paragraphs hold it.
class PageWords {
public:
    explicit PageWords(const std::vector<ArticleDraft>& articles);

    [[nodiscard]] const std::vector<int>& of(size_t article, size_t block) const { return words_[article][block]; }
    [[nodiscard]] double weight(int word) const { return weights_[static_cast<size_t>(word)]; }

private:
    [[nodiscard]] std::vector<int> wordsOf(const QString& text);

    QHash<QString, int> known_;
    std::vector<std::vector<std::vector<int>>> words_; ///< by article and block, each word once
    std::vector<double> weights_;
};

/// The words of some paragraphs, as a vector.
class WordBag {
public:
    explicit WordBag(const PageWords& words) : words_(&words) {}

    void add(const std::vector<int>& words);
    void add(int word) { change(word, 1); }
    void remove(int word) { change(word, -1); }
    /// How much a word weighs in it; more than twice is no more than twice.
    [[nodiscard]] double share(int word) const;
    [[nodiscard]] double square() const { return square_; }
    [[nodiscard]] const QHash<int, int>& counts() const { return counts_; }

private:
    void change(int word, int by);

    const PageWords* words_;
    QHash<int, int> counts_;
    double square_ = 0;
};

/// Cosine of the angle between two bags, 0 to 1 (the vector space model of Salton, Wong & Yang 1975). Halves of one text have some 0.04,
/// texts of different articles 0.01.
[[nodiscard]] double likeness(const WordBag& a, const WordBag& b);

/// The likenesses of the two sides of a cut that moves through a text, with each other and with a third text; moving it past a
/// paragraph takes time in the paragraph's length only.
class MovingCut {
public:
    /// @param text all before the cut has moved
    MovingCut(const PageWords& words, WordBag text, const WordBag& third);

    void moveBehind(const std::vector<int>& paragraph);
    [[nodiscard]] double frontToThird() const;
    [[nodiscard]] double backToThird() const;
    [[nodiscard]] double frontToBack() const;

private:
    void weigh(int word, double sign);

    WordBag front_;
    WordBag back_;
    const WordBag& third_;
    double frontThird_ = 0;
    double backThird_ = 0;
    double frontBack_ = 0;
};

} // namespace lilong
