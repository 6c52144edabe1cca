#include "app/tag/people_links.h"

#include <algorithm>
#include <optional>

namespace lilong {
namespace {

constexpr qsizetype shortestOffice = 2;

/// 老陈, 小何, 阿霞 without the first character.
QStringView withoutFamiliar(QStringView mention) {
    const bool familiar = mention.size() > 1 && QStringView(u"小老阿大").contains(mention[0]);
    return familiar ? mention.mid(1) : mention;
}

/// Of several people the one named last before a place in the issue, else the first one named after it.
template <typename Bearers, typename Where>
QString nearest(const Bearers& people, const Where& here) {
    const auto* best = people.front();
    std::optional<Where> before, after;
    for (const auto* bearer : people) {
        const auto next = std::lower_bound(bearer->mentions.begin(), bearer->mentions.end(), here);
        if (next != bearer->mentions.begin() && (!before || *before < *std::prev(next))) {
            before = *std::prev(next);
            best = bearer;
        } else if (!before && next != bearer->mentions.end() && (!after || *next < *after)) {
            after = *next;
            best = bearer;
        }
    }
    return best->name;
}

} // namespace

PeopleLinks::PeopleLinks(const std::vector<TaggedPart>& parts, const Lexicon& lexicon) : parts_(parts), lexicon_(lexicon) {
    readPeople();
    for (size_t i = 0; i < people_.size(); ++i) {
        const Bearer& bearer = people_[i];
        for (const QChar c : bearer.name)
            if (std::vector<size_t>& list = byCharacter_[{bearer.article, c}]; list.empty() || list.back() != i)
                list.push_back(i);
        byFirst_[bearer.name.front()].push_back(i);
        const auto most = mostNamed_.constFind(bearer.article);
        if (most == mostNamed_.constEnd() || people_[*most].mentions.size() < bearer.mentions.size())
            mostNamed_[bearer.article] = i;
    }
    settleNicknames();
}

void PeopleLinks::readPeople() {
    QHash<std::pair<ArticleId, QString>, size_t> numbers;
    for (size_t p = 0; p < parts_.size(); ++p)
        for (const FoundName& name : parts_[p].names) {
            if (name.kind != NameModel::Kind::Person)
                continue;
            const QString text = parts_[p].text(name).toString();
            const auto number = numbers.constFind({parts_[p].ref.article, text});
            const size_t index = number == numbers.constEnd() ? people_.size() : *number;
            if (index == people_.size()) {
                numbers.insert({parts_[p].ref.article, text}, index);
                people_.push_back({text, parts_[p].ref.article, {}, {}});
            }
            people_[index].mentions.emplace_back(p, name.start);
            const QStringView before = parts_[p].characters.before(name.start);
            if (const QString title = before.right(lexicon_.titleBefore(before)).toString(); !people_[index].titles.contains(title))
                people_[index].titles << title;
        }
}

void PeopleLinks::settleNicknames() {
    for (size_t p = 0; p < parts_.size(); ++p)
        for (const FoundName& name : parts_[p].names) {
            if (name.kind != NameModel::Kind::Alias)
                continue;
            const QString text = parts_[p].text(name).toString();
            if (const QString owner = nicknames_.contains(text) ? QString() : nicknamed(p, name); !owner.isEmpty())
                nicknames_.insert(text, owner);
        }
}

QString PeopleLinks::fullName(size_t part, const FoundName& name) const {
    if (name.kind == NameModel::Kind::Title)
        return titleHolder(part, name);
    return nicknames_.value(parts_[part].text(name).toString());
}

/// True where the mention starts with the person's surname or given name: 徐书记, 小徐, 宝弘阿姨 of 徐宝弘.
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

/// The people of an article whose names hold one of the characters, in reading order.
PeopleLinks::Bearers PeopleLinks::sharing(QStringView characters, ArticleId article) const {
    std::vector<size_t> numbers;
    for (const QChar c : characters) {
        const auto list = byCharacter_.constFind({article, c});
        if (list != byCharacter_.constEnd())
            numbers.insert(numbers.end(), list->begin(), list->end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    Bearers people;
    for (const size_t number : numbers)
        people.push_back(&people_[number]);
    return people;
}

PeopleLinks::Bearers PeopleLinks::fitting(QStringView mention, Bearers people) const {
    std::erase_if(people, [&](const Bearer* bearer) { return !fits(mention, bearer->name); });
    return people;
}

QString PeopleLinks::titleHolder(size_t part, const FoundName& name) const {
    const QStringView mention = parts_[part].text(name);
    const Bearers here = fitting(mention, sharing(mention.left(2), parts_[part].ref.article));
    const QString title = mention.right(lexicon_.titleBefore(mention)).toString();
    const bool isOffice = title.size() >= shortestOffice && lexicon_.title(title) == Lexicon::TitleKind::Office;
    const auto holdsIt = [&title](const Bearer* bearer) {
        return std::any_of(bearer->titles.begin(), bearer->titles.end(), [&title](const QString& held) { return held.endsWith(title); });
    };
    if (!here.empty()) {
        const auto holder = title.size() >= shortestOffice ? std::find_if(here.begin(), here.end(), holdsIt) : here.end();
        return holder != here.end() ? (*holder)->name : nearest(here, Where(part, name.start));
    }
    if (!isOffice)
        return {};
    const auto namesakes = byFirst_.constFind(withoutFamiliar(mention).front());
    if (namesakes == byFirst_.constEnd())
        return {};
    QString holder;
    for (const size_t number : *namesakes) {
        const Bearer& bearer = people_[number];
        if (bearer.name == holder || !fits(mention, bearer.name) || !holdsIt(&bearer))
            continue;
        if (!holder.isEmpty())
            return {}; // two may be meant
        holder = bearer.name;
    }
    return holder;
}

/// The person of the article whose name shares a character with the nickname; for one that the text introduces, the person spoken of.
QString PeopleLinks::nicknamed(size_t part, const FoundName& name) const {
    const Bearers alike = sharing(parts_[part].text(name), parts_[part].ref.article);
    if (!alike.empty())
        return nearest(alike, Where(part, name.start));
    return isIntroduced(part, name) ? introduced(part, name) : QString();
}

/// The one named last before the nickname in the same part, else the one most named in the article.
QString PeopleLinks::introduced(size_t part, const FoundName& name) const {
    QString last;
    for (const FoundName& other : parts_[part].names)
        if (other.kind == NameModel::Kind::Person && other.start < name.start)
            last = parts_[part].text(other).toString();
    const auto most = mostNamed_.constFind(parts_[part].ref.article);
    return !last.isEmpty() || most == mostNamed_.constEnd() ? last : people_[*most].name;
}

bool PeopleLinks::isIntroduced(size_t part, const FoundName& name) const {
    return NameRules(lexicon_).isNickname(parts_[part].characters, name);
}

} // namespace lilong
