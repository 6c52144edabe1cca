#include "app/clean/paragraph_stretch.h"
#include "app/clean/rule.h"

#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace lilong {
namespace {

/// A mark behind which a closing quotation mark may have stood.
struct Site {
    qsizetype at;    ///< of the mark
    qsizetype next;  ///< where the text goes on
    bool gap;        ///< a blank where no blank is printed: a glyph stood there
    bool shortLine;  ///< ends a line that is one mark narrower than its column
};

/// Looks through one paragraph for quotation marks that text recognition did not see. It leaves no mark, but often a blank.
class LostMarks {
public:
    LostMarks(const PageView& page, const ParagraphStretch& stretch, size_t firstLine, bool recognized, Findings& findings)
        : page_(page), stretch_(stretch), line_(firstLine), recognized_(recognized), findings_(findings) {}

    void find() {
        for (qsizetype i = stretch_.span.start; i < stretch_.span.end; ++i) {
            const QChar c = page_.text[i];
            if (c == u'“' || c == u'”' || c == u'"' || isSingleForDouble(i, c))
                judgeMark(i, c);
            else if (openedAt_ >= 0 && isBehindGap(i, c))
                closeAtGap(i);
            else if (openedAt_ >= 0 && QStringView(u"。！？…").contains(c))
                addSite(i);
            else if (openedAt_ < 0)
                noteLead(i, c);
        }
        if (openedAt_ >= 0)
            closeBefore(stretch_.span.end, stretch_.ended && !closesBelow());
    }

private:
    void judgeMark(qsizetype at, QChar c) {
        const bool shut = c == u'“' && openedAt_ < 0 && closesByForm(at) && behindBlanks(at + 1) != 0; // 同志收“。
        const bool closes = c == u'”' || shut || (c != u'“' && (openedAt_ >= 0 || closesByForm(at)));
        if (closes && inner_) {
            inner_ = false;
        } else if (closes) {
            if (openedAt_ < 0)
                openBefore(at);
            openedAt_ = -1;
        } else if (openedAt_ < 0) {
            openedAt_ = at;
        } else if (isMisreadClosing(at)) {
            openedAt_ = -1;
        } else if (isInner(at)) {
            inner_ = !closesAsSingle(at);
        } else {
            closeBefore(at, false);
            openedAt_ = at;
        }
        sites_.clear();
        leads_.clear();
    }

    /// “自给自足'。: a closing mark of which one stroke was seen. Not where a single mark opened.
    [[nodiscard]] bool isSingleForDouble(qsizetype at, QChar c) const {
        const bool stroke = (c == u'\'' || c == u'`' || c == u'’') && openedAt_ >= 0 && at < reach(openedAt_) && closesByForm(at);
        const QStringView quoted = stroke ? slice(page_.text, {openedAt_ + 1, at}) : QStringView();
        return stroke && !quoted.contains(u'‘') && !quoted.contains(u'\'') && !quoted.contains(u'“') && page_.text[openedAt_] != u'‘';
    }

    [[nodiscard]] char32_t behindBlanks(qsizetype at) const {
        while (at < stretch_.span.end && isSpace(page_.text[at].unicode()))
            ++at;
        return at < stretch_.span.end ? codePointAt(page_.text, at) : 0;
    }
    [[nodiscard]] bool closesByForm(qsizetype at) const {
        const char32_t next = behindBlanks(at + 1);
        return next == 0 || isOneOf(next, u"，。、；：！？）》,;:?!)");
    }
    /// 谁呀？““是我: the second opening mark in a row tells that the first was a closing one.
    [[nodiscard]] bool isMisreadClosing(qsizetype at) const { return closesByForm(at) || codePointAt(page_.text, at + 1) == U'“' || closesSpeech(at); }
    /// 多少度？“他看看窗外，说：“…: right behind a sentence's end, and the next mark opens.
    [[nodiscard]] bool closesSpeech(qsizetype at) const {
        const QStringView rest = slice(page_.text, {at + 1, std::max(at + 1, reach(at))});
        const auto next = std::find_if(rest.begin(), rest.end(), [](QChar c) { return QStringView(u"“”\"").contains(c); });
        return isSentenceEnd(codePointBefore(page_.text, at)) && next != rest.end() && *next == u'“';
    }

    /// “原来叫“元宝缝’，…”: the quotation inside closes before the outer one does.
    [[nodiscard]] bool isInner(qsizetype at) const {
        int closing = 0;
        for (qsizetype i = at + 1; i < reach(at) && page_.text[i] != u'“' && closing < 2; ++i)
            closing += page_.text[i] == u'”' || page_.text[i] == u'"';
        return closing >= 2 || closesAsSingle(at);
    }
    /// How far a quotation is looked through, so that a page without line ends costs no more.
    [[nodiscard]] qsizetype reach(qsizetype at) const {
        constexpr qsizetype longestQuotation = 400;
        return std::min(stretch_.span.end, at + longestQuotation);
    }
    [[nodiscard]] bool closesAsSingle(qsizetype at) const {
        const auto isMark = [](QChar c) { return QStringView(u"“”\"’`").contains(c); };
        const QStringView rest = slice(page_.text, {at + 1, std::max(at + 1, reach(at))});
        const auto next = std::find_if(rest.begin(), rest.end(), isMark);
        return next != rest.end() && (*next == u'’' || *next == u'`');
    }

    void addSite(qsizetype at) {
        qsizetype next = at + 1;
        while (next < stretch_.span.end && isBlank(page_.text[next].unicode()))
            ++next;
        const bool lineEnds = next >= page_.text.size() || isLineEnd(page_.text[next].unicode());
        const bool text = !lineEnds && (isHan(codePointAt(page_.text, next)) || page_.text[next] == u'“');
        const bool gap = next > at + 1 && next - at <= 3 && text && !isSpread(at);
        sites_.push_back({at, next, gap, lineEnds && isOneMarkShort(at)});
    }

    /// The lines are asked in ascending order.
    [[nodiscard]] bool isOneMarkShort(qsizetype at) {
        const auto& lines = page_.lines.lines();
        while (line_ + 1 < lines.size() && lines[line_].span.end <= at)
            ++line_;
        const int measure = page_.lines.measureAt(line_);
        const int missing = measure - lines[line_].cells - (lines[line_].indent <= 6 ? lines[line_].indent : 0);
        return measure > 0 && missing >= 1 && missing <= 2;
    }

    /// “旧物博物馆 。: no blank is printed before a full-width mark.
    [[nodiscard]] bool isBehindGap(qsizetype at, QChar c) const {
        const bool mark = QStringView(u"。，、；！？").contains(c) && at - openedAt_ > 2 && at < reach(openedAt_);
        return mark && isBlank(page_.text[at - 1].unicode()) && isHan(codePointBefore(page_.text, at - 1)) && !isSpread(at - 2);
    }
    /// 厘 米 ， 每 分: every character stands apart.
    [[nodiscard]] bool isSpread(qsizetype at) const { return at > 0 && isBlank(page_.text[at - 1].unicode()); }

    void closeAtGap(qsizetype mark) {
        // Before a comma the blank is as often a lost ’, or the quotation goes on.
        const bool ends = isSentenceEnd(page_.text[mark].unicode());
        findings_.push_back({{mark - 1, mark}, QStringLiteral("”"), ends, ends ? 0.93 : 0.5, reason(true, u'”')});
        if (!ends)
            return;
        openedAt_ = -1;
        inner_ = false;
        sites_.clear();
        leads_.clear();
    }

    /// Where a quotation may have begun: behind a colon, or at a blank behind a comma.
    void noteLead(qsizetype at, QChar c) {
        const qsizetype next = at + 1;
        const bool colon = c == u'：' || (c == u':' && !(next < stretch_.span.end && isAsciiDigit(page_.text[next].unicode())));
        const bool gap = (c == u'，' || c == u'。') && next + 1 < stretch_.span.end && isBlank(page_.text[next].unicode()) && isHan(codePointAt(page_.text, next + 1)) && !isSpread(at);
        if (colon || gap)
            leads_.push_back(at);
    }

    /// An opened quotation ends somewhere before `limit`.
    void closeBefore(qsizetype limit, bool whole) {
        const auto gaps = std::count_if(sites_.begin(), sites_.end(), [](const Site& site) { return site.gap; });
        if (gaps > 0) {
            const auto site = std::find_if(sites_.begin(), sites_.end(), [](const Site& one) { return one.gap; });
            close(*site, gaps == 1, gaps == 1 ? 0.95 : 0.6);
        } else if (const std::optional<Site> spoken = siteBeforeSpeaker(limit)) {
            const bool sure = recognized_ && spoken->shortLine;
            close(*spoken, sure, sure ? 0.93 : 0.8);
        } else if (whole && !sites_.empty() && behindBlanks(sites_.back().at + 1) == 0) {
            const bool insideText = !stretch_.whole && goesOnBelow(); // a paragraph's last line is short by chance
            const bool sure = recognized_ && (sites_.size() == 1 || (sites_.back().shortLine && insideText));
            close(sites_.back(), sure, sure ? 0.93 : 0.7);
        }
    }

    [[nodiscard]] bool goesOnBelow() const {
        const auto& lines = page_.lines.lines();
        return line_ + 1 < lines.size() && !lines[line_ + 1].isBlank();
    }

    /// The next mark on the page closes: the quotation goes on below.
    [[nodiscard]] bool closesBelow() const {
        constexpr qsizetype furthest = 300;
        const QStringView below = page_.text.mid(stretch_.span.end, furthest);
        const auto mark = std::find_if(below.begin(), below.end(), [](QChar c) { return QStringView(u"“”\"").contains(c); });
        return mark != below.end() && *mark != u'“';
    }

    /// …天天都来。| 住在三楼的王春梅这样说。: the one sentence that is followed by who said it.
    [[nodiscard]] std::optional<Site> siteBeforeSpeaker(qsizetype limit) const {
        std::optional<Site> found;
        for (size_t i = 0; i < sites_.size(); ++i) {
            const qsizetype end = i + 1 < sites_.size() ? sites_[i + 1].at : limit;
            if (!tellsSpeaker(page_.text.mid(sites_[i].next, std::max<qsizetype>(0, end - sites_[i].next))))
                continue;
            if (found)
                return std::nullopt;
            found = sites_[i];
        }
        return found;
    }

    [[nodiscard]] static bool tellsSpeaker(QStringView sentence) {
        constexpr qsizetype longest = 40;
        static constexpr std::array<QStringView, 10> verbs = {u"说。", u"讲。", u"说道", u"笑道", u"说，", u"说起", u"告诉记者", u"回忆", u"这样讲", u"感慨"};
        const bool shortOne = sentence.size() <= longest;
        return (shortOne && (sentence.trimmed().endsWith(u'说') || sentence.trimmed().endsWith(u'讲') || sentence.trimmed().endsWith(u'道')))
            || std::any_of(verbs.begin(), verbs.end(), [sentence](QStringView verb) { return sentence.left(longest).contains(verb); });
    }

    void close(const Site& site, bool certain, double confidence) {
        const qsizetype end = site.gap ? site.next : site.at + 1;
        findings_.push_back({{site.at, end}, QString(page_.text[site.at]) + QChar(u'”'), certain, confidence, reason(site.gap, u'”')});
    }

    /// A quotation that ends at `at` began behind the one place that can open it.
    void openBefore(qsizetype at) {
        if (leads_.size() != 1 || at - leads_.front() < 2)
            return;
        const qsizetype lead = leads_.front();
        const bool colon = page_.text[lead] == u'：' || page_.text[lead] == u':';
        qsizetype next = lead + 1;
        while (next < at && isBlank(page_.text[next].unicode()))
            ++next;
        if (next < at)
            findings_.push_back({{lead, next}, QString(page_.text[lead]) + QChar(u'“'), true, 0.93, reason(!colon, u'“')});
    }

    [[nodiscard]] static Reason reason(bool gap, QChar mark) {
        const char* why = gap ? QT_TRANSLATE_NOOP("Reason", "The quotation lacks its “%1”, and a blank shows where the glyph was not seen.")
                              : QT_TRANSLATE_NOOP("Reason", "The quotation lacks its “%1”; this is the one place where it can have stood.");
        return {QString::fromUtf8(why), {QString(mark)}};
    }

    const PageView& page_;
    const ParagraphStretch& stretch_;
    size_t line_;
    bool recognized_;
    Findings& findings_;
    qsizetype openedAt_ = -1;
    bool inner_ = false; ///< a quotation inside the open one that has double marks, too
    std::vector<Site> sites_;       ///< behind the open mark
    std::vector<qsizetype> leads_;  ///< since the last mark, while none is open
};

/// Text recognition leaves a blank behind half-width marks: only there is a mark lost, elsewhere the author left it out.
bool isRecognized(QStringView text) {
    constexpr int enough = 3;
    int seen = 0;
    for (qsizetype i = 1; i + 2 < text.size() && seen < enough; ++i)
        seen += QStringView(u":;,?!").contains(text[i]) && isHan(text[i - 1].unicode()) && text[i + 1] == u' ' && !isSpace(text[i + 2].unicode());
    return seen >= enough;
}

} // namespace

Findings findLostQuotationMarks(const PageView& page) {
    Findings findings;
    const bool recognized = isRecognized(page.text);
    size_t line = 0;
    for (const ParagraphStretch& stretch : paragraphStretchesOf(page)) {
        while (line + 1 < page.lines.lines().size() && page.lines.lines()[line].span.end < stretch.span.start)
            ++line;
        LostMarks(page, stretch, line, recognized, findings).find();
    }
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
    return findings;
}

} // namespace lilong
