#pragma once

#include "app/session/replace_everywhere.h"
#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QObject>

class QAction;

namespace lilong {

class ActionCatalogue;
class FindBar;
class ProofView;

/// Does the desk's actions of finding and replacing. What is replaced in the open issue is one step; what is replaced in other issues of
/// the archive is taken back by a command of its own.
class FindCommands final : public QObject {
    Q_OBJECT
public:
    /// All of them outlive the commands.
    FindCommands(Session& session, ActionCatalogue& actions, ProofView& proof, FindBar& bar, QObject* parent = nullptr);

    void takeBackElsewhere();

Q_SIGNALS:
    void refused(const QString& message);
    void said(const QString& message);
    void started(lilong::BackgroundJobBase* job, const QString& title);

private:
    void replace(const std::vector<FoundText>& ticked);
    void replaceInArchive(const std::vector<FoundText>& ticked);
    void replaceHere(const std::vector<FoundText>& ticked, int elsewhere);

    Session& session_;
    ProofView& proof_;
    FindBar& bar_;
    QAction* takeBack_;
    int replacings_ = 0; ///< names one replacing after the other
    std::optional<StoredChanges> elsewhere_; ///< what was replaced in other issues last
    std::unique_ptr<BackgroundJob<StoredChanges>> replacing_;
    std::unique_ptr<BackgroundJob<bool>> takingBack_;
};

} // namespace lilong
