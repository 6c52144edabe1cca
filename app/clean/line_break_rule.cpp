#include "app/clean/byline_cue.h"
#include "app/clean/rule.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

/// Marks that no line of Chinese begins with: the line before goes on.
bool mustFollow(char32_t c) {
    return c <= 0xFFFF && QStringView(u"，。、；：！？）》〉】〕」』”’…,;:?!)%％").contains(QChar(static_cast<char16_t>(c)));
}

/// The end of a sentence, closing marks behind it included: 。” and ！）.
bool endsSentence(QStringView line) {
    qsizetype end = line.size();
    bool closed = false;
    while (end > 0 && (isClosing(line[end - 1].unicode()) || line[end - 1] == u'"')) {
        --end;
        closed = true;
    }
    const char32_t last = codePointBefore(line, end);
    // （社区宣文办） closes a paragraph as a full stop does; “账” does not.
    return isSentenceEnd(last) || (closed && line.back() == u'）' && looksLikeByline(line));
}

bool endsInMidSentence(QStringView line) {
    const char32_t last = codePointBefore(line, line.size());
    return last == U'，' || last == U'、' || last == U'；' || last == U'：' || isOpening(last);
}

/// Judges each line end in turn, from the page's start, and remembers what it has put together so far.
class BreakFinder {
public:
    explicit BreakFinder(const PageView& page) : page_(page), lines_(page.lines.lines()) {}

    Findings find() {
        for (size_t i = 0; i + 1 < lines_.size(); ++i)
            judge(i);
        return std::move(findings_);
    }

private:
    void judge(size_t i) {
        if (!canTouch(i)) {
            startPrintedLine(i + 1, false);
        } else if (mustFollow(codePointAt(page_.text, lines_[i + 1].content.start))) {
            join(i, 0.99, QT_TRANSLATE_NOOP("Reason", "No line of Chinese begins with “%1”: the line before goes on."), page_.lines.content(i + 1).left(1));
            goesOn_ = true; // the printed line grows, its pieces count together
        } else if (tornTogether(i)) {
            join(i, 0.93, QT_TRANSLATE_NOOP("Reason", "The two pieces are one printed line that was torn at a quotation mark."), {});
            goesOn_ = true;
        } else if (sentenceGoesOn(i)) {
            join(i, 0.95, QT_TRANSLATE_NOOP("Reason", "The sentence goes on in the next line."), {});
            startPrintedLine(i + 1, true);
        } else {
            startPrintedLine(i + 1, false);
        }
    }

    void startPrintedLine(size_t i, bool goesOn) {
        startOfLine_ = i;
        goesOn_ = goesOn;
    }

    /// Empty lines, indents, columns side by side and new pages part text; structure looks at those.
    [[nodiscard]] bool canTouch(size_t i) const {
        const PageLine& line = lines_[i];
        const PageLine& next = lines_[i + 1];
        return !line.isBlank() && !next.isBlank() && !line.hasWideGap && !next.hasWideGap && next.indent < 2
            && !slice(page_.text, {line.span.end, next.span.start}).contains(u'\f');
    }

    [[nodiscard]] QStringView content(size_t i) const { return page_.lines.content(i); }

    /// The width of the printed line that ends with line i.
    [[nodiscard]] int cellsUpTo(size_t i) const {
        int sum = lines_[startOfLine_].indent <= 6 ? lines_[startOfLine_].indent : 0;
        for (size_t k = startOfLine_; k <= i; ++k)
            sum += lines_[k].cells;
        return sum;
    }

    [[nodiscard]] int measureAt(size_t i) const { return std::max(page_.lines.measureAt(i), page_.lines.measureAt(startOfLine_)); }

    /// 讲： / “老伙计，咱们: two short lines that are a full one together, parted before a quotation mark whose glyph is narrow.
    [[nodiscard]] bool tornTogether(size_t i) const {
        const PageLine& next = lines_[i + 1];
        if (!isOpening(codePointAt(page_.text, next.content.start)))
            return false;
        const int measure = measureAt(i);
        const int slack = PageLines::slackOf(measure);
        if (measure == 0 || std::abs(cellsUpTo(i) + next.cells - measure) > slack)
            return false;
        // After a full stop only a next line that stops short in mid-sentence shows that it is the rest of this one.
        const bool restOfLine = sentenceEndsAt(i) && !sentenceEndsAt(i + 1) && next.cells < measure - 4 - slack && leavesQuotationOpen(i + 1);
        return endsInMidSentence(content(i)) || restOfLine || (goesOn_ && !sentenceEndsAt(i));
    }

    /// “晒得干净”的小阳台 is a heading; “第一次来婆家，我 is speech that goes on.
    [[nodiscard]] bool leavesQuotationOpen(size_t i) const {
        const QStringView line = content(i);
        return line.count(u'“') > line.count(u'”') || line.count(u'‘') > line.count(u'’');
    }

    /// Running text has stops and commas; headings that are set in a row have none.
    [[nodiscard]] bool isProse(size_t i) const {
        const size_t first = i < 2 ? 0 : i - 2;
        const size_t end = std::min(lines_.size(), i + 4);
        qsizetype stops = 0;
        qsizetype seen = 0;
        for (size_t k = first; k < end; ++k) {
            const QStringView line = content(k);
            seen += !line.isEmpty();
            stops += std::any_of(line.begin(), line.end(), [](QChar c) { return QStringView(u"，。、；！？").contains(c); });
        }
        return stops * 2 >= seen;
    }

    [[nodiscard]] bool sentenceGoesOn(size_t i) const {
        if (!isProse(i) || sentenceEndsAt(i) || looksLikeByline(content(i)) || looksLikeByline(content(i + 1)))
            return false;
        const int measure = measureAt(i);
        const int slack = PageLines::slackOf(measure);
        const int width = cellsUpTo(i);
        if (measure == 0 || width > measure + 2 * slack || lines_[i + 1].cells > measure + 3 * slack)
            return false;
        const bool full = width >= measure - slack;
        // A first line whose indent is gone is two characters short; so is a line that is squeezed or spread to the measure.
        const bool nearlyFull = width >= measure - 4 - slack && (goesOn_ || beginsParagraph(startOfLine_));
        const bool midSentence = endsInMidSentence(content(i)) && width * 3 >= measure * 2;
        if (full || nearlyFull || midSentence)
            return nextFits(i, measure);
        return width * 2 >= measure && readsOn(i, 3.0);
    }

    /// A lone ” ends what the line before it ended.
    [[nodiscard]] bool sentenceEndsAt(size_t i) const {
        const auto isMark = [](QChar c) { return isClosing(c.unicode()); };
        while (i > 0 && !lines_[i].isBlank() && std::all_of(content(i).begin(), content(i).end(), isMark))
            --i;
        return endsSentence(content(i));
    }

    [[nodiscard]] bool beginsParagraph(size_t i) const { return i == 0 || lines_[i - 1].isBlank() || sentenceEndsAt(i - 1); }

    /// A next line that is neither full nor the end of a sentence may be a heading or caption that stands between: the words decide.
    [[nodiscard]] bool nextFits(size_t i, int measure) const {
        const bool likeBody = lines_[i + 1].cells >= measure - 2 * PageLines::slackOf(measure) || sentenceEndsAt(i + 1) || endsInMidSentence(content(i + 1));
        return likeBody || isTornBelow(i + 1) || readsOn(i, 2.0);
    }

    [[nodiscard]] bool isTornBelow(size_t i) const {
        if (i + 1 >= lines_.size() || lines_[i + 1].isBlank())
            return false;
        const char32_t first = codePointAt(page_.text, lines_[i + 1].content.start);
        return mustFollow(first) || isOpening(first);
    }

    [[nodiscard]] bool readsOn(size_t i, double atLeast) const {
        return page_.knowledge && page_.knowledge->languageModel().continuation(content(i), content(i + 1)) > atLeast;
    }

    void join(size_t i, double confidence, const char* why, QStringView particular) {
        const Span gap{lines_[i].content.end, lines_[i + 1].content.start};
        const char32_t left = codePointBefore(page_.text, gap.start);
        const char32_t right = codePointAt(page_.text, gap.end);
        const bool words = isLatinLetter(left) && (isLatinLetter(right) || isAsciiDigit(right));
        const QStringList particulars = particular.isEmpty() ? QStringList() : QStringList{particular.toString()};
        findings_.push_back({gap, words ? QStringLiteral(" ") : QString(), true, confidence, {QString::fromUtf8(why), particulars}});
    }

    const PageView& page_;
    const std::vector<PageLine>& lines_;
    Findings findings_;
    size_t startOfLine_ = 0; ///< the first piece of the printed line that is being put together
    bool goesOn_ = false;    ///< the printed line began in mid-sentence: no heading, but text
};

} // namespace

Findings findLineBreaks(const PageView& page) { return BreakFinder(page).find(); }

} // namespace lilong
