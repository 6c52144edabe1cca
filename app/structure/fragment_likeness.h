#pragma once

#include "app/structure/fragment.h"

namespace lilong {

/// How many words two fragments of a page share: neighbouring characters in pairs, each weighing the more the fewer fragments hold it
/// (the vector space model of Salton, Wong & Yang 1975).
class FragmentLikeness {
public:
    explicit FragmentLikeness(const std::vector<Fragment>& page);

    /// Inner product of the two fragments' words; time in their lengths.
    [[nodiscard]] double product(size_t a, size_t b) const;
    [[nodiscard]] double square(size_t fragment) const { return squares_[fragment]; }

private:
    std::vector<std::vector<int>> words_; ///< by fragment, ascending, each once
    std::vector<double> weights_;         ///< squared, by word
    std::vector<double> squares_;
};

} // namespace lilong
