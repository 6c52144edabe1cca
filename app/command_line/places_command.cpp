#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/entity_listing.h"

#include <QCoreApplication>

namespace lilong {
namespace {

ExitStatus places(const Arguments& arguments, Console& console) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const Result<std::vector<EntitySummary>> found = (*archive)->places();
    if (!found)
        return console.refuse(found.error());
    constexpr EntityColumns columns = EntityColumns::WithoutRoles;
    return arguments.has("json") ? console.write(entityJson(*found, columns)) : console.write(entityTable(*found, columns));
}

} // namespace

Command placesCommand() {
    return {{"places", QT_TRANSLATE_NOOP("CommandLine", "List the places of an archive."), "", 0, 0, listingOptions()}, places};
}

} // namespace lilong
