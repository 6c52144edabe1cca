#include "ui/library/intake_worker.h"

#include "app/session/newsletter_names.h"

#include <QFileInfo>

namespace lilong {

namespace {

// A job may be replaced from inside its own signal: it goes when the event loop comes round, and says nothing more.
template <typename Job>
void retire(std::unique_ptr<Job>& job, QObject* listener) {
    if (!job)
        return;
    job->disconnect(listener);
    job->cancel();
    job->setParent(listener);
    job.release()->deleteLater();
}

} // namespace

Result<IntakeWorker::Read> IntakeWorker::readFiles(const QStringList& paths, const Progress& progress) {
    Read read;
    const QStringList files = filesIn(paths);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, tr("Reading was stopped."));
        progress.report(static_cast<double>(i) / static_cast<double>(files.size()), tr("Reading %1").arg(QFileInfo(files[i]).fileName()));
        auto text = readTextFile(files[i]);
        if (text)
            read.texts.push_back({files[i], std::move(*text)});
        else
            read.refused.push_back({QFileInfo(files[i]).fileName(), text.error()});
    }
    return read;
}

void IntakeWorker::read(const QStringList& paths) {
    retire(reading_, this);
    reading_ = std::make_unique<BackgroundJob<Read>>();
    connect(reading_.get(), &BackgroundJobBase::progressed, this, &IntakeWorker::progressed);
    connect(reading_.get(), &BackgroundJobBase::failed, this, &IntakeWorker::failed);
    reading_->start([paths](const Progress& progress) { return readFiles(paths, progress); },
                    [this, job = reading_.get()](const Read& read) {
                        if (job == reading_.get())
                            Q_EMIT readDone(read.texts, read.refused);
                    });
}

Result<IntakeWorker::Repaired> IntakeWorker::repairTexts(const std::vector<DecodedText>& texts, const KnowledgePtr& loaded, const PipelineOptions& options,
                                                         const RecipePlace& place, const Progress& progress) {
    const auto knowledge = loaded ? Result<KnowledgePtr>(loaded) : Knowledge::load();
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    auto issue = importPages(texts, **knowledge, options, progress.part(0, 0.6));
    if (!issue)
        return tl::unexpected(issue.error());
    Repaired done{std::move(*issue), *knowledge, {}, {}};
    const auto recipes = recipesIn(place.archive, SystemClock());
    if (!recipes) {
        done.recipeFault = recipes.error();
        return done;
    }
    // What the editor said of names in earlier issues counts from the first look at the new one.
    const auto names = namesIn(place.archive, newsletterOf(done.issue, place.title, *recipes), {}, SystemClock());
    auto known = names ? withKnownNames(done.issue, *names, **knowledge, options.clean, progress.part(0.6, 0.65)) : Result<Issue>(tl::unexpect, names.error());
    if (!known)
        return tl::unexpected(known.error());
    done.issue = std::move(*known);
    PipelineOptions own = options;
    own.names = *names;
    auto trial = tryRecipes(*recipes, place.title, done.issue, **knowledge, own, progress.part(0.65, 1));
    if (!trial)
        return tl::unexpected(trial.error());
    done.trial = std::move(*trial);
    return done;
}

void IntakeWorker::repair(std::vector<DecodedText> texts, const PipelineOptions& options, const RecipePlace& recipes) {
    retire(repairing_, this);
    repairing_ = std::make_unique<BackgroundJob<Repaired>>();
    connect(repairing_.get(), &BackgroundJobBase::progressed, this, &IntakeWorker::progressed);
    connect(repairing_.get(), &BackgroundJobBase::failed, this, &IntakeWorker::failed);
    repairing_->start([texts = std::move(texts), options, recipes, known = knowledge_](
                          const Progress& progress) { return repairTexts(texts, known, options, recipes, progress); },
                      [this, job = repairing_.get()](const Repaired& done) {
                          knowledge_ = done.knowledge;
                          if (job != repairing_.get()) // an older one was about other texts
                              return;
                          if (done.recipeFault)
                              Q_EMIT recipesMissed(*done.recipeFault);
                          Q_EMIT repaired(done.issue, done.trial);
                      });
}

void IntakeWorker::stop() {
    if (isReading())
        reading_->cancel();
    if (isRepairing())
        repairing_->cancel();
}

} // namespace lilong
