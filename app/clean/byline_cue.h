#pragma once

#include <QStringView>

namespace lilong {

/// True for a line that names who wrote or took what it stands by: □记者 周禾, （党群中心 沈佳佳）, 文/张三 图/李四, 通讯员 王五.
/// In such a line a space parts two names. `line` without white space on either side.
[[nodiscard]] bool looksLikeByline(QStringView line);

} // namespace lilong
