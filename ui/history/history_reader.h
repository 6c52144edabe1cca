#pragma once

#include "app/archive/archive.h"
#include "app/task/background_job.h"

#include <QObject>

#include <memory>

namespace lilong {

/// Reads the history of a stored issue off the window's thread. Of several questions of a kind only the last is answered.
class HistoryReader final : public QObject {
    Q_OBJECT
public:
    explicit HistoryReader(const Clock& clock, QObject* parent = nullptr) : QObject(parent), clock_(clock) {}

    void list(const QString& archive, StoredIssueId id);
    void read(const QString& archive, StoredIssueId id, qint64 step);
    /// Nothing that was asked is answered any more.
    void stop();

Q_SIGNALS:
    void listed(const std::vector<lilong::HistoryStep>& steps);
    void loaded(qint64 step, const lilong::Issue& state);
    void failed(const lilong::Error& error);

private:
    template <typename T>
    void ask(std::unique_ptr<BackgroundJobBase>& slot, const QString& archive, std::function<Result<T>(Archive&)> ask, std::function<void(T)> answer);
    void retire(std::unique_ptr<BackgroundJobBase>& slot);

    const Clock& clock_;
    std::unique_ptr<BackgroundJobBase> listing_, reading_;
};

} // namespace lilong
