#include "app/text/pinyin.h"

#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <QHash>

#include <unicode/coll.h>
#include <unicode/translit.h>

#include <vector>

namespace lilong {
namespace {

/// Surnames that are read otherwise than the character alone. Two-character ones stand first, so that they win.
struct SurnameReading {
    QStringView surname;
    QStringView syllables;
};
constexpr SurnameReading surnameReadings[] = {
    {u"尉迟", u"yu chi"}, {u"长孙", u"zhang sun"}, {u"万俟", u"mo qi"}, {u"澹台", u"tan tai"}, {u"单于", u"chan yu"}, {u"宿勤", u"su qin"},
    {u"单", u"shan"}, {u"仇", u"qiu"}, {u"区", u"ou"}, {u"曾", u"zeng"}, {u"解", u"xie"}, {u"查", u"zha"}, {u"盖", u"ge"}, {u"朴", u"piao"},
    {u"缪", u"miao"}, {u"繁", u"po"}, {u"任", u"ren"}, {u"华", u"hua"}, {u"纪", u"ji"}, {u"过", u"guo"}, {u"宁", u"ning"}, {u"甯", u"ning"},
    {u"翟", u"zhai"}, {u"柏", u"bai"}, {u"薄", u"bo"}, {u"种", u"chong"}, {u"秘", u"bi"}, {u"冼", u"xian"}, {u"洗", u"xian"}, {u"折", u"she"},
    {u"员", u"yun"}, {u"郇", u"xun"}, {u"谌", u"chen"}, {u"逄", u"pang"}, {u"覃", u"qin"}, {u"乜", u"nie"}, {u"葛", u"ge"}, {u"尹", u"yin"},
    {u"乐", u"yue"}, {u"召", u"shao"}, {u"隗", u"wei"}, {u"牟", u"mu"}, {u"燕", u"yan"}, {u"哈", u"ha"}, {u"那", u"na"}, {u"应", u"ying"},
    {u"訾", u"zi"}, {u"俞", u"yu"}, {u"臧", u"zang"}, {u"沈", u"shen"}, {u"车", u"che"}, {u"褚", u"chu"}, {u"卜", u"bu"}, {u"晁", u"chao"},
    {u"阚", u"kan"}, {u"佴", u"nai"}, {u"祭", u"zhai"}, {u"贾", u"jia"}, {u"石", u"shi"}, {u"令", u"ling"}, {u"句", u"gou"}, {u"重", u"chong"}};

/// The surname's reading that a text begins with; nullptr where the characters read as usual. A single character alone is not a name.
const SurnameReading* surnameOf(QStringView text) {
    for (const SurnameReading& reading : surnameReadings) {
        if (text.size() > reading.surname.size() && text.startsWith(reading.surname))
            return &reading;
    }
    return nullptr;
}

/// One character of a name with the ways it may be typed.
struct Sound {
    QString character; ///< lower case
    QStringList readings;
};

bool readsOn(const std::vector<Sound>& sounds, size_t index, QStringView query) {
    if (query.isEmpty())
        return true;
    if (index == sounds.size())
        return false;
    const Sound& sound = sounds[index];
    if (query.startsWith(sound.character) && readsOn(sounds, index + 1, query.mid(sound.character.size())))
        return true;
    for (const QString& reading : sound.readings) {
        for (qsizetype length = 1; length <= reading.size() && length <= query.size(); ++length) {
            if (query[length - 1] != reading[length - 1])
                break;
            if (readsOn(sounds, index + 1, query.mid(length)))
                return true;
        }
    }
    return false;
}

QString typed(QStringView query) {
    QString kept;
    for (const QChar c : folded(query)) {
        if (!c.isSpace() && c != QLatin1Char('\''))
            kept += c.toLower();
    }
    return kept;
}

/// ICU's view of the same characters.
icu::UnicodeString view(QStringView text) {
    return icu::UnicodeString(false, reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
}

} // namespace

struct Pinyin::Icu {
    std::unique_ptr<icu::Transliterator> toLatin;
    std::unique_ptr<icu::Collator> order;
    QHash<char32_t, QString> read; ///< what toLatin said; it takes microseconds a character
    bool loaded = false;

    /// ICU's tables take milliseconds to load: only when something is asked.
    void load();

    QString syllable(char32_t c);
    std::vector<Sound> sounds(QStringView text);
};

void Pinyin::Icu::load() {
    if (std::exchange(loaded, true))
        return;
    UErrorCode status = U_ZERO_ERROR;
    toLatin.reset(icu::Transliterator::createInstance("Han-Latin; NFD", UTRANS_FORWARD, status));
    status = U_ZERO_ERROR;
    order.reset(icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
}

QString Pinyin::Icu::syllable(char32_t c) {
    load();
    const auto known = read.constFind(c);
    if (known != read.constEnd())
        return *known;
    QString latin = QString::fromUcs4(&c, 1).toLower();
    if (isHan(c) && toLatin) {
        icu::UnicodeString made(static_cast<UChar32>(c));
        toLatin->transliterate(made);
        latin.clear();
        for (int32_t i = 0; i < made.length(); ++i) {
            // ü is typed v; the tones stand as combining marks and go.
            if (made[i] == 0x0308 && latin.endsWith(QLatin1Char('u')))
                latin.back() = QLatin1Char('v');
            else if (isLatinLetter(made[i]) && made[i] < 0x80)
                latin += QChar(made[i]).toLower();
        }
        if (latin.isEmpty())
            latin = QString::fromUcs4(&c, 1);
    }
    read.insert(c, latin);
    return latin;
}

std::vector<Sound> Pinyin::Icu::sounds(QStringView text) {
    std::vector<Sound> made;
    const SurnameReading* surname = surnameOf(text);
    const QStringList first = surname ? surname->syllables.toString().split(QLatin1Char(' ')) : QStringList();
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        i += unitsOf(c);
        Sound sound{QString::fromUcs4(&c, 1).toLower(), {syllable(c)}};
        const auto index = static_cast<qsizetype>(made.size());
        if (index < first.size() && first[index] != sound.readings.front())
            sound.readings.prepend(first[index]);
        // 吕 is lü: people type lv and lu alike.
        if (sound.readings.front().size() > 1 && sound.readings.front()[1] == QLatin1Char('v'))
            sound.readings.append(QString(sound.readings.front()).replace(1, 1, QLatin1Char('u')));
        made.push_back(std::move(sound));
    }
    return made;
}

Pinyin::Pinyin() : icu_(std::make_unique<Icu>()) {}

Pinyin::~Pinyin() = default;

QStringList Pinyin::syllables(QStringView text) const {
    QStringList made;
    for (const Sound& sound : icu_->sounds(text))
        made += sound.readings.front();
    return made;
}

std::vector<QStringList> Pinyin::readings(QStringView text) const {
    std::vector<QStringList> made;
    for (const Sound& sound : icu_->sounds(text))
        made.push_back(sound.readings);
    return made;
}

QString Pinyin::initials(QStringView text) const {
    QString made;
    for (const QString& syllable : syllables(text))
        made += syllable.left(syllable.isEmpty() || !syllable[0].isHighSurrogate() ? 1 : 2);
    return made;
}

bool Pinyin::matches(QStringView name, QStringView query) const {
    const QString wanted = typed(query);
    if (wanted.isEmpty())
        return true;
    const std::vector<Sound> sounds = icu_->sounds(name);
    for (size_t start = 0; start < sounds.size(); ++start) {
        if (readsOn(sounds, start, wanted))
            return true;
    }
    return false;
}

bool Pinyin::matchesStart(QStringView name, QStringView query) const { return readsOn(icu_->sounds(name), 0, typed(query)); }

int Pinyin::compare(QStringView a, QStringView b) const {
    // The collator knows one reading a character: surnames that are read otherwise are put in their place first.
    const bool bothHan = isHan(codePointAt(a, 0)) && isHan(codePointAt(b, 0));
    if (bothHan && (surnameOf(a) || surnameOf(b)) && a.left(1) != b.left(1)) {
        const int bySurname = syllables(a).front().compare(syllables(b).front());
        if (bySurname != 0)
            return bySurname;
    }
    icu_->load();
    if (!icu_->order)
        return a.compare(b);
    UErrorCode status = U_ZERO_ERROR;
    return static_cast<int>(icu_->order->compare(view(a), view(b), status));
}

QByteArray Pinyin::sortKey(QStringView text) const {
    const std::vector<QStringList> sounds = readings(text);
    QByteArray key = sounds.empty() ? QByteArray() : sounds.front().front().toUtf8();
    key += '\0';
    icu_->load();
    if (!icu_->order)
        return key + text.toUtf8();
    const icu::UnicodeString name = view(text);
    QByteArray order(icu_->order->getSortKey(name, nullptr, 0), Qt::Uninitialized);
    icu_->order->getSortKey(name, reinterpret_cast<uint8_t*>(order.data()), static_cast<int32_t>(order.size()));
    order.chop(1); // ICU ends a key with a zero
    return key + order;
}

} // namespace lilong
