#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Takes out the open doubts about a line end that a repair has closed since: the editor would be asked what is answered, and her answer would
/// change nothing. What she decided herself stays.
void dropAnsweredBreaks(IssueData& data);

} // namespace lilong
