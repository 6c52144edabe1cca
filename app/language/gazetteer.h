#pragma once

#include "app/language/division_code.h"

#include <cstddef>
#include <vector>

namespace lilong {

enum class DivisionKind : std::uint8_t {
    Unit,      ///< a province, city, county, or street, town or township
    Village,   ///< a villagers' committee
    Residents, ///< a residents' committee
    Other,     ///< a farm, an estate, another body that the statistics count as a village
};

struct Division {
    DivisionCode code;
    DivisionKind kind = DivisionKind::Unit;

    [[nodiscard]] bool operator==(const Division&) const = default;
};

/// All divisions of China, from provinces down to villages and residents' committees. Read-only; the table is built into the program
/// and looked at where it lies, not copied; safe for several threads.
class Gazetteer {
public:
    struct Named {
        Division division;
        QString name;
    };

    /// Looks the built-in table over, some 2 ms.
    Gazetteer();
    /// A table in the form that resources/gazetteer writes; anything else, a damaged one included, is an empty table. The bytes must
    /// outlive it.
    Gazetteer(const char* bytes, size_t size);

    [[nodiscard]] bool isEmpty() const { return keys_ == 0; }

    /// Every division of a name, in the order of their codes: by its full name (杨浦区, 柳荫里社区居委会), or by a short one without
    /// 区, 街道, 居民区, 村 and the like (杨浦, 柳荫里). Where the name says of what kind it is, only such divisions are found: 和平村
    /// is no residents' committee. A few microseconds.
    [[nodiscard]] std::vector<Division> find(QStringView name) const;
    /// What a unit is called, or a village without its committee; empty for a code that is not known.
    [[nodiscard]] QString nameOf(DivisionCode code) const;
    /// All that lies in a unit, in the order of the codes; villages by their names without the committee (柳荫里).
    [[nodiscard]] std::vector<Named> divisionsIn(DivisionCode unit) const;

private:
    /// Entries or units: numbers from `first`, up to but not `last`.
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    class Block;

    void open(const char* bytes, size_t size);
    void indexUnits(std::uint32_t entries);
    [[nodiscard]] Range unitsIn(DivisionCode unit) const;
    [[nodiscard]] QString keyOf(std::uint32_t entry) const;
    [[nodiscard]] Division divisionOf(std::uint32_t entry) const;
    [[nodiscard]] Range postingsOf(QStringView key) const;
    template <typename Test>
    void addDivisions(QStringView key, Test fits, std::vector<Division>& found) const;

    std::uint32_t keys_ = 0;
    std::uint32_t unitCount_ = 0;
    const char* units_ = nullptr;
    const char* starts_ = nullptr;
    const char* entries_ = nullptr;
    const char* blocks_ = nullptr;
    const char* names_ = nullptr;
    const char* postings_ = nullptr;
    std::vector<std::uint32_t> unitNear_; ///< the unit of every so manieth entry, and the last one
};

} // namespace lilong
