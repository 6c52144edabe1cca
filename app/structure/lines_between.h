#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Lines whose form misleads: what stands above and below them tells what they are. All take a page whose fragments have the kinds that
/// their own form gives, and are linear in it.

/// A dash between a headline and its text begins a deck, whoever is named behind it; a writer's name closes a text.
void findDecks(std::vector<Fragment>& page);
/// 本期对话：人民调解员沈玉兰 above a headline is its kicker: a portrait's heading stands above her text, or is piled up with other portraits'.
void findKickersNamingSomebody(std::vector<Fragment>& page);
/// 本报讯（记者沈玉兰） signs what stands before it where no text stands below it.
void findNewsBylines(std::vector<Fragment>& page);
/// A line of text whose characters all stand apart was spread to fill its column: no headline of so many characters is set like that.
void findSpreadLines(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources);
/// The word model knows no names: a line that fills its column and ends in a surname that the text right below completes is no heading.
[[nodiscard]] bool isTornAtAName(const std::vector<Fragment>& page, size_t i, const Lexicon& lexicon);

} // namespace lilong
