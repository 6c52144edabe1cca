#include "app/command_line/command.h"

#include <QFile>
#include <QGuiApplication>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// A caller may close the standard streams; the next file opened, an archive perhaps, would take their place and be written over.
void occupyStandardStreams() {
    for (int descriptor = 0; descriptor <= 2; ++descriptor)
        if (fcntl(descriptor, F_GETFD) == -1 && open("/dev/null", O_RDONLY) == -1)
            std::_Exit(static_cast<int>(lilong::ExitStatus::Fault));
}

QStringList wordsOf(int argc, char** argv) {
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.push_back(QFile::decodeName(argv[i]));
    return words;
}

/// Qt remarks on the C locale and on a missing session folder, as every script and service has them; nobody wants to read that.
void passOnMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(QLatin1String("Detected locale")) && !message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toLocal8Bit().constData());
}

/// Only laying out pages needs fonts, and they need a QGuiApplication; never a display.
std::unique_ptr<QCoreApplication> makeApplication(const QStringList& words, int& argc, char** argv) {
    if (words.value(0) != QLatin1String("export"))
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    occupyStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    qInstallMessageHandler(passOnMessage);
    const QStringList words = wordsOf(argc, argv);
    int programNameOnly = 1; // Qt would take options of its own (-platform) out of the user's words
    const std::unique_ptr<QCoreApplication> application = makeApplication(words, programNameOnly, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lilong"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LILONG_VERSION));

    QTranslator translator;
    if (translator.load(QLocale::system(), QStringLiteral("lilong"), QStringLiteral("_"), QStringLiteral(":/lilong/translations")))
        QCoreApplication::installTranslator(&translator);

    QFile results;
    QFile messages;
    if (!results.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered) || !messages.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(lilong::ExitStatus::Fault);
    lilong::Console console(results, messages, isatty(STDERR_FILENO) != 0);
    return static_cast<int>(lilong::runCommandLine(words, console));
}
