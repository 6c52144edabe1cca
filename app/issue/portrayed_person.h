#pragma once

#include "app/issue/article.h"

namespace lilong {

/// The person whom a profile's heading names; without one, the person most named in its body. Empty where it names nobody.
[[nodiscard]] PersonId portrayedPerson(const Article& profile);

} // namespace lilong
