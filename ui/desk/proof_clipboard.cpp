// What goes to the clipboard from the proof, and what comes from there.
#include "app/clean/pasted_text.h"
#include "ui/desk/proof_view.h"

#include <QMimeData>

namespace lilong {

bool ProofView::canInsertFromMimeData(const QMimeData* source) const { return source->hasText(); }

void ProofView::insertFromMimeData(const QMimeData* source) {
    if (!source->hasText())
        return;
    const PastedText pasted = inHouseStyle(source->text(), rulesOff_);
    replaceSelection(pasted.text, tr("Pasting"));
    if (pasted.changes > 0)
        Q_EMIT said(tr("Pasted; %n places were put into house style.", nullptr, pasted.changes));
}

QMimeData* ProofView::createMimeDataFromSelection() const {
    QStringList texts;
    for (const PartSpan& span : selectedSpans()) {
        if (const ProofRow* const row = proof_.rowOf(span.part))
            texts.append(slice(row->part->text.text(), span.span).toString());
    }
    auto* const copied = new QMimeData;
    copied->setText(texts.join(QLatin1Char('\n')));
    return copied;
}

void ProofView::cutSelection() {
    if (!textCursor().hasSelection())
        return;
    copy();
    replaceSelection({}, tr("Cutting"));
}

} // namespace lilong
