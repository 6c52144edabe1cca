#include "tests/corpus/fix_score.h"

#include "app/issue/ledger.h"

#include <QHash>

#include <algorithm>

namespace lilong::corpus {
namespace {

enum class Verdict { Right, Wrong, Untold };

/// Looks for the repaired and the raw reading in their surroundings, wide ones first: one of them stands in the truth.
Verdict verdictOn(const Repair& repair, const QString& page, const QString& trueText) {
    constexpr qsizetype reach = 60;
    const Span span = repair.raw.span;
    const QString before = squeezed(QStringView(page).mid(std::max<qsizetype>(0, span.start - reach), std::min(reach, span.start)));
    const QString after = squeezed(QStringView(page).mid(span.end, reach));
    for (const qsizetype width : {5, 3, 2}) {
        const QString left = before.right(width), right = after.left(width);
        const bool repaired = trueText.contains(loose(left + repair.after + right));
        if (repaired != trueText.contains(loose(left + repair.before + right)))
            return repaired ? Verdict::Right : Verdict::Wrong;
    }
    return Verdict::Untold;
}

bool isFix(const Repair& repair) {
    return repair.rule == QLatin1String("look-alike") && repair.state != RepairState::Rejected && repair.confidence >= 0.5
        && loose(repair.before) != loose(repair.after);
}

QHash<QChar, qsizetype> charactersIn(const QString& text) {
    QHash<QChar, qsizetype> counts;
    for (const QChar c : text)
        ++counts[c];
    return counts;
}

qsizetype missingFrom(const QString& page, const QString& trueText) {
    const QHash<QChar, qsizetype> there = charactersIn(page), wanted = charactersIn(trueText);
    qsizetype missing = 0;
    for (auto c = wanted.begin(); c != wanted.end(); ++c)
        missing += std::max<qsizetype>(0, c.value() - there.value(c.key()));
    return missing;
}

} // namespace

void scoreFixes(const Issue& issue, const QString& trueText, PageScore& score) {
    const QString truth = loose(trueText);
    QString pages;
    for (const SourcePtr& source : issue->sources)
        pages += source->text;
    score.misread = missingFrom(loose(pages), truth);
    for (const RepairPtr& repair : issue.repairs()) {
        if (!isFix(*repair))
            continue;
        const Verdict verdict = verdictOn(*repair, findSource(issue->sources, repair->raw.source)->text, truth);
        ++score.allFixes;
        score.goodFixes += verdict == Verdict::Right;
        score.harm += verdict == Verdict::Wrong && repair->state == RepairState::Applied;
    }
}

void countUses(const Issue& issue, PageScore& score) {
    QHash<SourceId, std::vector<int>> uses;
    for (const SourcePtr& source : issue->sources)
        uses[source->id].resize(static_cast<size_t>(source->text.size()));
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const RawSpan& raw : part->text.raw())
            for (qsizetype i = raw.span.start; i < raw.span.end; ++i)
                ++uses[raw.source][static_cast<size_t>(i)];
    });
    for (const SourcePtr& source : issue->sources)
        for (qsizetype i = 0; i < source->text.size(); ++i)
            if (countsInLedger(source->text[i].unicode())) {
                const int count = uses[source->id][static_cast<size_t>(i)];
                score.lost += count == 0;
                score.twice += count > 1;
            }
}

} // namespace lilong::corpus
