#include "app/clean/byline_cue.h"
#include "app/clean/rule.h"

#include "app/text/character_class.h"
#include "app/text/line_forms.h"
#include "app/text/listed_lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace lilong {
namespace {

constexpr int columnGap = 3; ///< cells; wider gaps part columns, which is not this rule's matter

/// White space inside a line with what stands on its two sides.
struct Gap {
    Span span;
    char32_t left;
    char32_t right;
};

bool isHalfWidthMark(char32_t c) { return isOneOf(c, u",;:?!()\"'"); }

/// Half-width marks belong to Chinese text when Chinese stands on their far side: 热线: 021, but not “Hello, world”.
bool isMarkOfChinese(QStringView text, char32_t mark, qsizetype farSide, bool before) {
    if (isChinesePunctuation(mark))
        return true;
    if (!isHalfWidthMark(mark))
        return false;
    qsizetype at = farSide;
    char32_t beyond = before ? codePointBefore(text, at) : codePointAt(text, at);
    while (beyond != 0 && isBlank(beyond)) {
        at += before ? -1 : 1;
        beyond = before ? codePointBefore(text, at) : codePointAt(text, at);
    }
    return isChinese(beyond);
}

bool touchesMark(QStringView text, const Gap& gap) {
    return isMarkOfChinese(text, gap.left, gap.span.start - unitsOf(gap.left), true)
        || isMarkOfChinese(text, gap.right, gap.span.end + unitsOf(gap.right), false)
        || (isHalfWidthMark(gap.left) && isHan(gap.right)) || (isHalfWidthMark(gap.right) && isHan(gap.left));
}

/// The phrases of a stretch that single gaps part.
std::vector<QStringView> phrasesOf(QStringView stretch) {
    std::vector<QStringView> phrases;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= stretch.size(); ++i) {
        if (i < stretch.size() && !isSpace(stretch[i].unicode()))
            continue;
        if (i > start)
            phrases.push_back(stretch.mid(start, i - start));
        start = i + 1;
    }
    return phrases;
}

bool hasSentenceMark(QStringView stretch) {
    return std::any_of(stretch.begin(), stretch.end(), [](QChar c) { return QStringView(u"。，；：,;:").contains(c); });
}

/// 脚踏实地 服务社区: two to six phrases of at least so many characters, no sentence among them.
bool isSlogan(QStringView stretch, qsizetype shortest = 3) {
    if (hasSentenceMark(stretch))
        return false;
    const std::vector<QStringView> phrases = phrasesOf(stretch);
    const auto isPhrase = [shortest](QStringView phrase) {
        const auto han = std::count_if(phrase.begin(), phrase.end(), [](QChar c) { return isHan(c.unicode()) || c.isSurrogate(); });
        return phrase.size() >= shortest && han >= 2;
    };
    return phrases.size() >= 2 && phrases.size() <= 6 && std::all_of(phrases.begin(), phrases.end(), isPhrase);
}

/// The innermost pair of quotation marks or brackets around a gap, inside its line; nothing where there is none.
std::optional<Span> enclosing(QStringView text, Span line, Span gap) {
    constexpr qsizetype furthest = 40;
    const auto isOpen = [](QChar c) { return QStringView(u"“‘（(《").contains(c); };
    const auto isShut = [](QChar c) { return QStringView(u"”’）)》\"").contains(c); };
    qsizetype start = gap.start;
    while (start > line.start && gap.start - start < furthest && !isOpen(text[start - 1]) && !isShut(text[start - 1]))
        --start;
    qsizetype end = gap.end;
    while (end < line.end && end - gap.end < furthest && !isShut(text[end]) && !isOpen(text[end]))
        ++end;
    const bool closed = start > line.start && isOpen(text[start - 1]) && end < line.end && isShut(text[end]);
    return closed ? std::optional(Span{start, end}) : std::nullopt;
}

qsizetype hanAtStart(QStringView text) {
    return std::find_if(text.begin(), text.end(), [](QChar c) { return !isHan(c.unicode()); }) - text.begin();
}
qsizetype hanAtEnd(QStringView text) {
    return std::find_if(text.rbegin(), text.rend(), [](QChar c) { return !isHan(c.unicode()); }) - text.rbegin();
}

/// 王 宁 at the start or end of a text: one name set wide.
bool startsWithWideName(QStringView text) {
    return hanAtStart(text) == 1 && text.size() >= 3 && isSpace(text[1].unicode()) && hanAtStart(text.mid(2)) == 1;
}
bool endsWithWideName(QStringView text) {
    return hanAtEnd(text) == 1 && text.size() >= 3 && isSpace(text[text.size() - 2].unicode()) && hanAtEnd(text.chopped(2)) == 1;
}

/// Two names are parted by their space; two single characters are one name.
bool partsNames(QStringView stretch, Span gapInStretch) {
    const QStringView left = stretch.left(gapInStretch.start);
    const QStringView right = stretch.mid(gapInStretch.end);
    const bool credit = right.size() > 2 && (right.startsWith(u"图/") || right.startsWith(u"文/") || right.startsWith(u"摄/"));
    return (hanAtEnd(left) >= 2 || endsWithWideName(left)) && (hanAtStart(right) >= 2 || startsWithWideName(right) || credit);
}

/// True where a space between two Chinese characters is so rare on the page that it was printed: text recognition sets one only where it saw a
/// gap, while other extractions strew them.
bool gapsAreRare(QStringView text) {
    constexpr qsizetype charactersAGap = 60;
    qsizetype han = 0;
    qsizetype gaps = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        han += isHan(text[i].unicode());
        gaps += text[i] == u' ' && i > 0 && i + 1 < text.size() && isHan(text[i - 1].unicode()) && isHan(text[i + 1].unicode());
    }
    return gaps <= 1 + han / charactersAGap;
}

class LineSpaces {
public:
    LineSpaces(const PageView& page, size_t line, bool gapsAreRare, bool isRow)
        : page_(page), index_(line), line_(page.lines.lines()[line]), shortestPhrase_(gapsAreRare ? 2 : 3), isRow_(isRow) {}

    void findIn(Findings& findings) {
        for (qsizetype i = line_.content.start; i < line_.content.end; ++i) {
            if (!isSpace(page_.text[i].unicode()))
                continue;
            Span span{i, i + 1};
            while (isSpace(page_.text[span.end].unicode()))
                ++span.end;
            i = span.end;
            judge({span, codePointBefore(page_.text, span.start), codePointAt(page_.text, span.end)}, findings);
        }
        if (line_.content.end < line_.span.end)
            findings.push_back({trailing(), {}, true, 1.0, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "White space at a line's end is dropped.")), {}}});
    }

private:
    [[nodiscard]] Span trailing() const { return {std::max(line_.content.end, line_.span.start), line_.span.end}; }

    void judge(const Gap& gap, Findings& findings) {
        const QStringView blank = slice(page_.text, gap.span);
        const int width = cells(blank);
        if (width >= columnGap || blank.contains(u'\t') || (line_.hasWideGap && width > 1))
            return;
        const std::optional<bool> keeps = keepsOne(gap);
        if (!keeps || (*keeps && blank == u" "))
            return;
        const QString after = *keeps ? QStringLiteral(" ") : QString();
        const char* why = *keeps ? QT_TRANSLATE_NOOP("Reason", "One half-width space parts two phrases.")
                                 : QT_TRANSLATE_NOOP("Reason", "Chinese text has no space here.");
        findings.push_back({gap.span, after, true, 1.0, {QString::fromUtf8(why), {}}});
    }

    /// One space, none, or nothing to say (text that is not Chinese).
    [[nodiscard]] std::optional<bool> keepsOne(const Gap& gap) {
        const bool chinese = isChinese(gap.left) || isChinese(gap.right);
        if (isRow_)
            return true;
        if (touchesMark(page_.text, gap))
            return isBetweenEvenPhrases(gap);
        if (!chinese)
            return isPlusBetweenChinese(gap) || isInsideClockTime(gap) ? std::optional(false) : std::nullopt;
        const bool words = isHan(gap.right) && (isHan(gap.left) || gap.left == U'%' || gap.left == U'％');
        return words && partsPhrases(gap);
    }

    /// “小院管家”爱“唠叨” 谁家有事都找她: the marks of a headline's two even phrases stand beside a space that was printed.
    [[nodiscard]] bool isBetweenEvenPhrases(const Gap& gap) const {
        const bool quoted = gap.left == U'”' || gap.right == U'“';
        const QStringView line = page_.lines.content(index_);
        if (!quoted || !standsAlone() || hasSentenceMark(line))
            return false;
        return areEvenPhrases(line.left(gap.span.start - line_.content.start), line.mid(gap.span.end - line_.content.start));
    }

    [[nodiscard]] bool isPlusBetweenChinese(const Gap& gap) const {
        const bool plus = gap.left == U'+' || gap.right == U'+';
        return plus && (isAsciiDigit(gap.left) || isAsciiDigit(gap.right));
    }

    /// 9: 30, as text recognition sets it.
    [[nodiscard]] bool isInsideClockTime(const Gap& gap) const {
        const QStringView hour = page_.text.left(gap.span.start - 1);
        const QStringView minute = page_.text.mid(gap.span.end, 3);
        const auto digitAt = [](QStringView text, qsizetype at) { return at >= 0 && at < text.size() && isAsciiDigit(text[at].unicode()); };
        const bool twoDigits = digitAt(minute, 0) && minute[0] < u'6' && digitAt(minute, 1) && !digitAt(minute, 2);
        return gap.left == U':' && digitAt(hour, hour.size() - 1) && !digitAt(hour, hour.size() - 3) && twoDigits;
    }

    [[nodiscard]] bool partsPhrases(const Gap& gap) {
        const QStringView content = page_.lines.content(index_);
        if (looksLikeByline(content))
            return partsNames(content, gap.span.shifted(-line_.content.start));
        if (const std::optional<Span> inside = enclosing(page_.text, line_.content, gap.span)) {
            const QStringView stretch = slice(page_.text, *inside);
            const bool byline = page_.text[inside->start - 1] == u'（' || page_.text[inside->start - 1] == u'(';
            if (byline)
                return looksLikeByline(QStringLiteral("（%1）").arg(stretch)) && partsNames(stretch, gap.span.shifted(-inside->start));
            return isSlogan(stretch);
        }
        return isHeadlineLike();
    }

    /// Asked for the whole line once: its answer is the same for each gap.
    [[nodiscard]] bool isHeadlineLike() {
        constexpr int widest = 70;
        if (!headlineLike_)
            headlineLike_ = line_.cells <= widest && isSlogan(page_.lines.content(index_), shortestPhrase_) && (standsAlone() || !page_.lines.isFull(index_));
        return *headlineLike_;
    }

    /// Empty lines above and below: no line of a column, however wide.
    [[nodiscard]] bool standsAlone() const {
        const auto isEmpty = [this](size_t line) { return line >= page_.lines.lines().size() || page_.lines.lines()[line].isBlank(); };
        return (index_ == 0 || isEmpty(index_ - 1)) && isEmpty(index_ + 1);
    }

    const PageView& page_;
    size_t index_;
    const PageLine& line_;
    qsizetype shortestPhrase_; ///< characters
    bool isRow_;               ///< of a table: its gaps part the columns
    std::optional<bool> headlineLike_;
};

} // namespace

Findings findSpaces(const PageView& page) {
    Findings findings;
    const bool rare = gapsAreRare(page.text);
    const std::vector<ListedLine> listed = listedLines(page.lines.contents());
    for (size_t i = 0; i < page.lines.lines().size(); ++i)
        LineSpaces(page, i, rare, listed[i] == ListedLine::Row).findIn(findings);
    return findings;
}

} // namespace lilong
