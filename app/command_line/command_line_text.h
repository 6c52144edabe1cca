#pragma once

#include <QCoreApplication>

namespace lilong {

/// The translation context of what lilong-cli tells its user.
struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace lilong
