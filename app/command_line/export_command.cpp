#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/command_line_text.h"
#include "app/publish/export_format.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace lilong {
namespace {

/// What is to be written and how; checked before any archive is touched.
struct ExportCall {
    StoredIssueId issue; ///< empty: all of them
    ExportFormat format = ExportFormat::Json;
    ExportOptions options;
    QString output;
};

tl::unexpected<Error> badValue(const char* option, const QString& value, const QString& known) {
    return fail(Error::Kind::Input,
                CommandLineText::tr("“%1” is no value for --%2.").arg(value, QLatin1String(option)), {},
                CommandLineText::tr("Known: %1.").arg(known));
}

QString formatNames() {
    QStringList names;
    for (const ExportFormat format : exportFormats())
        names.push_back(nameOf(format));
    return names.join(QStringLiteral(", "));
}

Result<StoredIssueId> issueOf(const QString& value) {
    if (value == QLatin1String("all"))
        return StoredIssueId();
    bool isNumber = false;
    const uint number = value.toUInt(&isNumber);
    if (!isNumber || number == 0)
        return badValue("issue", value, CommandLineText::tr("a number that lilong-cli list shows, or all"));
    return StoredIssueId(number);
}

Result<PaperSize> paperOf(const Arguments& arguments) {
    const QString value = arguments.has("paper") ? arguments.value("paper").toLower() : QStringLiteral("a3");
    if (value == QLatin1String("a3"))
        return PaperSize::A3;
    if (value == QLatin1String("a4"))
        return PaperSize::A4;
    if (value == QLatin1String("tabloid"))
        return PaperSize::Tabloid;
    return badValue("paper", arguments.value("paper"), QStringLiteral("a3, a4, tabloid"));
}

Result<ExportCall> readCall(const Arguments& arguments) {
    const std::optional<ExportFormat> format = exportFormatFromName(arguments.value("format"));
    if (!format)
        return badValue("format", arguments.value("format"), formatNames());
    const Result<StoredIssueId> issue = issueOf(arguments.value("issue"));
    if (!issue)
        return tl::unexpected(issue.error());
    const Result<PaperSize> paper = paperOf(arguments);
    if (!paper)
        return tl::unexpected(paper.error());
    return ExportCall{*issue, *format, {*paper}, arguments.value("output")};
}

ExitStatus exportOne(const Archive& archive, StoredIssueId id, const QString& path, const ExportCall& call, Console& console) {
    const Result<Issue> issue = archive.load(id);
    if (!issue)
        return console.refuse(issue.error());
    const Result<void> written = exportTo(path, *issue, call.format, call.options, console.progress());
    return written ? ExitStatus::Done : console.refuse(written.error());
}

/// "name.json", then "name (2).json": two issues may bear the same date. Case aside, as some file systems have it.
QString uniqueName(const QString& suggested, QSet<QString>& taken) {
    const QFileInfo file(suggested);
    QString name = suggested;
    for (int i = 2; taken.contains(name.toCaseFolded()); ++i)
        name = QStringLiteral("%1 (%2).%3").arg(file.completeBaseName()).arg(i).arg(file.suffix());
    taken.insert(name.toCaseFolded());
    return name;
}

ExitStatus exportAll(const Archive& archive, const ExportCall& call, Console& console) {
    const Result<std::vector<IssueSummary>> issues = archive.issues();
    if (!issues)
        return console.refuse(issues.error());
    if (!QDir().mkpath(call.output))
        return console.refuse(Error{Error::Kind::File, CommandLineText::tr("The folder cannot be made."), call.output});
    ExitStatus status = ExitStatus::Done;
    QSet<QString> taken;
    for (const IssueSummary& issue : *issues) {
        const QString path = QDir(call.output).filePath(uniqueName(suggestedFileName(issue.masthead, call.format), taken));
        status = std::max(status, exportOne(archive, issue.id, path, call, console));
    }
    return status;
}

ExitStatus exportIssues(const Arguments& arguments, Console& console) {
    const Result<ExportCall> call = readCall(arguments);
    if (!call)
        return console.refuse(call.error(), ExitStatus::WrongCall);
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    return call->issue.isEmpty() ? exportAll(**archive, *call, console) : exportOne(**archive, call->issue, call->output, *call, console);
}

} // namespace

Command exportCommand() {
    return {{"export", QT_TRANSLATE_NOOP("CommandLine", "Write issues of an archive to files."), "", 0, 0,
             {{"archive", "A", QT_TRANSLATE_NOOP("CommandLine", "The archive file (.lilong)."), true},
              {"issue", "ID", QT_TRANSLATE_NOOP("CommandLine", "The issue's number, as list shows it, or all."), true},
              {"format", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "json, text, markdown, html or pdf."), true},
              {"output", "PATH", QT_TRANSLATE_NOOP("CommandLine", "The file to write; with --issue all the folder, made where it is missing."), true},
              {"paper", "SIZE", QT_TRANSLATE_NOOP("CommandLine", "The sheet of a PDF: a3 (the default), a4 or tabloid.")}}},
            exportIssues};
}

} // namespace lilong
