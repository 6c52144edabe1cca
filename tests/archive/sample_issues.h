#pragma once

#include "app/archive/archive.h"

namespace lilong::samples {

/// A clock that obeys.
class HeldClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return now_; }
    void set(const QDateTime& now) { now_ = now; }

private:
    QDateTime now_ = QDateTime(QDate(2023, 7, 12), QTime(8, 30), Qt::UTC);
};

/// What stands in one article of a sample.
struct ArticleText {
    QString headline;
    QStringList paragraphs;
};
/// An issue with these articles and nothing else.
[[nodiscard]] Issue plainIssue(const std::vector<ArticleText>& articles, const Masthead& masthead = {});

/// An issue with everything that the model can hold: two pages, kickers, decks, sections, nested profiles, furniture, people with
/// aliases and roles, places in places, mentions of every form, applied repairs (also of length 0, insertions, across surrogates),
/// proposed and rejected doubts, decisions.
[[nodiscard]] Issue richIssue();

/// An issue of about 50,000 characters and 5,000 runs.
[[nodiscard]] Issue largeIssue();

/// Everything that an issue holds, by value, as text: equal for equal issues, wherever their parts lie in memory.
[[nodiscard]] QString described(const Issue& issue);

} // namespace lilong::samples
