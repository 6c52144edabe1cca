#pragma once

#include "app/session/replace_everywhere.h"
#include "ui/models/ticked_place_model.h"

namespace lilong {

/// What a search found: the match in its surroundings, what would stand there instead, and where it is. While something is to be replaced every line has
/// a box, ticked from the start.
class MatchModel final : public TickedPlaceModel {
    Q_OBJECT
public:
    using TickedPlaceModel::TickedPlaceModel;

    void setMatches(std::vector<FoundText> matches, bool replacing);
    [[nodiscard]] const FoundText& matchAt(int row) const { return matches_[static_cast<size_t>(row)]; }
    [[nodiscard]] std::vector<FoundText> ticked() const;
    /// How many stand in the open issue: they come first.
    [[nodiscard]] int countHere() const { return countHere_; }

private:
    std::vector<FoundText> matches_;
    int countHere_ = 0;
};

} // namespace lilong
