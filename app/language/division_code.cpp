#include "app/language/division_code.h"

#include <array>
#include <optional>

namespace lilong {
namespace {

constexpr qsizetype allDigits = 12;
constexpr std::array<qsizetype, 5> digitsOf{2, 4, 6, 9, 12}; // by DivisionLevel

std::uint64_t powerOfTen(qsizetype exponent) { return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1); }

/// What the digits behind those of a level count in.
std::uint64_t unitOf(DivisionLevel level) { return powerOfTen(allDigits - digitsOf[static_cast<size_t>(level)]); }

std::optional<size_t> levelOfLength(qsizetype length) {
    for (size_t level = 0; level < digitsOf.size(); ++level)
        if (digitsOf[level] == length)
            return level;
    return std::nullopt;
}

} // namespace

DivisionCode DivisionCode::fromText(QStringView text) {
    bool isNumber = false;
    const std::uint64_t number = text.toULongLong(&isNumber);
    const auto level = levelOfLength(text.size());
    if (!isNumber || !level || number < powerOfTen(text.size() - 1))
        return {};
    return DivisionCode(number * unitOf(static_cast<DivisionLevel>(*level)));
}

DivisionLevel DivisionCode::level() const {
    for (const DivisionLevel level : {DivisionLevel::Province, DivisionLevel::City, DivisionLevel::County, DivisionLevel::Street})
        if (digits_ % unitOf(level) == 0)
            return level;
    return DivisionLevel::Village;
}

QString DivisionCode::text() const { return isEmpty() ? QString() : QString::number(digits_ / unitOf(level())); }

DivisionCode DivisionCode::at(DivisionLevel wanted) const {
    if (isEmpty() || wanted > level())
        return {};
    return DivisionCode(digits_ / unitOf(wanted) * unitOf(wanted));
}

DivisionCode DivisionCode::parent() const {
    if (isEmpty() || level() == DivisionLevel::Province)
        return {};
    return at(static_cast<DivisionLevel>(static_cast<int>(level()) - 1));
}

} // namespace lilong
