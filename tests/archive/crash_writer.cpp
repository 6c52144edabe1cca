#include "tests/archive/sample_issues.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lilong;

/// Saves issues into an archive until it is killed, and says after each save that it succeeded: "issue revision".
/// The test that starts it kills it at random moments.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = Archive::open(QString::fromLocal8Bit(argv[1]), Archive::Mode::Create, clock);
    if (!archive)
        return 1;
    const QStringList paragraphs(40, QStringLiteral("清晨，志愿者在小区门口值守，居民们排着队。"));
    std::vector<StoredIssueId> ids;
    for (unsigned revision = QByteArray(argv[2]).toUInt();; ++revision) {
        const Masthead masthead{QStringLiteral("里弄社区报"), {}, {}, QString::number(revision)};
        const Issue issue = samples::plainIssue({{QStringLiteral("第%1次").arg(revision), paragraphs}}, masthead);
        // Every third save makes an issue, the others write over one.
        const StoredIssueId over = revision % 3 == 0 || ids.empty() ? StoredIssueId() : ids[revision % ids.size()];
        const Result<StoredIssueId> id = (*archive)->save(issue, over);
        if (!id)
            return 1;
        if (over.isEmpty())
            ids.push_back(*id);
        std::printf("%u %u\n", id->number(), revision);
        std::fflush(stdout);
    }
}
