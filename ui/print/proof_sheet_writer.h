#pragma once

#include "app/issue/issue.h"
#include "app/task/background_job.h"

#include <QObject>

#include <memory>

class QWidget;

namespace lilong {

class Settings;

/// Writes the proof sheet for a second reader where she says, off the window's thread.
class ProofSheetWriter final : public QObject {
    Q_OBJECT
public:
    /// @param window the file dialog's
    ProofSheetWriter(Settings& settings, QWidget* window);

    /// Asks for the file, then writes it.
    void choose(const Issue& issue);
    void write(const Issue& issue, const QString& path);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const lilong::Error& error);
    void jobStarted(lilong::BackgroundJobBase* job, const QString& title);

private:
    Settings& settings_;
    QWidget* window_;
    std::unique_ptr<BackgroundJob<QString>> job_;
};

} // namespace lilong
