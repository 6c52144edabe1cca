#include "app/foundation/clock.h"
#include "app/session/recovery.h"
#include "ui/actions/icon.h"
#include "ui/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/settings/theme.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QThreadPool>

namespace {

QStringList filesOfCommandLine(const QApplication& program) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Program", "For the editors of neighbourhood newsletters."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"), QCoreApplication::translate("Program", "Text files or folders to import, or an archive (.lilong) to open."),
                                 QStringLiteral("[FILE…]"));
    parser.process(program);
    return parser.positionalArguments();
}

void nameProgram() {
    QCoreApplication::setApplicationName(QStringLiteral("lilong"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LILONG_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("lilong"));
}

/// Stopped work may still hold an archive when its window goes; the database driver goes with the application.
struct WorkersEnd {
    WorkersEnd() = default;
    Q_DISABLE_COPY_MOVE(WorkersEnd)
    ~WorkersEnd() { QThreadPool::globalInstance()->waitForDone(); }
};

} // namespace

int main(int argc, char* argv[]) {
    using namespace lilong;
    const QApplication program(argc, argv);
    nameProgram();
    const SystemClock clock;
    Settings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const Theme theme;
    theme.use(settings.text(Setting::Theme));
    Language language;
    language.use(settings.text(Setting::Language));
    QObject::connect(&settings, &Settings::changed, &program, [&](Setting setting) {
        if (setting == Setting::Theme)
            theme.use(settings.text(Setting::Theme));
    });
    QGuiApplication::setWindowIcon(icon(QStringLiteral("lilong")));
    const QStringList files = filesOfCommandLine(program);

    const WorkersEnd workersEnd; // behind the window, before the application
    auto recovery = Recovery::open(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"), clock);
    MainWindow window(settings, clock, recovery ? std::shared_ptr<Recovery>(std::move(*recovery)) : nullptr);
    if (!recovery)
        window.messages().report(recovery.error());
    window.show();
    window.start(files);
    return QApplication::exec();
}
