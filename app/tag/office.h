#pragma once

#include <QStringView>

namespace lilong {

/// True for a title of which a place has one holder at a time: 居民区党总支书记, 居委会主任, 校长; not for 副书记, 志愿者, 楼组长.
[[nodiscard]] bool isSoleOffice(QStringView title);

/// True where two titles may be one office, said at different length: 书记 and 居民区党总支书记, 主任 and 居委会主任; not 书记 and 副书记.
[[nodiscard]] bool isSameOffice(QStringView a, QStringView b);

} // namespace lilong
