#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"

#include <QCoreApplication>

namespace lilong {
namespace {

ExitStatus check(const Arguments& arguments, Console& console) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const std::vector<Error> faults = (*archive)->check(console.progress());
    for (const Error& fault : faults)
        console.say(fault.message());
    if (!faults.empty())
        return ExitStatus::Fault;
    return console.write(QCoreApplication::translate("CommandLine", "The archive is sound.") + QLatin1Char('\n'));
}

} // namespace

Command checkCommand() {
    return {{"check", QT_TRANSLATE_NOOP("CommandLine", "Check an archive: its file, its schema, and the ledger of every issue."), "", 0, 0,
             {{"archive", "A", QT_TRANSLATE_NOOP("CommandLine", "The archive file (.lilong)."), true}}},
            check};
}

} // namespace lilong
