#include "app/tag/people_links.h"

#include "app/tag/nicknames.h"
#include "app/tag/role_words.h"

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

/// 绰号“铜锣”的|老裁缝: somebody who is not named otherwise.
bool isSomebodyElses(QStringView behind) {
    const bool says = behind.size() > 2 && (behind.startsWith(u"”的") || behind.startsWith(u"’的"));
    return says && !QStringView(u"他她我，。").contains(behind[2]);
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
                people_.push_back({text, parts_[p].ref.article, parts_[p].feature, {}, {}});
            }
            people_[index].mentions.emplace_back(p, name.start);
            const QStringView before = parts_[p].characters.before(name.start);
            const bool learns = before.endsWith(u'的') && schoolClassBefore(before.chopped(1)) > 0;
            const QString title = learns ? QStringLiteral("中学生") : before.right(lexicon_.callingBefore(before)).toString();
            if (!people_[index].titles.contains(title))
                people_[index].titles << title;
        }
}

void PeopleLinks::settleNicknames() {
    for (size_t p = 0; p < parts_.size(); ++p)
        for (const FoundName& name : parts_[p].names) {
            if (name.kind != NameModel::Kind::Alias)
                continue;
            const QString text = parts_[p].text(name).toString();
            if (isIntroduced(p, name))
                introduced_ << text;
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
    const qsizetype known = lexicon_.surnameAt(person);
    const qsizetype surname = known == 0 && person.size() < 4 ? 1 : known; // one that no list has
    const QStringView core = withoutFamiliar(mention);
    const QStringView given = QStringView(person).mid(surname);
    for (const QStringView start : {mention, core}) {
        if (start.isEmpty())
            continue;
        if ((surname > 0 && start.startsWith(person.left(surname))) || (!given.isEmpty() && start.startsWith(given)))
            return true;
    }
    for (const QStringView part : QStringView(person).split(u'·')) // 贝克女士, 贝老师 of 安娜·贝克
        if (part.size() < person.size() && (mention.startsWith(part) || (mention.startsWith(part.left(1)) && lexicon_.title(mention.mid(1)))))
            return true;
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

/// Somebody's son, granddaughter …, whom nobody calls 老张 or 张师傅.
bool PeopleLinks::isJunior(const Bearer& bearer) const {
    static const WordTable kin = WordTable::of(u"儿子 女儿 孙子 孙女 外孙 外孙女 重孙 重孙女 曾孙 侄子 侄女 小学生 初中生 高中生 中学生");
    return std::any_of(bearer.titles.begin(), bearer.titles.end(), [](const QString& title) { return kin.longestBefore(title) > 0; });
}

/// Of several people whose names fit, the one who holds the title, else the one named nearest who may be addressed so.
QString PeopleLinks::chosen(QStringView mention, const Bearers& people, const Where& here) const {
    const QString title = mention.right(lexicon_.titleBefore(mention)).toString();
    const auto holdsIt = [&title](const Bearer* bearer) {
        return std::any_of(bearer->titles.begin(), bearer->titles.end(), [&title](const QString& held) { return held.endsWith(title); });
    };
    const auto holder = title.size() >= shortestOffice ? std::find_if(people.begin(), people.end(), holdsIt) : people.end();
    if (holder != people.end())
        return (*holder)->name;
    static const WordTable young = WordTable::of(u"小朋友 同学 妹妹 弟弟 小妹 小弟 妹 弟");
    Bearers elder = people;
    if (!mention.startsWith(u'小') && !young.contains(title))
        std::erase_if(elder, [this](const Bearer* bearer) { return isJunior(*bearer); });
    return nearest(elder.empty() ? people : elder, here);
}

/// Who holds the office elsewhere in the issue, or the only one of that name in the same feature; nobody where two may be meant.
QString PeopleLinks::elsewhere(QStringView mention, ArticleId feature) const {
    const QString title = mention.right(lexicon_.titleBefore(mention)).toString();
    const bool isOffice = title.size() >= shortestOffice && lexicon_.title(title) == Lexicon::TitleKind::Office;
    QString holder;
    for (const size_t number : byFirst_.value(withoutFamiliar(mention).front())) {
        const Bearer& bearer = people_[number];
        const bool holdsIt = isOffice && std::any_of(bearer.titles.begin(), bearer.titles.end(),
                                                     [&title](const QString& held) { return held.endsWith(title); });
        if (bearer.name == holder || !fits(mention, bearer.name) || !(holdsIt || bearer.feature == feature))
            continue;
        if (!holder.isEmpty())
            return {};
        holder = bearer.name;
    }
    return holder;
}

QString PeopleLinks::titleHolder(size_t part, const FoundName& name) const {
    const QStringView mention = parts_[part].text(name);
    const Bearers here = fitting(mention, sharing(mention.left(2), parts_[part].ref.article));
    return here.empty() ? elsewhere(mention, parts_[part].feature) : chosen(mention, here, Where(part, name.start));
}

/// The person of the article whose name shares a character with the nickname; for one that the text introduces, the person spoken of.
QString PeopleLinks::nicknamed(size_t part, const FoundName& name) const {
    const Bearers alike = sharing(parts_[part].text(name), parts_[part].ref.article);
    if (!alike.empty())
        return nearest(alike, Where(part, name.start));
    return isIntroduced(part, name) ? introduced(part, name) : QString();
}

/// The one whose name stands right behind: 人称“铜锣”的王春梅, “铜锣”名叫王春梅, “铜锣”（大名王春梅）.
QString PeopleLinks::namedBehind(size_t part, const FoundName& name) const {
    static const WordTable joints = WordTable::of(u"的 名叫 叫 本名 本名叫 大名 大名叫 真名 真名叫 学名 原名 就是 是 （大名 （本名 （真名 （学名");
    const TaggedPart& tagged = parts_[part];
    QStringView rest = tagged.characters.from(name.end);
    const qsizetype quote = rest.startsWith(u'”') || rest.startsWith(u'’') ? 1 : 0;
    const size_t start = name.end + static_cast<size_t>(quote + joints.longestAt(rest.mid(quote)));
    for (const FoundName& other : tagged.names)
        if (other.kind == NameModel::Kind::Person && other.start == start)
            return tagged.text(other).toString();
    return {};
}

/// The one named right behind the nickname, else last before it in the same part, else the one most named in the article.
QString PeopleLinks::introduced(size_t part, const FoundName& name) const {
    QString last = namedBehind(part, name);
    if (!last.isEmpty() || isSomebodyElses(parts_[part].characters.from(name.end)))
        return last;
    for (const FoundName& other : parts_[part].names)
        if (other.kind == NameModel::Kind::Person && other.start < name.start)
            last = parts_[part].text(other).toString();
    const auto most = mostNamed_.constFind(parts_[part].ref.article);
    return !last.isEmpty() || most == mostNamed_.constEnd() ? last : people_[*most].name;
}

bool PeopleLinks::isIntroduced(size_t part, const FoundName& name) const {
    return Nicknames(lexicon_).isOne(parts_[part].characters, name);
}

} // namespace lilong
