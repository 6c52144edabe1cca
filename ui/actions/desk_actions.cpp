#include "ui/actions/action_row.h"

namespace lilong {

std::span<const ActionRow> deskActions() {
    return {};
}

} // namespace lilong
