#pragma once

#include <QString>

#include <vector>

namespace lilong {

/// A rule of the house style that the editor can switch off, in her words.
struct HouseRule {
    QString name; ///< as CleanOptions::switchedOff has it
    QString text; ///< translated
};

[[nodiscard]] std::vector<HouseRule> houseRules();

} // namespace lilong
