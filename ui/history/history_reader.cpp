#include "ui/history/history_reader.h"

namespace lilong {

// A signal of the job may be what called us: it goes when the event loop comes round.
void HistoryReader::retire(std::unique_ptr<BackgroundJobBase>& slot) {
    if (!slot)
        return;
    slot->cancel();
    slot->disconnect(this);
    slot->setParent(this);
    slot.release()->deleteLater();
}

template <typename T>
void HistoryReader::ask(std::unique_ptr<BackgroundJobBase>& slot, const QString& archive, std::function<Result<T>(Archive&)> ask,
                        std::function<void(T)> answer) {
    retire(slot);
    auto job = std::make_unique<BackgroundJob<T>>();
    connect(job.get(), &BackgroundJobBase::failed, this, &HistoryReader::failed);
    job->start(
        [archive, ask = std::move(ask), &clock = clock_](const Progress&) -> Result<T> {
            const auto opened = Archive::open(archive, Archive::Mode::ReadOnly, clock);
            if (!opened)
                return tl::unexpected(opened.error());
            return ask(**opened);
        },
        [&slot, asked = job.get(), answer = std::move(answer)](T result) {
            if (slot.get() == asked)
                answer(std::move(result));
        });
    slot = std::move(job);
}

void HistoryReader::list(const QString& archive, StoredIssueId id) {
    ask<std::vector<HistoryStep>>(
        listing_, archive, [id](Archive& opened) { return opened.history(id); }, [this](const auto& steps) { Q_EMIT listed(steps); });
}

void HistoryReader::read(const QString& archive, StoredIssueId id, qint64 step) {
    ask<Issue>(
        reading_, archive, [id, step](Archive& opened) { return opened.stateAfter(id, step); },
        [this, step](const Issue& state) { Q_EMIT loaded(step, state); });
}

void HistoryReader::stop() {
    retire(listing_);
    retire(reading_);
}

} // namespace lilong
