#include "app/structure/text_likeness.h"

#include "app/text/character_class.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lilong {
namespace {

constexpr int mostCounted = 2;
constexpr double interviewWeight = 8.0;

bool isInterview(const QString& text) { return text.startsWith(u"问：") || text.startsWith(u"答："); }

/// Questions and answers are as good as a word that no other text has.
const QString& interviewWord() {
    static const QString word = QStringLiteral("问：");
    return word;
}

double cosine(double dot, double a, double b) { return a > 0 && b > 0 ? dot / std::sqrt(a * b) : 0.0; }

} // namespace

std::vector<int> PageWords::wordsOf(const QString& text) {
    QSet<int> found;
    const auto take = [&](const QString& word) {
        const auto known = known_.constFind(word);
        found.insert(known != known_.constEnd() ? *known : *known_.insert(word, static_cast<int>(known_.size())));
    };
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (isHan(text[i].unicode()) && isHan(text[i + 1].unicode()))
            take(text.mid(i, 2));
    }
    if (isInterview(text))
        take(interviewWord());
    return {found.cbegin(), found.cend()};
}

PageWords::PageWords(const std::vector<ArticleDraft>& articles) {
    double paragraphs = 0;
    for (const ArticleDraft& article : articles) {
        words_.emplace_back();
        for (const Unit& block : article.blocks) {
            words_.back().push_back(wordsOf(block.string()));
            ++paragraphs;
        }
    }
    std::vector<int> holders(static_cast<size_t>(known_.size()), 0);
    for (const auto& article : words_) {
        for (const auto& block : article) {
            for (const int word : block)
                ++holders[static_cast<size_t>(word)];
        }
    }
    for (const int count : holders)
        weights_.push_back(std::log2((2.0 + paragraphs) / (1.0 + count)));
    if (const auto found = known_.constFind(interviewWord()); found != known_.constEnd())
        weights_[static_cast<size_t>(*found)] = interviewWeight;
}

double WordBag::share(int word) const { return std::min(counts_.value(word), mostCounted) * words_->weight(word); }

void WordBag::change(int word, int by) {
    const double before = share(word);
    counts_[word] += by;
    const double after = share(word);
    square_ += after * after - before * before;
}

void WordBag::add(const std::vector<int>& words) {
    for (const int word : words)
        change(word, 1);
}

namespace {

double product(const WordBag& a, const WordBag& b) {
    const bool aIsSmall = a.counts().size() < b.counts().size();
    const WordBag& small = aIsSmall ? a : b;
    const WordBag& large = aIsSmall ? b : a;
    double dot = 0;
    for (auto word = small.counts().cbegin(); word != small.counts().cend(); ++word) {
        if (word.value() > 0)
            dot += small.share(word.key()) * large.share(word.key());
    }
    return dot;
}

} // namespace

double likeness(const WordBag& a, const WordBag& b) { return cosine(product(a, b), a.square(), b.square()); }

MovingCut::MovingCut(const PageWords& words, WordBag text, const WordBag& third)
    : front_(words), back_(std::move(text)), third_(third), backThird_(product(back_, third)) {}

void MovingCut::weigh(int word, double sign) {
    const double front = front_.share(word);
    const double back = back_.share(word);
    const double third = third_.share(word);
    frontThird_ += sign * front * third;
    backThird_ += sign * back * third;
    frontBack_ += sign * front * back;
}

void MovingCut::moveBehind(const std::vector<int>& paragraph) {
    for (const int word : paragraph) {
        weigh(word, -1.0);
        front_.add(word);
        back_.remove(word);
        weigh(word, 1.0);
    }
}

double MovingCut::frontToThird() const { return cosine(frontThird_, front_.square(), third_.square()); }
double MovingCut::backToThird() const { return cosine(backThird_, back_.square(), third_.square()); }
double MovingCut::frontToBack() const { return cosine(frontBack_, front_.square(), back_.square()); }

} // namespace lilong
