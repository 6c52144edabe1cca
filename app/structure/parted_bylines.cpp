#include "app/structure/parted_bylines.h"

#include "app/structure/column_pieces.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lilong {
namespace {

constexpr qsizetype longest = 30;  // characters of a byline
constexpr qsizetype fewest = 4;

/// The last white space of a line that is wide enough to part columns.
Span lastWideGap(QStringView page, Span line) {
    qsizetype end = line.end;
    while (end > line.start) {
        while (end > line.start && !isSpace(page[end - 1].unicode()))
            --end;
        qsizetype start = end;
        while (start > line.start && isSpace(page[start - 1].unicode()))
            --start;
        if (end - start >= wideGap)
            return {start, end};
        end = start;
    }
    return {line.start, line.start};
}

/// As it was recognised: round brackets may have become others, the little square 口.
bool isBracketed(QStringView text) {
    const bool round = QStringView(u"（(").contains(text.front()) || QStringView(u"）)").contains(text.back());
    const auto parts = [](QChar c) { return isSentenceEnd(c.unicode()) || QStringView(u"，；：（）()《》").contains(c); };
    return round && QStringView(u"（(〈《").contains(text.front()) && QStringView(u"）)〉》").contains(text.back())
        && std::none_of(text.begin() + 1, text.end() - 1, parts);
}

bool isRawByline(QStringView text) {
    if (text.size() < fewest || text.size() > longest || text.endsWith(u"摄)") || text.endsWith(u"摄）"))
        return false;
    return isBracketed(text) || isByline(text) || couldBeSignatureByPlace(text);
}

/// Running text: a title or date beside a name is a masthead's.
bool isText(QStringView text) { return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"，。、").contains(c); }) && text.size() >= fewest; }

struct Parted {
    Span text;
    Span byline;
};

std::optional<Parted> partedAtByline(QStringView page, Span line) {
    const Span gap = lastWideGap(page, line);
    if (gap.isEmpty())
        return std::nullopt;
    const Span left{line.start, gap.start};
    const Span right{gap.end, line.end};
    if (isText(slice(page, left)) && isRawByline(slice(page, right)))
        return Parted{left, right};
    return std::nullopt;
}

} // namespace

bool partBylines(QStringView page, std::vector<ColumnLine>& lines) {
    std::vector<ColumnLine> made;
    bool changed = false;
    for (ColumnLine line : lines) {
        const std::optional<Parted> parted = partedAtByline(page, line.text);
        line.text = parted ? parted->text : line.text;
        made.push_back(line);
        if (parted)
            made.push_back({.text = parted->byline, .startsBlock = true, .isByline = true});
        changed = changed || parted;
    }
    lines = std::move(made);
    return changed;
}

} // namespace lilong
