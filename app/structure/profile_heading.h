#pragma once

#include "app/language/lexicon.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lilong {

/// A heading that is one person: place+role+name, place—name, name：role, role：name, role+name.
struct ProfileHeading {
    QString name;
    QString place; ///< what stands before the role or the dash, empty where there is none
};
[[nodiscard]] std::optional<ProfileHeading> profileHeading(QStringView line, const Lexicon& lexicon);

/// The same for a line whose person the page's text names, where the form alone is not enough: 社区规划师上官明, “夜猫子”秦明.
[[nodiscard]] std::optional<ProfileHeading> profileHeading(QStringView line, QStringView prose, const Lexicon& lexicon);

/// Who says what the heading quotes: 沈玉兰 of 沈玉兰：“井水还是甜的”; empty for any other heading. Only the form is looked at.
[[nodiscard]] QStringView speakerIn(QStringView heading);
/// True where a name may be parted between two lines, its surname at the end of `above`: 新来的楼组长黄 / 全伟。
[[nodiscard]] bool isTornName(QStringView above, QStringView below, const Lexicon& lexicon);

/// True for a surname and a given name that weigh more than the word that they might be, and for foreign names with ·.
[[nodiscard]] bool looksLikeName(QStringView text, const Lexicon& lexicon);
/// Length of the full name that a line begins with, in UTF-16 units; 0 where it begins with none.
[[nodiscard]] qsizetype nameAt(QStringView line, const Lexicon& lexicon);

/// The person that a heading names with an office inside it: 记梧桐新村居民区党总支书记王春梅, …王春梅工作纪实.
[[nodiscard]] std::optional<ProfileHeading> personInHeading(QStringView heading, const Lexicon& lexicon);

/// What a text calls a heading's place: the name, and the name without its kind (银杏三村居民区 → 银杏三村); empty for less than two characters.
[[nodiscard]] QStringList namesOfPlace(const QString& place, const Lexicon& lexicon);

} // namespace lilong
