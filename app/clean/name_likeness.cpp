#include "app/clean/name_likeness.h"

#include "app/language/lexicon.h"

#include <algorithm>

namespace lilong {
namespace {

using Place = Lexicon::GivenPlace;

int givenName(const Lexicon& lexicon, QStringView given) {
    switch (given.size()) {
    case 0: return 0;
    case 1: return lexicon.givenName(given, Place::Only);
    default: return lexicon.givenName(given.left(1), Place::First) + lexicon.givenName(given.mid(1), Place::Second);
    }
}

/// What stands before and behind a name says that it is one; a surname alone is one only there: 小蔡, 熊律师.
int surroundings(const Lexicon& lexicon, QStringView before, QStringView behind, bool isWhole) {
    constexpr int cue = 10;
    const bool isCalled = lexicon.titleAt(behind) > 0 || before.endsWith(u'小') || before.endsWith(u'老');
    return isCalled || (isWhole && lexicon.callingBefore(before) > 0) ? cue : isWhole ? 0 : -cue;
}

} // namespace

double nameLikeness(const Lexicon& lexicon, QStringView run, qsizetype at) {
    constexpr qsizetype longestSurname = 2;
    constexpr qsizetype longestGiven = 2;
    int best = 0;
    for (qsizetype start = std::max<qsizetype>(0, at - longestSurname - longestGiven + 1); start <= at; ++start) {
        const qsizetype surname = lexicon.surnameAt(run.mid(start, longestSurname));
        if (surname == 0)
            continue;
        const int odds = lexicon.surname(run.mid(start, surname)).value_or(0);
        for (qsizetype given = 0; given <= longestGiven; ++given)
            if (const qsizetype end = start + surname + given; end > at && end <= run.size())
                best = std::max(best, odds + givenName(lexicon, run.mid(start + surname, given))
                                          + surroundings(lexicon, run.left(start), run.mid(end), given > 0));
    }
    return best / 10.0;
}

} // namespace lilong
