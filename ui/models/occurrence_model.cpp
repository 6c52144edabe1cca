#include "ui/models/occurrence_model.h"

namespace lilong {
namespace {

using Standing = Occurrence::Standing;

QString noteOf(const Occurrence& occurrence) {
    switch (occurrence.standing) {
    case Standing::Free: return {};
    case Standing::Tagged: return OccurrenceModel::tr("tagged already");
    case Standing::Otherwise: return OccurrenceModel::tr("tagged otherwise: %1").arg(occurrence.name);
    case Standing::InsideName: return OccurrenceModel::tr("a piece of %1").arg(occurrence.name);
    case Standing::Refused: return OccurrenceModel::tr("you refused it");
    }
    return {};
}

QString whereOf(const NamePlace& place) {
    return place.issueName.isEmpty() ? place.article : OccurrenceModel::tr("%1 · %2").arg(place.issueName, place.article);
}

} // namespace

void OccurrenceModel::setPlaces(std::vector<NamePlace> places) {
    std::vector<Line> lines;
    for (const NamePlace& place : places) {
        const Standing standing = place.occurrence.standing;
        const bool isFree = standing == Standing::Free;
        lines.push_back({place.excerpt, noteOf(place.occurrence), whereOf(place), standing != Standing::Tagged, isFree, isFree});
    }
    places_ = std::move(places);
    setLines(std::move(lines));
}

std::vector<NamePlace> OccurrenceModel::ticked() const {
    std::vector<NamePlace> list;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTicked(row))
            list.push_back(placeAt(row));
    }
    return list;
}

} // namespace lilong
