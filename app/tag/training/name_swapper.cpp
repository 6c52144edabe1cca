#include "app/tag/training/name_swapper.h"

#include "app/text/character_class.h"

#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

constexpr int likelySurname = 0; // 10·log10: as often a surname as not

/// Characters that write the sounds of foreign names.
const QString& sounds() {
    static const QString list = QStringLiteral("阿艾安巴贝比波伯布查达戴丹德迪蒂尔法菲费弗福盖戈格贡哈海汉赫亨霍吉加杰金卡凯科克肯库拉莱兰朗劳勒雷里丽利琳林卢鲁罗洛"
                                               "马玛迈曼梅米莫穆纳娜尼妮诺欧帕佩皮珀普奇乔琼萨塞莎施史斯苏索塔泰坦汤特蒂托娃瓦威韦维沃西希夏谢雅亚耶伊依扎珍朱兹古丽买合木提吐逊提江迪力努尔夫姆顿斯特克德尔洛森曼奥蕾薇娅");
    return list;
}

bool isAllHan(const QString& text) {
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [](uint c) { return isHan(c); });
}

} // namespace

NameSwapper::NameSwapper(const std::vector<TaggedItem>& items, const Lexicon& lexicon, Lists lists, const Shares& shares, unsigned seed)
    : lexicon_(lexicon), random_(seed), lists_(std::move(lists)), shares_(shares) {
    for (const TaggedItem& item : items)
        for (const TaggedLine& line : item)
            for (const TaggedPiece& piece : line.pieces) {
                if (piece.kind == NameModel::Kind::Person)
                    learnPerson(piece.text);
                else if (piece.kind == NameModel::Kind::Place)
                    learnPlace(piece.text);
            }
    surnameTypes_ = QSet<QString>(surnames_.begin(), surnames_.end()).values();
    surnameTypes_.sort();
    std::copy_if(lists_.wordNames.begin(), lists_.wordNames.end(), std::back_inserter(wordNames_), [&](const QString& word) {
        return lexicon.surnameAt(word) == 1 && *lexicon.surname(word.left(1)) >= likelySurname;
    });
}

QString NameSwapper::surnameOf(const QString& name) const {
    if (name.size() < 2 || name.size() > 4 || !isAllHan(name))
        return {};
    const qsizetype length = lexicon_.surnameAt(name);
    return length < name.size() && name.size() - length <= 2 ? name.left(length) : QString();
}

void NameSwapper::learnPerson(const QString& name) {
    const QString surname = surnameOf(name);
    if (surname.isEmpty())
        return;
    surnames_ << surname;
    const QString given = name.mid(surname.size());
    givens_ << given;
    if (given.size() == 1) {
        onlyCharacters_ << given;
    } else {
        firstCharacters_ << given.left(1);
        secondCharacters_ << given.right(1);
    }
}

/// The part of a place name before its first suffix, digit or bracket: 柳荫 of 柳荫一村第二居民区. Empty where there is nothing to swap.
QString NameSwapper::coreOf(const QString& place) const {
    qsizetype end = 2;
    while (end < place.size() && lexicon_.placeSuffixAt(QStringView(place).mid(end)) == 0 && isHan(place[end].unicode()))
        ++end;
    const bool hasSuffix = end < place.size();
    return hasSuffix && end <= 5 && isAllHan(place.left(end)) ? place.left(end) : QString();
}

void NameSwapper::learnPlace(const QString& name) {
    const QString core = coreOf(name);
    if (core.isEmpty()) {
        if (name.size() <= 4 && isAllHan(name))
            barePlaces_ << name;
        return;
    }
    cores_ << core;
    tails_ << name.mid(core.size());
    for (const QChar c : core)
        coreCharacters_ << QString(c);
}

QString NameSwapper::newSounds(int shortest, int longest) {
    QString name;
    for (int length = shortest + static_cast<int>(random_() % static_cast<unsigned>(longest - shortest + 1)); length > 0; --length)
        name += sounds()[static_cast<qsizetype>(random_() % static_cast<size_t>(sounds().size()))];
    return name;
}

QString NameSwapper::newLatin() {
    static const QString vowels = QStringLiteral("aeiou"), consonants = QStringLiteral("bcdfghklmnprstvw");
    QString name;
    for (int length = 3 + static_cast<int>(random_() % 4); length > 0; --length) {
        const QString& letters = length % 2 ? consonants : vowels;
        name += letters[static_cast<qsizetype>(random_() % static_cast<size_t>(letters.size()))];
    }
    name[0] = name[0].toUpper();
    return name;
}

QString NameSwapper::newForeign() {
    if (chance(shares_.foreignDot))
        return newSounds(2, 4) + u'·' + newSounds(2, 5) + (chance(8) ? u'·' + newSounds(2, 3) : QString());
    return chance(40) ? newLatin() + u' ' + newLatin() : newSounds(3, 4);
}

QString NameSwapper::newGiven(qsizetype length) {
    if (length == 1)
        return chance(70) ? any(onlyCharacters_) : any(secondCharacters_);
    if (const QString& word = any(lists_.words); word.size() == 2 && chance(6))
        return word;
    if (chance(50))
        return any(firstCharacters_) + any(secondCharacters_);
    for (int tries = 0; tries < 20; ++tries)
        if (const QString& given = any(givens_); given.size() == 2)
            return given;
    return any(firstCharacters_) + any(secondCharacters_);
}

QString NameSwapper::newPerson(const QString& name) {
    const QString surname = surnameOf(name);
    if (surname.isEmpty())
        return name;
    if (chance(shares_.foreign))
        return newForeign();
    if (chance(shares_.wordName))
        return any(wordNames_);
    const qsizetype length = chance(15) ? 1 : chance(10) ? 2 : name.size() - surname.size();
    return (chance(75) ? any(surnames_) : any(surnameTypes_)) + newGiven(length);
}

QString NameSwapper::newCore() {
    if (chance(45))
        return any(cores_);
    if (chance(60))
        return any(lists_.divisions);
    return any(coreCharacters_) + any(coreCharacters_);
}

QString NameSwapper::newTail(const QString& tail) { return chance(shares_.otherTail) ? any(tails_) : tail; }

QString NameSwapper::newBarePlace(const QString& place) {
    if (!barePlaces_.contains(place) || chance(40))
        return place;
    return chance(shares_.listed) ? any(lists_.placeNames) : any(barePlaces_);
}

NameSwapper::Renamed NameSwapper::renamePeople(const TaggedItem& item) {
    Renamed renamed;
    for (const TaggedLine& line : item)
        for (const TaggedPiece& piece : line.pieces) {
            const QString name = piece.kind == NameModel::Kind::Person ? piece.text : piece.fullName;
            if (!name.isEmpty() && !renamed.contains(name))
                renamed.insert(name, chance(80) ? newPerson(name) : name);
        }
    return renamed;
}

NameSwapper::Renamed NameSwapper::renamePlaces(const TaggedItem& item) {
    Renamed cores;
    for (const TaggedLine& line : item)
        for (const TaggedPiece& piece : line.pieces)
            if (const QString core = piece.kind == NameModel::Kind::Place ? coreOf(piece.text) : QString();
                !core.isEmpty() && !cores.contains(core))
                cores.insert(core, chance(70) ? newCore() : core);
    Renamed renamed;
    for (const TaggedLine& line : item)
        for (const TaggedPiece& piece : line.pieces) {
            if (piece.kind != NameModel::Kind::Place || renamed.contains(piece.text))
                continue;
            const QString core = coreOf(piece.text);
            if (!core.isEmpty())
                renamed.insert(piece.text, cores[core] + newTail(piece.text.mid(core.size())));
            else if (cores.contains(piece.text))
                renamed.insert(piece.text, cores[piece.text]);
            else
                renamed.insert(piece.text, newBarePlace(piece.text));
        }
    return renamed;
}

/// An alias or title with the new name's parts in the place of the old one's.
QString NameSwapper::newForm(const TaggedPiece& piece, const Renamed& people) {
    const QString old = piece.fullName;
    const QString surname = surnameOf(old);
    QString text = piece.text;
    if (!surname.isEmpty()) {
        const QString& now = people[old];
        if (surnameOf(now).isEmpty())
            return text;
        const qsizetype length = lexicon_.surnameAt(now);
        const QString given = old.mid(surname.size());
        if (text.contains(given))
            text.replace(given, now.mid(length));
        return text.contains(surname) ? text.replace(text.indexOf(surname), surname.size(), now.left(length)) : text;
    }
    const qsizetype at = old.isEmpty() && lexicon_.isSurname(text.left(1)) ? 0 : lexicon_.isSurname(text.mid(1, 1)) ? 1 : -1;
    if (at >= 0 && piece.kind == NameModel::Kind::Title && !(at == 1 && lexicon_.title(text.mid(1))))
        text.replace(at, 1, any(surnameTypes_).left(1));
    return text;
}

QString NameSwapper::newWord() {
    static const QStringList generic = QStringLiteral("社区 居民区 小区 街道 居委会 党总支 书记 主任 志愿者 阿姨 楼组长 医院 学校 广场 公园 老师 师傅 "
                                                      "路 村 新村 家园 居民 派出所 社区工作者 城区 市 区 中心 花园 代表").split(u' ');
    static const QStringList numbers = QStringLiteral("1 2 3 5 8 12 30 1.5 两 三 几 十 半 第一 每").split(u' ');
    if (chance(6))
        return any(numbers) + any(lists_.measures) + any(lists_.words);
    return chance(25) ? any(generic) : any(lists_.words);
}

/// Ordinary words in a row: what nothing but the dictionary speaks of must not become a name. Now and then somebody does something among
/// them, so that a name ends where the verb begins.
TaggedLine NameSwapper::wordSalad() {
    static const QStringList joints = QStringLiteral("的 了 和 ， 、 在 是 。 为 与 对 “ ” 有 将 着 都 被 把 到").split(u' ');
    static const QStringList holders = QStringLiteral("居民 志愿者 书记 党总支书记 主任 社工 楼组长 业主 记者 医生 社区民警 经理 队长 退休教师").split(u' ');
    static const QStringList ends = QStringLiteral("， 、 和 的").split(u' ');
    QString text;
    for (int i = 0; i < 14; ++i)
        text += newWord() + (chance(45) ? any(joints) : QString());
    TaggedLine line{chance(20) ? TextContext::Headline : TextContext::Body, {{text}}};
    if (chance(15)) { // the photographer behind a caption
        line.pieces.push_back({QStringLiteral("（")});
        line.pieces.push_back({any(surnames_) + newGiven(chance(35) ? 1 : 2), NameModel::Kind::Person});
        line.pieces.push_back({QStringLiteral("摄）")});
    } else if (chance(35)) {
        line.pieces.push_back({u'。' + (chance(60) ? any(lists_.callings) : any(holders))});
        for (bool more = true; more;) { // one, or a list of them
            line.pieces.push_back({chance(35) ? any(wordNames_) : any(surnames_) + newGiven(chance(30) ? 1 : 2), NameModel::Kind::Person});
            more = chance(25);
            line.pieces.push_back({more ? QStringLiteral("、") : chance(20) ? any(ends) + newWord() : any(lists_.verbs) + newWord() + u'。'});
        }
    }
    return line;
}

TaggedItem NameSwapper::swapped(const TaggedItem& item) {
    const Renamed people = renamePeople(item);
    const Renamed places = renamePlaces(item);
    TaggedItem made = item;
    for (TaggedLine& line : made) {
        if (chance(8))
            line.context = TextContext::Body; // headings are not always known as such
        for (TaggedPiece& piece : line.pieces) {
            if (piece.kind == NameModel::Kind::Person)
                piece.text = people.value(piece.text, piece.text);
            else if (piece.kind == NameModel::Kind::Place)
                piece.text = places.value(piece.text, piece.text);
            else if (piece.kind)
                piece.text = newForm(piece, people);
        }
    }
    return made;
}

} // namespace lilong
