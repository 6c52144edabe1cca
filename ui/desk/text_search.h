#pragma once

#include "app/session/replace_everywhere.h"
#include "app/session/session.h"
#include "app/task/background_job.h"

#include <QObject>

namespace lilong {

/// Looks for a text in the open issue and, where wished, in the rest of its archive, off the window's thread. A new search stops the one before.
class TextSearch final : public QObject {
    Q_OBJECT
public:
    enum class Reach { Article, Issue, Archive };

    /// @param session outlives the search.
    explicit TextSearch(Session& session, QObject* parent = nullptr);

    /// @param article the one to look at; only for Reach::Article. The archive is searched again only for another wish.
    void start(const ReplaceWish& wish, Reach reach, ArticleId article);
    /// Stops what runs and forgets what was found in other issues.
    void clear();
    /// The archive is still being searched.
    [[nodiscard]] bool isInArchive() const { return elsewhereJob_ != nullptr; }
    [[nodiscard]] bool isRunning() const { return hereJob_ || elsewhereJob_; }
    [[nodiscard]] bool hasArchive() const;

Q_SIGNALS:
    void foundHere(const std::vector<lilong::FoundText>& matches);
    void foundElsewhere(const std::vector<lilong::FoundText>& matches);
    void failed(const lilong::Error& error);
    void started(lilong::BackgroundJobBase* job, const QString& title);

private:
    using Job = BackgroundJob<std::vector<FoundText>>;
    void startHere(const ReplaceWish& wish, ArticleId article);
    void startElsewhere(const ReplaceWish& wish);
    void clearElsewhere();
    void retire(std::unique_ptr<Job>& job);

    Session& session_;
    std::unique_ptr<Job> hereJob_;
    std::unique_ptr<Job> elsewhereJob_;
    std::optional<ReplaceWish> elsewhereWish_; ///< what the archive was, or is being, searched for
    std::vector<FoundText> elsewhere_;
};

} // namespace lilong
