#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

#include <vector>

namespace lilong {

/// Whom the headings of a page portray, and which of these persons each text names: a text about one of them stands below her heading.
class PortraitNames {
public:
    static constexpr int none = -1;

    /// Time grows with the length of the page.
    PortraitNames(const std::vector<Fragment>& page, const Lexicon& lexicon);

    /// The person that a heading names, or the only one of the portrayed that a text does; `none` for nobody, and for texts that name several.
    [[nodiscard]] int of(size_t fragment) const { return named_[fragment]; }

private:
    std::vector<int> named_; ///< by fragment
};

} // namespace lilong
