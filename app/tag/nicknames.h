#pragma once

#include "app/language/lexicon.h"
#include "app/tag/name_finder.h"

namespace lilong {

/// Nicknames that a text itself introduces: 绰号“小铜锣”, 大家叫她“一分不差”, 街坊都叫他铁算盘。
class Nicknames {
public:
    explicit Nicknames(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// All of them, in order. Linear in the text's length.
    [[nodiscard]] std::vector<FoundName> find(const Characters& text) const;
    /// True where the text introduces this name as a nickname.
    [[nodiscard]] bool isOne(const Characters& text, const FoundName& name) const;
    /// The name as a title mention where it is a surname with a form of address: 人称“孙阿婆”.
    [[nodiscard]] FoundName titled(const Characters& text, FoundName name) const;

private:
    [[nodiscard]] std::optional<FoundName> introducedAt(const Characters& text, size_t index) const;
    [[nodiscard]] std::optional<FoundName> calledAt(const Characters& text, size_t index) const;
    [[nodiscard]] bool isOrder(QStringView text) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
