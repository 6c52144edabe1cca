#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

#include <optional>

namespace lilong {

/// True for a line that could be printed as a heading: short, without a sentence's end, marks balanced, not begun in mid-sentence.
[[nodiscard]] bool couldBeHeading(const Fragment& fragment);
/// The same for a line that may have lost a mark of a pair: 门卫室里的“小药箱.
[[nodiscard]] bool couldBeHeadingButForMarks(const Fragment& fragment);

/// 菜棚“高”起来，水渠“活”起来: two phrases of one length are a headline's form.
[[nodiscard]] bool isCouplet(QStringView line);
/// True for a comma between clauses of different length, outside quotation marks: a headline weighs its halves.
[[nodiscard]] bool hasTextComma(QStringView line);

/// True for a byline by its own form: □记者 …, 本报记者 …, 通讯员 …, 文/图 …, （…） alone on a short line.
[[nodiscard]] bool isByline(QStringView line);
/// The same, and the reporter whose space was lost on the way, told by the name: 通讯员沈玉兰, 记者周文澜王春梅.
[[nodiscard]] bool isByline(QStringView line, const Lexicon& lexicon);
/// 本报讯（记者沈玉兰） alone on its line: above text it opens that, else it signs what stands before it.
[[nodiscard]] bool isNewsByline(QStringView line);

/// True for how a letter is begun: 编辑同志：
[[nodiscard]] bool isSalutation(QStringView line);

/// True for how a letter's writer signs: 银杏巷社区居民 燕归来. Only its place tells it from a profile's heading.
[[nodiscard]] bool couldBeSignature(QStringView line, const Lexicon& lexicon);
/// The same where its place leaves little else, above a salutation: a name of any kind will do.
[[nodiscard]] bool couldBeSignatureByPlace(QStringView line);

/// True for a caption by its own form: （…摄）, 图为…, ▲….
[[nodiscard]] bool isCaptionByForm(QStringView line);
/// True for a heading-like line that tells what a picture shows: somebody does something somewhere.
[[nodiscard]] bool tellsAPicture(QStringView line, const Lexicon& lexicon);

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
/// True for 本报讯 and its like, which begin an article's text.
[[nodiscard]] bool opensAReport(QStringView line);
/// True for what names a kind of writing that stands by itself: 停水通知, 候选人公示, 一封感谢信.
[[nodiscard]] bool namesADocument(QStringView heading);
/// True for a surname and a given name that weigh more than the word that they might be, and for foreign names with ·.
[[nodiscard]] bool looksLikeName(QStringView text, const Lexicon& lexicon);
/// Length of the full name that a line begins with, in UTF-16 units; 0 where it begins with none.
[[nodiscard]] qsizetype nameAt(QStringView line, const Lexicon& lexicon);

/// The person that a heading names with an office inside it: 记梧桐新村居民区党总支书记王春梅, …王春梅工作纪实.
[[nodiscard]] std::optional<ProfileHeading> personInHeading(QStringView heading, const Lexicon& lexicon);

/// What a text calls a heading's place: the name, and the name without its kind (银杏三村居民区 → 银杏三村); empty for less than two characters.
[[nodiscard]] QStringList namesOfPlace(const QString& place, const Lexicon& lexicon);

} // namespace lilong
