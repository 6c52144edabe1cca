#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// How far one page of an issue has come. What no editor has said of the page is the issue's own state.
[[nodiscard]] IssueState pageState(const IssueData& data, SourceId page);

/// The pages whose text an article holds, in the issue's order.
[[nodiscard]] std::vector<SourceId> pagesOf(const Article& article, const IssueData& data);

namespace changes {

/// Says how far a page has come. The issue is as far as the page that is furthest behind. Errors: no such page.
[[nodiscard]] Result<Issue> setPageState(const Issue& issue, SourceId page, IssueState state);

} // namespace changes
} // namespace lilong
