#include "app/archive/authority_check.h"

#include "app/archive/archive_text.h"
#include "app/archive/record_store.h"
#include "app/archive/schema.h"

namespace lilong {
namespace {

/// What a statement finds is wrong in one way.
struct Question {
    Statement finds;
    const char* what;
    bool madeAnew; ///< making the index anew mends it
};

constexpr Question questions[] = {
    {Statement::FindStrayLinks, QT_TRANSLATE_NOOP("ArchiveText", "Issue %1 is linked to people or places that are not there."), false},
    {Statement::FindWrongLinkCounts, QT_TRANSLATE_NOOP("ArchiveText", "The directory does not know how often issue %1 names its people and places."), false},
    {Statement::FindWrongRoots, QT_TRANSLATE_NOOP("ArchiveText", "The directory does not know whom its record %1 was merged into."), false},
    {Statement::FindWrongMerges, QT_TRANSLATE_NOOP("ArchiveText", "Record %1 of the directory was merged otherwise than the log says."), false},
    {Statement::FindWrongCounts, QT_TRANSLATE_NOOP("ArchiveText", "The directory does not know how often record %1 is named."), true},
    {Statement::FindWrongNames, QT_TRANSLATE_NOOP("ArchiveText", "Record %1 of the directory cannot be found by its name."), true},
    {Statement::FindWrongRoles, QT_TRANSLATE_NOOP("ArchiveText", "Record %1 of the directory has other roles than the issues say."), true},
};

/// Chinese order is the system's, and a newer system may have another.
Result<void> checkOrder(Connection& connection, const std::function<void(const QString&, const QString&)>& add) {
    const Pinyin pinyin;
    bool agrees = true;
    const Result<void> done = connection.read(Statement::ListSortKeys, {}, [&](const Row& row) -> Result<void> {
        agrees = agrees && pinyin.sortKey(row.text(0)) == row.bytes(1);
        return {};
    });
    if (done && !agrees)
        add(ArchiveText::tr("The directory is not in pinyin order."), ArchiveText::tr("Make the search index anew."));
    return done;
}

} // namespace

Result<void> checkAuthority(Connection& connection, const std::function<void(const QString& what, const QString& advice)>& add) {
    const Result<qint64> version = connection.number(Statement::SchemaVersion);
    if (!version || *version < firstWithAuthority)
        return version ? Result<void>() : tl::unexpected(version.error());
    for (const Question& question : questions) {
        const QString advice = question.madeAnew ? ArchiveText::tr("Make the search index anew.") : ArchiveText::tr("Open your last backup.");
        Result<void> asked = connection.read(question.finds, {}, [&](const Row& row) -> Result<void> {
            add(ArchiveText::tr(question.what).arg(row.integer(0)), advice);
            return {};
        });
        if (!asked)
            return asked;
    }
    return checkOrder(connection, add);
}

} // namespace lilong
