#pragma once

#include "app/session/import_job.h"
#include "app/session/recipe_trial.h"
#include "app/task/background_job.h"
#include "ui/library/text_list_model.h"

#include <QObject>

#include <optional>

namespace lilong {

/// Reads and repairs off the window's thread for the import page. The knowledge is loaded by the first repair and kept.
class IntakeWorker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads files and folders; what is refused never stops the rest.
    void read(const QStringList& paths);
    /// Where the recipe of the texts' newsletter is looked for.
    struct RecipePlace {
        QString archive;
        QString title; ///< as she gave it; empty where the pages are to say it
    };
    /// Repairs texts, in place of whatever repair runs; once more by the recipe, where the archive knows one.
    void repair(std::vector<DecodedText> texts, const PipelineOptions& options, const RecipePlace& recipes);
    /// Stops everything; `stopped` follows where something ran.
    void stop();
    [[nodiscard]] bool isReading() const { return reading_ && reading_->isRunning(); }
    [[nodiscard]] bool isRepairing() const { return repairing_ && repairing_->isRunning(); }

Q_SIGNALS:
    void readDone(const std::vector<lilong::WaitingText>& texts, const std::vector<lilong::Refused>& refused);
    /// @param trial the same pages by the recipe of their newsletter; nothing where none is known
    void repaired(const lilong::Issue& issue, const std::optional<lilong::RecipeTrial>& trial);
    /// The recipes could not be read; the repair goes on without.
    void recipesMissed(const lilong::Error& error);
    void progressed(double share, const QString& step);
    void failed(const lilong::Error& error);

private:
    struct Read {
        std::vector<WaitingText> texts;
        std::vector<Refused> refused;
    };
    struct Repaired {
        Issue issue;
        KnowledgePtr knowledge;
        std::optional<RecipeTrial> trial;
        std::optional<Error> recipeFault;
    };
    [[nodiscard]] static Result<Repaired> repairTexts(const std::vector<DecodedText>& texts, const KnowledgePtr& loaded, const PipelineOptions& options,
                                                      const RecipePlace& recipes, const Progress& progress);
    [[nodiscard]] static Result<Read> readFiles(const QStringList& paths, const Progress& progress);

    std::unique_ptr<BackgroundJob<Read>> reading_;
    std::unique_ptr<BackgroundJob<Repaired>> repairing_;
    KnowledgePtr knowledge_;
};

} // namespace lilong
