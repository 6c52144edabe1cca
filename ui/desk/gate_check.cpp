#include "ui/desk/gate_check.h"

namespace lilong {

GateCheck::GateCheck(Session& session, QObject* parent) : QObject(parent), session_(session) {}

std::vector<GateFinding> GateCheck::findings(SourceId page) const { return gateFindings(session_.issue(), known_, page); }

void GateCheck::ask() {
    retire();
    job_ = std::make_unique<BackgroundJob<Answer>>();
    connect(job_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        retire();
        Q_EMIT failed(error.message());
    });
    job_->start(
        [issue = session_.issue(), path = session_.archivePath(), id = session_.storedId(), known = words_](const Progress& progress) -> Result<Answer> {
            const auto words = known ? Result<KnowledgePtr>(known) : Knowledge::load();
            if (!words)
                return tl::unexpected(words.error());
            return gateKnowledge(issue, **words, path, id, SystemClock(), progress).map([&](const GateKnowledge& gate) { return Answer{*words, gate}; });
        },
        [this, job = job_.get(), issue = session_.issue()](const Answer& answer) {
            if (job != job_.get())
                return;
            retire();
            words_ = answer.words;
            if (!issue.isSameAs(session_.issue())) { // she went on meanwhile
                ask();
                return;
            }
            known_ = answer.gate;
            Q_EMIT answered();
        });
}

void GateCheck::stop() { retire(); }

// The job may be in the middle of its own signal.
void GateCheck::retire() {
    if (!job_)
        return;
    auto* const old = job_.release();
    old->disconnect(this);
    old->cancel();
    old->setParent(this);
    old->deleteLater();
}

} // namespace lilong
