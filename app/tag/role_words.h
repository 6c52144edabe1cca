#pragma once

#include "app/language/word_table.h"

#include <QString>

#include <optional>

namespace lilong {

// The words by which a text says what somebody is.

/// Words that stand between the place and the title: the body in which the title is held.
[[nodiscard]] const WordTable& officeBodies();
/// Verbs between somebody and what he is: 是, 担任, 当选为.
[[nodiscard]] const WordTable& joiningVerbs();
/// Verbs that say so only where the title follows at once: 在钟表店做|会计, not 做|了一桌菜给厨师.
[[nodiscard]] bool isWeakVerb(QStringView verb);
/// True for a clause that tells of somebody else, or of what is not so.
[[nodiscard]] bool tellsOfOthers(QStringView clause);
/// True where a clause without its title says that somebody took it on: 今年又回来当|队长, not 妈妈让他当|班长.
[[nodiscard]] bool takesOffice(QStringView clause);

/// Words for a person of some age or standing, which are no role wherever they stand.
[[nodiscard]] bool isAddress(QStringView title);
/// Length of such a word at a text's end; 0 for none.
[[nodiscard]] qsizetype addressBefore(QStringView text);
/// Titles that say too little of somebody to be a role, where a sentence ends in them.
[[nodiscard]] bool saysLittle(QStringView title);
/// A post that one holds, rather than what one does for a living.
[[nodiscard]] bool isOffice(QStringView title);

/// What somebody is who does this for a living: 面馆老板 for …开面馆, 出租车司机 for …开出租车, 厨师 for 掌勺.
[[nodiscard]] std::optional<QString> roleOfWork(QStringView clause);
/// The same of a clause of its own, where only a business or a vehicle to drive says enough: 白天开公交, 在弄口开了一家面馆.
[[nodiscard]] std::optional<QString> roleOfBusiness(QStringView clause);
/// Forms of address that say nothing of whoever works at a place: 澄江路的王老师.
[[nodiscard]] bool isAnybodys(QStringView title);
/// Length of the class that a text ends with: 四年级, 大三, 五（2）班; 0 for none.
[[nodiscard]] qsizetype schoolClassBefore(QStringView text);
/// True where a text begins by saying that somebody studies: 读大四, 念书.
[[nodiscard]] bool startsWithStudy(QStringView text);
/// True for the name of a place where one learns.
[[nodiscard]] bool isSchool(QStringView place);

} // namespace lilong
