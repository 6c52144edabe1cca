#include "app/command_line/arguments.h"

#include "app/command_line/command_line_text.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

tl::unexpected<Error> wrongCall(const QString& what, const CommandSpec& spec) {
    return fail(Error::Kind::Input, what, {},
                CommandLineText::tr("See lilong-cli %1 --help.").arg(QLatin1String(spec.name)));
}

const OptionSpec* findOption(const CommandSpec& spec, const QString& name) {
    const auto found = std::find_if(spec.options.begin(), spec.options.end(),
                                    [&](const OptionSpec& option) { return name == QLatin1String(option.name); });
    return found == spec.options.end() ? nullptr : &*found;
}

bool isOption(const QString& word) { return word.size() > 1 && word.startsWith(QLatin1Char('-')); }

QString optionHead(const OptionSpec& option) {
    const QString head = QStringLiteral("--") + QLatin1String(option.name);
    return option.value ? head + QLatin1Char(' ') + QLatin1String(option.value) : head;
}

QString helpLine(const QString& head, const QString& description) {
    const int gap = std::max(2, 24 - cells(head));
    return QStringLiteral("  ") + head + QString(gap, QLatin1Char(' ')) + description + QLatin1Char('\n');
}

QString usage(const CommandSpec& spec) {
    QString line = QStringLiteral("lilong-cli ") + QLatin1String(spec.name);
    for (const OptionSpec& option : spec.options)
        line += option.required ? QLatin1Char(' ') + optionHead(option) : QStringLiteral(" [%1]").arg(optionHead(option));
    return *spec.operands ? line + QLatin1Char(' ') + QLatin1String(spec.operands) : line;
}

} // namespace

Result<Arguments> Arguments::parse(const CommandSpec& spec, const QStringList& words) {
    Arguments arguments;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == QLatin1String("--")) {
            arguments.operands_ += words.mid(at + 1);
            break;
        }
        if (!isOption(words[at])) {
            arguments.operands_.push_back(words[at]);
            continue;
        }
        if (const Result<void> taken = arguments.takeOption(spec, words, at); !taken)
            return tl::unexpected(taken.error());
    }
    if (const Result<void> checked = arguments.check(spec); !checked)
        return tl::unexpected(checked.error());
    return arguments;
}

Result<void> Arguments::takeOption(const CommandSpec& spec, const QStringList& words, qsizetype& at) {
    const QString& word = words[at];
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.startsWith(QLatin1String("--")) ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
    const OptionSpec* const option = findOption(spec, name);
    if (!option)
        return wrongCall(CommandLineText::tr("Unknown option “%1”.").arg(word), spec);
    if (has(option->name))
        return wrongCall(CommandLineText::tr("The option --%1 is given twice.").arg(name), spec);
    if (!option->value && equals >= 0)
        return wrongCall(CommandLineText::tr("The option --%1 takes no value.").arg(name), spec);
    if (option->value && equals < 0 && at + 1 >= words.size())
        return wrongCall(CommandLineText::tr("The option --%1 needs a value.").arg(name), spec);
    values_.insert(name, !option->value ? QString() : equals >= 0 ? word.mid(equals + 1) : words[++at]);
    return {};
}

Result<void> Arguments::check(const CommandSpec& spec) const {
    for (const OptionSpec& option : spec.options)
        if (option.required && value(option.name).isEmpty())
            return wrongCall(CommandLineText::tr("The option --%1 is missing.").arg(QLatin1String(option.name)), spec);
    if (operands_.size() < spec.minimumOperands)
        return wrongCall(CommandLineText::tr("Missing: %1.").arg(QLatin1String(spec.operands)), spec);
    if (spec.maximumOperands >= 0 && operands_.size() > spec.maximumOperands)
        return wrongCall(CommandLineText::tr("“%1” is too much.").arg(operands_[spec.maximumOperands]), spec);
    return {};
}

bool asksForHelp(const QStringList& words) {
    for (const QString& word : words) {
        if (word == QLatin1String("--"))
            return false;
        if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            return true;
    }
    return false;
}

QString helpFor(const CommandSpec& spec) {
    QString help = CommandLineText::tr("Usage: %1").arg(usage(spec)) + QStringLiteral("\n\n")
        + CommandLineText::tr(spec.summary) + QStringLiteral("\n\n") + CommandLineText::tr("Options:") + QLatin1Char('\n');
    for (const OptionSpec& option : spec.options)
        help += helpLine(optionHead(option), CommandLineText::tr(option.description));
    help += helpLine(QStringLiteral("--help"), CommandLineText::tr("Show this help."));
    return help + QLatin1Char('\n')
        + CommandLineText::tr("Exit status: 0 done; 1 the work found a fault; 2 the call was wrong.") + QLatin1Char('\n');
}

} // namespace lilong
