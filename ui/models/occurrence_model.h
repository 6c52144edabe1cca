#pragma once

#include "app/session/tag_everywhere.h"
#include "ui/models/ticked_place_model.h"

namespace lilong {

/// The places where a name stands. What may be tagged without a second thought is ticked from the start; what is tagged already has no box; beside the others
/// stands what speaks against them.
class OccurrenceModel final : public TickedPlaceModel {
    Q_OBJECT
public:
    using TickedPlaceModel::TickedPlaceModel;

    void setPlaces(std::vector<NamePlace> places);
    [[nodiscard]] const NamePlace& placeAt(int row) const { return places_[static_cast<size_t>(row)]; }
    [[nodiscard]] std::vector<NamePlace> ticked() const;

private:
    std::vector<NamePlace> places_;
};

} // namespace lilong
