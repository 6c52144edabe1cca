#include "app/text/listed_lines.h"

#include "app/text/character_class.h"
#include "app/text/line_forms.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>

namespace lilong {
namespace {

constexpr size_t reach = 12;        // lines between two items of one list
constexpr size_t nearby = 3;        // lines between two fields, a broken one between them
constexpr size_t nextRow = 2;       // lines from one row to the next, which may be broken
constexpr qsizetype fewestParts = 4;   // signs of a form that two rows with gaps begin with
constexpr qsizetype fewestPhrases = 3; // commas that two rows without gaps have in common
constexpr qsizetype longestLabel = 6;
constexpr qsizetype longestBareLabel = 4; // without a colon; 社区常用电话 heads a list of them
constexpr int widestVerse = 30;     // cells
constexpr int narrowestVerse = 4;
constexpr double shareOfMeasure = 0.75; // that a line of verse fills at most
constexpr double endAtAMark = 0.75;     // share of the lines of a poem with marks
constexpr size_t fewestVerses = 4;
constexpr qsizetype longestWriter = 3; // characters of a bare name between a poem and its title
constexpr qsizetype longestForm = 24; // tokens of a line's form that are compared

constexpr int weekdays = 10; // among the numberings

/// Where an item stands in its list; lists of different marks are different lists.
struct ItemMark {
    int style;
    int number;
};

int chineseNumber(QStringView digits) {
    static constexpr QStringView ones = u"零一二三四五六七八九";
    int value = 0;
    for (const QChar c : digits) {
        if (c == u'十')
            value = value == 0 ? 10 : value * 10;
        else
            value = (value >= 10 ? value : 0) + static_cast<int>(ones.indexOf(c));
    }
    return value;
}

int numberOf(QStringView digits) {
    if (isAsciiDigit(digits.front().unicode()))
        return digits.toInt();
    if (isLatinLetter(digits.front().unicode()))
        return digits.front().unicode() - u'A' + 1;
    return digits.front() >= u'①' && digits.front() <= u'⑳' ? digits.front().unicode() - u'①' + 1 : chineseNumber(digits);
}

/// The marks that lists are numbered with. Their order tells one list from another.
const std::vector<QRegularExpression>& numberings() {
    static const std::vector<QRegularExpression> patterns = [] {
        constexpr std::array<const char16_t*, 11> forms = {
            u"^第([一二三四五六七八九十]+)[，、,]", u"^([一二三四五六七八九十]+)、", u"^[（(]([一二三四五六七八九十]+)[）)]", u"^[（(]([0-9]{1,2})[）)]",
            u"^([0-9]{1,2})[.．、](?![0-9])",      u"^([①-⑳])",                    u"^([A-H])[.．、]",                    u"^第([一二三四五六七八九十]+)条(?=[：:\\s])",
            u"^([一二三四五六])等奖", u"^第([一二三四五六七八九十]+)步", u"^(?:星期|周)([一二三四五六七])(?![至到、—-])",
        };
        std::vector<QRegularExpression> made;
        for (const char16_t* form : forms)
            made.emplace_back(QString::fromUtf16(form));
        return made;
    }();
    return patterns;
}

bool mayOpenAnItem(QChar first) {
    return isAsciiDigit(first.unicode()) || (first >= u'A' && first <= u'H') || (first >= u'①' && first <= u'⑳') || QStringView(u"第一二三四五六七八九十（(星周").contains(first);
}

std::optional<ItemMark> markOf(QStringView line) {
    if (line.isEmpty() || !mayOpenAnItem(line.front()))
        return std::nullopt;
    const auto& patterns = numberings();
    for (size_t style = 0; style < patterns.size(); ++style) {
        const QRegularExpressionMatch match = patterns[style].match(line);
        if (match.hasMatch())
            return ItemMark{static_cast<int>(style), numberOf(match.capturedView(1))};
    }
    return std::nullopt;
}

/// A.湿垃圾 B.干垃圾 C.可回收物
bool isRowOfChoices(QStringView line) {
    static const QRegularExpression choices(QStringLiteral("^[（(]?A[)）.．、].{1,20}[（(]?B[)）.．、]"));
    return line.size() > 4 && (line[0] == u'A' || line[1] == u'A') && choices.match(line).hasMatch();
}

/// What stands before a colon near the line's beginning: 时间, 联系电话, a speaker; empty where nothing does, and for 她说：.
QStringView labelOf(QStringView line) {
    static constexpr QStringView verbs = u"说道问答叹写想是为有到";
    qsizetype end = 0;
    while (end < line.size() && end <= longestLabel && isHan(line[end].unicode()))
        ++end;
    const bool colon = end > 1 && end < line.size() && (line[end] == u'：' || line[end] == u':');
    return colon && end <= longestLabel && !verbs.contains(line[end - 1]) ? line.left(end) : QStringView();
}

/// Labels that only a form has: what is asked for is their last word.
bool isOfAForm(QStringView label) {
    static constexpr std::array<QStringView, 36> lastWords = {
        u"时间", u"日期", u"地点", u"地址", u"内容", u"方式", u"对象", u"电话", u"热线", u"联系人", u"主讲", u"主讲人", u"主持", u"主持人", u"记录", u"报名", u"名额",
        u"人员", u"费用", u"收费", u"要求", u"待遇", u"条件", u"用料", u"食材", u"材料", u"配料", u"做法", u"步骤", u"小贴士", u"贴士", u"主办", u"承办", u"答案", u"谜底", u"人物"};
    return std::any_of(lastWords.begin(), lastWords.end(), [label](QStringView word) { return label.endsWith(word); });
}

bool isBesideANumber(QStringView line, qsizetype at) {
    return (at > 0 && isAsciiDigit(line[at - 1].unicode())) || (at + 1 < line.size() && isAsciiDigit(line[at + 1].unicode()));
}

/// Recognition sets numbers apart: 早上 7 点. On such a page these gaps part no columns.
bool setsNumbersApart(std::span<const QStringView> lines) {
    int apart = 0;
    int close = 0;
    for (const QStringView line : lines) {
        for (qsizetype i = 1; i + 1 < line.size(); ++i) {
            apart += isSpace(line[i].unicode()) && isBesideANumber(line, i);
            close += isAsciiDigit(line[i].unicode()) && (isHan(line[i - 1].unicode()) || isHan(line[i + 1].unicode()));
        }
    }
    return apart > close;
}

/// A line with every number, word and gap as one sign: 马国强，男，68岁 is 汉，汉，0汉.
QString formOf(QStringView line, bool numbersApart) {
    QString form;
    for (qsizetype i = 0; i < line.size() && form.size() < longestForm; ++i) {
        const char32_t c = line[i].unicode();
        const bool behindMark = i > 0 && QStringView(u"，。：；,.:;").contains(line[i - 1]);
        if (isSpace(c) && (behindMark || (numbersApart && isBesideANumber(line, i))))
            continue;
        const QChar sign = isAsciiDigit(c) ? QChar(u'0') : isHan(c) ? QChar(u'汉') : isLatinLetter(c) ? QChar(u'a') : isSpace(c) ? QChar(u' ') : line[i];
        if (form.isEmpty() || form.back() != sign || isPunctuation(c))
            form += sign;
    }
    return form;
}

bool endsWithAMark(QStringView line) { return QStringView(u"，。；！？…、,;!?").contains(line.back()); }

bool isProse(QStringView line) { return std::any_of(line.begin(), line.end(), [](QChar c) { return c == u'。' || c == u'；'; }); }

/// 主任候选人：周文澜 王春梅 and 委员候选人：沈玉兰 何晓萍: labels that end alike over words in a row.
bool areLabelsOfOneForm(QStringView above, QStringView below) {
    constexpr qsizetype shortestEnd = 2;
    const QStringView a = labelOf(above);
    const QStringView b = labelOf(below);
    const auto holdsWords = [](QStringView line) { return line.contains(u' ') || line.contains(u'、'); };
    return a.size() > shortestEnd && b.size() > shortestEnd && a != b && a.last(shortestEnd) == b.last(shortestEnd) && holdsWords(above) && holdsWords(below);
}

class ListReader {
public:
    explicit ListReader(std::span<const QStringView> lines) : lines_(lines), found_(lines.size(), ListedLine::None) {
        for (size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].isEmpty())
                written_.push_back(i);
        }
        widestVerse_ = std::min(widestVerse, static_cast<int>(shareOfMeasure * usualWidth()));
    }

    std::vector<ListedLine> read() && {
        findBullets();
        findItems();
        findFields();
        findRows();
        findVerses();
        return std::move(found_);
    }

private:
    [[nodiscard]] size_t count() const { return written_.size(); }
    [[nodiscard]] QStringView line(size_t n) const { return lines_[written_[n]]; }
    ListedLine& kind(size_t n) { return found_[written_[n]]; }

    /// ⊙附老物件照片 and ——解决漏水问题346件；: the same sign before several lines.
    void findBullets() {
        for (size_t n = 0; n < count(); ++n) {
            for (size_t next = n + 1; isBullet(line(n)) && next < std::min(count(), n + 1 + nearby); ++next) {
                if (line(next).front() == line(n).front() && isBullet(line(next)))
                    kind(n) = kind(next) = ListedLine::Item;
            }
        }
    }

    void findItems() {
        std::vector<std::optional<ItemMark>> marks;
        for (size_t n = 0; n < count(); ++n)
            marks.push_back(markOf(line(n)));
        for (size_t n = 0; n < count(); ++n) {
            if (isRowOfChoices(line(n)))
                kind(n) = ListedLine::Item;
            if (isClosingOfALetter(line(n)))
                kind(n) = ListedLine::Closing;
            else if (isRowOfWords(line(n)))
                kind(n) = ListedLine::Words;
            for (size_t next = n + 1; marks[n] && next < std::min(count(), n + reach); ++next) {
                if (marks[next] && marks[next]->style == marks[n]->style && marks[next]->number == marks[n]->number + 1) {
                    kind(n) = kind(next) = ListedLine::Item;
                    break;
                }
            }
        }
    }

    void findFields() {
        std::vector<QStringView> labels;
        QSet<QStringView> once;
        QSet<QStringView> repeated;
        for (size_t n = 0; n < count(); ++n) {
            labels.push_back(kind(n) == ListedLine::None ? labelOf(line(n)) : QStringView());
            if (!labels[n].isEmpty())
                (once.contains(labels[n]) ? repeated : once).insert(labels[n]);
        }
        // It takes two to talk.
        if (repeated.size() < 2)
            repeated.clear();
        std::vector<ListedLine> told;
        for (const QStringView label : labels)
            told.push_back(label.isEmpty() ? ListedLine::None : isOfAForm(label) ? ListedLine::Field : repeated.contains(label) ? ListedLine::Speech : ListedLine::None);
        const auto isListed = [&](size_t n) { return told[n] != ListedLine::None || kind(n) == ListedLine::Item; };
        for (size_t n = 0; n < count(); ++n) {
            for (size_t next = n + 1; isListed(n) && next < std::min(count(), n + 1 + nearby); ++next) {
                if (!isListed(next))
                    continue;
                kind(n) = told[n] == ListedLine::None ? kind(n) : told[n];
                kind(next) = told[next] == ListedLine::None ? kind(next) : told[next];
            }
        }
    }

    /// 周一 9:00 八段锦 一楼大厅 is numbered, and a row with gaps all the same.
    [[nodiscard]] bool mayBeRow(size_t n) {
        const bool day = kind(n) == ListedLine::Item && markOf(line(n)).value_or(ItemMark{}).style == weekdays && !isProse(line(n));
        return day || kind(n) == ListedLine::None || kind(n) == ListedLine::Row;
    }

    void findRows() {
        std::vector<QString> forms;
        const bool numbersApart = setsNumbersApart(lines_);
        for (size_t n = 0; n < count(); ++n)
            forms.push_back(formOf(line(n), numbersApart));
        const auto alike = [&](size_t a, size_t b) {
            if (endsInATelephone(line(a)) && endsInATelephone(line(b)))
                return true;
            if ((endsInAnAmount(line(a)) && endsInAnAmount(line(b))) || areLabelsOfOneForm(line(a), line(b)))
                return true;
            const qsizetype common = std::mismatch(forms[a].begin(), forms[a].end(), forms[b].begin(), forms[b].end()).first - forms[a].begin();
            const QStringView shared = QStringView(forms[a]).left(common);
            const bool phrases = shared.count(u'，') >= fewestPhrases && !isProse(line(a)) && !isProse(line(b));
            return shared.contains(u'0') && common >= fewestParts && (shared.contains(u' ') || phrases);
        };
        for (size_t n = 0; n < count(); ++n) {
            for (size_t next = n + 1; next < std::min(count(), n + 1 + nextRow); ++next) {
                const bool free = mayBeRow(n) && mayBeRow(next) && kind(next) != ListedLine::Row;
                if (free && alike(n, next))
                    kind(n) = kind(next) = ListedLine::Row;
            }
        }
        for (size_t n = 0; n + 1 < count(); ++n) {
            if (kind(n) == ListedLine::Words && kind(n + 1) == ListedLine::Row)
                kind(n) = ListedLine::Row;
        }
    }

    /// The width, in cells, of the lines that hold half of the text or of wider ones.
    [[nodiscard]] int usualWidth() const {
        std::vector<int> widths;
        for (size_t n = 0; n < count(); ++n)
            widths.push_back(cells(line(n)));
        std::sort(widths.begin(), widths.end(), std::greater<>());
        int left = std::accumulate(widths.begin(), widths.end(), 0) / 2;
        const auto middle = std::find_if(widths.begin(), widths.end(), [&left](int width) { return (left -= width) <= 0; });
        return middle == widths.end() ? 0 : *middle;
    }

    [[nodiscard]] bool couldBeVerse(size_t n) const {
        const int width = cells(line(n));
        return found_[written_[n]] == ListedLine::None && width >= narrowestVerse && width <= widestVerse_ && !opensWithAWriter(line(n))
            && !isSpeech(line(n)) && labelOf(line(n)).isEmpty() && !isAsciiDigit(line(n).front().unicode()) && !isOpening(line(n).front().unicode());
    }

    void findVerses() {
        for (size_t first = 0; first < count();) {
            size_t end = first;
            while (end < count() && couldBeVerse(end))
                ++end;
            if (end - first >= fewestVerses)
                markVerses(first, end);
            first = std::max(end, first + 1);
        }
    }

    /// Behind the line that announces a poem and the one that names its writer, which may be as short as verses; `end` where nothing does.
    [[nodiscard]] size_t behindTitle(size_t first, size_t end) const {
        for (size_t n = first >= 2 ? first - 2 : 0; n + 1 < end; ++n) {
            const bool writer = opensWithAWriter(line(n + 1)) || line(n + 1).size() <= longestWriter;
            if (announcesAPoem(line(n)) && n + 1 + writer >= first)
                return n + 1 + writer;
        }
        return end;
    }

    /// Lines that mostly end at a mark, commas among them, are verse wherever they stand; without marks they are where a poem is announced.
    void markVerses(size_t first, size_t end) {
        const auto comma = [&](size_t n) { return QStringView(u"，；、,;").contains(line(n).back()); };
        size_t from = first;
        while (from < end && !endsWithAMark(line(from)))
            ++from;
        size_t to = end;
        while (to > from && !endsWithAMark(line(to - 1)))
            --to;
        size_t marked = 0;
        size_t commas = 0;
        for (size_t n = from; n < to; ++n) {
            marked += endsWithAMark(line(n));
            commas += comma(n);
        }
        const bool punctuated = to - from >= fewestVerses && static_cast<double>(marked) >= endAtAMark * static_cast<double>(to - from) && commas >= 2;
        if (!punctuated) {
            markBareVerses(first, end);
            return;
        }
        for (size_t n = from; n < to; ++n)
            kind(n) = ListedLine::Verse;
    }

    /// Lines without marks are verse where a poem is announced above them, or a pupil signs below.
    void markBareVerses(size_t first, size_t end) {
        markIfEnough(behindTitle(first, end), end - 1); // the heading of what follows is no verse
        size_t title = first;
        for (size_t n = first; n < end; ++n) {
            const bool signs = isSignedByAPupil(line(n));
            if (signs)
                markIfEnough(title + 1, n);
            if (signs || endsWithAMark(line(n)))
                title = n + 1;
        }
    }

    void markIfEnough(size_t from, size_t to) {
        for (size_t n = from; to + 1 >= from + fewestVerses && n < to; ++n)
            kind(n) = ListedLine::Verse;
    }

    std::span<const QStringView> lines_;
    std::vector<ListedLine> found_;
    std::vector<size_t> written_; ///< lines that are not empty
    int widestVerse_ = 0;         ///< in cells
};

} // namespace

bool isSpeech(QStringView line) {
    // 间： is what recognition makes of 问：; no text of its own begins so.
    return line.size() > 1 && QStringView(u"问答间").contains(line.front()) && (line[1] == u'：' || line[1] == u':');
}

bool isFormLabel(QStringView line) {
    const QStringView label = line.endsWith(u'：') ? line.chopped(1) : line;
    return label.size() > 1 && label.size() <= longestBareLabel && isOfAForm(label);
}

bool opensAnItem(QStringView text) { return markOf(text).has_value() || isSpeech(text); }

std::vector<ListedLine> listedLines(std::span<const QStringView> lines) { return ListReader(lines).read(); }

} // namespace lilong
