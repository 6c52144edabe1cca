#include "app/command_line/command.h"
#include "app/command_line/page_input.h"
#include "app/publish/export_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

ExitStatus clean(const Arguments& arguments, Console& console) {
    const PageInput input = readIssue(arguments, console);
    if (!input.issue)
        return input.status;
    const ExitStatus written = arguments.has("json") ? console.write(issueJson(*input.issue)) : console.write(plainText(*input.issue));
    return std::max(written, input.status);
}

} // namespace

Command cleanCommand() {
    std::vector<OptionSpec> options{{"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Print the whole issue as JSON, not only its text.")}};
    for (const OptionSpec& option : pageOptions())
        options.push_back(option);
    return {{"clean", QT_TRANSLATE_NOOP("CommandLine", "Repair pages and print them; several files are one issue, - is standard input."),
             "FILE…", 1, -1, std::move(options)},
            clean};
}

} // namespace lilong
