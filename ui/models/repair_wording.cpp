#include "ui/models/repair_wording.h"

#include <QCoreApplication>
#include <QHash>

namespace lilong {
namespace {

constexpr qsizetype longest = 40;
constexpr qsizetype lineContext = 12;

struct RuleName {
    const char* rule;
    const char* title;
};

constexpr RuleName ruleNames[] = {
    {"editor", QT_TRANSLATE_NOOP("Rule", "Your own change")},
    {"folding", QT_TRANSLATE_NOOP("Rule", "Unusual character form")},
    {"doubled-glyphs", QT_TRANSLATE_NOOP("Rule", "Doubled characters of a bold headline")},
    {"misread-marks", QT_TRANSLATE_NOOP("Rule", "Misread mark")},
    {"lost-quotation-mark", QT_TRANSLATE_NOOP("Rule", "Lost quotation mark")},
    {"spaces", QT_TRANSLATE_NOOP("Rule", "Spaces")},
    {"punctuation-width", QT_TRANSLATE_NOOP("Rule", "Punctuation width")},
    {"quotation-marks", QT_TRANSLATE_NOOP("Rule", "Quotation marks")},
    {"ellipsis-dash", QT_TRANSLATE_NOOP("Rule", "Ellipsis or dash")},
    {"line-break", QT_TRANSLATE_NOOP("Rule", "Line break inside a sentence")},
    {"columns", QT_TRANSLATE_NOOP("Rule", "Columns in one line")},
    {"look-alike", QT_TRANSLATE_NOOP("Rule", "Look-alike character")},
    {"torn-paragraph", QT_TRANSLATE_NOOP("Rule", "Paragraph torn apart")},
    {"heading-without-text", QT_TRANSLATE_NOOP("Rule", "Where a heading belongs")},
};

QChar shownCharacter(QChar c) {
    switch (c.unicode()) {
    case '\n': case '\r': case 0x2028: case 0x2029: case '\f': return QChar(0x21b5);
    case '\t': return QChar(0x21e5);
    case ' ': case 0x3000: return QChar(0x2423);
    default: return c;
    }
}

bool isOnlySpace(const QString& text) { return !text.isEmpty() && text.trimmed().isEmpty(); }

} // namespace

QString ruleTitle(const QString& rule) {
    for (const RuleName& name : ruleNames) {
        if (rule == QLatin1String(name.rule))
            return QCoreApplication::translate("Rule", name.title);
    }
    return QCoreApplication::translate("Rule", rule.toUtf8().constData());
}

QString shownText(const QString& text) {
    // Spaces are shown as signs only where there is nothing else to see.
    const bool signs = isOnlySpace(text);
    QString shown;
    const QString kept = text.size() > longest ? text.left(longest / 2) + QChar(0x2026) + text.right(longest / 2) : text;
    for (const QChar c : kept)
        shown += c == QLatin1Char(' ') && !signs ? c : shownCharacter(c);
    return shown;
}

QString readingOf(const Repair& repair) {
    const QString before = shownText(repair.before);
    const QString after = shownText(repair.after);
    if (repair.effect == RepairEffect::Join)
        return QCoreApplication::translate("RepairWording", "join the two halves");
    if (repair.effect == RepairEffect::Notice)
        return before;
    if (repair.after.isEmpty())
        return QCoreApplication::translate("RepairWording", "take out %1").arg(before);
    if (repair.before.isEmpty())
        return QCoreApplication::translate("RepairWording", "put in %1").arg(after);
    return QStringLiteral("%1 → %2").arg(before, after);
}

RepairContext contextOf(const Repair& repair, const std::vector<SourcePtr>& sources, qsizetype length) {
    const Source* const source = findSource(sources, repair.raw.source);
    if (!source)
        return {};
    qsizetype start = std::max<qsizetype>(0, repair.raw.span.start - length);
    qsizetype end = std::min(source->text.size(), repair.raw.span.end + length);
    if (!isCodePointBoundary(source->text, start))
        ++start;
    if (!isCodePointBoundary(source->text, end))
        --end;
    return {shownText(source->text.mid(start, repair.raw.span.start - start)),
            shownText(source->text.mid(repair.raw.span.end, end - repair.raw.span.end))};
}

QString textInContext(const Repair& repair, const std::vector<SourcePtr>& sources) {
    const RepairContext context = contextOf(repair, sources, lineContext);
    const QString changed = repair.effect == RepairEffect::Replace ? readingOf(repair) : shownText(repair.before);
    return QStringLiteral("%1【%2】%3").arg(context.before, changed, context.after);
}

QString searchText(const Repair& repair, const std::vector<SourcePtr>& sources) {
    return ruleTitle(repair.rule) + QLatin1Char(' ') + textInContext(repair, sources);
}

} // namespace lilong
