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

QString nameOf(IssueState state) {
    switch (state) {
    case IssueState::Raw: return QStringLiteral("raw");
    case IssueState::Cleaned: return QStringLiteral("cleaned");
    case IssueState::Read: return QStringLiteral("read");
    case IssueState::SecondRead: return QStringLiteral("second-read");
    case IssueState::Ready: return QStringLiteral("ready");
    }
    return {};
}

} // namespace lilong
