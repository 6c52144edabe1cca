#include "app/language/word_table.h"

#include <QStringList>
#include <QtTest/QTest>

namespace lilong {

class WordTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasAdded() {
        WordTable table;
        table.add(u"居民", 7);
        table.add(u"居民区", 8);
        table.add(u"居民", 9);
        QCOMPARE(table.size(), size_t(2));
        QCOMPARE(table.find(u"居民"), std::optional<std::uint32_t>(7));
        QCOMPARE(table.find(u"居民区"), std::optional<std::uint32_t>(8));
        QVERIFY(!table.contains(u"居"));
        QVERIFY(!table.contains(u""));
    }

    void takesAWrittenList() {
        const WordTable table = WordTable::of(u"住在 家住 位于");
        QCOMPARE(table.size(), size_t(3));
        QCOMPARE(table.longestAt(u"住在柳荫里"), qsizetype(2));
        QCOMPARE(table.longestBefore(u"王春梅家住"), qsizetype(2));
        QCOMPARE(table.longestBefore(u"王春梅家"), qsizetype(0));
        QCOMPARE(table.longestBefore(u""), qsizetype(0));
    }
    void goesThroughAllWords() {
        WordTable table;
        table.add(u"居民", 7);
        table.add(u"区", 8);
        QStringList words;
        table.forEach([&words](QStringView word) { words << word.toString(); });
        QCOMPARE(words, QStringList({QStringLiteral("居民"), QStringLiteral("区")}));
    }

    void takesTheLongest() {
        WordTable table;
        table.add(u"居民", 1);
        table.add(u"居民区", 1);
        table.add(u"区", 1);
        QCOMPARE(table.longestAt(u"居民区里"), 3);
        QCOMPARE(table.longestAt(u"居民说"), 2);
        QCOMPARE(table.longestAt(u"里"), 0);
        QCOMPARE(table.longestBefore(u"定海居民区"), 3);
        QCOMPARE(table.longestBefore(u"杨浦区"), 1);
        QCOMPARE(table.longestBefore(u""), 0);
    }

    void growsAsWordsCome() {
        WordTable table(2);
        for (std::uint32_t i = 0; i < 5000; ++i)
            table.add(QString::number(i), i);
        for (std::uint32_t i = 0; i < 5000; ++i)
            QCOMPARE(table.find(QString::number(i)), std::optional(i));
        QVERIFY(!table.contains(u"5000"));
    }

    void visitsEveryWordThatATextBeginsWith() {
        WordTable table(4);
        QStringList words;
        for (int i = 0; i < 3000; ++i)
            words << QStringLiteral("%1%2").arg(QChar(u'甲' + i % 7)).arg(i * 7919 % 40000);
        words << QString(300, u'长') << QStringLiteral("长") << QStringLiteral("长长");
        words.removeDuplicates();
        for (const QString& word : words)
            table.add(word, 1);
        for (const QString& text : words) {
            QStringList found, expected;
            table.forEachAt(QString(text + u'尾'), [&](qsizetype length, std::uint32_t) { found << text.left(length); });
            for (qsizetype length = 1; length <= text.size(); ++length)
                if (table.contains(text.left(length)))
                    expected << text.left(length);
            QCOMPARE(found, expected);
        }
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::WordTableTest)
#include "word_table_test.moc"
