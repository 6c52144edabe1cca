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

/// The longest doubled stretch of a line. A stretch starts where the one before it broke, so this is linear.
DoubledRun longestRun(const std::vector<Glyph>& glyphs) {
    DoubledRun longest;
    for (size_t i = 0; i + 1 < glyphs.size();) {
        const DoubledRun run = runFrom(glyphs, i);
        if (run.pairs > longest.pairs)
            longest = run;
        i = run.pairs > 0 ? run.end() : i + 1;
    }
    return longest;
}

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
    const bool enough = (run.pairs >= 4 && run.marks > 0) || (run.pairs >= 5 && fillsLine) || run.pairs >= 7;
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

/// The rest of a doubled headline that runs over several lines: short, but doubled throughout.
bool isWhollyDoubled(const std::vector<Glyph>& glyphs, const DoubledRun& run) { return run.pairs >= 2 && run.pairs * 2 == glyphs.size(); }

} // namespace

Findings findDoubledGlyphs(const PageView& page) {
    struct Candidate {
        std::vector<Glyph> glyphs;
        DoubledRun run;
        bool accepted;
    };
    Findings findings;
    std::optional<Candidate> before; // the line before, when it waits for a doubled one beside it
    for (size_t i = 0; i < page.lines.lines().size(); ++i) {
        if (page.lines.lines()[i].isBlank())
            continue;
        Candidate line{glyphsOf(page.text, page.lines.lines()[i].content), {}, false};
        line.run = longestRun(line.glyphs);
        const bool whole = isWhollyDoubled(line.glyphs, line.run);
        line.accepted = isDoubledPrint(line.glyphs, line.run, page.knowledge) || (whole && before && before->accepted);
        if (line.accepted) {
            if (before && !before->accepted && isWhollyDoubled(before->glyphs, before->run))
                findings.push_back(halved(page.text, before->glyphs, before->run));
            findings.push_back(halved(page.text, line.glyphs, line.run));
        } else if (std::optional<Finding> repeated = repeatedLine(page.lines, i)) {
            findings.push_back(std::move(*repeated));
        }
        before = std::move(line);
    }
    return findings;
}

} // namespace lilong
