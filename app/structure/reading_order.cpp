#include "app/structure/reading_order.h"

#include "app/issue/column_break.h"
#include "app/issue/ledger.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace lilong {
namespace {

/// Each character that is no white space in one line, and in one only.
bool coversThePage(QStringView page, const std::vector<ColumnLine>& lines, const std::vector<size_t>& byPlace) {
    qsizetype end = 0;
    for (const size_t i : byPlace) {
        const Span span = lines[i].text;
        if (span.isEmpty() || span.start < end || !isValidSpan(page, span) || !isWhite(page.mid(end, span.start - end)))
            return false;
        end = span.end;
    }
    return isWhite(page.mid(end));
}

QString breakBefore(const ColumnLine& line) {
    return (line.startsBlock ? QStringLiteral("\n\n") : QStringLiteral("\n")) + QString(line.indent, QLatin1Char(' '));
}

/// What stands between two lines: nothing within a paragraph but the space between two Latin words, or between two phrases of a heading.
QString between(QStringView page, const ColumnLine& line, const ColumnLine& next) {
    if (!next.goesOn)
        return breakBefore(next);
    const char32_t left = codePointBefore(page, line.text.end);
    const char32_t right = codePointAt(page, next.text.start);
    if (next.isPhrase && (isHan(left) || isAsciiDigit(left)))
        return QStringLiteral(" ");
    return isLatinLetter(left) && (isLatinLetter(right) || isAsciiDigit(right)) ? QStringLiteral(" ") : QString();
}

ColumnBreak kindOf(const ColumnLine& line) {
    return line.goesOn ? ColumnBreak::Joins : line.behindHeading ? ColumnBreak::BehindHeading : line.isByline ? ColumnBreak::BeforeByline : ColumnBreak::Parts;
}

/// The page's text with its lines in the order given. White space that already reads as the break between two lines stays as it is.
TracedText reordered(const TracedText& page, const std::vector<ColumnLine>& lines, const std::vector<size_t>& byPlace) {
    std::vector<qsizetype> cuts;
    for (const size_t i : byPlace) {
        cuts.push_back(lines[i].text.start);
        cuts.push_back(lines[i].text.end);
    }
    const std::vector<TracedText> pieces = page.cutAt(cuts); // white space, line, white space, line, …, white space
    std::vector<size_t> place(lines.size());
    for (size_t n = 0; n < byPlace.size(); ++n)
        place[byPlace[n]] = n;
    TracedText made = pieces.front();
    for (size_t i = 0; i < lines.size(); ++i) {
        made.append(pieces[2 * place[i] + 1]);
        const TracedText& white = pieces[2 * place[i] + 2];
        const bool last = i + 1 == lines.size();
        const QString after = last ? QString() : between(page.text(), lines[i], lines[i + 1]);
        const bool marked = !last && (lines[i + 1].behindHeading || lines[i + 1].isByline);
        if (last || (white.text() == after && !marked)) {
            made.append(white);
            continue;
        }
        const RawSpan end = pieces[2 * place[i] + 1].runs().back().raw;
        const RawSpan raw = white.runs().empty() ? RawSpan{end.source, {end.span.end, end.span.end}} : white.runs().front().raw;
        TracedTextBuilder separator;
        separator.add(columnBreak(raw, white.text(), after, kindOf(lines[i + 1])), after);
        made.append(std::move(separator).build());
    }
    return made;
}

bool isRawText(const Part& part) {
    return part.mentions.empty() && part.text.runs().size() == 1 && !part.text.runs().front().repair;
}

/// @param keptLook in: a page before this one had columns side by side; out: this one or one before had
std::optional<TracedText> inReadingOrder(const TracedText& page, const LanguageModel& model, bool& keptLook) {
    std::optional<std::vector<ColumnLine>> lines = columnsSideBySide(page.text(), model, keptLook);
    keptLook = keptLook || lines;
    if (!lines)
        lines = columnsRunTogether(page.text(), model);
    if (!lines || lines->empty())
        return std::nullopt;
    std::vector<size_t> byPlace(lines->size());
    std::iota(byPlace.begin(), byPlace.end(), size_t{0});
    std::sort(byPlace.begin(), byPlace.end(), [&](size_t a, size_t b) { return (*lines)[a].text.start < (*lines)[b].text.start; });
    // A page that would lose a character stays as it is.
    return coversThePage(page.text(), *lines, byPlace) ? std::optional(reordered(page, *lines, byPlace)) : std::nullopt;
}

} // namespace

Result<Issue> putInReadingOrder(const Issue& issue, const Knowledge& knowledge, const Progress& progress) {
    IssueData data = issue.data();
    bool changed = false;
    bool keptLook = false;
    double done = 0;
    for (Furniture& item : data.furniture) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("Structure", "Putting the columns in order was stopped. Nothing was changed."));
        if (item.kind == FurnitureKind::Unplaced && isRawText(*item.part)) {
            if (std::optional<TracedText> ordered = inReadingOrder(item.part->text, knowledge.languageModel(), keptLook)) {
                item.part = makePart(std::move(*ordered));
                changed = true;
            }
        }
        progress.report(++done / static_cast<double>(data.furniture.size()));
    }
    return changed ? issue.changedTo(std::move(data)) : Result<Issue>(issue);
}

} // namespace lilong
