#pragma once

#include <QStringView>

#include <span>
#include <vector>

namespace lilong {

/// A line of text that stands by itself though it is no heading: notices, tables, letters and poems are made of them.
enum class ListedLine {
    None,
    Item,    ///< of a list, among others: 一、…； 2.… （三）…
    Field,   ///< says what it holds: 时间：6月8日上午9时
    Speech,  ///< of somebody who speaks more than once: 老张：…
    Row,     ///< of a table, built like the one above or below it
    Words,   ///< three short words or more, parted by gaps: names, the head of a table, or a slogan
    Verse,   ///< of a poem
    Closing, ///< of a letter: 此致 敬礼
};

/// 问：… and 答：… are spoken, however short.
[[nodiscard]] bool isSpeech(QStringView line);

/// True where a text begins like an item of a list or a conversation, whatever its neighbours are: 第一， 一、 1. ① （二） 问：
[[nodiscard]] bool opensAnItem(QStringView text);

/// True for a word that only a form or a recipe has as its label, with or without a colon: 用料, 做法, 联系电话.
[[nodiscard]] bool isFormLabel(QStringView line);

/// What each line is, told by its form and its neighbours: one numbered line may be a sentence, two in a row are a list. Empty lines are
/// let through. Linear in the text.
[[nodiscard]] std::vector<ListedLine> listedLines(std::span<const QStringView> lines);

} // namespace lilong
