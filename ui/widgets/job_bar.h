#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace lilong {

class BackgroundJobBase;

/// Shows the progress of running jobs in the status bar, with a button that stops the newest. Jobs under 0.3 s are not shown.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent = nullptr);

    /// Follows a running job until it is finished or gone. @param title what is being done, translated.
    void watch(BackgroundJobBase* job, const QString& title);
    /// Stops the newest job.
    void stop();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    struct Watched {
        QPointer<BackgroundJobBase> job;
        QString title;
    };
    void forget(BackgroundJobBase* job);
    void showProgress(double share, const QString& step);
    void appear();

    QLabel* label_;
    QProgressBar* bar_;
    QToolButton* stop_;
    QTimer patience_;
    QList<Watched> jobs_;
};

} // namespace lilong
