#pragma once

#include "app/tag/tagged_parts.h"

#include <QHash>

namespace lilong {

/// Says whom the nicknames and titles of an issue mean: 徐书记 is the one 徐 of the article, a nickname the person named before it.
class PeopleLinks {
public:
    PeopleLinks(const std::vector<TaggedPart>& parts, const Lexicon& lexicon);

    /// The full name behind a nickname or title of a part; empty for nobody.
    [[nodiscard]] QString fullName(size_t part, const FoundName& name) const;

private:
    struct Named {
        QString name;
        size_t part;
        size_t start;
        QString title; ///< what stands before the name
    };

    [[nodiscard]] QString titleHolder(size_t part, const FoundName& name) const;
    [[nodiscard]] QString nicknamed(size_t part, const FoundName& name) const;
    [[nodiscard]] bool isIntroduced(size_t part, const FoundName& name) const;
    [[nodiscard]] bool fits(QStringView mention, const QString& person) const;
    [[nodiscard]] QString nearest(const std::vector<const Named*>& people, size_t part, const FoundName& name) const;
    [[nodiscard]] std::vector<const Named*> fitting(QStringView mention, const std::vector<const Named*>& people) const;
    [[nodiscard]] std::vector<const Named*> inArticle(size_t part) const { return byArticle_.value(parts_[part].ref.article); }

    const std::vector<TaggedPart>& parts_;
    const Lexicon& lexicon_;
    std::vector<Named> people_; ///< every mention by full name, in reading order
    QHash<ArticleId, std::vector<const Named*>> byArticle_;
    QHash<QChar, std::vector<const Named*>> byFirst_; ///< by the first character of the name
    QHash<QString, QString> nicknames_; ///< settled by their first mention that says whose they are
};

} // namespace lilong
