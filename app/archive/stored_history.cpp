#include "app/archive/stored_history.h"

#include "app/archive/archive_text.h"
#include "app/archive/stored_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype hashLength = 16; // bytes of SHA-256 that tell pieces of one issue apart

QByteArray hashOf(const QByteArray& piece) { return QCryptographicHash::hash(piece, QCryptographicHash::Sha256).left(hashLength); }

/// The steps that go: see StoredHistory.
std::vector<qint64> stepsToDrop(const std::vector<HistoryStep>& steps, size_t most) {
    const size_t whole = std::min(most / 2, steps.size());
    const size_t older = steps.size() - whole;
    std::vector<qint64> dropped, days;
    for (size_t i = 0; i < older; ++i) {
        const bool lastOfDay = i + 1 == older || steps[i].at.date() != steps[i + 1].at.date();
        (lastOfDay ? days : dropped).push_back(steps[i].number);
    }
    if (days.size() + whole > most)
        dropped.insert(dropped.end(), days.begin(), days.end() - static_cast<std::ptrdiff_t>(most - whole));
    return dropped;
}

} // namespace

Result<StoredHistory::Last> StoredHistory::last() {
    Last last;
    return connection_
        .read(Statement::SelectHistoryEnd, {id_, id_, id_, id_},
              [&last](const Row& row) -> Result<void> {
                  last = {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
                  return {};
              })
        .map([&last] { return last; });
}

Result<qint64> StoredHistory::put(const QByteArray& piece, Last& last) {
    const QByteArray hash = hashOf(piece);
    qint64 known = 0;
    const Result<void> looked = connection_.read(Statement::FindHistoryPiece, {id_, hash}, [&known](const Row& row) -> Result<void> {
        known = row.integer(0);
        return {};
    });
    if (!looked || known != 0)
        return looked.map([known] { return known; });
    return connection_.run(Statement::InsertHistoryPiece, {id_, ++last.piece, hash, qCompress(piece)}).map([&last] { return last.piece; });
}

Result<QByteArray> StoredHistory::get(qint64 piece) {
    QByteArray content;
    return connection_
        .read(Statement::SelectHistoryPiece, {id_, piece},
              [&content](const Row& row) -> Result<void> {
                  content = qUncompress(row.bytes(0));
                  return {};
              })
        .and_then([&]() -> Result<QByteArray> {
            if (content.isEmpty())
                return fail(Error::Kind::Archive, ArchiveText::tr("A piece of the history is not there any more."), connection_.path(),
                            ArchiveText::tr("The issue itself is not concerned. Choose another step."));
            return content;
        });
}

Result<void> StoredHistory::append(const std::vector<DoneStep>& done, const HistoryLimits& limits) {
    Result<Last> end = last();
    if (!end)
        return tl::unexpected(end.error());
    StateWriter writer([&](const QByteArray& piece) { return put(piece, *end); });
    const size_t most = static_cast<size_t>(limits.stepsInOneSave);
    for (size_t i = done.size() > most ? done.size() - most : 0; i < done.size(); ++i) {
        const DoneStep& step = done[i];
        const Result<qint64> state = writer.write(step.issue.data());
        if (!state)
            return tl::unexpected(state.error());
        if (i == 0 && *state == end->state)
            continue;
        if (Result<void> written = connection_.run(Statement::InsertHistoryStep, {id_, ++end->step, storedText(step.label), storedText(step.who),
                                                                                 step.at.toUTC().toString(Qt::ISODateWithMs), *state});
            !written)
            return written;
        ++end->count;
    }
    return end->count > limits.steps ? thin(limits) : Result<void>();
}

Result<std::vector<HistoryStep>> StoredHistory::steps() {
    std::vector<HistoryStep> steps;
    const Result<qint64> version = connection_.number(Statement::SchemaVersion);
    if (!version || *version < firstWithHistory)
        return version.map([&](qint64) { return steps; });
    return connection_
        .read(Statement::ListHistorySteps, {id_},
              [&steps](const Row& row) -> Result<void> {
                  steps.push_back({row.integer(0), row.text(1), row.text(2), QDateTime::fromString(row.text(3), Qt::ISODateWithMs)});
                  return {};
              })
        .map([&steps] { return std::move(steps); });
}

Result<Issue> StoredHistory::stateAfter(qint64 step, const Issue& now) {
    qint64 root = 0;
    const Result<void> looked = connection_.read(Statement::SelectHistoryState, {id_, step}, [&root](const Row& row) -> Result<void> {
        root = row.integer(0);
        return {};
    });
    if (!looked)
        return tl::unexpected(looked.error());
    if (root == 0)
        return fail(Error::Kind::Archive, ArchiveText::tr("This step of the history is not there any more."), connection_.path(),
                    ArchiveText::tr("Old steps are thinned out in time. Choose another one."));
    StateReader reader([this](qint64 piece) { return get(piece); });
    return reader.read(root, now.data()).and_then([](IssueData&& data) { return Issue::create(std::move(data)); });
}

Result<void> StoredHistory::thin(const HistoryLimits& limits) {
    const Result<std::vector<HistoryStep>> all = steps();
    if (!all)
        return tl::unexpected(all.error());
    for (const qint64 step : stepsToDrop(*all, static_cast<size_t>(limits.stepsAfterThinning))) {
        if (Result<void> dropped = connection_.run(Statement::DeleteHistoryStep, {id_, step}); !dropped)
            return dropped;
    }
    return sweep();
}

/// Pieces that no step needs any more go.
Result<void> StoredHistory::sweep() {
    std::vector<qint64> roots, pieces;
    const auto into = [](std::vector<qint64>& numbers) {
        return [&numbers](const Row& row) -> Result<void> {
            numbers.push_back(row.integer(0));
            return {};
        };
    };
    Result<void> done = connection_.read(Statement::ListHistoryStates, {id_}, into(roots)).and_then([&] {
        return connection_.read(Statement::ListHistoryPieces, {id_}, into(pieces));
    });
    StateReader reader([this](qint64 piece) { return get(piece); });
    std::set<qint64> needed;
    for (size_t i = 0; done && i < roots.size(); ++i)
        done = reader.addPieces(roots[i], needed);
    for (size_t i = 0; done && i < pieces.size(); ++i) {
        if (!needed.contains(pieces[i]))
            done = connection_.run(Statement::DeleteHistoryPiece, {id_, pieces[i]});
    }
    return done;
}

Result<void> StoredHistory::remove(Connection& connection, StoredIssueId id) {
    const QVariantList named{static_cast<qint64>(id.number())};
    return connection.run(Statement::DeleteHistorySteps, named).and_then([&] { return connection.run(Statement::DeleteHistoryPieces, named); });
}

} // namespace lilong
