#pragma once

#include "app/issue/changes.h"
#include "app/issue/issue.h"

namespace lilong {

/// An unplaced page of the given text.
inline Issue sampleIssue(const QString& text = QStringLiteral("文昌里居民区的志愿者们在活动室门口集合。")) {
    return Issue::fromSources({std::make_shared<const Source>(
        Source{SourceId(1), QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), text})});
}

/// The issue with another newsletter title: a change that every issue can take.
inline Issue titled(const Issue& issue, const QString& title) {
    Masthead masthead = issue->masthead;
    masthead.title = title;
    return *changes::setMasthead(issue, masthead);
}

} // namespace lilong
