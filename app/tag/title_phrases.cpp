#include "app/tag/title_phrases.h"

#include "app/tag/role_words.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestRole = 16;

} // namespace

qsizetype TitlePhrases::nounAtEnd(QStringView text) const {
    for (qsizetype length = std::min<qsizetype>(4, text.size()); length >= 2; --length) {
        const auto word = lexicon_.word(text.right(length));
        if (!word)
            continue;
        const bool tearsTitle = lexicon_.titleBefore(text.chopped(length - 1)) > 1; // 主|任由
        return !tearsTitle && QStringView(u"nOZb").contains(QChar(word->wordClass)) ? length : 0;
    }
    return 0;
}

/// Length of the body at the text's end in which a title is held; a single character that a verb ends with is none: 返|乡.
qsizetype TitlePhrases::bodyAtEnd(QStringView text) const {
    const qsizetype body = officeBodies().longestBefore(text);
    const auto word = body == 1 ? lexicon_.word(text.right(2)) : std::nullopt;
    return word && word->wordClass == u'v' ? 0 : body;
}

/// Length of the post or occupation that a text ends with: one that is known, somebody's relation, or a word that says who does what by its
/// last character (规划|师, 观察|员, 守灯|人); 0 for none.
qsizetype TitlePhrases::titleAtEnd(QStringView text) const {
    const qsizetype known = lexicon_.callingBefore(text);
    const QStringView calling = text.right(known);
    if (calling == u"师傅" && text.size() > 3 && QStringView(u"修补磨裁剃理烧开编织弹").contains(text[text.size() - 4]))
        return 4; // 修伞|师傅
    if (known > 1 && (lexicon_.calling(calling) != Lexicon::TitleKind::Honorific || calling == u"大夫"))
        return isAddress(calling) ? 0 : known;
    if (text.size() < 3 || !QStringView(u"员师者长手工匠生家迷商兵倌人").contains(text.back()))
        return 0;
    const auto doing = lexicon_.word(text.chopped(1).right(2));
    if (text.endsWith(u'人')) // 主持|人, not 年轻|人 or 外地|人
        return doing && doing->wordClass == u'v' ? 3 : 0;
    for (const qsizetype length : {4, 3})
        if (const auto word = text.size() < length ? std::nullopt : lexicon_.word(text.right(length)); word && word->wordClass == u'n')
            return length;
    return doing && QStringView(u"员师者").contains(text.back()) ? 3 : 0;
}

/// The title at the gap's end with the bodies before it; empty where no title ends there.
QStringView TitlePhrases::atEnd(QStringView gap) const {
    qsizetype length = titleAtEnd(gap);
    if (length < 2)
        return {};
    for (;;) {
        const QStringView rest = gap.chopped(length);
        const qsizetype title = lexicon_.titleBefore(rest);
        const qsizetype more = std::max({bodyAtEnd(rest), title > 1 ? title : 0, nounAtEnd(rest)});
        if (more == 0 || length + more > longestRole)
            break;
        length += more;
    }
    QStringView phrase = gap.right(length);
    phrase = phrase.mid(phrase.lastIndexOf(u'的') + 1);
    QStringView before = gap.chopped(phrase.size());
    before.chop(before.endsWith(u'的') ? 1 : 0);
    const bool isSomebodys = before.endsWith(u'他') || before.endsWith(u'她');
    const bool isUntold = isSomebodys && lexicon_.calling(phrase) == Lexicon::TitleKind::Relation; // whose, only the rest of the text tells
    return isUntold ? QStringView() : phrase;
}

} // namespace lilong
