#include "app/archive/archive.h"
#include "app/session/recovery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <set>

using namespace lilong;

// Kills an editor's window at random moments (200, or as many as the argument says) and looks at what is left: an archive that opens and is whole,
// and between it and the recovery file everything that was typed up to two seconds before the kill.

namespace {

constexpr qint64 allowedMs = 2000;

struct Typed {
    int number = 0;
    qint64 at = 0;
};

struct Killed {
    std::vector<Typed> typed;
    qint64 at = 0;
};

Killed killedDesk(const QString& folder, quint32 seed, unsigned long withinMs) {
    QProcess desk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    desk.setProcessEnvironment(environment);
    desk.setProcessChannelMode(QProcess::SeparateChannels);
    desk.start(QStringLiteral(KILLED_DESK), {folder, QString::number(seed)}, QIODevice::ReadOnly);
    if (!desk.waitForStarted() || !desk.waitForReadyRead(60000))
        return {};
    QThread::msleep(withinMs);
    Killed killed;
    killed.at = QDateTime::currentMSecsSinceEpoch();
    desk.kill();
    desk.waitForFinished();
    for (const QByteArray& line : desk.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() == 2 && line.size() > 14) // the last line may be torn
            killed.typed.push_back({fields[0].toInt(), fields[1].toLongLong()});
    }
    return killed;
}

std::set<int> numbersIn(const Issue& issue) {
    static const QRegularExpression number(QStringLiteral("(\\d+)(?=,)"));
    std::set<int> numbers;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        auto matches = number.globalMatch(textOf(part));
        while (matches.hasNext())
            numbers.insert(matches.next().captured(1).toInt());
    });
    return numbers;
}

bool complain(const QString& what) {
    std::printf("  %s\n", qPrintable(what));
    return false;
}

/// What the archive holds, which must open and be whole.
bool readArchive(const QString& path, const Clock& clock, std::set<int>& numbers) {
    const auto archive = Archive::open(path, Archive::Mode::Open, clock);
    if (!archive)
        return complain(archive.error().message());
    const std::vector<Error> faults = (*archive)->check({});
    if (!faults.empty())
        return complain(faults.front().message());
    const auto issues = (*archive)->issues();
    const auto issue = issues && issues->size() == 1 ? (*archive)->load(issues->front().id) : Result<Issue>(fail(Error::Kind::Archive, QStringLiteral("no issue")));
    if (!issue)
        return complain(issue.error().message());
    numbers = numbersIn(*issue);
    return true;
}

/// What would be offered at the next start.
bool readRecovery(const QString& folder, const Clock& clock, std::set<int>& numbers) {
    const auto recovery = Recovery::open(folder, clock);
    if (!recovery)
        return complain(recovery.error().message());
    const auto orphans = (*recovery)->orphans();
    if (!(*recovery)->faults().empty())
        return complain((*recovery)->faults().front().message());
    if (!orphans.empty())
        numbers = numbersIn(orphans.front().issue);
    return true;
}

/// How long before the kill the first number was typed that is nowhere any more; 0 where nothing is lost.
qint64 lostMs(const Killed& killed, const std::set<int>& saved, const std::set<int>& recovered) {
    const std::set<int>& kept = recovered.size() > saved.size() ? recovered : saved;
    const auto lost = std::find_if(killed.typed.begin(), killed.typed.end(), [&](const Typed& one) { return !kept.contains(one.number); });
    return lost == killed.typed.end() ? 0 : killed.at - lost->at;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication program(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 200;
    QRandomGenerator random(20240312);
    const SystemClock clock;
    int failures = 0, recoveries = 0;
    qint64 worst = 0;
    for (int round = 1; round <= rounds; ++round) {
        const QTemporaryDir folder;
        const Killed killed = killedDesk(folder.path(), random.generate(), random.bounded(6000));
        std::set<int> saved, recovered;
        const bool opens = readArchive(folder.filePath(QStringLiteral("柳荫.lilong")), clock, saved)
            && readRecovery(folder.filePath(QStringLiteral("recovery")), clock, recovered);
        const qint64 lost = lostMs(killed, saved, recovered);
        recoveries += recovered.size() > saved.size();
        worst = std::max(worst, lost);
        if (!opens || lost > allowedMs || killed.typed.empty())
            ++failures;
        std::printf("round %d: typed %zu, saved %zu, recovered %zu, lost %lld ms%s\n", round, killed.typed.size(), saved.size(), recovered.size(),
                    static_cast<long long>(lost), opens && lost <= allowedMs ? "" : "  FAILED");
        std::fflush(stdout);
    }
    std::printf("%d rounds, %d recovered, worst loss %lld ms, %d failed\n", rounds, recoveries, static_cast<long long>(worst), failures);
    return failures == 0 ? 0 : 1;
}
