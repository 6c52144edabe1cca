#pragma once

#include "ui/main_window.h"
#include "ui/settings/settings.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>

namespace lilong {

/// A window with a machine of its own: settings, archives and recovery in a folder that goes with it.
struct OpenWindow {
    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.filePath(QStringLiteral("settings"))};
    std::unique_ptr<MainWindow> window;

    OpenWindow() {
        settings.set(Setting::ArchiveFolder, folder.filePath(QStringLiteral("archives")));
        open();
    }
    /// As a new start of the program would.
    void open() {
        window.reset();
        auto recovery = Recovery::open(folder.filePath(QStringLiteral("recovery")), clock);
        window = std::make_unique<MainWindow>(settings, clock, std::shared_ptr<Recovery>(std::move(*recovery)));
        window->show();
    }
    void trigger(const char* id) const { window->catalogue().action(QLatin1String(id))->trigger(); }
    [[nodiscard]] bool isEnabled(const char* id) const { return window->catalogue().action(QLatin1String(id))->isEnabled(); }
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const {
        QFile made(folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return made.fileName();
    }
    template <typename Widget>
    [[nodiscard]] Widget* find() const { return window->findChild<Widget*>(); }
};

} // namespace lilong
