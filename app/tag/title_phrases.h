#pragma once

#include "app/language/lexicon.h"

namespace lilong {

/// Reads what somebody is at the end of a text: 退休|图书管理员, 居民区|党总支|书记.
class TitlePhrases {
public:
    explicit TitlePhrases(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// The title at the text's end with the bodies before it; empty where no title ends there.
    [[nodiscard]] QStringView atEnd(QStringView text) const;
    /// Length of the dictionary noun at the text's end; 0 for none.
    [[nodiscard]] qsizetype nounAtEnd(QStringView text) const;

private:
    [[nodiscard]] qsizetype titleAtEnd(QStringView text) const;
    [[nodiscard]] qsizetype bodyAtEnd(QStringView text) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
