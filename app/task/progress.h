#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace lilong {

/// Says whether the user wants the work stopped. Copies share one flag; asking and setting are safe from any thread.
class CancelToken {
public:
    CancelToken() : flag_(std::make_shared<std::atomic_bool>(false)) {}
    void cancel() const { flag_->store(true); }
    [[nodiscard]] bool isCancelled() const { return flag_->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> flag_;
};

/// What long work reports to and asks between its steps. Passed down by reference; a default-made one reports to nobody
/// and is never cancelled. The callback runs on the worker's thread.
class Progress {
public:
    using Report = std::function<void(double share, const QString& step)>;

    Progress() = default;
    Progress(CancelToken token, Report report) : token_(std::move(token)), report_(std::move(report)) {}

    /// @param share from 0 to 1 of the whole work; @param step what is being done, translated, may be empty.
    void report(double share, const QString& step = {}) const {
        if (report_)
            report_(share, step);
    }
    [[nodiscard]] bool isCancelled() const { return token_.isCancelled(); }

    /// Progress for a part of the work: its 0 to 1 is `start` to `end` of the whole, and where it names no step, `step` stands.
    [[nodiscard]] Progress part(double start, double end, const QString& step = {}) const {
        if (!report_)
            return *this;
        return Progress(token_, [whole = report_, start, end, step](double share, const QString& own) {
            whole(start + (end - start) * share, own.isEmpty() ? step : own);
        });
    }

private:
    CancelToken token_;
    Report report_;
};

} // namespace lilong
