#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace lilong {

/// Pinyin and Chinese order through ICU. Made once and kept: the first question costs milliseconds. Not for several threads at once.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;

    /// One toneless syllable a character: 王春蓉 → wang, chun, rong. Other characters stand for themselves, lower case.
    [[nodiscard]] QStringList syllables(QStringView text) const;
    /// All the ways in which each character may be typed, the likeliest first: 单玉 → {shan, dan}, {yu}. Other characters as above.
    [[nodiscard]] std::vector<QStringList> readings(QStringView text) const;
    /// wcr for 王春蓉.
    [[nodiscard]] QString initials(QStringView text) const;
    /// True where `query` finds `name`: characters of it (春蓉), initials (wcr, cr), syllables whole or begun, with or without
    /// spaces (wang chun, wangchunr). Case aside. An empty query finds everything.
    [[nodiscard]] bool matches(QStringView name, QStringView query) const;
    /// The same where the query finds the name from its first character on.
    [[nodiscard]] bool matchesStart(QStringView name, QStringView query) const;
    /// Order by pinyin as a Chinese directory has it: negative, 0, positive.
    [[nodiscard]] int compare(QStringView a, QStringView b) const;
    /// Bytes that sort as a Chinese directory has it: by the first syllable (surnames as they are read), then by the collation zh-u-co-pinyin.
    [[nodiscard]] QByteArray sortKey(QStringView text) const;

private:
    struct Icu;
    std::unique_ptr<Icu> icu_;
};

} // namespace lilong
