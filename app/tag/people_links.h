#pragma once

#include "app/tag/tagged_parts.h"

#include <QHash>
#include <QSet>

namespace lilong {

/// Says whom the nicknames and titles of an issue mean: 徐书记 is the one 徐 of the article, a nickname the person named before it.
class PeopleLinks {
public:
    PeopleLinks(const std::vector<TaggedPart>& parts, const Lexicon& lexicon);

    /// The full name behind a nickname or title of a part; empty for nobody.
    [[nodiscard]] QString fullName(size_t part, const FoundName& name) const;
    /// True for a nickname that the issue introduces without saying whose it is: it is all that is known of somebody.
    [[nodiscard]] bool isOnlyName(QStringView nickname) const { return introduced_.contains(nickname.toString()); }

private:
    /// Where a name stands: the number of its part, and its start there.
    using Where = std::pair<size_t, size_t>;
    /// Everybody of one name in one article.
    struct Bearer {
        QString name;
        ArticleId article;
        ArticleId feature;
        std::vector<Where> mentions; ///< by full name, in reading order
        QStringList titles;          ///< what stands before them
    };
    using Bearers = std::vector<const Bearer*>;

    void readPeople();
    void settleNicknames();
    [[nodiscard]] QString titleHolder(size_t part, const FoundName& name) const;
    [[nodiscard]] QString chosen(QStringView mention, const Bearers& people, const Where& here) const;
    [[nodiscard]] QString elsewhere(QStringView mention, ArticleId feature) const;
    [[nodiscard]] bool isJunior(const Bearer& bearer) const;
    [[nodiscard]] QString nicknamed(size_t part, const FoundName& name) const;
    [[nodiscard]] QString introduced(size_t part, const FoundName& name) const;
    [[nodiscard]] bool isIntroduced(size_t part, const FoundName& name) const;
    [[nodiscard]] QString namedBehind(size_t part, const FoundName& name) const;
    [[nodiscard]] bool fits(QStringView mention, const QString& person) const;
    [[nodiscard]] Bearers sharing(QStringView characters, ArticleId article) const;
    [[nodiscard]] Bearers fitting(QStringView mention, Bearers people) const;

    const std::vector<TaggedPart>& parts_;
    const Lexicon& lexicon_;
    std::vector<Bearer> people_;
    /// Bearers by article and a character of their name; what fits a mention shares its first or second one.
    QHash<std::pair<ArticleId, QChar>, std::vector<size_t>> byCharacter_;
    QHash<QChar, std::vector<size_t>> byFirst_; ///< of the whole issue, by the first character of the name
    QHash<ArticleId, size_t> mostNamed_;
    QSet<QString> introduced_;
    QHash<QString, QString> nicknames_; ///< settled by their first mention that says whose they are
};

} // namespace lilong
