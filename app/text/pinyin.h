#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace lilong {

/// Pinyin and Chinese order through ICU. Made once and kept: making one costs milliseconds. Not for several threads at once.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;

    /// One toneless syllable a character: 王春蓉 → wang, chun, rong. Other characters stand for themselves, lower case.
    [[nodiscard]] QStringList syllables(QStringView text) const;
    /// wcr for 王春蓉.
    [[nodiscard]] QString initials(QStringView text) const;
    /// True where `query` finds `name`: characters of it (春蓉), initials (wcr, cr), syllables whole or begun, with or without
    /// spaces (wang chun, wangchunr). Case aside. An empty query finds everything.
    [[nodiscard]] bool matches(QStringView name, QStringView query) const;
    /// Order by pinyin as a Chinese directory has it: negative, 0, positive.
    [[nodiscard]] int compare(QStringView a, QStringView b) const;

private:
    struct Icu;
    std::unique_ptr<Icu> icu_;
};

} // namespace lilong
