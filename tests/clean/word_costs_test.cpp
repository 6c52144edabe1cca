#include "app/clean/word_costs.h"

#include <QTest>

#include <algorithm>

using namespace lilong;

class WordCostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacingCostsAsTheWholeText_data();
    void replacingCostsAsTheWholeText();
    void aDivisionIsAWord();

private:
    const Lexicon lexicon_;
};

void WordCostsTest::replacingCostsAsTheWholeText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("open");
    QTest::newRow("first") << QStringLiteral("恩愿者来了") << 0;
    QTest::newRow("middle") << QStringLiteral("社区志恩者来了") << 3;
    QTest::newRow("last") << QStringLiteral("大家帮肋") << 3;
    QTest::newRow("alone") << QStringLiteral("恩") << 0;
}

void WordCostsTest::replacingCostsAsTheWholeText() {
    QFETCH(QString, text);
    QFETCH(int, open);
    const WordCosts costs(lexicon_);
    WordCosts::Replacing replacing(costs, text, open);
    for (const QChar character : QStringLiteral("愿志助的鹰恩")) {
        text[open] = character;
        QCOMPARE(replacing.costWith(character), costs.cost(text));
    }
}

void WordCostsTest::aDivisionIsAWord() {
    const WordCosts costs(lexicon_);
    const QString text = QStringLiteral("住在双涧镇的人");
    QVERIFY(!lexicon_.isWord(u"双涧镇"));
    const std::vector<WordCosts::Word> words = costs.cut(text);
    QVERIFY(std::any_of(words.begin(), words.end(), [](const WordCosts::Word& word) { return word.start == 2 && word.length == 3; }));
    QVERIFY(costs.cost(text) < costs.cost(QStringLiteral("住在双润镇的人")));
}

QTEST_APPLESS_MAIN(WordCostsTest)
#include "word_costs_test.moc"
