#pragma once

#include "app/archive/authority.h"
#include "app/issue/issue.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace lilong {

/// The words that stand for an enumeration's values in the archive, in the order of the values. They are part of the file
/// format: never renamed, new ones at the end.
template <typename Enum>
inline constexpr std::array<QLatin1StringView, 0> storedNames{};

template <>
inline constexpr std::array storedNames<IssueState>{QLatin1StringView("raw"), QLatin1StringView("cleaned"), QLatin1StringView("read"),
                                                    QLatin1StringView("second-read"), QLatin1StringView("ready")};
template <>
inline constexpr std::array storedNames<ArticleKind>{QLatin1StringView("article"), QLatin1StringView("profile")};
template <>
inline constexpr std::array storedNames<BlockType>{QLatin1StringView("paragraph"), QLatin1StringView("crosshead"), QLatin1StringView("caption")};
template <>
inline constexpr std::array storedNames<FurnitureKind>{QLatin1StringView("masthead"), QLatin1StringView("folio"),   QLatin1StringView("qr"),
                                                       QLatin1StringView("slogan"),   QLatin1StringView("section"), QLatin1StringView("advert"),
                                                       QLatin1StringView("noise"),    QLatin1StringView("unplaced")};
template <>
inline constexpr std::array storedNames<PartRole>{QLatin1StringView("kicker"),   QLatin1StringView("headline"), QLatin1StringView("deck"),
                                                  QLatin1StringView("section"),  QLatin1StringView("byline"),   QLatin1StringView("block"),
                                                  QLatin1StringView("furniture")};
template <>
inline constexpr std::array storedNames<MentionKind>{QLatin1StringView("person"), QLatin1StringView("place")};
template <>
inline constexpr std::array storedNames<MentionForm>{QLatin1StringView("name"), QLatin1StringView("alias"), QLatin1StringView("title")};
template <>
inline constexpr std::array storedNames<PlaceCategory>{QLatin1StringView("administrative"), QLatin1StringView("residential"),
                                                       QLatin1StringView("lane"),           QLatin1StringView("road"),
                                                       QLatin1StringView("building"),       QLatin1StringView("other")};
template <>
inline constexpr std::array storedNames<RepairState>{QLatin1StringView("applied"), QLatin1StringView("proposed"), QLatin1StringView("rejected")};
template <>
inline constexpr std::array storedNames<RepairEffect>{QLatin1StringView("replace"), QLatin1StringView("join"), QLatin1StringView("notice")};
template <>
inline constexpr std::array storedNames<Decision>{QLatin1StringView("accepted"), QLatin1StringView("rejected")};

template <>
inline constexpr std::array storedNames<Operation::Kind>{QLatin1StringView("create"), QLatin1StringView("edit"), QLatin1StringView("merge"),
                                                         QLatin1StringView("split"), QLatin1StringView("import")};

template <typename Enum>
[[nodiscard]] QString storedName(Enum value) {
    return storedNames<Enum>.at(static_cast<size_t>(value));
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> fromStoredName(QStringView name) {
    for (size_t i = 0; i < storedNames<Enum>.size(); ++i) {
        if (storedNames<Enum>[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace lilong
