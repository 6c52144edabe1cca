#include "app/command_line/page_input.h"

#include "app/command_line/command_line_text.h"
#include "app/session/import_job.h"
#include "app/session/newsletter_names.h"
#include "app/session/own_words.h"
#include "app/session/recipe_trial.h"

#include <QFile>

#include <cstdio>

namespace lilong {
namespace {

tl::unexpected<Error> badOption(const QString& what, const QString& advice) { return fail(Error::Kind::Input, what, {}, advice); }

Result<void> checkHouseStyle(const Arguments& arguments) {
    const QString known = QStringLiteral("gbt15834");
    if (!arguments.has("house-style") || arguments.value("house-style") == known)
        return {};
    return badOption(CommandLineText::tr("Unknown house style “%1”.").arg(arguments.value("house-style")),
                     CommandLineText::tr("Known: %1.").arg(known));
}

Result<void> checkEncoding(const Arguments& arguments) {
    if (!arguments.has("encoding") || knownEncodings().contains(arguments.value("encoding")))
        return {};
    return badOption(CommandLineText::tr("Unknown encoding “%1”.").arg(arguments.value("encoding")),
                     CommandLineText::tr("Known: %1.").arg(knownEncodings().join(QStringLiteral(", "))));
}

Result<PipelineOptions> pipelineOptions(const Arguments& arguments) {
    PipelineOptions options{.clean = {.ownWords = readOwnWords()}};
    if (!arguments.has("accept"))
        return options;
    bool isNumber = false;
    options.acceptFrom = arguments.value("accept").toDouble(&isNumber);
    if (!isNumber || !(options.acceptFrom >= 0.0 && options.acceptFrom <= 1.0))
        return badOption(CommandLineText::tr("“%1” is no value for --accept.").arg(arguments.value("accept")),
                         CommandLineText::tr("Give a number from 0 to 1, as in --accept 0.9."));
    return options;
}

Result<PipelineOptions> checkedOptions(const Arguments& arguments) {
    if (const Result<void> style = checkHouseStyle(arguments); !style)
        return tl::unexpected(style.error());
    if (const Result<void> encoding = checkEncoding(arguments); !encoding)
        return tl::unexpected(encoding.error());
    if (arguments.operands().count(QStringLiteral("-")) > 1)
        return badOption(CommandLineText::tr("Standard input (-) can be read only once."), {});
    return pipelineOptions(arguments);
}

Result<DecodedText> readStandardInput(const QString& encoding) {
    const QString name = CommandLineText::tr("standard input");
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(Error::Kind::File, input.errorString(), name);
    const QByteArray bytes = input.read(maximumFileSize + 1);
    if (input.error() != QFileDevice::NoError)
        return fail(Error::Kind::File, CommandLineText::tr("It cannot be read: %1.").arg(input.errorString()), name);
    return decode(bytes, name, encoding);
}

/// `-` keeps its place among the files; only real paths are looked up as folders.
QStringList inputsOf(const QStringList& operands) {
    QStringList inputs;
    for (const QString& operand : operands)
        inputs += operand == QLatin1String("-") ? QStringList(operand) : filesIn({operand});
    return inputs;
}

std::vector<DecodedText> readTexts(const Arguments& arguments, Console& console, ExitStatus& status) {
    std::vector<DecodedText> texts;
    const QString encoding = arguments.value("encoding");
    for (const QString& input : inputsOf(arguments.operands())) {
        Result<DecodedText> text = input == QLatin1String("-") ? readStandardInput(encoding) : readTextFile(input, encoding);
        if (text)
            texts.push_back(std::move(*text));
        else
            status = console.refuse(text.error());
    }
    return texts;
}

/// @param archive whose newsletters' recipes and names are known; empty: none
Result<Issue> makeIssue(const std::vector<DecodedText>& texts, PipelineOptions options, const QString& archive, Console& console) {
    const Result<KnowledgePtr> knowledge = Knowledge::load();
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    const Result<std::vector<Recipe>> recipes = recipesIn(archive, SystemClock());
    if (!recipes)
        return tl::unexpected(recipes.error());
    options.recipe = recipeFor(*recipes, {}, pagesOf(texts)).value_or(Recipe());
    return importPages(texts, **knowledge, options, console.progress()).and_then([&](const Issue& issue) {
        return withNamesOfArchive(issue, archive, **knowledge, options.clean, SystemClock(), Progress());
    });
}

} // namespace

std::vector<OptionSpec> pageOptions() {
    return {
        {"house-style", "NAME", QT_TRANSLATE_NOOP("CommandLine", "The house style of the repaired text: gbt15834 (the default).")},
        {"accept", "P", QT_TRANSLATE_NOOP("CommandLine", "Take every proposal that is at least this sure (0 to 1).")},
        {"encoding", "NAME", QT_TRANSLATE_NOOP("CommandLine", "The encoding of the files: UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE. Found where not given.")},
    };
}

PageInput readIssue(const Arguments& arguments, Console& console) {
    PageInput input;
    const Result<PipelineOptions> options = checkedOptions(arguments);
    if (!options) {
        input.status = console.refuse(options.error(), ExitStatus::WrongCall);
        return input;
    }
    const std::vector<DecodedText> texts = readTexts(arguments, console, input.status);
    if (texts.empty())
        return input;
    Result<Issue> issue = makeIssue(texts, *options, arguments.value("archive"), console);
    if (issue)
        input.issue = std::move(*issue);
    else
        input.status = console.refuse(issue.error());
    return input;
}

} // namespace lilong
