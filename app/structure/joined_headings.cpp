#include "app/structure/joined_headings.h"

#include "app/language/language_model.h"
#include "app/structure/furniture_rules.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace lilong {
namespace {

constexpr int indent = 4;             // cells of a first line's indent
constexpr int indentSlack = 1;        // cells that a first line may be squeezed or spread
constexpr int fullSlack = 2;
constexpr int widestHead = 48;        // cells of a heading of two lines
constexpr size_t mostHeadLines = 2;
constexpr double readsOn = 2.0;       // gain of the language model from which two lines are one text
constexpr double silent = 0.5;        // the same where the upper line could be a first line itself
constexpr double strange = -0.5;      // gain below which a text surely does not go on
constexpr size_t textBelow = 3;       // fragments below a heading in which its person is looked for

struct Line {
    Span text;
    int width;
    bool bold;
};

bool isFirstLine(int width, int measure) { return measure > 0 && std::abs(width + indent - measure) <= indentSlack; }

/// The same where a character was pushed down to `below`, whose second one is a mark that must not begin a line.
bool isFirstLine(int width, QStringView below, int measure) {
    const bool pushed = below.size() > 1 && QStringView(u"，。、；：？！”）》").contains(below[1]) && !startsInsideSentence(below);
    return isFirstLine(width, measure) || (pushed && isFirstLine(width + 2, measure));
}

/// A printed line may have come in pieces, torn at quotation marks.
bool goesOnInLine(QStringView next, int width, int measure) {
    const bool beginsParagraph = isOpening(next.front().unicode()) && isFirstLine(cells(next), measure);
    const bool mark = isOpening(next.front().unicode()) || startsInsideSentence(next);
    return mark && !beginsParagraph && width <= measure + fullSlack;
}

bool endsOpen(QStringView text) {
    return endsSentence(text) ? !text.endsWith(QChar(u'？')) && !text.endsWith(QChar(u'”')) : QStringView(u"，。、；：“‘（《").contains(text.back());
}

bool couldStandAbove(QStringView head) {
    return cells(head) <= widestHead && !endsOpen(head) && !startsInsideSentence(head) && !head.contains(QChar(u'。')) && unclosedMarks(head) == 0
        && !isAsciiDigit(head.back().unicode()) && !isSpeech(head) && head.size() >= 4;
}

/// By chance a sentence's last piece and the heading below it fill one line. The first line of a paragraph below gives the heading away.
bool isHeadingBehindAStop(const Fragment& fragment, const std::vector<PrintedPiece>& pieces, size_t i) {
    const auto text = [&](size_t piece) { return slice(fragment.string(), pieces[piece].text); };
    if (i == 0 || i + 2 >= pieces.size() || !endsSentence(text(i - 1)) || !couldStandAbove(text(i)))
        return false;
    const auto isMark = [](QChar c) { return QStringView(u"，。、；：！？").contains(c); };
    const bool plain = std::none_of(text(i).begin(), text(i).end(), isMark) && !startsInsideSentence(text(i + 1)) && !isOpening(text(i + 2).front().unicode());
    return plain && cells(text(i + 1)) + indent == fragment.measure && std::abs(cells(text(i + 2)) - fragment.measure) <= indentSlack;
}

/// “三下五除二”: nothing but a phrase in quotation marks, without a sentence's end.
bool isQuotedPhrase(QStringView text) {
    const bool quoted = text.size() >= 4 && cells(text) <= widestHead && text.front() == u'“' && text.back() == u'”';
    return quoted && !endsSentence(text) && text.count(u'“') == 1 && text.count(u'”') == 1;
}

/// Behind a sentence's end, as a text's last line or above a first line, such a phrase belongs to no sentence: it heads what comes.
bool isQuotedHeading(const Fragment& fragment, QStringView above, const std::vector<PrintedPiece>& pieces, size_t i) {
    const auto text = [&](size_t piece) { return slice(fragment.string(), pieces[piece].text); };
    return isQuotedPhrase(text(i)) && endsSentence(above) && (i + 1 == pieces.size() || isFirstLine(cells(text(i + 1)), i + 2 < pieces.size() ? text(i + 2) : QStringView(), fragment.measure));
}

std::vector<Line> linesOf(const Fragment& fragment, const std::vector<SourcePtr>& sources) {
    std::vector<Line> lines;
    const std::vector<PrintedPiece> pieces = printedLines(fragment.text, sources);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const PrintedPiece& piece = pieces[i];
        const QStringView text = slice(fragment.string(), piece.text);
        const int width = cells(text);
        const bool behindHeading = i > 0 && isHeadingBehindAStop(fragment, pieces, i - 1);
        const bool quoted = !lines.empty() && isQuotedHeading(fragment, slice(fragment.string(), lines.back().text), pieces, i);
        if (!lines.empty() && lines.back().bold == piece.bold && !behindHeading && !quoted && !isHeadingBehindAStop(fragment, pieces, i)
            && goesOnInLine(text, lines.back().width + width, fragment.measure)) {
            lines.back().text.end = piece.text.end;
            lines.back().width += width;
        } else {
            lines.push_back({piece.text, width, piece.bold});
        }
    }
    return lines;
}

/// Nothing is open behind this fragment: what comes next begins something.
bool isClosed(const Fragment& fragment) {
    return fragment.kind != FragmentKind::Paragraph || endsSentence(fragment.string()) || isByline(fragment.string()) || furnitureKindOf(fragment.string());
}

/// A new block that the open text above it does not go on in: that text stopped at its column's foot.
bool isAnotherColumn(const Fragment& above, const Fragment& block, const LanguageModel& model) {
    return block.blankLinesBefore > 0 && above.fillsItsLine() && model.continuation(above.string(), block.string()) < strange;
}

/// True where the page's paragraphs begin with a line that is short by an indent, as where the extraction drops white space.
bool losesIndents(const std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    int lost = 0;
    int full = 0;
    for (const Fragment& fragment : page) {
        if (fragment.lines < 3)
            continue;
        const int width = linesOf(fragment, sources).front().width;
        lost += isFirstLine(width, fragment.measure);
        full += width + fullSlack >= fragment.measure;
    }
    return lost > full;
}

/// A line with a comma that is at least as wide as a first one that lost its indent is text: 接信后，本报联系了物业经理.
bool isFullLineOfText(QStringView line, int width, int measure) {
    return measure > 0 && width + indent + indentSlack >= measure && width <= measure + indentSlack && hasTextComma(line);
}

/// How many lines at a fragment's top are a heading: those above the line that a lost indent shows to be the first of its paragraph.
size_t headLines(const Fragment& fragment, const std::vector<Line>& lines, const LanguageModel& model) {
    for (size_t head = 1; head <= mostHeadLines && head < lines.size(); ++head) {
        const Span above{lines.front().text.start, lines[head - 1].text.end};
        const bool wholeBelow = head + 1 < lines.size() ? lines[head + 1].width * 3 >= fragment.measure * 2 : endsSentence(slice(fragment.string(), lines[head].text));
        const bool firstLine = isFirstLine(lines[head].width, fragment.measure) && wholeBelow;
        const double enough = isFirstLine(lines[head - 1].width, fragment.measure) ? silent : readsOn;
        const QStringView below = slice(fragment.string(), lines[head].text);
        const bool boundBelow = QStringView(u"的了们地得着和与").contains(below.front()) || startsInsideSentence(below.left(3));
        const bool marksBelow = below.size() > 1 && QStringView(u"，。、；：").contains(below[1]); // …书 / 记，
        const bool isText = isFullLineOfText(slice(fragment.string(), above), lines[head - 1].width, fragment.measure);
        if (firstLine && !boundBelow && !marksBelow && !isText && couldStandAbove(slice(fragment.string(), above))
            && model.continuation(slice(fragment.string(), above), slice(fragment.string(), lines[head].text)) < enough)
            return head;
    }
    return 0;
}

/// A short line between a sentence's end and a first line is a heading in the column: no line of running text stops short there.
bool isHeadingBetween(const Fragment& fragment, const std::vector<Line>& lines, size_t i) {
    const auto text = [&](size_t line) { return slice(fragment.string(), lines[line].text); };
    return i > 0 && i + 2 < lines.size() && endsSentence(text(i - 1)) && lines[i].width + indent + fullSlack < fragment.measure
        && couldStandAbove(text(i)) && isFirstLine(lines[i + 1].width, text(i + 2), fragment.measure) && lines[i + 2].width + fullSlack >= fragment.measure;
}

/// A line that names the person of the text below, under a section's heading or behind a text's end.
bool isProfileLine(const Fragment& fragment, const std::vector<Line>& lines, size_t i, QStringView below, const Lexicon& lexicon) {
    const auto text = [&](size_t line) { return slice(fragment.string(), lines[line].text); };
    if (i + 1 != lines.size() || below.isEmpty() || !couldStandAbove(text(i)))
        return false;
    const bool underSection = i == 1 && lines.size() == 2 && couldStandAbove(text(0)) && lines[0].width < lines[1].width + indent;
    return (underSection || endsSentence(text(i - 1))) && profileHeading(text(i), below, lexicon);
}

/// Two short lines that fill one are a section's heading over a profile's where the lower one names the person of the text below.
std::optional<std::vector<Line>> sectionOverProfile(const Fragment& fragment, QStringView below, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    const std::vector<PrintedPiece> pieces = printedLines(fragment.text, sources);
    if (pieces.size() != 2 || below.isEmpty())
        return std::nullopt;
    std::vector<Line> lines;
    for (const PrintedPiece& piece : pieces)
        lines.push_back({piece.text, cells(slice(fragment.string(), piece.text)), piece.bold});
    return isProfileLine(fragment, lines, 1, below, lexicon) ? std::optional(std::move(lines)) : std::nullopt;
}

/// A headline and its deck were read as one: “花开了，水要天天浇” / ——访柳荫里业委会主任周文澜.
std::optional<std::vector<Line>> headlineOverDeck(const Fragment& fragment, const std::vector<SourcePtr>& sources) {
    const std::vector<PrintedPiece> pieces = printedLines(fragment.text, sources);
    const auto text = [&](size_t piece) { return slice(fragment.string(), pieces[piece].text); };
    if (pieces.size() != 2 || !couldStandAbove(text(0)) || !text(1).startsWith(u"——") || endsSentence(text(1)))
        return std::nullopt;
    std::vector<Line> lines;
    for (const PrintedPiece& piece : pieces)
        lines.push_back({piece.text, cells(slice(fragment.string(), piece.text)), piece.bold});
    return lines;
}

/// The lines before which a fragment falls apart.
std::vector<size_t> cutsOf(const Fragment& fragment, const std::vector<Line>& lines, QStringView next, bool beginsSomething, bool indentsLost,
                           const Knowledge& knowledge) {
    const LanguageModel& model = knowledge.languageModel();
    std::vector<size_t> cuts;
    const size_t head = beginsSomething && indentsLost ? headLines(fragment, lines, model) : 0;
    const auto isSignedBy = [&](QStringView line) { return couldBeSignature(line, knowledge.lexicon()) || isByline(line, knowledge.lexicon()); };
    const bool isSigned = beginsSomething && isSignedBy(slice(fragment.string(), lines.front().text));
    for (size_t i = 1; i < lines.size(); ++i) {
        const QStringView text = slice(fragment.string(), lines[i].text);
        const bool salutation = isSalutation(text) || isSalutation(slice(fragment.string(), lines[i - 1].text));
        const bool typeChanges = lines[i].bold != lines[i - 1].bold && !startsInsideSentence(text);
        const bool between = indentsLost && (isHeadingBetween(fragment, lines, i) || isHeadingBetween(fragment, lines, i - 1));
        const bool quoted = i + 1 == lines.size() && isQuotedPhrase(text) && endsSentence(slice(fragment.string(), lines[i - 1].text));
        if (i == head || quoted || salutation || typeChanges || between || (i == 1 && isSigned) || isProfileLine(fragment, lines, i, next, knowledge.lexicon()))
            cuts.push_back(i);
    }
    return cuts;
}

void addPieces(std::vector<Fragment>& kept, Fragment whole, const std::vector<Line>& lines, const std::vector<size_t>& cuts, const std::vector<SourcePtr>& sources) {
    std::vector<qsizetype> places;
    for (const size_t cut : cuts)
        places.push_back(lines[cut].text.start);
    const std::vector<TracedText> pieces = whole.text.cutAt(places);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const size_t first = i == 0 ? 0 : cuts[i - 1];
        const size_t end = i < cuts.size() ? cuts[i] : lines.size();
        Fragment piece = whole;
        piece.text = withoutOuterSpace(pieces[i], sources);
        piece.lines = static_cast<int>(end - first);
        piece.firstLine = lines[first].width;
        piece.lastLine = lines[end - 1].width;
        piece.blankLinesBefore = i == 0 ? whole.blankLinesBefore : 0;
        piece.indent = i == 0 ? whole.indent : 0;
        kept.push_back(std::move(piece));
    }
}

/// Between the halves of a text that was torn at its column's foot only a heading at another column's top stops short of its first line.
void markHeadOfColumn(std::vector<Fragment>& kept, size_t cuts) {
    Fragment& head = kept[kept.size() - cuts - 1];
    Fragment& text = kept[kept.size() - cuts];
    head.headsColumn = couldBeHeading(head) && isFirstLine(text.firstLine, text.measure);
    text.belowHeading = head.headsColumn;
}

std::vector<Fragment> partedSections(std::vector<Fragment> page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        const bool shortAbove = i + 1 < page.size() && cells(page[i].string()) <= widestHead;
        auto lines = shortAbove ? sectionOverProfile(page[i], page[i + 1].string(), lexicon, sources) : std::nullopt;
        if (!lines && cells(page[i].string()) <= 2 * widestHead)
            lines = headlineOverDeck(page[i], sources);
        if (lines)
            addPieces(kept, std::move(page[i]), *lines, {1}, sources);
        else
            kept.push_back(std::move(page[i]));
    }
    return kept;
}

} // namespace

void partJoinedHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    const bool indentsLost = losesIndents(page, sources);
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        Fragment& fragment = page[i];
        if (fragment.lines < 2 || fragment.headsColumn) {
            kept.push_back(std::move(fragment));
            continue;
        }
        const QStringView next = i + 1 < page.size() ? QStringView(page[i + 1].string()) : QStringView();
        const std::vector<Line> lines = linesOf(fragment, sources);
        const bool otherColumn = !kept.empty() && !isClosed(kept.back()) && isAnotherColumn(kept.back(), fragment, knowledge.languageModel());
        const bool beginsSomething = kept.empty() || isClosed(kept.back()) || otherColumn;
        const std::vector<size_t> cuts = cutsOf(fragment, lines, next, beginsSomething, indentsLost, knowledge);
        if (cuts.empty())
            kept.push_back(std::move(fragment));
        else
            addPieces(kept, std::move(fragment), lines, cuts, sources);
        if (otherColumn && !cuts.empty())
            markHeadOfColumn(kept, cuts.size());
    }
    page = partedSections(std::move(kept), knowledge.lexicon(), sources);
}

void findHeadingsAboveFirstLines(std::vector<Fragment>& page, const Knowledge& knowledge) {
    for (size_t i = 1; i < page.size(); ++i) {
        const bool first = page[i].kind == FragmentKind::Paragraph && page[i].lines == 1 && isFirstLine(page[i].lastLine, page[i].measure)
            && page[i].blankLinesBefore == 0 && i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph && !isClosed(page[i]);
        if (!first)
            continue;
        for (size_t above = i; above-- > 0 && i - above <= 3;) {
            Fragment& head = page[above];
            const bool begins = above == 0 || isClosed(page[above - 1]) || (i - above < 3 && couldStandAbove(page[above - 1].string()));
            if (head.kind != FragmentKind::Paragraph || head.belowHeading || head.lines > 1 || !begins || !couldStandAbove(head.string())
                || knowledge.languageModel().continuation(head.string(), page[above + 1].string()) >= readsOn)
                break;
            head.kind = FragmentKind::Heading;
        }
    }
}

void findFirstLines(std::vector<Fragment>& page) {
    for (Fragment& line : page) {
        if (line.kind == FragmentKind::Heading && line.lines == 1 && !line.headsColumn && !isBold(line.text) && isFullLineOfText(line.string(), line.lastLine, line.measure))
            line.kind = FragmentKind::Paragraph;
    }
}

void findProfileHeadingsByText(std::vector<Fragment>& page, const Lexicon& lexicon) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Heading || page[i + 1].kind != FragmentKind::Paragraph)
            continue;
        QString below;
        for (size_t j = i + 1; j < std::min(page.size(), i + 1 + textBelow) && page[j].kind == FragmentKind::Paragraph; ++j)
            below += page[j].string();
        if (profileHeading(page[i].string(), below, lexicon))
            page[i].kind = FragmentKind::ProfileHeading;
    }
}

namespace {

/// 楼组长： of 楼组长：沈玉兰; empty for any other line, and where no short name follows.
QStringView officeAbove(const Fragment& heading) {
    const QStringView line = heading.string();
    const auto mark = std::find_if(line.begin(), line.end(), [](QChar c) { return c == u'：' || c == u'—'; });
    const QStringView name = mark == line.end() ? QStringView() : line.sliced(mark - line.begin() + 1);
    const bool han = std::all_of(name.begin(), name.end(), [](QChar c) { return isHan(c.unicode()); });
    return han && name.size() >= 2 && name.size() <= 4 ? line.chopped(name.size()) : QStringView();
}

/// 沈玉兰：“井水还是甜的” over a text in the first person, which never says her name: where several people speak so, each heads her own.
void findSpeakers(std::vector<Fragment>& page, const Lexicon& lexicon) {
    std::vector<size_t> headings;
    QSet<QString> speakers;
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        const QStringView speaker = speakerIn(page[i].string());
        if (page[i].kind != FragmentKind::Heading || page[i + 1].kind != FragmentKind::Paragraph || !looksLikeName(speaker, lexicon))
            continue;
        headings.push_back(i);
        speakers << speaker.toString();
    }
    for (const size_t i : headings) {
        if (speakers.size() > 1)
            page[i].kind = FragmentKind::ProfileHeading;
    }
}

} // namespace

void findSistersOfProfileHeadings(std::vector<Fragment>& page, const Lexicon& lexicon) {
    QSet<QString> offices;
    for (const Fragment& fragment : page) {
        if (fragment.kind == FragmentKind::ProfileHeading)
            offices << officeAbove(fragment).toString();
    }
    offices.remove(QString());
    for (Fragment& fragment : page) {
        const bool sister = fragment.kind == FragmentKind::Heading && fragment.lines == 1 && offices.contains(officeAbove(fragment).toString());
        if (sister)
            fragment.kind = FragmentKind::ProfileHeading;
    }
    findSpeakers(page, lexicon);
}

} // namespace lilong
