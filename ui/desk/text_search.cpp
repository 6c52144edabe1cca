#include "ui/desk/text_search.h"

#include <QFileInfo>

#include <utility>

namespace lilong {

TextSearch::TextSearch(Session& session, QObject* parent) : QObject(parent), session_(session) {}

bool TextSearch::hasArchive() const { return !session_.archivePath().isEmpty() && QFileInfo::exists(session_.archivePath()); }

void TextSearch::start(const ReplaceWish& wish, Reach reach, ArticleId article) {
    startHere(wish, reach == Reach::Article ? article : ArticleId());
    if (reach != Reach::Archive)
        clearElsewhere();
    else if (elsewhereWish_ == wish && !elsewhereJob_)
        Q_EMIT foundElsewhere(elsewhere_);
    else if (elsewhereWish_ != wish)
        startElsewhere(wish);
}

void TextSearch::clear() {
    retire(hereJob_);
    clearElsewhere();
}

void TextSearch::clearElsewhere() {
    retire(elsewhereJob_);
    elsewhereWish_.reset();
    elsewhere_.clear();
}

void TextSearch::startHere(const ReplaceWish& wish, ArticleId article) {
    retire(hereJob_);
    hereJob_ = std::make_unique<Job>();
    connect(hereJob_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        retire(hereJob_);
        Q_EMIT failed(error);
    });
    hereJob_->start([issue = session_.issue(), wish, article](const Progress& progress) { return textsIn(issue, wish, article, progress); },
                    [this, job = hereJob_.get()](const std::vector<FoundText>& found) {
                        if (job != hereJob_.get()) // what an older search found meanwhile
                            return;
                        retire(hereJob_);
                        Q_EMIT foundHere(found);
                    });
}

void TextSearch::startElsewhere(const ReplaceWish& wish) {
    clearElsewhere();
    elsewhereWish_ = wish;
    elsewhereJob_ = std::make_unique<Job>();
    connect(elsewhereJob_.get(), &BackgroundJobBase::failed, this, [this](const Error& error) {
        clearElsewhere();
        Q_EMIT failed(error);
    });
    elsewhereJob_->start(
        [path = session_.archivePath(), open = session_.storedId(), wish](const Progress& progress) { return textsInArchive(path, open, wish, SystemClock(), progress); },
        [this, job = elsewhereJob_.get()](const std::vector<FoundText>& found) {
            if (job != elsewhereJob_.get())
                return;
            retire(elsewhereJob_);
            elsewhere_ = found;
            Q_EMIT foundElsewhere(found);
        });
    Q_EMIT started(elsewhereJob_.get(), tr("Searching the archive"));
}

// A job may be in the middle of its own signal: it goes when the event loop comes round. What it still says is not heard.
void TextSearch::retire(std::unique_ptr<Job>& job) {
    if (!job)
        return;
    auto* const old = job.release();
    old->disconnect(this);
    old->cancel();
    old->setParent(this);
    old->deleteLater();
}

} // namespace lilong
