#pragma once

namespace lilong {

/// True for a character that the sounds of foreign and minority names are written with: 索菲亚, 热合木提.
[[nodiscard]] bool writesForeignSound(char32_t c);

} // namespace lilong
