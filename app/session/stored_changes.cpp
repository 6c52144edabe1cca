#include "app/session/stored_changes.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype articleLength = 20; // UTF-16 units of a paragraph that stands for a heading

} // namespace

QString calledOf(const Article& article) {
    const PartPtr heading = article.headline ? article.headline : article.kicker ? article.kicker : article.deck;
    return (heading || article.blocks.empty() ? textOf(heading) : textOf(article.blocks.front()->part)).left(articleLength);
}

QString calledOf(const Masthead& masthead) {
    QStringList words{masthead.title, masthead.number.isEmpty() ? masthead.date : masthead.number};
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

Result<StoredChanges> changeStored(const QString& archivePath, const std::vector<StoredIssueId>& ids, const Archive::Change& change, const Clock& clock,
                                   const Progress& progress) {
    StoredChanges made{archivePath, {}};
    const Result<void> done = Archive::open(archivePath, Archive::Mode::Open, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->change(ids, [&](StoredIssueId id, const Issue& before) -> Result<Issue> {
            const Result<Issue> after = change(id, before);
            if (after)
                made.issues.push_back({id, before, *after});
            return after;
        }, progress);
    });
    return done.map([&] { return made; });
}

Result<void> takeBackStored(const StoredChanges& changes, const QString& advice, const Clock& clock, const Progress& progress) {
    std::vector<StoredIssueId> ids;
    for (const StoredChanges::Change& change : changes.issues)
        ids.push_back(change.id);
    return Archive::open(changes.archivePath, Archive::Mode::Open, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->change(ids, [&](StoredIssueId id, const Issue& now) -> Result<Issue> {
            const auto change = std::find_if(changes.issues.begin(), changes.issues.end(), [id](const StoredChanges::Change& one) { return one.id == id; });
            if (!(now == change->after))
                return fail(Error::Kind::Input,
                            QCoreApplication::translate("StoredChanges", "%1 has been changed since.").arg(calledOf(now->masthead)), changes.archivePath, advice);
            return change->before;
        }, progress);
    });
}

} // namespace lilong
