#include "app/clean/paragraph_stretch.h"
#include "app/clean/rule.h"

#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace lilong {
namespace {

bool isDouble(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'＂'; }
bool isSingle(QChar c) { return c == u'\'' || c == u'‘' || c == u'’' || c == u'＇' || c == u'`'; }
bool isUndirected(QChar c) { return c == u'"' || c == u'\'' || c == u'＂' || c == u'＇' || c == u'`'; }

/// A quotation mark with what stands around it, line ends passed over.
struct QuoteMark {
    qsizetype at;
    QChar c;
    char32_t before; ///< 0 at the stretch's start
    char32_t behind; ///< 0 at its end

    /// The neighbours leave no doubt: 说：“… or …”，
    [[nodiscard]] bool surelyCloses() const { return behind == 0 || isOneOf(behind, u"，。、；：！？）》,;:?!)"); }
    [[nodiscard]] bool surelyOpens() const {
        const bool afterLead = before == 0 || isOneOf(before, u"：，、；（《,:;(");
        return afterLead && !surelyCloses();
    }
};

char32_t nearestBefore(QStringView text, Span stretch, qsizetype at) {
    while (at > stretch.start && isSpace(text[at - 1].unicode()))
        --at;
    return at > stretch.start ? codePointBefore(text, at) : 0;
}

char32_t nearestBehind(QStringView text, Span stretch, qsizetype at) {
    while (at < stretch.end && isSpace(text[at].unicode()))
        ++at;
    return at < stretch.end ? codePointAt(text, at) : 0;
}

bool isApostrophe(const QuoteMark& mark) {
    return isLatinLetter(mark.before) || isAsciiDigit(mark.before) || (!isChinese(mark.before) && !isChinese(mark.behind));
}

std::vector<QuoteMark> marksOf(QStringView text, Span stretch) {
    std::vector<QuoteMark> marks;
    bool chinese = false;
    for (qsizetype i = stretch.start; i < stretch.end; ++i) {
        const QChar c = text[i];
        chinese = chinese || isHan(c.unicode());
        if (!isDouble(c) && !isSingle(c))
            continue;
        const QuoteMark mark{i, c, nearestBefore(text, stretch, i), nearestBehind(text, stretch, i + 1)};
        if (!isSingle(c) || !isApostrophe(mark))
            marks.push_back(mark);
    }
    return chinese ? marks : std::vector<QuoteMark>();
}

/// Walks through the marks of one stretch and keeps which are open.
class Pairing {
public:
    Pairing(std::vector<QuoteMark> marks, bool whole, Findings& findings) : marks_(std::move(marks)), whole_(whole), findings_(findings) {}

    void run() {
        if (isMixedUp()) {
            for (size_t i = 0; i < marks_.size(); ++i)
                write(marks_[i], i % 2 == 0 ? u'“' : u'”', true, 0.93);
            return;
        }
        for (index_ = 0; index_ < marks_.size(); ++index_)
            isDouble(marks_[index_].c) ? judgeDouble(marks_[index_]) : judgeSingle(marks_[index_]);
        if (openSingle_)
            leaveOpen(*openSingle_);
        if (openDouble_)
            leaveOpen(*openDouble_);
    }

private:
    /// '前浪"书记"暖"心: straight marks that pair only if those of one stroke and of two are the same.
    [[nodiscard]] bool isMixedUp() const {
        const auto singles = std::count_if(marks_.begin(), marks_.end(), [](const QuoteMark& mark) { return isSingle(mark.c); });
        const bool straight = std::all_of(marks_.begin(), marks_.end(), [](const QuoteMark& mark) { return isUndirected(mark.c); });
        return straight && marks_.size() % 2 == 0 && singles % 2 == 1;
    }

    struct Open {
        QuoteMark mark;
        std::optional<size_t> finding; ///< the repair that made it an opening one
    };

    void judgeDouble(const QuoteMark& mark) {
        const bool undirected = isUndirected(mark.c);
        if (!openDouble_)
            undirected ? firstUndirected(mark) : firstDirected(mark);
        else if (mark.c == u'”' && std::exchange(openInner_, false))
            write(mark, u'’', true, 0.93);
        else if (mark.c == u'”')
            openDouble_.reset();
        else if (undirected)
            secondUndirected(mark);
        else
            secondOpening(mark);
    }

    void firstUndirected(const QuoteMark& mark) {
        if (mark.before == U'”' && followsAnother(mark)) {
            drop(mark, true); // ”": one mark, seen as two
            return;
        }
        if (mark.surelyCloses() && mark.before != 0) {
            write(mark, u'”', false, 0.7);
            return;
        }
        write(mark, u'“', true, 0.97);
        // 说："我 opens, whether or not the page still holds its partner.
        openDouble_ = Open{mark, mark.surelyOpens() && mark.before != 0 ? std::nullopt : std::optional(findings_.size() - 1)};
    }

    void firstDirected(const QuoteMark& mark) {
        if (mark.c == u'“') {
            openDouble_ = Open{mark, std::nullopt};
        } else if (followsAnother(mark)) {
            drop(mark, false);
        } else if (mark.surelyOpens() && nextDouble() && (*nextDouble() == u'”' || isUndirected(*nextDouble()))) {
            write(mark, u'“', true, 0.93);
            openDouble_ = Open{mark, findings_.size() - 1};
        } else if (whole_) {
            tell(mark);
        }
    }

    void secondUndirected(const QuoteMark& mark) {
        if (mark.surelyOpens() && mark.before != 0) {
            leaveOpen(*openDouble_);
            write(mark, u'“', false, 0.7);
            openDouble_ = Open{mark, std::nullopt};
            return;
        }
        write(mark, u'”', true, 0.97);
        openDouble_.reset();
    }

    void secondOpening(const QuoteMark& mark) {
        // 谁呀？““是我 and 多少度？“他看看窗外，说：“…
        const bool opensNext = mark.behind == U'“' || nextDouble() == QChar(u'“');
        if (mark.surelyCloses() || (isSentenceEnd(mark.before) && opensNext)) {
            write(mark, u'”', true, 0.93);
            openDouble_.reset();
        } else if (nextMark() && (*nextMark() == u'\'' || *nextMark() == u'’' || *nextMark() == u'`')) {
            write(mark, u'‘', *nextMark() != u'\'', 0.93);
            openSingle_ = Open{mark, std::nullopt};
        } else if (nextTwoClose()) {
            write(mark, u'‘', true, 0.93);
            openInner_ = true;
        } else {
            leaveOpen(*openDouble_);
            openDouble_ = Open{mark, std::nullopt};
        }
    }

    /// “我们叫她“阿姐”，一直叫。”: the quotation inside and the one around it both close.
    [[nodiscard]] bool nextTwoClose() const {
        size_t closing = 0;
        for (size_t i = index_ + 1; i < marks_.size() && closing < 2; ++i) {
            if (!isDouble(marks_[i].c))
                continue;
            if (marks_[i].c != u'”')
                return false;
            ++closing;
        }
        return closing == 2;
    }

    void judgeSingle(const QuoteMark& mark) {
        if (isUndirected(mark.c) && !openSingle_ && openDouble_ && mark.surelyCloses()) { // “街坊老师`、
            write(mark, u'”', true, 0.93);
            openDouble_.reset();
            return;
        }
        const bool opens = mark.c == u'‘' || (isUndirected(mark.c) && !openSingle_);
        if (opens && !(isUndirected(mark.c) && mark.surelyCloses() && mark.before != 0)) {
            if (isUndirected(mark.c))
                write(mark, u'‘', true, 0.95);
            openSingle_ = Open{mark, isUndirected(mark.c) ? std::optional(findings_.size() - 1) : std::nullopt};
            return;
        }
        if (isUndirected(mark.c))
            write(mark, u'’', openSingle_.has_value(), openSingle_ ? 0.95 : 0.7);
        openSingle_.reset();
    }

    [[nodiscard]] std::optional<QChar> nextMark() const {
        return index_ + 1 < marks_.size() ? std::optional(marks_[index_ + 1].c) : std::nullopt;
    }
    [[nodiscard]] std::optional<QChar> nextDouble() const {
        const auto next = std::find_if(marks_.begin() + static_cast<qsizetype>(index_) + 1, marks_.end(), [](const QuoteMark& mark) { return isDouble(mark.c); });
        return next != marks_.end() ? std::optional(next->c) : std::nullopt;
    }
    /// "” : two closing marks in a row, one of them a reader's slip.
    [[nodiscard]] bool followsAnother(const QuoteMark& mark) const {
        return index_ > 0 && isDouble(marks_[index_ - 1].c) && marks_[index_ - 1].at + 1 == mark.at;
    }

    /// An opening mark that nothing closes. What a repair of ours made of it is then a guess.
    void leaveOpen(const Open& open) {
        if (open.finding) {
            findings_[*open.finding].certain = false;
            findings_[*open.finding].confidence = 0.7;
        } else if (whole_ && open.mark.c != u'‘') {
            tell(open.mark);
        }
    }

    void write(const QuoteMark& mark, QChar after, bool certain, double confidence) {
        findings_.push_back({{mark.at, mark.at + 1}, QString(after), certain, confidence,
                             {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Quotation marks stand in pairs: “%1” here is %2.")), {QString(mark.c), QString(after)}}});
    }
    void drop(const QuoteMark& mark, bool certain) {
        findings_.push_back({{mark.at, mark.at + 1}, {}, certain, certain ? 0.93 : 0.85,
                             {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A second closing quotation mark stands where one is open.")), {}}});
    }
    void tell(const QuoteMark& mark) {
        findings_.push_back({{mark.at, mark.at + 1}, QString(mark.c), false, 0.5,
                             {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "This quotation mark has no partner in its paragraph.")), {}}, RepairEffect::Notice});
    }

    std::vector<QuoteMark> marks_;
    bool whole_;
    Findings& findings_;
    size_t index_ = 0;
    std::optional<Open> openDouble_;
    std::optional<Open> openSingle_;
    bool openInner_ = false; ///< double marks of a quotation inside the open one, on their way to single ones
};

} // namespace

Findings findQuotationMarks(const PageView& page) {
    Findings findings;
    for (const ParagraphStretch& stretch : paragraphStretchesOf(page)) {
        std::vector<QuoteMark> marks = marksOf(page.text, stretch.span);
        if (!marks.empty())
            Pairing(std::move(marks), stretch.whole, findings).run();
    }
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
    return findings;
}

} // namespace lilong
