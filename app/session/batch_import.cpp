#include "app/session/batch_import.h"

#include "app/issue/changes.h"
#include "app/session/import_job.h"
#include "app/session/linked_saving.h"
#include "app/session/newsletter_names.h"
#include "app/session/recipe_trial.h"
#include "app/session/repair_again.h"
#include "app/structure/page_imprint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace lilong {

namespace {

struct BatchText {
    Q_DECLARE_TR_FUNCTIONS(BatchImport)
};

Result<BatchPage> readPage(const QString& file, const Knowledge& knowledge) {
    auto text = readTextFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const std::vector<SourcePtr> pages = pagesOf({*text});
    if (pages.empty())
        return fail(Error::Kind::Input, BatchText::tr("This file holds no text."));
    const PageImprint imprint = imprintOf(pages, knowledge);
    return BatchPage{std::move(*text), imprint.masthead, imprint.folio};
}

std::vector<IssueSummary> storedIn(const QString& archive, const Clock& clock) {
    if (!QFileInfo::exists(archive))
        return {};
    const auto opened = Archive::open(archive, Archive::Mode::ReadOnly, clock);
    return opened ? (*opened)->issues().value_or(std::vector<IssueSummary>()) : std::vector<IssueSummary>(); // saving says what is wrong with it
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

bool isAmong(const std::vector<SourcePtr>& pages, const DecodedText& text) {
    return std::ranges::any_of(pages, [&text](const SourcePtr& page) { return page->sha256 == text.sha256; });
}

/// Pages behind those that an issue has, their text unplaced.
Result<Issue> appended(const Issue& issue, const std::vector<SourcePtr>& pages) {
    IssueData data = issue.data();
    for (const SourcePtr& page : pages) {
        auto own = std::make_shared<Source>(*page);
        own->id = data.nextId<SourceId>();
        data.furniture.push_back({data.nextId<FurnitureId>(), FurnitureKind::Unplaced, makePart(TracedText(*own, {0, own->text.size()}))});
        data.sources.push_back(std::move(own));
    }
    return issue.changedTo(std::move(data));
}

class Saving {
public:
    Saving(const std::vector<BatchPage>& pages, Archive& archive, const Knowledge& knowledge, const PipelineOptions& options, const Clock& clock)
        : pages_(pages), archive_(archive), knowledge_(knowledge), options_(options), clock_(clock) {}

    [[nodiscard]] Result<SavedBatchIssue> save(const BatchOrder& order, const Progress& progress) const {
        const bool adds = !order.there.isEmpty() && order.ifThere == IfThere::AddPages;
        const Result<Issue> before = adds ? archive_.load(order.there) : Issue::fromSources({});
        return before.and_then([&](const Issue& old) { return adds ? withPages(old, order.pages, progress) : repaired(order.pages, progress); })
            .and_then([&](const Issue& issue) -> Result<SavedBatchIssue> {
                if (progress.isCancelled())
                    return fail(Error::Kind::Cancelled, BatchText::tr("The import was stopped."));
                const int pages = static_cast<int>(issue->sources.size()), added = pages - static_cast<int>((*before)->sources.size());
                return saveLinked(archive_, issue, adds ? order.there : StoredIssueId()).map([&](const SavedIssue& saved) {
                    return SavedBatchIssue{saved.id, issue->masthead, added, pages, static_cast<int>(issue->articles.size()), openDoubts(issue)};
                });
            });
    }

private:
    [[nodiscard]] std::vector<DecodedText> textsOf(const PageGroup& group) const {
        std::vector<DecodedText> texts;
        for (const size_t page : group.pages)
            texts.push_back(pages_[page].text);
        return texts;
    }

    /// The stored issue with the pages that it does not have yet, behind its own.
    [[nodiscard]] Result<Issue> withPages(const Issue& stored, const PageGroup& group, const Progress& progress) const {
        std::vector<DecodedText> texts = textsOf(group);
        std::erase_if(texts, [&stored](const DecodedText& text) { return isAmong(stored->sources, text); });
        if (texts.empty())
            return stored;
        return appended(stored, pagesOf(texts)).and_then([&](const Issue& issue) {
            return optionsFor(group, texts).and_then([&](const PipelineOptions& options) { return repairAgain(issue, knowledge_, options, progress); });
        });
    }

    [[nodiscard]] Result<Issue> repaired(const PageGroup& group, const Progress& progress) const {
        const std::vector<DecodedText> texts = textsOf(group);
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

const IssueSummary* storedTwin(const PageGroup& group, const std::vector<IssueSummary>& stored) {
    const auto found = std::ranges::find_if(stored, [&group](const IssueSummary& one) { return areOfOneIssue(one.masthead, group.masthead); });
    return found == stored.end() ? nullptr : &*found;
}

Result<BatchRead> readBatch(const QStringList& paths, const QString& archive, const Knowledge& knowledge, const Clock& clock, const Progress& progress) {
    BatchRead read;
    read.stored = storedIn(archive, clock);
    const QStringList files = filesIn(paths);
    for (qsizetype i = 0; i < files.size(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(files.size()), BatchText::tr("Reading %1").arg(QFileInfo(files[i]).fileName()));
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, BatchText::tr("Reading was stopped."));
        auto page = readPage(files[i], knowledge);
        if (page)
            read.pages.push_back(std::move(*page));
        else
            read.refused.push_back({QFileInfo(files[i]).fileName(), page.error()});
    }
    return read;
}

Result<BatchReport> saveBatch(const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders, const QString& archive, const Knowledge& knowledge,
                              const PipelineOptions& options, const Clock& clock, const Progress& progress) {
    QDir().mkpath(QFileInfo(archive).absolutePath()); // a first archive is suggested in a folder that may not be there; opening says so where it cannot be
    const auto opened = Archive::open(archive, Archive::Mode::Create, clock);
    if (!opened)
        return tl::unexpected(opened.error());
    const Saving saving(pages, **opened, knowledge, options, clock);
    BatchReport report;
    for (size_t i = 0; i < orders.size(); ++i) {
        const BatchOrder& order = orders[i];
        if (!order.there.isEmpty() && order.ifThere == IfThere::Skip) {
            report.skipped.push_back(i);
            continue;
        }
        const double from = static_cast<double>(i) / static_cast<double>(orders.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(orders.size());
        const QString name = nameOf(order.pages, pages);
        progress.report(from, BatchText::tr("Repairing %1").arg(name));
        auto saved = progress.isCancelled() ? fail(Error::Kind::Cancelled, QString()) : saving.save(order, progress.part(from, to));
        if (saved)
            report.saved.push_back(std::move(*saved));
        else if (saved.error().kind == Error::Kind::Cancelled)
            report.left.push_back(i);
        else
            report.refused.push_back({name, saved.error()});
    }
    return report;
}

} // namespace lilong
