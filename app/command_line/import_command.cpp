#include "app/archive/archive.h"
#include "app/command_line/command.h"
#include "app/command_line/page_input.h"
#include "app/session/linked_saving.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

Result<StoredIssueId> store(const Issue& issue, const QString& path) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = Archive::open(path, Archive::Mode::Create, clock);
    if (!archive)
        return tl::unexpected(archive.error());
    return saveLinked(**archive, issue).map([](const SavedIssue& saved) { return saved.id; });
}

ExitStatus importPagesInto(const Arguments& arguments, Console& console) {
    const PageInput input = readIssue(arguments, console);
    if (!input.issue)
        return input.status;
    const Result<StoredIssueId> id = store(*input.issue, arguments.value("archive"));
    if (!id)
        return console.refuse(id.error());
    return std::max(console.write(QStringLiteral("%1\n").arg(id->number())), input.status);
}

} // namespace

Command importCommand() {
    std::vector<OptionSpec> options{
        {"archive", "A", QT_TRANSLATE_NOOP("CommandLine", "The archive file (.lilong), made where it is missing."), true}};
    for (const OptionSpec& option : pageOptions())
        options.push_back(option);
    return {{"import", QT_TRANSLATE_NOOP("CommandLine", "Repair pages, save them as one issue in an archive, and print its number."),
             "FILE…", 1, -1, std::move(options)},
            importPagesInto};
}

} // namespace lilong
