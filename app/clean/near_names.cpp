#include "app/clean/near_names.h"

#include "app/language/look_alikes.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

constexpr qsizetype leastLength = 3;
constexpr double leastLikeness = 0.6;
constexpr double leastSeen = -1.5; // log10 of how often the one is read as the other
constexpr char16_t gap = 0xFFFF;

/// How well a name is known: where the editor tagged it in other issues, and how often this one has it.
struct Standing {
    QString taggedIn; ///< the other issue
    int count = 0;

    [[nodiscard]] bool isAbove(const Standing& other) const { return std::pair(!taggedIn.isEmpty(), count) > std::pair(!other.taggedIn.isEmpty(), other.count); }
};
using Standings = QHash<QString, Standing>;

Standings standingsOf(const Issue& issue, const NameMemory& memory) {
    Standings standings;
    for (const auto& [name, taggedIn] : memory.tagged)
        if (name.second.size() >= leastLength)
            standings[name.second].taggedIn = taggedIn;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions)
            if (mention.span.length() >= leastLength)
                ++standings[slice(part->text.text(), mention.span).toString()].count;
    });
    return standings;
}

QString withGap(QString name, qsizetype at) {
    name[at] = QChar(gap);
    return name;
}

/// The names of each pattern with one character open.
QHash<QString, QStringList> patternsOf(const Standings& standings) {
    QHash<QString, QStringList> patterns;
    for (auto it = standings.begin(); it != standings.end(); ++it)
        for (qsizetype i = 0; i < it.key().size(); ++i)
            patterns[withGap(it.key(), i)] += it.key();
    return patterns;
}

/// 一村 and 二村, 东路 and 西路 are neighbours, not misreadings.
bool tellsNeighboursApart(char16_t c) { return QStringView(u"〇零一二三四五六七八九十百两东南西北中上下前后左右大小新老甲乙丙丁0123456789").contains(QChar(c)); }

class NearNameSearch {
public:
    NearNameSearch(const Standings& standings, const LookAlikes& lookAlikes) : standings_(standings), patterns_(patternsOf(standings)), lookAlikes_(lookAlikes) {}

    /// The better known name that a name may be a misreading of, with the place of the difference.
    [[nodiscard]] std::optional<std::pair<QString, qsizetype>> knownFor(const QString& name) const {
        for (qsizetype at = 0; at < name.size(); ++at)
            for (const QString& other : patterns_.value(withGap(name, at)))
                if (standings_[other].isAbove(standings_[name]) && areAlike(other[at].unicode(), name[at].unicode()))
                    return std::pair(other, at);
        return std::nullopt;
    }

private:
    [[nodiscard]] bool areAlike(char16_t printed, char16_t read) const {
        if (tellsNeighboursApart(printed) || tellsNeighboursApart(read))
            return false;
        return lookAlikes_.likeness(printed, read) > leastLikeness || lookAlikes_.readAs(printed, read).value_or(leastSeen) > leastSeen;
    }

    const Standings& standings_;
    const QHash<QString, QStringList> patterns_;
    const LookAlikes& lookAlikes_;
};

} // namespace

std::vector<NearName> nearNames(const Issue& issue, const LookAlikes& lookAlikes, const NameMemory& memory) {
    std::vector<NearName> found;
    const Standings standings = standingsOf(issue, memory);
    if (standings.size() < 2)
        return found;
    const NearNameSearch search(standings, lookAlikes);
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            const QString name = slice(part->text.text(), mention.span).toString();
            const auto known = name.size() >= leastLength && !mention.byEditor ? search.knownFor(name) : std::nullopt;
            if (known)
                found.push_back({ref, mention.span.start + known->second, name[known->second].unicode(), known->first[known->second].unicode(), name,
                                 known->first, standings[known->first].taggedIn});
        }
    });
    return found;
}

} // namespace lilong
