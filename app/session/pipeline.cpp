#include "app/session/pipeline.h"

#include "app/clean/clean.h"
#include "app/clean/look_alikes.h"
#include "app/issue/changes.h"
#include "app/structure/break_repair.h"
#include "app/structure/reading_order.h"
#include "app/structure/structure.h"
#include "app/tag/tag.h"

#include <QCoreApplication>

namespace lilong {
namespace {

/// One stage, with the share of the whole work that it ends at.
struct Stage {
    const char* name;
    double end;
    std::function<Result<Issue>(const Issue&, const Progress&)> run;
};

Result<Issue> withDecisions(const Issue& issue, const Decisions& decisions) {
    IssueData data = issue.data();
    data.decisions = decisions;
    return issue.changedTo(std::move(data));
}

Result<Issue> acceptSure(const Issue& issue, double from) {
    QStringList keys;
    for (const RepairPtr& doubt : issue->doubts)
        if (doubt->state == RepairState::Proposed && doubt->confidence >= from)
            keys.push_back(doubt->key);
    return keys.isEmpty() ? issue : changes::acceptAll(issue, keys);
}

// Proposals are taken before tagging, so that names are looked for in the text as it will stand, and once more for those of tagging itself.
std::vector<Stage> stagesOf(const Knowledge& knowledge, const PipelineOptions& options) {
    const StructureOptions structuring{options.recipe, !options.clean.switchedOff.contains(tornParagraphRule)};
    const auto accept = [&](const Issue& issue, const Progress&) { return acceptSure(issue, options.acceptFrom); };
    return {
        {QT_TRANSLATE_NOOP("Pipeline", "Putting columns in order"), 0.1,
         [&](const Issue& issue, const Progress& part) {
             return options.clean.switchedOff.contains(columnsRule) ? Result<Issue>(issue) : putInReadingOrder(issue, knowledge, part);
         }},
        {QT_TRANSLATE_NOOP("Pipeline", "Repairing characters"), 0.45,
         [&](const Issue& issue, const Progress& part) { return clean(issue, knowledge, options.clean, part); }},
        {QT_TRANSLATE_NOOP("Pipeline", "Finding articles"), 0.75,
         [&, structuring](const Issue& issue, const Progress& part) { return structure(issue, knowledge, part, structuring); }},
        {QT_TRANSLATE_NOOP("Pipeline", "Taking sure proposals"), 0.78, accept},
        {QT_TRANSLATE_NOOP("Pipeline", "Finding people and places"), 0.97,
         [&](const Issue& issue, const Progress& part) { return tag(issue, knowledge, part, options.names); }},
        {QT_TRANSLATE_NOOP("Pipeline", "Looking for misread characters"), 0.975,
         [&](const Issue& issue, const Progress& part) { return correctLookAlikes(issue, knowledge, options.clean, part, options.names); }},
        {QT_TRANSLATE_NOOP("Pipeline", "Taking sure proposals"), 0.98, accept},
        {QT_TRANSLATE_NOOP("Pipeline", "Finishing"), 1.0,
         [](const Issue& issue, const Progress&) { return changes::setState(issue, IssueState::Cleaned); }},
    };
}

tl::unexpected<Error> stopped() {
    return fail(Error::Kind::Cancelled, QCoreApplication::translate("Pipeline", "The work was stopped. Nothing was changed."));
}

} // namespace

PipelineOptions withRecipe(PipelineOptions options) {
    for (const QString& rule : options.recipe.rulesOff)
        options.clean.switchedOff.insert(rule);
    options.clean.standingLines = RecipeLines(options.recipe.lines);
    return options;
}

Result<Issue> runPipeline(std::vector<SourcePtr> sources, const Decisions& decisions, const Knowledge& knowledge,
                          const PipelineOptions& options, const Progress& progress) {
    Result<Issue> issue = withDecisions(Issue::fromSources(std::move(sources)), decisions);
    double start = 0.0;
    const PipelineOptions own = withRecipe(options);
    for (const Stage& stage : stagesOf(knowledge, own)) {
        if (!issue)
            return issue;
        if (progress.isCancelled())
            return stopped();
        const QString name = QCoreApplication::translate("Pipeline", stage.name);
        progress.report(start, name);
        issue = stage.run(*issue, progress.part(start, stage.end, name));
        start = stage.end;
    }
    if (issue)
        progress.report(1.0);
    return issue;
}

} // namespace lilong
