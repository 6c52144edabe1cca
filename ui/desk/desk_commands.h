#pragma once

#include "app/issue/raw_paragraph.h"
#include "app/session/session.h"
#include "ui/desk/layout_edits.h"

#include <QObject>

#include <map>

namespace lilong {

class ActionCatalogue;
class Inspector;
class ProofView;
class SourcePane;

/// Does the desk's actions: each command looks at what is selected in the panes and makes one change of the issue.
class DeskCommands final : public QObject {
    Q_OBJECT
public:
    struct Panes {
        SourcePane& source;
        ProofView& proof;
        Inspector& inspector;
    };
    /// All of them outlive the commands.
    DeskCommands(Session& session, ActionCatalogue& actions, const Panes& panes, QObject* parent = nullptr);

    void takeBackRepair();
    /// Shows the raw text of the paragraph at the cursor; where it stands already, brings the repairs back.
    void showRawHere();
    /// Adds the selection to the editor's own words; open doubts about its characters are turned down with it.
    void keepWord();

Q_SIGNALS:
    void refused(const QString& message);
    void said(const QString& message);

private:
    void connectLayout(ActionCatalogue& actions);
    void connectReview(ActionCatalogue& actions);
    void connectEditing(ActionCatalogue& actions);
    void connectViews(ActionCatalogue& actions);

    [[nodiscard]] std::vector<PartRef> selectedParts() const;
    [[nodiscard]] PartRef currentPart() const;
    [[nodiscard]] bool isInOutline() const;
    void make(const QString& label, const ProofChange& change);
    void rememberPlace();
    void move(int step);
    void filterList();
    void splitArticle();
    void joinArticle();
    void toggleProfile();
    /// Says that the page lost the text at the nearer end of the paragraph at the cursor, or that it did not.
    void toggleCut();
    void enableUndo(ActionCatalogue& actions);

    Session& session_;
    Panes panes_;
    std::map<PartRef, RawParagraph> rawParagraphs_;
    PartRef lastBlock_; ///< where the editor last worked in an article: furniture goes behind it
};

} // namespace lilong
