#pragma once

#include "app/issue/issue.h"
#include "app/tag/place_divisions.h"
#include "app/tag/role_finder.h"

#include <QHash>

namespace lilong {

/// The people and places of an issue while its mentions are made: one entry a name, with the number it had before where it
/// had one, so that what points to it goes on pointing to it.
class NameRegister {
public:
    /// People and places that the editor's mentions name are kept as they are.
    NameRegister(IssueData& data, const Lexicon& lexicon);

    [[nodiscard]] PersonId person(const QString& name);
    [[nodiscard]] PlaceId place(const QString& name);
    void addAlias(PersonId person, const QString& alias);
    void addRole(PersonId person, const QString& title, PlaceId place);
    /// What is known so far; valid until the next person is registered.
    [[nodiscard]] const std::vector<Role>& rolesOf(PersonId person) const { return people_[personById_.value(person)].roles; }
    /// Says that `inner` lies in `outer`, where nothing is known of it.
    void addWithin(PlaceId inner, PlaceId outer);

    /// Says which divisions the places are, and what they lie in.
    void settleDivisions(PlaceDivisions& divisions);
    /// False for a road, a building or a river: people are of a neighbourhood, a village, a town.
    [[nodiscard]] bool mayBeHome(const QString& place) const;
    /// Puts what was registered into the issue's data.
    void store();

private:
    void keepEditors(const IssueData& data);
    [[nodiscard]] PlaceCategory categoryOf(const QString& name) const;
    void settleDivision(size_t place, const PlaceDivisions& divisions);
    void settleWithin(size_t place, const QHash<QString, PlaceId>& byCode);
    [[nodiscard]] bool liesIn(PlaceId outer, PlaceId inner) const;

    IssueData& data_;
    const Lexicon& lexicon_;
    std::vector<Person> people_;
    std::vector<Place> places_;
    QHash<QString, const Person*> personBefore_; ///< who had which name before this run
    QHash<QString, const Place*> placeBefore_;
    std::vector<int> timesNamed_; ///< of each place
    size_t editorsPlaces_ = 0;    ///< so many of the first places are the editor's
    QHash<QString, size_t> personByName_;
    QHash<QString, size_t> placeByName_;
    QHash<PersonId, size_t> personById_;
    QHash<PlaceId, size_t> placeById_;
};

} // namespace lilong
