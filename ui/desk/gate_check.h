#pragma once

#include "app/session/gate_check.h"
#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QObject>

namespace lilong {

/// Asks for the open issue, off the window's thread, what the gate has to know: names without a tag, conflicts of the directory. The word lists are
/// loaded at the first question and kept.
class GateCheck final : public QObject {
    Q_OBJECT
public:
    /// @param session outlives the check.
    explicit GateCheck(Session& session, QObject* parent = nullptr);

    /// A new question takes the place of the one before.
    void ask();
    void stop();
    [[nodiscard]] bool isAsking() const { return job_ != nullptr; }
    /// Everything that stands in the way of printing the open issue, by what was known last. @param page see gateFindings
    [[nodiscard]] std::vector<GateFinding> findings(SourceId page) const;

Q_SIGNALS:
    /// For the issue as it stands now.
    void answered();
    void failed(const QString& message);

private:
    struct Answer {
        KnowledgePtr words;
        GateKnowledge gate;
    };
    void retire();

    Session& session_;
    KnowledgePtr words_;
    GateKnowledge known_;
    std::unique_ptr<BackgroundJob<Answer>> job_;
};

} // namespace lilong
