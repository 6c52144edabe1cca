#include "app/clean/rule.h"

#include "app/text/character_class.h"

#include <QCoreApplication>

namespace lilong {
namespace {

bool isDots(char32_t c) { return c == U'…' || c == U'⋯' || c == U'‥'; }
bool isDash(char32_t c) { return c == U'—' || c == U'―' || c == U'─' || c == U'-' || c == U'－' || c == U'–'; }

/// A run of one kind of character; single spaces inside it belong to it where the kind is printed apart (· · ·).
struct MarkRun {
    Span span;
    qsizetype marks = 0;
};

template <typename IsMark>
MarkRun runAt(QStringView text, qsizetype at, const IsMark& isMark) {
    MarkRun run{{at, at}};
    for (qsizetype i = at; i < text.size(); ++i) {
        if (isMark(text[i].unicode())) {
            ++run.marks;
            run.span.end = i + 1;
        } else if (text[i] != u' ' || run.span.end != i) {
            break;
        }
    }
    return run;
}

class MarkFinder {
public:
    explicit MarkFinder(QStringView text) : text_(text) {}

    Findings find() {
        for (qsizetype i = 0; i < text_.size();)
            i = judge(i);
        return std::move(findings_);
    }

private:
    /// The place to go on at.
    qsizetype judge(qsizetype at) {
        const char32_t c = text_[at].unicode();
        if (isHan(c))
            return at + 1;
        if (isDots(c))
            return judgeEllipsis(runAt(text_, at, isDots));
        if (c == U'.' || c == U'。' || c == U'·' || c == U'．')
            return judgeDots(runAt(text_, at, [c](char32_t other) { return other == c; }));
        return isDash(c) ? judgeDash(runAt(text_, at, isDash)) : at + 1;
    }

    [[nodiscard]] bool isBesideChinese(Span span) const {
        return isChinese(codePointBefore(text_, span.start)) || isChinese(codePointAt(text_, span.end));
    }

    qsizetype judgeEllipsis(const MarkRun& run) {
        if (run.marks < 4 && isBesideChinese(run.span)) // two of them on end close a paragraph of dots: ………… stays
            write(run.span, QStringLiteral("……"), QT_TRANSLATE_NOOP("Reason", "An ellipsis is written …… in Chinese text."), 0.97);
        return run.span.end;
    }

    /// Three to six of them are an ellipsis; more lead the eye to a page number.
    qsizetype judgeDots(const MarkRun& run) {
        if (run.marks >= 3 && run.marks <= 6 && isBesideChinese(run.span))
            write(run.span, QStringLiteral("……"), QT_TRANSLATE_NOOP("Reason", "An ellipsis is written …… in Chinese text."), 0.95);
        return run.span.end;
    }

    /// A single dash stays: 瑞安坊—王宁. Two or three are one dash of two cells; more rule a line.
    qsizetype judgeDash(const MarkRun& run) {
        if (run.marks >= 2 && run.marks <= 3 && isBesideChinese(run.span))
            write(run.span, QStringLiteral("——"), QT_TRANSLATE_NOOP("Reason", "A dash is written —— in Chinese text."), 0.95);
        return run.span.end;
    }

    void write(Span span, const QString& after, const char* why, double confidence) {
        if (slice(text_, span) != after)
            findings_.push_back({span, after, true, confidence, {QString::fromUtf8(why), {}}});
    }

    QStringView text_;
    Findings findings_;
};

} // namespace

Findings findEllipsisAndDashes(const PageView& page) { return MarkFinder(page.text).find(); }

} // namespace lilong
