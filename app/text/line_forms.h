#pragma once

#include <QStringView>

namespace lilong {

// What a line says by its own form, whatever its neighbours are. Lines are trimmed and not empty.

/// 此致, 敬礼！
[[nodiscard]] bool isClosingOfALetter(QStringView line);
/// ●附老物件照片, ——解决漏水问题346件；
[[nodiscard]] bool isBullet(QStringView line);
/// 物业报修（24小时） 55660022
[[nodiscard]] bool endsInATelephone(QStringView line);
/// 白萝卜1根, 生姜、盐各适量, 无名氏1000元: what and how much.
[[nodiscard]] bool endsInAnAmount(QStringView line);
/// 时间 项目 地点: three words or more, all short.
[[nodiscard]] bool isRowOfWords(QStringView line);
/// □李长河, 作者：…
[[nodiscard]] bool opensWithAWriter(QStringView line);
/// 最美的云（诗歌）, 桂花树下（外一首）
[[nodiscard]] bool announcesAPoem(QStringView line);
/// 脚下有路 心中有灯: phrases of one length, of four ideographs or more.
[[nodiscard]] bool areEvenPhrases(QStringView left, QStringView right);
/// 柳荫小学二（1）班 沈小舟
[[nodiscard]] bool isSignedByAPupil(QStringView line);

} // namespace lilong
