#pragma once

#include "app/foundation/error.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace lilong {

/// An option of a command. Texts are English sources of the context "CommandLine", translated when help is printed.
struct OptionSpec {
    const char* name;                 ///< without the dashes
    const char* value;                ///< what stands for its value in the help; null for a switch
    const char* description;
    bool required = false;
};

/// How a command is called.
struct CommandSpec {
    const char* name;
    const char* summary;
    const char* operands;             ///< what stands for them in the help, "" for none
    int minimumOperands = 0;
    int maximumOperands = 0;          ///< negative: any number
    std::vector<OptionSpec> options = {};
};

/// What a command was called with; checked against its spec.
class Arguments {
public:
    /// Reads the words behind the command's name. `--` ends the options; `-` is an operand; `--name=value` and `--name value` are the
    /// same. Error::Kind::Input names the word that does not fit.
    [[nodiscard]] static Result<Arguments> parse(const CommandSpec& spec, const QStringList& words);

    [[nodiscard]] bool has(const char* option) const { return values_.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char* option) const { return values_.value(QLatin1String(option)); }
    [[nodiscard]] const QStringList& operands() const { return operands_; }

private:
    [[nodiscard]] Result<void> takeOption(const CommandSpec& spec, const QStringList& words, qsizetype& at);
    [[nodiscard]] Result<void> check(const CommandSpec& spec) const;

    QHash<QString, QString> values_;
    QStringList operands_;
};

/// True where help is asked for among the options.
[[nodiscard]] bool asksForHelp(const QStringList& words);
/// The whole help of one command.
[[nodiscard]] QString helpFor(const CommandSpec& spec);

} // namespace lilong
