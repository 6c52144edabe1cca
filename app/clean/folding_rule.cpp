#include "app/clean/rule.h"

#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace lilong {
namespace {

constexpr char32_t replacementCharacter = 0xFFFD;

const char* sentenceFor(FoldKind kind) {
    switch (kind) {
    case FoldKind::Radical: return QT_TRANSLATE_NOOP("Reason", "“%1” is a radical that the PDF holds in place of the character “%2”.");
    case FoldKind::Compatibility: return QT_TRANSLATE_NOOP("Reason", "“%1” is a form for special settings; the plain character is “%2”.");
    case FoldKind::FullWidth: return QT_TRANSLATE_NOOP("Reason", "Letters and digits are written half-width: “%1” becomes “%2”.");
    case FoldKind::ZeroWidth: return QT_TRANSLATE_NOOP("Reason", "An invisible mark of no width is dropped.");
    case FoldKind::Control: return QT_TRANSLATE_NOOP("Reason", "A control character that nobody can see is dropped.");
    }
    return "";
}

Reason reasonFor(FoldKind kind, QStringView before, const QString& after) {
    const bool visible = kind != FoldKind::ZeroWidth && kind != FoldKind::Control;
    return {QString::fromUtf8(sentenceFor(kind)), visible ? QStringList{before.toString(), after} : QStringList()};
}

bool isUnknown(char32_t c) { return isPrivateUse(c) || c == replacementCharacter; }

Reason reasonForUnknown(char32_t c, int count) {
    const QString number = QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The character U+%1 stands for nothing that is known; it is on the page %2 times. Look at the print.")),
            {number, QString::number(count)}};
}

/// One doubt for each kind of unknown character, at its first place.
class UnknownCharacters {
public:
    void note(char32_t c, Span span) {
        auto& seen = seen_[c];
        if (seen.count++ == 0)
            seen.first = span;
    }
    void addTo(Findings& findings, QStringView text) const {
        for (auto it = seen_.begin(); it != seen_.end(); ++it)
            findings.push_back({it->first, slice(text, it->first).toString(), false, 0.5, reasonForUnknown(it.key(), it->count), RepairEffect::Notice});
    }

private:
    struct Seen {
        Span first;
        int count = 0;
    };
    QHash<char32_t, Seen> seen_;
};

} // namespace

Findings findFolding(const PageView& page) {
    Findings findings;
    UnknownCharacters unknown;
    std::optional<FoldKind> running;
    for (qsizetype i = 0; i < page.text.size();) {
        const char32_t c = codePointAt(page.text, i);
        const Span here{i, i + unitsOf(c)};
        i = here.end;
        if (isUnknown(c))
            unknown.note(c, here);
        const std::optional<Fold> fold = foldOf(c);
        if (!fold)
            continue;
        // Neighbours of one kind are one repair: a full-width number is read as one.
        if (running == fold->kind && findings.back().span.end == here.start) {
            findings.back().span.end = here.end;
            findings.back().after += fold->text;
        } else {
            findings.push_back({here, fold->text});
            running = fold->kind;
        }
        findings.back().reason = reasonFor(fold->kind, slice(page.text, findings.back().span), findings.back().after);
    }
    unknown.addTo(findings, page.text);
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.span < b.span; });
    return findings;
}

} // namespace lilong
