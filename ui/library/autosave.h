#pragma once

#include "app/session/recovery.h"
#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QTimer>

#include <mutex>
#include <variant>

namespace lilong {

/// Keeps the open issue's unsaved state on disk, off the window's thread. Writing begins half a second after the first change that is not kept,
/// however long the typing goes on, so that a crash loses less than two seconds of it, even where the machine is busy.
class Autosave : public QObject {
    Q_OBJECT
public:
    static constexpr int pauseMs = 500;

    /// @param recovery this window's; shared with work that may outlive the issue
    Autosave(const Session& session, std::shared_ptr<Recovery> recovery, QObject* parent = nullptr);
    /// Nothing is kept of an issue that is closed.
    ~Autosave() override;

    /// Writes now instead of after the pause.
    void keepNow();
    /// The work is saved or given up.
    void forget();

Q_SIGNALS:
    void kept();
    void failed(const lilong::Error& error);

private:
    /// What a writer on another thread needs. A writer that comes late, after `forget`, writes nothing.
    struct Desk {
        std::mutex mutex;
        std::shared_ptr<Recovery> recovery;
        quint64 wanted = 0; ///< the newest state worth keeping; 0: none
    };
    void changed();

    const Session& session_;
    std::shared_ptr<Desk> desk_;
    quint64 lastState_ = 0;
    QTimer pause_;
    bool isLate_ = false; ///< the pause was over while an earlier state was still being written
    BackgroundJob<std::monostate> job_;
};

} // namespace lilong
