#include "app/tag/people_links.h"

#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype shortestOffice = 2;

/// 老陈, 小何, 阿霞 without the first character.
QStringView withoutFamiliar(QStringView mention) {
    const bool familiar = mention.size() > 1 && QStringView(u"小老阿大").contains(mention[0]);
    return familiar ? mention.mid(1) : mention;
}

bool areSamePerson(const std::vector<QString>& names) {
    return std::all_of(names.begin(), names.end(), [&](const QString& name) { return name == names.front(); });
}

} // namespace

PeopleLinks::PeopleLinks(const std::vector<TaggedPart>& parts, const Lexicon& lexicon) : parts_(parts), lexicon_(lexicon) {
    for (size_t p = 0; p < parts.size(); ++p)
        for (const FoundName& name : parts[p].names)
            if (name.kind == NameModel::Kind::Person) {
                const QStringView before = parts[p].characters.before(name.start);
                people_.push_back({parts[p].text(name).toString(), p, name.start, before.right(lexicon.titleBefore(before)).toString()});
            }
    for (const Named& named : people_) {
        byArticle_[parts[named.part].ref.article].push_back(&named);
        byFirst_[named.name.front()].push_back(&named);
    }
    for (size_t p = 0; p < parts.size(); ++p)
        for (const FoundName& name : parts[p].names)
            if (name.kind == NameModel::Kind::Alias)
                if (const QString text = parts[p].text(name).toString(), owner = nicknamed(p, name); !owner.isEmpty() && !nicknames_.contains(text))
                    nicknames_.insert(text, owner);
}

QString PeopleLinks::fullName(size_t part, const FoundName& name) const {
    if (name.kind == NameModel::Kind::Title)
        return titleHolder(part, name);
    return nicknames_.value(parts_[part].text(name).toString());
}

/// True where the mention starts with the person's surname or given name: 徐书记, 小徐, 葆红阿姨 of 徐葆红.
bool PeopleLinks::fits(QStringView mention, const QString& person) const {
    const qsizetype surname = lexicon_.surnameAt(person);
    const QStringView core = withoutFamiliar(mention);
    const QStringView given = QStringView(person).mid(surname);
    for (const QStringView start : {mention, core}) {
        if (start.isEmpty())
            continue;
        if ((surname > 0 && start.startsWith(person.left(surname))) || (!given.isEmpty() && start.startsWith(given)))
            return true;
    }
    const bool lastCharacter = core.size() < mention.size() && core.left(1) == given.right(1);
    return lastCharacter || person.startsWith(core.left(std::max<qsizetype>(2, core.size() - 2)));
}

std::vector<const PeopleLinks::Named*> PeopleLinks::fitting(QStringView mention, const std::vector<const Named*>& people) const {
    std::vector<const Named*> found;
    std::copy_if(people.begin(), people.end(), std::back_inserter(found),
                 [&](const Named* named) { return fits(mention, named->name); });
    return found;
}

/// The last one named before the mention, else the first one after it.
QString PeopleLinks::nearest(const std::vector<const Named*>& people, size_t part, const FoundName& name) const {
    const Named* best = people.front();
    for (const Named* named : people)
        if (named->part < part || (named->part == part && named->start < name.start))
            best = named;
    return best->name;
}

QString PeopleLinks::titleHolder(size_t part, const FoundName& name) const {
    const QStringView mention = parts_[part].text(name);
    const std::vector<const Named*> here = fitting(mention, inArticle(part));
    const qsizetype length = lexicon_.titleBefore(mention);
    const QString title = mention.right(length).toString();
    const auto holdsIt = [&title](const Named* named) { return named->title.endsWith(title); };
    if (!here.empty()) {
        const auto holder = title.size() >= shortestOffice ? std::find_if(here.begin(), here.end(), holdsIt) : here.end();
        return holder != here.end() ? (*holder)->name : nearest(here, part, name);
    }
    if (title.size() < shortestOffice || lexicon_.title(title) != Lexicon::TitleKind::Office)
        return {};
    std::vector<QString> holders;
    for (const Named* named : fitting(mention, byFirst_.value(withoutFamiliar(mention).front())))
        if (holdsIt(named))
            holders.push_back(named->name);
    return !holders.empty() && areSamePerson(holders) ? holders.front() : QString();
}

/// The person of the article whose name shares a character with the nickname; for a nickname that the text introduces, else the
/// one named last before it in the same part, else the one most named in the article. Nobody for any other.
QString PeopleLinks::nicknamed(size_t part, const FoundName& name) const {
    const QString nickname = parts_[part].text(name).toString();
    std::vector<const Named*> here;
    std::vector<const Named*> alike;
    QHash<QString, int> counts;
    for (const Named* named : inArticle(part)) {
        here.push_back(named);
        ++counts[named->name];
        if (std::any_of(nickname.begin(), nickname.end(), [&](QChar c) { return named->name.contains(c); }))
            alike.push_back(named);
    }
    if (!alike.empty())
        return nearest(alike, part, name);
    if (here.empty() || !isIntroduced(part, name))
        return {};
    std::erase_if(here, [&](const Named* named) { return named->part != part || named->start > name.start; });
    if (!here.empty())
        return here.back()->name;
    const QStringList names = counts.keys();
    return *std::max_element(names.begin(), names.end(), [&](const QString& a, const QString& b) {
        return counts[a] != counts[b] ? counts[a] < counts[b] : a > b;
    });
}

bool PeopleLinks::isIntroduced(size_t part, const FoundName& name) const {
    const std::vector<FoundName> introduced = NameRules(lexicon_).nicknames(parts_[part].characters);
    return std::find(introduced.begin(), introduced.end(), name) != introduced.end();
}

} // namespace lilong
