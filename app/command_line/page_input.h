#pragma once

#include "app/command_line/arguments.h"
#include "app/command_line/console.h"
#include "app/issue/issue.h"

#include <optional>

namespace lilong {

/// The options that `clean` and `import` share: house style, accept, encoding.
[[nodiscard]] std::vector<OptionSpec> pageOptions();

/// What reading and repairing the operands of a command gave.
struct PageInput {
    std::optional<Issue> issue;           ///< nothing where no page could be read, or the work failed
    ExitStatus status = ExitStatus::Done; ///< Fault where a page was refused, WrongCall for a bad option; said already
};

/// Reads the files that the operands name (`-`: standard input; a folder: the text files in it), and runs all stages on their pages. Where the
/// command has an archive, the newsletter's recipe is followed, and what the editor said of names in its other issues counts.
[[nodiscard]] PageInput readIssue(const Arguments& arguments, Console& console);

} // namespace lilong
