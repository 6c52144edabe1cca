#include "ui/desk/proof_edits.h"

#include "app/issue/changes.h"
#include "ui/desk/display_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

struct ProofEditsText {
    Q_DECLARE_TR_FUNCTIONS(ProofEdits)
};

/// The lines of a pasted text that have something in them.
QStringList linesOf(const QString& text) {
    QStringList lines = typedText(text).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'))
                            .split(QLatin1Char('\n'));
    if (lines.size() > 1)
        lines.removeIf([](const QString& line) { return line.trimmed().isEmpty(); });
    return lines;
}

/// The change of an issue that was reached so far.
template <typename Change>
void step(Result<Issue>& issue, const Change& change) {
    if (issue)
        issue = change(*issue);
}

bool areBlocksOfOneArticle(const std::vector<PartSpan>& spans) {
    return std::all_of(spans.begin(), spans.end(), [&](const PartSpan& span) {
        return span.part.role == PartRole::Block && span.part.article == spans.front().part.article;
    });
}

void removeAll(Result<Issue>& issue, const std::vector<PartSpan>& spans, const QString& burst) {
    for (const PartSpan& span : spans) {
        if (!span.span.isEmpty())
            step(issue, [&](const Issue& now) { return changes::typeText(now, span.part, span.span, {}, burst); });
    }
    if (!areBlocksOfOneArticle(spans))
        return;
    for (size_t i = 1; i < spans.size(); ++i)
        step(issue, [&](const Issue& now) { return changes::joinWithPrevious(now, spans[i].part.article, spans[i].part.block); });
}

/// Puts lines into a block one after another, each as a repair of its own, and cuts between them, from behind.
void insertLines(Result<Issue>& issue, const ProofPlace& at, const QStringList& lines, const QString& burst, ProofPlace& cursor) {
    qsizetype offset = at.offset;
    std::vector<qsizetype> cuts;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString key = i == 0 ? burst : burst + QLatin1Char('/') + QString::number(i);
        step(issue, [&](const Issue& now) { return changes::typeText(now, at.part, {offset, offset}, lines[i], key); });
        offset += lines[i].size();
        if (i + 1 < lines.size())
            cuts.push_back(offset);
    }
    cursor = {at.part, offset};
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
        step(issue, [&](const Issue& now) { return splitAt(now, {at.part, *cut}, burst).issue; });
        if (issue && cut == cuts.rbegin())
            cursor = {{.article = at.part.article, .block = BlockId(issue->data().lastId)}, offset - *cut};
    }
}

} // namespace

ProofChange replaceSpans(const Issue& issue, const std::vector<PartSpan>& spans, const QString& text, const QString& burst) {
    if (spans.empty())
        return {fail(Error::Kind::Input, ProofEditsText::tr("There is no text to write into here.")), {}};
    const ProofPlace at{spans.front().part, spans.front().span.start};
    const QStringList lines = linesOf(text);
    ProofChange change{issue, at};
    if (spans.size() == 1 && lines.size() == 1) {
        change.issue = changes::typeText(issue, at.part, spans.front().span, lines.first(), burst);
        change.cursor.offset += lines.first().size();
        return change;
    }
    removeAll(change.issue, spans, burst);
    if (at.part.role == PartRole::Block)
        insertLines(change.issue, at, lines, burst, change.cursor);
    else
        insertLines(change.issue, at, {lines.join(QString())}, burst, change.cursor);
    return change;
}

ProofChange splitAt(const Issue& issue, const ProofPlace& place, const QString& burst) {
    const PartRef& ref = place.part;
    if (ref.role != PartRole::Block)
        return {fail(Error::Kind::Input, ProofEditsText::tr("Only paragraphs, crossheads and captions can be split. Make it a paragraph first.")), place};
    const PartPtr part = issue.part(ref);
    const std::optional<TracedText::Place> run = part ? part->text.runAt(place.offset) : std::nullopt;
    const bool insideRepair = run && part->text.runs()[run->run].repair && run->start < place.offset
        && place.offset < run->start + part->text.runs()[run->run].length;
    Result<Issue> made = issue;
    if (insideRepair) {
        // A repair is never cut, so what stands behind the place is typed anew and the repair ends here.
        const Span tail{place.offset, run->start + part->text.runs()[run->run].length};
        const QString text = slice(part->text.text(), tail).toString();
        made = changes::typeText(issue, ref, tail, {}, burst);
        step(made, [&](const Issue& now) { return changes::typeText(now, ref, {tail.start, tail.start}, text, burst + QStringLiteral("/tail")); });
    }
    step(made, [&](const Issue& now) { return changes::splitBlock(now, ref.article, ref.block, place.offset); });
    if (!made)
        return {std::move(made), place};
    const ProofPlace cursor{{.article = ref.article, .block = neighbourBlock(*made, ref, 1)}, 0};
    return {std::move(made), cursor};
}

ProofChange joinToPrevious(const Issue& issue, const PartRef& block) {
    const BlockId before = block.role == PartRole::Block ? neighbourBlock(issue, block, -1) : BlockId();
    if (before.isEmpty())
        return {fail(Error::Kind::Input, ProofEditsText::tr("Only blocks of one article can be joined.")), {block, 0}};
    const PartRef whole{.article = block.article, .block = before};
    return {changes::joinWithPrevious(issue, block.article, block.block), {whole, textOf(issue.part(whole)).size()}};
}

BlockId neighbourBlock(const Issue& issue, const PartRef& ref, int direction) {
    const Article* const article = issue.article(ref.article);
    if (!article)
        return {};
    const auto found = std::find_if(article->blocks.begin(), article->blocks.end(), [&](const BlockPtr& block) { return block->id == ref.block; });
    const auto index = (found - article->blocks.begin()) + direction;
    const bool there = found != article->blocks.end() && index >= 0 && index < static_cast<qsizetype>(article->blocks.size());
    return there ? article->blocks[static_cast<size_t>(index)]->id : BlockId();
}

} // namespace lilong
