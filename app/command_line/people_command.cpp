#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/entity_listing.h"

#include <QCoreApplication>

namespace lilong {
namespace {

ExitStatus people(const Arguments& arguments, Console& console) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const Result<std::vector<EntitySummary>> found = (*archive)->people();
    if (!found)
        return console.refuse(found.error());
    constexpr EntityColumns columns = EntityColumns::WithRoles;
    return arguments.has("json") ? console.write(entityJson(*found, columns)) : console.write(entityTable(*found, columns));
}

} // namespace

Command peopleCommand() {
    return {{"people", QT_TRANSLATE_NOOP("CommandLine", "List the people of an archive with their roles."), "", 0, 0, listingOptions()}, people};
}

} // namespace lilong
