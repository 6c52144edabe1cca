#pragma once

#include "app/command_line/arguments.h"
#include "app/command_line/console.h"

namespace lilong {

/// One command of lilong-cli.
struct Command {
    CommandSpec spec;
    ExitStatus (*run)(const Arguments& arguments, Console& console);
};

// One function a command, each in the file of its name.
[[nodiscard]] Command cleanCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command peopleCommand();
[[nodiscard]] Command placesCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command checkCommand();

/// Finds the command that the words name and runs it. The words are those behind the program's name.
[[nodiscard]] ExitStatus runCommandLine(const QStringList& words, Console& console);

} // namespace lilong
