#include "ui/settings/own_words_edit.h"

#include "app/session/own_words.h"

namespace lilong {

OwnWordsEdit::OwnWordsEdit(const QString& file, QWidget* parent) : QPlainTextEdit(parent), file_(file) {
    setTabChangesFocus(true);
    setAccessibleName(tr("Your own words"));
    setPlaceholderText(tr("One word a line. A line that starts with # is a note."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // on a high screen the box round it must not grow
    constexpr int lines = 6;
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * (frameWidth() + static_cast<int>(document()->documentMargin())));
}

void OwnWordsEdit::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    load();
}

void OwnWordsEdit::hideEvent(QHideEvent* event) {
    keep();
    QPlainTextEdit::hideEvent(event);
}

void OwnWordsEdit::focusInEvent(QFocusEvent* event) {
    load();
    QPlainTextEdit::focusInEvent(event);
}

void OwnWordsEdit::focusOutEvent(QFocusEvent* event) {
    keep();
    QPlainTextEdit::focusOutEvent(event);
}

void OwnWordsEdit::load() {
    if (document()->isModified())
        return; // what could not be kept must not be lost
    const auto text = ownWordsText(file_);
    setReadOnly(!text);
    if (!text)
        Q_EMIT failed(text.error());
    else if (*text != toPlainText())
        setPlainText(*text);
}

void OwnWordsEdit::keep() {
    if (!document()->isModified())
        return;
    QString text = toPlainText();
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    if (const auto kept = writeOwnWords(text, file_); !kept)
        Q_EMIT failed(kept.error());
    else
        document()->setModified(false);
}

} // namespace lilong
