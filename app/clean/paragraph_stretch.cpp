#include "app/clean/paragraph_stretch.h"

#include "app/text/character_class.h"

#include <optional>
#include <utility>

namespace lilong {
namespace {

std::vector<ParagraphStretch> chunksOf(QStringView text, const PageLine& line) {
    std::vector<ParagraphStretch> chunks;
    Span chunk{line.content.start, line.content.start};
    int gap = 0;
    for (qsizetype i = line.content.start; i < line.content.end; ++i) {
        const char32_t c = text[i].unicode();
        gap = isSpace(c) ? gap + cells(c) + (c == U'\t' ? 2 : 0) : 0;
        if (gap >= 3 && !chunk.isEmpty()) {
            chunks.push_back({chunk});
            chunk = {i + 1, i + 1};
        }
        if (gap == 0)
            chunk = {chunk.isEmpty() ? i : chunk.start, i + 1};
    }
    if (!chunk.isEmpty())
        chunks.push_back({chunk});
    return chunks;
}

bool endsParagraph(const PageLines& lines, size_t line) {
    const QStringView content = lines.content(line);
    const char32_t last = codePointBefore(content, content.size());
    return (isSentenceEnd(last) || isClosing(last) || last == U'"') && !lines.isFull(line);
}

} // namespace

std::vector<ParagraphStretch> paragraphStretchesOf(const PageView& page) {
    std::vector<ParagraphStretch> stretches;
    std::optional<ParagraphStretch> open;
    const auto close = [&] {
        if (open)
            stretches.push_back(*std::exchange(open, std::nullopt));
    };
    const auto& lines = page.lines.lines();
    bool clean = true; // the stretch begins where a paragraph begins, not where a column was torn
    for (size_t i = 0; i < lines.size(); ++i) {
        const PageLine& line = lines[i];
        clean = clean && !line.hasWideGap;
        if (line.isBlank() || line.hasWideGap || line.indent >= 2)
            close();
        if (line.isBlank())
            continue;
        if (line.hasWideGap) {
            for (const ParagraphStretch& chunk : chunksOf(page.text, line))
                stretches.push_back(chunk);
            continue;
        }
        if (!open)
            open = ParagraphStretch{line.content};
        open->span.end = line.content.end;
        const bool ends = endsParagraph(page.lines, i);
        const bool followedByBlank = i + 1 == lines.size() || lines[i + 1].isBlank() || lines[i + 1].indent >= 2;
        if (ends) {
            open->whole = clean && followedByBlank;
            open->ended = true;
            close();
        }
        clean = ends;
    }
    close();
    return stretches;
}

} // namespace lilong
