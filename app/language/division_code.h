#pragma once

#include <QString>

#include <compare>
#include <cstdint>

namespace lilong {

enum class DivisionLevel { Province, City, County, Street, Village };

/// The code of a division of China: the twelve digits of the National Bureau of Statistics. What a division lies in has the same
/// first digits, and zeros behind them.
class DivisionCode {
public:
    DivisionCode() = default;
    explicit DivisionCode(std::uint64_t twelveDigits) : digits_(twelveDigits) {}
    /// Reads what `text()` writes; empty for anything else.
    [[nodiscard]] static DivisionCode fromText(QStringView text);

    [[nodiscard]] bool isEmpty() const { return digits_ == 0; }
    [[nodiscard]] std::uint64_t number() const { return digits_; }
    [[nodiscard]] DivisionLevel level() const;
    /// As many digits as the level has: 31, 3101, 310110, 310110009, 310110009012. Empty for no code.
    [[nodiscard]] QString text() const;
    /// The division of that level that this one is or lies in; empty where this one is higher.
    [[nodiscard]] DivisionCode at(DivisionLevel level) const;
    /// What it lies in; empty for a province.
    [[nodiscard]] DivisionCode parent() const;
    /// True for itself, too.
    [[nodiscard]] bool isWithin(DivisionCode outer) const { return !outer.isEmpty() && at(outer.level()) == outer; }

    [[nodiscard]] auto operator<=>(const DivisionCode&) const = default;

private:
    std::uint64_t digits_ = 0;
};

} // namespace lilong
