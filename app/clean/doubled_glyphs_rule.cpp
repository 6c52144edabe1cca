#include "app/clean/rule.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace lilong {
namespace {

/// Characters of a line with their places, white space left out: some extractors put a space between doubled glyphs.
struct Glyph {
    char32_t c;
    qsizetype at;
};

std::vector<Glyph> glyphsOf(QStringView text, Span span) {
    std::vector<Glyph> glyphs;
    for (qsizetype i = span.start; i < span.end;) {
        const char32_t c = codePointAt(text, i);
        if (!isSpace(c))
            glyphs.push_back({c, i});
        i += unitsOf(c);
    }
    return glyphs;
}

/// A stretch of glyphs in which each stands twice, and what speaks for a doubled print.
struct DoubledRun {
    size_t first = 0;
    size_t pairs = 0;
    size_t marks = 0; ///< pairs of marks that nobody writes twice
    size_t han = 0;

    [[nodiscard]] size_t end() const { return first + 2 * pairs; }
};

/// Dashes and dots are written twice in plain Chinese; quotation marks, commas and brackets are not.
bool isTellingMark(char32_t c) { return isPunctuation(c) && c != U'—' && c != U'…' && c != U'-' && c != U'.' && c != U'·'; }

DoubledRun runFrom(const std::vector<Glyph>& glyphs, size_t first) {
    DoubledRun run{first};
    for (size_t i = first; i + 1 < glyphs.size() && glyphs[i].c == glyphs[i + 1].c; i += 2) {
        ++run.pairs;
        run.marks += isTellingMark(glyphs[i].c);
        run.han += isHan(glyphs[i].c);
    }
    return run;
}

/// The doubled stretches of a line. A stretch starts where the one before it broke, so this is linear.
std::vector<DoubledRun> runsOf(const std::vector<Glyph>& glyphs) {
    std::vector<DoubledRun> runs;
    for (size_t i = 0; i + 1 < glyphs.size();) {
        const DoubledRun run = runFrom(glyphs, i);
        if (run.pairs > 0)
            runs.push_back(run);
        i = run.pairs > 0 ? run.end() : i + 1;
    }
    return runs;
}

/// Doubled throughout, however short: a headline or the rest of one.
bool isWhollyDoubled(const std::vector<Glyph>& glyphs, const DoubledRun& run) { return run.pairs >= 2 && run.pairs * 2 == glyphs.size(); }

/// True where the pairs are words like 高高兴兴, 平平安安 that belong to the language.
bool isReduplication(const std::vector<Glyph>& glyphs, const DoubledRun& run, const Knowledge* knowledge) {
    if (!knowledge || !knowledge->languageModel().isAvailable())
        return run.pairs < 7; // without a judge only a long stretch is beyond doubt
    size_t words = 0;
    size_t chunks = 0;
    for (size_t i = run.first; i + 4 <= run.end(); i += 4) {
        const char32_t chunk[] = {glyphs[i].c, glyphs[i + 1].c, glyphs[i + 2].c, glyphs[i + 3].c};
        words += knowledge->languageModel().isWord(QString::fromUcs4(chunk, 4));
        ++chunks;
    }
    return chunks > 0 && words * 2 >= chunks;
}

bool isDoubledPrint(const std::vector<Glyph>& glyphs, const DoubledRun& run, const Knowledge* knowledge) {
    const bool fillsLine = run.pairs * 2 * 10 >= glyphs.size() * 8;
    const bool judged = knowledge && knowledge->languageModel().isAvailable();
    const bool whole = judged && run.pairs == 4 && isWhollyDoubled(glyphs, run);
    const bool enough = (run.pairs >= 4 && run.marks > 0) || (run.pairs >= 5 && fillsLine) || run.pairs >= 7 || whole;
    if (!enough || run.han * 2 < run.pairs)
        return false;
    return run.marks > 0 || !isReduplication(glyphs, run, knowledge);
}

Reason doubledReason() {
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Every glyph stands twice: the headline was printed twice to look bold.")), {}};
}

/// The stretch with every second glyph left out; white space inside stays as it is.
Finding halved(QStringView text, const std::vector<Glyph>& glyphs, const DoubledRun& run) {
    Finding finding{{glyphs[run.first].at, glyphs[run.end() - 1].at + unitsOf(glyphs[run.end() - 1].c)}, {}, true, 0.99, doubledReason()};
    for (size_t i = run.first; i < run.end(); i += 2) {
        const qsizetype behindFirst = glyphs[i].at + unitsOf(glyphs[i].c);
        finding.after += text.mid(glyphs[i].at, behindFirst - glyphs[i].at);
        if (i + 2 < run.end()) {
            const qsizetype behindSecond = glyphs[i + 1].at + unitsOf(glyphs[i + 1].c);
            finding.after += text.mid(behindSecond, glyphs[i + 2].at - behindSecond);
        }
    }
    return finding;
}

/// True where white space parts this pair from the one behind it.
bool isPhraseEnd(const std::vector<Glyph>& glyphs, size_t pair) {
    return glyphs[pair + 2].at > glyphs[pair + 1].at + unitsOf(glyphs[pair + 1].c);
}

/// A stretch falls into the phrases that spaces part, each a finding of its own: two headlines may stand in one line. Spaces between all
/// glyphs part nothing.
void addHalved(Findings& findings, QStringView text, const std::vector<Glyph>& glyphs, const DoubledRun& run) {
    std::vector<size_t> ends;
    for (size_t i = run.first; i + 2 < run.end(); i += 2) {
        if (isPhraseEnd(glyphs, i))
            ends.push_back(i + 2);
    }
    if (ends.size() * 3 > run.pairs)
        ends.clear();
    ends.push_back(run.end());
    size_t first = run.first;
    for (const size_t end : ends) {
        findings.push_back(halved(text, glyphs, {first, (end - first) / 2}));
        first = end;
    }
}

/// The whole line read twice in one go: 社区新闻社区新闻.
std::optional<Finding> repeatedLine(const PageLines& lines, size_t line) {
    const Span content = lines.lines()[line].content;
    const QStringView text = lines.content(line);
    const QStringView half = text.left(text.size() / 2);
    if (text.size() < 8 || text.size() % 2 != 0 || half != text.mid(half.size()) || !isCodePointBoundary(text, half.size()))
        return std::nullopt;
    const QSet<QChar> different(half.begin(), half.end());
    const bool allHan = std::all_of(half.begin(), half.end(), [](QChar c) { return isHan(c.unicode()) || isPunctuation(c.unicode()); });
    if (different.size() < 4 || !allHan)
        return std::nullopt;
    const bool certain = half.size() >= 6;
    return Finding{{content.start + half.size(), content.end}, {}, certain, certain ? 0.97 : 0.85,
                   {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The line says “%1” twice: it was printed twice to look bold.")), {half.toString()}}};
}

} // namespace

namespace {

/// A line on its way to a verdict.
struct DoubledLine {
    size_t index;
    std::vector<Glyph> glyphs;
    std::vector<DoubledRun> runs;
    std::vector<bool> accepted;

    [[nodiscard]] bool isAccepted() const { return std::find(accepted.begin(), accepted.end(), true) != accepted.end(); }
    [[nodiscard]] bool isWhole() const { return runs.size() == 1 && isWhollyDoubled(glyphs, runs.front()); }
};

DoubledLine judged(const PageView& page, size_t index) {
    DoubledLine line{index, glyphsOf(page.text, page.lines.lines()[index].content), {}, {}};
    line.runs = runsOf(line.glyphs);
    for (const DoubledRun& run : line.runs)
        line.accepted.push_back(isDoubledPrint(line.glyphs, run, page.knowledge));
    return line;
}

/// Beside a stretch that was surely printed twice a shorter one was, too: two headlines in one line.
void acceptNeighbours(DoubledLine& line, const Knowledge* knowledge) {
    constexpr size_t fewest = 3;
    if (!line.isAccepted())
        return;
    for (size_t i = 0; i < line.runs.size(); ++i)
        line.accepted[i] = line.accepted[i] || (line.runs[i].pairs >= fewest && !isReduplication(line.glyphs, line.runs[i], knowledge));
}

/// On a page that prints headlines twice a whole line that is doubled is one, unless it is a word (家家户户); right beside one even then.
void acceptWholeLines(std::vector<DoubledLine>& lines, const Knowledge* knowledge) {
    const bool any = std::any_of(lines.begin(), lines.end(), [](const DoubledLine& line) { return line.isAccepted(); });
    for (size_t i = 0; any && i < lines.size(); ++i) {
        if (!lines[i].isWhole() || lines[i].isAccepted())
            continue;
        const bool beside = (i > 0 && lines[i - 1].isAccepted()) || (i + 1 < lines.size() && lines[i + 1].isAccepted());
        if (beside || !isReduplication(lines[i].glyphs, lines[i].runs.front(), knowledge))
            lines[i].accepted.front() = true;
    }
}

} // namespace

Findings findDoubledGlyphs(const PageView& page) {
    std::vector<DoubledLine> lines;
    for (size_t i = 0; i < page.lines.lines().size(); ++i) {
        if (page.lines.lines()[i].isBlank())
            continue;
        lines.push_back(judged(page, i));
        acceptNeighbours(lines.back(), page.knowledge);
    }
    acceptWholeLines(lines, page.knowledge);
    Findings findings;
    for (const DoubledLine& line : lines) {
        for (size_t run = 0; run < line.runs.size(); ++run) {
            if (line.accepted[run])
                addHalved(findings, page.text, line.glyphs, line.runs[run]);
        }
        if (line.isAccepted())
            continue;
        if (std::optional<Finding> repeated = repeatedLine(page.lines, line.index))
            findings.push_back(std::move(*repeated));
    }
    return findings;
}

} // namespace lilong
