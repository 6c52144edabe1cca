#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/entity_listing.h"

#include <QCoreApplication>

namespace lilong {
namespace {

ExitStatus people(const Arguments& arguments, Console& console) { return listEntities(arguments, console, &Archive::people, EntityColumns::WithRoles); }

} // namespace

Command peopleCommand() {
    return {{"people", QT_TRANSLATE_NOOP("CommandLine", "List the people of an archive with their roles."), "", 0, 0, listingOptions()}, people};
}

} // namespace lilong
