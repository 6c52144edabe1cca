#include "app/clean/byline_cue.h"
#include "app/clean/rule.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

constexpr int slack = 2;

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

/// Printed lines that pieces were torn from and that are put together again, with the width they then have.
class BreakFinder {
public:
    explicit BreakFinder(const PageView& page) : page_(page), lines_(page.lines.lines()) {}

    Findings find() {
        for (size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!startOfLine_ || *startOfLine_ > i)
                startOfLine_ = i;
            judge(i);
        }
        return std::move(findings_);
    }

private:
    void judge(size_t i) {
        const PageLine& line = lines_[i];
        const PageLine& next = lines_[i + 1];
        const bool torn = !line.isBlank() && !next.isBlank() && !line.hasWideGap && !next.hasWideGap && next.indent < 2 && !isNewPage(i)
            && mustFollow(codePointAt(page_.text, next.content.start));
        if (torn && next.cells <= 110 && !startsQuotedSpeech(next)) {
            join(i, 0.99, QT_TRANSLATE_NOOP("Reason", "No line of Chinese begins with “%1”: the line before goes on."), page_.lines.content(i + 1).left(1));
            return; // the printed line grows
        }
        if (!line.isBlank() && !next.isBlank() && isJoinable(i))
            join(i, 0.95, QT_TRANSLATE_NOOP("Reason", "The sentence goes on in the next line."), {});
        if (!tornTogether(i))
            startOfLine_ = i + 1;
    }

    /// ” before Han may be an opening mark that was read wrongly; a lone ” or ”， is not.
    [[nodiscard]] bool startsQuotedSpeech(const PageLine& line) const {
        const char32_t first = codePointAt(page_.text, line.content.start);
        return (first == U'”' || first == U'’') && isHan(codePointAt(page_.text, line.content.start + 1)) && line.cells > 8;
    }

    [[nodiscard]] bool isNewPage(size_t i) const {
        return slice(page_.text, {lines_[i].span.end, lines_[i + 1].span.start}).contains(u'\f');
    }

    /// The width of the printed line that ends with line i.
    [[nodiscard]] int cellsUpTo(size_t i) const {
        int sum = lines_[*startOfLine_].indent <= 6 ? lines_[*startOfLine_].indent : 0;
        for (size_t k = *startOfLine_; k <= i; ++k)
            sum += lines_[k].cells;
        return sum;
    }

    /// 讲： / “小师傅，你们: two pieces of one printed line, torn before a quotation mark, that are a full line together.
    [[nodiscard]] bool tornTogether(size_t i) const {
        const PageLine& next = lines_[i + 1];
        if (lines_[i].isBlank() || next.isBlank() || lines_[i].hasWideGap || next.hasWideGap || next.indent >= 2 || isNewPage(i))
            return false;
        const int measure = measureAt(i);
        return measure > 0 && endsInMidSentence(page_.lines.content(i)) && isOpening(codePointAt(page_.text, next.content.start))
            && std::abs(cellsUpTo(i) + next.cells - measure) <= slack;
    }

    /// The measure around a line; the torn pieces themselves are too short to agree on it.
    [[nodiscard]] int measureAt(size_t i) const { return std::max(page_.lines.measureAt(i), page_.lines.measureAt(*startOfLine_)); }

    [[nodiscard]] bool isJoinable(size_t i) const {
        const PageLine& line = lines_[i];
        const PageLine& next = lines_[i + 1];
        const QStringView content = page_.lines.content(i);
        const QStringView following = page_.lines.content(i + 1);
        if (line.hasWideGap || next.hasWideGap || next.indent >= 2 || isNewPage(i))
            return false;
        if (endsSentence(content) || looksLikeByline(content) || looksLikeByline(following))
            return false;
        if (tornTogether(i))
            return true;
        const int measure = measureAt(i);
        if (measure == 0)
            return false;
        const int width = cellsUpTo(i);
        const bool full = std::abs(width - measure) <= slack;
        // A paragraph's first line whose indent is gone is two characters short.
        const bool firstOfParagraph = width < measure && width >= measure - 4 - slack && beginsParagraph(*startOfLine_);
        const bool midSentence = endsInMidSentence(content) && width * 3 >= measure * 2 && width <= measure + slack;
        return (full || firstOfParagraph || midSentence) && nextFits(i, measure);
    }

    [[nodiscard]] bool beginsParagraph(size_t i) const { return i == 0 || lines_[i - 1].isBlank() || endsSentence(page_.lines.content(i - 1)); }

    /// A next line that is neither full nor the end of a sentence may be a heading or caption that stands between: the words decide.
    [[nodiscard]] bool nextFits(size_t i, int measure) const {
        const PageLine& next = lines_[i + 1];
        const QStringView following = page_.lines.content(i + 1);
        if (next.cells > measure + 3 * slack)
            return false;
        const bool likeBody = std::abs(next.cells - measure) <= slack || endsSentence(following) || endsInMidSentence(following);
        const bool tornBelow = i + 2 < lines_.size() && !lines_[i + 2].isBlank() && mustFollow(codePointAt(page_.text, lines_[i + 2].content.start));
        if (likeBody || tornBelow)
            return true;
        return page_.knowledge && page_.knowledge->languageModel().continuation(page_.lines.content(i), following) > 2.0;
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
    std::optional<size_t> startOfLine_; ///< the first piece of the printed line that is being put together
};

} // namespace

Findings findLineBreaks(const PageView& page) { return BreakFinder(page).find(); }

} // namespace lilong
