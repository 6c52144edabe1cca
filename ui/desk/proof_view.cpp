#include "ui/desk/proof_view.h"

#include "app/issue/changes.h"
#include "ui/desk/proof_edits.h"
#include "ui/desk/proof_piece.h"
#include "ui/desk/proof_painter.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace lilong {
namespace {

constexpr double sheetWidthInEms = 38;
constexpr double sheetMarginInEms = 3;
constexpr double narrowestSheetInEms = 12;

double bodySize() { return QApplication::font().pointSizeF() * 1.2; }

bool isPlainText(const QKeyEvent& event) {
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    return !command && !event.text().isEmpty() && event.text().front().isPrint();
}

bool writes(const QKeyEvent& event) {
    const bool removes = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    const bool splits = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return removes || splits || isPlainText(event);
}

} // namespace

ProofView::ProofView(Session& session, QWidget* parent)
    : ColumnView(parent), session_(session), proof_(*document(), ProofStyle(proofFont(bodySize()), palette())), fontSize_(bodySize()) {
    setAcceptRichText(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Proof"));
    setAccessibleDescription(tr("The articles of the issue, to be read and corrected"));
    connect(document(), &QTextDocument::contentsChange, this, &ProofView::noteTyping);
    connect(&session_, &Session::changed, this, &ProofView::follow);
    setDresser([this](const QTextBlock& block) { proof_.layMarksOver(block); });
    proof_.show(session_.issue()); // laid out once, when the view gets its size
    moveCursor(QTextCursor::Start);
}

void ProofView::follow() {
    const QTextCursor before = textCursor();
    const std::optional<ProofPlace> anchor = proof_.placeAt(before.anchor()), position = proof_.placeAt(before.position());
    const int caretTop = cursorRect().top();
    const bool inSight = caretTop >= 0 && caretTop < viewport()->height();
    TopLine top = inSight ? TopLine() : topLine();
    const std::optional<ProofPlace> first = top.position < 0 ? std::nullopt : proof_.placeAt(top.position);
    proof_.show(session_.issue());
    const int newAnchor = anchor ? proof_.positionOf(*anchor) : -1, newPosition = position ? proof_.positionOf(*position) : -1;
    if (newAnchor >= 0 && newPosition >= 0 && (newAnchor != textCursor().anchor() || newPosition != textCursor().position())) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(newAnchor);
        cursor.setPosition(newPosition, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    // The line that the editor looks at stays where it was on the screen, whatever grew above it.
    if (inSight) {
        const int grown = cursorRect().top() - caretTop; // asked for first: the text may scroll while it is laid out
        verticalScrollBar()->setValue(verticalScrollBar()->value() + grown);
    } else {
        top.position = first ? proof_.positionOf(*first) : -1;
        followFrom(top);
    }
    settle();
}

// --- typing

void ProofView::noteTyping(int position) {
    if (proof_.isUpdating())
        return;
    // Keys and input methods call takeTyping themselves; this catches what comes another way, e.g. from a screen reader.
    if (typedAt_.empty())
        QMetaObject::invokeMethod(this, &ProofView::takeTyping, Qt::QueuedConnection);
    typedAt_.push_back(position);
}

void ProofView::takeTyping() {
    if (typedAt_.empty())
        return;
    const std::vector<int> places = std::exchange(typedAt_, {});
    if (proof_.isOutOfStep()) {
        undoRefused(tr("This cannot be done across paragraphs here."));
        return;
    }
    for (const int place : places)
        takeTypingIn(document()->findBlock(place));
}

void ProofView::takeTypingIn(const QTextBlock& block) {
    const std::optional<TypedEdit> edit = proof_.editIn(block);
    if (!edit)
        return;
    const QString burst = burst_.nameFor(*edit);
    const Result<void> made = session_.apply(tr("Typing"), changes::typeText(session_.issue(), edit->part, edit->span, edit->text, burst), burst);
    if (!made)
        undoRefused(made.error().message());
}

void ProofView::undoRefused(const QString& message) {
    const std::optional<ProofPlace> place = cursorPlace();
    proof_.restore();
    typedAt_.clear();
    if (place && setCursor(*place, *place))
        ensureCursorVisible();
    Q_EMIT refused(message);
}

bool ProofView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo are the session's, wherever the focus is.
        auto* const key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || (key->modifiers() & Qt::AltModifier)) {
            event->ignore();
            return false;
        }
    }
    return ColumnView::event(event);
}

bool ProofView::explainsLock() {
    if (session_.whyLocked().isEmpty())
        return false;
    Q_EMIT refused(session_.whyLocked());
    return true;
}

void ProofView::keyPressEvent(QKeyEvent* event) {
    if ((writes(*event) && explainsLock()) || handlesKey(*event)) {
        event->accept();
        return;
    }
    if (writes(*event))
        writeKey(event);
    else
        ColumnView::keyPressEvent(event);
    takeTyping();
    if (!event->text().isEmpty())
        ensureCursorVisible();
}

/// The key and the marks that follow from it are laid out together: each layout walks over all blocks behind it.
void ProofView::writeKey(QKeyEvent* event) {
    QTextCursor edit(document());
    edit.beginEditBlock();
    ColumnView::keyPressEvent(event);
    if (!proof_.isOutOfStep())
        takeTypingIn(textCursor().block());
    edit.endEditBlock();
}

bool ProofView::handlesCommandKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Undo))
        session_.undo();
    else if (event.matches(QKeySequence::Redo))
        session_.redo();
    else if (event.matches(QKeySequence::Cut))
        cutSelection();
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        splitHere();
    else
        return false;
    return true;
}

bool ProofView::handlesKey(const QKeyEvent& event) {
    if (handlesCommandKey(event) || removesAcrossBlocks(event))
        return true;
    if (!selectionSpansBlocks() || !isPlainText(event))
        return false;
    replaceSelection(event.text(), tr("Typing over the selection"));
    return true;
}

bool ProofView::removesAcrossBlocks(const QKeyEvent& event) {
    const bool backwards = event.key() == Qt::Key_Backspace, forwards = event.key() == Qt::Key_Delete;
    if (!backwards && !forwards)
        return false;
    const QTextCursor cursor = textCursor();
    if (selectionSpansBlocks())
        replaceSelection({}, tr("Deleting the selection"));
    else if (backwards && !cursor.hasSelection() && cursor.atBlockStart())
        removeBackwards();
    else if (forwards && !cursor.hasSelection() && cursor.atBlockEnd())
        removeForwards();
    else
        return false;
    return true;
}

void ProofView::removeBackwards() {
    const std::optional<ProofPlace> place = cursorPlace();
    if (!place)
        return;
    if (place->offset == 0) {
        joinHere();
        return;
    }
    // At the start of a piece: the character before it stands in the block above, but in the same part.
    const QString& text = proof_.rowOf(place->part)->part->text.text();
    const qsizetype start = place->offset - (isCodePointBoundary(text, place->offset - 1) ? 1 : 2);
    const QString burst = burst_.single();
    perform(tr("Deleting"), changes::typeText(session_.issue(), place->part, {start, place->offset}, {}, burst), ProofPlace{place->part, start}, burst);
}

void ProofView::removeForwards() {
    const std::optional<ProofPlace> place = cursorPlace();
    const ProofRow* const row = currentRow();
    if (!place || !row)
        return;
    const QString& text = row->part->text.text();
    if (place->offset < text.size()) {
        const qsizetype end = place->offset + (isCodePointBoundary(text, place->offset + 1) ? 1 : 2);
        const QString burst = burst_.single();
        perform(tr("Deleting"), changes::typeText(session_.issue(), place->part, {place->offset, end}, {}, burst), place, burst);
        return;
    }
    const PartRef next{.article = place->part.article, .block = place->part.role == PartRole::Block ? neighbourBlock(session_.issue(), place->part, 1) : BlockId()};
    if (next.block.isEmpty()) {
        Q_EMIT refused(tr("Only blocks of one article can be joined."));
        return;
    }
    perform(tr("Joining blocks"), joinToPrevious(session_.issue(), next).issue, place);
}

void ProofView::inputMethodEvent(QInputMethodEvent* event) {
    const bool types = !event->commitString().isEmpty() || !event->preeditString().isEmpty();
    if (types && explainsLock()) {
        event->accept();
        QGuiApplication::inputMethod()->reset(); // or its window would go on collecting what is typed
        return;
    }
    if (selectionSpansBlocks() && types)
        replaceSelection({}, tr("Deleting the selection"));
    ColumnView::inputMethodEvent(event);
    takeTyping();
    proof_.renewMarks(textCursor().block()); // the control puts the input method's marks in place of ours
}

// --- changes beyond one block

bool ProofView::perform(const QString& label, const Result<Issue>& change, const std::optional<ProofPlace>& cursor, const QString& burst) {
    takeTyping();
    const Result<void> made = session_.apply(label, change, burst);
    if (!made) {
        Q_EMIT refused(made.error().message());
        return false;
    }
    if (cursor && setCursor(*cursor, *cursor))
        ensureCursorVisible();
    return true;
}

void ProofView::replaceSelection(const QString& text, const QString& label) {
    takeTyping();
    const QString burst = burst_.single();
    const ProofChange change = replaceSpans(session_.issue(), selectedSpans(), text, burst);
    perform(label, change.issue, change.cursor);
}

void ProofView::splitHere() {
    takeTyping();
    const std::vector<PartSpan> spans = selectedSpans();
    if (spans.empty())
        return;
    const QString burst = burst_.single();
    ProofChange change{session_.issue(), {spans.front().part, spans.front().span.start}};
    if (textCursor().hasSelection())
        change = replaceSpans(session_.issue(), spans, {}, burst);
    if (change.issue)
        change = splitAt(*change.issue, change.cursor, burst);
    perform(tr("Splitting the block"), change.issue, change.cursor);
}

void ProofView::joinHere() {
    takeTyping();
    if (const std::optional<ProofPlace> place = cursorPlace()) {
        const ProofChange change = joinToPrevious(session_.issue(), place->part);
        perform(tr("Joining blocks"), change.issue, change.cursor);
    }
}

// --- looks

void ProofView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    for (QAction* const action : contextActions_) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

void ProofView::paintEvent(QPaintEvent* event) {
    ColumnView::paintEvent(event);
    QPainter painter(viewport());
    ProofPainter(proof_, *document()).paint(painter, firstSeenBlock(), QPointF(0, verticalScrollBar()->value()), QRectF(viewport()->rect()));
}

void ProofView::layOutSheet() {
    const double em = proof_.style().em();
    const int sheet = static_cast<int>(sheetWidthInEms * em);
    const int room = width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0);
    const int side = std::max(0, (room - sheet) / 2);
    const int top = side > 0 ? static_cast<int>(em) : 0;
    setViewportMargins(side, top, side, 0);
    // The margins above change the viewport after the text was laid out for the old one: the width is said outright.
    // Before the desk is shown the room is next to nothing; a million characters in such a column are higher than a layout can be.
    const int sheetWidth = std::max(static_cast<int>(narrowestSheetInEms * em), room - 2 * side);
    setSheet(sheetWidth, std::min(sheetMarginInEms * em, std::max(room, sheetWidth) / 12.0));
}

QFont ProofView::bodyFont() const {
    QFont font = proofFont(fontSize_);
    if (!family_.isEmpty())
        font.setFamilies(QStringList{family_} + font.families());
    return font;
}

void ProofView::setBodyFont(const QString& family, double pointSize) {
    const double size = pointSize > 0 ? pointSize : bodySize();
    if (family == family_ && size == fontSize_) // setting a long page anew takes its time
        return;
    family_ = family;
    fontSize_ = size;
    renewStyle();
}

void ProofView::renewStyle() {
    if (!hasSheet()) {
        proof_.setStyle(ProofStyle(bodyFont(), palette()));
        return;
    }
    const TopLine top = topLine();
    proof_.setStyle(ProofStyle(bodyFont(), palette()));
    followFrom(top);
    layOutSheet();
}

void ProofView::changeEvent(QEvent* event) {
    ColumnView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewStyle();
}

} // namespace lilong
