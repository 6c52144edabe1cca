#include "app/tag/byline_names.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <array>

namespace lilong {
namespace {

// 10·log10 of odds, as the lexicon has them.
constexpr int nameInByline = 12;   ///< that what follows a credit or an office is a name
constexpr int creditCharacter = 12;
constexpr int marked = 25;         ///< of 文 and 图 before a stroke
constexpr int placeFirst = 15;     ///< of a place, where the byline begins
constexpr int laterOffice = -10;   ///< behind a credit
constexpr int secondName = -15;    ///< right behind another one
constexpr int likeOffice = -40;    ///< that a name ends as an office does, or as a place where one may stand
constexpr int tornWord = -15;      ///< 社|区王春
constexpr int unheardOf = -20;     ///< that a name begins with no surname
constexpr int impossible = -10'000;
constexpr size_t longestName = 4;
constexpr size_t longestOffice = 24;

bool isJoint(char32_t c) { return QStringView(u" /／：:").contains(QChar(static_cast<char16_t>(c))); }
bool standsInRow(char32_t c) { return isHan(c) || isLatinLetter(c) || isAsciiDigit(c) || isJoint(c) || c == U'·'; }
bool isAllHan(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

} // namespace

/// Length of a word that says what somebody did for the page.
qsizetype BylineNames::creditAt(QStringView text) const {
    static const WordTable credits = WordTable::of(u"文 图 摄 摄影 摄影报道 图文 文图 整理 供稿 供图 撰文 撰稿 撰写 采写 报道 口述 记录 编辑 绘图 插图 记者 本报记者 社区记者 "
                                                          "小记者 见习记者 实习记者 特约记者 全媒体记者 通讯员 特约通讯员 实习生 编者 作者 指导老师 本报讯");
    return credits.longestAt(text);
}

/// Length of a word for who somebody is, which stands behind a place and never behind a name; the number of a school class, too.
qsizetype BylineNames::standingAt(QStringView text) const {
    static const WordTable standings = WordTable::of(u"读者 居民 村民 市民 业主 网友 学生 学员 班 年级 一 二 三 四 五 六 七 八 九");
    return standings.longestAt(text);
}

bool BylineNames::endsBody(QStringView text) const {
    return text.size() > 1 && QStringView(u"会办委站所局处科部室组队社院校馆心司台报班团员师").contains(text.back());
}

bool BylineNames::endsPlace(QStringView text) const {
    const qsizetype suffix = lexicon_.placeSuffixBefore(text);
    return lexicon_.division(text) || (suffix > 0 && lexicon_.placeSuffix(text.right(suffix)) != Lexicon::PlaceKind::Nature);
}

/// True where an office, a place or what somebody is called may end.
bool BylineNames::endsOffice(QStringView text) const {
    return endsBody(text) || endsPlace(text) || lexicon_.placeSuffixBefore(text) > 0 || lexicon_.callingBefore(text) > 1;
}

/// How well a surname and a given name make a name; nothing where they cannot. Names without a known surname are possible behind a credit.
std::optional<int> BylineNames::oddsOf(QStringView name) const {
    const qsizetype length = lexicon_.surnameAt(name);
    const QStringView given = name.mid(length);
    if (!isAllHan(name))
        return std::nullopt;
    if (length == 0)
        return name.size() < 4 && !lexicon_.isWord(name) ? std::optional(unheardOf) : std::nullopt;
    if (given.isEmpty() || given.size() > 2)
        return std::nullopt;
    int odds = *lexicon_.surname(name.left(length));
    if (given.size() == 1)
        return odds + lexicon_.givenName(given, Lexicon::GivenPlace::Only);
    return odds + lexicon_.givenName(given.left(1), Lexicon::GivenPlace::First) + lexicon_.givenName(given.mid(1), Lexicon::GivenPlace::Second);
}

/// The likeliest reading of one run of a byline that no bracket or other mark cuts.
class BylineNames::Row {
public:
    Row(const BylineNames& names, const Characters& text, size_t start, size_t end)
        : names_(names), text_(text), start_(start), cells_(end - start + 1) {
        cells_[0][Start] = {0, 0, Start};
        for (size_t at = start; at < end; ++at)
            extend(at, end);
    }
    /// Follows the likeliest row back from its end.
    void addNames(std::vector<FoundName>& found) const {
        const auto& last = cells_.back();
        const auto best = std::max_element(last.begin(), last.end(), [](const Cell& a, const Cell& b) { return a.odds < b.odds; });
        if (best->odds <= impossible)
            return;
        const auto first = static_cast<std::ptrdiff_t>(found.size());
        auto kind = static_cast<size_t>(best - last.begin());
        for (size_t at = cells_.size() - 1; at > 0;) {
            const Cell& cell = cells_[at][kind];
            const FoundName name{NameModel::Kind::Person, start_ + cell.from, start_ + at};
            if (kind == Name && names_.lexicon_.surnameAt(text_.slice(name.start, name.end)) > 0) // others are left to the model
                found.push_back(name);
            at = cell.from;
            kind = cell.before;
        }
        std::reverse(found.begin() + first, found.end());
    }

private:
    enum Kind : size_t { Start, Credit, Office, Name, kinds };
    struct Cell {
        int odds = impossible;
        size_t from = 0;
        size_t before = Start;
    };

    void offer(size_t to, Kind kind, int odds, size_t from, size_t before) {
        Cell& cell = cells_[to - start_][kind];
        if (odds > cell.odds)
            cell = {odds, from - start_, before};
    }
    void extend(size_t at, size_t end) {
        const std::array<Cell, kinds> here = cells_[at - start_];
        for (size_t before = Start; before < kinds; ++before) {
            if (here[before].odds <= impossible)
                continue;
            extendByCredits(at, end, here[before].odds, before);
            if (before == Start || before == Credit)
                extendByOffices(at, end, here[before].odds, before);
            for (size_t to = at + 2; to <= std::min(end, at + longestName); ++to)
                if (const auto name = names_.oddsOf(text_.slice(at, to)))
                    offer(to, Name, here[before].odds + *name + oddsAround(at, to, before), at, before);
        }
    }
    void extendByCredits(size_t at, size_t end, int odds, size_t before) {
        const QStringView rest = text_.slice(at, end);
        if (isJoint(charAt(at)))
            offer(at + 1, before == Start ? Start : Credit, odds, at, before);
        for (const qsizetype length : {names_.creditAt(rest), before == Name ? 0 : names_.standingAt(rest)})
            if (length > 0)
                offer(text_.endOf(at, length), Credit, odds + oddsOfCredit(at, length), at, before);
    }
    void extendByOffices(size_t at, size_t end, int odds, size_t before) {
        const size_t last = std::min(end, at + longestOffice);
        for (size_t to = at + 2; to <= last && !isJoint(charAt(to - 1)); ++to)
            if (names_.endsOffice(text_.slice(at, to)))
                offer(to, Office, odds + oddsOfOffice(at, to, before), at, before);
    }
    [[nodiscard]] char32_t charAt(size_t index) const { return text_.at(static_cast<std::ptrdiff_t>(index)); }
    [[nodiscard]] int oddsOfCredit(size_t at, qsizetype length) const {
        const char32_t next = charAt(text_.endOf(at, length));
        return length > 1 ? creditCharacter * static_cast<int>(length) : next == U'/' || next == U'／' ? marked : 0;
    }
    [[nodiscard]] int oddsOfOffice(size_t at, size_t to, size_t before) const {
        return before == Credit ? laterOffice : names_.endsPlace(text_.slice(at, to)) ? placeFirst : 0;
    }
    /// Of a name, by what it ends as and what stands before it.
    [[nodiscard]] int oddsAround(size_t at, size_t to, size_t before) const {
        const QStringView name = text_.slice(at, to);
        const QStringView ending = name.right(2);
        const bool isCredit = names_.creditAt(ending) == 2 || names_.standingAt(ending) == 2;
        const bool isOffice = isCredit || names_.endsBody(name) || names_.lexicon_.placeSuffixBefore(name) > 1 || (before == Start && names_.endsPlace(name));
        const bool tears = at > start_ && names_.lexicon_.isWord(text_.slice(at - 1, at + 1));
        if (before != Credit && names_.lexicon_.surnameAt(name) == 0)
            return impossible;
        return nameInByline + (isOffice ? likeOffice : 0) + (tears ? tornWord : 0) + (before == Name ? secondName : 0);
    }

    const BylineNames& names_;
    const Characters& text_;
    size_t start_;
    std::vector<std::array<Cell, kinds>> cells_;
};

std::vector<FoundName> BylineNames::find(const Characters& text) const {
    std::vector<FoundName> found;
    const auto at = [&text](size_t index) { return text.at(static_cast<std::ptrdiff_t>(index)); };
    for (size_t start = 0; start < text.size(); ++start) {
        size_t end = start;
        while (end < text.size() && standsInRow(at(end)))
            ++end;
        if (end - start > 1)
            Row(*this, text, start, end).addNames(found);
        start = end;
    }
    return found;
}

} // namespace lilong
