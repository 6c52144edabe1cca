#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Lets headings that cleaning joined with their neighbours stand alone again: where bold print begins or ends at a line break, where a
/// salutation opens a letter, and where a paragraph's first line, short by its lost indent, shows that the line above is none of it.
void partJoinedHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

/// Finds headings that are as wide as their column by the first line of the paragraph below them; asked after the kinds are told.
void findHeadingsAboveFirstLines(std::vector<Fragment>& page, const Knowledge& knowledge);

/// Finds text that was taken for a heading: a comma and the width of a first line speak against one; asked after the kinds are told.
void findFirstLines(std::vector<Fragment>& page);

/// Finds profile headings by the names that the text below repeats; asked after the kinds are told.
void findProfileHeadingsByText(std::vector<Fragment>& page, const Lexicon& lexicon);

/// Finds profile headings whose name is of no known form, or was misread, by those that have the same words before it: 楼组长：…; and those of
/// several people who speak for themselves: 沈玉兰：“…”.
void findSistersOfProfileHeadings(std::vector<Fragment>& page, const Lexicon& lexicon);

} // namespace lilong
