#include "ui/widgets/job_bar.h"

#include "app/task/background_job.h"
#include "ui/actions/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace lilong {

namespace {

constexpr int patienceMs = 300;
constexpr int fullBar = 1000;

} // namespace

JobBar::JobBar(QWidget* parent) : QWidget(parent), label_(new QLabel(this)), bar_(new QProgressBar(this)), stop_(new QToolButton(this)) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label_);
    layout->addWidget(bar_);
    layout->addWidget(stop_);
    bar_->setRange(0, fullBar);
    bar_->setFixedWidth(160);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    stop_->setIcon(icon(QStringLiteral("stop")));
    stop_->setText(tr("Stop"));
    stop_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    stop_->setAutoRaise(true);
    patience_.setSingleShot(true);
    connect(stop_, &QToolButton::clicked, this, &JobBar::stop);
    connect(&patience_, &QTimer::timeout, this, &JobBar::appear);
    hide();
}

void JobBar::watch(BackgroundJobBase* job, const QString& title) {
    jobs_.append({job, title});
    connect(job, &BackgroundJobBase::progressed, this, [this, job](double share, const QString& step) {
        if (!jobs_.isEmpty() && jobs_.constLast().job == job)
            showProgress(share, step);
    });
    connect(job, &BackgroundJobBase::finished, this, [this, job] { forget(job); });
    connect(job, &QObject::destroyed, this, [this] { forget(nullptr); });
    label_->setText(title);
    bar_->setValue(0);
    if (!isVisible())
        patience_.start(patienceMs);
    Q_EMIT busyChanged(true);
}

void JobBar::stop() {
    if (isBusy())
        jobs_.constLast().job->cancel();
}

bool JobBar::isBusy() const {
    return !jobs_.isEmpty() && jobs_.constLast().job;
}

// A job that is gone reads as null, so one rule forgets the finished and the destroyed.
void JobBar::forget(BackgroundJobBase* job) {
    jobs_.removeIf([job](const Watched& watched) { return !watched.job || watched.job == job; });
    if (job)
        job->disconnect(this);
    if (!jobs_.isEmpty()) {
        label_->setText(jobs_.constLast().title);
        return;
    }
    patience_.stop();
    hide();
    Q_EMIT busyChanged(false);
}

void JobBar::showProgress(double share, const QString& step) {
    bar_->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * fullBar));
    if (!step.isEmpty())
        label_->setText(step);
}

void JobBar::appear() {
    setVisible(isBusy());
}

} // namespace lilong
