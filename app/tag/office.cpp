#include "app/tag/office.h"

#include <QString>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

// Ends of titles whose office one person holds. 党支部书记 is left out: a residents' district has several branches.
constexpr std::array soleEnds{u"书记", u"主任", u"校长", u"园长", u"院长", u"所长", u"站长", u"会长", u"区长", u"镇长", u"市长", u"村长", u"局长", u"总编", u"主编"};
constexpr std::array sharedEnds{u"支部书记", u"支书", u"班主任", u"科主任"};
// An office under another one, though its name ends alike.
constexpr std::array deputies{u"副", u"助理", u"原", u"前", u"老"};

bool endsWith(QStringView text, QStringView end) { return text.endsWith(end); }

bool isDeputy(QStringView before) {
    return std::any_of(deputies.begin(), deputies.end(), [&](QStringView deputy) { return before.endsWith(deputy) || before.startsWith(deputy); });
}

} // namespace

bool isSoleOffice(QStringView title) {
    const auto end = std::find_if(soleEnds.begin(), soleEnds.end(), [&](QStringView sole) { return endsWith(title, sole); });
    if (end == soleEnds.end() || title.contains(u'、'))
        return false;
    if (std::any_of(sharedEnds.begin(), sharedEnds.end(), [&](QStringView shared) { return endsWith(title, shared); }))
        return false;
    return !isDeputy(title.chopped(QStringView(*end).size()));
}

bool isSameOffice(QStringView a, QStringView b) {
    const QStringView& longer = a.size() >= b.size() ? a : b;
    const QStringView& shorter = a.size() >= b.size() ? b : a;
    return !shorter.isEmpty() && longer.endsWith(shorter) && (longer.size() == shorter.size() || !isDeputy(longer.chopped(shorter.size())));
}

} // namespace lilong
