#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

namespace lilong {

/// True for a line that could be printed as a heading: short, without a sentence's end, marks balanced, not begun in mid-sentence.
[[nodiscard]] bool couldBeHeading(const Fragment& fragment);
/// The same for text of so many printed lines.
[[nodiscard]] bool couldBeHeading(QStringView line, int lines);
/// The same for a line that may have lost a mark of a pair: 门卫室里的“小药箱.
[[nodiscard]] bool couldBeHeadingButForMarks(const Fragment& fragment);
[[nodiscard]] bool couldBeHeadingButForMarks(QStringView line, int lines);

/// True for a line that ends with a mark that text stands behind, or in a number behind one: 便民安排：2.
[[nodiscard]] bool endsLikeText(QStringView line);

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
/// The same at the beginning of a text: 编辑同志：我住在柳荫里….
[[nodiscard]] bool opensWithSalutation(QStringView text);

/// True for how a letter's writer signs: 银杏巷社区居民 燕归来. Only its place tells it from a profile's heading.
[[nodiscard]] bool couldBeSignature(QStringView line, const Lexicon& lexicon);
/// The same with a printed space before the name, which then may be any.
[[nodiscard]] bool signsBehindASpace(QStringView line);
/// The same where its place leaves little else, above a salutation: a name of any kind will do.
[[nodiscard]] bool couldBeSignatureByPlace(QStringView line);

/// True for a caption by its own form: （…摄）, 图为…, ▲….
[[nodiscard]] bool isCaptionByForm(QStringView line);
/// True for a heading-like line that tells what a picture shows: somebody does something somewhere.
[[nodiscard]] bool tellsAPicture(QStringView line, const Lexicon& lexicon);

/// True for 本报讯 and its like, which begin an article's text.
[[nodiscard]] bool opensAReport(QStringView line);
/// True for what names a kind of writing that stands by itself: 停水通知, 候选人公示, 一封感谢信.
[[nodiscard]] bool namesADocument(QStringView heading);

} // namespace lilong
