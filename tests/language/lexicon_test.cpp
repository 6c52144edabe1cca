#include "app/language/lexicon.h"

#include "app/language/name_model.h"

#include <QtTest/QTest>

namespace lilong {

class LexiconTest : public QObject {
    Q_OBJECT
    const Lexicon lexicon_;

private Q_SLOTS:
    void knowsWordsWithFrequencyAndClass() {
        const auto neighbours = lexicon_.word(u"居民");
        QVERIFY(neighbours);
        QCOMPARE(neighbours->wordClass, u'n');
        QVERIFY(neighbours->frequency > 20);
        QVERIFY(!lexicon_.word(u"居民们说"));
        QCOMPARE(lexicon_.longestWordAt(u"志愿者说"), 3);
        QCOMPARE(lexicon_.longestWordAt(u"，居民"), 0);
    }

    void weighsSurnames() {
        QVERIFY(lexicon_.isSurname(u"王"));
        QVERIFY(*lexicon_.surname(u"王") > *lexicon_.surname(u"高"));
        QVERIFY(lexicon_.isSurname(u"欧阳"));
        QVERIFY(lexicon_.isSurname(u"𬱖"));
        QVERIFY(!lexicon_.isSurname(u"的"));
        QCOMPARE(lexicon_.surnameAt(u"欧阳慧"), 2);
        QCOMPARE(lexicon_.surnameAt(u"𬱖一"), 2);
        QCOMPARE(lexicon_.surnameAt(u"了"), 0);
    }

    void weighsGivenNames() {
        using Place = Lexicon::GivenPlace;
        QVERIFY(lexicon_.givenName(u"芳", Place::Second) > 10);
        QVERIFY(lexicon_.givenName(u"的", Place::Second) < 0);
        QCOMPARE(lexicon_.givenName(u"𠮷", Place::Only), 0);
    }

    void findsTitlesAtBothEnds() {
        QCOMPARE(lexicon_.title(u"党总支书记"), std::optional(Lexicon::TitleKind::Office));
        QCOMPARE(lexicon_.title(u"阿姨"), std::optional(Lexicon::TitleKind::Honorific));
        QCOMPARE(lexicon_.titleBefore(u"居民区党总支书记"), 5);
        QCOMPARE(lexicon_.titleAt(u"书记说"), 2);
        QVERIFY(!lexicon_.title(u"小区"));
    }

    void findsPlaceSuffixesAndDivisions() {
        QCOMPARE(lexicon_.placeSuffix(u"居民区"), std::optional(Lexicon::PlaceKind::Residential));
        QCOMPARE(lexicon_.placeSuffixBefore(u"人民医院"), 2);
        QCOMPARE(lexicon_.division(u"浦东新区"), std::optional(Lexicon::Division::Full));
        QCOMPARE(lexicon_.division(u"浦东"), std::optional(Lexicon::Division::Short));
        QCOMPARE(lexicon_.divisionAt(u"徐汇区的"), 3);
    }

    void hasATrainedModel() { QVERIFY(!lexicon_.nameModel().isEmpty()); }

    void knowsTheCharactersOfNames() {
        QVERIFY(lexicon_.nameTraits(U'欧').beginsCompound && !lexicon_.nameTraits(U'的').beginsCompound);
        for (const QString& character : {QStringLiteral("王"), QStringLiteral("的"), QStringLiteral("，"), QStringLiteral("𬱖")}) {
            const Lexicon::NameTraits traits = lexicon_.nameTraits(character.toUcs4().front());
            QCOMPARE(int(traits.surname), lexicon_.surname(character).value_or(Lexicon::NameTraits::noSurname));
            QCOMPARE(int(traits.given[1]), lexicon_.givenName(character, Lexicon::GivenPlace::Second));
        }
    }

    void knowsCountriesAndCities() {
        QVERIFY(lexicon_.fame(u"意大利") == Lexicon::Fame::World);
        QVERIFY(lexicon_.fame(u"宁波") == Lexicon::Fame::World);
        QVERIFY(lexicon_.fame(u"昆山") == Lexicon::Fame::County);
        QVERIFY(lexicon_.fame(u"花园") == Lexicon::Fame::None);
    }

    void followsWordsThroughATrie() {
        WordTrie trie(2);
        const QStringList words = QStringLiteral("社区 社区食堂 居民 居 民 𬱖 社").split(u' ');
        for (qsizetype i = 0; i < words.size(); ++i)
            trie.add(words[i], static_cast<std::uint32_t>(i));
        trie.add(u"居民", 99);
        for (qsizetype i = 0; i < words.size(); ++i)
            QCOMPARE(trie.find(words[i]), std::optional(static_cast<std::uint32_t>(i)));
        QVERIFY(!trie.contains(u"社区食"));
        QVERIFY(!trie.contains(u""));
        QList<qsizetype> lengths;
        trie.forEachAt(u"社区食堂开了", [&lengths](qsizetype length, std::uint32_t) { lengths << length; });
        QCOMPARE(lengths, (QList<qsizetype>{1, 2, 4}));
        QCOMPARE(trie.longestAt(u"社区食物"), 2);
        QCOMPARE(trie.longestBefore(u"去社区食堂"), 4);
        QCOMPARE(trie.longestBefore(u"去"), 0);
    }

    void readsAModelItWroteAndRefusesADamagedOne() {
        QVERIFY(NameModel::read({})->isEmpty());
        QVERIFY(NameModel::read(QByteArrayLiteral("not a model")) ->isEmpty());
        NameModel model;
        std::vector<NameModel::Row> rows(size_t{1} << NameModel::rowBits, NameModel::Row{});
        for (size_t i = 0; i < 500; ++i)
            rows[i * 7].fill(static_cast<std::int8_t>(i % 100));
        model.setRows(rows);
        model.setTransition(0, 1, 42);
        const QByteArray whole = model.write();
        QCOMPARE(NameModel::read(whole)->transition(0, 1), 42);
        QVERIFY(!NameModel::read(whole)->isEmpty());
        QVERIFY(NameModel::read(whole.chopped(whole.size() / 2))->isEmpty());
    }

    void sumsWhatTheFeaturesSay() {
        NameModel model;
        std::vector<NameModel::Row> rows(size_t{1} << NameModel::rowBits, NameModel::Row{});
        rows[3].fill(100);
        rows[4].fill(-7);
        model.setRows(rows);
        const auto feature = [](std::uint32_t row) { return row << (32 - NameModel::rowBits); };
        FeatureList features;
        for (const std::uint32_t row : {3U, 9U, 4U, 3U, 3U})
            features.add(feature(row));
        NameModel::Scores scores{};
        scores[5] = 1000;
        model.addSum(features, scores);
        QCOMPARE(scores[5], 1293);
        QCOMPARE(scores[6], 293);
    }

    void namesAreWholeInEveryLabelSequence() {
        using K = NameModel::Kind;
        using P = NameModel::Position;
        const int begin = NameModel::label(K::Person, P::Begin);
        QVERIFY(NameModel::mayFollow(0, begin));
        QVERIFY(!NameModel::mayFollow(begin, 0));
        QVERIFY(!NameModel::mayFollow(begin, begin));
        QVERIFY(NameModel::mayFollow(begin, NameModel::label(K::Person, P::End)));
        QVERIFY(!NameModel::mayFollow(begin, NameModel::label(K::Place, P::End)));
        QVERIFY(NameModel::mayFollow(NameModel::label(K::Place, P::End), begin));
        QVERIFY(!NameModel::mayFollow(0, NameModel::label(K::Title, P::Inside)));
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::LexiconTest)
#include "lexicon_test.moc"
