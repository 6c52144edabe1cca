#include "app/tag/training/swapper_lists.h"

#include "app/tag/training/training_text.h"

namespace lilong {
namespace {

/// The words of a built-in list that a test takes.
template <typename Test>
QStringList builtIn(const QString& file, qsizetype skip, Test isWanted) {
    QStringList list;
    for (const QString& line : fileText(QStringLiteral(":/lexicon/") + file).split(u'\n'))
        if (!line.isEmpty() && isWanted(QStringView(line)))
            list << line.mid(skip).section(u' ', 0, 0);
    return list;
}

/// Words of `words.txt` ("word frequency+class") of two or three characters (or one, for measures), of some classes, common enough.
QStringList wordsOf(QStringView classes, int frequency, qsizetype shortest = 2, int most = 100) {
    return builtIn(QStringLiteral("words.txt"), 0, [=](QStringView line) {
        const qsizetype blank = line.indexOf(u' ');
        const int common = line.mid(blank + 1).chopped(1).toInt();
        return blank >= shortest && blank <= 3 && common >= frequency && common <= most && classes.contains(line.back());
    });
}

/// All words of a built-in list with a category before them.
QStringList categoriesOf(const QString& file) {
    QStringList words;
    for (const QString& line : fileText(QStringLiteral(":/lexicon/") + file).split(u'\n'))
        if (!line.startsWith(u'#'))
            words << line.split(u' ').mid(1);
    return words;
}

} // namespace

NameSwapper::Lists builtInLists() {
    return {builtIn(QStringLiteral("divisions.txt"), 1, [](QStringView line) { return line.startsWith(u'-'); }), wordsOf(u"navw", 15),
            wordsOf(u"S", 20), wordsOf(u"q", 30, 1), wordsOf(u"v", 30),
            wordsOf(u"navwtdzi", 12, 2, 42), categoriesOf(QStringLiteral("callings.txt"))};
}

} // namespace lilong
