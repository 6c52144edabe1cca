#pragma once

#include "app/issue/issue.h"

namespace lilong::samples {

/// One paragraph of an issue: 柳荫里居民区 党总支书记 王春蓉 说，今天来了许多人。
struct Naming {
    QString person;
    QString title = {};
    QString place = {};
    QStringList aliases = {};
};

/// An issue whose people and places are named so, one paragraph each. People and places of one name are one.
[[nodiscard]] Issue namedIssue(const QString& date, const std::vector<Naming>& namings, const QString& newsletter = QStringLiteral("柳荫社区报"));

/// The record of the person (or place) with this name in an issue; empty where it has none.
[[nodiscard]] RecordId recordOf(const Issue& issue, const QString& name);

} // namespace lilong::samples
