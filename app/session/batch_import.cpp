#include "app/session/batch_import.h"

#include "app/issue/changes.h"
#include "app/session/import_job.h"
#include "app/session/linked_saving.h"
#include "app/session/newsletter_names.h"
#include "app/session/recipe_trial.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace lilong {

namespace {

struct BatchText {
    Q_DECLARE_TR_FUNCTIONS(BatchImport)
};

QString folioOf(const Issue& issue) {
    const auto found = std::ranges::find(issue->furniture, FurnitureKind::Folio, &Furniture::kind);
    return found == issue->furniture.end() ? QString() : textOf(found->part);
}

// Only a repaired page tells what of it is masthead and what is text.
Result<BatchPage> readPage(const QString& file, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress) {
    auto text = readTextFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto issue = importPages({*text}, knowledge, options, progress);
    if (!issue)
        return tl::unexpected(issue.error());
    return BatchPage{std::move(*text), (*issue)->masthead, folioOf(*issue)};
}

// What the plan knows of the issue wins over what its pages print together: she may have moved pages.
Masthead mergedMasthead(Masthead printed, const Masthead& planned) {
    for (const auto field : {&Masthead::title, &Masthead::publisher, &Masthead::date, &Masthead::number})
        if (!(planned.*field).isEmpty())
            printed.*field = planned.*field;
    return printed;
}

int openDoubts(const Issue& issue) {
    return static_cast<int>(std::ranges::count(issue->doubts, RepairState::Proposed, [](const RepairPtr& repair) { return repair->state; }));
}

QString nameOf(const PageGroup& group, const std::vector<BatchPage>& pages) {
    const QString name = QStringList({group.masthead.title, group.masthead.date, group.masthead.number}).join(QLatin1Char(' ')).simplified();
    return name.isEmpty() ? pages[group.pages.front()].text.name : name;
}

class Saving {
public:
    Saving(const std::vector<BatchPage>& pages, Archive& archive, const Knowledge& knowledge, const PipelineOptions& options, const Clock& clock)
        : pages_(pages), archive_(archive), knowledge_(knowledge), options_(options), clock_(clock) {}

    [[nodiscard]] Result<SavedBatchIssue> save(const PageGroup& group, const Progress& progress) const {
        return repaired(group, progress).and_then([&](const Issue& issue) -> Result<SavedBatchIssue> {
            if (progress.isCancelled())
                return fail(Error::Kind::Cancelled, BatchText::tr("The import was stopped."));
            return saveLinked(archive_, issue).map([&](const SavedIssue& saved) {
                return SavedBatchIssue{saved.id, issue->masthead, static_cast<int>(issue->sources.size()), static_cast<int>(issue->articles.size()),
                                       openDoubts(issue)};
            });
        });
    }

private:
    [[nodiscard]] Result<Issue> repaired(const PageGroup& group, const Progress& progress) const {
        std::vector<DecodedText> texts;
        for (const size_t page : group.pages)
            texts.push_back(pages_[page].text);
        return optionsFor(group, texts).and_then([&](const PipelineOptions& options) {
            return importPages(texts, knowledge_, options, progress).and_then([&](const Issue& issue) {
                return changes::setMasthead(issue, mergedMasthead(issue->masthead, group.masthead));
            });
        });
    }

    // As a single import would do it: by the newsletter's recipe and the names known of its other issues.
    [[nodiscard]] Result<PipelineOptions> optionsFor(const PageGroup& group, const std::vector<DecodedText>& texts) const {
        return archive_.recipes().and_then([&](const std::vector<Recipe>& recipes) {
            PipelineOptions options = options_;
            options.recipe = recipeFor(recipes, group.masthead.title, pagesOf(texts)).value_or(Recipe());
            const QString title = group.masthead.title.isEmpty() ? options.recipe.title : group.masthead.title;
            return namesIn(archive_.path(), title, {}, clock_).map([&](const NameMemory& names) {
                options.names = names;
                return options;
            });
        });
    }

    const std::vector<BatchPage>& pages_;
    Archive& archive_;
    const Knowledge& knowledge_;
    const PipelineOptions& options_;
    const Clock& clock_;
};

} // namespace

Result<BatchRead> readBatch(const QStringList& paths, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress) {
    BatchRead read;
    const QStringList files = filesIn(paths);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(files.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(files.size());
        progress.report(from, BatchText::tr("Reading %1").arg(QFileInfo(files[i]).fileName()));
        auto page = progress.isCancelled() ? fail(Error::Kind::Cancelled, BatchText::tr("Reading was stopped."))
                                           : readPage(files[i], knowledge, options, progress.part(from, to));
        if (page)
            read.pages.push_back(std::move(*page));
        else if (page.error().kind == Error::Kind::Cancelled)
            return tl::unexpected(page.error());
        else
            read.refused.push_back({QFileInfo(files[i]).fileName(), page.error()});
    }
    return read;
}

Result<BatchReport> saveBatch(const std::vector<BatchPage>& pages, const std::vector<PageGroup>& issues, const QString& archive, const Knowledge& knowledge,
                              const PipelineOptions& options, const Clock& clock, const Progress& progress) {
    QDir().mkpath(QFileInfo(archive).absolutePath()); // a first archive is suggested in a folder that may not be there; opening says so where it cannot be
    const auto opened = Archive::open(archive, Archive::Mode::Create, clock);
    if (!opened)
        return tl::unexpected(opened.error());
    const Saving saving(pages, **opened, knowledge, options, clock);
    BatchReport report;
    for (size_t i = 0; i < issues.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(issues.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(issues.size());
        progress.report(from, BatchText::tr("Repairing %1").arg(nameOf(issues[i], pages)));
        auto saved = progress.isCancelled() ? fail(Error::Kind::Cancelled, QString()) : saving.save(issues[i], progress.part(from, to));
        if (saved)
            report.saved.push_back(std::move(*saved));
        else if (saved.error().kind == Error::Kind::Cancelled)
            report.left.push_back(i);
        else
            report.refused.push_back({nameOf(issues[i], pages), saved.error()});
    }
    return report;
}

} // namespace lilong
