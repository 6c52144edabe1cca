#pragma once

#include "app/issue/issue.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <vector>

namespace lilong::corpus {

enum class UnitKind { Article, Profile };
enum class UnitPart { Kicker, Headline, Deck, Section, Byline };

/// One article or profile, of the truth or of an issue, in the same shape.
struct Unit {
    UnitKind kind = UnitKind::Article;
    std::map<UnitPart, QString> parts;
    std::vector<std::pair<BlockType, QString>> blocks;
    QString person;

    [[nodiscard]] QString part(UnitPart part) const;
    /// Everything that the unit says, white space aside; a section heading belongs to several units and is left out.
    [[nodiscard]] QString text() const;
};

/// What should become of a page: its articles in reading order and what belongs to none.
struct PageTruth {
    std::vector<Unit> units;
    QStringList furniture;
};

/// Reads a page description: articles with tagged texts ([[p|name]], [[l|place]] …) and furniture. The tags are taken off.
[[nodiscard]] PageTruth readTruth(const QJsonObject& page);
[[nodiscard]] PageTruth truthOf(const Issue& issue);

/// Without white space: what text comparison looks at. Width and punctuation count.
[[nodiscard]] QString squeezed(QStringView text);
/// Only letters, ideographs and digits, compatibility forms folded: what the identity of a heading looks at.
[[nodiscard]] QString loose(const QString& text);

} // namespace lilong::corpus
