#pragma once

#include "app/archive/archive.h"
#include "app/command_line/arguments.h"

namespace lilong {

/// Opens the archive that --archive names, for reading only. The clock must live as long as the archive.
[[nodiscard]] Result<std::unique_ptr<Archive>> openForReading(const Arguments& arguments, const Clock& clock);
/// The options of commands that show what an archive holds: --archive and --json.
[[nodiscard]] std::vector<OptionSpec> listingOptions();

} // namespace lilong
