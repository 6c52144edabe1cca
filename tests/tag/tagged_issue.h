#pragma once

#include "app/issue/issue.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <vector>

namespace lilong {

/// A name that a test expects: letter p, t or l, its text, and the full name behind a nickname or title.
struct ExpectedName {
    QString letter;
    QString text;
    QString fullName;

    [[nodiscard]] auto operator<=>(const ExpectedName&) const = default;
};

/// Builds an issue out of text with tags ([[p|…]], [[p|…>…]], [[t|…>…]], [[l|…]]), which it takes out and remembers.
class TaggedIssue {
public:
    enum class Role { Kicker, Headline, Deck, Section, Byline, Paragraph, Crosshead, Caption };

    void startArticle(ArticleKind kind);
    void add(Role role, const QString& tagged);
    /// Adds every article of a page description in JSON.
    void addPage(const QJsonObject& page);
    [[nodiscard]] Issue build();
    [[nodiscard]] const std::vector<ExpectedName>& expected() const { return expected_; }
    /// UTF-16 units so far.
    [[nodiscard]] qsizetype size() const { return text_.size(); }

private:
    struct Piece {
        Role role;
        Span span;
    };
    struct Draft {
        ArticleKind kind;
        std::vector<Piece> pieces;
    };
    void place(IssueData& data, Article& article, const Piece& piece) const;

    QString text_;
    std::vector<Draft> drafts_;
    std::vector<ExpectedName> expected_;
    QSet<QString> sections_;
};

/// The names that an issue's mentions say, in the same shape; and one line a mention, with its surroundings.
[[nodiscard]] std::vector<ExpectedName> namesIn(const Issue& issue);

} // namespace lilong
