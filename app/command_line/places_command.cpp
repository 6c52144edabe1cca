#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/entity_listing.h"

#include <QCoreApplication>

namespace lilong {
namespace {

ExitStatus places(const Arguments& arguments, Console& console) { return listEntities(arguments, console, &Archive::places, EntityColumns::WithoutRoles); }

} // namespace

Command placesCommand() {
    return {{"places", QT_TRANSLATE_NOOP("CommandLine", "List the places of an archive."), "", 0, 0, listingOptions()}, places};
}

} // namespace lilong
