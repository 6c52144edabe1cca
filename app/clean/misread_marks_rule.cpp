#include "app/clean/rule.h"

#include "app/language/foreign_sounds.h"
#include "app/language/knowledge.h"
#include "app/language/lexicon.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace lilong {
namespace {

constexpr qsizetype longestBracket = 40; // units between the two marks of a pair
constexpr qsizetype longestName = 4;
constexpr qsizetype longestTitle = 12;   // units of 《…》 without a mark inside

bool isLineEdge(char32_t c) { return c == 0 || isLineEnd(c); }

/// The end of the line that `at` stands in.
qsizetype lineEndAt(QStringView text, qsizetype at) {
    while (at < text.size() && !isLineEnd(text[at].unicode()))
        ++at;
    return at;
}

bool hasSentenceMark(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"。，；！？,;!?").contains(c); });
}

/// Who wrote or took it stands right at the start, an adjective allowed for: 社区记者, 本报通讯员.
bool beginsWithWriter(QStringView text) {
    static constexpr std::array<QStringView, 8> writers = {u"记者", u"通讯员", u"摄影", u"撰稿", u"供稿", u"文/", u"图/", u"文／"};
    const QStringView start = text.trimmed().left(6);
    const auto found = std::find_if(writers.begin(), writers.end(), [start](QStringView word) { return start.indexOf(word) >= 0; });
    if (found == writers.end())
        return false;
    constexpr qsizetype longestAdjective = 2;
    const QStringView before = start.left(start.indexOf(*found));
    return before.size() <= longestAdjective && std::all_of(before.begin(), before.end(), [](QChar c) { return isHan(c.unicode()); });
}

/// What text recognition makes of marks, told from the marks' own neighbours. One walk over the text; every look ahead is bounded.
class MarkReader {
public:
    MarkReader(QStringView text, const Lexicon* lexicon) : text_(text), lexicon_(lexicon) {}

    Findings find() {
        for (qsizetype i = 0; i < text_.size();)
            i = std::max(i + 1, judge(i));
        writeNameDashes();
        return std::move(findings_);
    }

private:
    /// The place to go on at.
    qsizetype judge(qsizetype at) {
        if (const qsizetype behind = judgeNameMark(at); behind > at)
            return behind;
        switch (text_[at].unicode()) {
        case u'〈': case u'《': return judgeBracket(at);
        case u'口': case u'囗': case u'O': case u'D': case u'0': return judgeSquare(at);
        case u'一': case u'-': case u'—': case u'－': return judgeDash(at);
        case u',': case u'，': return judgeDoubledComma(at);
        case u'.': case u'•': case u'・': case u'`': return judgeDot(at);
        case u'。': return judgeSpeck(at);
        case u'"': case u'”': case u'“': case u'\'': return judgeQuotation(at);
        case u'1': case u'2': return judgeSentenceMark(at);
        case u'<': return judgeAngle(at);
        case u']': case u'|': return judgeOne(at);
        default: return judgeFirstGlyph(at);
        }
    }

    [[nodiscard]] char32_t charBefore(qsizetype at) const { return codePointBefore(text_, at); }
    [[nodiscard]] char32_t charAt(qsizetype at) const { return codePointAt(text_, at); }
    [[nodiscard]] qsizetype behindBlanks(qsizetype at) const {
        while (at < text_.size() && isBlank(text_[at].unicode()))
            ++at;
        return at;
    }
    [[nodiscard]] qsizetype beforeBlanks(qsizetype at) const {
        while (at > 0 && isBlank(text_[at - 1].unicode()))
            --at;
        return at;
    }

    /// 〈含午餐) and 《整理员 甲): the pair of a mark tells which it is.
    qsizetype judgeBracket(qsizetype at) {
        const std::optional<qsizetype> close = closingOf(at);
        if (!close)
            return at + 1;
        const QStringView inside = text_.mid(at + 1, *close - at - 1);
        if (isOneOf(charBefore(at), u"(（"))
            write({at, at + 1}, {}, true, 0.9, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "One bracket was read twice.")), {}});
        else if (isTitle(at, inside))
            misread({*close, *close + 1}, QStringLiteral("》"), false, 0.7);
        else
            misread({at, at + 1}, QStringLiteral("（"), true, 0.95);
        return *close + 1;
    }

    [[nodiscard]] bool isTitle(qsizetype open, QStringView inside) const {
        return text_[open] == u'《' && inside.size() <= longestTitle && !hasSentenceMark(inside) && !inside.contains(u' ')
            && !isLineEdge(charBefore(open)) && !isAsciiDigit(charBefore(open)) && isHan(charAt(open + 1));
    }

    /// Where the round bracket stands that closes what `at` opened; nothing where the pair is whole, or missing.
    [[nodiscard]] std::optional<qsizetype> closingOf(qsizetype at) const {
        const qsizetype end = std::min(text_.size(), at + longestBracket);
        for (qsizetype i = at + 1; i < end; ++i) {
            if (text_[i] == u')' || text_[i] == u'）')
                return i;
            if (QStringView(u"(（〈《〉》").contains(text_[i]))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// 口本报记者 …: the little square before a byline.
    qsizetype judgeSquare(qsizetype at) {
        const char32_t before = charBefore(at);
        const bool edge = isLineEdge(before) || isSentenceEnd(before) || isClosing(before) || (isSpace(before) && at - beforeBlanks(at) > 1)
            || isLineEdge(charBefore(beforeBlanks(at)));
        if (!edge || charAt(at + 1) == u'口')
            return at + 1;
        const QStringView rest = text_.mid(at + 1, std::min(longestBracket, lineEndAt(text_, at) - at - 1));
        if (rest.size() < longestBracket && beginsWithWriter(rest) && !hasSentenceMark(rest))
            misread({at, at + 1}, QStringLiteral("□"), true, 0.97);
        return at + 1;
    }

    /// 器本报记者 王宁 alone on its line: whatever the little square was read as. Only 本报 can begin nothing but a byline; behind a character that is
    /// made of squares the writer alone can: 品记者 王宁.
    qsizetype judgeFirstGlyph(qsizetype at) {
        const QStringView rest = text_.mid(at + 1, std::min(longestBracket, lineEndAt(text_, at) - at - 1));
        const bool byline = isLineEdge(charBefore(at)) && !isSpace(text_[at].unicode()) && rest.size() < longestBracket && !hasSentenceMark(rest)
            && (rest.startsWith(u"本报记者 ") || rest.startsWith(u"本报通讯员 ")
                || (QStringView(u"品器吕回").contains(text_[at]) && (rest.startsWith(u"记者 ") || rest.startsWith(u"通讯员 "))));
        if (byline)
            misread({at, at + 1}, QStringLiteral("□"), true, 0.9);
        return at + 1;
    }

    /// 一- and -一: the two halves of one dash, read differently.
    qsizetype judgeDash(qsizetype at) {
        Span run{at, at};
        while (run.end < text_.size() && QStringView(u"一-—－").contains(text_[run.end]))
            ++run.end;
        const qsizetype next = run.end;
        if (run.length() == 3 && text_[next - 1] == u'一' && isHan(charAt(next)))
            --run.end; // 一-|一半: the last one begins the next word
        const QStringView glyphs = slice(text_, run);
        if (glyphs == u"一" && opensDeck(run))
            misread(run, QStringLiteral("——"), true, 0.9);
        if (glyphs == u"-" && closesQuotation(run))
            misread(run, QStringLiteral("”"), true, 0.9);
        if (glyphs != u"—" && run.length() == 1)
            judgeNameDash(run);
        if (glyphs.size() < 2 || glyphs.size() > 3 || !glyphs.contains(u'一') || glyphs.contains(u"——"))
            return next;
        const bool mixed = glyphs.count(u'一') < glyphs.size();
        if (mixed ? isBetweenPhrases(run) : glyphs.size() == 2 && (opensSignature(run) || partsPhrases(run)))
            misread(run, QStringLiteral("——"), true, 0.95);
        return next;
    }

    /// 一访业委会主任 on a line of its own: no word begins so.
    [[nodiscard]] bool opensDeck(Span run) const {
        const QStringView rest = text_.mid(run.end, std::min(longestBracket, lineEndAt(text_, run.end) - run.end));
        return (rest.startsWith(u'访') || rest.startsWith(u"写在") || rest.startsWith(u"写给")) && isLineEdge(charBefore(beforeBlanks(run.start)))
            && rest.size() < longestBracket && !hasSentenceMark(rest);
    }

    /// “我们来选-。 and what was quoted at a line's end: 车棚里的“修车铺-
    [[nodiscard]] bool closesQuotation(Span run) const {
        const QStringView before = text_.mid(std::max<qsizetype>(0, run.start - longestBracket), std::min(longestBracket, run.start));
        const qsizetype open = before.lastIndexOf(u'“');
        const bool isOpen = isHan(charBefore(run.start)) && open > before.lastIndexOf(u'”');
        const bool sameLine = isOpen && std::none_of(before.begin() + open, before.end(), [](QChar c) { return isLineEnd(c.unicode()); });
        return isOpen && (isOneOf(charAt(run.end), u"。，；、") || (sameLine && (charAt(run.end) == 0 || isSpace(charAt(run.end)))));
    }

    /// 柳荫里一沈玉兰 alone on its line: a place, a dash and a person. No word has a place before it and a name behind it; a name of no known
    /// form will do where the page has other lines like that.
    void judgeNameDash(Span run) {
        const Span line = lineAround(run);
        const QStringView place = slice(text_, {line.start, run.start});
        const QStringView name = slice(text_, {run.end, line.end});
        if (!lexicon_ || !isPlace(place) || name.size() < 2 || name.size() > longestName || !isHanOnly(name))
            return;
        const bool startsAWord = slice(text_, run) == u"一" && lexicon_->word(slice(text_, {run.start, run.end + 1})).has_value();
        if (isName(name) && !startsAWord) // 社区食堂一周菜谱
            nameDashes_.push_back(run);
        else if (isName(name) || !lexicon_->word(name))
            likeNameDashes_.push_back(run);
    }

    /// A line that is a short heading, without the blanks about it; empty beside `run` where more stands there.
    [[nodiscard]] Span lineAround(Span run) const {
        constexpr qsizetype longestSide = 8;
        Span line = run;
        while (line.start > 0 && run.start - line.start <= longestSide && !isSpace(text_[line.start - 1].unicode()))
            --line.start;
        while (line.end < text_.size() && line.end - run.end <= longestSide && !isSpace(text_[line.end].unicode()))
            ++line.end;
        return isLineEdge(charBefore(beforeBlanks(line.start))) && isLineEdge(charAt(behindBlanks(line.end))) ? line : run;
    }

    void writeNameDashes() {
        const bool several = nameDashes_.size() > 0 && nameDashes_.size() + likeNameDashes_.size() > 1;
        if (several)
            nameDashes_.insert(nameDashes_.end(), likeNameDashes_.begin(), likeNameDashes_.end());
        for (const Span& dash : nameDashes_)
            misread(dash, QStringLiteral("—"), true, 0.93);
    }

    [[nodiscard]] static bool isHanOnly(QStringView text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
    }

    [[nodiscard]] bool isPlace(QStringView text) const {
        const qsizetype suffix = lexicon_->placeSuffixBefore(text);
        return suffix > 0 && text.size() >= suffix + 2 && isHanOnly(text);
    }

    [[nodiscard]] bool isName(QStringView text) const {
        const qsizetype surname = lexicon_->surnameAt(text);
        const auto word = lexicon_->word(text);
        return surname > 0 && surname < text.size() && text.size() - surname <= 2 && (!word || word->wordClass == u'R');
    }

    /// Not 周一-周五, 十一-十五.
    [[nodiscard]] bool isBetweenPhrases(Span run) const {
        constexpr QStringView counted = u"周期拜十百千零〇廿初第月二三四五六七八九";
        const bool beside = isChinese(charBefore(run.start)) || isChinese(charAt(run.end));
        return beside && !isOneOf(charBefore(run.start), counted) && !isOneOf(charAt(run.end), counted);
    }

    /// “不吃饭。”一一转身, 准时关门一一 at a line's end: behind a closing mark, or before nothing that is done one by one.
    [[nodiscard]] bool partsPhrases(Span run) const {
        constexpr QStringView done = u"对列介回解登记核落敲叩拜走说道过作告看细分送查问点数见握呈兑展讲念检清排";
        const bool behindMark = isOneOf(charBefore(run.start), u"”）》");
        const bool endsLine = isLineEdge(charAt(behindBlanks(run.end))) && isHan(charBefore(run.start));
        const char32_t next = charAt(endsLine ? behindBlanks(run.end) + 1 : run.end);
        return (behindMark || endsLine) && isHan(next) && !isOneOf(next, done);
    }

    /// 一一编者 on a line of its own.
    [[nodiscard]] bool opensSignature(Span run) const {
        constexpr qsizetype longestSignature = 10;
        const QStringView rest = text_.mid(run.end, lineEndAt(text_, run.end) - run.end).trimmed();
        return isLineEdge(charBefore(beforeBlanks(run.start))) && rest.size() >= 2 && rest.size() <= longestSignature && !hasSentenceMark(rest)
            && std::all_of(rest.begin(), rest.end(), [](QChar c) { return isHan(c.unicode()) || c == u' '; });
    }

    qsizetype judgeDoubledComma(qsizetype at) {
        qsizetype end = at + 1;
        while (end < text_.size() && (text_[end] == u',' || text_[end] == u'，'))
            ++end;
        const bool chinese = isChinese(charBefore(at)) || isChinese(charAt(behindBlanks(end)));
        if (end - at == 2 && chinese)
            write({at, end}, QStringLiteral("，"), true, 0.97, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "One comma was read twice.")), {}});
        return end;
    }

    /// 索菲亚.贝克: between the names of a foreigner stands a middle dot; at a line's end a full stop is round.
    qsizetype judgeDot(qsizetype at) {
        if (!isHan(charBefore(at)))
            return at + 1;
        constexpr QStringView numerals = u"一二三四五六七八九十";
        const bool listMark = isOneOf(charBefore(at), numerals) && !isHan(charBefore(at - 1));
        if (text_[at] == u'`' && isHan(charAt(at + 1)))
            judgeGrave(at);
        else if (isHan(charAt(at + 1)) && !listMark)
            misread({at, at + 1}, QStringLiteral("·"), true, 0.93);
        else if (text_[at] == u'.' && !listMark && (isLineEdge(charAt(behindBlanks(at + 1))) || isOneOf(charAt(at + 1), u"”\"")))
            misread({at, at + 1}, QStringLiteral("。"), true, 0.9);
        return at + 1;
    }

    /// True for a word that is nobody's name: 马上.
    [[nodiscard]] bool isPlainWord(QStringView text) const {
        const auto word = lexicon_ ? lexicon_->word(text) : std::nullopt;
        return word && QStringView(u"nvadtsmrpc").contains(QChar(word->wordClass));
    }

    /// 大卫'威尔逊, 皮埃尔:马丁: whatever the dot was read as between characters that write foreign sounds. A colon parts speaker and words,
    /// too: there more of them are asked. @returns the place to go on at; `at` where nothing is to do.
    qsizetype judgeNameMark(qsizetype at) {
        constexpr qsizetype longestMark = 2;
        qsizetype end = at;
        while (end < text_.size() && end - at < longestMark && QStringView(u"'’‘`*:.").contains(text_[end]))
            ++end;
        if (end == at || text_[at] == u'.')
            return at;
        qsizetype left = 0, right = 0;
        while (left < longestName && writesForeignSound(charBefore(at - left)))
            ++left;
        while (right < longestName && writesForeignSound(charAt(end + right)))
            ++right;
        const bool isColon = text_[at] == u':';
        const bool isLong = isColon ? left > 1 && right > 1 && left + right > 4 : (left > 1 && right > 1) || (left == 1 && right > 2);
        if (!isLong || isPlainWord(text_.mid(end, 2)) || (left > 1 && isPlainWord(text_.mid(at - 2, 2))))
            return at;
        misread({at, end}, QStringLiteral("·"), true, 0.9);
        return end;
    }

    /// 写了个`友好"。, “友好`二字: a quotation mark, where it is no dot of a name.
    void judgeGrave(qsizetype at) {
        const QStringView before = text_.mid(std::max<qsizetype>(0, at - longestBracket), std::min(longestBracket, at));
        if (isQuotedBehind(at))
            misread({at, at + 1}, QStringLiteral("“"), true, 0.93);
        else if (before.lastIndexOf(u'“') > before.lastIndexOf(u'”'))
            misread({at, at + 1}, QStringLiteral("”"), true, 0.9);
    }

    /// 写了个`友好"。: what follows closes like a quotation.
    [[nodiscard]] bool isQuotedBehind(qsizetype at) const {
        constexpr qsizetype longestPhrase = 14;
        const qsizetype end = std::min(text_.size(), at + longestPhrase);
        for (qsizetype i = at + 1; i < end; ++i) {
            if (QStringView(u"”\"’'`").contains(text_[i]) || (isSentenceEnd(text_[i].unicode()) && isBlank(text_[i - 1].unicode())))
                return true;
            if (text_[i] == u'“' || isSentenceEnd(text_[i].unicode()))
                return false;
        }
        return false;
    }

    /// A full stop between blanks, or two in a row before one, is a speck of the paper: no text is set so.
    qsizetype judgeSpeck(qsizetype at) {
        qsizetype end = at + 1;
        while (end < text_.size() && text_[end] == u'。')
            ++end;
        const qsizetype left = at - beforeBlanks(at);
        const qsizetype right = behindBlanks(end) - end;
        const bool lone = (left > 0 && right > 0) || (end - at == 2 && left + right > 0);
        const bool inLine = !isLineEdge(charBefore(beforeBlanks(at))) && !isLineEdge(charAt(behindBlanks(end)));
        if (lone && inLine && end - at <= 2)
            write({at, end}, {}, true, 0.9, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A speck on the paper was read as a mark.")), {}});
        return end;
    }

    qsizetype judgeQuotation(qsizetype at) {
        const qsizetype behind = judgeDegree(at);
        if (behind == at + 1 && isOneOf(charAt(at), u"\"”") && isOneOf(charAt(at + 1), u"\"”") && isReadTwice(at))
            write({at, at + 1}, {}, true, 0.9, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "One quotation mark was read twice.")), {}});
        return behind;
    }

    /// “小菜园””: the line closes one quotation more than it opens.
    [[nodiscard]] bool isReadTwice(qsizetype at) const {
        const QStringView before = text_.mid(std::max<qsizetype>(0, at - longestBracket), std::min(longestBracket, at));
        const QStringView line = before.sliced(before.lastIndexOf(u'\n') + 1);
        return isHan(charBefore(at)) && line.count(u'“') == line.count(u'”') + 1;
    }

    /// 30”C, 58”"C: the ring of ℃.
    qsizetype judgeDegree(qsizetype at) {
        qsizetype end = at;
        while (end < text_.size() && end - at < 2 && QStringView(u"\"”“'’").contains(text_[end]))
            ++end;
        const bool celsius = isAsciiDigit(charBefore(at)) && charAt(end) == u'C' && !isLatinLetter(charAt(end + 1)) && !isAsciiDigit(charAt(end + 1));
        if (!celsius)
            return at + 1;
        misread({at, end + 1}, QStringLiteral("℃"), true, 0.97);
        return end + 1;
    }

    /// 人齐啦1 ”, 去哪里2 ”: a stroke or a hook with a dot below it.
    qsizetype judgeSentenceMark(qsizetype at) {
        const qsizetype next = behindBlanks(at + 1);
        if (isHan(charBefore(at)) && next > at + 1 && isOneOf(charAt(next), u"”\""))
            misread({at, at + 1}, text_[at] == u'1' ? QStringLiteral("！") : QStringLiteral("？"), true, 0.9);
        return at + 1;
    }

    /// 说: <我们: a quotation mark, where no bracket closes.
    qsizetype judgeAngle(qsizetype at) {
        const bool opens = isOneOf(charBefore(beforeBlanks(at)), u"：:") && isHan(charAt(at + 1));
        if (opens && !text_.mid(at, std::min(longestBracket, lineEndAt(text_, at) - at)).contains(u'>'))
            misread({at, at + 1}, QStringLiteral("“"), true, 0.9);
        return at + 1;
    }

    /// 第]版, 闲置]]年: the figure 1. Beside another 1 it may also be that one read twice.
    qsizetype judgeOne(qsizetype at) {
        qsizetype end = at + 1;
        while (end < text_.size() && text_[end] == text_[at])
            ++end;
        constexpr QStringView counters = u"年月日时点分秒元岁期版页号楼栋幢室弄人名位户家个次天周万亿条只张本公米";
        const bool digitBeside = isAsciiDigit(charBefore(at)) || isAsciiDigit(charAt(end));
        const bool counted = isOneOf(charAt(end), counters) || isAsciiDigit(charAt(end));
        if (!counted || end - at > 2 || isOpenBefore(at) || (text_[at] == u'|' && !digitBeside))
            return end;
        if (charAt(end) == u'1' && isAsciiDigit(charAt(end + 1))) {
            write({at, end}, {}, false, 0.7, {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A stroke of the figure 1 was read twice.")), {}}); // ]11点
            return end;
        }
        const bool doubtful = charBefore(at) == u'1';
        misread({at, end}, QString(end - at, u'1'), !doubtful, doubtful ? 0.5 : 0.93);
        return end;
    }

    [[nodiscard]] bool isOpenBefore(qsizetype at) const {
        const QStringView before = text_.mid(std::max<qsizetype>(0, at - longestBracket), std::min(longestBracket, at));
        return text_[at] == u']' && before.lastIndexOf(u'[') > before.lastIndexOf(u']');
    }

    void misread(Span span, const QString& after, bool certain, double confidence) {
        const QStringList particulars{slice(text_, span).toString(), after};
        write(span, after, certain, confidence,
              {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Text recognition read “%1” where the print has “%2”.")), particulars});
    }
    void write(Span span, const QString& after, bool certain, double confidence, const Reason& reason) {
        if (slice(text_, span) != after)
            findings_.push_back({span, after, certain, confidence, reason});
    }

    QStringView text_;
    const Lexicon* lexicon_; ///< null where it is unknown what a name is
    Findings findings_;
    std::vector<Span> nameDashes_;
    std::vector<Span> likeNameDashes_;
};

} // namespace

Findings findMisreadMarks(const PageView& page) {
    Findings findings = MarkReader(page.text, page.knowledge ? &page.knowledge->lexicon() : nullptr).find();
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
    return findings;
}

} // namespace lilong
