#pragma once

#include "app/session/session.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace lilong {

class ActionCatalogue;
class DeskCommands;
class DeskStatusBar;
class BackgroundJobBase;
class EverywhereCard;
class FindBar;
class FindCommands;
class GateCard;
class GateCheck;
class GateCommands;
class Inspector;
class MastheadCard;
class MentionCard;
class NameChooser;
class PaneLinks;
class ProofPane;
class ProofView;
class SourcePane;
class SourceView;
class TagCommands;

/// The desk: source, proof and inspector side by side, linked both ways, and the state of the issue below. It does the
/// catalogue's desk actions while it lives.
class DeskPane final : public QWidget {
    Q_OBJECT
public:
    /// @param session the open issue; @param actions the program's. Both outlive the pane.
    explicit DeskPane(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);
    ~DeskPane() override;

    [[nodiscard]] SourcePane* source() const { return source_; }
    [[nodiscard]] ProofView* proof() const;
    [[nodiscard]] Inspector* inspector() const { return inspector_; }
    [[nodiscard]] NameChooser* chooser() const { return chooser_; }
    [[nodiscard]] EverywhereCard* everywhere() const { return everywhere_; }
    [[nodiscard]] FindBar* findBar() const { return findBar_; }
    [[nodiscard]] GateCard* gate() const { return gate_; }
    [[nodiscard]] MastheadCard* masthead() const { return masthead_; }
    [[nodiscard]] MentionCard* mentionCard() const { return mentionCard_; }
    /// Stands below the panes until the window takes it into its own status bar; goes with the desk in any case.
    [[nodiscard]] DeskStatusBar* status() const;

    /// The panes' widths, to be kept in the settings.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// Why something could not be done; the pane's status line shows it too.
    void refused(const QString& message);
    /// What the directory says cannot all be true is decided there.
    void conflictsWanted();
    /// Long work in the archive has begun.
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);

private:
    void link();
    void linkFinding();
    void linkGate();
    void say(const QString& message);
    void refuse(const QString& message);
    void showMention(const PartSpan& where);

    Session& session_;
    QSplitter* splitter_;
    SourcePane* source_;
    ProofPane* proofPane_;
    Inspector* inspector_;
    NameChooser* chooser_;
    EverywhereCard* everywhere_;
    MentionCard* mentionCard_;
    FindBar* findBar_;
    GateCheck* gateCheck_;
    GateCard* gate_;
    MastheadCard* masthead_;
    QPointer<DeskStatusBar> status_;
    PaneLinks* links_;
    DeskCommands* commands_;
    TagCommands* tags_;
    FindCommands* finding_;
    GateCommands* states_;
    QString toldLock_; ///< why nothing can be changed, as it was explained last
};

} // namespace lilong
