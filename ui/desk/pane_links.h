#pragma once

#include "app/session/session.h"
#include "ui/desk/proof_document.h"

#include <QObject>
#include <QTimer>

class QAbstractSlider;

namespace lilong {

class Inspector;
class ProofView;
class SourcePane;

/// Ties source, proof and inspector together: what is selected, pointed at or scrolled to in one of them is shown by the others, exactly:
/// every place goes through the ledger. What a pane does because another told it to is not told on.
class PaneLinks final : public QObject {
    Q_OBJECT
public:
    struct Panes {
        SourcePane& source;
        ProofView& proof;
        Inspector& inspector;
    };
    /// All of them outlive the links.
    PaneLinks(Session& session, const Panes& panes, QObject* parent = nullptr);

    void showRepair(const RepairPtr& repair);
    void showArticle(ArticleId article);
    /// Shows a place of the proof without selecting it.
    void showPlace(const PartSpan& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void linkSelections();
    void linkPointers();
    void linkScrolling();
    void followProofSelection();
    void followProofCursor();
    void followSourceSelection(const RawSpan& raw);
    void followSourceCursor();
    void showInInspector(const PartSpan& place);
    void onUserScroll(QAbstractSlider* bar, void (PaneLinks::*follow)());
    void followProofScroll();
    void followSourceScroll();
    void pointAt(const std::optional<ProofPlace>& place);
    void pointAtRepair(const RepairPtr& repair);
    void tellAt(const QPoint& global, const std::optional<ProofPlace>& place) const;
    [[nodiscard]] std::optional<ProofPlace> placeOfRaw(qsizetype raw) const;
    [[nodiscard]] std::vector<RawSpan> rawOf(const PartSpan& place) const;
    [[nodiscard]] std::vector<RawSpan> shownRaw(const Repair& repair) const;
    [[nodiscard]] std::vector<PartSpan> placesOf(const std::vector<RawSpan>& raw) const;
    void pointSource(const std::vector<RawSpan>& raw);

    Session& session_;
    Panes panes_;
    QTimer cursorPause_;  ///< many moves of the cursor in one turn of the event loop are followed once
    bool linking_ = false; ///< a pane is being moved by another: it must not answer
    const QAbstractSlider* userScrolls_ = nullptr;
};

/// The stretch that is shown for a place of a text: the whole work of a repair, else the sentence.
[[nodiscard]] Span pointedSpan(const TracedText& text, qsizetype offset);

/// The open doubt about a place of a part's text; null where there is none.
[[nodiscard]] RepairPtr doubtAt(const Issue& issue, const TracedText& text, qsizetype offset);

} // namespace lilong
