#include "ui/library/repair_worker.h"

#include "app/session/newsletter_names.h"
#include "app/session/own_words.h"
#include "app/session/recipe_trial.h"

namespace lilong {

namespace {

/// A recipe that cannot be read stops the run: she would not see that it was not followed.
Result<PipelineOptions> optionsFor(const Issue& issue, const QString& archive, StoredIssueId id, const QSet<QString>& rulesOff) {
    return recipesIn(archive, SystemClock()).and_then([&](const std::vector<Recipe>& recipes) {
        return namesIn(archive, newsletterOf(issue, {}, recipes), id, SystemClock()).map([&](const NameMemory& names) {
            PipelineOptions options{.clean = {.switchedOff = rulesOff, .ownWords = readOwnWords()}};
            options.recipe = recipeFor(recipes, issue->masthead.title, issue->sources).value_or(Recipe());
            options.names = names;
            return options;
        });
    });
}

} // namespace

void RepairWorker::start(const Issue& issue, const QString& archive, StoredIssueId id, const QSet<QString>& rulesOff) {
    if (isRunning())
        return;
    job_ = std::make_unique<BackgroundJob<Repaired>>();
    connect(job_.get(), &BackgroundJobBase::failed, this, &RepairWorker::failed);
    job_->start(
        [issue, archive, id, rulesOff, known = knowledge_](const Progress& progress) -> Result<Repaired> {
            const auto knowledge = known ? Result<KnowledgePtr>(known) : Knowledge::load();
            const auto options = optionsFor(issue, archive, id, rulesOff);
            if (!knowledge || !options)
                return tl::unexpected(knowledge ? options.error() : knowledge.error());
            return repairAgain(issue, **knowledge, *options, progress).map([&](const Issue& done) { return Repaired{done, *knowledge}; });
        },
        [this, issue](const Repaired& done) {
            knowledge_ = done.knowledge;
            Q_EMIT repaired(issue, done.issue);
        });
    Q_EMIT started(job_.get(), tr("Repairing again"));
}

void RepairWorker::stop() {
    if (job_)
        job_->cancel();
}

} // namespace lilong
