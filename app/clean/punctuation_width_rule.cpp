#include "app/clean/rule.h"

#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

QChar fullWidthOf(QChar mark) { return QChar(static_cast<char16_t>(mark.unicode() + 0xFEE0)); }

bool isAsciiWord(char32_t c) { return isAsciiDigit(c) || (c < 0x80 && isLatinLetter(c)); }

/// The end of an address (https://…, name@host) that starts at `at`; `at` itself where none does. Marks in one stay as they are.
qsizetype endOfAddress(QStringView text, qsizetype at) {
    const auto isAddressCharacter = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    qsizetype end = at;
    while (end < text.size() && isAddressCharacter(text[end]))
        ++end;
    const QStringView word = text.mid(at, end - at);
    const bool address = word.contains(u"://") || word.startsWith(u"www.") || word.contains(u'@');
    return address ? end : at;
}

class WidthFinder {
public:
    explicit WidthFinder(QStringView text) : text_(text) {}

    Findings find() {
        for (qsizetype i = 0; i < text_.size(); ++i) {
            const QChar c = text_[i];
            if (c >= u'\x80')
                continue;
            if (isAsciiWord(c.unicode()) && (i == 0 || !isAsciiWord(text_[i - 1].unicode()))) {
                i = std::max(i, endOfAddress(text_, i) - 1);
                continue;
            }
            if (c == u'(')
                judgeBrackets(i);
            else if (c == u')' ? !isMatched(i) && isChineseBeside(i) : isStop(c) && isChineseStop(i))
                add(i);
        }
        std::sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
        return std::move(findings_);
    }

private:
    static bool isStop(QChar c) { return QStringView(u",;:?!").contains(c); }

    [[nodiscard]] char32_t before(qsizetype at) const { return codePointBefore(text_, at); }
    [[nodiscard]] char32_t behind(qsizetype at) const { return codePointAt(text_, at + 1); }
    [[nodiscard]] bool isChineseBeside(qsizetype at) const { return isChinese(before(at)) || isChinese(behind(at)); }

    [[nodiscard]] bool isChineseStop(qsizetype at) const {
        const bool inNumber = isAsciiDigit(before(at)) && isAsciiDigit(behind(at));
        if (inNumber)
            return false;
        return isChinese(before(at)) || isHan(behind(at)) || behind(at) == U'“' || endsChineseLine(at);
    }

    /// 学会用AED! at a line's end: the mark belongs to the line, and the line is Chinese.
    [[nodiscard]] bool endsChineseLine(qsizetype at) const {
        const char32_t next = behind(at);
        if (next != 0 && !isLineEnd(next) && !isClosing(next))
            return false;
        qsizetype han = 0;
        qsizetype start = at;
        for (; start > 0 && at - start < 60 && !isLineEnd(text_[start - 1].unicode()); --start)
            han += isHan(text_[start - 1].unicode());
        return han * 2 > at - start;
    }

    void judgeBrackets(qsizetype open) {
        constexpr qsizetype longest = 60;
        qsizetype close = open + 1;
        bool han = false;
        while (close < text_.size() && close - open < longest && text_[close] != u')' && text_[close] != u'(' && !isLineEnd(text_[close].unicode()))
            han = isHan(text_[close++].unicode()) || han;
        const bool paired = close < text_.size() && (text_[close] == u')' || text_[close] == u'）');
        if (!paired) {
            if (isChineseBeside(open))
                add(open);
            return;
        }
        lastMatched_ = text_[close] == u')' ? close : lastMatched_;
        if (!han && !isChinese(before(open)) && !isChinese(behind(close)))
            return;
        add(open);
        if (text_[close] == u')')
            add(close);
    }

    [[nodiscard]] bool isMatched(qsizetype close) const { return close == lastMatched_; }

    void add(qsizetype at) {
        const QString before(text_[at]);
        const QString after(fullWidthOf(text_[at]));
        findings_.push_back({{at, at + 1}, after, true, 0.98,
                             {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "In Chinese text “%1” is written full-width: “%2”.")), {before, after}}});
    }

    QStringView text_;
    Findings findings_;
    qsizetype lastMatched_ = -1;
};

} // namespace

Findings findPunctuationWidth(const PageView& page) { return WidthFinder(page.text).find(); }

} // namespace lilong
