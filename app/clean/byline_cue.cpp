#include "app/clean/byline_cue.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <array>

namespace lilong {
namespace {

constexpr std::array<QStringView, 8> writers = {u"记者", u"通讯员", u"摄影", u"供稿", u"整理", u"编者", u"作者", u"撰稿"};

bool isSentenceMark(QChar c) { return QStringView(u"。！？；，：,;:").contains(c); }

bool isBracketed(QStringView line) {
    const QChar first = line.front();
    const QChar last = line.back();
    return (first == u'（' || first == u'(') && (last == u'）' || last == u')');
}

} // namespace

bool looksLikeByline(QStringView line) {
    constexpr qsizetype longest = 40;
    if (line.size() < 3 || line.size() > longest)
        return false;
    if (std::any_of(line.begin(), line.end(), isSentenceMark))
        return false;
    const QChar first = line.front();
    if (QStringView(u"□■◆●▲○◎").contains(first) || isBracketed(line))
        return true;
    const bool saysWho = std::any_of(writers.begin(), writers.end(), [line](QStringView word) { return line.contains(word); });
    const bool credits = line.startsWith(u"文/") || line.startsWith(u"图/") || line.startsWith(u"文／") || line.startsWith(u"摄/");
    return credits || (saysWho && line.size() <= longest / 2);
}

} // namespace lilong
