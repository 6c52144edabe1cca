#include "app/tag/authority_conflicts.h"

#include "app/tag/office.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

constexpr double sureOfOffice = 0.9;
constexpr double sureOfPlaces = 0.8;
constexpr double sureOfLongName = 0.7; // three characters and more
constexpr double sureOfShortName = 0.4;

/// Whether two stretches of time share a day that both are known to have. An unknown date says nothing.
bool overlap(const RoleFact& a, const RoleFact& b) {
    if (a.from.isEmpty() || b.from.isEmpty())
        return false;
    const auto last = [](const RoleFact& fact) { return fact.to.isEmpty() ? fact.from : fact.to; };
    // 2022-12 holds 2022-12-05: dates are compared to the precision that both have.
    const auto notAfter = [](QStringView earlier, QStringView later) {
        const qsizetype length = std::min(earlier.size(), later.size());
        return earlier.first(length) <= later.first(length);
    };
    return notAfter(a.from, last(b)) && notAfter(b.from, last(a));
}

/// Two names of one length that differ in one character.
bool isOneApart(const QString& a, const QString& b) {
    if (a.size() != b.size() || a.size() < 2)
        return false;
    qsizetype apart = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        apart += a[i] != b[i];
    return apart == 1;
}

class Search {
public:
    explicit Search(const std::vector<RoleFact>& facts) {
        for (const RoleFact& fact : facts) {
            if (!fact.place.isEmpty())
                byPlace_[fact.place].push_back(&fact);
            if (!fact.place.isEmpty() && isSoleOffice(fact.title))
                byPerson_[fact.person].push_back(&fact);
        }
    }

    std::vector<Conflict> conflicts() {
        for (const std::vector<const RoleFact*>& here : byPlace_) {
            findSameOffice(here);
            findNearNames(here);
        }
        for (const std::vector<const RoleFact*>& held : byPerson_)
            findTwoPlaces(held);
        std::sort(found_.begin(), found_.end(), [](const Conflict& a, const Conflict& b) {
            return a.certainty != b.certainty ? a.certainty > b.certainty : a.key < b.key;
        });
        return std::move(found_);
    }

private:
    void findSameOffice(const std::vector<const RoleFact*>& here) {
        std::vector<const RoleFact*> offices;
        std::copy_if(here.begin(), here.end(), std::back_inserter(offices), [](const RoleFact* fact) { return isSoleOffice(fact->title); });
        for (size_t i = 0; i < offices.size(); ++i) {
            for (size_t j = i + 1; j < offices.size(); ++j) {
                const RoleFact& a = *offices[i];
                const RoleFact& b = *offices[j];
                if (a.person == b.person || !isSameOffice(a.title, b.title) || !overlap(a, b))
                    continue;
                add(Conflict::Kind::SameOffice, a, b, sureOfOffice,
                    {QString::fromUtf8(QT_TRANSLATE_NOOP("Reason", "“%1” and “%2” are both %3 of %4 at one time.")),
                     {a.name, b.name, a.title.size() >= b.title.size() ? a.title : b.title, a.placeName}});
            }
        }
    }

    void findTwoPlaces(const std::vector<const RoleFact*>& held) {
        for (size_t i = 0; i < held.size(); ++i) {
            for (size_t j = i + 1; j < held.size(); ++j) {
                const RoleFact& a = *held[i];
                const RoleFact& b = *held[j];
                if (a.place == b.place || !isSameOffice(a.title, b.title) || !overlap(a, b))
                    continue;
                add(Conflict::Kind::TwoPlaces, a, b, sureOfPlaces,
                    {QString::fromUtf8(QT_TRANSLATE_NOOP("Reason", "“%1” is %2 of %3 and of %4 at one time: two people of one name?")),
                     {a.name, a.title, a.placeName, b.placeName}});
            }
        }
    }

    /// Names that share all but one character meet under the pattern that leaves it open.
    void findNearNames(const std::vector<const RoleFact*>& here) {
        QHash<QString, std::vector<const RoleFact*>> patterns;
        QSet<RecordId> seen;
        for (const RoleFact* fact : here) {
            if (seen.contains(fact->person) || fact->name.size() < 2)
                continue;
            seen.insert(fact->person);
            for (qsizetype i = fact->name.size() > 2 ? 0 : 1; i < fact->name.size(); ++i) // 王丽 and 李丽 are two people
                patterns[QString(fact->name).replace(i, 1, QLatin1Char('*'))].push_back(fact);
        }
        for (const std::vector<const RoleFact*>& alike : patterns) {
            for (size_t i = 0; i < alike.size(); ++i) {
                for (size_t j = i + 1; j < alike.size(); ++j)
                    addNear(*alike[i], *alike[j]);
            }
        }
    }

    void addNear(const RoleFact& a, const RoleFact& b) {
        if (!isOneApart(a.name, b.name))
            return;
        add(Conflict::Kind::NearName, a, b, a.name.size() > 2 ? sureOfLongName : sureOfShortName,
            {QString::fromUtf8(QT_TRANSLATE_NOOP("Reason", "“%1” and “%2” of %3 differ in one character: one person, misprinted?")), {a.name, b.name, a.placeName}});
    }

    void add(Conflict::Kind kind, const RoleFact& a, const RoleFact& b, double certainty, const Reason& reason) {
        static const QHash<Conflict::Kind, QString> words{{Conflict::Kind::SameOffice, QStringLiteral("same-office")},
                                                          {Conflict::Kind::TwoPlaces, QStringLiteral("two-places")},
                                                          {Conflict::Kind::NearName, QStringLiteral("near-name")}};
        const bool onePerson = kind == Conflict::Kind::TwoPlaces;
        std::vector<std::uint32_t> numbers = onePerson ? std::vector{a.place.number(), b.place.number()} : std::vector{a.person.number(), b.person.number()};
        std::sort(numbers.begin(), numbers.end());
        const QString key = QStringLiteral("%1/%2/%3/%4").arg(words.value(kind)).arg(onePerson ? a.person.number() : a.place.number()).arg(numbers[0]).arg(numbers[1]);
        if (keys_.contains(key))
            return;
        keys_.insert(key);
        Conflict conflict{.kind = kind, .key = key, .records = {a.person}, .names = {a.name}, .place = a.place, .reason = reason, .certainty = certainty};
        if (!onePerson) {
            conflict.records.push_back(b.person);
            conflict.names += b.name;
        }
        found_.push_back(std::move(conflict));
    }

    QHash<RecordId, std::vector<const RoleFact*>> byPlace_;
    QHash<RecordId, std::vector<const RoleFact*>> byPerson_;
    QSet<QString> keys_;
    std::vector<Conflict> found_;
};

} // namespace

std::vector<Conflict> authorityConflicts(const std::vector<RoleFact>& facts) { return Search(facts).conflicts(); }

} // namespace lilong
