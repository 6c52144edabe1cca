#include "app/language/character_model.h"

#include <QTest>

using namespace lilong;

namespace {

double gain(const CharacterModel& model, QStringView text, qsizetype at, char16_t other) {
    return model.likelihoodWith(text, at, other) - model.likelihoodWith(text, at, text[at].unicode());
}

} // namespace

class CharacterModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void likelierCharactersGain_data();
    void likelierCharactersGain();
    void whatIsTwoCharactersAwayCounts();
    void whatNoTextHasIsUnlikely();
    void theRestOfATextIsTheSumOfItsCharacters();
    void aDamagedModelIsEmpty();
};

void CharacterModelTest::likelierCharactersGain_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("printed");
    QTest::newRow("in the midst") << QStringLiteral("社区屠委会的人") << 2 << QStringLiteral("居");
    QTest::newRow("at the beginning") << QStringLiteral("民区里的老人") << 0 << QStringLiteral("小");
    QTest::newRow("at the end") << QStringLiteral("他是位老师传") << 5 << QStringLiteral("傅");
    QTest::newRow("beside a mark") << QStringLiteral("“老师传，您坐。”") << 3 << QStringLiteral("傅");
}

void CharacterModelTest::likelierCharactersGain() {
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(QString, printed);
    const CharacterModel model;
    const double gained = gain(model, text, at, printed[0].unicode());
    QVERIFY2(gained > 1.0, qPrintable(QString::number(gained)));
    const char16_t read = text[at].unicode();
    text[at] = printed[0];
    QVERIFY(std::abs(gain(model, text, at, read) + gained) < 1e-9);
}

/// A word is told by both its neighbours, and by theirs.
void CharacterModelTest::whatIsTwoCharactersAwayCounts() {
    const CharacterModel model;
    QVERIFY(gain(model, u"居屠会", 1, u'委') > gain(model, u"屠会", 0, u'委') + 0.5);
    QVERIFY(gain(model, u"志愿着", 2, u'者') > gain(model, u"愿着", 1, u'者'));
}

void CharacterModelTest::whatNoTextHasIsUnlikely() {
    const CharacterModel model;
    QVERIFY(!model.isEmpty());
    QVERIFY(gain(model, u"楼下的长凳", 4, u'\u9fa5') < 0.0); // no text has it
}

void CharacterModelTest::theRestOfATextIsTheSumOfItsCharacters() {
    const CharacterModel model;
    const QStringView text = u"社区里的志愿者";
    QCOMPARE(model.likelihoodFrom(text, text.size()), 0.0);
    QCOMPARE(model.likelihoodFrom(text, 2) - model.likelihoodFrom(text, 5), model.likelihoodWith(text, 2, u'里'));
    QVERIFY(model.likelihoodFrom(u"看门的爷爷", 3) > model.likelihoodFrom(u"看门的和爷爷", 3));
}

void CharacterModelTest::aDamagedModelIsEmpty() {
    const QByteArray damaged = QByteArrayLiteral("LCM1\xff\xff\xff\x7f and no more");
    const CharacterModel model(damaged.constData(), static_cast<size_t>(damaged.size()));
    QVERIFY(model.isEmpty());
    QCOMPARE(model.likelihoodWith(u"居屠会", 1, u'委'), 0.0);
}

QTEST_APPLESS_MAIN(CharacterModelTest)
#include "character_model_test.moc"
