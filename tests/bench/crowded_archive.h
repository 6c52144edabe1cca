#pragma once

#include "app/issue/issue.h"

#include <QString>

namespace lilong::bench {

/// How many of each an archive is made with.
struct Crowd {
    int people = 200'000;
    int places = 4'000;
    int issues = 5'000;
    int partsOfAnIssue = 40; ///< each names four people twice and a place twice
};

/// Makes an archive with so many people, places and mentions, as years of saving would have left it, but in half a minute.
void makeCrowdedArchive(const QString& path, const Crowd& crowd);

/// The name of the person with this number; some have namesakes.
[[nodiscard]] QString nameOfPerson(int number);
[[nodiscard]] QString nameOfPlace(int number);

/// A new issue that names so many people of the crowd and so many new ones, twice each, some with a role at a place.
[[nodiscard]] Issue newIssue(int known, int strangers);

} // namespace lilong::bench
