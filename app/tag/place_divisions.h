#pragma once

#include "app/issue/article.h"
#include "app/issue/people.h"
#include "app/language/gazetteer.h"

#include <QHash>

#include <map>

namespace lilong {

/// Says which divisions of China an issue's places are. A name has many bearers (和平, 新村); which one is meant follows from where the
/// newsletter is at home: the street and county that its masthead names and that most of its places lie in.
class PlaceDivisions {
public:
    PlaceDivisions(const Gazetteer& gazetteer, const Masthead& masthead) : gazetteer_(gazetteer), masthead_(masthead) {}

    /// Says where home is by the places that are named, each so many times.
    void findHome(const std::vector<Place>& places, const std::vector<int>& timesNamed);

    /// The street that the newsletter is at home in, or its county; empty where nothing tells.
    [[nodiscard]] DivisionCode home() const { return home_; }
    /// How near the nearest bearer of a name is: in the county at home, in its city, elsewhere; unknown where no division has the name.
    enum class Nearness { Unknown, Far, Near, Home };
    [[nodiscard]] Nearness nearness(const QString& name) const;
    /// The division that a place is; empty where the gazetteer has none, or several that nothing tells apart.
    [[nodiscard]] DivisionCode codeOf(const Place& place) const;
    /// The same, where the text says what the place lies in.
    [[nodiscard]] DivisionCode codeOf(const Place& place, DivisionCode outer) const;

private:
    using Votes = QHash<std::uint64_t, double>;

    void vote(QStringView name, double weight, Votes& counties, Votes& streets) const;
    [[nodiscard]] bool isUnit(QStringView name) const;
    void readMasthead(Votes& counties, Votes& streets) const;
    [[nodiscard]] bool isBelievable(QStringView name, DivisionCode code) const;
    [[nodiscard]] DivisionCode numberedAtHome(const QString& name) const;
    [[nodiscard]] const std::vector<Division>& divisionsOf(const QString& name) const;

    const Gazetteer& gazetteer_;
    const Masthead& masthead_;
    mutable std::map<QString, std::vector<Division>> found_; ///< what the gazetteer says, asked once a name
    DivisionCode home_;
};

} // namespace lilong
