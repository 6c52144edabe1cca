#include "app/tag/authority_links.h"

#include "app/tag/office.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace lilong {
namespace {

// Weights are natural logarithms of odds, set by hand: how much oftener one finds this where two mentions are one person than where they are two.
constexpr double priorOfPerson = 0.5;      // a name of three characters seldom comes twice in one newsletter's district
constexpr double sameNewsletter = 2.0;
constexpr double otherNewsletter = -3.0;
constexpr double sameOffice = 5.0;         // the same office at the same place
constexpr double samePlace = 4.0;
constexpr double nearPlace = 2.5;          // one place lies in the other
constexpr double otherPlaces = -4.0;       // both have places, and none in common
constexpr double sameTitle = 1.5;          // without a place: 记者 and 记者
constexpr double twoCharacters = -1.0;
constexpr double fourCharacters = 1.0;
constexpr double byAlias = -1.0;

constexpr double placeInNewsletter = 3.0;
constexpr double placeElsewhere = -2.5;
constexpr double sameSurroundings = 3.0;   // both lie in one and the same
constexpr double otherSurroundings = -6.0;
constexpr double knownDivision = 2.5;
constexpr double otherCategory = -1.0;

constexpr double sure = 2.2;               // odds of nine to one
constexpr double margin = 1.5;             // between the likeliest and the next
constexpr double worthAsking = -0.7;       // odds of one to two

double likelinessOf(double odds) { return 1.0 / (1.0 + std::exp(-odds)); }

/// How well a candidate fits, and what of it can be told.
struct Fit {
    const RecordCandidate* candidate = nullptr;
    double odds = 0.0;
    bool newsletter = false;
    QString place = {}; ///< in common
};

class Linking {
public:
    Linking(const Issue& issue, const std::vector<RecordCandidate>& candidates) : issue_(issue) {
        newsletter_ = issue->masthead.title.isEmpty() ? issue->masthead.publisher : issue->masthead.title;
        for (const RecordCandidate& candidate : candidates) {
            byId_.insert(candidate.id, &candidate);
            for (const QString& name : candidate.names)
                byName_[{candidate.kind, name}].push_back(&candidate);
        }
    }

    std::vector<RecordLink> links() {
        for (const Place& place : issue_->places)
            settle(place);
        for (const Person& person : issue_->people)
            settle(person);
        return std::move(links_);
    }

private:
    void settle(const Place& place) {
        RecordId record = place.record;
        if (record.isEmpty()) {
            RecordLink link = chosen(fitsOf(MentionKind::Place, {place.name}, [&](const RecordCandidate& candidate) { return fit(place, candidate); }), place.name);
            link.place = place.id;
            record = link.record;
            links_.push_back(std::move(link));
        }
        if (const RecordCandidate* known = byId_.value(record))
            placeRoots_.insert(place.id, known);
    }

    void settle(const Person& person) {
        if (!person.record.isEmpty()) {
            if (const RecordCandidate* known = byId_.value(person.record))
                taken_[person.name].insert(known->root);
            return;
        }
        RecordLink link =
            chosen(fitsOf(MentionKind::Person, QStringList{person.name} + person.aliases, [&](const RecordCandidate& candidate) { return fit(person, candidate); }),
                   person.name);
        link.person = person.id;
        if (const RecordCandidate* known = byId_.value(link.record))
            taken_[person.name].insert(known->root);
        links_.push_back(std::move(link));
    }

    /// The likeliest first, one for each root.
    template <typename Judge>
    std::vector<Fit> fitsOf(MentionKind kind, const QStringList& names, const Judge& judge) const {
        QHash<RecordId, Fit> best;
        for (const QString& name : names) {
            const auto bearers = byName_.find({kind, name});
            if (bearers == byName_.end())
                continue;
            for (const RecordCandidate* candidate : bearers->second) {
                const Fit fit = judge(*candidate);
                const auto had = best.constFind(candidate->root);
                if (had == best.constEnd() || had->odds < fit.odds)
                    best.insert(candidate->root, fit);
            }
        }
        std::vector<Fit> fits(best.begin(), best.end());
        // Where one name has many bearers, each is the less likely to be meant.
        for (Fit& fit : fits)
            fit.odds -= std::log(static_cast<double>(fits.size()));
        std::sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) {
            return a.odds != b.odds ? a.odds > b.odds : a.candidate->root < b.candidate->root;
        });
        return fits;
    }

    RecordLink chosen(const std::vector<Fit>& fits, const QString& name) const {
        RecordLink link;
        if (fits.empty())
            return link;
        const Fit& best = fits.front();
        const bool alone = fits.size() == 1 || best.odds - fits[1].odds >= margin;
        if (best.odds >= sure && alone) {
            link.record = best.candidate->id;
            link.certainty = likelinessOf(best.odds);
            return link;
        }
        link.certainty = 1.0 - likelinessOf(best.odds);
        if (best.odds >= worthAsking) {
            link.perhaps = best.candidate->id;
            link.likeliness = likelinessOf(best.odds);
            link.reason = question(best, name, alone);
        }
        return link;
    }

    Reason question(const Fit& fit, const QString& name, bool alone) const {
        const auto reason = [](const char* sentence, const QStringList& particulars) { return Reason{QString::fromUtf8(sentence), particulars}; };
        if (!alone)
            return reason(QT_TRANSLATE_NOOP("Reason", "Several records are named “%1”, and nothing says which of them is meant here."), {name});
        if (!fit.place.isEmpty())
            return reason(QT_TRANSLATE_NOOP("Reason", "Two records are named “%1”, both at %2: they may be one."), {name, fit.place});
        if (fit.newsletter)
            return reason(QT_TRANSLATE_NOOP("Reason", "Two records of the same newsletter are named “%1”, but nothing more says that they are one."), {name});
        return reason(QT_TRANSLATE_NOOP("Reason", "Two records are named “%1”, but nothing more says that they are one."), {name});
    }

    void weighNewsletter(Fit& fit, double same, double other) const {
        if (newsletter_.isEmpty() || fit.candidate->newsletter.isEmpty())
            return;
        fit.newsletter = newsletter_ == fit.candidate->newsletter;
        fit.odds += fit.newsletter ? same : other;
    }

    // --- places
    QStringList surroundings(const Place& place) const {
        QStringList names;
        const Place* outer = issue_.place(place.within);
        for (int depth = 0; outer && depth < 12; ++depth, outer = issue_.place(outer->within))
            names += outer->name;
        return names;
    }

    Fit fit(const Place& place, const RecordCandidate& candidate) const {
        Fit fit{&candidate};
        if (!place.code.isEmpty() && !candidate.code.isEmpty()) {
            fit.odds = place.code == candidate.code ? 8.0 : -8.0;
            return fit;
        }
        weighNewsletter(fit, placeInNewsletter, placeElsewhere);
        const QStringList around = surroundings(place);
        if (!around.isEmpty() && !candidate.withinNames.empty()) {
            const bool common = std::any_of(candidate.withinNames.begin(), candidate.withinNames.end(), [&](const QString& name) { return around.contains(name); });
            fit.odds += common ? sameSurroundings : otherSurroundings;
            fit.place = common ? around.front() : QString();
        }
        if (place.category == PlaceCategory::Administrative && candidate.category == PlaceCategory::Administrative)
            fit.odds += knownDivision;
        if (place.category != candidate.category)
            fit.odds += otherCategory;
        return fit;
    }

    // --- people
    enum class Nearness { Same, Near, Apart };
    Nearness nearness(PlaceId here, const RecordRole& role) const {
        const RecordCandidate* place = placeRoots_.value(here);
        if (!place)
            return Nearness::Apart;
        if (place->root == role.place)
            return Nearness::Same;
        const auto liesIn = [](const RecordCandidate& inner, RecordId outer) {
            return std::find(inner.within.begin(), inner.within.end(), outer) != inner.within.end();
        };
        const RecordCandidate* other = byId_.value(role.place);
        return liesIn(*place, role.place) || (other && liesIn(*other, place->root)) ? Nearness::Near : Nearness::Apart;
    }

    void weighRoles(Fit& fit, const Person& person) const {
        double best = 0.0;
        bool hasPlaces = false;
        bool title = false;
        const auto& held = fit.candidate->roles;
        const bool heldSomewhere = std::any_of(held.begin(), held.end(), [](const RecordRole& role) { return !role.place.isEmpty(); });
        for (const Role& here : person.roles) {
            hasPlaces = hasPlaces || !here.place.isEmpty();
            for (const RecordRole& role : held) {
                title = title || here.title == role.title;
                if (here.place.isEmpty() || role.place.isEmpty())
                    continue;
                const Nearness near = nearness(here.place, role);
                const double worth = near == Nearness::Same ? (isSameOffice(here.title, role.title) ? sameOffice : samePlace)
                                     : near == Nearness::Near ? nearPlace
                                                              : 0.0;
                if (worth > best)
                    fit.place = role.placeName;
                best = std::max(best, worth);
            }
        }
        if (best == 0.0 && hasPlaces && heldSomewhere)
            best = otherPlaces;
        if (best <= 0.0 && title)
            best += sameTitle;
        fit.odds += best;
    }

    Fit fit(const Person& person, const RecordCandidate& candidate) const {
        Fit fit{&candidate, priorOfPerson};
        if (taken_.value(person.name).contains(candidate.root)) { // the editor says that the issue has two of this name
            fit.odds = -8.0;
            return fit;
        }
        weighNewsletter(fit, sameNewsletter, otherNewsletter);
        if (person.name.size() <= 2)
            fit.odds += twoCharacters;
        else if (person.name.size() >= 4)
            fit.odds += fourCharacters;
        if (!candidate.names.contains(person.name))
            fit.odds += byAlias;
        weighRoles(fit, person);
        return fit;
    }

    const Issue& issue_;
    QString newsletter_;
    QHash<RecordId, const RecordCandidate*> byId_;
    std::map<std::pair<MentionKind, QString>, std::vector<const RecordCandidate*>> byName_;
    QHash<PlaceId, const RecordCandidate*> placeRoots_; ///< which record a place of the issue is
    QHash<QString, QSet<RecordId>> taken_;              ///< roots that people of this name in the issue are
    std::vector<RecordLink> links_;
};

} // namespace

std::vector<RecordLink> authorityLinks(const Issue& issue, const std::vector<RecordCandidate>& candidates) {
    return Linking(issue, candidates).links();
}

} // namespace lilong
