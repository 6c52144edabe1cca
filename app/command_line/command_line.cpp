#include "app/command_line/command.h"
#include "app/command_line/command_line_text.h"

#include <algorithm>

namespace lilong {
namespace {

std::vector<Command> commands() {
    return {cleanCommand(), importCommand(), listCommand(), searchCommand(), peopleCommand(), placesCommand(), exportCommand(), checkCommand()};
}

QString generalHelp() {
    QString help = CommandLineText::tr("Lilong repairs the text of newsletter pages and keeps their issues.")
        + QStringLiteral("\n\n") + CommandLineText::tr("Usage: %1").arg(QStringLiteral("lilong-cli COMMAND [OPTIONS]"))
        + QStringLiteral("\n\n") + CommandLineText::tr("Commands:") + QLatin1Char('\n');
    for (const Command& command : commands())
        help += QStringLiteral("  %1  %2\n").arg(QLatin1String(command.spec.name), -8).arg(CommandLineText::tr(command.spec.summary));
    return help + QLatin1Char('\n')
        + CommandLineText::tr("lilong-cli COMMAND --help tells more of a command; lilong-cli --version tells the version.")
        + QLatin1Char('\n');
}

ExitStatus wrongCall(const QString& what, Console& console) {
    console.say(what + QLatin1Char(' ') + CommandLineText::tr("See lilong-cli --help."));
    return ExitStatus::WrongCall;
}

ExitStatus run(const Command& command, const QStringList& words, Console& console) {
    if (asksForHelp(words))
        return console.write(helpFor(command.spec));
    const Result<Arguments> arguments = Arguments::parse(command.spec, words);
    if (!arguments)
        return console.refuse(arguments.error(), ExitStatus::WrongCall);
    return command.run(*arguments, console);
}

} // namespace

ExitStatus runCommandLine(const QStringList& words, Console& console) {
    if (words.isEmpty())
        return wrongCall(CommandLineText::tr("No command is given."), console);
    const QString& name = words.first();
    if (name == QLatin1String("--help") || name == QLatin1String("-h"))
        return console.write(generalHelp());
    if (name == QLatin1String("--version"))
        return console.write(QStringLiteral("lilong " LILONG_VERSION "\n"));
    const std::vector<Command> known = commands();
    const auto command = std::find_if(known.begin(), known.end(), [&](const Command& each) { return name == QLatin1String(each.spec.name); });
    if (command == known.end())
        return wrongCall(CommandLineText::tr("Unknown command “%1”.").arg(name), console);
    return run(*command, words.mid(1), console);
}

} // namespace lilong
