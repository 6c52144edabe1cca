#pragma once

#include "ui/desk/gate_check.h"

#include <QObject>

namespace lilong {

class ActionCatalogue;
class DoubtsPanel;
class GateCard;
class MastheadCard;
class ProofView;

/// Does the desk's actions on how far a page has come: the next state, the one before, and what stands in the way. A page gets ready only where the
/// gate lets it through.
class GateCommands final : public QObject {
    Q_OBJECT
public:
    struct Panes {
        ProofView& proof;
        GateCard& card;
        MastheadCard& masthead;
        DoubtsPanel& doubts;
    };
    /// All of them outlive the commands.
    GateCommands(Session& session, ActionCatalogue& actions, GateCheck& check, const Panes& panes, QObject* parent = nullptr);

    /// The page whose text the cursor stands in.
    [[nodiscard]] SourceId currentPage() const;
    void moveState(int step);

Q_SIGNALS:
    void refused(const QString& message);
    void said(const QString& message);
    void doubtsWanted(); ///< the queue shall have the focus
    void conflictsWanted(); ///< the directory shall show them
    void pageChanged(lilong::SourceId page); ///< the cursor went to another page

private:
    void connectCard();
    void connectMasthead();
    void setState(SourceId page, IssueState state);
    void decideReady();
    void show(const GateFinding& finding);
    void goTo(const GateFinding& finding);

    Session& session_;
    GateCheck& check_;
    Panes panes_;
    SourceId page_;
    SourceId wantsReady_; ///< the page that the gate is asked for
};

} // namespace lilong
