#pragma once

#include <QHash>

#include <compare>
#include <cstdint>

namespace lilong {

/// A number that names one thing of one kind inside one issue or archive. Ids of different kinds do not mix;
/// 0 is nobody's number and makes the id empty.
template <typename Kind>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t number) : number_(number) {}

    [[nodiscard]] constexpr std::uint32_t number() const { return number_; }
    [[nodiscard]] constexpr bool isEmpty() const { return number_ == 0; }
    [[nodiscard]] constexpr auto operator<=>(const Id&) const = default;

private:
    std::uint32_t number_ = 0;
};

template <typename Kind>
[[nodiscard]] size_t qHash(Id<Kind> id, size_t seed = 0) {
    return ::qHash(id.number(), seed);
}

} // namespace lilong
