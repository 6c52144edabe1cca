#pragma once

#include "app/issue/issue.h"

#include <vector>

namespace lilong {

/// An article where a reader comes to it.
struct ReadingItem {
    const Article* article = nullptr; ///< never null; owned by the issue
    const Section* section = nullptr; ///< set where a section's heading stands before this article
    int depth = 0;                    ///< 0 for an article of its own, 1 and more for one that stands in a feature or section
};

/// The articles in reading order, each section's heading once, before the first article in an unbroken row under it. The issue must outlive it.
[[nodiscard]] std::vector<ReadingItem> readingOrder(const Issue& issue);

/// A part's text for one line of output: trimmed, line ends and control characters inside become spaces. Empty for no part.
[[nodiscard]] QString lineOf(const PartPtr& part);
[[nodiscard]] QString lineOf(const QString& text);

/// 2023年7月12日 for 2023-07-12; as it is where it is not ISO 8601.
[[nodiscard]] QString printedDate(const QString& isoDate);

/// Publisher, date and number as the line under the title; those that are there.
[[nodiscard]] QStringList mastheadDetails(const Masthead& masthead);

} // namespace lilong
