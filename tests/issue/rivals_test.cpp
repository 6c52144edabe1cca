#include "app/issue/rivals.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString text = QStringLiteral("楼组长的一天\n早晨她在弄堂\n里走一圈。\n外看看菜价。\n（通讯员）");

RepairPtr doubt(const QString& key, RepairEffect effect, Span span, const QString& after, double confidence) {
    auto made = std::make_shared<Repair>(sample::repair(key, span, text.mid(span.start, span.length()), after));
    made->effect = effect;
    made->confidence = confidence;
    made->state = RepairState::Proposed;
    return made;
}

/// Which of the two paragraphs behind goes on where the first stops, and two readings of one character.
Issue doubted() {
    IssueData data = sample::article(text).data();
    const qsizetype end = text.indexOf(QStringLiteral("弄堂")) + 2;
    data.doubts = {doubt(QStringLiteral("near"), RepairEffect::Join, {end, text.indexOf(QStringLiteral("里走"))}, {}, 0.5),
                   doubt(QStringLiteral("far"), RepairEffect::Join, {end, text.indexOf(QStringLiteral("外看"))}, {}, 0.7),
                   doubt(QStringLiteral("one"), RepairEffect::Replace, {text.indexOf(u'菜'), text.indexOf(u'菜') + 1}, QStringLiteral("莱"), 0.4),
                   doubt(QStringLiteral("two"), RepairEffect::Replace, {text.indexOf(u'菜'), text.indexOf(u'菜') + 2}, QStringLiteral("菜介"), 0.3),
                   doubt(QStringLiteral("alone"), RepairEffect::Replace, {text.indexOf(u'圈'), text.indexOf(u'圈') + 1}, QStringLiteral("卷"), 0.2)};
    return Issue::create(std::move(data)).value();
}

QStringList keysOf(const std::vector<RepairPtr>& doubts) {
    QStringList keys;
    for (const RepairPtr& one : doubts)
        keys << one->key;
    return keys;
}

QStringList paragraphs(const Issue& issue) {
    QStringList texts;
    for (const BlockPtr& block : issue->articles[0]->blocks)
        texts << textOf(block->part);
    return texts;
}

} // namespace

class RivalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesStandSurestFirst_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("choices");
        QTest::newRow("join") << QStringLiteral("near") << QStringList{QStringLiteral("far"), QStringLiteral("near")};
        QTest::newRow("reading") << QStringLiteral("two") << QStringList{QStringLiteral("one"), QStringLiteral("two")};
        QTest::newRow("alone") << QStringLiteral("alone") << QStringList{QStringLiteral("alone")};
    }
    void choicesStandSurestFirst() {
        QFETCH(QString, key);
        const Issue issue = doubted();
        QTEST(keysOf(choicesOf(issue.repair(key), issue->doubts)), "choices");
    }

    void acceptingOneTurnsTheOthersDown() {
        const Issue issue = doubted();
        const Issue taken = changes::accept(issue, QStringLiteral("far")).value();
        QCOMPARE(paragraphs(taken), (QStringList{QStringLiteral("早晨她在弄堂外看看菜价。"), QStringLiteral("里走一圈。")}));
        QCOMPARE(taken->decisions.value(QStringLiteral("far")), Decision::Accepted);
        QCOMPARE(taken->decisions.value(QStringLiteral("near")), Decision::Rejected);
        QCOMPARE(taken.repair(QStringLiteral("near"))->state, RepairState::Rejected);
        QCOMPARE(taken->decisions.size(), qsizetype(2)); // nobody else is touched
        QCOMPARE(taken.repair(QStringLiteral("one"))->state, RepairState::Proposed);
    }

    void aRivalThatWasTurnedDownCanStillBeTaken() {
        const Issue issue = changes::accept(doubted(), QStringLiteral("one")).value();
        const Issue back = changes::reject(issue, QStringLiteral("one")).value();
        const Issue other = changes::accept(back, QStringLiteral("two")).value();
        QVERIFY(paragraphs(other).join(QString()).contains(QStringLiteral("看看菜介")));
    }

    void ofAGroupTheSurestIsTaken() {
        const Issue taken = changes::acceptAll(doubted(), {QStringLiteral("near"), QStringLiteral("far"), QStringLiteral("alone")}).value();
        QCOMPARE(paragraphs(taken), (QStringList{QStringLiteral("早晨她在弄堂外看看菜价。"), QStringLiteral("里走一卷。")}));
    }
};

QTEST_GUILESS_MAIN(RivalsTest)
#include "rivals_test.moc"
