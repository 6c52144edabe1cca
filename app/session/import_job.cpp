#include "app/session/import_job.h"

#include <QCoreApplication>

namespace lilong {

Result<Issue> importPages(const std::vector<DecodedText>& texts, const Knowledge& knowledge, const PipelineOptions& options,
                          const Progress& progress) {
    std::vector<SourcePtr> pages = pagesOf(texts);
    if (pages.empty())
        return fail(Error::Kind::Input, QCoreApplication::translate("ImportJob", "There is no page with text to import."));
    return runPipeline(std::move(pages), {}, knowledge, options, progress);
}

} // namespace lilong
