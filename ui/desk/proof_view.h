#pragma once

#include "app/session/session.h"
#include "ui/desk/column_view.h"
#include "ui/desk/lights.h"
#include "ui/desk/proof_document.h"
#include "ui/desk/typing_burst.h"

namespace lilong {

/// The issue set like a proof, to be read and written in. Typing inside a block is the text control's own; everything that
/// goes beyond one block becomes a change of the issue, and the document follows it.
class ProofView final : public ColumnView {
    Q_OBJECT
public:
    /// @param session outlives the view.
    explicit ProofView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const ProofDocument& proof() const { return proof_; }
    /// What is selected, part by part; without a selection one empty span at the cursor; nothing where no text is.
    [[nodiscard]] std::vector<PartSpan> selectedSpans() const;
    [[nodiscard]] std::optional<ProofPlace> cursorPlace() const;
    /// The row that the cursor stands in; null in an empty issue.
    [[nodiscard]] const ProofRow* currentRow() const;
    /// Selects, and brings the selection's end into sight, with some lines round it.
    void select(const ProofPlace& from, const ProofPlace& to);
    void placeCursor(const ProofPlace& place) { select(place, place); }
    /// Lights up stretches without selecting them: the doubt in hand, or what is selected in the source.
    void lightUp(const std::vector<PartSpan>& spans, bool asDoubt);
    /// Shows what the pointer is over, here or in another pane.
    void point(const std::vector<PartSpan>& spans);
    /// The place under a point of the viewport; nothing beside the text.
    [[nodiscard]] std::optional<ProofPlace> placeUnder(const QPoint& point) const;
    /// The place at the upper edge of what is in sight, and its other way round.
    [[nodiscard]] std::optional<ProofPlace> topPlace() const;
    void scrollToTop(const ProofPlace& place);

    /// Applies a change as a step; the cursor goes to `cursor`. A refusal is shown. @return whether it was made
    bool perform(const QString& label, const Result<Issue>& change, const std::optional<ProofPlace>& cursor = {}, const QString& burst = {});
    /// Replaces the selection by text of one or more lines, as one step.
    void replaceSelection(const QString& text, const QString& label);
    void splitHere();
    void joinHere();
    void cutSelection();
    /// The proof's typeface and size; what the face lacks comes from the standard ones. A size of 0 is the standard size.
    /// House-style rules that what is pasted does not follow.
    void setRulesOff(const QSet<QString>& names) { rulesOff_ = names; }
    void setBodyFont(const QString& family, double pointSize);
    using QTextEdit::inputMethodQuery;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void setContextActions(const QList<QAction*>& actions) { contextActions_ = actions; }

Q_SIGNALS:
    /// Why something could not be done, in the editor's words.
    void refused(const QString& message);
    void said(const QString& message);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void layOutSheet() override;

private:
    void follow();
    /// Puts the cursor somewhere; nothing is scrolled. @return whether the places are shown
    bool setCursor(const ProofPlace& from, const ProofPlace& to);
    void writeKey(QKeyEvent* event);
    void noteTyping(int position);
    void takeTyping();
    void takeTypingIn(const QTextBlock& block);
    [[nodiscard]] bool selectionSpansBlocks() const;
    [[nodiscard]] bool handlesKey(const QKeyEvent& event);
    [[nodiscard]] bool handlesCommandKey(const QKeyEvent& event);
    [[nodiscard]] bool removesAcrossBlocks(const QKeyEvent& event);
    void removeBackwards();
    void removeForwards();
    void renewStyle();
    void undoRefused(const QString& message);
    [[nodiscard]] std::vector<QTextCursor> cursorsOver(const std::vector<PartSpan>& spans) const;
    [[nodiscard]] QFont bodyFont() const;
    /// Says why nothing can be written here, where that is so. @return whether it is so
    [[nodiscard]] bool explainsLock();

    Session& session_;
    ProofDocument proof_;
    TypingBurst burst_;
    std::vector<int> typedAt_; ///< places of the document that something was typed at and the model does not know of
    QList<QAction*> contextActions_;
    Lights lights_;
    QString family_; ///< empty: the standard faces
    double fontSize_;
    QSet<QString> rulesOff_; ///< of the house style
};

} // namespace lilong
