#include "app/command_line/archive_access.h"

#include <QCoreApplication>

namespace lilong {

Result<std::unique_ptr<Archive>> openForReading(const Arguments& arguments, const Clock& clock) {
    return Archive::open(arguments.value("archive"), Archive::Mode::ReadOnly, clock);
}

std::vector<OptionSpec> listingOptions() {
    return {{"archive", "A", QT_TRANSLATE_NOOP("CommandLine", "The archive file (.lilong)."), true},
            {"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Print JSON, not a table.")}};
}

} // namespace lilong
