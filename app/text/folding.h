#pragma once

#include <QString>

#include <optional>

namespace lilong {

enum class FoldKind {
    Radical,           ///< CJK and Kangxi radicals U+2E80–2FDF → unified ideographs
    Compatibility,     ///< compatibility ideographs, vertical and small forms, presentation forms, ligatures
    FullWidth,         ///< full-width Latin letters and digits, half-width kana and the like
    ZeroWidth,         ///< removed
    Control,           ///< removed
};

struct Fold {
    QString text; ///< what the code point becomes; empty: removed
    FoldKind kind;
};

/// What the house writes instead of a code point; nothing where it is written as it is. Punctuation marks of full width are
/// left alone. Private-use characters are kept: nobody knows what they stand for.
/// Sources: Unicode NFKC (UAX #15) and EquivalentUnifiedIdeograph for the radicals that NFKC leaves alone.
[[nodiscard]] std::optional<Fold> foldOf(char32_t c);

/// The text with every code point folded; for comparing and searching, not for repair.
[[nodiscard]] QString folded(QStringView text);

} // namespace lilong
